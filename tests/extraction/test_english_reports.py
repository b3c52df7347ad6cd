"""Short reports in English, with headings, lists and what carries over from one sentence to the next."""

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
TO_PAST = "ratio_to_previous"
GAP = "gap_to_target"
POINTS = "percentage_point"

REPORTS = [
    case("report on the labour invalids and",
         "REPORT ON THE LABOUR, INVALIDS AND SOCIAL AFFAIRS SECTOR OF SOC TRANG PROVINCE IN 2023\n"
         "I. RESULTS\n"
         "1. Employment and vocational training\n"
         "- Number of workers provided with jobs: {29,850 people}, achieving {106.6%} of the annual plan; of which {1,120} work abroad under contract ({112%} of the plan).\n"
         "- Vocational training was provided for {14,300 people}, including {5,600 rural workers}; the rate of trained workers reached {64%}, of which {27.5%} hold certificates.\n"
         "- The provincial Job Service Centre organised {52 job fairs}, gave counselling to {24,700 people} and introduced {3,900 workers} to employers.\n"
         "2. Labour relations\n"
         "- {38 labour accidents} occurred, killing {6 people} and injuring {34}.\n"
         "- There was no strike. Inspectors inspected {45 enterprises} and imposed fines of VND{310 million}.\n"
         "3. People with meritorious services\n"
         "- The province manages {42,300 people} with meritorious services, of whom {9,870} receive monthly allowances totalling VND{21.5 billion}.\n"
         "- Mobilised VND{6.2 billion} for the Gratitude Fund, reaching {124%} of the plan; built {85} and repaired {120 houses of gratitude}.\n"
         "4. Poverty reduction\n"
         "- The multidimensional poverty rate decreased by {2.1%}, from {6.32%} to {4.22%}; among Khmer households it decreased by {3.4%}.\n"
         "- VND{1,150 billion} in preferential credit was lent to {31,400} poor and near-poor households.\n"
         "5. Children and social protection\n"
         "- Monthly social allowances: {58,700 beneficiaries}. Health insurance coverage: {93.5%}.\n"
         "- {96%} of communes and wards meet child-friendly standards.\n"
         "II. TARGETS FOR 2024\n"
         "- Create jobs for {28,000 workers}; send {1,000} abroad.\n"
         "- Reduce the poverty rate by {1.5%}; raise the rate of trained workers to {66%}.",
         r(29850, "person", JOBS), r(106.6, "percent", JOBS, TO_PLAN), r(1120, "person", ABROAD), r(112, "percent", ABROAD, TO_PLAN),
         r(14300, "person", "training.people_trained"), r(5600, "person", RURAL), r(64, "percent", TRAINED), r(27.5, "percent", "training.certified_rate"),
         r(52, "session", FAIRS), r(24700, "person", "employment.job_counselling"), r(3900, "person", "employment.job_placements"), r(38, "case", ACCIDENTS),
         r(6, "person", DEATHS), r(34, "person", HURT), r(45, "enterprise", "labour.inspections"), r(310e6, "VND", "labour.inspection_fines"),
         r(42300, "person", "merit.people_managed"), r(9870, "person", MERIT), r(21.5e9, "VND", MERIT_PAID, per=...), r(6.2e9, "VND", "merit.gratitude_fund"),
         r(124, "percent", "merit.gratitude_fund", TO_PLAN), r(85, "house", GRATITUDE_HOMES), r(120, "house", GRATITUDE_HOMES), r(-2.1, POINTS, POOR, "change"),
         r(6.32, "percent", POOR, period="2022-01-01/2022-12-31"), r(4.22, "percent", POOR), r(-3.4, POINTS, "poverty.ethnic_minority_rate", "change"),
         r(1.15e12, "VND", "poverty.credit_disbursed"), r(31400, "household", CREDIT), r(58700, "person", SOCIAL),
         r(93.5, "percent", "insurance.health_coverage_rate"), r(96, "percent", "children.friendly_commune_rate"),
         r(28000, "person", JOBS, "level", "target", period="2024-01-01/2024-12-31"),
         r(1000, "person", ABROAD, "level", "target", period="2024-01-01/2024-12-31"),
         r(-1.5, POINTS, POOR, "change", "target", period="2024-01-01/2024-12-31"),
         r(66, "percent", TRAINED, "level", "target", period="2024-01-01/2024-12-31"),
         period="2023-01-01/2023-12-31", language="en"),
    case("thai binh's workers return to the",
         "Thai Binh's workers return to the looms\n"
         "THAI BINH, July 14 - In the first half of the year the rice-growing province of Thai Binh helped {17,400 people} into work, {51.2 per cent} of its target for 2023 and {800} more than in the same period of 2022, according to the labour department.\n"
         "Most of them, {14,100}, were hired by textile and garment factories; {1,900} went to work overseas, {62 per cent} of them in Taiwan.\n"
         "Unemployment in the towns fell to {2.4 per cent}, while {9,300 people} claimed jobless benefits, down {6 per cent}. The benefit bill came to VND{148 billion}.\n"
         "Pay is rising, too. Factory workers earned VND{7.3 million} a month on average, against VND{6.9 million} a year ago.\n"
         "Two strikes, involving {460 workers}, were settled within days. There were {21 accidents} at work, in which {3 people} died.\n"
         "Ahead of July 27, {52,000 gifts} worth VND{18.6 billion} have been prepared for war invalids and martyrs' families. Of the {96,000 people} on the merit rolls, {24,500} draw an allowance every month.\n"
         "The share of poor households, {2.35 per cent} at the end of last year, is to be cut to {2 per cent} by December. By the end of June, {3,150} poor families had received loans worth VND{160 billion}.\n"
         "\"We expect {34,500 jobs} for the whole year,\" the director said.",
         r(17400, "person", JOBS), r(51.2, "percent", JOBS, TO_PLAN), r(800, "person", JOBS, "change"), r(14100, "person", JOBS), r(1900, "person", ABROAD),
         r(62, "percent", ABROAD, "share"), r(2.4, "percent", "employment.urban_unemployment_rate"), r(9300, "person", CLAIMS),
         r(-6, "percent", CLAIMS, "change"), r(148e9, "VND", BENEFITS_PAID), r(7.3e6, "VND", WAGE, per="month"),
         r(6.9e6, "VND", WAGE, per="month", period="2022-01-01/2022-06-30"), r(460, "person", "labour.strike_participants"), r(21, "case", ACCIDENTS),
         r(3, "person", DEATHS), r(52000, "gift", "merit.gifts"), r(18.6e9, "VND", "merit.gift_spending"), r(96000, "person", "merit.people_managed"),
         r(24500, "person", MERIT), r(2.35, "percent", POOR, period="2022-01-01/2022-12-31"),
         r(2, "percent", POOR, "level", "target", period="2023-01-01/2023-12-31"), r(3150, "household", CREDIT), r(160e9, "VND", "poverty.credit_disbursed"),
         r(34500, "person", JOBS, "level", "estimate", period="2023-01-01/2023-12-31"),
         period="2023-01-01/2023-06-30", language="en"),
    case("ha giang poverty and livelihoods update",
         "Ha Giang: Poverty and livelihoods update, 2020\n"
         "Poverty. The household poverty rate came down from {26.7%} in 2019 to {22.3%} in 2020, beating the target of {22.7%}. Among Hmong households it is still {38.5%}. {7,940 households} left the list during the year, whereas {310} were newly classified as poor.\n"
         "Credit. {11,260} poor households borrowed a total of VND{512 billion} (USD{22 million}) from the policy bank, an average of VND{45 million} per household.\n"
         "Housing. Under the Fatherland Front's scheme {1,860 houses} were built for VND{112 billion}; {640} of them are for veterans' families.\n"
         "Jobs. {16,900 people} found work, {8%} below plan because the border was closed; only {95} left for jobs abroad compared with {430} in 2019.\n"
         "Skills. {5,230 farmers} were trained in {158 classes}. {79%} of them apply what they learned.\n"
         "Covid-19. {68,200 people} were paid VND{57.4 billion} under Resolution 42.\n"
         "Children. {6,870 children} live in special circumstances; {91%} of them are supported. {17} drowned.\n"
         "Drugs. {1,940 users} are registered, {312} are in the treatment centre and {840} receive methadone.",
         r(26.7, "percent", POOR, period="2019-01-01/2019-12-31"), r(22.3, "percent", POOR, period="2020-01-01/2020-12-31"),
         r(22.7, "percent", POOR, "level", "target"), r(38.5, "percent", "poverty.ethnic_minority_rate"), r(7940, "household", "poverty.escaped_households"),
         r(310, "household", ...), r(11260, "household", CREDIT), r(512e9, "VND", "poverty.credit_disbursed"), r(22e6, "USD", "poverty.credit_disbursed"),
         r(45e6, "VND", "poverty.credit_disbursed", per="household"), r(1860, "house", "poverty.houses_built"), r(112e9, "VND", "poverty.housing_spending"),
         r(640, "house", ...), r(16900, "person", JOBS), r(-8, "percent", JOBS, GAP), r(95, "person", ABROAD),
         r(430, "person", ABROAD, period="2019-01-01/2019-12-31"), r(5230, "person", RURAL), r(158, "session", "training.classes"),
         r(79, "percent", RURAL, "share"), r(68200, "person", "covid.workers_supported"), r(57.4e9, "VND", "covid.support_spending"),
         r(6870, "person", "children.special_circumstances"), r(91, "percent", "children.supported_rate"), r(17, "person", "children.injury_deaths"),
         r(1940, "person", DRUGS), r(312, "person", "social_evils.rehab_residents"), r(840, "person", "social_evils.methadone_patients"),
         period="2020-01-01/2020-12-31", language="en"),
    case("binh duong over labourers find jobs",
         "Binh Duong: over {40,000 labourers} find jobs in 2018\n"
         "(VNA) - The southern industrial hub of Binh Duong generated {46,350 new jobs} last year, {3 percent} more than planned, heard a conference held by the provincial Department of Labour, Invalids and Social Affairs on January 10.\n"
         "The department said {2,180 enterprises} took part in {30 sessions} of the job exchange and recruited {11,400 workers}. Some {85,200 people} came to register for unemployment benefits and {83,900} received them, costing the insurance fund VND{1.36 trillion} (USD{58.6 million}).\n"
         "Unemployment was kept at {2.8 percent}. The ratio of trained workers rose from {76 percent} in 2017 to {78 percent}.\n"
         "The authorities granted {8,340 work permits} to foreign workers and extended {2,670}. At present {17,500 foreigners} work in the province, {34 percent} from China and {28 percent} from the Republic of Korea.\n"
         "In 2018 there were {14 work stoppages} involving {3,970 workers}, {9} fewer than a year earlier. As many as {540 labor accidents} happened, leaving {26 people} dead.\n"
         "Some VND{189 billion} was paid in allowances to {12,800 policy beneficiaries}, and {46 houses of gratitude} were handed over, each worth VND{80 million}.\n"
         "According to the new poverty line of the province, {4,120 households} remain poor, equivalent to {1.37 percent}; the province aims to bring the rate below {1 percent} this year and create {45,000} more jobs.",
         r(40000, "person", JOBS, bound="over"), r(46350, "person", JOBS), r(3, "percent", JOBS, GAP), r(2180, "enterprise", "employment.job_fair_employers"),
         r(30, "session", FAIRS), r(11400, "person", "employment.job_placements"), r(85200, "person", CLAIMS, bound="about"), r(83900, "person", BENEFITS),
         r(1.36e12, "VND", BENEFITS_PAID), r(58.6e6, "USD", BENEFITS_PAID), r(2.8, "percent", "employment.unemployment_rate"),
         r(76, "percent", TRAINED, period="2017-01-01/2017-12-31"), r(78, "percent", TRAINED), r(8340, "document", PERMITS), r(2670, "document", PERMITS),
         r(17500, "person", FOREIGNERS), r(34, "percent", FOREIGNERS, "share"), r(28, "percent", FOREIGNERS, "share"), r(14, "case", "labour.strikes"),
         r(3970, "person", "labour.strike_participants"), r(-9, "case", "labour.strikes", "change"), r(540, "case", ACCIDENTS), r(26, "person", DEATHS),
         r(189e9, "VND", MERIT_PAID, bound="about"), r(12800, "person", MERIT), r(46, "house", GRATITUDE_HOMES),
         r(80e6, "VND", "merit.housing_spending", per="house"), r(4120, "household", POOR_HOMES), r(1.37, "percent", POOR),
         r(1, "percent", POOR, "level", "target", bound="under", period="2019-01-01/2019-12-31"),
         r(45000, "person", JOBS, "level", "target", period="2019-01-01/2019-12-31"),
         period="2018-01-01/2018-12-31", language="en"),
    case("social affairs bulletin third quarter of",
         "Social Affairs Bulletin - Third quarter of 2023, Lam Dong province\n"
         "Employment: {8,260 people} got jobs in the quarter, bringing the nine-month total to {23,940}, or {82.5%} of the annual target.\n"
         "Labour export: {310 workers} departed, against {245} in the third quarter of 2022.\n"
         "Unemployment insurance: {3,120 claims} approved; VND{61.4 billion} paid.\n"
         "Training: {41 classes} for {1,230 farmers}; {6,900 students} enrolled at {24 vocational schools}.\n"
         "Merit: monthly allowances of VND{17.2 billion} for {9,140 recipients}; {380 people} sent on convalescence.\n"
         "Poverty: {64 houses} for the poor completed at a cost of VND{3.8 billion}.\n"
         "Social protection: {27,600 people} on monthly allowances, VND{14.6 billion} a month.\n"
         "Children: {1,150 gifts} for the Mid-Autumn Festival; {2 cases} of abuse handled.\n"
         "Drug control: {1,310 addicts} under management, of whom {420} are in compulsory rehabilitation.\n"
         "Inspection: {12 enterprises} inspected, {3} fined VND{85 million}.",
         r(8260, "person", JOBS, period="2023-07-01/2023-09-30"), r(23940, "person", JOBS, period="2023-01-01/2023-09-30"),
         r(82.5, "percent", JOBS, TO_PLAN, period="2023-01-01/2023-09-30"), r(310, "person", ABROAD), r(245, "person", ABROAD, period="2022-07-01/2022-09-30"),
         r(3120, ..., CLAIMS), r(61.4e9, "VND", BENEFITS_PAID), r(41, "session", "training.classes"), r(1230, "person", RURAL), r(6900, "person", ENROLLED),
         r(24, "organization", "training.institutions"), r(17.2e9, "VND", MERIT_PAID, per=...), r(9140, "person", MERIT),
         r(380, "person", "merit.convalescence"), r(64, "house", "poverty.houses_built"), r(3.8e9, "VND", "poverty.housing_spending"),
         r(27600, "person", SOCIAL), r(14.6e9, "VND", "social.allowance_spending", per="month"), r(1150, "gift", CHILDREN),
         r(2, "case", "children.abuse_cases"), r(1310, "person", DRUGS), r(420, "person", "social_evils.rehab_residents"),
         r(12, "enterprise", "labour.inspections"), r(3, ..., None), r(85e6, "VND", "labour.inspection_fines"),
         period="2023-07-01/2023-09-30", language="en"),
    case("tra vinh accelerates poverty reduction",
         "Tra Vinh accelerates poverty reduction\n"
         "In the past five years Tra Vinh has lifted {31,700 households} out of poverty, bringing the rate down from {13.23%} in 2015 to {1.8%} at the end of 2020, well below the {3%} set by the provincial Party congress. Nearly {60 percent} of those households are Khmer.\n"
         "The province mobilised more than VND{2.7 trillion} for its poverty reduction programme, of which VND{1.1 trillion} came from preferential loans.\n"
         "In 2020 alone, {5,480} poor households got loans and {1,020 houses} were built for them. Health insurance cards were handed out free to {96,300 people}.\n"
         "Looking ahead, the province plans to cut the poverty rate by {0.5}-{0.7 percentage points} a year in the 2021-2025 period.",
         r(31700, "household", "poverty.escaped_households", period="2016-01-01/2020-12-31"), r(13.23, "percent", POOR, period="2015-01-01/2015-12-31"),
         r(1.8, "percent", POOR, period=...), r(3, "percent", POOR, "level", "target", period=...),
         r(60, "percent", "poverty.escaped_households", "share", bound="nearly", period=...),
         r(2.7e12, "VND", "poverty.programme_budget", bound="over", period=...), r(1.1e12, "VND", ..., period=...), r(5480, "household", CREDIT),
         r(1020, "house", "poverty.houses_built"), r(96300, ..., "insurance.health_cards"),
         r(-0.5, POINTS, POOR, "change", "target", per="year", period="2021-01-01/2025-12-31"),
         r(-0.7, POINTS, POOR, "change", "target", per="year", period="2021-01-01/2025-12-31"),
         period="2020-01-01/2020-12-31", language="en"),
    case("can tho's labour market recovers",
         "Can Tho's labour market recovers\n"
         "CAN THO - Can Tho City has created jobs for {48,700 people} since the start of 2022, {97.4%} of the target for the whole year, Director of the municipal labour department Tran Thi Xuan Mai said on December 2.\n"
         "Among them, {42,600} work inside the city, {5,730} in other provinces and {370} abroad.\n"
         "She added that {11,900 people} had been trained at vocational centres, {2,450} of them rural workers. Over {90%} of graduates have jobs.\n"
         "In the first eleven months, the Employment Service Centre received {9,640 files} for unemployment benefits. It paid VND{168 billion} to {9,310 workers}, or VND{18 million} per person.\n"
         "The city supported {31,200 workers} in paying rent with VND{46.8 billion} under Decision 08.\n"
         "More than VND{400 billion} in monthly allowances was paid to {38,500} social protection beneficiaries, including {25,000} elderly persons.\n"
         "Nearly {6,000 people} with meritorious services were receiving monthly preferential allowances. The city spent VND{9.6 billion} to build and repair {160 houses} for them.\n"
         "At the end of November, the city had {1,020} poor households ({0.28%}) and {5,470} near-poor households ({1.5%}).\n"
         "Two child abuse cases were reported, {3} fewer than in the same period. The Children's Protection Fund mobilised VND{3.4 billion}, {13%} higher than planned, to help {4,600} disadvantaged children.\n"
         "By November, {96.4%} of the population had joined health insurance.",
         r(48700, "person", JOBS), r(97.4, "percent", JOBS, TO_PLAN), r(42600, "person", JOBS), r(5730, "person", "employment.out_of_province_workers"),
         r(370, "person", ABROAD), r(11900, "person", "training.people_trained"), r(2450, "person", RURAL),
         r(90, "percent", "training.job_after_training_rate", bound="over"), r(9640, "document", CLAIMS), r(168e9, "VND", BENEFITS_PAID),
         r(9310, "person", BENEFITS), r(18e6, "VND", per="person"), r(31200, "person", "covid.rent_support_people"),
         r(46.8e9, "VND", "covid.rent_support_spending"), r(400e9, "VND", "social.allowance_spending", per=..., bound="over"), r(38500, "person", SOCIAL),
         r(25000, "person", SOCIAL), r(6000, "person", MERIT, bound="nearly"), r(9.6e9, "VND", "merit.housing_spending"), r(160, "house", GRATITUDE_HOMES),
         r(1020, "household", POOR_HOMES), r(0.28, "percent", POOR), r(5470, "household", "poverty.near_poor_households"),
         r(1.5, "percent", "poverty.near_poor_rate"), r(-3, ..., "children.abuse_cases", "change"), r(3.4e9, "VND", "children.fund"),
         r(13, "percent", "children.fund", GAP), r(4600, "person", CHILDREN), r(96.4, "percent", "insurance.health_coverage_rate"),
         period="2022-01-01/2022-11-30", language="en"),
    case("quang nam mid-year review of social",
         "QUANG NAM: MID-YEAR REVIEW OF SOCIAL POLICY (January-June 2022)\n"
         "A. Jobs. In six months {8,940 people} were placed in employment, that is {59.6%} of the yearly quota of {15,000}. Overseas placements totalled {286}; the province intends to send {600} by the end of the year.\n"
         "B. Job losses. Enterprises let {2,150 workers} go. Claims for jobless benefit rose by {4.4%} to {6,730}.\n"
         "C. Wages. The mean wage in industrial zones was VND{7.9 million} a month, {5%} up on the first half of 2021.\n"
         "D. Safety. {17 workers} died in {15} fatal accidents; {61} were badly hurt.\n"
         "E. Merit. {65,000 persons} receive monthly merit benefits, which cost VND{126 billion} each month. {1,430 houses} were repaired. {118 remains} of martyrs were identified.\n"
         "F. Poverty. {26,700} poor households remain, i.e. {6.1%}, of which {17,900} live in the six mountain districts, where the poverty rate is {34%}. The resolution calls for a reduction of {1 percentage point} in 2022.\n"
         "G. Assistance. {412 tonnes of rice} was given to {5,600} hungry households before Tet. {79,800 people} get social pensions and allowances.\n"
         "H. Training. {3,100} rural residents took free courses at a cost of VND{8.2 billion}.\n"
         "I. Evils. {905 addicts} are managed; {140} were sent for compulsory treatment. {55 raids} on massage parlours and guesthouses were made.",
         r(8940, "person", "employment.job_placements"), r(59.6, "percent", "employment.job_placements", TO_PLAN),
         r(15000, "person", "employment.job_placements", "level", "target", period="2022-01-01/2022-12-31"), r(286, "person", ABROAD),
         r(600, "person", ABROAD, "level", "target", period="2022-01-01/2022-12-31"), r(2150, "person", "employment.laid_off_workers"),
         r(4.4, "percent", CLAIMS, "change"), r(6730, "person", CLAIMS), r(7.9e6, "VND", WAGE, per="month"), r(5, "percent", WAGE, "change"),
         r(17, "person", DEATHS), r(15, "case", ACCIDENTS), r(61, "person", HURT), r(65000, "person", MERIT), r(126e9, "VND", MERIT_PAID, per="month"),
         r(1430, "house", GRATITUDE_HOMES), r(118, ..., "merit.remains_received"), r(26700, "household", POOR_HOMES), r(6.1, "percent", POOR),
         r(17900, "household", POOR_HOMES), r(34, "percent", POOR), r(-1, POINTS, POOR, "change", "target", period="2022-01-01/2022-12-31"),
         r(412000, "kilogram", "social.relief_rice"), r(5600, "household", "social.relief_households"), r(79800, "person", SOCIAL), r(3100, "person", RURAL),
         r(8.2e9, "VND", "training.spending"), r(905, "person", DRUGS), r(140, "person", "social_evils.rehab_admissions"),
         r(55, "case", "social_evils.inspections"),
         period="2022-01-01/2022-06-30", language="en"),
    case("da nang social security report card",
         "Da Nang social security report card: 2019\n"
         "Published 14 January 2020 | 5 min read\n"
         "\n"
         "Da Nang found jobs for {34,100 workers} in 2019, which was {100.3 per cent} of the plan and {1.2 per cent} more than in 2018. The city's unemployment rate was {3.5 per cent}, {0.1 percentage points} below the previous year's.\n"
         "\n"
         "LABOUR MARKET\n"
         "* The employment service centre staged {54 job exchange sessions}. {1,620 employers} came with {32,800 openings} and {9,450 job seekers} were interviewed; {3,180} of them signed contracts.\n"
         "* {412 workers} left for Japan and other countries, {37.3 per cent} above target.\n"
         "* Work permits: {1,150} issued, {480} renewed, {35} withdrawn.\n"
         "* {11,340 people} claimed unemployment benefit, which cost VND{172 billion}; {610} learned a new trade.\n"
         "\n"
         "WORK AND PAY\n"
         "The average wage climbed {6.5 per cent} to VND{7.2 million} a month. Bonuses for Tet ranged from VND{100,000} to VND{360 million}. There was one strike, in which {210 workers} downed tools. Work accidents killed {12 people}, {5} more than in 2018. Inspections at {96 enterprises} led to fines of VND{1.1 billion}.\n"
         "\n"
         "TRAINING\n"
         "{49,500 learners} were enrolled by vocational schools, {101%} of the plan. The share of trained workers is {54 per cent}. {1,900} poor and jobless people learned a trade free of charge, at a cost of VND{5.4 billion}.\n"
         "\n"
         "POVERTY\n"
         "{2,160 households} were lifted out of poverty, which leaves {3,330} poor households, or {1.34 per cent}. Loans of VND{310 billion} were made to {7,900} poor and near-poor families. {220 houses} for the poor were built or mended.\n"
         "\n"
         "MERIT AND WELFARE\n"
         "The city looks after {24,600 people} of merit, {6,100} of whom get a monthly allowance. Spending on allowances came to VND{163 billion}. It repaired {155 homes} for VND{6.3 billion}, gave {51,700 presents} worth VND{17 billion} and sent {1,240 people} to rest homes. {32,400 people} receive monthly social allowances; {4} social centres house {730 people}.\n"
         "\n"
         "CHILDREN\n"
         "There are {262,000 children}. {1,840} in special circumstances were helped. The fund for children collected VND{7.7 billion}. {98.2 per cent} of wards are child-friendly. {4 children} drowned, against {7} in 2018.\n"
         "\n"
         "OUTLOOK\n"
         "The plan for 2020 provides for {34,500 new jobs}, a poverty rate of {0.7 per cent} and health insurance for {97 per cent} of the people.",
         r(34100, "person", JOBS), r(100.3, "percent", JOBS, TO_PLAN), r(1.2, "percent", JOBS, "change"), r(3.5, "percent", "employment.unemployment_rate"),
         r(-0.1, POINTS, "employment.unemployment_rate", "change"), r(54, "session", FAIRS), r(1620, "enterprise", "employment.job_fair_employers"),
         r(32800, "position", "employment.vacancies"), r(9450, "person", "employment.job_fair_participants"), r(3180, "person", "employment.job_placements"),
         r(412, "person", ABROAD), r(37.3, "percent", ABROAD, GAP), r(1150, "document", PERMITS), r(480, "document", PERMITS),
         r(35, "document", "employment.foreign_permits_revoked"), r(11340, "person", CLAIMS), r(172e9, "VND", BENEFITS_PAID),
         r(610, "person", "insurance.training_supported"), r(6.5, "percent", WAGE, "change"), r(7.2e6, "VND", WAGE, per="month"),
         r(100000, "VND", "labour.tet_bonus"), r(360e6, "VND", "labour.tet_bonus"), r(210, "person", "labour.strike_participants"), r(12, "person", DEATHS),
         r(5, "person", DEATHS, "change"), r(96, "enterprise", "labour.inspections"), r(1.1e9, "VND", "labour.inspection_fines"), r(49500, "person", ENROLLED),
         r(101, "percent", ENROLLED, TO_PLAN), r(54, "percent", TRAINED), r(1900, "person", "training.people_trained"), r(5.4e9, "VND", "training.spending"),
         r(2160, "household", "poverty.escaped_households"), r(3330, "household", POOR_HOMES), r(1.34, "percent", POOR),
         r(310e9, "VND", "poverty.credit_disbursed"), r(7900, "household", CREDIT), r(220, "house", "poverty.houses_built"),
         r(24600, "person", "merit.people_managed"), r(6100, "person", MERIT), r(163e9, "VND", MERIT_PAID), r(155, "house", GRATITUDE_HOMES),
         r(6.3e9, "VND", "merit.housing_spending"), r(51700, "gift", "merit.gifts"), r(17e9, "VND", "merit.gift_spending"),
         r(1240, "person", "merit.convalescence"), r(32400, "person", SOCIAL), r(4, "organization", "social.facilities"),
         r(730, "person", "social.facility_residents"), r(262000, "person", "children.population"), r(1840, "person", ...), r(7.7e9, "VND", "children.fund"),
         r(98.2, "percent", "children.friendly_commune_rate"), r(4, "person", "children.injury_deaths"),
         r(7, "person", "children.injury_deaths", period="2018-01-01/2018-12-31"), r(34500, "person", JOBS, "level", "target", period="2020-01-01/2020-12-31"),
         r(0.7, "percent", POOR, "level", "target", period="2020-01-01/2020-12-31"),
         r(97, "percent", "insurance.health_coverage_rate", "level", "target", period="2020-01-01/2020-12-31"),
         period="2019-01-01/2019-12-31", language="en"),
    case("nghe an january-september jobs abroad boom",
         "Nghe An, January-September 2022: jobs abroad boom\n"
         "(NGHE AN ONLINE) Nghe An sent {14,820 people} to work abroad in the first nine months of 2022, almost double the {7,560} of the same period of last year and {113.1%} of the annual plan ({13,100}).\n"
         "In total the province created {34,270 jobs}, {81.4%} of the plan. Remittances are put at USD{500 million} a year.\n"
         "The number of applicants for unemployment benefit stood at {13,680}, a decrease of {8.9%}; the Social Insurance paid them VND{214 billion}.\n"
         "Enterprises reported {86 occupational accidents} with {88 victims}, of whom {14} died.\n"
         "Vocational schools admitted {42,600 trainees} and awarded diplomas to {38,900}. By the end of September {67.2%} of workers were trained, of which {27%} had certificates.\n"
         "On War Invalids and Martyrs Day the province gave {112,000 gifts} totalling VND{35.8 billion}. It has {1.1 million people} of merit on its books, and pays VND{140 billion} a month to {67,900} of them. {96 sets of remains} were brought back from Laos.\n"
         "{58,600 households} are poor ({6.7%}) and {50,100} nearly poor. Under the national programme VND{680 billion} has been allocated to cut poverty; only {21%} had been disbursed by September 30.\n"
         "Monthly support goes to {151,000 people}; {2,300 tonnes of rice} were handed to {41,000} needy households at Tet.\n"
         "{11 children} were sexually abused and {36} died by drowning.\n"
         "{7,200 drug users} are on record; {1,150} of them are being treated in {6 centres}.\n"
         "The department expects to end the year with {42,500 jobs}, of which {17,000} abroad.",
         r(14820, "person", ABROAD), r(7560, "person", ABROAD, period="2021-01-01/2021-09-30"), r(113.1, "percent", ABROAD, TO_PLAN),
         r(13100, "person", ABROAD, "level", "target", period="2022-01-01/2022-12-31"), r(34270, "person", JOBS), r(81.4, "percent", JOBS, TO_PLAN),
         r(500e6, "USD", None, per="year"), r(13680, "person", CLAIMS), r(-8.9, "percent", CLAIMS, "change"), r(214e9, "VND", BENEFITS_PAID),
         r(86, "case", ACCIDENTS), r(88, "person", HURT), r(14, "person", DEATHS), r(42600, "person", ENROLLED), r(38900, "person", "training.graduates"),
         r(67.2, "percent", TRAINED), r(27, "percent", "training.certified_rate"), r(112000, "gift", "merit.gifts"), r(35.8e9, "VND", "merit.gift_spending"),
         r(1.1e6, "person", "merit.people_managed"), r(140e9, "VND", MERIT_PAID, per="month"), r(67900, "person", MERIT),
         r(96, "case", "merit.remains_received"), r(58600, "household", POOR_HOMES), r(6.7, "percent", POOR),
         r(50100, "household", "poverty.near_poor_households"), r(680e9, "VND", "poverty.programme_budget"), r(21, "percent", "poverty.programme_budget", ...),
         r(151000, "person", SOCIAL), r(2.3e6, "kilogram", "social.relief_rice"), r(41000, "household", "social.relief_households"),
         r(11, ..., "children.abuse_cases"), r(36, "person", "children.injury_deaths"), r(7200, "person", DRUGS),
         r(1150, "person", "social_evils.rehab_residents"), r(6, "organization", None),
         r(42500, "person", JOBS, "level", "estimate", period="2022-01-01/2022-12-31"),
         r(17000, "person", ABROAD, "level", "estimate", period="2022-01-01/2022-12-31"),
         period="2022-01-01/2022-09-30", language="en"),
    case("vinh phuc's social security work in",
         "Vinh Phuc's social security work in 2022\n"
         "In 2022, Vinh Phuc province created jobs for {22,350 workers}, exceeding the plan by {31.5%}. Of these, {1,430} went to work abroad, {2.4 times} more than in 2021.\n"
         "The unemployment rate among people of working age was {1.6%}. The proportion of trained workers hit {79%}, including {35.5%} with certificates, meeting the target.\n"
         "Vocational education establishments enrolled {27,800 students}, up {9%}, and {24,600 students} graduated.\n"
         "The job service centre organised {32 job transaction sessions}, including {12} online ones, with the participation of {780 businesses}; {5,200 workers} found jobs through the sessions.\n"
         "Decisions on unemployment allowances were issued for {10,150 people}, with total spending of over VND{170 billion}.\n"
         "The province now has {3,950} foreign workers, of whom {3,720} have been granted work permits.\n"
         "{9} collective work stoppages took place. {64 labour accidents} were recorded, causing {7 deaths} and {58} injuries.\n"
         "All {112,000 people} with meritorious services and their relatives received Tet gifts worth VND{58 billion}. Monthly allowances of VND{31 billion} were paid on time to {15,200 people}. Households of {310 people} with meritorious services were supported in building or repairing houses, with a total of VND{14.4 billion}.\n"
         "At the end of the year, the poverty rate by the new standard was {0.93%}, down {0.38 percentage points}; the near-poor rate was {1.8%}.\n"
         "The social policy bank lent VND{960 billion} to {19,400} poor, near-poor and newly escaped households.\n"
         "{43,500 people} receive monthly social allowances. {100%} of children in special circumstances are cared for. The province has {298,000 children}; {9} of them died of drowning in the year, down {40%}.\n"
         "The province is managing {1,720 drug addicts}; rehabilitation was organised for {410 people}, reaching {102.5%} of the plan.\n"
         "Of the {21} assigned targets, {19} were achieved; the two that were missed are health insurance coverage ({94.2%}, against a plan of {95%}) and the number of people joining voluntary social insurance ({14,700}, or {88%} of the plan).\n"
         "In 2023 the sector strives to create {17,000 jobs}, keep the unemployment rate below {1.5%} and reduce the poverty rate to {0.7%}.",
         r(22350, "person", JOBS), r(31.5, "percent", JOBS, GAP), r(1430, "person", ABROAD), r(2.4, "times", ABROAD, TO_PAST),
         r(1.6, "percent", "employment.unemployment_rate"), r(79, "percent", TRAINED), r(35.5, "percent", "training.certified_rate"),
         r(27800, "person", ENROLLED), r(9, "percent", ENROLLED, "change"), r(24600, "person", "training.graduates"), r(32, "session", FAIRS),
         r(12, "session", FAIRS), r(780, "enterprise", "employment.job_fair_employers"), r(5200, "person", ...), r(10150, "person", BENEFITS),
         r(170e9, "VND", BENEFITS_PAID, bound="over"), r(3950, "person", FOREIGNERS), r(3720, ..., ...), r(9, "case", "labour.strikes"),
         r(64, "case", ACCIDENTS), r(7, "person", DEATHS), r(58, "person", HURT), r(112000, "person", ...), r(58e9, "VND", "merit.gift_spending"),
         r(31e9, "VND", MERIT_PAID, per=...), r(15200, "person", MERIT), r(310, "person", GRATITUDE_HOMES), r(14.4e9, "VND", "merit.housing_spending"),
         r(0.93, "percent", POOR), r(-0.38, POINTS, POOR, "change"), r(1.8, "percent", "poverty.near_poor_rate"), r(960e9, "VND", "poverty.credit_disbursed"),
         r(19400, "household", CREDIT), r(43500, "person", SOCIAL), r(100, "percent", "children.supported_rate"), r(298000, "person", "children.population"),
         r(9, "person", "children.injury_deaths"), r(-40, "percent", "children.injury_deaths", "change"), r(1720, "person", DRUGS), r(410, "person", ...),
         r(102.5, "percent", ..., TO_PLAN), r(21, "target", "governance.targets_assigned"), r(19, "target", "governance.targets_met"),
         r(94.2, "percent", "insurance.health_coverage_rate"), r(95, "percent", "insurance.health_coverage_rate", "level", "target"),
         r(14700, "person", "insurance.voluntary_participants"), r(88, "percent", "insurance.voluntary_participants", TO_PLAN),
         r(17000, "person", JOBS, "level", "target", period="2023-01-01/2023-12-31"),
         r(1.5, "percent", "employment.unemployment_rate", "level", "target", bound="under", period="2023-01-01/2023-12-31"),
         r(0.7, "percent", POOR, "level", "target", period="2023-01-01/2023-12-31"),
         period="2022-01-01/2022-12-31", language="en"),
    case("first quarter ba ria vung tau",
         "First quarter 2023: Ba Ria - Vung Tau\n"
         "Jobs. {9,120 people} hired in Q1 ({22.8%} of the year's plan of {40,000}), of which {140} overseas (Q1 2022: {25}).\n"
         "Layoffs. {1,860 workers} lost their jobs at {14 firms}.\n"
         "Jobless benefits. {2,450 claims}, down {12.6%} year on year; {2,390} approved; VND{39.7 billion} paid out.\n"
         "Foreigners. {6,310} working; {430 permits} issued, {290} extended.\n"
         "Wages. Average VND{9.4 million} a month, {3.3%} above the first quarter of 2022. Average Tet bonus VND{10.2 million}, highest VND{640 million}.\n"
         "Safety. {11 accidents}, {2 deaths} (three fewer than in Q1 2022).\n"
         "Training. Intake {4,700}; {690 graduates}. {9} rural classes with {270 trainees}.\n"
         "Merit. VND{12.6 billion} a month for {6,400 recipients}; {28,300} Tet presents; {7 houses of gratitude} under way.\n"
         "Poverty. {2,340} poor households by the province's own standard ({0.8%}); VND{64 billion} in loans to {1,500 households}.\n"
         "Protection. {26,100} on social allowances; {12 homes} with {890 residents}.\n"
         "Children. {21,000 gifts}; {1} abuse case; {3 drownings}.\n"
         "Drugs. {2,900 users} on file, {620} in the centre, {95} admitted in the quarter.",
         r(9120, "person", JOBS), r(22.8, "percent", JOBS, TO_PLAN), r(40000, "person", JOBS, "level", "target", period="2023-01-01/2023-12-31"),
         r(140, "person", ABROAD), r(25, "person", ABROAD, period="2022-01-01/2022-03-31"), r(1860, "person", "employment.laid_off_workers"),
         r(14, "enterprise", ...), r(2450, ..., CLAIMS), r(-12.6, "percent", CLAIMS, "change"), r(2390, ..., BENEFITS), r(39.7e9, "VND", BENEFITS_PAID),
         r(6310, "person", FOREIGNERS), r(430, "document", PERMITS), r(290, "document", PERMITS), r(9.4e6, "VND", WAGE, per="month"),
         r(3.3, "percent", WAGE, "change"), r(10.2e6, "VND", "labour.tet_bonus"), r(640e6, "VND", "labour.tet_bonus"), r(11, "case", ACCIDENTS),
         r(2, "person", DEATHS), r(4700, "person", ENROLLED), r(690, "person", "training.graduates"), r(9, "session", "training.classes"),
         r(270, "person", RURAL), r(12.6e9, "VND", MERIT_PAID, per="month"), r(6400, "person", MERIT), r(28300, "gift", "merit.gifts"),
         r(7, "house", GRATITUDE_HOMES), r(2340, "household", POOR_HOMES), r(0.8, "percent", POOR), r(64e9, "VND", "poverty.credit_disbursed"),
         r(1500, "household", CREDIT), r(26100, "person", SOCIAL), r(12, ..., ...), r(890, "person", "social.facility_residents"), r(21000, "gift", CHILDREN),
         r(1, "case", "children.abuse_cases"), r(3, ..., "children.injury_deaths"), r(2900, "person", DRUGS), r(620, "person", "social_evils.rehab_residents"),
         r(95, "person", "social_evils.rehab_admissions"),
         period="2023-01-01/2023-03-31", language="en"),
    case("dong nai steps up support for",
         "Dong Nai steps up support for workers in the pandemic\n"
         "DONG NAI - By the end of October, Dong Nai had paid VND{2.9 trillion} to {1.38 million people} hit by COVID-19, the labour department reported.\n"
         "Of this sum, VND{1.1 trillion} went to {730,000} freelance workers and VND{420 billion} to {214,000 employees} whose contracts were suspended. {3,470 employers} and {8,900 household businesses} were also supported. Contribution cuts to the accident insurance fund saved {15,200 employers} VND{280 billion}.\n"
         "In ten months, {51,300 workers} found jobs, only {64.1%} of the plan and {22%} fewer than in the same period last year. Some {27,600 employees} were laid off, and {41,200 people} received unemployment benefits totalling VND{830 billion}.\n"
         "Schools recruited {48,000 trainees} ({66%} of the target). The rate of trained workers is expected to be {65%} by the end of the year.\n"
         "The province has {5,230} poor households, {0.63%} of the total. It has bought health insurance cards for all {16,500 members} of these households.\n"
         "In the first ten months there were {4 strikes}, {11} fewer than a year earlier; {196 labour accidents} left {22 people} dead and {180} injured.\n"
         "{8,900 people} of merit got Tet gifts worth VND{12.3 billion}; {82 houses of gratitude} were built at a cost of VND{7.4 billion}, or VND{90 million} per house.",
         r(2.9e12, "VND", "covid.support_spending"), r(1.38e6, "person", "covid.workers_supported"), r(1.1e12, "VND", "covid.support_spending"),
         r(730000, "person", "covid.workers_supported"), r(420e9, "VND", "covid.support_spending"), r(214000, "person", "covid.workers_supported"),
         r(3470, ..., "covid.employers_supported"), r(8900, "household_business", "covid.household_businesses_supported"),
         r(15200, ..., "covid.insurance_relief_employers"), r(280e9, "VND", "covid.insurance_relief_amount"), r(51300, "person", JOBS),
         r(64.1, "percent", JOBS, TO_PLAN), r(-22, "percent", JOBS, "change"), r(27600, "person", "employment.laid_off_workers", bound="about"),
         r(41200, "person", BENEFITS), r(830e9, "VND", BENEFITS_PAID), r(48000, "person", ENROLLED), r(66, "percent", ENROLLED, TO_PLAN),
         r(65, "percent", TRAINED, "level", "estimate", period="2021-01-01/2021-12-31"), r(5230, "household", POOR_HOMES), r(0.63, "percent", POOR),
         r(16500, "person", ...), r(4, "case", "labour.strikes"), r(-11, ..., "labour.strikes", "change"), r(196, "case", ACCIDENTS), r(22, "person", DEATHS),
         r(180, "person", HURT), r(8900, "person", ...), r(12.3e9, "VND", "merit.gift_spending"), r(82, "house", GRATITUDE_HOMES),
         r(7.4e9, "VND", "merit.housing_spending"), r(90e6, "VND", "merit.housing_spending", per="house"),
         period="2021-01-01/2021-10-31", language="en"),
    case("thua thien hue ends with fewer",
         "Thua Thien - Hue ends 2015 with fewer poor households\n"
         "(Hue) According to the Department of Labour, War Invalids and Social Affairs, {16,500 people} got new jobs in Thua Thien - Hue in 2015, or {103.1 percent} of the target, raising the number of jobs created in the 2011-2015 period to {81,600}. {520 people} went to work overseas, up {48.6 percent} on 2014.\n"
         "The province spent VND{5.2 billion} training {3,400 rural workers}. Trained labourers account for {55 percent} of the workforce, against {52.5 percent} in 2014. Urban unemployment declined to {3.9 percent}.\n"
         "The poverty rate was brought down from {5.07 percent} to {4.06 percent}. {2,900 families} were lifted above the poverty line, {7,850} poor households were granted loans of VND{230 billion}, and {540 families} got help to build houses.\n"
         "More than {31,000} national contributors or their relatives are paid monthly allowances of VND{38 billion}. {95 percent} of their families have living standards equal to or higher than those of their neighbours. {110 sets of martyrs' remains} were brought back from Laos.\n"
         "The number of people on social allowances is {43,800}, and {1,150 people} live in {16} social welfare establishments.\n"
         "{85 percent} of disadvantaged children were looked after. {68} of {152 communes} and wards are certified as suitable for children.\n"
         "In 2016 Thua Thien - Hue plans to generate {16,000 jobs}, send {550 workers} abroad and push the poverty rate down by {1} to {1.2 percentage points}.",
         r(16500, "person", JOBS), r(103.1, "percent", JOBS, TO_PLAN), r(81600, "person", JOBS, period="2011-01-01/2015-12-31"), r(520, "person", ABROAD),
         r(48.6, "percent", ABROAD, "change"), r(5.2e9, "VND", "training.spending"), r(3400, "person", RURAL), r(55, "percent", TRAINED),
         r(52.5, "percent", TRAINED, period="2014-01-01/2014-12-31"), r(3.9, "percent", "employment.urban_unemployment_rate"),
         r(5.07, "percent", POOR, period="2014-01-01/2014-12-31"), r(4.06, "percent", POOR), r(2900, "household", "poverty.escaped_households"),
         r(7850, "household", CREDIT), r(230e9, "VND", "poverty.credit_disbursed"), r(540, "household", "poverty.houses_built"),
         r(31000, "person", MERIT, bound="over"), r(38e9, "VND", MERIT_PAID, per=...), r(95, "percent", "merit.living_standard_rate"),
         r(110, "case", "merit.remains_received"), r(43800, "person", SOCIAL), r(1150, "person", "social.facility_residents"),
         r(16, "organization", "social.facilities"), r(85, "percent", "children.supported_rate"), r(68, "commune", "children.friendly_communes"),
         r(152, "commune", ...), r(16000, "person", JOBS, "level", "target", period="2016-01-01/2016-12-31"),
         r(550, "person", ABROAD, "level", "target", period="2016-01-01/2016-12-31"), r(-1, POINTS, POOR, "change", "target", period="2016-01-01/2016-12-31"),
         r(-1.2, POINTS, POOR, "change", "target", period="2016-01-01/2016-12-31"),
         period="2015-01-01/2015-12-31", language="en"),
]  # fmt: skip


@pytest.mark.parametrize("given", REPORTS)
def test_a_report_in_english(given: Case) -> None:
    hold(given)
