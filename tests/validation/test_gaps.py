"""Figures without an indicator, grouped by the words around them."""

from __future__ import annotations

import re
from itertools import chain
from typing import Any

import sample_rows
from tongket.validation.gaps import COLUMNS, Gaps, gaps

NONE = "number/none/level/default/report"


def figure(text: str, quote: str, unit: str | None, report: str = "r0", **fields: Any) -> dict[str, Any]:
    """A row for the figure `quote` of a text of one sentence; it has no indicator unless `fields` say so."""
    start = text.index(quote)
    printed = re.match(r"[\d.,]+|hai", quote)
    assert printed
    row = sample_rows.figure(
        report, start, end=start + len(quote), quote=quote, unit=unit, indicator=None, theme=None, rule=NONE,
        printed=printed.group(), sentence_start=0, sentence_end=len(text),
    )  # fmt: skip
    return row | {"subject": None} | fields


def of(*texts: tuple[str, list[dict[str, Any]]]) -> Gaps:
    rows = [row | {"report": f"r{at}"} for at, (_, listed) in enumerate(texts) for row in listed]
    return gaps(rows, {f"r{at}": text for at, (text, _) in enumerate(texts)})


def told(text: str, *figures: tuple[str, str | None], report: str = "r0") -> tuple[str, list[dict[str, Any]]]:
    return text, [figure(text, quote, unit, report) for quote, unit in figures]


def named(found: Gaps) -> list[tuple[str, str, str, int]]:
    return [(gap.unit, gap.noun, gap.words, len(gap.figures)) for gap in found.groups]


def test_words_that_figures_share_make_a_group() -> None:
    found = of(
        told("Toàn tỉnh có 12 đoàn nghệ thuật biểu diễn.", ("12 đoàn", "item")),
        told("Huyện có 3 đoàn nghệ thuật; đón 40 đoàn khách.", ("3 đoàn", "item"), ("40 đoàn", "item"), report="r1"),
    )
    assert named(found) == [("item", "đoàn", "nghệ thuật", 2), ("item", "đoàn", "", 1)]
    assert [gap.reports for gap in found.groups] == [2, 1]
    assert found.groups[0].examples == (
        "r0:13: Toàn tỉnh có »12 đoàn« nghệ thuật biểu diễn.",
        "r1:9: Huyện có »3 đoàn« nghệ thuật; đón 40 đoàn khách.",
    )


def test_money_and_rates_are_grouped_by_the_words_before_them() -> None:
    found = of(
        told("Ngân sách tỉnh: 34,5 tỷ đồng.", ("34,5 tỷ đồng", "VND")),
        told("Năm nay ngân sách huyện là 7 tỷ đồng.", ("7 tỷ đồng", "VND"), report="r1"),
        told("Xã hội hóa: 2 tỷ đồng.", ("2 tỷ đồng", "VND"), report="r2"),
    )
    assert named(found) == [("VND", "", "ngân sách", 2), ("VND", "", "xã hội hóa", 1)]


def test_what_speaks_of_a_figure_counts_with_it() -> None:
    text = "Toàn tỉnh có từ 12 đến 14 đoàn nghệ thuật, tăng 20% so với năm trước."
    first = figure(text, "12", "item")
    rows = [
        first,
        figure(text, "14 đoàn", "item", rule="number/range/level/default/report"),
        figure(text, "20%", "percent", subject=first["figure"], rule="number/subject/rise/default/report"),
    ]
    found = gaps(rows, {"r0": text})
    assert [gap.figures for gap in found.groups] == [tuple(row["figure"] for row in rows)]
    assert len(found.groups[0].examples) == 1


def test_what_speaks_of_a_figure_with_an_indicator_is_a_gap_by_itself() -> None:
    text = "Có 1.200 lao động, đạt 52% kế hoạch."
    first = figure(text, "1.200 lao động", "person", indicator="employment.jobs_created")
    ratio = figure(text, "52%", "percent", subject=first["figure"])
    assert [gap.figures for gap in gaps([first, ratio], {"r0": text}).groups] == [(ratio["figure"],)]


def test_figures_of_other_sectors_are_counted_apart_with_what_speaks_of_them() -> None:
    text = "Sản lượng đạt 412 tấn, tăng 3%; có 12 cụm tượng đá; giúp 9 hộ nghèo."
    crops = figure(text, "412 tấn", "kilogram", rule="number/none.crops#1/level/default/report")
    rows = [
        crops,
        figure(text, "3%", "percent", subject=crops["figure"]),
        figure(text, "12 cụm", "item"),
        figure(text, "9 hộ", "household", indicator="poverty.poor_households"),
    ]
    found = gaps(rows, {"r0": text})
    assert (found.figures, found.indicated, found.elsewhere) == (4, 1, 2)
    assert [gap.figures for gap in found.groups] == [(rows[2]["figure"],)]


def test_every_gap_of_the_corpus_is_in_one_group(corpus: Any) -> None:
    from tongket.documents import read_all
    from tongket.extraction import extract

    documents = read_all(corpus).documents
    rows = [row for document in documents for row in extract(document).figures]
    found = gaps(rows, {document.report: document.text for document in documents})
    ids = list(chain.from_iterable(gap.figures for gap in found.groups))
    assert len(ids) == len(set(ids)) == found.figures - found.indicated - found.elsewhere
    assert {row["figure"] for row in rows if row["indicator"] is not None}.isdisjoint(ids)
    counts = [len(gap.figures) for gap in found.groups]
    assert counts == sorted(counts, reverse=True)
    assert all(len(gap.examples) == min(3, len(gap.examples)) >= 1 for gap in found.groups)


def test_words_that_name_nothing_and_numbers_name_no_group() -> None:
    found = of(
        told("Tổng số của toàn tỉnh năm 2021 đã đạt trên 12 cụm.", ("12 cụm", "item")),
        told("Tổng số của toàn tỉnh năm 2020 đã đạt trên 15 cụm.", ("15 cụm", "item"), report="r1"),
    )
    assert named(found) == [("item", "cụm", "", 2)]


def test_a_group_as_a_row() -> None:
    (gap,) = of(told("Có 12 cụm tượng đá.", ("12 cụm", "item"))).groups
    assert dict(zip(COLUMNS, gap.row(), strict=True)) == {
        "count": 1, "reports": 1, "unit": "item", "noun": "cụm", "words": "",
        "example_1": "r0:3: Có »12 cụm« tượng đá.", "example_2": "", "example_3": "",
    }  # fmt: skip


def test_examples_are_short() -> None:
    long = "một câu văn rất dài và không nói điều gì cả " * 20
    (gap,) = of(told(f"Đây là {long} có 12 cụm tượng đá {long}.", ("12 cụm", "item"))).groups
    assert len(gap.examples[0]) < 140
    assert gap.examples[0].count("…") == 2 and "có »12 cụm« tượng đá" in gap.examples[0]


def test_nothing_gives_nothing() -> None:
    assert gaps([], {}) == Gaps((), 0, 0, 0)
