"""Sentences about odd places: one for each code in both languages, every number in them a reference."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tongket.narrative.lints import lint_sentence, told
from tongket.narrative.marked import plain, refs
from tongket.narrative.records import Check, Figure, read
from tongket.narrative.voice import LANGUAGES, load, voice
from tongket.tables.frames import to_frame
from tongket.tables.schemas import LINT_CODES

Row = Callable[..., dict[str, Any]]
Tables = Callable[..., Any]


def _lint(**fields: Any) -> dict[str, Any]:
    given = {
        "report": "r", "lint": "decimal_point:r:9", "code": "decimal_point", "severity": "warning",
        "start": 9, "end": 14, "quote": "0.52%", "figure": "r:9", "figures": "r:9", "fields": {},
    }  # fmt: skip
    return given | fields


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_a_template_for_each_code_and_no_other(language: str):
    assert set(load(f"templates.{language}")["lints"]) == set(LINT_CODES)


@pytest.mark.parametrize("code", LINT_CODES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_quotes_the_source_and_refers_for_every_number(
    row: Row, tables_of: Tables, code: str, language: str
):
    rows = [row(9, "0.52%", 0.52, unit="percent"), row(40, "9.635", 9635)]
    check = {
        "report": "r", "check": "change:r:9", "kind": "change", "figure": "r:9", "figures": "r:9 r:40", "formula": "f",
        "stated": 0.52, "computed": 0.62, "tolerance": 0.01, "verdict": "disagrees",
    }  # fmt: skip
    tables = tables_of(rows, checks=[check])
    figures = {f.figure: f for f in read(Figure, tables, "figures")}
    checks = {c.check: c for c in read(Check, tables, "checks")}
    fields = {"check": "change:r:9", "named": "nghị quyết", "meant": "quyết định", "other": "0.62%"}
    said = lint_sentence(_lint(code=code, figures="r:9 r:40", fields=fields), figures, checks, voice(language))
    assert "“0.52%”" in plain(said) and plain(said).endswith(".")
    assert "{" not in plain(said)
    assert ("quote", "r:9") in {(ref.kind, ref.target) for ref in refs(said)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_check_of_parts_is_told_with_its_whole_and_what_its_parts_come_to(row: Row, tables_of: Tables, language: str):
    kinds = load(f"templates.{language}")["lints_of_checks"]
    rows = [row(9, "1.200 người", 1200), row(40, "900 người", 900), row(60, "700 người", 700)]
    for kind in kinds:
        check = {
            "report": "r", "check": f"{kind}:r:9", "kind": kind, "figure": "r:9", "figures": "r:9 r:40 r:60",
            "formula": "f", "stated": 1200.0, "computed": 1600.0, "tolerance": 0.5, "verdict": "disagrees",
        }  # fmt: skip
        tables = tables_of(rows, checks=[check])
        lint = _lint(
            code="sum_mismatch", end=20, quote="1.200 người", figures="r:9 r:40 r:60", fields={"check": f"{kind}:r:9"}
        )
        (said,) = told([lint], tables)[language]
        assert "“1.200 người”" in said and "900 người" in said and "700 người" in said
        assert "{" not in said and (kind == "restated") == ("1600" not in said.replace(".", "").replace(",", ""))


def test_rows_get_their_sentences_and_become_the_table(row: Row, tables_of: Tables):
    tables = tables_of([row(9, "0.52%", 0.52, unit="percent")], checks=[])
    bare = _lint(
        code="citation_kind", lint="citation_kind:r:70", start=70, end=90, quote="Nghị quyết\n số 8/QĐ-TTg",
        figure=None, figures=None, fields={"named": "nghị quyết", "meant": "quyết định"},
    )  # fmt: skip
    table = told([_lint(), bare], tables)
    assert table["vi"].tolist() == [
        "“0.52%” dùng dấu chấm thập phân, khác với cách viết số của văn bản.",
        "“Nghị quyết số 8/QĐ-TTg”: tên gọi là nghị quyết, còn ký hiệu là của quyết định.",
    ]
    assert table["en"].tolist()[0] == "“0.52%” has a decimal point, unlike the other numbers of the text."
    assert told([], tables).equals(to_frame("lints", []))


def test_a_long_quote_is_cut_and_what_the_quote_has_is_not_named_again(row: Row, tables_of: Tables):
    rows = [row(9, "900", 900), row(29, "600", 600), row(60, "1.200", 1200)]
    tables = tables_of(rows, checks=[])
    lint = _lint(code="sum_mismatch", end=32, quote="900 người " * 20, figures="r:9 r:29 r:60")
    (said,) = told([lint], tables)["en"]
    assert said.startswith("The parts “900 người")
    assert said.endswith("…” do not fit “1.200”.")
