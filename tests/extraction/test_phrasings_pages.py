"""What saved pages, plans of many years and articles of news agencies say: dates, toolbars, times told from afar."""

# A sentence stands on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from pattern_cases import Case, case, hold
from pattern_cases import whole_row as r

ABROAD = "employment.overseas_workers"
FAIR = "employment.job_fair_employers"
Y5 = "2018-01-01/2018-12-31"
YEAR = "2023-01-01/2023-12-31"
NEXT = "2024-01-01/2024-12-31"
LAST_YEAR = "2022-01-01/2022-12-31"

PAGES = [
    case("a date with spaces", "thứ hai, {14 10 2019=date} {08:15=time}\nXã Ea Pô tặng {25 suất quà} cho hộ nghèo.", r(25, "gift", ...)),
    case("an archive's toolbar", "success\nfail\nFeb\nMAR\nApr\n{14=furniture}\n{2018=furniture}\n{2019=furniture}\n{2020=furniture}\n{17=furniture} captures\nXã Ea Pô tặng {25 suất quà} cho hộ nghèo.", r(25, "gift", ...)),
    case("a plenum of the Central Committee", "Thực hiện Nghị quyết Trung ương {6=name} (khóa XII), huyện sắp xếp {14 cơ quan}.", r(14, ..., ...)),
    case("children who fell", "Mẹ sinh năm {1931=period}, có {2 con là liệt sĩ}.", r(2, "person", ...)),
]  # fmt: skip

TIMES = [
    case("years before now: cách đây", "Tỷ lệ hộ nghèo của xã còn {4,2%}; cách đây {5=period} năm tỷ lệ này là {21%}.", r(4.2, "percent", "poverty.rate"), r(21, "percent", "poverty.rate", period=Y5)),
    case("a date and hiện: the date tells when", "Tính đến tháng {6/2022=period}, số người nghiện hiện còn ở cộng đồng là {1.240 người}.", r(1240, "person", ..., period="2022-01-01/2022-06-30")),
    case("a range a year and the years behind it", "Lao động đi làm việc ở nước ngoài tăng, từ {4.000} - {5.000 lao động}/năm trong giai đoạn {2013-2017=period} lên {6.500 lao động}/năm trong giai đoạn {2018-2022=period}.",
         *(r(n, "person", ABROAD, per="year", bound=..., period="2013-01-01/2017-12-31") for n in (4000, 5000)), r(6500, "person", ABROAD, per="year", period="2018-01-01/2022-12-31")),
    case("a paragraph that goes on: từ nguồn vốn này", "Năm {2022=period}, huyện được phân bổ {14 tỷ đồng} vốn giảm nghèo.\nTừ nguồn vốn này, huyện xây {12 công trình}.", r(14e9, "VND", "poverty.programme_budget", period=LAST_YEAR), r(12, "project", ..., period=LAST_YEAR)),
]  # fmt: skip

AIMS = [
    case("chỉ tiêu and a verb before the number", "Chỉ tiêu đưa {1.200 lao động} đi làm việc ở nước ngoài hoàn toàn có thể đạt được.", r(1200, "person", ABROAD, status="target")),
    case("a share of those with the noun", "Phiên giao dịch có {38 doanh nghiệp} với {912 vị trí} cần tuyển. Trong đó, có đến {74%} doanh nghiệp thuộc ngành may.",
         r(38, "enterprise", FAIR), r(912, "position", "employment.vacancies"), r(74, "percent", FAIR, "share")),
    case("no year of its own, and years to come", "Theo quy hoạch, đến năm {2025=period} toàn tỉnh có {30 trường} nghề, đến năm {2030=period} có {36 trường} nghề.",
         r(30, ..., ..., status="target", period="2025-01-01/2025-12-31"), r(36, ..., ..., status="target", period="2030-01-01/2030-12-31")),
]  # fmt: skip

UNDER_WAY = [
    case("by so much, not from it", "Tỷ lệ thiếu việc làm giảm thêm {0,08 điểm phần trăm}, xuống {1,37%}.", r(-0.08, "percentage_point", "employment.underemployment_rate", "change"), r(1.37, "percent", "employment.underemployment_rate")),
    case("more than at the same time: the size behind it", "Có {31.208 người} tham gia BHXH bắt buộc, nhiều hơn cùng thời điểm năm ngoái {1.350 người}.",
         r(31208, "person", "insurance.social_participants"), r(1350, "person", "insurance.social_participants", "change")),
    case("the same period opens the sentence", "Có {1.308 lao động} đi làm việc ở nước ngoài. Cùng kỳ năm {2022=period}, con số này là {1.108 người}.",
         r(1308, "person", ABROAD), r(1108, "person", ABROAD, period=LAST_YEAR)),
    case("the rate in brackets falls", "Cuối năm còn {1.815 hộ nghèo} ({13,52%}), giảm {1,91%}.", r(1815, "household", "poverty.poor_households"), r(13.52, "percent", "poverty.rate"), r(-1.91, "percentage_point", "poverty.rate", "change")),
    case("a rate reached, of nothing known", "Chương trình hỗ trợ {48 trẻ em} nghèo mổ tim; tỷ lệ phẫu thuật thành công đạt {98,6%}.", r(48, "person", "children.supported"), r(98.6, "percent", None, ...)),
    case("a cumulation goes on with what was counted", "Ra quyết định hưởng trợ cấp thất nghiệp cho {597 người}, số tiền {9,4 tỷ đồng}. Cộng dồn {10=period} tháng: {5.870 người}, {94,1 tỷ đồng}.",
         r(597, "person", "insurance.unemployment_recipients"), r(9.4e9, "VND", "insurance.unemployment_spending"),
         r(5870, "person", "insurance.unemployment_recipients", period="2023-01-01/2023-10-31"), r(94.1e9, "VND", "insurance.unemployment_spending", period="2023-01-01/2023-10-31")),
    case("places in turn", "Tỉnh có {2.486 người nghiện} có hồ sơ quản lý. TP. Vũng Tàu đứng đầu với {1.027 người}, kế đến TX. Phú Mỹ {396 người}.",
         *(r(n, "person", "social_evils.drug_users") for n in (2486, 1027, 396))),
    case("a wage is no part of a loan", "Hộ được vay {50 triệu đồng} giải quyết việc làm, thuê thêm {6 người}, trả công {250 nghìn đồng}/ngày.",
         r(50e6, "VND", ...), r(6, "person", ...), r(250e3, "VND", ..., per="day")),
    case("dự kiến of years to come", "Giai đoạn {2024-2028=period}, tỉnh dự kiến giải quyết việc làm cho {150.000 lao động}.", r(150000, "person", "employment.jobs_created", status="target", period="2024-01-01/2028-12-31")),
    case("the plan of the whole year under a heading of its rest", "BÁO CÁO\nII. NHIỆM VỤ 6 THÁNG CUỐI NĂM\n1. Hoàn thành các chỉ tiêu cả năm: tạo việc làm cho {32.000 lao động}.",
         r(32000, "person", "employment.jobs_created", status="target", period=YEAR), period="2023-01-01/2023-06-30"),
    case("a plan in brackets behind a fall", "Hộ nghèo giảm {2,59%} so với đầu năm (chỉ tiêu giao giảm từ {2} - {2,5%}).",
         r(-2.59, "percentage_point", "poverty.rate", "change"), *(r(-n, "percentage_point", "poverty.rate", "change", "target", bound=...) for n in (2, 2.5))),
    case("a range of change told afar", "Giảm số vụ ngừng việc tự phát từ {5} đến {10%}.", *(r(-n, "percent", "labour.strikes", "change", ..., bound=...) for n in (5, 10))),
    case("what lies ahead in passing dates nothing done", "Từ năm {2025=period} không mở lớp nếu chưa có nơi nhận người học. Lao động qua đào tạo hiện là {61%}.", r(61, "percent", "training.trained_rate")),
    case("what is told in passing governs nothing after it", "Một công ty nợ {38,7 tỷ đồng}, có từ năm {2013=period}. Có {34 doanh nghiệp} bị khởi kiện.", r(38.7e9, "VND", ..., period=...), r(34, "enterprise", ...)),
    case("the name of an event", "Tỉnh mở Ngày hội việc làm năm {2016=period}, có {58 doanh nghiệp} tham gia.", r(58, "enterprise", FAIR)),
    case("the year of a Tết", "Thưởng Tết Mậu Tuất {2018=period} bình quân {8,1 triệu đồng}/người.", r(8.1e6, "VND", "labour.tet_bonus", per="person", period=Y5)),
    case("communes out of communes are no day", "Có tới {11}/{12 xã} thuộc diện đặc biệt khó khăn.", r(11, "commune", ...), r(12, "commune", ...)),
    case("ages without the word behind", "Hơn một nửa ở độ tuổi từ {16=age} đến dưới {30=age}, trong đó {25 em} bỏ học.", r(25, "person", ...)),
    case("a day at the end of a sentence", "Báo cáo của vài huyện gửi muộn sau ngày {25=date}. Tỉnh có {34 trường hợp} sai sót.", r(34, ..., ...)),
    case("days of every month", "Tiếp dân: ngày {10=date} và {20=date} hàng tháng\nXã tặng {24 suất quà}.", r(24, "gift", ...)),
    case("a length with a dot", "Nông dân nạo vét {10.6} kênh mương và làm {6 cầu}.", r(10.6, ..., ...), r(6, ..., ...)),
    case("ước of one number", "GRDP ước tăng {10,25%}, hoàn thành {16}/{18 chỉ tiêu}.", r(10.25, "percent", ..., ..., "estimate"), r(16, "target", ...), r(18, "target", ...)),
]  # fmt: skip

IN_PASSING = [
    case("a term opens the sentence", "Nhiệm kỳ {2024-2029=period}, phấn đấu mỗi năm xây {30 mái ấm}.", r(30, ..., ..., status="target", per=..., period="2024-01-01/2029-12-31")),
    case("the plan of a result of many years", "Giai đoạn {2019-2023=period} có {512 hộ thoát nghèo} (chỉ tiêu là {400 hộ}).",
         *(r(n, "household", "poverty.escaped_households", status=x, period="2019-01-01/2023-12-31") for n, x in ((512, "actual"), (400, "target")))),
    case("about as many as then", "Cơ quan chức năng tiếp nhận {9 vụ} xâm hại trẻ em, xấp xỉ con số của nửa đầu năm {2022=period}.", r(9, "case", "children.abuse_cases")),
    case("a balance to a day in mid-clause", "Hội nhận ủy thác, tổng dư nợ đến cuối tháng {11=period} là {71,3 tỷ đồng}. Toàn huyện có {38} trang trại.", r(71.3e9, "VND", ..., period="2023-01-01/2023-11-30"), r(38, ..., ...)),
    case("all reckoned to a month", "Sở mở {64 phiên giao dịch việc làm} tính đến tháng {11=period}. Nhờ đó {5.093 lượt người} được giới thiệu việc làm.",
         r(64, "session", "employment.job_fairs", period="2023-01-01/2023-11-30"), r(5093, "person", "employment.job_placements", period="2023-01-01/2023-11-30")),
    case("the same year", "Năm {2022=period} có {4.200 lao động} đi làm việc ở nước ngoài. Tỷ lệ lao động qua đào tạo cùng năm đạt {58%}.", r(4200, "person", ABROAD, period=LAST_YEAR), r(58, "percent", "training.trained_rate", period=LAST_YEAR)),
    case("then and now", "Năm {2022=period} mới có {118 hội viên} tham gia BHXH tự nguyện thì nay là {407 người}.", r(118, "person", ..., period=LAST_YEAR), r(407, "person", ...)),
    case("a step and the level that it set out from", "Số người tham gia BHXH tự nguyện là {511.300 người}, tăng {233.700 người} so với cuối năm {2022=period}, khi cả tỉnh chỉ có {277.600 người}.",
         r(511300, "person", "insurance.voluntary_participants"), r(233700, "person", "insurance.voluntary_participants", "change"), r(277600, "person", "insurance.voluntary_participants", period=LAST_YEAR)),
    case("asked for by a year, and where it stands", "Nghị quyết yêu cầu đến năm {2026=period} đạt {35%} lực lượng lao động tham gia BHXH; hiện nay mới đạt {32,1%}.", r(35, "percent", ..., ..., "target", period=...), r(32.1, "percent", ..., ...)),
    case("last year in passing", "Tổng đài nhận {21.500 cuộc} gọi, năm ngoái chỉ {18.900 cuộc} gọi. Có {4.215 xã} phù hợp với trẻ em.", r(21500, ..., ...), r(18900, ..., ..., period=LAST_YEAR), r(4215, "commune", "children.friendly_communes")),
    case("more than in the term before", "Tỷ lệ nữ cấp ủy đạt {27,4%}, cao hơn nhiệm kỳ trước {4,1 điểm phần trăm}.", r(27.4, "percent", ...), r(4.1, "percentage_point", ..., "change")),
    case("the day of a news agency", "TTXVN (Đông Hà {23=date}/{7=date}) - Mảnh đất có {72 nghĩa trang liệt sĩ}.", r(72, ..., ...)),
]  # fmt: skip

LAID_OUT = [
    case("a lead that tells results and directions dates neither", "BÁO CÁO\nUBND huyện đánh giá 6 tháng đầu năm, phương hướng 6 tháng cuối năm {2023=period} như sau:\nI. KẾT QUẢ\n1. Lao động\n- Giải quyết việc làm: {5.120 lao động}.",
         r(5120, "person", "employment.jobs_created"), period="2023-01-01/2023-06-30"),
    case("a list that parts its lead by communes", "QUYẾT ĐỊNH\nVề chỉ tiêu giảm nghèo của huyện\nĐiều {1=citation}. Giao chỉ tiêu giảm nghèo cho UBND các xã, thị trấn trên địa bàn huyện thực hiện với tổng số {412 hộ thoát nghèo}; các xã tổ chức thực hiện ngay từ đầu năm. Cụ thể:\n1. Xã Quế Châu: {38 hộ}.\n2. Xã Quế Thuận: {41 hộ}.", *(r(n, "household", "poverty.escaped_households", status="target") for n in (412, 38, 41))),
    case("a long remark between a level and the next", "Tỷ lệ hộ nghèo từ {11,26%} (đầu năm, theo chuẩn nghèo tiếp cận đa chiều) xuống còn {9,5%}.", r(11.26, "percent", "poverty.rate", period=...), r(9.5, "percent", "poverty.rate")),
    case("as many households", "Giảm tỷ lệ hộ nghèo {6,5%} (tương đương khoảng {440 hộ}).", r(-6.5, "percentage_point", "poverty.rate", "change"), r(-440, "household", ..., "change", bound="about")),
    case("the rest of the year", "Từ nay đến cuối năm, tỉnh tạo việc làm cho {3.800 lao động} còn lại.", r(3800, "person", "employment.jobs_created", status="target", period="2023-10-01/2023-12-31"), period="2023-01-01/2023-09-30"),
    case("more than at the year's start", "Cơ sở điều trị cho {61 người nghiện}, thêm {8 người} so với đầu năm.", r(61, "person", ...), r(8, "person", ..., "change")),
    case("women among the delegates", "Nữ đại biểu HĐND chiếm {36,7%} ({11}/{30 đại biểu}).", r(36.7, "percent", ..., ...), r(11, ..., ...), r(30, "person", ...)),
    case("weather, views, communes with numbers", "Thời tiết: {27=furniture}°C, độ ẩm {84=furniture}%\nĐã xem: {1.087=furniture} lượt\nXã An Thạnh {3=address} tặng {25 suất quà}.", r(25, "gift", ...)),
    case("nghiện is not hiện", "Năm {2024=period}, tỉnh dành tiền cho công tác cai nghiện, phấn đấu đưa {1.300 lượt người} đi cai.", r(1300, "person", ..., status="target", period=NEXT)),
]  # fmt: skip

RECALLED = [
    case("a mark told before, in round words", "Mục tiêu cả năm: giải quyết việc làm cho {32.000 lao động}.\nNhiều người ngỡ đó là kết quả, nhưng mốc {32 ngàn lao động} và {600 người} xuất cảnh mới là đích của năm.",
         *(r(32000, "person", "employment.jobs_created", status="target", period=YEAR) for _ in (1, 2)), r(600, "person", ABROAD, status="target", period=YEAR)),
    case("a round number told for the first time is no mark told before", "Giải quyết việc làm cho {32.000 lao động}.\nCó {32 ngàn hộ} ở vùng ven biển.", r(32000, "person", "employment.jobs_created"), r(32000, "household", None)),
    case("after parts in a bracket the whole goes on", "Đến tháng {8=period}, tỉnh giải quyết việc làm cho {14.210 lao động} (trong tỉnh {9.100 người}; nước ngoài {510 người}). Như vậy chỉ ba tháng, từ tháng {9=period} đến tháng {11=period}, đã thêm {2.900 lao động}.",
         *(r(n, "person", i, part_of=..., group=..., period=...) for n, i in ((14210, "employment.jobs_created"), (9100, "employment.jobs_created"), (510, ABROAD))), r(2900, "person", "employment.jobs_created", period="2023-09-01/2023-11-30")),
    case("far past it, by so much: of what the clause names", "Dạy nghề nông thôn đạt trên {70%} kế hoạch, còn số hộ thoát nghèo thì vượt xa, khoảng {130%} chỉ tiêu.",
         r(70, "percent", "training.rural_trained", "ratio_to_target", bound="over"), r(130, "percent", "poverty.escaped_households", "ratio_to_target", bound="about")),
    case("a sentence that opens with trong số đó tells a part", "Cả năm có {25.500 lao động} được giải quyết việc làm. Trong số đó, người có việc làm mới là {10.300 người}.",
         r(25500, "person", "employment.jobs_created"), r(10300, "person", "employment.jobs_created", part_of=0)),
    case("and a part of all years, not of one", "Giai đoạn {2019-2022=period}, giải quyết việc làm cho {136.200 người}; tính ra mỗi năm trên {27.000 người}. Trong số này {2.300 lao động} đi làm việc ở nước ngoài.",
         r(136200, "person", "employment.jobs_created", period=...), r(27000, "person", "employment.jobs_created", per="year", bound="over", period=...), r(2300, "person", ABROAD, part_of=0, period=...)),
    case("both of a pair are of one place", "Huyện Trà Ôn xây xong {8}/{10 căn nhà tình nghĩa}, đạt {80%} kế hoạch.",
         r(8, "house", "merit.housing_supported", place="Trà Ôn"), r(10, "house", "merit.housing_supported", status="target", place="Trà Ôn"), r(80, "percent", "merit.housing_supported", "ratio_to_target", subject=0, place="Trà Ôn")),
]  # fmt: skip


@pytest.mark.parametrize("given", [*RECALLED, *LAID_OUT, *IN_PASSING, *PAGES, *TIMES, *AIMS, *UNDER_WAY])
def test_a_page_read_as_its_reader_would(given: Case) -> None:
    hold(given)
