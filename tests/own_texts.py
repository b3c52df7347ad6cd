"""Small texts in varied styles, written for these tests, with what each says of itself.
Fields that are not given are expected empty (None for dates).
"""

# A paragraph is one line, as in the texts that these stand for.
# ruff: noqa: E501

from __future__ import annotations

from typing import NamedTuple


class Own(NamedTuple):
    name: str
    text: str
    place: str = ""
    level: str = ""
    province: str = ""
    period: str = ""  # first/last day
    kind: str = ""
    language: str = "vi"


OWN = (
    Own(
        "letterhead-of-a-department",
        """UBND TỈNH PHÚ THỌ
SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI
Số: 112/BC-SLĐTBXH

BÁO CÁO
Kết quả công tác 9 tháng đầu năm 2016 và nhiệm vụ quý IV năm 2016

I. KẾT QUẢ
1. Việc làm: 14.210 người có việc làm mới, đạt 74% kế hoạch năm.
2. Hộ nghèo còn 10,4% theo kết quả rà soát.

II. NHIỆM VỤ QUÝ IV
Hoàn thành các chỉ tiêu được giao, chuẩn bị kế hoạch năm 2017.
""",
        "Phú Thọ", "province", "phu-tho", "2016-01-01/2016-09-30", "report",
    ),
    Own(
        "place-in-the-dateline-only",
        """Phiên chợ việc làm đông hơn mọi năm
(Quảng Ngãi, 12/7/2019) - Sáu tháng đầu năm 2019, các phiên giao dịch đón 8.120 lượt người, hơn 2.300 người nhận được việc. Cán bộ trung tâm nói rằng người trẻ hỏi nhiều về lương, người lớn tuổi hỏi nhiều về chỗ ở.

Nửa cuối năm, tỉnh mở thêm phiên lưu động ở các xã ven biển.

Bài và ảnh: L.K
""",
        "Quảng Ngãi", "province", "quang-ngai", "2019-01-01/2019-06-30", "press",
    ),
    Own(
        "neighbour-in-passing",
        """Giữ việc làm sau dịch là việc khó
Chiều qua, lãnh đạo tỉnh nghe ngành lao động báo cáo tình hình 10 tháng năm 2021. Toàn tỉnh có 9.870 người trở về từ Bình Dương và Đồng Nai; hơn một nửa muốn ở lại. Sở Lao động, Thương binh và Xã hội đã giới thiệu việc làm cho 3.412 người.

Cách làm của tỉnh Long An được nhắc đến như một kinh nghiệm: doanh nghiệp nhận người trước, đào tạo sau.
""",
        period="2021-01-01/2021-10-31", kind="press",
    ),
    Own(
        "district-with-its-province",
        """Huyện Con Cuông, tỉnh Nghệ An: năm 2020 giảm 412 hộ nghèo
Năm 2020, toàn huyện còn 1.905 hộ nghèo, chiếm 10,9%. UBND huyện Con Cuông giao mỗi phòng ban giúp ba hộ; phần lớn xin bò giống và vốn trồng dược liệu.

Huyện ủy đặt mục tiêu năm 2021 giảm thêm 2%.
""",
        "Huyện Con Cuông", "district", "nghe-an", "2020-01-01/2020-12-31", "press",
    ),
    Own(
        "district-alone",
        """PHÒNG LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI HUYỆN TU MƠ RÔNG
BÁO CÁO
Tình hình thực hiện nhiệm vụ quý I năm 2018

1. Trong quý, phòng mở 2 lớp học nghề cho 61 người.
2. Cấp 1.250 thẻ bảo hiểm y tế cho hộ nghèo.
""",
        "Huyện Tu Mơ Rông", "district", "kon-tum", "2018-01-01/2018-03-31", "report",
    ),
    Own(
        "city-of-a-province",
        """UBND THÀNH PHỐ PLEIKU
PHÒNG LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI

KẾ HOẠCH
Giải quyết việc làm năm 2022

Phấn đấu tạo việc làm cho 3.500 lao động, trong đó xuất khẩu lao động 120 người. Các phường, xã lập danh sách trước ngày 15/02/2022.
""",
        "Thành phố Pleiku", "district", "gia-lai", "2022-01-01/2022-12-31", "plan",
    ),
    Own(
        "city-run-by-the-centre",
        """TP. Hải Phòng chi trả trợ cấp tận nhà
Cập nhật: 07/01/2021 – 09:15

Năm 2020, Sở LĐ-TB&XH TP. Hải Phòng chi trả trợ cấp cho 61.300 người có công với tổng số tiền 1.204 tỷ đồng. Bưu điện mang tiền đến từng ngõ trong những ngày giãn cách.

Năm nay thành phố thử trả qua tài khoản ở ba quận.
T.N
""",
        "Hải Phòng", "province", "hai-phong", "2020-01-01/2020-12-31", "press",
    ),
    Own(
        "year-end-meeting-names-the-next-year-first",
        """Sở LĐTBXH Bạc Liêu triển khai nhiệm vụ năm 2020
Sáng 10/01/2020, Sở LĐTBXH Bạc Liêu tổ chức hội nghị tổng kết công tác năm 2019, triển khai nhiệm vụ năm 2020. Kết quả năm 2019: giải quyết việc làm cho 19.420 lao động, đạt 107,9% kế hoạch; hộ nghèo giảm 1,8%.

Năm 2020, ngành phấn đấu giải quyết việc làm cho 19.000 lao động.
""",
        "Bạc Liêu", "province", "bac-lieu", "2019-01-01/2019-12-31", "press",
    ),
    Own(
        "resolution-of-targets",
        """HỘI ĐỒNG NHÂN DÂN
TỈNH TRÀ VINH
Số: 18/NQ-HĐND

NGHỊ QUYẾT
Về chỉ tiêu giảm nghèo, giải quyết việc làm năm 2024

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
Căn cứ Quyết định số 90/QĐ-TTg ngày 18 tháng 01 năm 2022 của Thủ tướng Chính phủ;

QUYẾT NGHỊ:
Điều 1. Giao chỉ tiêu năm 2024: giảm 0,9% hộ nghèo; tạo việc làm cho 23.000 lao động.
Điều 2. Ủy ban nhân dân tỉnh tổ chức thực hiện.
""",
        "Trà Vinh", "province", "tra-vinh", "2024-01-01/2024-12-31", "resolution",
    ),
    Own(
        "decision",
        """ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU

QUYẾT ĐỊNH
Về việc giao chỉ tiêu đào tạo nghề năm 2019

Điều 1. Giao các huyện, thành phố đào tạo nghề cho 7.450 lao động năm 2019.
Điều 2. Quyết định có hiệu lực kể từ ngày ký.
""",
        "Lai Châu", "province", "lai-chau", "2019-01-01/2019-12-31", "decision",
    ),
    Own(
        "whole-country",
        """Bộ Lao động - Thương binh và Xã hội: cả nước tạo việc làm cho 1,6 triệu người
Tại Hà Nội, sáng 27/12/2018, Bộ LĐ-TB&XH cho biết năm 2018 cả nước có 1,62 triệu người được tạo việc làm, trong đó 142.800 người đi làm việc ở nước ngoài. Thanh Hóa, Nghệ An và Hà Tĩnh vẫn dẫn đầu.

Năm tới, toàn quốc phấn đấu giữ tỷ lệ thất nghiệp thành thị dưới 4%.
""",
        "Việt Nam", "country", "", "2018-01-01/2018-12-31", "press",
    ),
    Own(
        "one-of-the-34",
        """TỈNH LÂM ĐỒNG SƠ KẾT 9 THÁNG NĂM 2025
Sở Nội vụ tỉnh Lâm Đồng cho biết, 9 tháng năm 2025, toàn tỉnh giải quyết việc làm cho 41.300 lượt lao động, đạt 78% kế hoạch. Khu vực ven biển đóng góp nhiều nhất nhờ du lịch.

Quý IV, các xã, phường, đặc khu Phú Quý rà lại danh sách hộ nghèo.
""",
        "Lâm Đồng", "province", "", "2025-01-01/2025-09-30", "press",
    ),
    Own(
        "last-report-of-the-63",
        """Bình Phước: 6 tháng đầu năm 2025 có 17.800 lao động được giải quyết việc làm
Con số này bằng 44,5% kế hoạch năm. Sở Nội vụ Bình Phước cho biết các khu công nghiệp ở Chơn Thành tuyển nhiều nhất.

Tin, ảnh: H.B
""",
        "Bình Phước", "province", "binh-phuoc", "2025-01-01/2025-06-30", "press",
    ),
    Own(
        "english-press",
        """SOC TRANG'S POOR HOUSEHOLDS FALL TO A RECORD LOW
Posted 20 January 2021

The Mekong Delta province of Soc Trang had 2.6 per cent of its households below the poverty line at the end of 2020, the provincial Department of Labour, Invalids and Social Affairs said. In 2020 more than 28,000 people were placed in jobs, including 410 who went abroad.

In 2021 the department aims to place 26,000 people.
""",
        "Sóc Trăng", "province", "soc-trang", "2020-01-01/2020-12-31", "press", "en",
    ),
    Own(
        "merged-spelling-and-a-list",
        """ĐắkLắk và chuyện đi làm xa
11 tháng năm 2022, Đắk Lắk đưa 1.120 người đi làm việc ở nước ngoài. Còn trong nước, người đi nhiều nhất tới Bình Dương, Đồng Nai và TP.HCM; số trở về làm rẫy vào mùa hái cà phê không ai đếm được.

Sở LĐ-TB-XH tỉnh Đăk Lăk đang hỏi từng buôn để biết ai cần học nghề.
""",
        "Đắk Lắk", "province", "dak-lak", "2022-01-01/2022-11-30", "press",
    ),
    Own(
        "people-and-streets-are-not-places",
        """Ngành lao động tỉnh nhà tổng kết năm 2017
Ông Lê Phú Yên, Giám đốc Sở, cho biết năm 2017 giải quyết việc làm cho 12.400 người. Hội nghị họp tại số 9 đường Hồ Chí Minh; bà Trần Thái Bình nhận bằng khen.

Năm 2018, ngành phấn đấu tạo việc làm cho 12.500 người.
""",
        period="2017-01-01/2017-12-31", kind="press",
    ),
    Own(
        "saved-page",
        """Trang chủ | Giới thiệu | Tin tức | Văn bản | Liên hệ
Cổng thông tin điện tử Sở Lao động - Thương binh và Xã hội tỉnh Cao Bằng
Thứ tư, 14/12/2022 08:30

Kết quả nổi bật của ngành năm 2022
Năm 2022, ngành đã tham mưu ban hành 24 văn bản; giải quyết việc làm cho 16.300 lao động, đạt 106% kế hoạch; vận động Quỹ Đền ơn đáp nghĩa 4,1 tỷ đồng.

Các tin khác
Quảng Ninh mở phiên giao dịch việc làm (10/12/2022)
Kế hoạch năm 2023 của tỉnh Bắc Giang (09/12/2022)
""",
        "Cao Bằng", "province", "cao-bang", "2022-01-01/2022-12-31",
    ),
    Own(
        "until-a-day",
        """Trung tâm Dịch vụ việc làm Bến Tre tiếp nhận 6.205 hồ sơ thất nghiệp
Tính đến ngày 20/8/2020, Trung tâm Dịch vụ việc làm tỉnh Bến Tre tiếp nhận 6.205 hồ sơ, tăng 38% so với cùng kỳ năm 2019.

N.T
""",
        "Bến Tre", "province", "ben-tre", "2020-01-01/2020-08-20", "press",
    ),
    Own(
        "five-years",
        """BÁO CÁO
Kết quả thực hiện chương trình giảm nghèo giai đoạn 2016 - 2020 của tỉnh Hà Giang

I. KẾT QUẢ
Trong 5 năm, tỷ lệ hộ nghèo giảm bình quân mỗi năm 4,2%.

II. PHƯƠNG HƯỚNG GIAI ĐOẠN 2021 - 2025
Mỗi năm giảm 4% trở lên.
""",
        "Hà Giang", "province", "ha-giang", "2016-01-01/2020-12-31", "report",
    ),
    Own(
        "commune",
        """UBND XÃ TÂN HỘI
BÁO CÁO
Công tác giảm nghèo năm 2023

Toàn xã còn 41 hộ nghèo. UBND xã giao các đoàn thể nhận giúp từng hộ.
""",
        "Xã Tân Hội", "commune", "", "2023-01-01/2023-12-31", "report",
    ),
    Own(
        "no-period",
        """Ninh Bình: dạy nghề theo đơn đặt hàng
Các trường nghề ở Ninh Bình ký với doanh nghiệp trước khi mở lớp. Học viên được trả công trong những buổi thực hành, ra nghề là có chỗ làm.

V.H
""",
        "Ninh Bình", "province", "ninh-binh", "", "press",
    ),
)  # fmt: skip
