"""What is said of a number: every rule has words in both languages, and what is said leads to the report's words."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from tongket.documents import read
from tongket.documents.model import About, Document
from tongket.extraction.tracing import Tracing
from tongket.publishing import explaining
from tongket.publishing.explaining import UnknownNumberError, explain, explanation, rule_words

TOP = Path(__file__).resolve().parents[2]
CORPUS = sorted((TOP / "corpus").glob("*.txt"))
LANGUAGES = ("en", "vi")
TEXT = (
    "BÁO CÁO\n1. Việc làm\nƯớc 6 tháng đầu năm giải quyết việc làm cho hơn 1.469 lao động, trong đó nữ 520 người; "
    "đạt 52% kế hoạch. Theo Quyết định số 15/QĐ-TTg, hỗ trợ 3,5 tỷ đồng."
)
ABOUT = About(language="vi", year=2021, period_start=date(2021, 1, 1), period_end=date(2021, 6, 30))
REPORT = Document("here", TEXT, about=ABOUT)


@cache
def tracings() -> tuple[Tracing, ...]:
    return tuple(Tracing(read(path, index=False)) for path in CORPUS)


def causes() -> Iterator[tuple[str, str]]:
    """The column and rule of each cause in the corpus."""
    for tracing in tracings():
        for row in tracing.extraction.figures:
            yield from ((cause.column, cause.rule) for cause in tracing.trace(row["figure"]).causes)


def at(quote: str) -> int:
    return TEXT.index(quote)


# --- every rule has words -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_met_in_the_corpus_has_words(language: str) -> None:
    met = set(causes())
    parts = {(column, part) for column, rule in met for part in (rule.split("+") if column == "value" else [rule])}
    named = {(column, rule) for column, rule in parts if "#" not in rule}
    assert len(named) > 80
    assert not {pair for pair in named if not rule_words(*pair, language)}, "say in explaining.toml what the rule does"


def literals(call: str, place: int) -> set[str]:
    """The rules that the extraction names where it makes a reading or a standing."""
    found = set()
    for path in (TOP / "lib" / "tongket" / "extraction").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == call:
                named = node.args[place] if len(node.args) > place else None
                options = [named.body, named.orelse] if isinstance(named, ast.IfExp) else [named]
                found |= {one.value for one in options if isinstance(one, ast.Constant) and isinstance(one.value, str)}
    return found


@pytest.mark.parametrize(
    ("column", "call", "place", "least"), [("measure", "Reading", 2, 30), ("status", "Standing", 1, 12)]
)
def test_every_rule_in_the_code_has_words(column: str, call: str, place: int, least: int) -> None:
    rules = literals(call, place)
    assert len(rules) > least
    assert not {rule for rule in rules if not rule_words(column, rule, "en")}, (
        "say in explaining.toml what the rule does"
    )


def test_both_languages_have_the_same_slots() -> None:
    tables = tomllib.loads((TOP / "lib/tongket/publishing/explaining.toml").read_text(encoding="utf-8"))
    for table in tables.values():
        for name, entry in table.items():
            assert set(entry) == set(LANGUAGES), name
            slots = [sorted(re.findall(r"\{\w+\}", entry[language])) for language in LANGUAGES]
            assert slots[0] == slots[1], name


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_slot_is_left_and_every_word_is_where_it_is_said_to_be(language: str) -> None:
    for tracing in tracings()[:12]:
        teller = explaining._Teller(tracing, language)
        for row in teller.numbers:
            told = teller._one(row)
            assert not re.search(r"\{\w+\}|None", told), told
            for quote, start in re.findall(r"“([^”…]+)” @(\d+)", told):
                source = tracing.document.text[int(start) :]
                assert " ".join(source.split()).startswith(" ".join(quote.split())), (quote, start)


# --- one number -----------------------------------------------------------------------------------------------------


def test_a_figure_is_told_column_by_column() -> None:
    told = explain(REPORT, figure=f"here:{at('1.469')}")
    lines = [" ".join(line.split()) for line in told.splitlines()]
    assert lines[0].startswith(f"here:{at('1.469')} “1.469 lao động” figure, confidence 0.")
    assert "»1.469 lao động«, trong đó nữ 520 người" in " ".join(lines)
    for line in (
        "value 1,469", f"the digits “1.469” @{at('1.469')} [digits]", "unit person · people",
        f"the noun “lao động” @{at('lao động,')} [noun]", f"the hedge “hơn” @{at('hơn')} before it [hedge]",
        f"a word of estimating: “Ước” @{at('Ước')} [estimate_word]", "period 2021-01-01 to 2021-06-30",
        "blank per, place, group, part of, pair, subject, base, repeats", "Context", "in force status actual",
    ):  # fmt: skip
        assert line in lines, line
    assert any(line.startswith(f"“giải quyết việc làm” @{at('giải quyết')} before it, in its own") for line in lines)
    assert f"in its clause, “6 tháng đầu năm” @{at('6 tháng')}; its year is the one in force" in " ".join(lines)


def test_in_vietnamese() -> None:
    told = explain(REPORT, figure=f"here:{at('52%')}", language="vi")
    assert "số liệu, độ tin cậy 0," in told and "quan hệ     ratio_to_target · so với kế hoạch" in told
    assert f"so với kế hoạch: “kế hoạch” @{at('kế hoạch')} phía sau  [of_plan]" in told
    assert "Ngữ cảnh" in told


def test_the_number_at_an_offset() -> None:
    inside = at("3,5 tỷ đồng")
    assert explain(REPORT, at=inside + 6) == explain(REPORT, figure=f"here:{inside}")
    told = explain(REPORT, at=at("15/QĐ"))
    assert "no figure" in told.splitlines()[0] and "legal document" in told
    assert f"part of “Quyết định số 15/QĐ-TTg” @{at('Quyết')}" in told


def test_the_nearest_number_where_none_is() -> None:
    told = explain(REPORT, at=0)
    assert told.startswith(f"There is no number at 0; the nearest is “1”, list or section number, at {at('1. Việc')}.")
    far = explain(REPORT, at=10_000)
    assert far.startswith("There is no number at 10000; the nearest is “3,5 tỷ đồng”, figure")
    with pytest.raises(UnknownNumberError, match="There is no number in this report"):
        explain(Document("empty", "Không có gì."), at=3)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("x", "an id is the report's name, a colon and the offset where the number starts, such as here:"),
        ("here", "such as here:"),
        ("here:", "such as here:"),
        ("there:12", "this report is 'here'"),
        ("here:9999", "no figure starts at 9999; the nearest number is at"),
    ],
)
def test_ids_that_are_none(given: str, told: str) -> None:
    with pytest.raises(UnknownNumberError, match=re.escape(told)):
        explain(REPORT, figure=given)


def test_an_id_from_a_folder_names_the_same_figure() -> None:
    assert explain(REPORT, figure=f"folder/here:{at('520')}") == explain(REPORT, figure=f"here:{at('520')}")


# --- all numbers ----------------------------------------------------------------------------------------------------


def test_every_number_has_a_line() -> None:
    lines = explain(REPORT).splitlines()
    tracing = Tracing(REPORT)
    assert len(lines) == len(tracing.extraction.ledger) + 2
    assert [int(line.split()[0]) for line in lines[:-2]] == [row["start"] for row in tracing.extraction.ledger]
    assert re.search(r"figure +1\.469 lao động +over 1,469 people · .* \[number/employment\.", explain(REPORT))
    assert lines[-1].startswith(f"{len(lines) - 2} numbers, 4 of them figures.")
    assert explain(Document("empty", "Không có gì.")) == "There is no number in this report."


def test_numbers_in_words_have_a_line_too() -> None:
    report = Document("w", "Năm 2021 tỉnh mở hai phiên giao dịch việc làm.", about=ABOUT)
    assert re.search(r"figure +hai phiên ", explain(report))


def test_another_language_is_refused() -> None:
    with pytest.raises(ValueError, match="'fr' is not one of en, vi"):
        explain(REPORT, language="fr")


def test_what_no_terminal_should_be_given_is_replaced() -> None:
    report = Document("c", "Hỗ trợ\x1b[31m 12\x1b hộ nghèo\ud800.", about=ABOUT)
    assert not re.search("[\x00-\x09\x0b-\x1f\ud800-\udfff]", explain(report, at=14) + explain(report))


def test_in_a_notebook_it_is_escaped() -> None:
    shown = explanation(Document("n", "Có 12 người & <b>.", about=ABOUT), at=3)
    assert "&lt;b&gt;" in shown.html and "<b>" in repr(shown)
