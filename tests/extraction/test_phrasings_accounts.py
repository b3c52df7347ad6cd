"""Whole accounts of offices: which headings and labels tell results and which aims, and what sums, pairs and parts are of."""

# A sentence stands on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Any

import pytest

from tongket.documents.about import describe
from tongket.documents.model import Document
from tongket.extraction import extract

JOBS, RATE, POOR, ABROAD = (
    "employment.jobs_created",
    "poverty.rate",
    "poverty.poor_households",
    "employment.overseas_workers",
)
MONTH = "PHÒNG LAO ĐỘNG - TB&XH\n-------\n\nBÁO CÁO\nCông tác tháng 9, phương hướng tháng 10 năm 2014\n\n"
YEAR = "BÁO CÁO\nKết quả công tác lao động, người có công và xã hội năm 2014\n\n"
RESOLUTION = "HỘI ĐỒNG NHÂN DÂN\nTỈNH HÒA PHONG\n-------\nSố: 30/2015/NQ-HĐND\n\nNGHỊ QUYẾT\nVề Chương trình việc làm tỉnh giai đoạn 2016 - 2020\n\nĐiều 1. Nhất trí đánh giá kết quả giai đoạn 2011 - 2015 và thông qua Chương trình việc làm giai đoạn 2016 - 2020 như sau:\n\n"
NEXT_YEAR = "HỘI ĐỒNG NHÂN DÂN TỈNH HÒA PHONG\nSố: 41/2018/NQ-HĐND\nHòa Phong, ngày 07 tháng 12 năm 2018\n\nNGHỊ QUYẾT\nVề nhiệm vụ phát triển kinh tế - xã hội năm 2019\n\n"
QUARTER = "TRUNG TÂM DỊCH VỤ VIỆC LÀM\n\nBÁO CÁO KẾT QUẢ HOẠT ĐỘNG QUÝ III/2019\n\n"
TERM = "ỦY BAN NHÂN DÂN HUYỆN\nNgày 10 tháng 12 năm 2015\n\nBÁO CÁO TỔNG KẾT\nChương trình giảm nghèo giai đoạn 2011 - 2015\n\n"
DAY = "BÀI PHÁT BIỂU\nTại hội nghị gặp mặt người có công\n(Ngày 25/7/2016)\n\n"

Y14, SEP = "2014-01-01/2014-12-31", "2014-09-01/2014-09-30"
AHEAD, BEFORE = "2016-01-01/2020-12-31", "2011-01-01/2015-12-31"


def read(text: str) -> dict[str, dict[str, Any]]:
    """The figures of a text by what they quote; the first of those that quote the same."""
    found: dict[str, dict[str, Any]] = {}
    for figure in extract(Document("x", text, about=describe(text))).figures:
        found.setdefault(figure["quote"], dict(figure) | {"period": f"{figure['period_start']}/{figure['period_end']}"})
    return found


# A text; the quote of a figure; what it must give of unit, indicator, measure, status and period.
CASES: dict[str, tuple[str, dict[str, dict[str, Any]]]] = {
    "a month's account that looks ahead in its title": (
        MONTH + "1/ Kết quả: Trong tháng 9, phòng cấp 640 thẻ BHYT cho người nghèo; lũy kế 9 tháng cấp 9.204 thẻ; tặng 35 suất quà cho trẻ em.\n\nVề việc làm: giải quyết việc làm cho 120 lao động, LK 1.055/1.400 lao động.\n\n2/ Tháng 10: mở 03 lớp nghề.",
        {
            "640 thẻ BHYT": {"status": "actual", "period": SEP},
            "9.204 thẻ": {"status": "actual", "period": "2014-01-01/2014-09-30"},
            "35 suất quà": {"status": "actual", "period": SEP},
            "120 lao động": {"status": "actual", "period": SEP},
            "1.055": {"status": "actual", "period": "2014-01-01/2014-09-30"},
            "03 lớp nghề": {"status": "target", "period": "2014-10-01/2014-10-31"},
        },
    ),
    "a resolution that first looks back": (
        RESOLUTION + "1. Kết quả giai đoạn 2011 - 2015\n\nSau 5 năm, tỷ lệ thất nghiệp thành thị giảm từ 4,1% năm 2010 xuống 3,2% năm 2015; 12.400 lượt lao động được tạo việc làm mới.\n\n2. Mục tiêu\n\na) Mỗi năm tạo việc làm mới cho 3.000 lao động.\n\nb) Giảm tỷ lệ hộ nghèo bình quân 1 - 1,5%/năm.\n\n3. Kinh phí thực hiện Chương trình: 96 tỷ đồng.",
        {
            "3,2%": {"status": "actual", "period": "2015-01-01/2015-12-31"},
            "12.400 lượt lao động": {"status": "actual", "period": BEFORE},
            "3.000 lao động": {"status": "target", "period": AHEAD, "indicator": JOBS},
            "1,5%": {"status": "target", "period": AHEAD, "measure": "change"},
            "96 tỷ đồng": {"status": "target", "period": AHEAD},
        },
    ),
    "a label of results in a resolution for the next year": (
        NEXT_YEAR + "Điều 1. Thống nhất kết quả năm 2018: giải quyết việc làm cho 8.410 lao động; tỷ lệ hộ nghèo còn 5,2%.\n\nĐiều 2. Chỉ tiêu năm 2019\n\n1. Giải quyết việc làm: 8.500 lao động",
        {
            "8.410 lao động": {"status": "actual", "indicator": JOBS, "period": "2018-01-01/2018-12-31"},
            "5,2%": {"status": "actual", "indicator": RATE, "period": "2018-01-01/2018-12-31"},
            "8.500 lao động": {"status": "target", "period": "2019-01-01/2019-12-31"},
        },
    ),
    "the plan of the quarter to come": (
        QUARTER + "1. Tư vấn: quý III 2.110 lượt người.\n\n2. Kế hoạch quý IV\nTư vấn việc làm 2.400 lượt người.",
        {"2.400 lượt người": {"status": "target", "period": "2019-10-01/2019-12-31"}},
    ),
    "sums beside a quarter": (
        QUARTER + "1. Bảo hiểm thất nghiệp:\n+ Nộp hồ sơ: quý III 1.940 người, tăng 85 người so với quý II; 9 tháng 5.310 người.\n+ Quyết định hưởng: quý III 1.866 người/21,4 tỷ đồng.",
        {
            "5.310 người": {"indicator": "insurance.unemployment_claims", "period": "2019-01-01/2019-09-30"},
            "21,4 tỷ đồng": {"indicator": "insurance.unemployment_spending"},
        },
    ),
    "those told above, parted": (
        QUARTER + "1. Giới thiệu việc làm: quý III giới thiệu 410 lượt, có 164 người nhận việc; lũy kế 9 tháng 702 người nhận việc. Trong số 702 người nói trên: làm việc trong tỉnh 610, ngoài tỉnh 92.",
        {"610": {"period": "2019-01-01/2019-09-30"}, "92": {"period": "2019-01-01/2019-09-30"}},
    ),
    "pairs that a heading names": (
        YEAR + "II. KẾT QUẢ (thực hiện/kế hoạch)\n- Xã, phường không có tệ nạn ma túy: 31/40, không đạt;\n- Dạy nghề: 260/255 người.",
        {"40": {"status": "target"}, "255 người": {"status": "target"}},
    ),
    "a bracket behind a plan beside its result": (
        YEAR + "- Lao động được tạo việc làm mới: 7.310 người/KH năm 7.000 người (đạt 104,4%, tăng 2,7% so cùng kỳ).",
        {
            "104,4%": {"status": "actual", "measure": "ratio_to_target", "indicator": JOBS},
            "2,7%": {"status": "actual", "measure": "change", "indicator": JOBS},
        },
    ),
    "a plan and the year before in a bracket": (
        "BÁO CÁO\nCông tác 9 tháng đầu năm 2024\n\nSố người có việc làm tăng thêm: 18.204 (đạt 79,15% KH năm 23.000; cùng kỳ năm 2023: 17.650; tăng 3,14%).",
        {
            "23.000": {"status": "target", "period": "2024-01-01/2024-12-31"},
            "17.650": {"status": "actual", "period": "2023-01-01/2023-09-30"},
            "3,14%": {"measure": "change", "period": "2024-01-01/2024-09-30"},
        },
    ),
    "a list of counts and one of their rates": (
        TERM + "Số hộ nghèo cuối các năm 2013, 2014 và 2015 lần lượt là 2.140; 1.730 và 1.255 hộ, tương ứng với tỷ lệ 10,2%; 8,14% và 5,9%.",
        {
            "10,2%": {"indicator": RATE, "period": "2013-01-01/2013-12-31"},
            "8,14%": {"indicator": RATE, "period": Y14},
            "5,9%": {"indicator": RATE, "period": "2015-01-01/2015-12-31"},
        },
    ),
    "what a congress set": (
        TERM + "Tỷ lệ hộ nghèo bình quân mỗi năm giảm 2,4%, trong khi Nghị quyết Đại hội Đảng bộ đề ra mức giảm từ 1,5 đến 2% một năm.",
        {"1,5": {"status": "target"}, "2%": {"status": "target"}, "2,4%": {"status": "actual"}},
    ),
    "each year, behind what is to be reached by a year": (
        TERM + "PHƯƠNG HƯỚNG 2016 - 2020\nĐến cuối năm 2020 phấn đấu tỷ lệ hộ nghèo còn 2%; mỗi năm đưa 60 lao động đi làm việc ở nước ngoài.",
        {"60 lao động": {"status": "target", "indicator": ABROAD, "period": AHEAD}},
    ),
    "a year picked out of more": (
        TERM + "Trong 5 năm 2011 - 2015 xảy ra 64 vụ tai nạn lao động, riêng năm 2015 là 9 vụ; xử phạt 12 doanh nghiệp.",
        {"9 vụ": {"period": "2015-01-01/2015-12-31"}, "12 doanh nghiệp": {"period": BEFORE}},
    ),
    "what is asked of others": (
        DAY + "Tôi đề nghị các địa phương trong 6 tháng cuối năm 2016 giúp ít nhất 90 hộ thoát nghèo.",
        {"90 hộ thoát nghèo": {"status": "target"}},
    ),
    "communes out of all there are": (
        DAY + "Đến nay, 148/156 xã, phường được công nhận làm tốt công tác thương binh, liệt sĩ, đạt 94,9%.",
        {"94,9%": {"measure": "share"}},
    ),
    "parts of an estimate": (
        QUARTER + "Lực lượng lao động quý III ước 312,4 nghìn người, tăng 1,2 nghìn người so với quý trước; thành thị 71,3 nghìn người, nông thôn 241,1 nghìn người.",
        {"71,3 nghìn người": {"status": "estimate"}, "241,1 nghìn người": {"status": "estimate"}},
    ),
    "those who are left of the poor counted before": (
        YEAR + "Đầu năm toàn huyện có 1.904 hộ nghèo (9,7%). Theo kết quả rà soát cuối năm 2014 còn 1.611 hộ (8,1%).",
        {"1.611 hộ": {"indicator": POOR}, "8,1%": {"indicator": RATE}},
    ),
    "officials who were trained": (
        YEAR + "Công tác việc làm: giải quyết việc làm cho 940 lao động. Mở 05 lớp tập huấn về bình đẳng giới cho 310 cán bộ xã.",
        {"310 cán bộ": {"indicator": None}},
    ),
    "children out of all children": (
        YEAR + "Năm 2014, tỉnh có 205.300 trẻ em, trong đó 4.106 em có hoàn cảnh đặc biệt, bằng 2% tổng số trẻ em.",
        {"2%": {"indicator": "children.special_circumstances", "measure": "share"}},
    ),
    "communes that a label counts": (
        YEAR + "ĐVHC cấp xã trước sắp xếp: 141 (xã: 118; phường: 23).",
        {"141": {"unit": "commune"}, "118": {"unit": "commune"}, "23": {"unit": "commune"}},
    ),
    "classes that begin and end": (
        YEAR + "Đưa số lớp mở từ đầu năm lên 12 lớp/344 HV là LĐNT, đã bế giảng 7 lớp, 201 HV tốt nghiệp.",
        {"12 lớp": {"indicator": "training.classes"}, "7 lớp": {"indicator": "training.classes"}},
    ),
    "a share under a heading of unemployment insurance": (
        QUARTER + "1. Bảo hiểm thất nghiệp:\n+ Quyết định hưởng: quý III 1.866 người.\nLao động nữ chiếm 54,6% số người hưởng trong quý.",
        {"54,6%": {"indicator": "insurance.unemployment_recipients", "measure": "share"}},
    ),
    "money a month": (
        YEAR + "Toàn tỉnh có 21.408 đối tượng hưởng trợ cấp xã hội, bình quân 9,6 tỷ đồng một tháng.",
        {"9,6 tỷ đồng": {"period": Y14}},
    ),
    "money behind short words is no phone": (
        YEAR + "Chi trả trợ cấp cho 1.320 ĐT NCC với số tiền 1.846.200.000đ.",
        {"1.846.200.000đ": {"unit": "VND"}},
    ),
    "a share of time in the country is no hamlet": (
        YEAR + "Tỷ lệ sử dụng thời gian lao động ở nông thôn 84 - 85%.",
        {"84": {"unit": "percent"}},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_an_account_is_read_as_it_is_meant(name: str) -> None:
    text, wanted = CASES[name]
    found = read(text)
    assert {quote: {key: found[quote][key] for key in of} for quote, of in wanted.items() if quote in found} == wanted


def test_a_ruled_line_is_no_list() -> None:
    about = describe(RESOLUTION)
    assert about.title == "NGHỊ QUYẾT Về Chương trình việc làm tỉnh giai đoạn 2016 - 2020"
    assert (str(about.period_start), str(about.period_end)) == ("2016-01-01", "2020-12-31")
