"""From a document to the rows of the tables figures, ledger and citations, in source offsets."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import Any

from tongket.documents.model import Document
from tongket.documents.planned import title_plans
from tongket.extraction import ledger
from tongket.extraction.plain import plain_grids
from tongket.extraction.reading import Figure, Reader
from tongket.extraction.remarks import beside_rows
from tongket.extraction.scanned import Scanned
from tongket.extraction.scene import Scene, build
from tongket.extraction.surety import sureties
from tongket.extraction.tabled import Tabled, read_tables
from tongket.extraction.times import Frame
from tongket.language.normal import Folded, fold
from tongket.language.pausing import uncollected
from tongket.language.quantities import Spans, scan, scan_words

__all__ = ["Extraction", "Read", "extract", "ids_of", "mark_repeats", "read_numbers", "rows_of"]

Row = dict[str, Any]
# Two figures alike in these are one that is told twice.
_SAME = itemgetter("value", "unit", "indicator", "measure", "status", "period_start", "period_end")


@dataclass(frozen=True, slots=True)
class Extraction:
    """The rows of one report, in reading order; keys are the columns of the tables' schemas."""

    figures: list[Row]
    ledger: list[Row]
    citations: list[Row]


@dataclass(frozen=True, slots=True)
class Read:
    """What rows are made of: the scene, the figures in reading order, and the numbers that are none."""

    scene: Scene
    figures: list[Figure]
    entries: list[ledger.Entry]


_ANY_DIGIT = re.compile(r"\d")
# What may stand right behind a cell in plain text.
_PARTING = " |;,/"


@uncollected
def extract(document: Document) -> Extraction:
    """Read every number of a document. Deterministic; time grows as the text's length; any text is read."""
    read = read_numbers(document)
    read.scene.forget()
    return rows_of(document, read)


def read_numbers(document: Document, reader: Callable[[Scene, Frame], Reader] = Reader) -> Read:
    """The numbers of a document in folded offsets; `reader` reads those in digits, and another of it those in words."""
    folded = fold(document.text)
    runs = ledger.number_runs(folded.text)
    if runs:
        folded = _without_runs(folded, runs)
    about = document.about
    english = about.language == "en"
    scene = build(folded, english=english, title=about.title, grids=document.grids or plain_grids(document.text))
    if about.period_end is not None:
        scene.looks_to = about.period_end.year + 1
    if any(evidence.name == "period" and evidence.rule == "published" for evidence in about.evidence):
        scene.looks_back = False  # the year is that of the page: last year is the one before
    furniture = [node.furniture for node in scene.nodes]
    entries = ledger.non_figures(_by_cells(scene), [node.line for node in scene.nodes], scene.citations, scene.mentions, furniture,
                                english=english)  # fmt: skip
    results = about.kind == "decision" and "kết quả" in about.title.lower()  # phê duyệt kết quả rà soát hộ nghèo
    plans = not results and (
        about.kind in ("plan", "resolution", "decision")
        or (about.kind in ("", "press") and title_plans(about.title, folded.text))
    )
    entries = sorted([*entries, *runs], key=lambda entry: entry.start) if runs else entries
    frame = Frame(about.period_start, about.period_end, plans, about.day)
    text, tabled = folded.text, Tabled()
    if scene.tables:
        bodies = [[box.start for box in table.boxes if box.row >= table.head] or [table.end] for table in scene.tables]
        within = Spans((min(starts), table.end) for starts, table in zip(bodies, scene.tables, strict=True))
        entries = [e for e in entries if e.kind != "furniture" or e.start not in within]  # 25 | 01 lớp: no pager
        tabled = read_tables(scene, frame, entries, about.language or "vi")
        taken = Spans(tabled.taken)
        entries = sorted(
            [*(e for e in entries if e.start not in taken), *tabled.entries], key=lambda entry: entry.start
        )
        text = _without(text, tabled.taken)
    blocked = Spans((entry.start, entry.end) for entry in entries)
    spoken = Spans(
        [(mention.start, mention.end) for mention in scene.mentions] + [(entry.start, entry.end) for entry in entries]
    )
    digits = scan(text, blocked, about.language or "vi")
    figures = reader(scene, frame).read(digits)
    numbers = Spans((quantity.start, quantity.end) for quantity in digits)
    words = [word for word in scan_words(text, spoken) if word.start not in numbers]
    spelled = reader(scene, frame).read(words)
    beside_rows(folded.text, figures, tabled.remarks)
    everything = sorted([*figures, *spelled, *tabled.figures], key=lambda figure: figure.quantity.start)
    return Read(scene, everything, entries)


def _without_runs(folded: Folded, runs: list[ledger.Entry]) -> Folded:
    """The folded text with the digits of long runs blanked out, so that nothing asks each of them what it is."""
    spans = [(run.start, run.end) for run in runs]
    text, cased = (_blanked(one, spans) for one in (folded.text, folded.cased))
    return replace(folded, text=text, cased=cased)


def _blanked(text: str, spans: list[tuple[int, int]]) -> str:
    pieces, last = [], 0
    for start, end in spans:
        pieces += [text[last:start], _ANY_DIGIT.sub("·", text[start:end])]
        last = end
    return "".join([*pieces, text[last:]])


def _by_cells(scene: Scene) -> str:
    """The folded text with a line's end behind each cell: in `08 lớp | 11 lớp` no grade of eleven is named."""
    pieces, last, text = [], 0, scene.folded.text
    for end in sorted({box.end for table in scene.tables for box in table.boxes if box.words}):
        if last <= end < len(text) and text[end] in _PARTING:
            pieces += [text[last:end], "\n"]
            last = end + 1
    return "".join([*pieces, text[last:]]) if pieces else text


def _without(text: str, taken: list[tuple[int, int]]) -> str:
    """The text with the numbers that its tables took blanked out, for what reads the rest."""
    pieces, last = [], 0
    for start, end in sorted(taken):
        if start >= last:
            pieces += [text[last:start], "\n" * (end - start)]
            last = end
    return "".join([*pieces, text[last:]])


def ids_of(document: Document, read: Read) -> dict[int, str]:
    """The id of the row of each figure, by the figure's identity."""
    return {id(f): f"{document.report}:{read.scene.folded.source(f.quantity.start)}" for f in read.figures}


def rows_of(document: Document, read: Read) -> Extraction:
    """The rows of what was read."""
    scene, figures, entries = read.scene, read.figures, read.entries
    folded = scene.folded
    text = document.text
    report = document.report
    ids = ids_of(document, read)
    sure = sureties(folded.text, figures, document.about)
    scanned = Scanned(document.recognised)
    figure_rows: list[Row] = []
    ledger_rows: list[Row] = []
    for figure in figures:
        row = _figure_row(document, scene, figure, ids)
        row["confidence"] = sure[id(figure)]
        scanned.weigh(row)
        figure_rows.append(row)
        if not figure.quantity.in_words:
            ledger_rows.append(
                {"report": report, "start": row["start"], "end": row["end"], "quote": row["quote"], "class": "figure",
                 "rule": "+".join(figure.quantity.rules) or "number", "figure": row["figure"]}
            )  # fmt: skip
    mark_repeats(figure_rows)
    covered = Spans((figure.quantity.start, figure.quantity.end) for figure in figures)
    for entry in entries:
        if entry.start in covered:
            continue
        start, end = folded.span(entry.start, entry.end)
        ledger_rows.append({"report": report, "start": start, "end": end, "quote": text[start:end], "class": entry.kind,
                            "rule": entry.rule, "figure": None})  # fmt: skip
    ledger_rows.sort(key=lambda row: row["start"])
    cited = []
    for citation in scene.citations:
        start, end = folded.span(citation.start, citation.end)
        cited.append({"report": report, "start": start, "end": end, "quote": text[start:end], "kind": citation.kind or "văn bản",
                      "number": citation.number, "issuer": citation.issuer or None, "issued": citation.issued})  # fmt: skip
    return Extraction(figure_rows, ledger_rows, cited)


def mark_repeats(figures: Iterable[Row]) -> None:
    """Put into each row of one report, in reading order, the earlier figure that it repeats, where there is one."""
    seen: dict[tuple[object, ...], str] = {}
    for row in figures:
        key = _SAME(row)
        row["repeats"] = seen.get(key) if row["indicator"] else None
        seen.setdefault(key, row["figure"])


def _figure_row(document: Document, scene: Scene, figure: Figure, ids: dict[int, str]) -> Row:
    folded = scene.folded
    quantity = figure.quantity
    start, end = folded.span(quantity.start, quantity.end)
    number_start, number_end = folded.span(quantity.start, quantity.stop)
    sentence_start, sentence_end = folded.span(figure.sentence.start, figure.sentence.end)
    indicator = figure.indicator

    def link(other: Figure | None) -> str | None:
        return ids.get(id(other)) if other is not None else None

    return {
        "report": document.report, "figure": ids[id(figure)], "start": start, "end": end, "quote": document.text[start:end],
        "value": _tidy(figure.value), "unit": figure.unit, "bound": quantity.bound,
        "indicator": indicator.code if indicator else None, "measure": figure.measure, "status": figure.status,
        "period_start": figure.period[0], "period_end": figure.period[1], "per": figure.per, "in_words": quantity.in_words,
        "theme": indicator.theme if indicator else None, "base_start": figure.base[0], "base_end": figure.base[1],
        "place": figure.place, "group": figure.group, "part_of": link(figure.part_of), "pair": link(figure.pair),
        "subject": link(figure.subject), "origin": None, "recognised": None, "repeats": None, "corrected": None, "printed": document.text[number_start:number_end],
        "step": quantity.step, "confidence": None, "sentence_start": sentence_start, "sentence_end": sentence_end,
        "rule": "/".join(("+".join(quantity.rules) or "number", figure.frame_rule, figure.reading.rule, figure.status_rule, figure.period_rule)),
    }  # fmt: skip


def _tidy(value: float) -> float:
    return float(f"{value:.15g}")
