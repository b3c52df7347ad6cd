"""The laws of reading (DESIGN.md, 1, 2 and 6), on the corpus, on a collection of nasty strings and on made-up ones."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import unicodedata
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from hard_texts import ENDLESS, IDLE, NASTY
from reading_laws import all_laws
from tongket.documents.about import describe
from tongket.documents.model import About, Document
from tongket.extraction import Extraction, extract
from tongket.language.normal import fold
from tongket.language.numerals import spell
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


@pytest.mark.parametrize("text", NASTY, ids=lambda text: repr(text[:40]))
def test_nasty_strings(text):
    found = read(text)
    all_laws(text, found)
    all_laws(text, read(text, YEAR))
    assert read(text) == found


@pytest.mark.parametrize("text", NASTY, ids=lambda text: repr(text[:40]))
def test_nasty_strings_between_figures(text):
    around = f"Năm 2021 có 5 hộ nghèo. {text} và 6 hộ cận nghèo"
    all_laws(around, read(around, YEAR))


@pytest.mark.parametrize(("text", "times"), ENDLESS, ids=repr)
def test_endless_strings(text, times):
    all_laws(text * times, read(text * times, YEAR))


def test_the_hard_texts_are_of_every_kind():
    """What the laws are held against: each of these must stand somewhere in them."""
    every = "\n".join([*NASTY, *(text for text, times in ENDLESS if times >= 10_000)])
    for sign in "٣５²⅓\u0301\u200b\u200f\ufeff\ud800\udfff\x00\r\u00a0\u20e3([{":
        assert sign in every, f"U+{ord(sign):04X}"
    assert {"1e9", "5người", "người5", "(5 hộ (6 hộ"} <= set(NASTY)
    assert ("trong đó ", 10_000) in ENDLESS
    assert not [text for text in IDLE if re.search(r"\d", text)]


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
@settings(max_examples=300)
def test_any_text(text):
    found = read(text, YEAR)
    all_laws(text, found)
    assert read(text, YEAR) == found


@given(TEXTS)
@settings(max_examples=40)
def test_any_text_with_what_it_says_of_itself(text):
    all_laws(text, read(text))


# -- the forms of one text give the same figures ---------------------------------------------------------------------

# What only says where a row stands, and what of it was printed.
PRINTED = ("start", "end", "quote", "printed", "sentence_start", "sentence_end")
LINKS = ("figure", "part_of", "pair", "subject", "repeats")


def stated(found: Extraction) -> list[Row]:
    """The figures without their offsets; another figure is told by its place among them."""
    place = {row["figure"]: index for index, row in enumerate(found.figures)}
    return [
        {name: place.get(value) if name in LINKS else value for name, value in row.items() if name not in PRINTED}
        for row in found.figures
    ]


FORMS = {
    "NFC": lambda text: unicodedata.normalize("NFC", text),
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "NBSP": lambda text: text.replace(" ", "\u00a0"),
    "CRLF": lambda text: text.replace("\r\n", "\n").replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\r\n", "\n").replace("\n", "\r"),
    "BOM": lambda text: "\ufeff" + text,
    "soft hyphens": lambda text: re.sub(r"(?<=\w{3})(?=\w)", "\u00ad", text),
    "dashes": lambda text: text.replace("-", "–"),
    "all of them": lambda text: "\ufeff" + unicodedata.normalize(
        "NFD", text.replace(" ", "\u00a0").replace("\r\n", "\n").replace("\n", "\r\n")
    ),
    "mixed": lambda text: "".join(
        unicodedata.normalize("NFD" if index % 2 else "NFC", word) + "\u00a0 "[index % 2]
        for index, word in enumerate(text.split(" "))
    ),
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
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


@pytest.mark.parametrize("form", ["NFC", "NFD", "CRLF", "BOM"])
def test_a_form_of_nasty_strings_gives_the_same_figures(form):
    for text in NASTY:
        assert stated(read(FORMS[form](text), YEAR)) == stated(read(text, YEAR)), repr(text)


# -- a paragraph that says nothing changes nothing -------------------------------------------------------------------


@cache
def gaps(path: Path) -> list[int]:
    """Where one line ends and another may begin, as offsets: between paragraphs, between items, and at the end."""
    folded = fold(corpus_text(path))
    return [folded.span(line.start, line.end)[1] for line in lines(folded)]


def moved(rows: list[Row], at: int, by: int) -> list[Row]:
    """The rows with the offsets and ids that they have when `by` characters are put in at `at`."""
    ids = {f"report:{row['start']}": f"report:{row['start'] + by * (row['start'] >= at)}" for row in rows}
    offsets = ("start", "end", "sentence_start", "sentence_end")

    def value(name: str, was: Any) -> Any:
        if name in offsets:
            return was + by * (was >= at)
        return ids.get(was, was) if isinstance(was, str) else was

    return [{name: value(name, was) for name, was in row.items()} for row in rows]


def changes_nothing_else(text: str, before: Extraction, at: int, idle: str) -> None:
    after = read(f"{text[:at]}\n{idle}{text[at:]}", describe(text))
    for name in ("ledger", "citations", "figures"):
        # What ends where the paragraph was put in keeps its end.
        assert getattr(after, name) == moved(getattr(before, name), at + 1, 1 + len(idle))


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_an_idle_paragraph_changes_nothing_else(path):
    for number, at in enumerate(gaps(path)):
        for idle in (IDLE[number % len(IDLE)], IDLE[(3 * number + 5) % len(IDLE)]):
            changes_nothing_else(corpus_text(path), corpus_read(path), at, idle)


@given(st.data())
@settings(max_examples=200)
def test_any_idle_paragraph_anywhere_changes_nothing_else(data):
    path = data.draw(st.sampled_from(CORPUS))
    at = data.draw(st.sampled_from(gaps(path)))
    idle = "\n\n".join(data.draw(st.lists(st.sampled_from(IDLE), min_size=1, max_size=3)))
    changes_nothing_else(corpus_text(path), corpus_read(path), at, idle)


PLACES = [
    "Kết quả.\nChỉ tiêu năm 2022:|\n- Giải quyết việc làm cho 500 lao động.|\n- Tỷ lệ hộ nghèo còn 5%.",
    "Việc làm năm 2023\nLượt xem: 1890|\nTạo việc làm cho 500 lao động.\nĐang truy cập: 12|\nHôm nay: 345|\n",
    "Tỷ lệ hộ nghèo còn 5%.\nTin mới|\n- Xã đảo đón điện 08.04.2021|\n- Giá lúa nhích nhẹ 06.04.2021 | 10:54 AM",
]


@pytest.mark.parametrize("text", PLACES, ids=["a list", "counters", "other articles"])
def test_an_idle_paragraph_inside_a_list_changes_nothing_else(text):
    for at in (match.start() for match in re.finditer(r"\|\n", text)):
        before, after = text[:at].replace("|\n", "\n"), text[at + 1 :].replace("|\n", "\n")
        for idle in IDLE:
            changes_nothing_else(before + after, read(before + after), len(before), idle)


# -- a number comes back from what it was written as ----------------------------------------------------------------

# Alone these are other words: none, a(n), year.
OTHER_WORDS = (0, 1, 5)


@given(st.integers(0, 14).flatmap(lambda exponent: st.integers(0, 10 ** (exponent + 1) - 1)))
def test_a_number_in_words_is_read_as_itself(number):
    assume(number not in OTHER_WORDS)
    (row,) = read(f"Toàn tỉnh có {spell(number)} hộ nghèo.", YEAR).figures
    assert (row["value"], row["unit"], row["in_words"]) == (number, "household", True)
    assert row["quote"] == f"{spell(number)} hộ nghèo"


@given(st.integers(0, 14).flatmap(lambda exponent: st.integers(0, 10 ** (exponent + 1) - 1)))
def test_a_number_in_digits_is_read_as_itself(number):
    printed = f"{number:,}".replace(",", ".")
    (row,) = read(f"Toàn tỉnh có {printed} hộ nghèo.", YEAR).figures
    assert (row["value"], row["unit"], row["in_words"]) == (number, "household", False)
    assert row["printed"] == printed
