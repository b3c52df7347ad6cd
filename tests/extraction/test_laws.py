"""The laws of reading (DESIGN.md, 1, 2 and 6), on the corpus, on a collection of nasty strings and on made-up ones."""

from __future__ import annotations

import math
import os
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tongket.documents.about import describe
from tongket.documents.model import About, Document
from tongket.extraction import Extraction, extract
from tongket.language.normal import fold
from tongket.language.segments import lines

Row = dict[str, Any]

CORPUS = sorted((Path(__file__).resolve().parents[2] / "corpus").glob("*.txt"))
YEAR = About(language="vi", year=2021, period_start=date(2021, 1, 1), period_end=date(2021, 12, 31))


def read(text: str, about: About | None = None) -> Extraction:
    return extract(Document("report", text, about=about or describe(text)))


@cache
def corpus_text(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


@cache
def corpus_read(path: Path) -> Extraction:
    return read(corpus_text(path))


# -- what holds of every reading -------------------------------------------------------------------------------------


def spans_quote_the_text(text: str, found: Extraction) -> None:
    for row in (*found.figures, *found.ledger, *found.citations):
        assert 0 <= row["start"] < row["end"] <= len(text), row
        assert text[row["start"] : row["end"]] == row["quote"], row
    for row in found.figures:
        assert row["sentence_start"] <= row["start"] < row["sentence_end"] <= len(text), row
        assert row["quote"].startswith(row["printed"]), row


def every_digit_is_in_the_ledger_once(text: str, found: Extraction) -> None:
    times = Counter(at for row in found.ledger for at in range(row["start"], row["end"]))
    for digit in re.finditer("[0-9]", text):
        around = text[max(0, digit.start() - 30) : digit.start() + 30]
        assert times[digit.start()] == 1, f"{times[digit.start()]} rows hold {digit.group()!r} of {around!r}"
    assert all(re.search(r"\d", row["quote"]) for row in found.ledger), "a row of the ledger holds no digit"


def nothing_overlaps(found: Extraction) -> None:
    for rows in (found.figures, found.ledger, found.citations):
        starts = [row["start"] for row in rows]
        assert starts == sorted(starts)
        for row, following in pairwise(rows):
            assert row["end"] <= following["start"], (row["quote"], following["quote"])


def ids_are_unique_and_known(found: Extraction) -> None:
    ids = [row["figure"] for row in found.figures]
    assert len(ids) == len(set(ids))
    assert all(row["figure"] == f"report:{row['start']}" for row in found.figures)
    in_ledger = [row["figure"] for row in found.ledger if row["class"] == "figure"]
    assert in_ledger == [row["figure"] for row in found.figures if not row["in_words"]]
    assert all(row["figure"] is None for row in found.ledger if row["class"] != "figure")
    for row in found.figures:
        for name in ("part_of", "pair", "subject", "repeats"):
            assert row[name] is None or (row[name] in ids and row[name] != row["figure"]), (name, row)


def values_make_sense(found: Extraction) -> None:
    for row in found.figures:
        assert math.isfinite(row["value"]), row
        assert row["step"] > 0, row
        assert 0 <= row["confidence"] <= 1, row
        for start, end in (("period_start", "period_end"), ("base_start", "base_end")):
            assert (row[start] is None) == (row[end] is None), row
            assert row[start] is None or row[start] <= row[end], row


def all_laws(text: str, found: Extraction) -> None:
    spans_quote_the_text(text, found)
    every_digit_is_in_the_ledger_once(text, found)
    nothing_overlaps(found)
    ids_are_unique_and_known(found)
    values_make_sense(found)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_corpus(path):
    all_laws(corpus_text(path), corpus_read(path))


READ_AND_HASH = """
import hashlib, json, pathlib, sys
from tongket.documents.about import describe
from tongket.documents.model import Document
from tongket.extraction import extract
found = []
for path in sys.argv[1:]:
    text = pathlib.Path(path).read_bytes().decode("utf-8")
    read = extract(Document("report", text, about=describe(text)))
    found.append([read.figures, read.ledger, read.citations])
print(hashlib.sha256(json.dumps(found, default=str).encode()).hexdigest())
"""


def test_reading_is_the_same_in_every_process():
    def digest(seed: str) -> str:
        command = [sys.executable, "-c", READ_AND_HASH, *map(str, CORPUS)]
        return subprocess.check_output(command, env={**os.environ, "PYTHONHASHSEED": seed}, text=True)

    assert digest("1") == digest("2")


NASTY = [
    # hardly anything
    "", " ", "\n", "\ufeff", "\ufeff\n", "5", "0", "000", ".", "%", "-5%", "5%%%", ".5 ha", "5.", "5,", "1..5",
    "1,,5", "1.,5", "\u00a05\u00a0", "\x00 5 người \x00", "\ud800 5 người \udfff", "5 người\u200b", "5\u00ad người",
    "ng\u00adười 5 ng\u00adười",
    # digits of other kinds, marks on digits
    "٣ người", "５ người", "5\u0301 người", "5\u20e3 hộ", "① ② ³ ½", "5² m²", "m2", "5 m2", "hai m2", "hai nghìn m2",
    "5m3/6m2", "a1b2c3", "1a2b", "x5", "5x", "COVID-19", "covid19", "H5N1", "4.0", "30a", "K13", "500kV", "VND29",
    "$5", "5$", "№5", "#5", "5°C", "1e5", "0x1F",
    # endless
    "7" * 500, "1." * 300, "1," * 300 + "1", "0," + "1" * 400 + " người", "9" * 400 + " tỷ đồng",
    "5 tỷ tỷ tỷ tỷ tỷ đồng", "một " * 300 + "hộ", "mười vạn vạn vạn hộ", "(" * 300, ")" * 300, "(5" * 100,
    "5)" * 100, "5 (" * 100, "trong đó " * 100, "trong đó 5, " * 60, "từ 5 đến " * 60, "5-" * 100, "5/" * 100,
    "5%" * 100, "; " * 200, "5;" * 100, "\n" * 300, "5\n" * 100,
    # dates that are none, years that run backwards
    "ngày 99/99/9999", "ngày 32/13", "ngày 31/2", "ngày 0/0/0000", "năm 0000", "năm 9999", "2021-2020",
    "giai đoạn 2025-2021", "quý 0", "quý V", "tháng 13", "tháng 0", "13 tháng", "từ tháng 12 đến tháng 1",
    "ngày 30-2/9", "5 năm qua", "99 năm qua", "từ đầu năm đến nay 5 hộ", "năm 2106 có 5 hộ", "đến 31/6/2021 có 5 hộ",
    "12/2018 5 hộ", "1.2.2021", "1/2/3/4/5", "27.7", "22.4",
    # halves of things
    "từ 5", "đến 5 hộ", "5 đến", "5/", "/5", "5 -", "- 5", "(5", "5)", "(-5", "(- 5%)", "5 /6 hộ", "5/ 6 hộ",
    "5/6/7 hộ", "5-6-7%", "5-6/7%", "5/người", "5/người/tháng", "/tháng 5", "hơn", "hơn 5", "hơn hơn 5 hộ",
    "từ từ 5 đến đến 6", "xuống còn 5", "vượt", "đạt", "giảm từ 5% xuống", "gấp 5", "5 lần", "lần 5", "thứ 5",
    "năm thứ 5", "5 năm", "năm 5", "tháng 5", "5 tháng", "ngày 5", "5 ngày",
    # numbers next to numbers
    "5 6 7", "5 người 6 người", "hai mươi 5 người", "5 hai người", "hai người 5", "17 450 người", "17 450 120 người",
    "1 2 3 người", "0 0 0.0", "1 2 3.450 người", "5 nghìn 6 trăm hộ", "3 tỷ 5 triệu 6 nghìn đồng", "5\nnghìn hộ",
    "5 \n triệu\nđồng", "12\n- 15 người", "12\n15\n18%", "5,6,7,8 hộ", "5;6;7", "5 và 6 hộ", "lần lượt 5, 6, 7 hộ",
    "tương ứng 5%; 6%", "5 (6 (7 (8 hộ", "5 hộ (6%) (7%)", "(5/6) hộ", "5% (5/6), 7%",
    # not figures, cut in odd places
    "Quyết định số 5/QĐ-UBND ngày 5/5", "Nghị quyết 68/NQ-CP5", "68/NQ-CP/2021/6", "Điều 5, 6, 7 hộ",
    "khoản 1,2,3,4 người", "Số: 5", "Điện thoại: 0000.123.456 có 5 hộ", "Trang 1/2/3", "1 2 3 ... 14",
    "lúc 7h30 5 hộ", "7:30:45", "thôn 9", "quốc lộ 1A", "hạng 1/4", "15:40 | 27/07/2021", "Lượt xem: 2775 5",
    "Tin khác\nMột tin về 5 hộ nghèo của tỉnh (5/5/2021)", "1. 5 hộ\n2. 6 hộ\n2.1 7 hộ", "I. 5\nII. 6\n1) 7\na) 8",
    "1.1.1.1.1 hộ", "2.5 triệu đồng", "2.5 Triệu đồng", "từ 15 tuổi", "trên 10.000 dân", "63 tỉnh", "5/63 tỉnh",
    '"5 không, 3 sạch"', "phương châm 4 tại chỗ", "TNHH 1 thành viên", "kỷ niệm 76 năm", "vay 10 năm", "[1] [2]",
    "Mẫu số 01/TT5", "20504 nghìn người", "1005% kế hoạch", "vượt 103%", "tăng 100,56%", "đạt 50,08 kế hoạch",
    "kế hoạch 5", "chỉ tiêu 5/6", "17/17 chỉ tiêu",
]  # fmt: skip


@pytest.mark.parametrize("text", NASTY, ids=lambda text: repr(text[:40]))
def test_nasty_strings(text):
    found = read(text)
    all_laws(text, found)
    all_laws(text, read(text, YEAR))
    assert read(text) == found


def test_nasty_strings_in_one_text():
    for glue in ("\n", " ", ", ", "; ", " (", "."):
        text = glue.join(text for text in NASTY if len(text) < 100)
        found = read(text, YEAR)
        all_laws(text, found)
        assert read(text, YEAR) == found


WORDS = [
    "người", "lao động", "hộ nghèo", "triệu đồng", "tỷ", "nghìn", "đồng", "%", "hộ", "xã", "lệ", "từ", "đến",
    "xuống còn", "hơn", "gần", "mỗi", "/tháng", "/người", "trở lên", "kế hoạch", "đạt", "bằng", "vượt", "VND",
    "tr.đ", "‰", "hai", "mươi", "trăm", "năm", "tháng", "ngày", "quý II", "giai đoạn", "cùng kỳ", "so với",
    "trong đó", "gồm", "lần lượt", "tương ứng", "tỷ lệ hộ nghèo", "giải quyết việc làm", "giảm", "tăng", "chiếm",
    "kế hoạch năm", "phấn đấu", "ước", "Nghị quyết số", "NQ-CP", "Điều", "thôn", "COVID-", "I.", "- ", "a)", "TP.",
    "điện thoại:", "Trang", "lúc", "giờ", "tuổi", "hạng", "m2", "million", "in", "the first half of", "tăng từ",
    "2021", "30/6", "1.234",
]  # fmt: skip
NUMBERS = st.from_regex(r"[0-9]{1,4}(?:[.,][0-9]{1,3}){0,3}", fullmatch=True)
MARKS = st.sampled_from([*" .,;:()/-–%\"'\n", "\r\n", "\u00a0", "\u200b", "\u00ad", "\ufeff", "\u0301", "  ", "…"])
TEXTS = st.one_of(
    st.lists(st.one_of(NUMBERS, st.sampled_from(WORDS), MARKS), max_size=40).map(" ".join),
    st.lists(st.one_of(NUMBERS, st.sampled_from(WORDS), MARKS), max_size=60).map("".join),
    st.lists(st.sampled_from([text for text in NASTY if len(text) < 60]), max_size=8).map(" ".join),
    st.text(st.characters(exclude_categories=()), max_size=80),
)


@given(TEXTS)
def test_any_text(text):
    found = read(text, YEAR)
    all_laws(text, found)
    assert read(text, YEAR) == found


@given(TEXTS)
@settings(max_examples=40)
def test_any_text_with_what_it_says_of_itself(text):
    all_laws(text, read(text))


# -- the forms of one text give the same figures ---------------------------------------------------------------------

STATED = ("value", "unit", "bound", "indicator", "measure", "status", "period_start", "period_end", "per", "in_words")


def stated(found: Extraction) -> list[tuple[object, ...]]:
    return [tuple(row[name] for name in STATED) for row in found.figures]


FORMS = {
    "NFC": lambda text: unicodedata.normalize("NFC", text),
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "NBSP": lambda text: text.replace(" ", "\u00a0"),
    "CRLF": lambda text: text.replace("\r\n", "\n").replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\r\n", "\n").replace("\n", "\r"),
    "BOM": lambda text: "\ufeff" + text,
    "soft hyphens": lambda text: re.sub(r"(?<=\w{3})(?=\w)", "\u00ad", text),
    "dashes": lambda text: text.replace("-", "–"),
    "mixed": lambda text: "".join(
        unicodedata.normalize("NFD" if index % 2 else "NFC", word) + "\u00a0 "[index % 2]
        for index, word in enumerate(text.split(" "))
    ),
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("path", CORPUS[::2], ids=lambda path: path.stem)
def test_a_form_of_a_text_gives_the_same_figures(path, form):
    text = corpus_text(path)
    variant = FORMS[form](text)
    found = read(variant)
    assert stated(found) == stated(corpus_read(path))
    all_laws(variant, found)
    assert len(found.ledger) == len(corpus_read(path).ledger)
    assert [row["number"] for row in found.citations] == [row["number"] for row in corpus_read(path).citations]


@given(st.lists(st.one_of(NUMBERS, st.sampled_from(WORDS)), max_size=30).map(" ".join), st.sampled_from(sorted(FORMS)))
def test_a_form_of_any_text_gives_the_same_figures(text, form):
    if form in ("soft hyphens", "dashes"):  # these change the text: a number is parted, a minus is none
        text = re.sub(r"\d{4,}|-", "5", text)
    assert stated(read(FORMS[form](text), YEAR)) == stated(read(text, YEAR))


# -- a paragraph that says nothing changes nothing -------------------------------------------------------------------

# Neither says a number, a date or a place or is a heading; the second speaks of what the others speak of.
IDLE = [
    "Đó là nhờ sự quan tâm sâu sát của các cấp ủy và chính quyền, sự vào cuộc của mọi người, mọi nhà, cùng tinh thần "
    "trách nhiệm của những ai làm công việc này, dù còn không ít bề bộn và thử thách trước mắt mà ai cũng thấy rõ.",
    "Công tác giải quyết việc làm, giảm nghèo bền vững và chăm sóc người có công được quan tâm.",
]


def gaps(text: str) -> list[int]:
    """Where one paragraph ends and the next begins, as offsets; the items of a list are parts of one."""
    folded = fold(text)
    found = lines(folded)
    return [folded.span(line.start, line.end)[1] for line, after in pairwise(found) if not after.mark]


def moved(rows: list[Row], at: int, by: int) -> list[Row]:
    """The rows with the offsets and ids that they have when `by` characters are put in at `at`."""
    ids = {f"report:{row['start']}": f"report:{row['start'] + by * (row['start'] >= at)}" for row in rows}
    offsets = ("start", "end", "sentence_start", "sentence_end")

    def value(name: str, was: Any) -> Any:
        if name in offsets:
            return was + by * (was >= at)
        return ids.get(was, was) if isinstance(was, str) else was

    return [{name: value(name, was) for name, was in row.items()} for row in rows]


def changes_nothing_else(text: str, at: int, idle: str) -> None:
    about = describe(text)
    before, after = read(text, about), read(f"{text[:at]}\n{idle}{text[at:]}", about)
    for name in ("ledger", "citations", "figures"):
        # What ends where the paragraph was put in keeps its end.
        assert getattr(after, name) == moved(getattr(before, name), at + 1, 1 + len(idle))


@pytest.mark.parametrize("idle", IDLE, ids=["idle", "about the sector"])
@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_an_idle_paragraph_changes_nothing_else(path, idle):
    text = corpus_text(path)
    for at in gaps(text)[::3]:
        changes_nothing_else(text, at, idle)


ITEMS = "Kết quả.\nChỉ tiêu năm 2022:\n- Giải quyết việc làm cho 500 lao động.\n- Tỷ lệ hộ nghèo còn 5%."


def test_an_idle_paragraph_inside_a_list_changes_nothing_else():
    changes_nothing_else(ITEMS, ITEMS.rindex("\n"), IDLE[0])
