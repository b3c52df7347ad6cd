"""One report in two formats counts once: the more exact one is used, the other is told of. Items: `test_items`."""

from __future__ import annotations

from pathlib import Path

import pytest

import rendered
from tongket.documents import read_all
from tongket.documents.repeats import rank

TEXT = "\n".join(
    f"{at}. Hưng Yên: năm 2021 có {at}.500 người được giải quyết việc làm, đạt {at + 90}% kế hoạch mà tỉnh giao."
    for at in range(1, 9)
)
OTHER = TEXT.replace("việc làm", "học nghề").replace("500", "250")


def put(folder: Path, **files: bytes) -> None:
    for name, data in files.items():
        (folder / name.replace("__", ".")).write_bytes(data)


def told(folder: Path) -> tuple[list[str], dict[str, str]]:
    reading = read_all(folder)
    assert not reading.problems
    return [d.report for d in reading.documents], {name: said.problem for name, said in reading.repeats.items()}


def test_text_before_word_before_page_before_pdf(tmp_path: Path) -> None:
    order = ["a.txt", "a.docx", "a.doc", "a.rtf", "a.html", "a.xlsx", "a.PDF"]
    assert [rank(name) for name in order] == sorted(rank(name) for name in order)
    put(tmp_path, a__docx=rendered.docx(TEXT), a__html=rendered.html(TEXT), a__pdf=rendered.pdf(TEXT))
    assert told(tmp_path) == (
        ["a", "a.html", "a.pdf"], dict.fromkeys(("a.html", "a.pdf"), "This is the text of a.docx again."),
    )  # fmt: skip
    put(tmp_path, a__txt=TEXT.encode())
    assert set(told(tmp_path)[1]) == {"a.docx", "a.html", "a.pdf"}


def test_the_same_report_under_other_names_and_with_other_furniture(tmp_path: Path) -> None:
    page = rendered.page(f"<p>Đăng lúc 8:00 ngày 12/1/2022</p>{rendered.html(TEXT).decode()}<p>Tin, ảnh: An</p>")
    put(tmp_path, bao_cao__txt=TEXT.encode(), tin__html=page, khac__html=rendered.html(OTHER))
    assert told(tmp_path)[1] == {"tin": "This is the report of bao_cao.txt in another format."}


def test_a_part_of_a_report_or_one_with_other_numbers_is_a_report_of_its_own(tmp_path: Path) -> None:
    part = "\n".join(TEXT.splitlines()[:3])
    changed = TEXT.replace(".500", ".800").replace("91%", "97%")
    put(tmp_path, a__txt=TEXT.encode(), a__docx=rendered.docx(part), b__docx=rendered.docx(changed))
    assert told(tmp_path) == (["a", "a.docx", "b"], {})


def test_texts_of_which_one_tells_much_more_stay_two(tmp_path: Path) -> None:
    put(tmp_path, a__txt=TEXT.encode(), b__txt=f"{TEXT}\n{OTHER}".encode())
    assert told(tmp_path)[1] == {}


def test_the_one_that_the_index_speaks_of_is_used(tmp_path: Path) -> None:
    put(tmp_path, a__txt=TEXT.encode(), b__pdf=rendered.pdf(TEXT), index__csv=b"report,year\nb,2020\n")
    assert list(told(tmp_path)[1]) == ["a"]


@pytest.mark.parametrize("text_there", [True, False])
def test_a_document_that_cannot_be_read_is_not_missed_where_its_text_lies_beside_it(
    tmp_path: Path, text_there: bool
) -> None:
    put(tmp_path, a__docx=b"PK\x03\x04 broken", b__txt=TEXT.encode())
    if text_there:
        put(tmp_path, a__txt=OTHER.encode())
    reading = read_all(tmp_path)
    assert len(reading.problems) == (not text_there)
    assert list(reading.repeats) == ["a.docx"] * text_there
    if text_there:
        assert reading.repeats["a.docx"].problem.startswith("a.txt is read in its place. The file is damaged")
