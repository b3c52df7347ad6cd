"""How offices and mass organisations put it: headings of estimates, feasts, questions, parts of a sum, whom a count goes on with."""

# A sentence stands on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from pattern_cases import YEAR, Case, case, hold
from pattern_cases import whole_row as r

JOBS = "employment.jobs_created"
RATE = "poverty.rate"
POOR = "poverty.poor_households"
LAST = "2022-01-01/2022-12-31"
NEXT = "2024-01-01/2024-12-31"
TAIL = "2023-07-01/2023-12-31"

STATUS = [
    case("a heading that says it is estimated", "BÁO CÁO NĂM {2023=period}\nI. THỰC HIỆN NĂM {2023=period} (ước)\n- Tạo việc làm mới: {8.140 người}\n- Tỷ lệ hộ nghèo: {6,1%}, năm 2022 là {7,9%}", r(8140, "person", JOBS, status="estimate"), r(6.1, "percent", RATE, status="estimate"), r(7.9, "percent", RATE, period=LAST)),
    case("figures that a heading says are estimated", "BÁO CÁO NĂM {2023=period}\nII. KẾT QUẢ (số liệu ước)\n- Xuất khẩu lao động: {215 người}\n- Số hộ nghèo: {1.204 hộ}", r(215, "person", "employment.overseas_workers", status="estimate"), r(1204, "household", POOR, status="estimate")),
    case("an estimate in a bracket behind", "Cả năm giải quyết việc làm cho {22,4 nghìn lao động} (ước), bằng {94,7%} kế hoạch.", r(22400, "person", JOBS, status="estimate"), r(94.7, "percent", JOBS, "ratio_to_target", status="estimate")),
    case("a question that asks for the aim", "BÁO CÁO NĂM {2023=period}\n- Kết quả năm nay ra sao, thưa ông?\n- Tạo việc làm cho {8.140 lao động}.\n- Mục tiêu năm 2024, thưa ông?\n- Tạo việc làm cho {8.500 lao động}, đưa {300 người} đi làm việc ở nước ngoài.", r(8140, "person", JOBS), r(8500, "person", JOBS, status="target", period=NEXT), r(300, "person", "employment.overseas_workers", status="target", period=NEXT)),
    case("what was done, in the answer about the aim", "BÁO CÁO NĂM {2023=period}\n- Mục tiêu năm 2024 thế nào, thưa bà?\n- Tạo việc làm cho {8.500 lao động}; năm {2023=period} tỷ lệ hồ sơ giải quyết đúng hạn là {99,1%}.", r(8500, "person", JOBS, status="target", period=NEXT), r(99.1, "percent", "governance.on_time_rate")),
    case("models are handed over", "Mô hình sinh kế giao {5 dự án} cho {112 hộ}.", r(5, "project", ...), r(112, "household", ...)),
    case("the year's plan in a bracket", "Tạo việc làm cho {18.900 lao động}, đạt {75,6%} kế hoạch (cả năm {25.000 lao động}).", r(18900, "person", JOBS), r(75.6, "percent", JOBS, "ratio_to_target"), r(25000, "person", JOBS, status="target", period=...)),
    case("past a plan named before", "Đã tạo việc làm cho {18.460 lượt lao động}; so với kế hoạch {18.000} là vượt {2,56%}. Năm 2024, nhiệm vụ nặng hơn.", r(18460, "person", JOBS), r(18000, "person", JOBS, status="target"), r(2.56, "percent", JOBS, "gap_to_target")),
    case("against the plan, in short", "Giải quyết việc làm cho {1.215 lao động} trong quý; lũy kế 9 tháng (cộng các xã cũ) {4.390}, so KH {5.200} đạt {84,4%}.", r(1215, "person", JOBS, period=...), r(4390, "person", JOBS, period="2023-01-01/2023-09-30"), r(5200, "person", JOBS, status="target"), r(84.4, "percent", JOBS, "ratio_to_target", period=...)),
    case("the plan's share as a label", "- Số lao động được tạo việc làm (người): {23.110}; bằng kế hoạch (%): {107,5}\n- Số lao động xuất khẩu (người): {485}; so kế hoạch (%): {97}", r(23110, "person", JOBS), r(107.5, "percent", JOBS, "ratio_to_target"), r(485, "person", "employment.overseas_workers"), r(97, "percent", "employment.overseas_workers", "ratio_to_target")),
]  # fmt: skip

TIMES = [
    case("a feast's year dates no account", "BÁO CÁO tình hình tiền lương, thưởng và chăm lo Tết Giáp Thìn 2024\n\n1. Tiền lương\nTiền lương bình quân {7,65 triệu đồng}/người/tháng.\n2. Việc làm\nTạo việc làm cho {8.140 lao động}.", r(7.65e6, "VND", ..., per="person,month"), r(8140, "person", JOBS)),
    case("the end of an account's own half-year", "Hộ nghèo cuối năm {2023=period} là {389 hộ}, chiếm {12%}; 6 tháng cho {58 hộ nghèo} vay vốn.", r(389, "household", POOR), r(12, "percent", RATE), r(58, "household", "poverty.credit_households"), period=TAIL),
    case("the whole year in an account of its second half", "Tạo việc làm cho {286 người}, cả năm (tính cả các xã cũ) {541}.", r(286, "person", JOBS), r(541, "person", JOBS, period="2023-01-01/2023-12-31"), period=TAIL),
    case("since this year's head, behind other years", "Giai đoạn 2016 - 2020 hỗ trợ nhà ở cho {146 hộ} người có công; từ đầu năm đến nay sửa chữa {9 nhà}.", r(146, "household", "merit.housing_supported", period="2016-01-01/2020-12-31"), r(9, "house", "merit.housing_supported")),
    case("a year that a bracket has closed upon", "Tạo việc làm cho {22.400 lao động}, giảm {28,2%} so với năm 2022 (năm 2022 thực hiện {31.200 lao động}); riêng tháng 12 tạo việc làm cho {2.900 lao động}.", r(22400, "person", JOBS), r(-28.2, "percent", JOBS, "change"), r(31200, "person", JOBS, period=LAST), r(2900, "person", JOBS, period="2023-12-01/2023-12-31")),
    case("a day that leads to its own number", "Vốn giảm nghèo bố trí {1.680 triệu đồng}, đến ngày 15/12 giải ngân {61,4%}.", r(1680e6, "VND", "poverty.programme_budget"), r(61.4, "percent", ..., ..., period="2023-01-01/2023-12-15")),
    case("an aim for this year's end", "Gia đình người có công có mức sống bằng hoặc cao hơn mức trung bình nơi cư trú: {81%}, phấn đấu hết năm nay {83%}.", r(81, "percent", "merit.living_standard_rate"), r(83, "percent", "merit.living_standard_rate", status="target", period=YEAR), period="2023-01-01/2023-07-31"),
]  # fmt: skip

SUMS = [
    case("parts of a sum", "Trao nhu yếu phẩm trị giá {715 triệu đồng}, gồm Trung ương {200}, tỉnh {115}, xã hội hóa {400}.", r(715e6, "VND", ...), *(r(n * 1e6, "VND", ..., part_of=...) for n in (200, 115, 400))),
    case("the magnitude at the list's end", "Thưởng Tết bình quân {6,1 triệu đồng}/người; FDI {6,8}, doanh nghiệp nhà nước {9,5}, dân doanh {4,3 triệu đồng}/người.", r(6.1e6, "VND", "labour.tet_bonus", per="person"), r(6.8e6, "VND", ..., per=...), r(9.5e6, "VND", ..., per=...), r(4.3e6, "VND", ..., per="person")),
    case("funds from here and there", "Kinh phí đào tạo nghề {9,66 tỷ đồng}, trong đó Trung ương hỗ trợ {7,2}, tỉnh và huyện {2,46}.", r(9.66e9, "VND", "training.spending"), r(7.2e9, "VND", "training.spending", part_of=...), r(2.46e9, "VND", "training.spending", part_of=...)),
    case("sums in the order of those paid", "Người có công hưởng hằng tháng {612}, BTXH {1.487}, kinh phí lần lượt {8.745} và {3.211 triệu đồng}.", r(612, "person", "merit.monthly_recipients", per=...), r(1487, "person", "social.beneficiaries", per=...), r(8745e6, "VND", "merit.allowance_spending"), r(3211e6, "VND", "social.allowance_spending")),
    case("what each got is money", "Xây xong {186 nhà} cho hộ nghèo, mỗi nhà được {23,8 triệu}.", r(186, "house", "poverty.houses_built"), r(23.8e6, "VND", ..., per="house")),
    case("parts of no greater sum", "Chi {7,8 tỷ đồng} cho người có công. Làm mới {14 căn}, sửa chữa {12 căn nhà tình nghĩa}.", r(7.8e9, "VND", ...), r(14, "house", ...), r(12, "house", ...)),
    case("a fall in points beside that of a count", "Số hộ nghèo giảm {7.902 hộ}, {1,49 điểm phần trăm}.\n- Năm 2024: giảm {3 điểm %} hộ nghèo.", r(-7902, "household", POOR, "change"), r(-1.49, "percentage_point", RATE, "change"), r(-3, "percentage_point", RATE, "change", status="target", period=NEXT)),
    case("a share of the poor", "Hộ nghèo đồng bào Gia Rai {3.905 hộ}, chiếm {92,6%} hộ nghèo.", r(3905, "household", POOR, group=...), r(92.6, "percent", POOR, "share", group=...)),
    case("a share of all the poor", "Hộ nghèo dân tộc thiểu số {361 hộ}, bằng {92,8%} tổng hộ nghèo.", r(361, "household", POOR, group=...), r(92.8, "percent", POOR, "share", group=...)),
]  # fmt: skip

WORDS = [
    case("gifts told in parts", "Huyện Ba Vì vận động {6.780 phần}; huyện Mỹ Đức {8.115 phần}; huyện Ứng Hòa {5.902 phần quà} cho hộ nghèo.", *(r(n, "gift", "social.gifts", place=...) for n in (6780, 8115, 5902))),
    case("gifts behind whom they are for", "Quà của tỉnh cho gia đình chính sách: {58.340 phần}, trị giá {29,17 tỷ đồng}.", r(58340, "gift", "merit.gifts"), r(29.17e9, "VND", "merit.gift_spending")),
    case("what each part is worth", "Tặng {37.215 phần quà} cho hộ nghèo, mỗi phần {500 ngàn đồng}.", r(37215, "gift", "social.gifts"), r(500e3, "VND", ..., per="gift")),
    case("those who died, behind those hurt", "Tai nạn lao động xảy ra {41 vụ}, {43 người} bị nạn, chết {7 người}.", r(41, "case", "labour.accidents"), r(43, "person", "labour.accident_victims"), r(7, "person", "labour.accident_deaths")),
    case("those who died, told behind", "Xảy ra {7 vụ tai nạn lao động} khiến {2 người} tử vong.", r(7, "case", "labour.accidents"), r(2, "person", "labour.accident_deaths")),
    case("places that go on with a count", "Đi làm việc ở nước ngoài nhiều nhất là Nghệ An với {13.480 người}, Thanh Hóa {10.215 người}; trong khi Kon Tum chỉ có {58 người}.", *(r(n, "person", "employment.overseas_workers", place=...) for n in (13480, 10215, 58))),
    case("a remark between the label and its number", "Hỗ trợ do dịch COVID-19: lao động tự do (bán vé số) {176.200 người}.\nHộ nghèo (chuẩn mới) {1.204 hộ}.", r(176200, "person", "covid.workers_supported"), r(1204, "household", POOR, group=...)),
    case("no certificates", "Kế hoạch năm {520 lao động} bằng {104%} năm trước.", r(520, "person", ..., status="target"), r(104, "percent", ..., ..., status="target")),
    case("counted by times", "Đơn vị tham gia: {284 lượt}\nKiểm tra cơ sở karaoke, nhà nghỉ: {14 lượt}", r(284, "organization", ...), r(14, "case", "social_evils.inspections")),
    case("houses mended and built", "Hỗ trợ hộ nghèo về nhà ở: đã sửa {6}, xây {2 căn}.", r(6, "house", "poverty.houses_built"), r(2, "house", "poverty.houses_built")),
    case("a noun before its number", "Dạy nghề ngắn hạn: mở {19 lớp}, học viên {598}, đạt {99%} kế hoạch.", r(19, "session", "training.classes"), r(598, "person", "training.people_trained"), r(99, "percent", "training.people_trained", "ratio_to_target")),
    case("a remark that breaks off", "Hỗ trợ do dịch COVID-19: lao động tự do (bán vé số, chạy xe ôm...) {176.200 người}.", r(176200, "person", "covid.workers_supported")),
    case("what gifts cost, in a bracket", "Sửa chữa {58 căn nhà} cho hộ nghèo, trị giá {4,31 tỷ đồng}; tặng {5.200 phần quà} Tết cho nông dân nghèo ({1,56 tỷ đồng}).", r(58, "house", "poverty.houses_built"), r(4.31e9, "VND", "poverty.housing_spending"), r(5200, "gift", "social.gifts"), r(1.56e9, "VND", "social.gift_spending")),
    case("units in a label's bracket, without a colon", "BÁO CÁO NĂM {2023=period}\n- Lao động được tạo việc làm (người) {23.110}\n- Tỷ lệ hộ nghèo (%) {18,75}", r(23110, "person", JOBS), r(18.75, "percent", RATE)),
    case("summed up of the same", "Giải quyết việc làm {3.215 lao động}; xuất khẩu lao động {120}, lũy kế {560 người}.", r(3215, "person", JOBS), r(120, "person", "employment.overseas_workers"), r(560, "person", "employment.overseas_workers", period=...)),
    case("next year, asked for", "BÁO CÁO NĂM {2023=period}\n- Vậy mục tiêu năm tới là gì, thưa ông?\n- Tỉnh sẽ tạo việc làm cho {9.000 lao động}.", r(9000, "person", JOBS, status="target", period=NEXT)),
    case("meetings counted in cuộc", "Hội thảo kỹ thuật {416 cuộc} với {9.800 lượt} nông dân dự.", r(416, "session", ...), r(9800, "person", ...)),
]  # fmt: skip


@pytest.mark.parametrize("found", [*STATUS, *TIMES, *SUMS, *WORDS])
def test_offices(found: Case) -> None:
    hold(found)
