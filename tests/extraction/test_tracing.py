"""What a trace says is what decided: the notes change nothing, and each column's words and rule lead to its value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hard_texts import NASTY
from own_texts import OWN
from tongket.documents import describe, read
from tongket.documents.model import About, Document
from tongket.extraction import extract
from tongket.extraction.frames import phrase_hits
from tongket.extraction.noting import _Noting, frame_named
from tongket.extraction.reading import Reader, SentenceReader
from tongket.extraction.trace import COLUMNS, Cause, Trace
from tongket.extraction.tracing import Tracing
from tongket.language.normal import fold

CORPUS = sorted((Path(__file__).resolve().parents[2] / "corpus").glob("*.txt"))
YEAR = About(language="vi", year=2021, period_start=date(2021, 1, 1), period_end=date(2021, 12, 31))
OWN_WORDS = (
    "right_beside",
    "in_clause",
    "right_after",
    "earlier_in_sentence",
    "at_sentence_end",
    "misprinted_year",
    "base_bracket",
)


def document(text: str, about: About | None = YEAR) -> Document:
    return Document("r", text, about=about or describe(text))


@cache
def traced(path: Path) -> Tracing:
    return Tracing(read(path, index=False))


def traces(tracing: Tracing) -> Iterator[Trace]:
    return (tracing.trace(row["figure"]) for row in tracing.extraction.figures)


def every_trace() -> Iterator[tuple[Document, Trace]]:
    for path in CORPUS:
        yield from ((traced(path).document, trace) for trace in traces(traced(path)))


def one(text: str, quote: str, about: About | None = YEAR) -> Trace:
    """The trace of the one figure of a text whose quote begins so."""
    tracing = Tracing(document(text, about))
    (found,) = (row["figure"] for row in tracing.extraction.figures if row["quote"].startswith(quote))
    return tracing.trace(found)


def told(text: str, cause: Cause) -> list[str]:
    return [text[words.start : words.end] for words in cause.words]


# --- the trace is the reading ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_taking_notes_changes_nothing(path: Path) -> None:
    tracing = traced(path)
    assert tracing.extraction == extract(tracing.document)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_every_column_of_every_figure_is_what_its_trace_says(path: Path) -> None:
    rows = {row["figure"]: row for row in extract(read(path, index=False)).figures}
    for trace in traces(traced(path)):
        row = rows.pop(trace.row["figure"])
        assert [cause.column for cause in trace.causes] == list(COLUMNS)
        for cause in trace.causes:
            two = (f"{cause.column}_start", f"{cause.column}_end")
            stated = (row[two[0]], row[two[1]]) if cause.column in ("period", "base") else row[cause.column]
            assert cause.value == stated, (row["figure"], cause)
    assert not rows


def test_the_rules_of_the_row_are_those_of_its_columns() -> None:
    for _, trace in every_trace():
        rules = trace.row["rule"].split("/")
        assert [trace.cause(column).rule for column in ("measure", "status", "period")] == rules[2:]
        # What stood for no indicator by itself was told by another rule.
        if trace.cause("indicator").rule != rules[1]:
            assert rules[1] == "none" or rules[1].rpartition(":")[2].startswith("none."), trace.row


def test_ordinary_reading_takes_no_notes() -> None:
    assert Reader.open.__annotations__["return"] == "SentenceReader"
    seams = [name for name, made in vars(_Noting).items() if callable(made) and not name.startswith("__")]
    inherited = {name for name in seams if hasattr(SentenceReader, name)}
    own = {"_company", "_met", "_where", "_above", "_ends", "_first", "_last", "_forget"}
    assert set(seams) - own == inherited, "a seam that notes are taken at is gone from the readers"
    assert not own & inherited, "a helper of the notes hides what a reader does"


# --- words ----------------------------------------------------------------------------------------------------------


def test_words_lie_in_the_text() -> None:
    for source, trace in every_trace():
        for cause in (*trace.causes, trace.context.period, trace.context.status):
            for words in cause.words:
                assert 0 <= words.start < words.end <= len(source.text), cause
                assert source.text[words.start : words.end].strip(), cause


def test_the_words_of_a_frame_are_its_phrases_and_make_up_its_score() -> None:
    seen = 0
    for source, trace in every_trace():
        cause = trace.cause("indicator")
        frame = frame_named(cause.rule)
        if frame is None or cause.rule.startswith("in_order:") or cause.through or cause.rule.startswith("column"):
            continue
        seen += 1
        if trace.cause("measure").rule.startswith("column_"):
            assert len(cause.words) == 1  # the row's label
            continue
        phrases = {option.phrase for term in frame.terms for option in term}
        for quote in told(source.text, cause):
            folded = fold(quote).text
            assert phrases & {hit.phrase for hit in phrase_hits(folded) if hit.end - hit.start == len(folded)}, cause
        assert sum(words.weight or 0.0 for words in cause.words) == pytest.approx(trace.score, abs=1e-9), cause
    assert seen > 200


def test_the_words_of_a_period_are_the_mention_that_its_rule_names() -> None:
    seen = 0
    for path in CORPUS:
        tracing = traced(path)
        scene = tracing.read.scene
        spans = {scene.folded.span(m.start, m.end): m.rule for m in scene.mentions}
        for trace in traces(tracing):
            cause = trace.cause("period")
            if cause.rule.startswith(OWN_WORDS):
                seen += 1
                (words,) = cause.words
                rule = spans[words.start, words.end]
                assert cause.rule.endswith((f"_{rule}", "_year", "_bracket")), (cause, rule)
    assert seen > 100


def test_what_came_by_another_figure_names_it() -> None:
    for _, trace in every_trace():
        subject = trace.cause("subject")
        assert subject.through == trace.row["subject"]
        for column in ("status", "period"):
            if trace.cause(column).rule == "as_subject":
                assert trace.cause(column).through == trace.row["subject"] is not None
        if trace.cause("indicator").rule in ("subject", "part", "companion", "range", "from_to"):
            assert trace.cause("indicator").through, trace.row


# --- examples -------------------------------------------------------------------------------------------------------

TEXT = (
    "BÁO CÁO\n1. Việc làm\nƯớc 6 tháng đầu năm giải quyết việc làm cho hơn 1.469 lao động, trong đó nữ 520 người; "
    "đạt 52% kế hoạch. Mức lương bình quân 7,5 triệu đồng/người/tháng."
)


def test_one_figure_column_by_column() -> None:
    trace = one(TEXT, "1.469")
    of = {column: told(TEXT, trace.cause(column)) for column in COLUMNS}
    assert of["value"] == ["1.469"] and of["unit"] == ["lao động"]
    assert (trace.cause("bound").rule, of["bound"]) == ("hedge", ["hơn"])
    assert of["indicator"] == ["giải quyết việc làm"]
    assert trace.cause("indicator").words[0].zone == "own"
    assert (trace.cause("status").rule, of["status"]) == ("estimate_word", ["Ước"])
    assert (trace.cause("period").rule, of["period"]) == ("in_clause_head_months_bare", ["6 tháng đầu năm"])
    assert trace.cause("measure").rule == "level" and not of["measure"]


def test_a_part_a_ratio_and_a_rate() -> None:
    part = one(TEXT, "520")
    assert told(TEXT, part.cause("part_of")) == ["trong đó"]
    assert part.cause("part_of").through == f"r:{TEXT.index('1.469')}"
    assert told(TEXT, part.cause("group")) == ["nữ"]
    ratio = one(TEXT, "52%")
    assert (ratio.cause("measure").rule, told(TEXT, ratio.cause("measure"))) == ("of_plan", ["kế hoạch"])
    assert ratio.cause("status").through == ratio.row["subject"]
    assert told(TEXT, ratio.cause("status")) == ["Ước"], "the words that told it of the subject"
    wage = one(TEXT, "7,5")
    assert told(TEXT, wage.cause("value")) == ["7,5", "triệu"]
    assert told(TEXT, wage.cause("per")) == ["người", "tháng"]


def test_headings_and_what_is_carried() -> None:
    text = (
        "BÁO CÁO NGÀNH\nI. KẾT QUẢ 9 THÁNG NĂM 2020\n1. Giảm nghèo\nTỉnh còn 1.204 hộ nghèo.\n"
        "2. Việc làm\nTrong quý I/2019 tỉnh giải quyết việc làm cho 300 người. Có 20 người đi xuất khẩu lao động."
    )
    poor = one(text, "1.204")
    assert (poor.cause("period").rule, told(text, poor.cause("period"))) == ("heading", ["9 THÁNG NĂM 2020"])
    assert told(text, poor.cause("status")) == ["KẾT QUẢ"]
    assert [text[w.start : w.end] for w in poor.context.headings][1:] == [
        "I. KẾT QUẢ 9 THÁNG NĂM 2020",
        "1. Giảm nghèo",
    ]
    abroad = one(text, "20 người")
    assert (abroad.cause("period").rule, told(text, abroad.cause("period"))) == ("carried", ["quý I/2019"])
    assert abroad.context.lead is not None
    assert text[abroad.context.lead.start : abroad.context.lead.end].startswith("Trong quý I/2019")
    assert abroad.context.subject == f"r:{text.index('300')}"


def test_the_fewest_words_that_still_give_the_measure() -> None:
    text = "Năm 2021 toàn tỉnh đã phấn khởi ghi nhận số hộ nghèo giảm mạnh 1.200 hộ so với cùng kỳ năm trước."
    cause = one(text, "1.200").cause("measure")
    assert (cause.rule, told(text, cause)) == ("fall", ["giảm mạnh"])


def test_spans_are_in_source_offsets() -> None:
    decomposed = "Năm 2021, giải quyết việc làm cho hơn 1.469 lao động."
    import unicodedata

    text = unicodedata.normalize("NFD", decomposed).replace(" lao", "\u00a0lao")
    trace = one(text, "1.469")
    assert told(text, trace.cause("indicator")) == [unicodedata.normalize("NFD", "giải quyết việc làm")]
    assert told(text, trace.cause("bound")) == [unicodedata.normalize("NFD", "hơn")]


def test_a_table_takes_its_columns_from_row_and_column() -> None:
    text = (
        "Phụ lục\nTT\nChỉ tiêu\nĐVT\nKế hoạch 2021\nThực hiện 2021\n"
        "1\nGiải quyết việc làm\nNgười\n5.200\n5.412\n2\nXuất khẩu lao động\nNgười\n250\n164\n"
    )
    trace = one(text, "5.200")
    assert (trace.cause("status").rule, trace.cause("status").value) == ("column_plan", "target")
    assert told(text, trace.cause("indicator")) == ["Giải quyết việc làm"]
    assert trace.cause("unit").rule == "row_unit" and trace.cause("period").rule == "column_year"


def test_numbers_that_are_no_figures() -> None:
    text = "Đến ngày 15/5/2021, theo Nghị quyết số 68/NQ-CP, tỉnh hỗ trợ 20 người."
    tracing = Tracing(document(text))
    day = tracing.non_figure(text.index("15/5"))
    assert (day.row["class"], day.row["rule"]) == ("date", "period_days_full")
    assert text[day.words.start : day.words.end] == "ngày 15/5/2021"
    assert (day.days, day.role) == ((date(2021, 1, 1), date(2021, 5, 15)), "until")
    assert day.phrase == "ngày 14/01/2022"
    law = tracing.non_figure(text.index("68/NQ"))
    assert text[law.words.start : law.words.end] == "Nghị quyết số 68/NQ-CP"
    with pytest.raises(KeyError):
        tracing.non_figure(text.index("20 người"))
    with pytest.raises(KeyError):
        tracing.trace("r:0")


# --- any text -------------------------------------------------------------------------------------------------------

PIECES = st.sampled_from([
    "giải quyết việc làm", "hộ nghèo", "giảm", "tăng", "đạt", "kế hoạch", "ước", "trong đó", "lần lượt", "tương ứng",
    "từ", "xuống còn", "năm 2020", "6 tháng đầu năm", "so với cùng kỳ", "1.200", "35%", "12 tỷ đồng", "40/50 xã",
    "hai phiên", "3 - 5%", "(", ")", ";", ".\n", ":\n", "- ", "I. KẾT QUẢ\n", "chiếm", "bình quân", "/người/tháng",
])  # fmt: skip


def holds(text: str, about: About | None = YEAR) -> None:
    tracing = Tracing(document(text, about))
    assert tracing.extraction == extract(tracing.document)
    for trace in traces(tracing):
        for cause in trace.causes:
            assert all(0 <= words.start < words.end <= len(text) for words in cause.words), cause
    for row in tracing.extraction.ledger:
        if row["class"] != "figure":
            tracing.non_figure(row["start"])


@given(st.lists(PIECES, max_size=24).map(" ".join))
def test_any_sentence_can_be_traced(text: str) -> None:
    holds(text)


@pytest.mark.parametrize("at", range(len(NASTY)))
def test_nasty_texts_can_be_traced(at: int) -> None:
    holds(NASTY[at], None)


@pytest.mark.parametrize("own", OWN, ids=lambda own: re.sub(r"\W", "-", own.name))
def test_texts_of_other_styles_can_be_traced(own: object) -> None:
    holds(str(getattr(own, "text")), None)  # noqa: B009 - of a type that is the other tests' own
