"""Turns of offices' portals: parts of victims, two aims in one sentence, ranks and counts, other credit, page gadgets."""

# A sentence stands on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from pattern_cases import Case, case, hold
from pattern_cases import whole_row as r

DEATHS, HURT, ACCIDENTS = "labour.accident_deaths", "labour.accident_victims", "labour.accidents"
POOR, NEAR, RATE, NEAR_RATE = (
    "poverty.poor_households",
    "poverty.near_poor_households",
    "poverty.rate",
    "poverty.near_poor_rate",
)
EMPLOYED, FOREIGN, JOBS = "employment.employed_persons", "employment.foreign_workers", "employment.jobs_created"
IN_2025, IN_2030 = "2025-01-01/2025-12-31", "2030-01-01/2030-12-31"

PARTS = [
    case("those who died, by kind of work", "Tai nạn lao động làm chết {41 người}, giảm {3 người} so với năm 2022 (trong đó ở khu vực có quan hệ lao động {30 người}, giảm {2 người} so với năm 2022; ở nơi không ký hợp đồng lao động {11 người}).", r(41, "person", DEATHS), r(-3, "person", DEATHS, "change"), r(30, "person", DEATHS), r(-2, "person", DEATHS, "change"), r(11, "person", DEATHS)),
    case("those hurt, by kind of work", "Số người bị thương nặng do tai nạn lao động: {96 người} (gồm: khu vực có quan hệ lao động {80 người}, khu vực không có quan hệ lao động {16 người}).", r(96, "person", HURT), r(80, "person", HURT), r(16, "person", HURT)),
    case("a rise told in percent, too, before what it led to", "Cả năm có {218 vụ tai nạn lao động} (tăng {18 vụ}, tương ứng {9%} so với năm trước), khiến {226 người} bị nạn.", r(218, "case", ACCIDENTS), r(18, "case", ACCIDENTS, "change"), r(9, "percent", ACCIDENTS, "change"), r(226, "person", HURT)),
    case("the labour force keeps its part", "Lực lượng lao động có {412.000 người}, trong đó số người đang làm việc là {401.300 người}.", r(412000, "person", "employment.labour_force"), r(401300, "person", EMPLOYED)),
    case("workers of a zone", "Khu công nghiệp Tân Hòa hiện sử dụng tổng số {5.240 người}. Trong đó lao động trong nước {5.108 người}, người nước ngoài {132 người}.", r(5240, "person", EMPLOYED), r(5108, "person", EMPLOYED), r(132, "person", FOREIGN)),
    case("all workers of a zone", "Tại Khu kinh tế Bắc Sơn, tổng số lao động {1.930 người}, riêng lao động Việt Nam {1.904 người}; còn {26 lao động} nước ngoài.", r(1930, "person", EMPLOYED), r(1904, "person", EMPLOYED), r(26, "person", FOREIGN)),
    case("jobs in the country", "Huyện giải quyết việc làm cho {1.300 lao động}. Trong đó: đi làm việc tại các doanh nghiệp trong nước {460 lao động}.", r(1300, "person", JOBS), r(460, "person", JOBS)),
    case("jobs in zones", "Toàn huyện có {900 lao động} có việc làm mới; đi làm việc ở các khu công nghiệp trong nước có {610 người}.", r(900, "person", JOBS), r(610, "person", JOBS)),
]  # fmt: skip

AIMS = [
    case("two aims, each with its year", "Phấn đấu tỷ lệ hộ nghèo còn {6%} vào năm 2025 và {4%} vào năm 2030.", r(6, "percent", RATE, status="target", period=IN_2025), r(4, "percent", RATE, status="target", period=IN_2030)),
    case("two aims in decimals", "Mục tiêu: tỷ lệ hộ nghèo còn {6,5%} vào năm 2025 và {4,2%} vào năm 2030.", r(6.5, "percent", RATE, status="target", period=IN_2025), r(4.2, "percent", RATE, status="target", period=IN_2030)),
    case("two aims without a preposition", "Phấn đấu tỷ lệ lao động qua đào tạo đạt {68%} năm 2025 và {72%} năm 2030.", r(68, "percent", "training.trained_rate", status="target", period=IN_2025), r(72, "percent", "training.trained_rate", status="target", period=IN_2030)),
    case("years with a bar stay a span", "Giai đoạn 2021-25, tỉnh xây {96 căn nhà} cho hộ nghèo.", r(96, "house", "poverty.houses_built", period=...)),
    case("aims of health under children's heading", "II. Chăm sóc, trợ giúp trẻ em có hoàn cảnh đặc biệt\n- Chỉ tiêu {2=enumerator}: Tỷ lệ trẻ em suy dinh dưỡng thể thấp còi xuống còn {13%} vào năm 2025 và {11%} vào năm 2030.", r(13, "percent", None, status="target", period=IN_2025), r(11, "percent", None, status="target", period=IN_2030)),
    case("care of the youngest", "- Chỉ tiêu {1=enumerator}: Tỷ lệ trẻ nhỏ được chăm sóc phát triển toàn diện là {84%} vào năm 2025.", r(84, "percent", None, status="target", period=IN_2025)),
    case("targets that were met and passed", "Nhiều chỉ tiêu đạt và vượt kế hoạch như: Giải quyết việc làm cho {2.310 lao động}, tăng {110 lao động} so với cùng kỳ.", r(2310, "person", JOBS), r(110, "person", JOBS, "change")),
    case("a forecast's level", "Tăng trưởng GDP được dự báo ở mức {6,2%} trong năm 2023.", r(6.2, "percent", None, status="estimate")),
]  # fmt: skip

POVERTY = [
    case("falls of the poor and of the near-poor", "Xã đặt mục tiêu giảm {540 hộ nghèo}, giảm {1,9%} và {610 hộ cận nghèo}, giảm {2,2%}.", r(-540, "household", POOR, "change", "target"), r(-1.9, "percentage_point", RATE, "change", "target"), r(-610, "household", NEAR, "change", "target"), r(-2.2, "percentage_point", NEAR_RATE, "change", "target")),
    case("as many households fewer", "Hộ cận nghèo còn {2.480 hộ}, tỷ lệ {7,2%} (giảm {0,3%} so với năm 2022, tương đương giảm {95 hộ}).", r(2480, "household", NEAR), r(7.2, "percent", NEAR_RATE), r(-0.3, "percentage_point", NEAR_RATE, "change"), r(-95, "household", NEAR, "change")),
    case("the poor of all households", "Tổng số hộ nghèo: {1.204}/{38.560 hộ}; tỷ lệ hộ nghèo: {3,12%}.", r(1204, "household", POOR), r(38560, "household", None), r(3.12, "percent", RATE)),
    case("at the start and at the end", "Số hộ nghèo đầu năm/cuối năm: {512}/{430 hộ}.", r(512, "household", POOR, period=...), r(430, "household", POOR, period=...)),
    case("all households before the poor among them", "Cả huyện hiện có {24.310 hộ}, trong đó {1.120 hộ nghèo}, chiếm {4,61%}.", r(24310, "household", None), r(1120, "household", POOR), r(4.61, "percent", RATE)),
    case("a percent sign lost", "Xã đã giảm tỷ lệ hộ nghèo từ {18,06} ở đầu năm xuống còn {15,2%} lúc cuối năm 2023.", r(18.06, "percent", RATE, period=...), r(15.2, "percent", RATE)),
    case("points of the poor and of the near-poor", "Phấn đấu giảm {1,7%} hộ nghèo và {1,2%} hộ cận nghèo.", r(-1.7, "percentage_point", RATE, "change", "target"), r(-1.2, "percentage_point", NEAR_RATE, "change", "target")),
    case("poor veterans", "Đến nay số cựu chiến binh nghèo giảm còn {214 hộ}.", r(214, "household", POOR)),
]  # fmt: skip

MONEY = [
    case("credit of other kinds", "Doanh số cho vay hộ nghèo đạt {31 tỷ đồng}; học sinh, sinh viên vay {4,2 tỷ đồng}; cho vay nước sạch và vệ sinh môi trường {6,8 tỷ đồng}.", r(31e9, "VND", "poverty.credit_disbursed"), r(4.2e9, "VND", None), r(6.8e9, "VND", None)),
    case("the loan book of all programmes", "Tổng dư nợ {14 chương trình} tín dụng chính sách đạt {1.240 tỷ đồng}, với {30.150 khách hàng} còn dư nợ.", r(14, ..., ...), r(1240e9, "VND", None), r(30150, "person", None)),
    case("pupils who borrow", "Trên {3.100 HSSV} được vay vốn đi học.", r(3100, "person", None, bound="over")),
    case("the fund for the poor", "Huyện đã huy động được {2,1 tỷ đồng} tiền Quỹ “Ngày vì người nghèo”.", r(2.1e9, "VND", None)),
]  # fmt: skip

COUNTS = [
    case("provinces that reported", "Theo báo cáo của {61}/{63 tỉnh, thành phố}, năm 2023 xảy ra {7.100 vụ tai nạn lao động}.", r(61, ..., None), r(63, ..., None), r(7100, "case", ACCIDENTS)),
    case("provinces that have", "Đến nay đã có {58}/{63 tỉnh, thành phố} ban hành kế hoạch.", r(58, ..., None), r(63, ..., None)),
    case("a rank among them", "Chỉ số cải cách hành chính xếp thứ {21/63=ordinal} tỉnh, thành phố.",),
    case("cases that are people", "Trên địa bàn xã có {186 trường hợp} người có công đang được quản lý, trong đó có {48 trường hợp} đang hưởng trợ cấp hàng tháng.", r(186, "person", "merit.people_managed"), r(48, "person", "merit.monthly_recipients")),
    case("a thousand and so many", "Giới thiệu việc làm cho {1 nghìn 250 chị}.", r(1250, "person", "employment.job_placements")),
    case("thousands and another number", "Có {3 nghìn người} được vay, {120 người} trả hết nợ.", r(3000, "person", ...), r(120, "person", ...)),
    case("times of gifts", "Trong dịp Tết đã trao tặng {1.460 lượt phần quà} cho người có công.", r(1460, "gift", "merit.gifts")),
]  # fmt: skip

FURNITURE = [
    case("statistics are no counter", "Thống kê của ngành cho biết năm qua {96.300 lao động} đi làm việc ở nước ngoài.", r(96300, "person", "employment.overseas_workers")),
    case("a counter", "Năm 2023, huyện tạo việc làm cho {1.500 lao động}.\nThống kê: {84.210=furniture}", r(1500, "person", JOBS)),
    case("a path and a picture", "Năm 2023, huyện tạo việc làm cho {1.500 lao động}.\nTải về: /documents/{31877=furniture}/qd-12.pdf\n{2=furniture} Lớp may.jpg", r(1500, "person", JOBS)),
    case("a title of two skills", "Có {4.300 hội viên} được công nhận Phụ nữ {2=name} giỏi.", r(4300, "person", None)),
]  # fmt: skip


@pytest.mark.parametrize("given", [*PARTS, *AIMS, *POVERTY, *MONEY, *COUNTS, *FURNITURE])
def test_turns_of_portals(given: Case) -> None:
    hold(given)
