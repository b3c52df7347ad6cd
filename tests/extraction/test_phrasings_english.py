"""Turns of English editions: places in brackets, parts of what was counted before, headlines, aims, other circles."""

# A sentence stands on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from pattern_cases import Case, case, hold
from pattern_cases import whole_row as r

JOBS, ABROAD, CREDIT_JOBS = "employment.jobs_created", "employment.overseas_workers", "employment.jobs_from_credit"
LAID_OFF, VACANCIES, PLACED = "employment.laid_off_workers", "employment.vacancies", "employment.job_placements"
POOR, POOR_HOMES = "poverty.rate", "poverty.poor_households"
STRIKES, STRIKERS = "labour.strikes", "labour.strike_participants"
ACCIDENTS, VICTIMS, DEATHS = "labour.accidents", "labour.accident_victims", "labour.accident_deaths"
BONUS, WAGE = "labour.tet_bonus", "labour.average_wage"
GIFTS, GIFT_MONEY = "merit.gifts", "merit.gift_spending"
ENROLLED, TRAINED, TRAINED_RATE = "training.enrolment", "training.people_trained", "training.trained_rate"
COVID, COVID_MONEY = "covid.workers_supported", "covid.support_spending"
GAP, TO_PLAN, POINTS = "gap_to_target", "ratio_to_target", "percentage_point"
LAST_YEAR = "2022-01-01/2022-12-31"
EN = "en"

PARTS = [
    case("brackets behind places", "Factories let go {41,300 workers}. Dong Nai is at the top of the list with {12,800}, trailed by Long An ({9,450}) and Tay Ninh ({3,120}).",
         r(41300, "person", ...), r(12800, "person", ...), r(9450, "person", ...), r(3120, "person", ...), language=EN),
    case("places with their numbers", "The province sent {4,310 labourers} abroad, followed by what went before. Japan took {2,700} of them.",
         r(4310, "person", ABROAD), r(2700, "person", ABROAD), language=EN),
    case("followed by a place with a number", "The biggest layoffs were in Bien Hoa, where {6,200 workers} lost jobs, followed by Trang Bom with {1,950} and Nhon Trach with {870}.",
         r(6200, "person", LAID_OFF), r(1950, "person", LAID_OFF), r(870, "person", LAID_OFF), language=EN),
    case("of these: at the head of a sentence", "The fair offered {6,840 vacancies}. Of these, {2,110} were for women.",
         r(6840, "position", VACANCIES), r(2110, "position", VACANCIES), language=EN),
    case("the remaining", "The Front built {310} great unity houses. The remaining {95} are under way.",
         r(310, "house", "poverty.houses_built"), r(95, "house", "poverty.houses_built"), language=EN),
    case("others of the same kind", "The city built {38 gratitude houses} and fixed {54} others.",
         r(38, "house", "merit.housing_supported"), r(54, "house", "merit.housing_supported"), language=EN),
    case("among them, with another noun behind", "The centre admitted {214 drug users}, among them {160} under decisions of courts.",
         r(214, "person", "social_evils.rehab_admissions"), r(160, "person", "social_evils.rehab_admissions"), language=EN),
    case("a mean of so many a year", "The province aims to create {90,000 jobs} in five years, an average of {18,000} a year.",
         r(90000, "person", JOBS, status="target"), r(18000, "person", JOBS, status="target", per="year"), language=EN),
    case("a share of what is named behind it", "There were {31 strikes} with {9,640 participants}. Foreign firms accounted for {74 per cent} of the strikes.",
         r(31, "case", STRIKES), r(9640, "person", STRIKERS), r(74, "percent", STRIKES, "share"), language=EN),
    case("a sum of which so much is of it", "The Gratitude Fund took in VND{18 billion}, {11 billion} of it from companies.",
         r(18e9, "VND", "merit.gratitude_fund"), r(11e9, "VND", "merit.gratitude_fund"), language=EN),
    case("levels of training by name", "Vocational schools enrolled {7,310 learners}, of which colleges {640}, intermediate schools {1,180}.",
         r(7310, "person", ENROLLED), r(640, "person", ENROLLED), r(1180, "person", ENROLLED), language=EN),
    case("an aside between commas", "Some {38,200 labourers}, including {12,100 women}, went to work abroad.",
         r(38200, "person", ABROAD, bound="about"), r(12100, "person", ABROAD), language=EN),
    case("not those told before", "The district has {3,120 people} of merit. {14} of the {17 communes} take good care of war invalids.",
         r(3120, "person", "merit.people_managed"), r(14, "commune", "merit.communes_good_care"), r(17, "commune", ...), language=EN),
]  # fmt: skip

CHANGES = [
    case("counts that rose by so many", "Work accidents: the number of accidents rose by {118}, the number of victims by {97}, deaths by {6}.",
         r(118, "case", ACCIDENTS, "change"), r(97, "person", VICTIMS, "change"), r(6, "person", DEATHS, "change"), language=EN),
    case("two bases of one change", "The labour force stood at {612,000}, up {4,100} from the previous quarter and {9,800} from a year earlier.",
         r(612000, "person", "employment.labour_force"), r(4100, "person", "employment.labour_force", "change"), r(9800, "person", "employment.labour_force", "change"), language=EN),
    case("a plan gone past by so much", "The province sent {2,480 workers} overseas, going beyond the plan of {2,400} by {3.3%}.",
         r(2480, "person", ABROAD), r(2400, "person", ABROAD, status="target"), r(3.3, "percent", ABROAD, GAP), language=EN),
    case("points are those of the rate told last", "The poverty rate was {3.1 percent}; among the Khmer households the rate was {5.2 percent}, down {1.8 percentage points}.",
         r(3.1, "percent", POOR), r(5.2, "percent", "poverty.ethnic_minority_rate"), r(-1.8, POINTS, "poverty.ethnic_minority_rate", "change"), language=EN),
    case("as many points as households", "The number of poor households dropped by {1,940}, equivalent to {0.71 percentage points}.",
         r(-1940, "household", POOR_HOMES, "change"), r(-0.71, POINTS, POOR, "change"), language=EN),
    case("a programme that names a target is no target", "To fight poverty the province spent VND{96 billion} under the national target programme.",
         r(96e9, "VND", "poverty.programme_budget"), language=EN),
    case("strikes and no provinces", "Some {58 strikes} broke out in {14 provinces}, {9} fewer than a year earlier.",
         r(58, "case", STRIKES, bound="about"), r(14, "province"), r(-9, "case", STRIKES, "change"), language=EN),
    case("takes up is no rise", "Farming takes up {61%} of the trainees.", r(61, "percent", ..., "share"), language=EN),
    case("an aim set out from", "The district aims to cut the poverty rate to {2.4%} by the end of 2023 from {3.6%} at the end of 2022.",
         r(2.4, "percent", POOR, status="target"), r(3.6, "percent", POOR, period=LAST_YEAR), language=EN),
    case("the same period, in a bracket", "There were {7 strikes} (same period of 2022: {12 strikes}).",
         r(7, "case", STRIKES), r(12, "case", STRIKES, period=LAST_YEAR), language=EN),
]  # fmt: skip

AIMS = [
    case("who will be given something", "As many as {860 invalids} of grade {2/4=grade} will be given gifts.", r(860, "person", GIFTS, status="target"), language=EN),
    case("gifts that will be presented", "Some {6,200 gifts} worth VND{3.1 billion} will be presented to policy families.",
         r(6200, "gift", GIFTS, status="target", bound="about"), r(3.1e9, "VND", GIFT_MONEY, status=...), language=EN),
    case("the city will also", "The city will also support the repair of {120 houses} of war invalids.", r(120, "house", "merit.housing_supported", status="target"), language=EN),
    case("whoever has been counted is no aim", "The city counts {1,310} poor households, which will be visited at Tet.", r(1310, "household", POOR_HOMES), language=EN),
    case("what of an aim has been done", "The province plans to build {90 gratitude houses}; {41} have been finished.",
         r(90, "house", "merit.housing_supported", status="target"), r(41, "house", "merit.housing_supported"), language=EN),
    case("a headline that is to come", "Can Tho to spend over VND{64 billion} on gifts for war invalids\n\nThe money comes from the budget.",
         r(64e9, "VND", GIFT_MONEY, status="target", bound="over"), language=EN),
]  # fmt: skip

MEANINGS = [
    case("a headline tells the lead's number rounded", "Nearly VND{9 trillion} reaches workers\n\nIn the pandemic the State gave cash support of VND{8.86 trillion} to workers.",
         r(9e12, "VND", COVID_MONEY, bound="nearly"), r(8.86e12, "VND", COVID_MONEY), language=EN),
    case("millions that do something are people", "In the pandemic cash was handed to {4.1 million} freelance workers, among whom {1.9 million} were in the city.",
         r(4.1e6, "person", COVID), r(1.9e6, "person", COVID), language=EN),
    case("millions that are paid are money", "The centre was given {15 million} by the district.", r(15e6, "VND"), language=EN),
    case("a nation's people", "Some {310,000} Vietnamese are living there.", r(310000, "person", bound="about"), language=EN),
    case("the noun before the number", "The number of health insurance card holders reached {1.42 million}.", r(1.42e6, "person", "insurance.health_cards"), language=EN),
    case("more of a noun", "Firms seek to recruit {21,500} more employees.", r(21500, "person", VACANCIES), language=EN),
    case("a list of sums with one currency", "There are gifts of {1 million}, {1.5 million} and {2 million VND}.", r(1e6, "VND", ...), r(1.5e6, "VND", ...), r(2e6, "VND", ...), language=EN),
    case("a range of dollars", "They send home US${3.5}-{4 billion}.", r(3.5e9, "USD"), r(4e9, "USD"), language=EN),
    case("what stands behind the sum in dollars", "Rent aid: VND{88 billion} (${3.5 million}) had been transferred.",
         r(88e9, "VND", "covid.rent_support_spending"), r(3.5e6, "USD", ...), language=EN),
    case("what stands behind the share", "Some {2.31 million people}, or {41%} of the workforce, are joining social insurance.",
         r(2.31e6, "person", "insurance.social_participants", bound="about"), r(41, "percent", "insurance.social_coverage_rate"), language=EN),
    case("whom a share is of", "Some {12,400 children} live in special circumstances, {93 percent} of whom are cared for.",
         r(12400, "person", "children.special_circumstances", bound="about"), r(93, "percent", "children.supported_rate"), language=EN),
    case("whom loans went to", "The bank lent money to {18,300 households}, of whom {11,900} are poor.", r(18300, "household", ...), r(11900, "household", "poverty.credit_households"), language=EN),
    case("the amount of another circle", "State firms pay an average Tet bonus of VND{5.1 million}, and the amount at foreign firms is VND{6.4 million}.",
         r(5.1e6, "VND", BONUS), r(6.4e6, "VND", BONUS), language=EN),
    case("the highest of what is named behind it", "Workers earn VND{8.2 million} a month. The highest Tet bonus was VND{310 million}.",
         r(8.2e6, "VND", WAGE, per="month"), r(310e6, "VND", BONUS), language=EN),
    case("the national average", "The rate of trained workers reached {62 percent}, below the national average of {68 percent}.",
         r(62, "percent", TRAINED_RATE), r(68, "percent", TRAINED_RATE), language=EN),
    case("places for each class are no trainees", "Vocational training was given to {410 people}, at most {30 trainees} a class.",
         r(410, "person", TRAINED), r(30, "person", None, per="session", bound="at_most"), language=EN),
    case("the city's name is no spending", "Ho Chi Minh City looks after {4,200 people} of merit.", r(4200, "person", "merit.people_managed"), language=EN),
    case("lost working capacity", "Soldiers who lost {81=name} percent or more of their working capability got {240 gifts}.", r(240, "gift", ...), language=EN),
    case("American spelling", "The province sent {1,480 guest workers} to Japan, said the labor center.", r(1480, "person", ABROAD), language=EN),
]  # fmt: skip

TIMES = [
    case("the quarter", "Strikes numbered {9} in the quarter.", r(9, "case", STRIKES, period="2023-07-01/2023-09-30"), period="2023-01-01/2023-09-30", language=EN),
    case("accumulated months", "In the month jobs were created for {1,310 labourers}; accumulated nine months, {14,200 labourers}.",
         r(1310, "person", JOBS, period="2023-09-01/2023-09-30"), r(14200, "person", JOBS), period="2023-01-01/2023-09-30", language=EN),
    case("this year's target is the year's", "This year the city has the target of creating jobs for {90,000 people}.",
         r(90000, "person", JOBS, status="target", period="2023-01-01/2023-12-31"), period="2023-01-01/2023-09-30", language=EN),
    case("from a day to a day", "From March 1 to August 20 the city created jobs for {31,400 people}.", r(31400, "person", JOBS, period="2023-03-01/2023-08-20"), language=EN),
    case("a year before leads the sentences behind it", "In 2022, {2,140 workers} went abroad. The province also held {31 job fairs}.",
         r(2140, "person", ABROAD, period=LAST_YEAR), r(31, "session", "employment.job_fairs", period=LAST_YEAR), language=EN),
]  # fmt: skip


@pytest.mark.parametrize("given", [*PARTS, *CHANGES, *AIMS, *MEANINGS, *TIMES])
def test_turns_of_english_editions(given: Case) -> None:
    hold(given)
