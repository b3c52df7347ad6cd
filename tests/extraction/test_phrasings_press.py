"""How newspapers and portals tell figures: scales, shares of kinds, changes against two times, support group by group."""

# A sentence stands on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from pattern_cases import Case, case, hold
from pattern_cases import whole_row as r

RATE, POOR, NEAR_POOR = "poverty.rate", "poverty.poor_households", "poverty.near_poor_households"
JOBS, ABROAD, JOBLESS = "employment.jobs_created", "employment.overseas_workers", "employment.unemployed_persons"
HOUSES, GIFTS, COVID = "poverty.houses_built", "social.gifts", "covid.support_spending"
USERS, REMAINS = "social_evils.drug_users", "merit.remains_received"

SCALES = [
    case("thousands of gifts", "Trao gần {16 ngàn suất quà} Tết cho hộ nghèo.", r(16000, "gift", GIFTS, bound="nearly")),
    case("millions of gifts", "Cả nước tặng {1,2 triệu suất quà} cho hộ nghèo.", r(1.2e6, "gift", GIFTS)),
    case("tỷ suất is no scale", "Có {41 bộ hài cốt liệt sĩ} được quy tập; tỷ suất sinh thô {14‰}.", r(41, "case", REMAINS), r(14, ..., ...)),
    case("sets of the same", "Quy tập {33 bộ hài cốt liệt sĩ} ở nước bạn và {4 bộ} ở trong nước.", r(33, "case", REMAINS), r(4, "case", REMAINS)),
    case("people told as cases", "Giải quyết trợ cấp thất nghiệp cho {3.120 trường hợp}.", r(3120, "person", "insurance.unemployment_recipients")),
]  # fmt: skip

KINDS = [
    case("most of those counted before", "Tỉnh có {4.180 người nghiện} ma túy có hồ sơ quản lý. Phần lớn dùng heroin ({64%}), số còn lại dùng ma túy đá ({36%}).", r(4180, "person", USERS), r(64, "percent", USERS, "share"), r(36, "percent", USERS, "share")),
    case("most of the people, past the firms", "Có {2.310 lao động} nước ngoài làm việc tại {180 doanh nghiệp}, đông nhất là người Trung Quốc {44%}.", r(2310, "person", ...), r(180, "enterprise", ...), r(44, "percent", ..., "share")),
    case("the next market in brackets", "Đưa {3.400 lao động} đi làm việc ở nước ngoài. Nhật Bản chiếm {58%}, kế đến là Đài Loan ({27%}).", r(3400, "person", ABROAD), r(58, "percent", ABROAD, "share"), r(27, "percent", ABROAD, "share")),
    case("households of their own", "Xã còn {64 hộ nghèo}, chiếm {2,1%}; số người có BHYT đạt {93%}, {88,4%} hộ dân có hố xí hợp vệ sinh.", r(64, "household", POOR), r(2.1, "percent", RATE), r(93, "percent", "insurance.health_coverage_rate"), r(88.4, "percent", None)),
    case("families of culture are no poor", "Tỷ lệ hộ nghèo {9,4%}, giảm {2,2%} so với năm {2022=period}; {81%} gia đình văn hóa.", r(9.4, "percent", RATE), r(-2.2, "percentage_point", RATE, "change"), r(81, "percent", None)),
    case("branches of a union", "Đưa tỷ lệ hộ nghèo xuống dưới {1,2%}, {90%} cơ sở hội vững mạnh.", r(1.2, "percent", RATE, bound="under"), r(90, "percent", None)),
]  # fmt: skip

GIVEN = [
    case("what two counts give", "Trong {2.400 hộ} đồng bào dân tộc thiểu số có {960 hộ nghèo}, bằng {40%}.", r(2400, "household", ...), r(960, "household", POOR), r(40, "percent", "poverty.ethnic_minority_rate")),
    case("out of all that there are", "Có {88 thôn}/{96 thôn} văn hóa, đạt {91,67%}.", r(88, "village", None), r(96, "village", None), r(91.67, "percent", None, "share")),
    case("people beside households", "Hộ nghèo {2.120 hộ} = {9.640 khẩu} chiếm {18,4%}, hộ cận nghèo {1.310 hộ} = {5.870 khẩu} chiếm {11,4%}.", r(2120, "household", POOR), r(9640, "person", ...), r(18.4, "percent", RATE), r(1310, "household", NEAR_POOR), r(5870, "person", ...), r(11.4, "percent", "poverty.near_poor_rate")),
    case("the near-poor without hộ", "Số hộ nghèo còn {214 hộ} (chiếm {2,85%}), cận nghèo {306 hộ} ({4,07%}).", r(214, "household", POOR), r(2.85, "percent", RATE), r(306, "household", NEAR_POOR), r(4.07, "percent", "poverty.near_poor_rate")),
]  # fmt: skip

CHANGED = [
    case("against two quarters", "Số người thất nghiệp là {986 nghìn người}, giảm {14,2 nghìn người} so với quý trước và {6,1 nghìn người} so với cùng kỳ năm trước.", r(986000, "person", JOBLESS, period=...), r(-14200, "person", JOBLESS, "change", period=...), r(-6100, "person", JOBLESS, "change", period=...)),
    case("as much in percent", "Tạo việc làm mới cho {8.240 lao động}, tăng {310 người}, tương đương {3,9%} so với năm {2022=period}.", r(8240, "person", JOBS), r(310, "person", JOBS, "change"), r(3.9, "percent", JOBS, "change")),
    case("a rise and what it came to", "Số thanh niên thất nghiệp tăng {12,4 nghìn} lên {410 nghìn người}.", r(12400, "person", JOBLESS, "change"), r(410000, "person", JOBLESS)),
    case("a rate that falls, and where it stands", "Tỷ lệ trẻ em dưới {5=age} tuổi suy dinh dưỡng giảm {0,8%} (còn {13,1%}).", r(-0.8, "percentage_point", None, "change"), r(13.1, "percent", None)),
    case("a rate without the word", "Độ che phủ rừng {46%}.", r(46, "percent", None)),
    case("growth, part by part", "Tốc độ tăng trưởng kinh tế: {9,4%}. Trong đó nông nghiệp {3,6%}; công nghiệp {12,8%}.", r(9.4, "percent", None), r(3.6, "percent", None), r(12.8, "percent", None)),
]  # fmt: skip

MONEY = [
    case("arrears", "Có {640 đơn vị} nợ BHXH, BHYT, BHTN với số tiền {38,2 tỷ đồng}.", r(640, ..., None), r(38.2e9, "VND", None)),
    case("wages owed", "Tiền lương bình quân {8,1 triệu đồng}/tháng. Còn {4 doanh nghiệp} nợ lương {210 lao động} với {1,3 tỷ đồng}.", r(8.1e6, "VND", "labour.average_wage", per=...), r(4, "enterprise", ...), r(210, "person", None), r(1.3e9, "VND", None)),
    case("support by groups", "Tỉnh đã chi hỗ trợ người gặp khó khăn do dịch Covid-19 {96 tỷ đồng}. Cụ thể, người có công: {8.140 người}, {12,2 tỷ đồng}; đối tượng bảo trợ xã hội {26.300 người}, {39,4 tỷ đồng}.", r(96e9, "VND", COVID), r(8140, "person", ...), r(12.2e9, "VND", COVID), r(26300, "person", ...), r(39.4e9, "VND", COVID)),
    case("support by groups, in the next line", "Tỉnh đã hỗ trợ người khó khăn do dịch Covid-19 {84 tỷ đồng}.\nCụ thể, người có công: {6.210 người}, {9,3 tỷ đồng}.", r(84e9, "VND", COVID), r(6210, "person", ...), r(9.3e9, "VND", COVID)),
    case("gifts to those told behind their worth", "Xã trao quà Tết cho người nghèo. Dịp này, xã chuyển {140 suất quà} trị giá {42 triệu đồng} đến các gia đình chính sách.", r(140, "gift", "merit.gifts"), r(42e6, "VND", "merit.gift_spending")),
    case("lent to the poor", "Phòng giao dịch giải ngân {14,6 tỷ đồng} cho {312 lượt hộ nghèo}, cận nghèo và đối tượng chính sách.", r(14.6e9, "VND", "poverty.credit_disbursed"), r(312, "household", "poverty.credit_households")),
    case("a fund of their own", "Quỹ nội bộ của hội được {6,4 tỷ đồng}.", r(6.4e9, "VND", None)),
    case("bonus of a strike's news", "Công nhân ngừng việc vì thưởng Tết thấp\nMỗi lao động chỉ được thưởng {600.000 đồng}.", r(6e5, "VND", "labour.tet_bonus", per=...)),
]  # fmt: skip

WORDS = [
    case("warm homes", "Hội quyên góp xây, sửa {17 mái ấm} (xây mới {12}, sửa chữa {5}).", r(17, "house", HOUSES), r(12, "house", HOUSES), r(5, "house", HOUSES)),
    case("comrades' houses", "Hội Cựu chiến binh làm {9 nhà} “Tình đồng đội”.", r(9, "house", HOUSES)),
    case("jobs on offer at a fair", "Phiên giao dịch việc làm có {28 doanh nghiệp} tham gia, đưa ra {1.940 chỗ làm}.", r(28, "enterprise", "employment.job_fair_employers"), r(1940, "position", "employment.vacancies")),
    case("of working age, without work", "Cả nước có {1.020 nghìn lao động} trong độ tuổi thất nghiệp.", r(1.02e6, "person", JOBLESS)),
    case("but newly poor", "Năm qua, {640 hộ} đã thoát nghèo nhưng có {58 hộ} tái nghèo, phát sinh mới.", r(640, "household", "poverty.escaped_households"), r(58, "household", None)),
    case("counselled, but few placed", "Có {6.120 lượt người} được tư vấn việc làm nhưng chỉ {408 người} được giới thiệu việc làm.", r(6120, "person", "employment.job_counselling"), r(408, "person", "employment.job_placements")),
    case("simple pools are no complaints", "Số còn lại ({310}) là bể đơn giản.", r(310, ..., None)),
    case("no space behind a full stop", "Xã còn {52 hộ nghèo} chiếm {3,1%} .Tỷ lệ dân số tham gia bảo hiểm y tế đạt {90,2%}.Mở {3 lớp nghề} ở TP.Hồ Chí Minh.", r(52, "household", POOR), r(3.1, "percent", RATE), r(90.2, "percent", "insurance.health_coverage_rate"), r(3, "session", "training.classes")),
    case("medals won", "Đại hội thể thao trao {96 bộ} huy chương.", r(96, ..., None)),
    case("a class opened", "Khai giảng lớp nuôi ong cho {32 học viên}.", r(32, "person", "training.people_trained")),
    case("operations for the sick", "Có {26 em} mắc bệnh tim được mổ miễn phí.", r(26, "person", "children.supported")),
]  # fmt: skip


@pytest.mark.parametrize("one", [*SCALES, *KINDS, *GIVEN, *CHANGED, *MONEY, *WORDS], ids=lambda one: one.name)
def test_is_read_as_the_press_means_it(one: Case) -> None:
    hold(one)
