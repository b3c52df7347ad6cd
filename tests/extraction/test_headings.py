"""What headings, titles of several lines and the lines that open a report make of the figures under them."""

# A line of a report stands on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date
from itertools import product
from typing import Any

import pytest

from tongket.documents.about import describe
from tongket.documents.model import Document
from tongket.extraction import extract, standing

NINE_MONTHS = (date(2022, 1, 1), date(2022, 9, 30))

TITLES = [
    "BÁO CÁO\nKết quả công tác 9 tháng đầu năm và phương hướng, nhiệm vụ 3 tháng cuối năm 2022",
    "BÁO CÁO\nTình hình thực hiện nhiệm vụ 9 tháng và nhiệm vụ trọng tâm quý IV năm 2022",
    "BÁO CÁO\nKết quả công tác lao động, người có công và xã hội 9 tháng đầu năm,\nphương hướng, nhiệm vụ 3 tháng cuối năm 2022",
    "BÁO CÁO\nKết quả thực hiện nhiệm vụ 9 tháng đầu năm\nvà kế hoạch 3 tháng cuối năm 2022\nlĩnh vực Lao động - Thương binh và Xã hội",
    "BÁO CÁO KẾT QUẢ CÔNG TÁC 9 THÁNG ĐẦU NĂM\nVÀ NHIỆM VỤ TRỌNG TÂM 3 THÁNG CUỐI NĂM 2022",
]
HEADINGS = [
    ("I. KẾT QUẢ THỰC HIỆN", "2. Giảm nghèo", "3. Người có công", "II. NHIỆM VỤ TRỌNG TÂM 3 THÁNG CUỐI NĂM"),
    ("I. Kết quả 9 tháng đầu năm", "2. Chỉ tiêu giảm nghèo", "3. Nhiệm vụ chăm lo người có công", "II. Kế hoạch 3 tháng cuối năm"),
    ("A. TÌNH HÌNH THỰC HIỆN CÁC CHỈ TIÊU, NHIỆM VỤ ĐƯỢC GIAO", "2. Thực hiện chương trình giảm nghèo", "3. Người có công", "B. NHIỆM VỤ, GIẢI PHÁP"),
    ("Phần thứ nhất\nKẾT QUẢ THỰC HIỆN NHIỆM VỤ 9 THÁNG", "2. Giảm nghèo", "3. Người có công", "Phần thứ hai\nPHƯƠNG HƯỚNG NHIỆM VỤ"),
    ("I. CÔNG TÁC THAM MƯU, TRIỂN KHAI KẾ HOẠCH\nĐã ban hành nhiều văn bản.\nII. KẾT QUẢ", "2. Giảm nghèo", "3. Người có công", "III. KẾ HOẠCH QUÝ IV"),
    ("I. Thực hiện các chỉ tiêu kế hoạch", "2. Kế hoạch giảm nghèo", "3. Về người có công", "II. Nhiệm vụ trong thời gian tới"),
    ("1. Chỉ tiêu kế hoạch", "2. Giảm nghèo", "3. Người có công", "IV. Nhiệm vụ những tháng cuối năm"),
]  # fmt: skip
BODY = """UBND HUYỆN MẪU
PHÒNG LAO ĐỘNG - TB&XH
Số: 120/BC-PLĐ
Ngày 16 tháng 9 năm 2022
{title}

Thực hiện Kế hoạch số 12/KH-UBND ngày 10/01/2022 về nhiệm vụ năm 2022, Phòng báo cáo như sau:
{first}
- Giải quyết việc làm cho 1.250 lao động, đạt 78,1% kế hoạch năm.
- Đưa 45 lao động đi làm việc ở nước ngoài, đạt 90% kế hoạch.
{second}
- Mua 9.870 thẻ BHYT cho người nghèo.
{third}
- Chi trả trợ cấp cho 812 người có công, kinh phí 12,4 tỷ đồng.
- Tặng 1.650 suất quà nhân dịp 27/7.
{ahead}
- Giải quyết việc làm cho 350 lao động.
- Xây 12 nhà cho hộ nghèo.
"""


def figures(text: str) -> list[dict[str, Any]]:
    """The figures of a text, which is all that is known of it."""
    return list(extract(Document("r", text, about=describe(text))).figures)


@pytest.mark.parametrize(("title", "heads"), list(product(TITLES, HEADINGS)))
def test_results_are_done_and_tasks_are_aimed_at(title: str, heads: tuple[str, str, str, str]) -> None:
    first, second, third, ahead = heads
    text = BODY.format(title=title, first=first, second=second, third=third, ahead=ahead)
    rows = figures(text)
    done = [row for row in rows if row["start"] < text.index(ahead)]
    assert len(done) == 8
    assert {(row["status"], row["period_start"], row["period_end"]) for row in done} == {("actual", *NINE_MONTHS)}
    assert [row["status"] for row in rows if row["start"] > text.index(ahead)] == ["target", "target"]


LEADS = [
    "Phòng Lao động huyện vừa báo cáo tình hình thực hiện nhiệm vụ 9 tháng đầu năm, phương hướng quý IV/2022. Một số kết quả chủ yếu:",
    "UBND huyện đã nghe báo cáo kết quả 9 tháng đầu năm và nhiệm vụ trọng tâm 3 tháng cuối năm 2022. Cụ thể:",
]


@pytest.mark.parametrize("lead", LEADS)
def test_a_lead_that_goes_on_to_what_is_planned_puts_what_was_done_in_force(lead: str) -> None:
    text = f"Công tác lao động huyện Mẫu 9 tháng đầu năm 2022\n\n{lead}\n\n- Giải quyết việc làm: 612 lao động.\n- Tặng 1.130 suất quà cho hộ nghèo.\n"
    assert {(row["status"], row["period_start"], row["period_end"]) for row in figures(text)} == {
        ("actual", *NINE_MONTHS)
    }


def test_what_a_report_sets_out_to_do_is_aimed_at() -> None:
    text = (
        "Kết quả 6 tháng năm 2023\n\nSáu tháng đầu năm 2023, tỉnh tạo việc làm cho 9.300 lao động.\n\n"
        "* Trên cơ sở kết quả đó, Sở đề ra mục tiêu, nhiệm vụ 6 tháng cuối năm 2023 như sau:\n- Tạo việc làm cho 8.700 lao động.\n1. Về chỉ tiêu:\n- Đào tạo nghề cho 4.000 người.\n"
    )
    assert [row["status"] for row in figures(text)] == ["actual", "target", "target"]


def test_a_heading_is_looked_into_once_however_much_stands_under_it(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []
    kept = standing._heads_account

    def counted(scene: Any, above: Any, start: int, end: int) -> bool:
        looked.append(above.index)
        return kept(scene, above, start, end)

    monkeypatch.setattr(standing, "_heads_account", counted)
    items = "- Giải quyết việc làm cho 500 lao động.\n" * 30
    rows = figures(f"BÁO CÁO\nNhiệm vụ năm 2022\n\nI. Chỉ tiêu\n{items}II. Chỉ tiêu giảm nghèo\n{items}")
    assert len(rows) == 60
    assert len(looked) == len(set(looked)) == 2


YEAR, NEXT = (date(2022, 1, 1), date(2022, 12, 31)), (date(2023, 1, 1), date(2023, 12, 31))
ACCOUNTS = [
    "Giải quyết việc làm cho 12.345 lao động, đạt 102,9% kế hoạch.",
    "Số lao động được giải quyết việc làm: 12.345 người.",
    "Đã tạo việc làm cho 12.345 lao động (trong đó nữ 5.678 người).",
]
SECTIONS = [
    ("I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ", "II. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2023"),
    ("I. Về các chỉ tiêu chủ yếu", "II. Phương hướng, nhiệm vụ năm 2023"),
    ("I. Về các chỉ tiêu chủ yếu", "B. NHIỆM VỤ TRỌNG TÂM NĂM 2023"),
    ("2. Kết quả đạt được", "3. Phương hướng, nhiệm vụ thời gian tới"),
    ("I. KẾT QUẢ", "III. MỘT SỐ NHIỆM VỤ, GIẢI PHÁP TRỌNG TÂM TRONG NĂM 2023"),
]
AIMS = [
    "- Giải quyết việc làm cho 13.000 lao động.",
    "1. Việc làm: giải quyết cho 13.000 lao động; tỷ lệ thất nghiệp dưới 3%.\n2. Giảm nghèo: hỗ trợ 120 hộ.",
    "Tập trung giải quyết việc làm cho trên 13.000 lao động trong năm.",
]


@pytest.mark.parametrize(("heads", "aim"), list(product(SECTIONS, AIMS)))
def test_sections_tell_what_is_done_and_what_is_aimed_at(heads: tuple[str, str], aim: str) -> None:
    for account, label in product(ACCOUNTS, ("", "1. Lĩnh vực lao động - việc làm\n", "a) Việc làm\n")):
        text = (
            "Kết quả công tác lao động, người có công và xã hội năm 2022, nhiệm vụ năm 2023\n"
            f"{heads[0]}\n{label}{account}\nTổ chức 12 phiên giao dịch việc làm.\n{heads[1]}\n{aim}\n"
        )
        rows = figures(text)
        done = [row for row in rows if row["start"] < text.index(heads[1]) and row["measure"] == "level"]
        aimed = [row for row in rows if row["start"] > text.index(heads[1])]
        assert {(row["status"], row["period_start"], row["period_end"]) for row in done} == {("actual", *YEAR)}, text
        assert {(row["status"], row["period_start"], row["period_end"]) for row in aimed} == {("target", *NEXT)}, text


def test_targets_between_results_and_measures_are_targets() -> None:
    text = (
        "Kết quả công tác lao động năm 2022\nI. KẾT QUẢ\n- Giải quyết việc làm cho 500 lao động.\n"
        "II. MỤC TIÊU, CHỈ TIÊU\n- Giải quyết việc làm cho 600 lao động.\nIII. GIẢI PHÁP\n- Mở 3 lớp dạy nghề.\n"
    )
    assert [row["status"] for row in figures(text)][:2] == ["actual", "target"]


def test_numbers_that_begin_anew_under_a_heading_end_with_its_next_number() -> None:
    text = (
        "Kết quả công tác lao động năm 2022, nhiệm vụ năm 2023\n1. Kết quả\n1. Việc làm: tạo việc làm cho 500 lao động.\n"
        "2. Giảm nghèo: 30 hộ thoát nghèo.\n2. Phương hướng\n1. Việc làm: tạo việc làm cho 600 lao động.\n2. Giảm nghèo: 40 hộ thoát nghèo.\n"
        "3. Kết quả khác\nTặng 20 suất quà.\n"
    )
    assert [row["status"] for row in figures(text)] == ["actual", "actual", "target", "target", "actual"]
