"""Sentences in English as newspapers, donors and the pages of provinces write them, with all that is told of each number."""

# A sentence stands on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from pattern_cases import Case, case, hold
from pattern_cases import whole_row as r

JOBS = "employment.jobs_created"
ABROAD = "employment.overseas_workers"
POOR = "poverty.rate"
POOR_HOMES = "poverty.poor_households"
CREDIT = "poverty.credit_households"
MERIT = "merit.monthly_recipients"
MERIT_PAID = "merit.allowance_spending"
SOCIAL = "social.beneficiaries"
CLAIMS = "insurance.unemployment_claims"
BENEFITS = "insurance.unemployment_recipients"
BENEFITS_PAID = "insurance.unemployment_spending"
ACCIDENTS = "labour.accidents"
DEATHS = "labour.accident_deaths"
HURT = "labour.accident_victims"
RURAL = "training.rural_trained"
TRAINED = "training.trained_rate"
GRATITUDE_HOMES = "merit.housing_supported"
CHILDREN = "children.supported"
FAIRS = "employment.job_fairs"
WAGE = "labour.average_wage"
ENROLLED = "training.enrolment"
DRUGS = "social_evils.drug_users"
FOREIGNERS = "employment.foreign_workers"
PERMITS = "employment.foreign_work_permits"
TO_PLAN = "ratio_to_target"
GAP = "gap_to_target"
POINTS = "percentage_point"

WORK = [
    case("the southern province created jobs for", "The southern province created jobs for {38,400 labourers} in the first nine months of 2023, fulfilling {87.3 per cent} of its yearly plan and up {4.1 per cent} year-on-year.",
         r(38400, "person", JOBS, period="2023-01-01/2023-09-30"), r(87.3, "percent", JOBS, TO_PLAN, period="2023-01-01/2023-09-30"), r(4.1, "percent", JOBS, "change", period="2023-01-01/2023-09-30"), language="en"),
    case("of the total people were sent", "Of the total, {1,210 people} were sent to work abroad, mainly in Japan and the Republic of Korea, exceeding the annual target by {10 per cent}.",
         r(1210, "person", ABROAD), r(10, "percent", ABROAD, GAP), language="en"),
    case("as many as labourers were provided", "As many as {22,150 labourers} were provided with jobs in the first half, equal to {55.4%} of the plan for the whole year ({40,000}).",
         r(22150, "person", JOBS, period="2023-01-01/2023-06-30"), r(55.4, "percent", JOBS, TO_PLAN, period="2023-01-01/2023-06-30"), r(40000, "person", JOBS, "level", "target", period="2023-01-01/2023-12-31"), period="2023-01-01/2023-06-30", language="en"),
    case("the unemployment rate stood at per", "The unemployment rate stood at {2.26 per cent}, down {0.14 percentage points} from the same period last year.",
         r(2.26, "percent", "employment.unemployment_rate"), r(-0.14, POINTS, "employment.unemployment_rate", "change"), language="en"),
    case("in urban areas the jobless rate", "In urban areas the jobless rate was {3.05%}, compared with {3.31%} in 2022.",
         r(3.05, "percent", "employment.urban_unemployment_rate"), r(3.31, "percent", "employment.urban_unemployment_rate", period="2022-01-01/2022-12-31"), language="en"),
    case("the employment service centre held job", "The Employment Service Centre held {64 job fairs} attended by {1,840 employers} and {51,200 job seekers}, of whom {9,640} were recruited on the spot.",
         r(64, "session", FAIRS), r(1840, ..., "employment.job_fair_employers"), r(51200, "person", "employment.job_fair_participants"), r(9640, "person", "employment.job_placements"), language="en"),
    case("nearly vnd310 billion in preferential loans", "Nearly VND{310 billion} in preferential loans was disbursed to {6,120 borrowers}, creating {6,480 jobs}.",
         r(310e9, "VND", "employment.credit_disbursed", bound="nearly"), r(6120, "person", ...), r(6480, "person", "employment.jobs_from_credit"), language="en"),
    case("by the end of june foreigners", "By the end of June, {12,700 foreigners} were working in the province, {91 per cent} of them holding work permits.",
         r(12700, "person", FOREIGNERS, period="2023-01-01/2023-06-30"), r(91, "percent", FOREIGNERS, "share", period="2023-01-01/2023-06-30"), period="2023-01-01/2023-06-30", language="en"),
    case("during the period the department issued", "During the period the department issued {2,940 work permits}, renewed {1,105} and revoked {86}.",
         r(2940, "document", PERMITS), r(1105, "document", PERMITS), r(86, "document", "employment.foreign_permits_revoked"), language="en"),
    case("about workers lost their jobs as", "About {19,300 workers} lost their jobs as {74 companies} cut back production.",
         r(19300, "person", "employment.laid_off_workers", bound="about"), r(74, "enterprise", ...), language="en"),
    case("next year the province aims to", "Next year the province aims to create {25,000 new jobs}, send {1,500 workers} abroad and reduce the poverty rate to below {3 per cent}.",
         r(25000, "person", JOBS, "level", "target", period="2024-01-01/2024-12-31"), r(1500, "person", ABROAD, "level", "target", period="2024-01-01/2024-12-31"), r(3, "percent", POOR, "level", "target", bound="under", period="2024-01-01/2024-12-31"), language="en"),
    case("by year-end the number of people", "By year-end the number of people given jobs is expected to reach {41,000}, {2.5 per cent} above the target.",
         r(41000, "person", JOBS, "level", "estimate", period="2023-01-01/2023-12-31"), r(2.5, "percent", JOBS, GAP, "estimate", period="2023-01-01/2023-12-31"), period="2023-01-01/2023-09-30", language="en"),
    case("in the first eight months the", "In the first eight months, the province solved jobs for over {31,600 laborers}, meeting {84%} of the year's plan, of whom {1,340} were guest workers.",
         r(31600, "person", JOBS, bound="over", period="2023-01-01/2023-08-31"), r(84, "percent", JOBS, TO_PLAN, period="2023-01-01/2023-08-31"), r(1340, "person", ABROAD, period="2023-01-01/2023-08-31"), period="2023-01-01/2023-08-31", language="en"),
    case("some people found employment an increase", "Some {17,900 people} found employment, an increase of {2.7%} against 2022; {640} of them now work in Japan.",
         r(17900, "person", JOBS, bound="about"), r(2.7, "percent", JOBS, "change"), r(640, "person", ABROAD), language="en"),
    case("the number of workers going abroad", "The number of workers going abroad rose by {312} to {1,955}.",
         r(312, "person", ABROAD, "change"), r(1955, "person", ABROAD), language="en"),
    case("thanks to soft loans totalling vnd146", "Thanks to soft loans totalling VND{146 billion}, {3,270 jobs} were created or sustained.",
         r(146e9, "VND", "employment.credit_disbursed"), r(3270, "person", "employment.jobs_from_credit"), language="en"),
    case("sixteen job fairs brought together companies", "Sixteen job fairs brought together {410 companies} and {8,750 candidates}, with {2,060} hired on the spot.",
         r(410, "enterprise", "employment.job_fair_employers"), r(8750, "person", "employment.job_fair_participants"), r(2060, "person", "employment.job_placements"), language="en"),
    case("employers advertised vacancies on the trading", "Employers advertised {23,400 vacancies} on the trading floor.",
         r(23400, "position", "employment.vacancies"), language="en"),
    case("joblessness in the cities edged down", "Joblessness in the cities edged down to {2.9%} from {3.2%} a year earlier.",
         r(2.9, "percent", "employment.urban_unemployment_rate"), r(3.2, "percent", "employment.urban_unemployment_rate", period="2022-01-01/2022-12-31"), language="en"),
    case("the workforce is put at of", "The workforce is put at {742,000}, of which {28.4%} hold a degree or certificate.",
         r(742000, "person", "employment.labour_force"), r(28.4, "percent", "training.certified_rate"), language="en"),
    case("as of june foreign nationals worked", "As of 30 June, {4,870} foreign nationals worked in the province, including {3,960} with valid work permits.",
         r(4870, "person", FOREIGNERS, period="2023-01-01/2023-06-30"), r(3960, "person", FOREIGNERS, period="2023-01-01/2023-06-30"), period="2023-01-01/2023-06-30", language="en"),
    case("garment makers dismissed employees in the", "Garment makers dismissed {5,480 employees} in the second quarter.",
         r(5480, "person", "employment.laid_off_workers", period="2023-04-01/2023-06-30"), language="en"),
    case("the province sets a target of", "The province sets a target of {35,000 jobs} for 2024 and wants to cut poverty by {1 percentage point}.",
         r(35000, "person", JOBS, "level", "target", period="2024-01-01/2024-12-31"), r(-1, POINTS, POOR, "change", "target", period="2024-01-01/2024-12-31"), language="en"),
    case("compared with the first half of", "Compared with the first half of 2022, the number of permits granted to foreigners fell by {9.8%} to {1,240}.",
         r(-9.8, "percent", PERMITS, "change", period="2023-01-01/2023-06-30"), r(1240, "document", PERMITS, period="2023-01-01/2023-06-30"), period="2023-01-01/2023-06-30", language="en"),
    case("the plan for was jobs the", "The plan for 2023 was {20,000 jobs}; the result was {21,460}, or {107.3%}.",
         r(20000, "person", JOBS, "level", "target"), r(21460, "person", JOBS), r(107.3, "percent", JOBS, TO_PLAN), language="en"),
    case("the department issued work permits to", "The department issued {1,020 work permits} to foreigners, {15%} fewer than last year, and approved {640 positions}.",
         r(1020, "document", PERMITS), r(-15, "percent", PERMITS, "change"), r(640, "position", "employment.foreign_positions_approved"), language="en"),
    case("from to the province created jobs", "From 2016 to 2020 the province created {118,000 jobs}, or {23,600} a year.",
         r(118000, "person", JOBS, period="2016-01-01/2020-12-31"), r(23600, "person", JOBS, per="year", period="2016-01-01/2020-12-31"), period="2020-01-01/2020-12-31", language="en"),
    case("of the strikes and disputes handled", "Of the {1,640 strikes} and disputes handled by mediators since 2015, only {35} occurred in 2023.",
         r(1640, ..., ..., period=...), r(35, ..., ...), language="en"),
    case("the city's unemployment rate dropped to", "The city's unemployment rate dropped to {2.22 percent} in December, {0.35 percentage point} lower than in January.",
         r(2.22, "percent", "employment.unemployment_rate", period="2023-12-01/2023-12-31"), r(-0.35, POINTS, "employment.unemployment_rate", "change", period="2023-12-01/2023-12-31"), language="en"),
    case("employers in the province want to", "Employers in the province want to hire {12,600 people} after Tet, half of them unskilled.",
         r(12600, ..., "employment.vacancies"), language="en"),
    case("in of workers were without a", "In 2022, {7.2%} of workers were without a job, up from {6.8%} in 2021.",
         r(7.2, "percent", "employment.unemployment_rate"), r(6.8, "percent", "employment.unemployment_rate", period="2021-01-01/2021-12-31"), period="2022-01-01/2022-12-31", language="en"),
    case("between january and october workers had", "Between January and October {5,120 workers} had their contracts terminated.",
         r(5120, "person", "employment.laid_off_workers", period="2023-01-01/2023-10-31"), period="2023-01-01/2023-10-31", language="en"),
]  # fmt: skip

INSURANCE = [
    case("the centre received applications for unemployment", "The centre received {54,300 applications} for unemployment benefits, down {18.5 per cent} compared to 2022, and {52,900 people} got the allowance, worth more than VND{1.18 trillion}.",
         r(54300, ..., CLAIMS), r(-18.5, "percent", CLAIMS, "change"), r(52900, "person", BENEFITS), r(1.18e12, "VND", BENEFITS_PAID, bound="over"), language="en"),
    case("social insurance covered people or per", "Social insurance covered {412,300 people}, or {38.6 per cent} of the workforce; {21,700} of them paid voluntarily.",
         r(412300, "person", "insurance.social_participants"), r(38.6, "percent", "insurance.social_coverage_rate"), r(21700, "person", "insurance.voluntary_participants"), language="en"),
    case("health insurance coverage reached per cent", "Health insurance coverage reached {94.1 per cent} of the population against a target of {94 per cent}.",
         r(94.1, "percent", "insurance.health_coverage_rate"), r(94, "percent", "insurance.health_coverage_rate", "level", "target"), language="en"),
    case("unemployment insurance had participants at the", "Unemployment insurance had {286,500 participants} at the end of September, {3.3%} more than at the end of 2022.",
         r(286500, "person", "insurance.unemployment_participants", period="2023-01-01/2023-09-30"), r(3.3, "percent", "insurance.unemployment_participants", "change", period="2023-01-01/2023-09-30"), period="2023-01-01/2023-09-30", language="en"),
    case("people applied for jobless benefits more", "{26,900 people} applied for jobless benefits, {11.4%} more than in 2022; VND{612 billion} was paid to {25,700 claimants}.",
         r(26900, "person", CLAIMS), r(11.4, "percent", CLAIMS, "change"), r(612e9, "VND", BENEFITS_PAID), r(25700, "person", BENEFITS), language="en"),
    case("only of the unemployed took up", "Only {410} of the unemployed took up subsidised retraining.",
         r(410, "person", "insurance.training_supported"), language="en"),
    case("health insurance covers million people or", "Health insurance covers {1.12 million people}, or {92.6%} of the population, while social insurance has {214,000 participants}, including {18,900} voluntary ones.",
         r(1.12e6, "person", None), r(92.6, "percent", "insurance.health_coverage_rate"), r(214000, "person", "insurance.social_participants"), r(18900, "person", "insurance.voluntary_participants"), language="en"),
    case("social insurance participants numbered up health", "Social insurance participants numbered {186,400}, up {5.3%}; health insurance covered {91.8%} of residents, exceeding the target by {0.3 percentage points}.",
         r(186400, "person", "insurance.social_participants"), r(5.3, "percent", "insurance.social_participants", "change"), r(91.8, "percent", "insurance.health_coverage_rate"), r(0.3, POINTS, "insurance.health_coverage_rate", GAP), language="en"),
    case("the province provided free health insurance", "The province provided free health insurance cards to {84,000 people}, spent VND{96 billion} on social allowances and kept {640 orphans} in care homes.",
         r(84000, ..., "insurance.health_cards"), r(96e9, "VND", "social.allowance_spending"), r(640, "person", "social.facility_residents"), language="en"),
    case("the rate of social insurance participation", "The rate of social insurance participation among the workforce is {41.2%}, {3.2 percentage points} above the target.",
         r(41.2, "percent", "insurance.social_coverage_rate"), r(3.2, POINTS, "insurance.social_coverage_rate", GAP), language="en"),
    case("a total of social insurance books", "A total of {2,300 social insurance books} and {41,000 health insurance cards} were issued.",
         r(2300, "document", ...), r(41000, "document", "insurance.health_cards"), language="en"),
]  # fmt: skip

LABOUR = [
    case("the average income of workers was", "The average income of workers was VND{8.4 million} per month, an increase of {6.2 per cent} over last year.",
         r(8.4e6, "VND", WAGE, per="month"), r(6.2, "percent", WAGE, "change"), language="en"),
    case("tet bonuses averaged vnd7 million per", "Tet bonuses averaged VND{7.1 million} per worker; the highest, VND{460 million}, was paid by a foreign-invested company in Yen Phong Industrial Park.",
         r(7.1e6, "VND", "labour.tet_bonus", per="person"), r(460e6, "VND", "labour.tet_bonus"), language="en"),
    case("there were occupational accidents killing people", "There were {312 occupational accidents}, killing {28 people} and seriously injuring {95} others, {17 cases} fewer than in the previous year.",
         r(312, "case", ACCIDENTS), r(28, "person", DEATHS), r(95, "person", HURT), r(-17, "case", ACCIDENTS, "change"), language="en"),
    case("nine strikes involving workers broke out", "Nine strikes involving {6,350 workers} broke out, three fewer than a year earlier.",
         r(6350, "person", "labour.strike_participants"), language="en"),
    case("labour inspectors carried out inspections and", "Labour inspectors carried out {148 inspections} and handed down fines totalling VND{3.6 billion}.",
         r(148, "case", "labour.inspections"), r(3.6e9, "VND", "labour.inspection_fines"), language="en"),
    case("workers took home an average of", "Workers took home an average of VND{9.2 million} a month, {7.1 per cent} up on the previous year.",
         r(9.2e6, "VND", WAGE, per="month"), r(7.1, "percent", WAGE, "change"), language="en"),
    case("the lowest tet bonus was vnd150", "The lowest Tet bonus was VND{150,000} and the highest VND{512 million}.",
         r(150000, "VND", "labour.tet_bonus"), r(512e6, "VND", "labour.tet_bonus"), language="en"),
    case("accidents at the workplace claimed lives", "Accidents at the workplace claimed {19} lives, against {23} in 2022.",
         r(19, "person", DEATHS), r(23, "person", DEATHS, period="2022-01-01/2022-12-31"), language="en"),
    case("a total of work accidents was", "A total of {166} work accidents was reported, hurting {171 people}.",
         r(166, "case", ACCIDENTS), r(171, "person", HURT), language="en"),
    case("there were strikes with the participation", "There were {7 strikes} with the participation of {2,940 workers}, a fall of {3} from 2022.",
         r(7, "case", "labour.strikes"), r(2940, "person", "labour.strike_participants"), r(-3, ..., "labour.strikes", "change"), language="en"),
    case("more than workers attended safety training", "More than {14,000 workers} attended safety training.",
         r(14000, "person", "labour.safety_trained", bound="over"), language="en"),
    case("the average tet bonus rose to", "The average Tet bonus rose {12%} to VND{6.4 million}.",
         r(12, "percent", "labour.tet_bonus", "change"), r(6.4e6, "VND", "labour.tet_bonus"), language="en"),
    case("labour disputes were mediated and went", "{24} labour disputes were mediated and {9} went to court.",
         r(24, "case", "labour.disputes"), r(9, "case", "labour.disputes"), language="en"),
    case("the number of occupational accidents dropped", "The number of occupational accidents dropped by {21} to {184}, and the number of deaths by {4} to {16}.",
         r(-21, "case", ACCIDENTS, "change"), r(184, "case", ACCIDENTS), r(-4, "person", DEATHS, "change"), r(16, "person", DEATHS), language="en"),
]  # fmt: skip

TRAINING = [
    case("vocational training institutions enrolled students reaching", "Vocational training institutions enrolled {46,200 students}, reaching {102.7%} of the plan; {39,800} graduated and {86%} of them found jobs right after leaving school.",
         r(46200, "person", ENROLLED), r(102.7, "percent", ENROLLED, TO_PLAN), r(39800, "person", "training.graduates"), r(86, "percent", "training.job_after_training_rate"), language="en"),
    case("the rate of trained workers rose", "The rate of trained workers rose to {71.5 per cent}, including {29 per cent} with degrees or certificates.",
         r(71.5, "percent", TRAINED), r(29, "percent", "training.certified_rate"), language="en"),
    case("short-term vocational courses were organised for", "Short-term vocational courses were organised for {5,430 rural workers} at a cost of VND{12.8 billion}.",
         r(5430, "person", RURAL), r(12.8e9, "VND", "training.spending"), language="en"),
    case("colleges took in students of the", "Colleges took in {9,870 students} ({96.3%} of the target) and turned out {8,240 graduates}.",
         r(9870, "person", ENROLLED), r(96.3, "percent", ENROLLED, TO_PLAN), r(8240, "person", "training.graduates"), language="en"),
    case("the proportion of trained labour was", "The proportion of trained labour was lifted to {68%}, {1.5 percentage points} higher than a year ago.",
         r(68, "percent", TRAINED), r(1.5, POINTS, TRAINED, "change"), language="en"),
    case("under the rural training scheme classes", "Under the rural training scheme, {142 classes} were opened for {4,260 farmers}, costing VND{9.6 billion}; {81%} of graduates are employed.",
         r(142, "session", "training.classes"), r(4260, "person", RURAL), r(9.6e9, "VND", "training.spending"), r(81, "percent", "training.job_after_training_rate"), language="en"),
    case("the trained labour rate was plan", "The trained labour rate was {70.2%} (plan: {70%}).",
         r(70.2, "percent", TRAINED), r(70, "percent", TRAINED, "level", "target"), language="en"),
    case("only of workers aged and above", "Only {18%} of workers aged 15 and above have a certificate.",
         r(18, "percent", "training.certified_rate"), language="en"),
]  # fmt: skip

POVERTY = [
    case("the household poverty rate fell from", "The household poverty rate fell from {6.41 per cent} at the end of 2022 to {4.87 per cent}, a decrease of {1.54 percentage points}, surpassing the target of {1.2 per cent}.",
         r(6.41, "percent", POOR, period="2022-01-01/2022-12-31"), r(4.87, "percent", POOR), r(-1.54, POINTS, POOR, "change"), r(-1.2, POINTS, POOR, "change", "target"), language="en"),
    case("the province now has poor households", "The province now has {9,812} poor households, accounting for {3.62%} of the total, and {11,450} near-poor ones ({4.22%}).",
         r(9812, "household", POOR_HOMES), r(3.62, "percent", POOR), r(11450, "household", "poverty.near_poor_households"), r(4.22, "percent", "poverty.near_poor_rate"), language="en"),
    case("some households escaped from poverty during", "Some {2,340 households} escaped from poverty during the year, while {118} fell back into it.",
         r(2340, "household", "poverty.escaped_households", bound="about"), r(118, ..., None), language="en"),
    case("among ethnic minority groups the poverty", "Among ethnic minority groups the poverty rate remains high, at {21.7 per cent}.",
         r(21.7, "percent", "poverty.ethnic_minority_rate"), language="en"),
    case("the bank for social policies lent", "The Bank for Social Policies lent VND{412 billion} to {9,870} poor and near-poor households.",
         r(412e9, "VND", "poverty.credit_disbursed"), r(9870, "household", CREDIT), language="en"),
    case("with vnd36 billion from the fund", "With VND{36 billion} from the Fund for the Poor, {720 houses} for poor families were built or repaired, each receiving VND{50 million}.",
         r(36e9, "VND", "poverty.housing_spending"), r(720, "house", "poverty.houses_built"), r(50e6, "VND", "poverty.housing_spending", per=...), language="en"),
    case("poverty now affects of households down", "Poverty now affects {5.14%} of households, down {1.86 percentage points} and better than the target of {1.5}.",
         r(5.14, "percent", POOR), r(-1.86, POINTS, POOR, "change"), r(-1.5, POINTS, POOR, "change", "target"), language="en"),
    case("by the end of there were", "By the end of 2023 there were {18,640} poor and {21,050} near-poor households.",
         r(18640, "household", POOR_HOMES), r(21050, "household", "poverty.near_poor_households"), language="en"),
    case("during the year families climbed out", "During the year {6,430 families} climbed out of poverty.",
         r(6430, "household", "poverty.escaped_households"), language="en"),
    case("the social policy bank disbursed vnd287", "The social policy bank disbursed VND{287 billion} to {7,120} poor households.",
         r(287e9, "VND", "poverty.credit_disbursed"), r(7120, "household", CREDIT), language="en"),
    case("the national target programme on poverty", "The national target programme on poverty reduction was allocated VND{452 billion}, of which {78.3%} has been spent.",
         r(452e9, "VND", "poverty.programme_budget"), r(78.3, "percent", "poverty.programme_budget", ...), language="en"),
    case("dilapidated homes of poor families were", "{1,150} dilapidated homes of poor families were replaced with new ones for VND{69 billion}.",
         r(1150, "house", "poverty.houses_built"), r(69e9, "VND", "poverty.housing_spending"), language="en"),
    case("two in five communes in all", "Two in five communes, {64} in all, are rated extremely disadvantaged.",
         r(64, "commune", "poverty.poor_communes"), language="en"),
    case("in the mountains the poverty rate", "In the mountains the poverty rate is still {24.3%}, nearly five times the provincial average.",
         r(24.3, "percent", POOR), language="en"),
    case("it is estimated that by the", "It is estimated that by the end of 2023 the poverty rate will be {3.1%}.",
         r(3.1, "percent", POOR, "level", "estimate", period="2023-01-01/2023-12-31"), period="2023-01-01/2023-09-30", language="en"),
    case("the province allotted vnd35 billion to", "The province allotted VND{35 billion} to support {700} poor families with housing, VND{50 million} each.",
         r(35e9, "VND", "poverty.housing_spending"), r(700, "household", "poverty.houses_built"), r(50e6, "VND", "poverty.housing_spending", per="household"), language="en"),
]  # fmt: skip

MERIT = [
    case("the province is home to more", "The province is home to more than {84,000 people} with meritorious services to the revolution, of whom {12,600} receive monthly allowances.",
         r(84000, "person", "merit.people_managed", bound="over"), r(12600, "person", MERIT), language="en"),
    case("on the th war invalids and", "On the 76th War Invalids and Martyrs Day (July 27), leaders presented {31,500 gifts} worth over VND{11 billion} to revolutionary contributors.",
         r(31500, "gift", "merit.gifts"), r(11e9, "VND", "merit.gift_spending", bound="over"), language="en"),
    case("the gratitude fund raised vnd14 billion", "The Gratitude Fund raised VND{14.7 billion}, {122 per cent} of the annual plan.",
         r(14.7e9, "VND", "merit.gratitude_fund"), r(122, "percent", "merit.gratitude_fund", TO_PLAN), language="en"),
    case("some houses of gratitude were built", "Some {264 houses of gratitude} were built and {310} repaired for national contributors at a total cost of VND{24.1 billion}.",
         r(264, "house", GRATITUDE_HOMES, bound="about"), r(310, "house", GRATITUDE_HOMES), r(24.1e9, "VND", "merit.housing_spending"), language="en"),
    case("the province found and reburied the", "The province found and reburied the remains of {48} martyrs, including {19 sets} brought home from Laos.",
         r(48, ..., "merit.remains_received"), r(19, "case", "merit.remains_received"), language="en"),
    case("more than vnd24 billion in monthly", "More than VND{24 billion} in monthly benefits goes to {13,800} war invalids and martyrs' relatives.",
         r(24e9, "VND", MERIT_PAID, per=..., bound="over"), r(13800, "person", MERIT), language="en"),
    case("the city gave presents to policy", "The city gave {41,200 presents} to policy families at Tet, at a cost of VND{20.6 billion}.",
         r(41200, "gift", "merit.gifts"), r(20.6e9, "VND", "merit.gift_spending"), language="en"),
    case("donations to the gratitude fund reached", "Donations to the Gratitude Fund reached VND{8.4 billion}, {5 per cent} short of the target.",
         r(8.4e9, "VND", "merit.gratitude_fund"), r(-5, "percent", "merit.gratitude_fund", GAP), language="en"),
    case("a further people of merit spent", "A further {2,150 people} of merit spent a week at convalescence centres.",
         r(2150, "person", "merit.convalescence"), language="en"),
    case("only heroic vietnamese mothers are still", "Only {47} Heroic Vietnamese Mothers are still living.",
         r(47, "person", "merit.heroic_mothers"), language="en"),
    case("per cent of families of people", "{99.2 per cent} of families of people of merit enjoy living standards equal to or above their neighbours'.",
         r(99.2, "percent", "merit.living_standard_rate"), language="en"),
    case("sets of martyrs' remains were found", "{32 sets of martyrs' remains} were found, bringing the total since 2001 to {1,480}.",
         r(32, "case", "merit.remains_received"), r(1480, "case", "merit.remains_received", period="2001-01-01/2023-12-31"), language="en"),
]  # fmt: skip

WELFARE = [
    case("monthly social allowances were paid to", "Monthly social allowances were paid to {56,780 beneficiaries}, with spending of VND{31.4 billion} a month.",
         r(56780, "person", SOCIAL), r(31.4e9, "VND", "social.allowance_spending", per="month"), language="en"),
    case("for tet gift packages worth vnd51", "For Tet, {128,000 gift packages} worth VND{51 billion} were presented to poor households and social policy beneficiaries.",
         r(128000, "gift", "social.gifts"), r(51e9, "VND", "social.gift_spending"), language="en"),
    case("the state supplied tonnes of rice", "The State supplied {1,250 tonnes of rice} to {83,000 people} facing food shortages in the between-crop period.",
         r(1.25e6, "kilogram", "social.relief_rice"), r(83000, "person", "social.relief_people"), language="en"),
    case("currently social protection centres are caring", "Currently {8} social protection centres are caring for {1,460 people}, among them {380 orphans}.",
         r(8, "organization", "social.facilities"), r(1460, "person", "social.facility_residents"), r(380, "person", "social.facility_residents"), language="en"),
    case("the province has children under of", "The province has {312,400 children} under 16, of whom {4,120} live in special circumstances.",
         r(312400, "person", "children.population"), r(4120, "person", "children.special_circumstances"), language="en"),
    case("the provincial children's fund mobilised vnd6", "The provincial Children's Fund mobilised VND{6.3 billion} and awarded {1,350 scholarships} to disadvantaged pupils.",
         r(6.3e9, "VND", "children.fund"), r(1350, "gift", CHILDREN), language="en"),
    case("authorities recorded cases of child abuse", "Authorities recorded {31 cases} of child abuse, up {5} from 2022, and {22 children} died by drowning.",
         r(31, "case", "children.abuse_cases"), r(5, "case", "children.abuse_cases", "change"), r(22, "person", "children.injury_deaths"), language="en"),
    case("there are drug addicts on record", "There are {3,640 drug addicts} on record, {1,120} of whom are undergoing methadone treatment.",
         r(3640, "person", DRUGS), r(1120, "person", "social_evils.methadone_patients"), language="en"),
    case("rehabilitation centres admitted addicts during the", "Rehabilitation centres admitted {860 addicts} during the year and are now treating {1,410}.",
         r(860, "person", "social_evils.rehab_admissions"), r(1410, "person", "social_evils.rehab_residents"), language="en"),
    case("women hold per cent of seats", "Women hold {31.2 per cent} of seats in commune-level people's councils.",
         r(31.2, "percent", "gender.female_leaders_rate"), language="en"),
    case("under resolution workers and employers received", "Under Resolution 68, {214,600 workers} and {3,180 employers} received a total of VND{389 billion} in COVID-19 support.",
         r(214600, "person", "covid.workers_supported"), r(3180, ..., "covid.employers_supported"), r(389e9, "VND", "covid.support_spending"), language="en"),
    case("regular social assistance was provided to", "Regular social assistance was provided to {63,400 people}, {72%} of whom are elderly.",
         r(63400, "person", SOCIAL), r(72, "percent", SOCIAL, "share"), language="en"),
    case("vnd382 billion was spent on social", "VND{382 billion} was spent on social allowances.",
         r(382e9, "VND", "social.allowance_spending"), language="en"),
    case("after the storm tonnes of rice", "After the storm, {640 tonnes of rice} and VND{5.3 billion} were distributed to {9,400 households}.",
         r(640000, "kilogram", "social.relief_rice"), r(5.3e9, "VND", "social.relief_spending"), r(9400, "household", "social.relief_households"), language="en"),
    case("the province counts older people and", "The province counts {118,000 older people} and {31,600 people} with disabilities.",
         r(118000, "person", "social.elderly"), r(31600, "person", "social.disabled"), language="en"),
    case("some children live in special circumstances", "Some {2,870 children} live in special circumstances; {98%} of them receive care.",
         r(2870, "person", "children.special_circumstances", bound="about"), r(98, "percent", "children.supported_rate"), language="en"),
    case("the fund for children brought in", "The fund for children brought in VND{4.1 billion} and paid for heart operations for {36 children}.",
         r(4.1e9, "VND", "children.fund"), r(36, "person", CHILDREN), language="en"),
    case("children died of drowning fewer than", "{14 children} died of drowning, {5} fewer than in 2022.",
         r(14, "person", "children.injury_deaths"), r(-5, ..., "children.injury_deaths", "change"), language="en"),
    case("police files list drug users are", "Police files list {2,180 drug users}; {640} are being treated at the two rehabilitation centres and {510} take methadone.",
         r(2180, "person", DRUGS), r(640, "person", "social_evils.rehab_residents"), r(510, "person", "social_evils.methadone_patients"), language="en"),
    case("victims of human trafficking were taken", "{22 victims} of human trafficking were taken in and given support.",
         r(22, "person", "social_evils.trafficking_victims"), language="en"),
    case("inter-agency teams inspected karaoke bars and", "Inter-agency teams inspected {190 karaoke bars} and hotels.",
         r(190, ..., "social_evils.inspections"), language="en"),
    case("women make up of members of", "Women make up {23.5%} of members of party committees.",
         r(23.5, "percent", "gender.female_leaders_rate"), language="en"),
    case("some informal workers hit by the", "Some {61,300} informal workers hit by the pandemic received VND{92 billion}.",
         r(61300, "person", "covid.workers_supported", bound="about"), r(92e9, "VND", "covid.support_spending"), language="en"),
    case("as many as gifts worth vnd30", "As many as {76,500 gifts}, worth VND{30.6 billion}, were given to poor families at Lunar New Year.",
         r(76500, "gift", "social.gifts"), r(30.6e9, "VND", "social.gift_spending"), language="en"),
    case("more than people with disabilities receive", "More than {5,300 people} with disabilities receive monthly support, at VND{540,000} each.",
         r(5300, "person", SOCIAL, bound="over"), r(540000, "VND", per="person"), language="en"),
    case("police and labour officials rescued women", "Police and labour officials rescued {26 women} trafficked across the border, up from {19} the year before.",
         r(26, "person", "social_evils.trafficking_victims"), r(19, "person", "social_evils.trafficking_victims", period="2022-01-01/2022-12-31"), language="en"),
    case("children were given gifts worth vnd6", "{18,700 children} were given {21,000 gifts} worth VND{6.5 billion} on International Children's Day.",
         r(18700, "person", CHILDREN), r(21000, "gift", CHILDREN), r(6.5e9, "VND", "children.support_spending"), language="en"),
    case("the provincial labour federation gave gifts", "The provincial labour federation gave {14,000 gifts}, each worth VND{500,000}, to workers in difficulty.",
         r(14000, "gift", "social.gifts"), r(500000, "VND", "social.gift_spending", per="gift"), language="en"),
]  # fmt: skip

GOVERNANCE = [
    case("the department handled administrative files per", "The department handled {18,420 administrative files}, {99.6 per cent} of them on time or ahead of schedule.",
         r(18420, "document", "governance.files_processed"), r(99.6, "percent", "governance.on_time_rate"), language="en"),
    case("officials received citizens and settled petitions", "Officials received {386 citizens} and settled {112 petitions} and complaints.",
         r(386, "person", "governance.citizens_received"), r(112, "case", "governance.complaints"), language="en"),
    case("of the targets assigned for the", "Of the {22 targets} assigned for the year, {19} were met or exceeded.",
         r(22, "target", "governance.targets_assigned"), r(19, "target", "governance.targets_met"), language="en"),
    case("of files received were settled before", "Of {31,240 files} received, {99.1%} were settled before or by the deadline.",
         r(31240, "document", "governance.files_processed"), r(99.1, "percent", "governance.on_time_rate"), language="en"),
    case("all targets were fulfilled of them", "All {16 targets} were fulfilled, {4} of them ahead of schedule.",
         r(16, "target", ...), r(4, "target", "governance.targets_met"), language="en"),
    case("the department settled of dossiers ahead", "The department settled {99%} of {8,760 dossiers} ahead of time and received {95 people} who came to complain.",
         r(99, "percent", "governance.on_time_rate"), r(8760, "document", "governance.files_processed"), r(95, "person", "governance.citizens_received"), language="en"),
]  # fmt: skip


NO_FIGURES = [
    case("a note and its annexes", "Progress Note No. {7=form} has Annex {1=form} and Table {3=form} of Chapter {4=form}.", language="en"),
    case("a hotline", "The national helpline {111=phone} is open {24/7=duration}.", language="en"),
    case("a decision and a decree", "Decision {08/2022/QD-TTg=citation} and Resolution {42/NQ-CP=citation} apply.", language="en"),
    case("ages and lengths of courses", "Those aged between {18 and 35=age} may take a {3=duration}-month course within {15=duration} days.", language="en"),
    case("programmes and wards", "Programme {135=name} covers Ward {7=name}.", language="en"),
    case("a time of day", "The meeting began at {8 a.m=time}. on Monday.", language="en"),
]  # fmt: skip


@pytest.mark.parametrize(
    "given", [*WORK, *INSURANCE, *LABOUR, *TRAINING, *POVERTY, *MERIT, *WELFARE, *GOVERNANCE, *NO_FIGURES]
)
def test_a_sentence_in_english(given: Case) -> None:
    hold(given)
