"""Heads of reports as offices and papers write them: which place and which days they speak of.

Each row: the text, the province (slug), the level, the days covered; ``|`` parts answers that are as good. An empty
level is an unplaced report. All sentences were written for these tests.
"""

# A paragraph is one line, as in the texts that these stand for.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from tongket.documents import describe

HEADS = [
    (
        "Ngành LĐ-TB&XH Thanh Hóa: Nhiều chỉ tiêu vượt kế hoạch năm 2018\nNgày 9/1, Sở LĐ-TB&XH tổ chức hội nghị tổng kết công tác năm 2018, triển khai phương hướng, nhiệm vụ năm 2019. Năm 2018, toàn tỉnh đã giải quyết việc làm cho 65.000 lao động.\n",
        "thanh-hoa",
        "province",
        "2018-01-01/2018-12-31",
    ),
    (
        "Hội nghị trực tuyến sơ kết công tác lao động, người có công và xã hội 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm 2022\nSáng ngày 8/7/2022, tại Sở LĐTBXH tỉnh Tây Ninh đã diễn ra hội nghị. Trong 6 tháng, toàn tỉnh giải quyết việc làm cho 9.800 lao động.\n",
        "tay-ninh",
        "province",
        "2022-01-01/2022-06-30",
    ),
    (
        "Kết quả thực hiện nhiệm vụ tháng 10, nhiệm vụ trọng tâm tháng 11 năm 2020\nSở Lao động - Thương binh và Xã hội tỉnh Hòa Bình báo cáo kết quả công tác tháng 10/2020. Trong tháng, giải quyết việc làm cho 1.520 lao động; lũy kế 10 tháng là 14.300 lao động.\n",
        "hoa-binh",
        "province",
        "2020-10-01/2020-10-31|2020-01-01/2020-10-31",
    ),
    (
        "Quý I/2024: Bình Định giải quyết việc làm cho 7.600 lao động\nTheo Sở LĐ-TB&XH Bình Định, quý I/2024 toàn tỉnh tạo việc làm cho 7.600 lao động, đạt 23% kế hoạch năm, tăng 5% so với quý I/2023.\n",
        "binh-dinh",
        "province",
        "2024-01-01/2024-03-31",
    ),
    (
        "Lào Cai: Tỷ lệ hộ nghèo giảm còn 8,2%\n(LCĐT) - Năm 2019, tỷ lệ hộ nghèo của Lào Cai giảm 4,5% so với năm 2018. Giai đoạn 2016 - 2019, bình quân mỗi năm giảm 5,3%.\nNăm 2020, tỉnh phấn đấu giảm 4% hộ nghèo.\n",
        "lao-cai",
        "province",
        "2019-01-01/2019-12-31",
    ),
    (
        "Bắc Giang đặt mục tiêu đưa 3.500 lao động đi làm việc ở nước ngoài năm 2023\nUBND tỉnh Bắc Giang vừa ban hành kế hoạch đưa người lao động đi làm việc ở nước ngoài năm 2023. Theo đó, phấn đấu trong năm đưa 3.500 lao động sang Nhật Bản, Hàn Quốc.\n",
        "bac-giang",
        "province",
        "2023-01-01/2023-12-31",
    ),
    (
        "Báo cáo tình hình kinh tế - xã hội năm 2021 tỉnh Bình Phước\nLao động, việc làm: trong năm giải quyết việc làm cho 37.200 lao động.\n",
        "binh-phuoc",
        "province",
        "2021-01-01/2021-12-31",
    ),
    (
        "Quảng Trị: Giải quyết việc làm cho 12.800 lao động\nTừ đầu năm đến nay, toàn tỉnh Quảng Trị đã giải quyết việc làm mới cho 12.800 lao động, đạt 106% kế hoạch năm 2019.\nCập nhật: 15/12/2019\n",
        "quang-tri",
        "province",
        "2019-01-01/2019-12-31",
    ),
    (
        "Đồng Nai: Trợ cấp thất nghiệp cho hơn 45 ngàn lao động\nTrung tâm Dịch vụ việc làm Đồng Nai cho biết, trong 11 tháng của năm 2019 đã tiếp nhận gần 46 ngàn hồ sơ.\n",
        "dong-nai",
        "province",
        "2019-01-01/2019-11-30",
    ),
    (
        "Thành phố Cần Thơ: Kết quả 9 tháng đầu năm 2017 và nhiệm vụ 3 tháng cuối năm\nSở LĐ-TB&XH thành phố cho biết 9 tháng đầu năm đã tạo việc làm cho 40.600 lao động.\n",
        "can-tho",
        "province",
        "2017-01-01/2017-09-30",
    ),
    (
        "Công tác lao động, người có công và xã hội năm 2012 huyện Tân Kỳ\nNăm 2012, toàn huyện giải quyết việc làm cho 2.100 lao động. UBND huyện Tân Kỳ đã chi trả đầy đủ trợ cấp.\n",
        "nghe-an",
        "district",
        "2012-01-01/2012-12-31",
    ),
    (
        "UBND TỈNH HÀ TĨNH\nSỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI\n\nSố: 20/KH-SLĐTBXH        Hà Tĩnh, ngày 12 tháng 01 năm 2021\n\nKẾ HOẠCH\nCông tác năm 2021\n\nI. MỤC TIÊU\nTạo việc làm cho 22.000 lao động.\n",
        "ha-tinh",
        "province",
        "2021-01-01/2021-12-31",
    ),
    (
        "Hiệu quả từ nguồn vốn vay giải quyết việc làm\n5 năm qua, Ngân hàng CSXH tỉnh Thái Nguyên đã cho 12.000 lao động vay vốn. Riêng năm 2020, chi nhánh giải ngân 120 tỷ đồng.\n",
        "thai-nguyen",
        "province",
        "2020-01-01/2020-12-31",
    ),
    (
        "TP. Đồng Hới: 100% hộ nghèo được cấp thẻ BHYT\nNăm 2021, TP. Đồng Hới còn 310 hộ nghèo. UBND thành phố Đồng Hới (Quảng Bình) đã cấp 1.200 thẻ.\n",
        "quang-binh",
        "district",
        "2021-01-01/2021-12-31",
    ),
    (
        "Sau 10 năm thực hiện Đề án 1956\nGiai đoạn 2010-2020, tỉnh Gia Lai đã đào tạo nghề cho 105.000 lao động nông thôn. Sở LĐ-TB&XH tỉnh Gia Lai đánh giá việc dạy nghề gắn với việc làm.\n",
        "gia-lai",
        "province",
        "2010-01-01/2020-12-31",
    ),
    (
        "Vĩnh Phúc tổng kết công tác lao động năm 2015\nNăm 2016, ngành LĐTB&XH Vĩnh Phúc đề ra chỉ tiêu giải quyết việc làm cho 21.000 người. Năm 2015, toàn ngành giải quyết việc làm cho 20.500 người.\n",
        "vinh-phuc",
        "province",
        "2015-01-01/2015-12-31",
    ),
    (
        "Tạo việc làm cho người lao động trở về từ vùng dịch\nTính đến ngày 15/10/2021, toàn tỉnh có trên 35.000 người từ TP.HCM, Bình Dương, Đồng Nai trở về. Sở LĐTBXH đã khảo sát nhu cầu việc làm của 20.000 người.\n",
        "",
        "",
        "2021-01-01/2021-10-15",
    ),
    (
        "Người dân Nghệ An, Hà Tĩnh góp tiền giúp bà con vùng lũ\nTrong năm 2020, hai tỉnh có 300.000 hộ bị ngập.\n",
        "",
        "",
        "2020-01-01/2020-12-31",
    ),
    (
        "Khánh Hòa - điểm sáng giảm nghèo\nCuối năm 2022, toàn tỉnh còn 3,19% hộ nghèo. Năm 2023, Khánh Hòa phấn đấu giảm 1%.\n",
        "khanh-hoa",
        "province",
        "2022-01-01/2022-12-31",
    ),
    (
        "Nam Định: Bảy tháng, xuất khẩu hơn 1.300 lao động\n7 tháng đầu năm nay, tỉnh Nam Định đưa 1.320 lao động đi làm việc ở nước ngoài.\nNgày đăng: 12/08/2018\n",
        "nam-dinh",
        "province",
        "2018-01-01/2018-07-31",
    ),
    (
        "QUANG NINH CREATES 15,000 JOBS IN FIRST HALF\nQUANG NINH - In the first half of 2022 the northern province created jobs for 15,000 people, the provincial Department of Labour said.\n",
        "quang-ninh",
        "province",
        "2022-01-01/2022-06-30",
    ),
    (
        "Kết quả công tác giảm nghèo năm 2014, phương hướng nhiệm vụ năm 2015\nNăm 2014, tỷ lệ hộ nghèo của tỉnh Cao Bằng giảm từ 24,2% xuống 20,5%.\n",
        "cao-bang",
        "province",
        "2014-01-01/2014-12-31",
    ),
    (
        "Hà Nội: Năm 2023, giải quyết việc làm cho 162.000 lao động\nPhát biểu tại hội nghị triển khai nhiệm vụ năm 2024 ngày 5/1/2024, Giám đốc Sở LĐ-TB&XH Hà Nội cho biết thành phố đạt 100,2% kế hoạch.\n",
        "ha-noi",
        "province",
        "2023-01-01/2023-12-31",
    ),
    (
        "Bến Tre chuẩn bị Tết cho người nghèo\nNhân dịp Tết Nguyên đán Canh Tý 2020, tỉnh Bến Tre trích 35 tỷ đồng tặng quà cho 60.000 gia đình chính sách.\n",
        "ben-tre",
        "province",
        "",
    ),
    (
        "Đời sống công nhân khu công nghiệp\nTheo Liên đoàn Lao động tỉnh Long An, tính đến cuối tháng 11/2022, có 102 doanh nghiệp cắt giảm giờ làm với 9.500 lao động.\n",
        "long-an",
        "province",
        "2022-01-01/2022-11-30",
    ),
    (
        "Thành phố Huế sau sáp nhập: 6 tháng cuối năm tạo thêm 9.000 việc làm\nNăm 2025, thành phố Huế giải quyết việc làm cho 17.800 lao động.\n",
        "hue",
        "province",
        "2025-01-01/2025-12-31",
    ),
    (
        "TP Huế: giảm nghèo năm 2016\nNăm 2016, UBND TP Huế chi 2 tỷ đồng giúp hộ nghèo; toàn thành phố còn 1.900 hộ nghèo.\n",
        "thua-thien-hue",
        "district",
        "2016-01-01/2016-12-31",
    ),
    (
        "Tăng cường giải pháp giải quyết việc làm\nTại hội nghị, đại diện Sở Nội vụ tỉnh Đồng Tháp thông tin: năm 2024, tỉnh giải quyết việc làm cho 41.000 lao động, vượt 2,5% kế hoạch. Học hỏi kinh nghiệm của Bến Tre và Vĩnh Long, tỉnh mở văn phòng tư vấn tại xã.\n",
        "dong-thap",
        "province",
        "2024-01-01/2024-12-31",
    ),
    (
        "Lao động miền Tây rời phố về quê\nHàng chục ngàn lao động các tỉnh Sóc Trăng, Bạc Liêu, Cà Mau làm việc tại TP.HCM và Bình Dương đã về quê trong tháng 10/2021.\n",
        "",
        "",
        "2021-10-01/2021-10-31",
    ),
    (
        "Trao tặng nhà tình nghĩa cho gia đình chính sách ở huyện Phong Thổ\nSáng 20/7/2022, Sở LĐ-TB&XH tỉnh Lai Châu phối hợp với UBND huyện Phong Thổ bàn giao nhà. Từ đầu năm 2022 đến nay, toàn tỉnh xây mới 35 căn, kinh phí 2,1 tỷ đồng.\n",
        "lai-chau",
        "province",
        "",
    ),
    (
        "Báo cáo kết quả công tác tháng 5 năm 2022\nTrung tâm Dịch vụ việc làm tỉnh An Giang: trong tháng tư vấn 3.200 lượt người; tiếp nhận 1.900 hồ sơ hưởng trợ cấp thất nghiệp.\n",
        "an-giang",
        "province",
        "2022-05-01/2022-05-31",
    ),
    (
        "Kon Tum: Công tác xóa đói giảm nghèo trong 2 năm (2016-2017)\nTrong 2 năm 2016 - 2017, tỷ lệ hộ nghèo giảm từ 26,11% xuống còn 20,30%. Riêng năm 2017 giảm 4,05%.\n",
        "kon-tum",
        "province",
        "2016-01-01/2017-12-31",
    ),
    (
        "Tuyên Quang phấn đấu đến năm 2025 không còn hộ nghèo\nNăm 2021, toàn tỉnh có 52.000 hộ nghèo theo chuẩn mới. Giai đoạn 2021-2025, mỗi năm giảm 3%.\n",
        "tuyen-quang",
        "province",
        "2021-01-01/2021-12-31|2021-01-01/2025-12-31",
    ),
    (
        "Thị trường lao động quý 3 năm 2019 tại Đà Nẵng\nTrung tâm Dịch vụ việc làm Đà Nẵng dự báo quý 4 cần 12.000 lao động. Quý 3 năm 2019, nhu cầu tuyển dụng là 10.500 người.\n",
        "da-nang",
        "province",
        "2019-07-01/2019-09-30",
    ),
    (
        "Chăm lo người có công\nNhững năm qua, công tác đền ơn đáp nghĩa được cấp ủy, chính quyền huyện Mỹ Đức (Hà Nội) quan tâm. Huyện hiện có 6.300 người có công. Năm 2016, toàn huyện vận động quỹ 1,2 tỷ đồng. Phòng LĐTBXH huyện Mỹ Đức cho biết huyện Mỹ Đức đã xây 53 nhà.\n",
        "ha-noi",
        "district",
        "2016-01-01/2016-12-31",
    ),
    (
        "Phú Yên: Đầu năm, doanh nghiệp tuyển 4.000 lao động\n(PYO) - Theo Trung tâm Dịch vụ việc làm tỉnh, hai tháng đầu năm 2023 có 61 doanh nghiệp tuyển 4.000 lao động.\n",
        "phu-yen",
        "province",
        "2023-01-01/2023-02-28",
    ),
    (
        "Ngành LĐ-TB-XH: Một năm vượt khó\nNăm 2021 là năm khó khăn của ngành LĐ-TB-XH thành phố Hải Phòng. Tuy vậy, toàn ngành giải quyết việc làm cho 54.600 lượt lao động.\n",
        "hai-phong",
        "province",
        "2021-01-01/2021-12-31",
    ),
    (
        "Giám sát việc thực hiện chính sách việc làm\nNgày 18/9/2019, Đoàn đại biểu Quốc hội tỉnh Ninh Thuận giám sát tại Sở LĐ-TB&XH. Giai đoạn 2016 - 2018, tỉnh giải quyết việc làm cho 48.700 lao động; 8 tháng năm 2019 là 12.900 lao động.\n",
        "ninh-thuan",
        "province",
        "2019-01-01/2019-08-31|2016-01-01/2018-12-31",
    ),
    (
        "HỘI ĐỒNG NHÂN DÂN TỈNH BẮC KẠN\nSố: 41/BC-VHXH\nBÁO CÁO THẨM TRA\nKết quả thực hiện chương trình giảm nghèo năm 2013, kế hoạch năm 2014\n\nNăm 2013, hộ nghèo giảm 3,2%.\nNăm 2014 phấn đấu giảm 3%.\n",
        "bac-kan",
        "province",
        "2013-01-01/2013-12-31",
    ),
    (
        "DANANG - More workers find jobs in 2018\nDa Nang authorities said the city created 32,000 jobs in 2018, up 1.2 percent from 2017. Hanoi and Ho Chi Minh City lead the country.\n",
        "da-nang",
        "province",
        "2018-01-01/2018-12-31",
    ),
    (
        "Vietnam sends 142,000 workers abroad\nVietnam sent 142,860 workers abroad in 2018, the Ministry of Labour, Invalids and Social Affairs said. Nghe An, Thanh Hoa and Ha Tinh sent the most.\n",
        "",
        "country",
        "2018-01-01/2018-12-31",
    ),
    (
        "Sở Lao động - TBXH: Sơ kết 9 tháng\nSáng ngày 05 tháng 10 năm 2017, Sở Lao động - TBXH tỉnh Điện Biên sơ kết công tác 9 tháng, triển khai nhiệm vụ quý IV. 9 tháng, toàn tỉnh đào tạo nghề cho 6.100 lao động.\n",
        "dien-bien",
        "province",
        "2017-01-01/2017-09-30",
    ),
    (
        "Trà Vinh: xuất khẩu lao động năm 2022 tăng gấp đôi\nNăm qua, Trà Vinh đưa 1.204 lao động ra nước ngoài; so với năm 2021 tăng 620 người. Anh Lê Văn Tiền Giang ở huyện Càng Long gửi về 30 triệu đồng mỗi tháng.\n",
        "tra-vinh",
        "province",
        "2022-01-01/2022-12-31",
    ),
    (
        "Huyện đảo Phú Quốc giải quyết việc làm cho 3.500 lao động\nNăm 2019, huyện Phú Quốc, tỉnh Kiên Giang có thêm 3.500 việc làm. Toàn huyện còn 0,5% hộ nghèo.\n",
        "kien-giang",
        "district",
        "2019-01-01/2019-12-31",
    ),
    (
        "Cà Mau: nhìn lại công tác lao động nửa nhiệm kỳ\nTừ năm 2021 đến năm 2023, tỉnh Cà Mau giải quyết việc làm cho 121.000 lao động, bình quân mỗi năm 40.300 lao động.\n",
        "ca-mau",
        "province",
        "2021-01-01/2023-12-31",
    ),
    (
        "Bình Thuận tổ chức 12 phiên giao dịch việc làm\nTính từ đầu năm 2018 đến ngày 30/9/2018, toàn tỉnh có 12 phiên với 4.100 lượt người.\n",
        "binh-thuan",
        "province",
        "2018-01-01/2018-09-30",
    ),
    (
        "Sơn La: Nỗ lực đưa lao động đi làm việc ở nước ngoài\nTheo số liệu của Sở LĐTBXH tỉnh, trong 3 năm (2019-2021) toàn tỉnh đưa 612 lao động ra nước ngoài. Riêng năm 2021 do dịch bệnh chỉ có 58 người.\n",
        "son-la",
        "province",
        "2021-01-01/2021-12-31|2019-01-01/2021-12-31",
    ),
    (
        "Nhiều hoạt động chăm lo người có công dịp 27/7\nDịp kỷ niệm 75 năm Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2022), tỉnh Bắc Giang tặng 33.000 suất quà, trị giá 12 tỷ đồng.\n",
        "bac-giang",
        "province",
        "",
    ),
    (
        "Giải quyết chế độ bảo hiểm thất nghiệp tháng 8\nTrong tháng 8/2023, Trung tâm Dịch vụ việc làm tỉnh Thái Nguyên tiếp nhận 1.900 hồ sơ. Lũy kế từ đầu năm đến nay là 12.300 hồ sơ.\n",
        "thai-nguyen",
        "province",
        "2023-08-01/2023-08-31|2023-01-01/2023-08-31",
    ),
    (
        "UBND TỈNH QUẢNG BÌNH        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ LAO ĐỘNG - TB&XH          Độc lập - Tự do - Hạnh phúc\nSố: 245/BC-LĐTBXH            Quảng Bình, ngày 05 tháng 7 năm 2013\n\nBÁO CÁO\nTình hình thực hiện công tác 6 tháng đầu năm và nhiệm vụ 6 tháng cuối năm 2013\n\nKính gửi: Bộ Lao động - Thương binh và Xã hội\n\nI. KẾT QUẢ\n1. Giải quyết việc làm cho 15.900 lao động, đạt 50,5% kế hoạch.\n",
        "quang-binh",
        "province",
        "2013-01-01/2013-06-30",
    ),
    (
        "Tỷ lệ lao động qua đào tạo ở Hậu Giang đạt 68%\n15:30 | 12/11/2023\n(CLO) Ngày 12/11, thông tin từ Sở LĐTB&XH Hậu Giang cho biết, 10 tháng qua, tỉnh đào tạo nghề cho 6.200 người.\n",
        "hau-giang",
        "province",
        "2023-01-01/2023-10-31",
    ),
    (
        "Phát huy vai trò của tổ tiết kiệm và vay vốn\nĐến 31/12/2018, tổng dư nợ của NHCSXH huyện Bắc Trà My đạt 312 tỷ đồng với 7.900 hộ vay. Toàn huyện có 212 tổ tiết kiệm. Phòng giao dịch NHCSXH huyện Bắc Trà My thu nợ đạt 99%. Hội Nông dân huyện Bắc Trà My quản lý 80 tổ.\n",
        "quang-nam",
        "district",
        "2018-01-01/2018-12-31",
    ),
    (
        "THỐNG KÊ LAO ĐỘNG VIỆC LÀM TỈNH KIÊN GIANG NĂM 2009\nTổng số lao động: 920.000 người\nTỷ lệ thất nghiệp: 4,1%\nLao động qua đào tạo: 25%\n",
        "kien-giang",
        "province",
        "2009-01-01/2009-12-31",
    ),
    (
        "Ninh Thuận: Sáu tháng, giải quyết việc làm mới cho 8.600 lao động\nTheo báo cáo của Sở LĐ-TB&XH, 6 tháng đầu năm, toàn tỉnh giải quyết việc làm cho 8.600 lao động, tăng 3,1% so với cùng kỳ năm 2017.\n",
        "ninh-thuan",
        "province",
        "2018-01-01/2018-06-30",
    ),
    (
        "Hội LHPN tỉnh Yên Bái hỗ trợ phụ nữ thoát nghèo\nNhiệm kỳ 2016 - 2021, các cấp Hội LHPN tỉnh Yên Bái giúp 4.200 hộ phụ nữ nghèo, trong đó 1.100 hộ thoát nghèo.\n",
        "yen-bai",
        "province",
        "2016-01-01/2021-12-31",
    ),
    (
        "Lạc Dương giảm nghèo bền vững\nHuyện Lạc Dương (Lâm Đồng) hiện còn 2,1% hộ nghèo. Năm 2021, huyện Lạc Dương chi 3,2 tỷ đồng làm 60 căn nhà. Theo UBND huyện Lạc Dương, năm 2022 sẽ xóa nhà tạm.\n",
        "lam-dong",
        "district",
        "2021-01-01/2021-12-31",
    ),
    (
        "Đưa người lao động Việt Nam đi làm việc ở nước ngoài vượt kế hoạch\nTheo Cục Quản lý lao động ngoài nước, 11 tháng năm 2023, tổng số lao động Việt Nam đi làm việc ở nước ngoài là 145.600 người, bằng 132% kế hoạch năm.\n",
        "",
        "country",
        "2023-01-01/2023-11-30",
    ),
    (
        "Thái Bình sau một năm thực hiện Nghị quyết 68\nTính đến hết tháng 6 năm 2022, toàn tỉnh Thái Bình chi hỗ trợ 162 tỷ đồng cho 98.000 người lao động gặp khó khăn do dịch COVID-19.\n",
        "thai-binh",
        "province",
        "2022-01-01/2022-06-30",
    ),
    (
        "Gia Lai - Quỹ việc làm giúp 3.100 lao động\nTính chung 9 tháng 2020, nguồn vốn của Quỹ quốc gia về việc làm giúp 3.100 lao động có việc.\n",
        "gia-lai",
        "province",
        "2020-01-01/2020-09-30",
    ),
    (
        "Kết quả rà soát hộ nghèo năm 2022 trên địa bàn tỉnh Bạc Liêu\nCuối năm 2022, toàn tỉnh còn 5.400 hộ nghèo (2,4%); giảm 1,9% so với đầu năm.\n",
        "bac-lieu",
        "province",
        "2022-01-01/2022-12-31",
    ),
    (
        "BẢN TIN THỊ TRƯỜNG LAO ĐỘNG QUÝ IV/2018 VÀ DỰ BÁO QUÝ I/2019\nThành phố Hồ Chí Minh: quý IV/2018, nhu cầu nhân lực 75.000 chỗ làm việc. Dự báo quý I/2019 cần 80.000 chỗ.\n",
        "ho-chi-minh",
        "province",
        "2018-10-01/2018-12-31",
    ),
    (
        "Vai trò của công tác xã hội\nTrong những năm qua, Trung tâm Công tác xã hội tỉnh Đồng Tháp chăm sóc 210 đối tượng. Năm 2017, trung tâm tiếp nhận 35 người.\n",
        "dong-thap",
        "province",
        "2017-01-01/2017-12-31",
    ),
    (
        "PHÒNG LAO ĐỘNG-TBXH QUẬN NINH KIỀU\nBáo cáo công tác quý II/2016\n\n1. Giới thiệu việc làm 1.200 người.\n2. Chi trả trợ cấp cho 3.100 người.\n",
        "can-tho",
        "district",
        "2016-04-01/2016-06-30",
    ),
]


@pytest.mark.parametrize(("text", "slug", "level", "days"), HEADS, ids=[row[0].split("\n")[0][:40] for row in HEADS])
def test_a_head(text: str, slug: str, level: str, days: str):
    about = describe(text)
    assert about.level == level
    assert slug in (about.province, about.province34) if slug else about.province == about.province34 == ""
    if days:
        assert f"{about.period_start}/{about.period_end}" in days.split("|")
    for evidence in about.evidence:
        assert text[evidence.start : evidence.end] == evidence.quote
