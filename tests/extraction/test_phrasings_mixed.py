"""Several patterns in one passage, as reports have them: what one sentence alone would not show."""

# A paragraph stands on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from pattern_cases import Case, case, hold
from pattern_cases import whole_row as r

JOBS = "employment.jobs_created"
ABROAD = "employment.overseas_workers"
OUT = "employment.out_of_province_workers"
CREDIT_JOBS = "employment.jobs_from_credit"
CREDIT = "employment.credit_disbursed"
COUNSEL = "employment.job_counselling"
PLACED = "employment.job_placements"
FAIRS, FIRMS = "employment.job_fairs", "employment.job_fair_employers"
VACANT = "employment.vacancies"
POOR = "poverty.rate"
NEAR_POOR = "poverty.near_poor_rate"
MINORITY = "poverty.ethnic_minority_rate"
POOR_HOMES = "poverty.poor_households"
NEAR_HOMES = "poverty.near_poor_households"
ESCAPED = "poverty.escaped_households"
TRAINED = "training.people_trained"
RURAL = "training.rural_trained"
ENROLLED = "training.enrolment"
TRAINED_RATE, CERTIFIED = "training.trained_rate", "training.certified_rate"
CLAIMS, PAID = "insurance.unemployment_claims", "insurance.unemployment_recipients"
PAID_OUT = "insurance.unemployment_spending"
GRATITUDE, GIFTS, GIFT_MONEY = "merit.gratitude_fund", "merit.gifts", "merit.gift_spending"
HOUSED, HOUSE_MONEY = "merit.housing_supported", "merit.housing_spending"
YEAR = "2023-01-01/2023-12-31"
H1 = "2023-01-01/2023-06-30"
H1_BEFORE = "2022-01-01/2022-06-30"
M9 = "2023-01-01/2023-09-30"
M9_BEFORE = "2022-01-01/2022-09-30"
TERM = "2021-01-01/2025-12-31"
LAST_YEAR = "2022-01-01/2022-12-31"
NEXT_YEAR = "2024-01-01/2024-12-31"
TO_PLAN, TO_PAST, GAP = "ratio_to_target", "ratio_to_previous", "gap_to_target"

PASSAGES = [
    case("a district's year: jobs by channel, training, poverty",
         "Năm 2023, toàn huyện giải quyết việc làm mới cho {3.126 lao động}, đạt {104,2%} kế hoạch tỉnh giao, tăng {5,1%} so với năm 2022; trong đó: làm việc trong tỉnh {1.870 lao động}, ngoài tỉnh {1.104 lao động}, xuất khẩu lao động {152 lao động}."
         " Mở {21 lớp dạy nghề} cho {630 học viên}, tỷ lệ lao động qua đào tạo đạt {61,4%}."
         " Cuối năm còn {1.204 hộ nghèo}, chiếm {5,82%}, giảm {412 hộ} (tương ứng {2,05%}) so với đầu năm.",
         r(3126, "person", JOBS), r(104.2, "percent", JOBS, TO_PLAN, subject=0), r(5.1, "percent", JOBS, "change", subject=0, base=LAST_YEAR),
         r(1870, "person", JOBS, part_of=0), r(1104, "person", OUT, part_of=0), r(152, "person", ABROAD, part_of=0),
         r(21, "session", "training.classes"), r(630, "person", TRAINED), r(61.4, "percent", TRAINED_RATE),
         r(1204, "household", POOR_HOMES), r(5.82, "percent", POOR), r(-412, "household", POOR_HOMES, "change"), r(-2.05, "percentage_point", POOR, "change")),
    case("a month's report: month, cumulation, last year's",
         "Trong tháng 9, Trung tâm Dịch vụ việc làm tổ chức {2 phiên giao dịch việc làm} với {54 doanh nghiệp} tham gia, nhu cầu tuyển dụng {3.410 lao động}; tư vấn cho {1.265 lượt người}."
         " Lũy kế 9 tháng, tổ chức {17 phiên}, tư vấn {10.840 lượt người}, đạt {90,3%} kế hoạch và tăng {6,7%} so với cùng kỳ năm 2022.",
         r(2, "session", FAIRS, period="2023-09-01/2023-09-30"), r(54, "enterprise", FIRMS, period="2023-09-01/2023-09-30"), r(3410, "person", VACANT, period="2023-09-01/2023-09-30"), r(1265, "person", COUNSEL, period="2023-09-01/2023-09-30"),
         r(17, "session", FAIRS), r(10840, "person", COUNSEL), r(90.3, "percent", COUNSEL, TO_PLAN), r(6.7, "percent", COUNSEL, "change", base=M9_BEFORE), period=M9),
    case("unemployment insurance: applications, decisions, money",
         "6 tháng đầu năm, có {5.214 người} nộp hồ sơ đề nghị hưởng trợ cấp thất nghiệp, tăng {18,3%} so với cùng kỳ; đã ban hành quyết định hưởng cho {4.987 người} với tổng số tiền {96,4 tỷ đồng}; hỗ trợ học nghề cho {112 người}.",
         r(5214, "person", CLAIMS), r(18.3, "percent", CLAIMS, "change", base=H1_BEFORE), r(4987, "person", PAID), r(96.4e9, "VND", PAID_OUT), r(112, "person", "insurance.training_supported"), period=H1),
    case("people of merit: gifts, houses, fund, mothers",
         "Nhân dịp {27/7=date}, toàn tỉnh thăm và tặng {21.340 suất quà} cho người có công và thân nhân với tổng kinh phí {8,7 tỷ đồng}. Hỗ trợ xây mới {64 nhà}, sửa chữa {118 nhà} cho người có công, kinh phí {7,38 tỷ đồng}."
         " Quỹ Đền ơn đáp nghĩa các cấp vận động được {3,46 tỷ đồng}, đạt {115,3%} kế hoạch. Hiện {11 Mẹ Việt Nam anh hùng} còn sống được các đơn vị nhận phụng dưỡng.",
         r(21340, "gift", GIFTS), r(8.7e9, "VND", GIFT_MONEY), r(64, "house", HOUSED), r(118, "house", HOUSED), r(7.38e9, "VND", HOUSE_MONEY), r(3.46e9, "VND", GRATITUDE), r(115.3, "percent", GRATITUDE, TO_PLAN), r(11, "person", "merit.heroic_mothers")),
    case("social protection: beneficiaries by group, relief",
         "Toàn tỉnh đang thực hiện trợ cấp hằng tháng cho {28.412 đối tượng} bảo trợ xã hội với kinh phí {15,2 tỷ đồng}/tháng. Dịp Tết đã hỗ trợ {142,5 tấn gạo} cho {2.310 hộ} với {9.504 nhân khẩu} thiếu đói. Cấp {41.250 thẻ BHYT} cho người nghèo.",
         r(28412, "person", "social.beneficiaries", per=...), r(15.2e9, "VND", "social.allowance_spending", per="month"), r(142500, "kilogram", "social.relief_rice"), r(2310, "household", "social.relief_households"), r(9504, "person", "social.relief_people"), r(41250, "document", "insurance.health_cards")),
    case("children: fund, gifts, communes, drownings",
         "Quỹ Bảo trợ trẻ em vận động {1,24 tỷ đồng}, hỗ trợ cho {2.860 lượt trẻ em} có hoàn cảnh đặc biệt. Toàn tỉnh có {98}/{110 xã, phường} đạt tiêu chuẩn phù hợp với trẻ em (đạt {89,1%}). Trong năm xảy ra {9 vụ} xâm hại trẻ em, giảm {3 vụ}; {7 trẻ em} tử vong do đuối nước.",
         r(1.24e9, "VND", "children.fund"), r(2860, "person", "children.supported"), r(98, "commune", "children.friendly_communes"), r(110, "commune", "children.friendly_communes"), r(89.1, "percent", "children.friendly_commune_rate"),
         r(9, "case", "children.abuse_cases"), r(-3, "case", "children.abuse_cases", "change"), r(7, "person", "children.injury_deaths")),
    case("social evils: drug users, centres, inspections",
         "Toàn tỉnh có {1.845 người nghiện} ma túy có hồ sơ quản lý; đưa vào cơ sở cai nghiện bắt buộc {214 người}; cơ sở cai nghiện đang quản lý {386 học viên}; {402 người} điều trị Methadone. Đội kiểm tra liên ngành kiểm tra {128 lượt cơ sở}, phạt {356 triệu đồng}. Có {121 xã, phường} không có tệ nạn mại dâm.",
         r(1845, "person", "social_evils.drug_users"), r(214, "person", "social_evils.rehab_admissions"), r(386, "person", "social_evils.rehab_residents"), r(402, "person", "social_evils.methadone_patients"), r(128, "case", "social_evils.inspections"), r(356e6, "VND", ...), r(121, "commune", "social_evils.communes_free_of_prostitution")),
    case("next year's targets in a dash list",
         "BÁO CÁO\nI. KẾT QUẢ NĂM 2023\nGiải quyết việc làm {15.320 lao động}, đạt {102,1%} KH.\nII. NHIỆM VỤ NĂM 2024\n1. Chỉ tiêu chủ yếu\n- Giải quyết việc làm cho {15.500 lao động}, trong đó xuất khẩu lao động {800 người}.\n- Tỷ lệ lao động qua đào tạo {68%}, trong đó có bằng cấp, chứng chỉ {28,5%}.\n- Giảm tỷ lệ hộ nghèo {1,5%}; vùng đồng bào dân tộc thiểu số giảm từ {3}-{4%}.\n- {100%} xã, phường làm tốt công tác thương binh, liệt sĩ.",
         r(15320, "person", JOBS), r(102.1, "percent", JOBS, TO_PLAN),
         r(15500, "person", JOBS, status="target", period=NEXT_YEAR), r(800, "person", ABROAD, status="target", period=NEXT_YEAR, part_of=2), r(68, "percent", TRAINED_RATE, status="target", period=NEXT_YEAR), r(28.5, "percent", CERTIFIED, status="target", period=NEXT_YEAR),
         r(-1.5, "percentage_point", POOR, "change", "target", period=NEXT_YEAR), r(-3, "percentage_point", MINORITY, "change", "target", period=NEXT_YEAR), r(-4, "percentage_point", MINORITY, "change", "target", period=NEXT_YEAR), r(100, "percent", "merit.communes_good_care", ..., "target", period=NEXT_YEAR)),
    case("a five-year account: the term's totals, the year's, the aim",
         "Giai đoạn 2021-2025, toàn tỉnh giải quyết việc làm cho {78.400 lao động}, bình quân mỗi năm {15.680 lao động}, đạt {104,5%} mục tiêu; riêng năm 2025 ước {16.100 lao động}. Tỷ lệ hộ nghèo giảm từ {9,8%} năm 2021 xuống còn {2,6%} năm 2025, bình quân mỗi năm giảm {1,8%}.",
         r(78400, "person", JOBS), r(15680, "person", JOBS, per="year"), r(104.5, "percent", JOBS, TO_PLAN), r(16100, "person", JOBS, status="estimate", period="2025-01-01/2025-12-31"),
         r(9.8, "percent", POOR, period="2021-01-01/2021-12-31"), r(2.6, "percent", POOR, period="2025-01-01/2025-12-31"), r(-1.8, "percentage_point", POOR, "change", per="year"), period=TERM),
    case("a press item: dateline, lead, quotes and next year",
         "(Báo Kon Tum) - Sáng {22/12=date}, Sở LĐ-TB&XH tổ chức hội nghị tổng kết công tác năm {2023=period}, triển khai nhiệm vụ năm {2024=period}.\nNăm 2023, có {12}/{13 chỉ tiêu} đạt và vượt kế hoạch. Toàn tỉnh đã giải quyết việc làm cho {7.215 lao động}, vượt {2,4%} kế hoạch; tuyển sinh {6.140 người}; hộ nghèo còn {7,6%}, giảm {3,35%}.\nNăm 2024, ngành phấn đấu giải quyết việc làm cho {6.500 lao động}, giảm {3%} hộ nghèo.",
         r(12, "target", "governance.targets_met"), r(13, "target", "governance.targets_assigned"), r(7215, "person", JOBS), r(2.4, "percent", JOBS, GAP), r(6140, "person", ENROLLED), r(7.6, "percent", POOR), r(-3.35, "percentage_point", POOR, "change"),
         r(6500, "person", JOBS, status="target", period=NEXT_YEAR), r(-3, "percentage_point", POOR, "change", "target", period=NEXT_YEAR)),
    case("credit: disbursed, borrowers, jobs kept",
         "Ngân hàng Chính sách xã hội giải ngân {312 tỷ đồng} vốn vay giải quyết việc làm cho {6.240 dự án}, tạo việc làm cho {7.105 lao động}; cho {4.860 hộ nghèo}, hộ cận nghèo vay {285 tỷ đồng}.",
         r(312e9, "VND", CREDIT), r(6240, "project", ...), r(7105, "person", CREDIT_JOBS), r(4860, "household", "poverty.credit_households"), r(285e9, "VND", "poverty.credit_disbursed")),
    case("labour relations: wages, bonus, strikes, accidents",
         "Tiền lương bình quân năm 2023 đạt {7,62 triệu đồng}/người/tháng, tăng {4,1%}; thưởng Tết Giáp Thìn bình quân {5,1 triệu đồng}/người, cao nhất {312 triệu đồng}. Xảy ra {2 vụ ngừng việc} với {640 lao động} tham gia; {21 vụ tai nạn lao động} làm {6 người} chết và {17 người} bị thương. Huấn luyện an toàn vệ sinh lao động cho {12.400 người}.",
         r(7.62e6, "VND", "labour.average_wage", per="person,month"), r(4.1, "percent", "labour.average_wage", "change", per=...), r(5.1e6, "VND", "labour.tet_bonus", per="person", period=...), r(312e6, "VND", "labour.tet_bonus", per=..., period=...),
         r(2, "case", "labour.strikes"), r(640, "person", "labour.strike_participants"), r(21, "case", "labour.accidents"), r(6, "person", "labour.accident_deaths"), r(17, "person", "labour.accident_victims"), r(12400, "person", "labour.safety_trained")),
    case("COVID: support by group under two resolutions",
         "Thực hiện Nghị quyết số {68/NQ-CP=citation}, tỉnh hỗ trợ {86.420 lao động}, {1.215 doanh nghiệp} và {3.640 hộ kinh doanh} với tổng kinh phí {142,6 tỷ đồng}; giảm mức đóng bảo hiểm cho {2.410 đơn vị} với {64.300 lao động}, số tiền {31,8 tỷ đồng}. Hỗ trợ tiền thuê nhà cho {12.850 lượt lao động}, kinh phí {7,9 tỷ đồng}.",
         r(86420, "person", "covid.workers_supported"), r(1215, "enterprise", "covid.employers_supported"), r(3640, "household_business", "covid.household_businesses_supported"), r(142.6e9, "VND", "covid.support_spending"),
         r(2410, "organization", "covid.insurance_relief_employers"), r(64300, "person", "covid.insurance_relief_workers"), r(31.8e9, "VND", "covid.insurance_relief_amount"), r(12850, "person", "covid.rent_support_people"), r(7.9e9, "VND", "covid.rent_support_spending"), period="2021-01-01/2021-12-31"),
    case("foreign workers: permits, positions, revoked",
         "Cấp mới {214 giấy phép lao động}, cấp lại {86 giấy phép}, thu hồi {12 giấy phép}; chấp thuận {340 vị trí} sử dụng lao động nước ngoài. Hiện có {1.126 lao động} nước ngoài làm việc trên địa bàn.",
         r(214, "document", "employment.foreign_work_permits"), r(86, "document", "employment.foreign_work_permits"), r(12, "document", "employment.foreign_permits_revoked"), r(340, "position", "employment.foreign_positions_approved"), r(1126, "person", "employment.foreign_workers")),
    case("structure of labour: shares of three sectors",
         "Lực lượng lao động từ {15=age} tuổi trở lên là {684.200 người}, trong đó có việc làm {669.300 người}. Cơ cấu lao động: nông, lâm, thủy sản {44,2%}; công nghiệp - xây dựng {27,1%}; dịch vụ {28,7%}. Tỷ lệ thất nghiệp {2,18%}, khu vực thành thị {3,06%}; tỷ lệ thiếu việc làm {1,9%}.",
         r(684200, "person", "employment.labour_force"), r(669300, "person", "employment.employed_persons"), r(44.2, "percent", "employment.agriculture_share"), r(27.1, "percent", "employment.industry_share"), r(28.7, "percent", "employment.services_share"),
         r(2.18, "percent", "employment.unemployment_rate"), r(3.06, "percent", "employment.urban_unemployment_rate"), r(1.9, "percent", "employment.underemployment_rate")),
    case("a city's account in a chain of bằng",
         "Đào tạo nghề {8.420 người}, bằng {105,3%} kế hoạch và bằng {112,4%} năm 2022; giới thiệu việc làm {14.650 lượt người}, bằng {97,7%} kế hoạch, bằng {103,2%} năm 2022; trong đó có việc làm {9.870 người}.",
         r(8420, "person", TRAINED), r(105.3, "percent", TRAINED, TO_PLAN, subject=0), r(112.4, "percent", TRAINED, TO_PAST, subject=0, base=LAST_YEAR), r(14650, "person", ...), r(97.7, "percent", ..., TO_PLAN, subject=3), r(103.2, "percent", ..., TO_PAST, subject=3, base=LAST_YEAR), r(9870, "person", ...)),
    case("poor and near-poor: counts, rates, falls in one sentence",
         "Kết quả rà soát cuối năm 2023: toàn tỉnh còn {14.210 hộ nghèo} (tỷ lệ {6,42%}), {15.905 hộ cận nghèo} (tỷ lệ {7,19%}); so với cuối năm 2022, hộ nghèo giảm {3.418 hộ} (giảm {1,61%}), hộ cận nghèo giảm {1.042 hộ} (giảm {0,53%}).",
         r(14210, "household", POOR_HOMES), r(6.42, "percent", POOR), r(15905, "household", NEAR_HOMES), r(7.19, "percent", NEAR_POOR),
         r(-3418, "household", POOR_HOMES, "change", base=LAST_YEAR), r(-1.61, "percentage_point", POOR, "change"), r(-1042, "household", NEAR_HOMES, "change"), r(-0.53, "percentage_point", NEAR_POOR, "change")),
    case("administrative files: received, on time",
         "Tiếp nhận {4.812 hồ sơ} thủ tục hành chính, đã giải quyết {4.790 hồ sơ}, đúng hạn đạt {99,8%}; tiếp {126 lượt công dân}, nhận {43 đơn thư} khiếu nại, tố cáo.",
         r(4812, "document", "governance.files_processed"), r(4790, "document", "governance.files_processed"), r(99.8, "percent", "governance.on_time_rate"), r(126, "person", "governance.citizens_received"), r(43, "case", "governance.complaints")),
    case("advice papers: issued documents",
         "Sở đã tham mưu UBND tỉnh ban hành {4 nghị quyết}, {12 quyết định}, {27 kế hoạch} và {186 văn bản} chỉ đạo, hướng dẫn.",
         r(4, "document", "governance.resolutions_issued"), r(12, "document", "governance.decisions_issued"), r(27, "document", "governance.plans_issued"), r(186, "document", "governance.documents_issued")),
    case("training: enrolment by level with plan and graduates",
         "Tuyển sinh năm 2023 đạt {18.640 người}/{18.000 người}, bằng {103,6%} kế hoạch; gồm: cao đẳng {1.120 người}, trung cấp {3.410 người}, sơ cấp và đào tạo dưới {3=duration} tháng {14.110 người}. Có {16.900 người} tốt nghiệp, tỷ lệ có việc làm sau đào tạo {86%}.",
         r(18640, "person", ENROLLED), r(18000, "person", ENROLLED, status="target"), r(103.6, "percent", ENROLLED, TO_PLAN), r(1120, "person", ENROLLED, group="college"), r(3410, "person", ENROLLED, group="secondary"), r(14110, "person", ENROLLED), r(16900, "person", "training.graduates"), r(86, "percent", "training.job_after_training_rate")),
    case("gender: leaders and events",
         "Tỷ lệ nữ tham gia cấp ủy cấp tỉnh đạt {17,2%}, cấp huyện {19,8%}; tổ chức {34 hội nghị} tuyên truyền về bình đẳng giới cho {2.140 lượt người}.",
         r(17.2, "percent", "gender.female_leaders_rate"), r(19.8, "percent", "gender.female_leaders_rate"), r(34, "session", "gender.events"), r(2140, "person", ...)),
    case("insurance: participants, coverage, points",
         "Đến 31/12/2023, có {98.640 người} tham gia BHXH bắt buộc, {14.210 người} tham gia BHXH tự nguyện, {86.400 người} tham gia bảo hiểm thất nghiệp; tỷ lệ bao phủ BHYT {93,4%}, tăng {0,9%} so với cuối năm 2022.",
         r(98640, "person", "insurance.social_participants"), r(14210, "person", "insurance.voluntary_participants"), r(86400, "person", "insurance.unemployment_participants"), r(93.4, "percent", "insurance.health_coverage_rate"), r(0.9, "percentage_point", "insurance.health_coverage_rate", "change")),
    case("a half-year with its estimate and the second half's task",
         "Ước 6 tháng đầu năm 2023: tạo việc làm cho {7.840 lao động}, đạt {52,3%} kế hoạch, tăng {3,9%} so với cùng kỳ; đào tạo nghề {2.960 người}. 6 tháng cuối năm phấn đấu tạo việc làm cho {7.160 lao động}.",
         r(7840, "person", JOBS, status="estimate"), r(52.3, "percent", JOBS, TO_PLAN, "estimate"), r(3.9, "percent", JOBS, "change", "estimate", base=H1_BEFORE), r(2960, "person", TRAINED, status="estimate"), r(7160, "person", JOBS, status="target", period="2023-07-01/2023-12-31"), period=H1),
    case("in English: merit and social protection",
         "As of December 2023, {12,450 people} of merit received monthly allowances totalling VND{32 billion}. The authorities gave {8,600 gifts} worth VND{4.3 billion} to policy families, and built {120 houses} for poor households.",
         r(12450, "person", "merit.monthly_recipients", per=...), r(32e9, "VND", "merit.allowance_spending", per=...), r(8600, "gift", GIFTS), r(4.3e9, "VND", GIFT_MONEY), r(120, "house", "poverty.houses_built"), language="en"),
    case("last year beside this: năm 2022 in brackets throughout",
         "Giải quyết việc làm {9.420 lao động} (năm 2022: {8.910 lao động}), đào tạo nghề {4.060 người} (năm 2022: {4.215 người}), tỷ lệ hộ nghèo {4,7%} (năm 2022: {5,9%}).",
         r(9420, "person", JOBS), r(8910, "person", JOBS, period=LAST_YEAR), r(4060, "person", TRAINED), r(4215, "person", TRAINED, period=LAST_YEAR), r(4.7, "percent", POOR), r(5.9, "percent", POOR, period=LAST_YEAR)),
    case("a sector counted in prose: mỗi, riêng, còn lại",
         "Toàn tỉnh tặng {9.640 suất quà} Tết cho hộ nghèo, mỗi suất {500.000 đồng}, tổng trị giá {4,82 tỷ đồng}; riêng quà của Chủ tịch UBND tỉnh {1.200 suất}, còn lại {8.440 suất} do các tổ chức, cá nhân ủng hộ.",
         r(9640, "gift", "social.gifts"), r(500000, "VND", ..., per="gift"), r(4.82e9, "VND", "social.gift_spending"), r(1200, "gift", "social.gifts", part_of=0), r(8440, "gift", "social.gifts", part_of=0)),
]  # fmt: skip


@pytest.mark.parametrize("given", PASSAGES)
def test_a_passage(given: Case) -> None:
    hold(given)
