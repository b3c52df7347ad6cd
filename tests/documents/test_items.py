"""One press item on two sites counts once; reports that only look alike are reports of their own."""

# A sentence stands on one line.
# ruff: noqa: E501

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import rendered
from tongket.documents import Document, read_all
from tongket.documents.items import twins
from tongket.documents.model import About
from tongket.documents.repeats import repeats

BODY = (
    "Năm 2021, tỉnh Kon Tum giải quyết việc làm cho {jobs} lao động, đạt {share}% kế hoạch mà Hội đồng nhân dân tỉnh giao.\n"
    "Số người đi làm việc ở nước ngoài là {abroad} người; {trained} người được đào tạo nghề theo các chương trình của tỉnh.\n"
    "Toàn tỉnh còn {poor} hộ nghèo, tỷ lệ hộ nghèo giảm còn {rate}%, thấp hơn mục tiêu của Nghị quyết số 24/NQ-HĐND.\n"
    "Các huyện đã tặng {gifts} suất quà cho người có công, trị giá {money} tỷ đồng, và sửa {houses} ngôi nhà tình nghĩa.\n"
)
OF_2021 = {"jobs": "5.210", "share": "104,2", "abroad": "318", "trained": "2.950", "poor": "7.412", "rate": "6,53",
           "gifts": "12.480", "money": "4,9", "houses": "87"}  # fmt: skip
OF_2020 = {"jobs": "4.980", "share": "99,6", "abroad": "402", "trained": "2.610", "poor": "9.105", "rate": "8,11",
           "gifts": "11.930", "money": "4,4", "houses": "64"}  # fmt: skip
ITEM = BODY.format(**OF_2021)
HERE = f"Kon Tum: Hơn 5.200 lao động có việc làm\nThứ Ba, 28/12/2021 08:30\n{ITEM}Bài, ảnh: Lê An\n"
THERE = f"Trang chủ | Tin tức | Xã hội | 24/7\nGiảm nghèo ở Kon Tum được nhiều kết quả\n(KTO) - Ngày 29/12, tin từ Sở cho biết:\n{ITEM}Theo Báo Kon Tum. Lượt xem: 1.234\nĐiện thoại: 0260 123 456\n"


def document(report: str, text: str, path: str = "", about: About | None = None) -> Document:
    return Document(report, text, path or f"{report}.txt", about=about or About())


def told(*documents: Document) -> dict[str, str]:
    return {name: one.of for name, one in repeats(documents, {d.report: d.path for d in documents}).items()}


def test_the_same_item_with_another_headline_dateline_menu_and_closing_lines() -> None:
    assert told(document("a", HERE), document("b", THERE)) == {"a": "b"}, "the longer is used"


def test_two_pages_of_two_sites_as_a_person_saves_them(tmp_path: Path) -> None:
    (tmp_path / "bao.html").write_bytes(rendered.site(HERE))
    (tmp_path / "cong.html").write_bytes(rendered.site(f"Kết quả giảm nghèo\n{ITEM}"))
    reading = read_all(tmp_path)
    assert {name: said.message for name, said in reading.repeats.items()} == {
        "cong": "This is the item of bao.html again, with other lines around it."
    }


def test_of_two_formats_the_more_exact_is_used_and_of_one_length_the_first_id() -> None:
    assert told(document("a", THERE, "a.html"), document("b", HERE, "b.txt")) == {"a": "b"}
    assert told(document("b", f"Tin vắn\n{ITEM}"), document("a", f"Tin nhé\n{ITEM}")) == {"b": "a"}


def test_what_one_tells_otherwise_is_said() -> None:
    long = ITEM + BODY.format(**OF_2020).replace("Kon Tum", "Gia Lai").replace("tỉnh", "nơi").replace("các", "bao")
    there = f"{long.replace('12.480', '12.408')}Theo báo khác.\n"
    found = repeats([document("a", long), document("b", there)], {"a": "a.txt", "b": "b.txt"})
    assert [(name, one.problem) for name, one in found.items()] == [
        ("a", "This is the item of b.txt again, with other lines around it; its numbers that are not so there: 12.480.")
    ]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(BODY.format(**OF_2020).replace("2021", "2020"), id="the year before, of one template"),
        pytest.param(BODY.format(**OF_2020), id="other numbers in the same words"),
        pytest.param(
            BODY.format(**OF_2020).replace("Năm 2021", "6 tháng đầu năm 2021").replace("tỉnh Kon Tum", "Kon Tum"),
            id="the half-year",
        ),
        pytest.param(
            BODY.format(**OF_2020).replace("tỉnh Kon Tum", "huyện Đăk Hà").replace("Toàn tỉnh", "Toàn huyện"),
            id="a district",
        ),
        pytest.param(
            BODY.format(**OF_2021 | {"jobs": "5.340", "poor": "7.400", "money": "5,1"}), id="most numbers, not all"
        ),
        pytest.param("".join(ITEM.splitlines(keepends=True)[:2]), id="half of it"),
        pytest.param(ITEM + BODY.format(**OF_2020).replace("2021", "2020"), id="with the year before"),
    ],
)
def test_a_report_of_its_own(other: str) -> None:
    for first, second in ((HERE, other), (other, THERE)):
        assert told(document("a", first), document("b", second)) == {}


def test_too_few_numbers_tell_nothing() -> None:
    text = "Kon Tum có 12 xã nghèo.\n"
    assert told(document("a", f"{text}An"), document("b", f"{text}Bình")) == {}


def test_what_a_person_says_parts_them() -> None:
    one = document("a", HERE, about=About(year=2021, place="Kon Tum", overridden=("place", "year")))
    other = document("b", THERE, about=About(year=2020, place="Kon Tum", overridden=("place", "year")))
    assert told(one, other) == {}
    same = replace(other, about=replace(other.about, year=2021))
    assert told(one, same) == {"a": "b"}
    assert told(one, replace(other, about=About(year=2020))) == {"b": "a"}, "which index.csv speaks of is used"


FURNITURE = ["Tin 1", "Trang chủ | 24/7", "Theo báo X, 3 ảnh", "Cập nhật 10:30 ngày 5/1/2022", "Hết."]
MANY = [
    document(f"{name}{at}", "\n".join([line, BODY.format(**numbers), *FURNITURE[:at]]))
    for name, numbers in (("x", OF_2020), ("y", OF_2021))
    for at, line in enumerate(FURNITURE)
]


@settings(max_examples=25, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_the_files_does_not_matter(chance: random.Random) -> None:
    shuffled = MANY[:]
    chance.shuffle(shuffled)
    found = told(*shuffled)
    assert found == told(*MANY)
    assert len(found) == len(MANY) - 2 and {(name[0], of[0]) for name, of in found.items()} == {("x", "x"), ("y", "y")}


def test_a_thousand_pages_with_the_furniture_of_one_site_are_not_held_against_each_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from tongket.documents import items

    made = []

    class Counted(items._Print):
        def __init__(self, text: str) -> None:
            made.append(text)
            super().__init__(text)

    monkeypatch.setattr(items, "_Print", Counted)
    foot = "".join(f"Phòng {at} của cổng thông tin: điện thoại 0260 38{at:02} 456 máy lẻ {at}\n" for at in range(6))
    pages = [
        document(f"{at:04}", "".join(f"Xã số {at * 40 + row} có {row * at + 7} hộ nghèo và {at} người đi làm xa trong {row} tháng.\n" for row in range(9)) + foot)
        for at in range(1000)
    ]  # fmt: skip
    assert list(twins(pages)) == []
    assert len(made) <= 6 * len(pages)
