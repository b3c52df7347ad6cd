"""Numbers that are no figures, each kind in several wordings, with figures beside them."""

# A sentence stands on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from pattern_cases import Case, case, hold
from pattern_cases import whole_row as r

JOBS = "employment.jobs_created"
COVID = "covid.workers_supported"
GIFTS = "merit.gifts"

DOCUMENTS = [
    case("citation: Nghị quyết 30a", "Các huyện nghèo theo Nghị quyết số {30a/2008/NQ-CP=citation} giảm {4,5%} hộ nghèo.", r(-4.5, "percentage_point", "poverty.rate", "change")),
    case("citation: 30a alone", "Vốn {30a=name} hỗ trợ {215 hộ nghèo} mua bò.", r(215, "household", "poverty.households_supported")),
    case("citation: a decision with date", "Thực hiện Quyết định số {861/QĐ-TTg ngày 04/6/2021=citation}, huyện có {12 xã} khu vực III.", r(12, "commune", ...)),
    case("citation: two decrees", "Theo Nghị định {20/2021/NĐ-CP=citation} và Nghị định {76/2024/NĐ-CP=citation}, toàn tỉnh trợ cấp cho {31.420 đối tượng} bảo trợ xã hội.", r(31420, "person", "social.beneficiaries")),
    case("citation: a plan of the province", "Kế hoạch số {112/KH-UBND ngày 15/02/2023=citation} của UBND tỉnh giao đào tạo nghề cho {4.000 người}.", r(4000, "person", "training.people_trained", status="target")),
    case("citation: articles and points", "Căn cứ điểm b khoản {2=citation} Điều {45=citation} Luật Việc làm năm {2013=citation}, Trung tâm giải quyết cho {1.310 người} hưởng trợ cấp thất nghiệp.", r(1310, "person", "insurance.unemployment_recipients")),
    case("citation: the party's directive", "Chỉ thị số {40-CT/TW=citation} của Ban Bí thư giúp {2.140 hộ nghèo} vay vốn.", r(2140, "household", "poverty.credit_households")),
    case("programme: Chương trình 135", "Chương trình {135=citation} đầu tư cho {46 xã đặc biệt khó khăn}.", r(46, "commune", "poverty.poor_communes")),
    case("programme: Đề án 1956", "Đề án {1956=citation} dạy nghề cho {3.120 lao động} nông thôn.", r(3120, "person", "training.rural_trained")),
    case("programme: Dự án 3, Tiểu dự án 2", "Tiểu dự án {2=name} Dự án {4=name} mở {14 lớp đào tạo} nghề.", r(14, "session", "training.classes")),
    case("programme: Đội 178", "Đội 178 kiểm tra {62 lượt cơ sở}.", r(62, "case", ...)),
]  # fmt: skip

NAMES = [
    case("COVID-19: glued to a comma", "Hỗ trợ {4.120 lao động} bị ảnh hưởng bởi COVID-{19=name}, kinh phí {6,2 tỷ đồng}.", r(4120, "person", COVID), r(6.2e9, "VND", "covid.support_spending")),
    case("COVID-19: covid 19", "Dịch Covid {19=name} làm {860 lao động} mất việc.", r(860, "person", "employment.laid_off_workers")),
    case("COVID-19: in quotes of a goal", 'Thực hiện "mục tiêu kép", chi trả hỗ trợ COVID-{19=name} cho {215 hộ kinh doanh}.', r(215, "household_business", "covid.household_businesses_supported")),
    case("slogan: 4 tại chỗ", "Theo phương châm {4=name} tại chỗ, các xã cứu trợ {86 hộ}.", r(86, "household", "social.relief_households")),
    case("slogan: 3 nhất", 'Phong trào thi đua "{3=name} nhất" được {24 đơn vị} đăng ký.', r(24, "organization", ...)),
    case("company: TNHH MTV", "Công ty TNHH {1=name} thành viên Xổ số kiến thiết ủng hộ {500 triệu đồng} cho Quỹ Đền ơn đáp nghĩa.", r(500e6, "VND", "merit.gratitude_fund")),
    case("company: a joint-stock company numbered", "Công ty cổ phần May 10 tuyển {450 lao động}.", r(450, "person", ...)),
    case("company: a regiment", "Đoàn {337=name} hỗ trợ xây {4 căn nhà} cho hộ nghèo.", r(4, "house", "poverty.houses_built")),
    case("company: a centre numbered", "Cơ sở cai nghiện ma túy số {2=name} đang quản lý {312 học viên}.", r(312, "person", "social_evils.rehab_residents")),
    case("address: a hamlet and a highway", "Tại ấp {4=address}, dọc quốc lộ {1A=address}, có {36 hộ nghèo}.", r(36, "household", "poverty.poor_households")),
    case("address: a ward", "Phường {12=address}, quận {3=address} tặng {210 suất quà} cho gia đình chính sách.", r(210, "gift", GIFTS)),
    case("address: number and street", "Phiên giao dịch mở tại số {45=address} Lê Lợi với {32 doanh nghiệp}.", r(32, "enterprise", "employment.job_fair_employers")),
]  # fmt: skip

COUNTS_OF_TIME = [
    case("anniversary: kỷ niệm 75 năm", "Nhân kỷ niệm {75=anniversary} năm Ngày Thương binh - Liệt sĩ ({27/7/1947 - 27/7/2022=date}), trao {3.120 suất quà} cho người có công.", r(3120, "gift", GIFTS)),
    case("anniversary: lần thứ", "Kỷ niệm lần thứ {77=anniversary} Ngày thành lập ngành, khen thưởng {86 cá nhân}.", r(86, "person", "governance.awards")),
    case("anniversary: tròn … năm", "Nhân {10=anniversary} năm thành lập, Trung tâm tư vấn cho {1.200 lượt người}.", r(1200, "person", ...)),
    case("age: the elderly of 80", "Trợ cấp cho {12.400 người} từ đủ {80=age} tuổi trở lên.", r(12400, "person", ...)),
    case("age: a range", "Lao động trong độ tuổi từ {15=age} đến {60=age} tuổi có {312.000 người}.", r(312000, "person", ...)),
    case("age: children under 16", "Cấp {86.200 thẻ BHYT} cho trẻ em dưới {6=age} tuổi.", r(86200, "document", "insurance.health_cards")),
    case("age: a hundred years", "Chúc thọ {42 cụ} tròn {100=age} tuổi.", r(42, "person", "social.elderly")),
    case("duration: a loan", "Hộ nghèo được vay {50 triệu đồng}/hộ trong thời hạn {5=duration} năm.", r(50e6, "VND", ..., per="household")),
    case("duration: a debt", "Có {46 doanh nghiệp} nợ BHXH từ {3=duration} tháng trở lên.", r(46, "enterprise")),
    case("duration: served two years", "Bộ đội xuất ngũ sau {24=duration} tháng được học nghề: {215 người}.", r(215, "person", "training.people_trained")),
    case("clock: 8 giờ 30", "Đúng {7=time} giờ {30=time} phút, phiên giao dịch khai mạc với {45 doanh nghiệp}.", r(45, "enterprise", "employment.job_fair_employers")),
    case("clock: 8h", "Sáng {12/9=date}, từ {8h=time} đến {11h30=time}, có {640 lao động} tham gia ngày hội việc làm.", r(640, "person", "employment.job_fair_participants", period="2023-09-12/2023-09-12")),
    case("date: a day in words", "Ngày {15=date} tháng {12=date} năm {2023=date}, Sở tổng kết: giải quyết việc làm cho {9.120 lao động}.", r(9120, "person", JOBS, period=...)),
    case("period: 5 năm 2021-2025", "Kế hoạch {5=period} năm {2021-2025=period} đã qua ba năm, {12 xã} thoát nghèo.", r(12, "commune", ..., period=...)),
    case("period: nhiệm kỳ", "Nhiệm kỳ {2020-2025=period}, Đảng bộ đề ra {18 chỉ tiêu}.", r(18, "target", ..., status=..., period=...)),
]  # fmt: skip

RANKS = [
    case("grade: thương binh 1/4", "Có {42 thương binh} hạng {1/4=ordinal} và {18 bệnh binh} hạng {2/3=ordinal}.", r(42, "person", ...), r(18, "person", ...)),
    case("grade: injury rate", "Thương binh suy giảm khả năng lao động từ {81%=grade} trở lên là {36 người}.", r(36, "person", ...)),
    case("grade: disability", "Xác nhận khuyết tật cho {412 người}, mức độ {1=grade}, mức độ {2=grade}.", r(412, "person", ...)),
    case("rank: thứ 17", "Chỉ số này của tỉnh đứng thứ {17=ordinal} cả nước."),
    case("rank: 44/63", "Tỉnh xếp {44/63=ordinal} tỉnh, thành phố; tỷ lệ hộ nghèo còn {9,8%}.", r(9.8, "percent", "poverty.rate")),
    case("rank: kỳ họp thứ", "Kỳ họp thứ {18=ordinal} HĐND tỉnh khóa XV giao giải quyết việc làm {16.000 lao động}.", r(16000, "person", JOBS, status="target")),
    case("certificates: medals are awards", "Tặng Bằng khen cho {12 tập thể} và {31 cá nhân}.", r(12, "organization", "governance.awards"), r(31, "person", "governance.awards")),
    case("certificates: Huân chương hạng", "Được tặng Huân chương Lao động hạng {3=ordinal}, ngành tặng thêm {20} giấy khen.", r(20, ..., "governance.awards")),
    case("base of a rate: 10.000 dân", "Đạt {8,5 bác sĩ}/{10.000=base} dân.", r(8.5, "person")),
    case("base of a rate: 1.000 trẻ", "Tỷ suất đuối nước là {0,6 ca}/{1.000=base} trẻ em.", r(0.6, "case", ..., per=...)),
]  # fmt: skip

FURNITURE = [
    case("phone: hotline", "Liên hệ đường dây nóng {0000.111.222=phone} để được tư vấn việc làm."),
    case("phone: with a code in brackets", "ĐT: ({0000=phone}) {3.812.345=phone}; Fax: {0000.3812346=phone}"),
    case("phone: 111", "Tổng đài {111=phone} tiếp nhận {412 cuộc} gọi về trẻ em.", r(412, "case", ...)),
    case("licence: of a news site", "Giấy phép thiết lập trang tin điện tử số {45/GP-STTTT=furniture} cấp ngày {12/3/2020=furniture}"),
    case("licence: Bản quyền", "Bản quyền © {2023=furniture} Sở Lao động - Thương binh và Xã hội"),
    case("other articles: dated list", "Giải quyết việc làm cho {5.110 lao động}.\nTin liên quan\nĐắk Tô đào tạo nghề cho {420=furniture} lao động nông thôn ({02/11/2023=furniture})\nTrao {30=furniture} suất học bổng ({28/10/2023=furniture})", r(5110, "person", JOBS)),
    case("other articles: Bài viết khác", "Tặng {120 suất quà} cho người có công.\nCác bài viết khác:\n- Xây {12=furniture} căn nhà cho hộ nghèo ({05/10/2023=furniture})", r(120, "gift", GIFTS)),
    case("pager: Trang 1 2 3", "Trang: {1 2 3 ... 12=furniture}"),
    case("pager: trang 2/5", "Tỷ lệ hộ nghèo còn {4,2%}.\nTrang {2/5=furniture}", r(4.2, "percent", "poverty.rate")),
    case("counter: views", "Lượt xem: {1.204=furniture}\nGiải quyết việc làm cho {3.120 lao động}.", r(3120, "person", JOBS)),
    case("counter: đang truy cập", "Đang truy cập: {36=furniture}\nHôm nay: {1.512=furniture}\nTổng lượt truy cập: {2.345.678=furniture}"),
    case("counter: lượt đọc", "{2.310=furniture} lượt đọc | {3=furniture} bình luận"),
    case("form number", "Danh sách lập theo Biểu số {02=form}, Phụ lục {3=citation}."),
]  # fmt: skip


@pytest.mark.parametrize("given", [*DOCUMENTS, *NAMES, *COUNTS_OF_TIME, *RANKS, *FURNITURE])
def test_what_is_no_figure_in_other_words(given: Case) -> None:
    hold(given)
