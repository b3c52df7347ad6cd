"""The year of an account that tells most of its times without one."""

# A sentence stands on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from tongket.documents import describe


def days(text: str) -> str:
    about = describe(text)
    return f"{about.period_start}/{about.period_end}" if about.period_end else ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # The day of a dateline is nearer than a year that is only looked back on.
        (
            "Kon Tum 9 tháng: việc làm tăng, giá cả cũng tăng\n\n(Kon Tum, 26-9-2012) 9 tháng qua tỉnh tạo việc làm cho 4.120 người.\n\nTheo điều tra cuối năm 2011, toàn tỉnh có 28.310 hộ nghèo.\n",
            "2012-01-01/2012-09-30",
        ),
        # An anniversary is kept in the account's year.
        (
            "UBND HUYỆN ĐẮK TÔ\nBáo cáo chăm sóc người có công nhân kỷ niệm 66 năm ngày Thương binh - Liệt sỹ (27/7/1947 - 27/7/2013)\n\nTrợ cấp 7 tháng chi trả 1 tỷ 870 triệu đồng. Giai đoạn 2009 - 2012 hỗ trợ nhà ở cho 61 hộ.\n\nHộ người có công có mức sống trung bình trở lên: 84%, năm 2012 là 80%.\n",
            "2013-01-01/2013-07-31",
        ),
        # A meeting tells the day as a dateline does.
        (
            "VIỆC LÀM LÀ KHÂU ĐỘT PHÁ\nBáo cáo 9 tháng của Tỉnh đoàn tại Hội nghị Ban Chấp hành lần thứ 9, ngày 12/10/2020 cho biết: giới thiệu việc làm 3.150 lượt, bằng 71% so với năm 2019.\n",
            "2020-01-01/2020-09-30",
        ),
        # The last months of a year are looked back on where the next year is what is planned.
        (
            "ỦY BAN NHÂN DÂN XÃ ĐẮK HÀ\nBÁO CÁO\nCông tác giảm nghèo 6 tháng cuối năm 2025 và phương hướng năm 2026\n\nHộ nghèo cuối năm 2025 là 214 hộ.\n",
            "2025-07-01/2025-12-31",
        ),
        (
            "ỦY BAN NHÂN DÂN HUYỆN ĐẮK HÀ\nBÁO CÁO\nCông tác giảm nghèo 6 tháng đầu năm, phương hướng 6 tháng cuối năm 2022\n\nHộ nghèo còn 214 hộ.\n",
            "2022-01-01/2022-06-30",
        ),
        # A headline over two lines: what its first line says of the term in the second.
        (
            "HUYỆN ỦY ĐẮK HÀ\nTÓM TẮT KẾT QUẢ LĨNH VỰC LAO ĐỘNG - XÃ HỘI\nNHIỆM KỲ 2010 - 2015, PHƯƠNG HƯỚNG NHIỆM KỲ 2015 - 2020\n\na) Tỷ lệ hộ nghèo giảm từ 28,4% năm 2010 xuống còn 11,6% năm 2015. Dư nợ đến cuối năm 2015 là 146 tỷ đồng.\n",
            "2010-01-01/2015-12-31",
        ),
        # A meeting that a later paragraph begins with.
        (
            "Kon Tum: Tặng 35 căn nhà tình nghĩa\n\n(KT) - Từ đầu năm đến nay, tỉnh đã bàn giao 35 căn nhà tình nghĩa.\n\n[Ảnh: Lãnh đạo tỉnh trao bảng tượng trưng 35 căn nhà.]\n\nSáng 22/7/2012, tại buổi họp mặt, Sở cho biết có 22 căn xây mới và 13 căn sửa chữa.\n",
            "2012-01-01/2012-07-22",
        ),
    ],
)
def test_the_year_and_its_months(text: str, told: str) -> None:
    assert days(text) == told


def test_an_aim_for_years_to_come_dates_no_account() -> None:
    text = "Nhiều trẻ em đuối nước trong 6 tháng đầu năm\n\nTrong 6 tháng đầu năm, 115 trẻ em tử vong vì đuối nước. Việt Nam đặt mục tiêu giảm 20% vào năm 2030.\n"
    assert not days(text)


def test_a_year_that_a_mean_is_of_is_no_year_of_the_account() -> None:
    text = "Trong tháng 5, có 109.500 người nộp hồ sơ, bằng 170,1% số hồ sơ bình quân năm 2018.\n\nTính chung 5 tháng đầu năm 2019 là 335.900 người.\n"
    assert days(text).endswith("2019-05-31")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Bắc Giang: Đẩy mạnh xuất khẩu lao động\n\n(BGĐT) - Những năm gần đây, số người đi làm việc ở nước ngoài tăng. Năm 2017, toàn tỉnh có 5.300 người đi. 8 tháng năm nay, có 3.812 người, đạt 76% kế hoạch năm 2018.\n",
            "2018-01-01/2018-08-31",
        ),
        (
            "Bắc Giang: Đẩy mạnh xuất khẩu lao động\n\nThứ Tư, 19/09/2018 08:30\n\nTừ đầu năm đến nay, toàn tỉnh có 3.812 người đi làm việc ở nước ngoài, tăng 12% so với cùng kỳ năm 2017.\n\nNăm 2017, tỉnh có 5.300 người đi. Thị trường Đài Loan chiếm 45%.\n",
            "2018-01-01/2018-09-19",
        ),
        (
            "Sở LĐ-TB&XH tổng kết công tác năm\n\n10/01/2019\n\nSáng 9/1, Sở tổ chức hội nghị tổng kết công tác năm 2018, triển khai nhiệm vụ năm 2019. Năm qua, tỉnh giải quyết việc làm cho 21.300 người. Năm 2019, phấn đấu 22.000 người.\n",
            "2018-01-01/2018-12-31",
        ),
        (
            "Cần Thơ: hơn 40.000 lao động có việc làm\n\nTheo Sở LĐ-TB&XH TP Cần Thơ, tính đến ngày 15-9, toàn thành phố giải quyết việc làm cho 41.200 lao động, đạt 82% kế hoạch năm 2013. Cùng kỳ năm 2012 là 39.800 lao động.\n",
            "2013-01-01/2013-09-15",
        ),
        (
            "BHXH tỉnh: số người tham gia tăng\n\nĐến hết tháng 10, toàn tỉnh có 112.300 người tham gia BHXH, tăng 5,2% so với cuối năm 2019; thu 10 tháng 2.140 tỷ đồng.\n\nCập nhật: 12/11/2020\n",
            "2020-01-01/2020-10-31",
        ),
        (
            "Thanh Hóa: 5 năm thực hiện chương trình giảm nghèo\n\nGiai đoạn 2016-2020, tỷ lệ hộ nghèo giảm từ 13,51% xuống còn 2,2%. Riêng năm 2020 giảm 1,1%. Năm 2021, tỉnh phấn đấu giảm 0,5%.\n",
            "2016-01-01/2020-12-31",
        ),
        (
            "Năm 2012, tỉnh Quảng Bình đưa 2.300 lao động đi nước ngoài\n\nTrong tháng 12, tỉnh tổ chức 3 hội nghị. Năm 2013, tỉnh đặt mục tiêu 2.500 lao động; 2 năm 2010 và 2011 có 4.100 lao động.\n",
            "2012-01-01/2012-12-31",
        ),
        (
            "LAO ĐỘNG - XÃ HỘI THÁNG 8\n\nTrong tháng 8/2015, giải quyết việc làm 1.230 lao động; lũy kế 8 tháng 9.870 lao động, đạt 70,5% kế hoạch. Xuất khẩu lao động tháng 8: 45 người, 8 tháng 312 người.\n",
            "2015-08-01/2015-08-31",
        ),
        (
            "Chung tay vì người có công\n\n27/07/2019\n\nNhân kỷ niệm 72 năm Ngày TB-LS, huyện thăm, tặng quà 3.120 gia đình. Năm 2018, huyện xây 42 nhà tình nghĩa; 7 tháng năm 2019, xây 21 nhà.\n",
            "2019-01-01/2019-07-31",
        ),
    ],
)
def test_what_news_and_reports_are_of(text: str, told: str) -> None:
    assert days(text) == told
