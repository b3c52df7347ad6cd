"""A number of a scan that two readings have otherwise is told, with both."""

from __future__ import annotations

import pytest

from tongket.api import _corpus
from tongket.documents import describe
from tongket.documents.model import Document, Recognised

TEXT = "Năm 2023, tỉnh Hà Nam có 12.480 người được giải quyết việc làm và 25 hộ thoát nghèo."


def lints(*recognised: Recognised):
    corpus = _corpus([Document("r", TEXT, "r.pdf", "application/pdf", about=describe(TEXT), recognised=recognised)])
    rows = corpus.lints
    return corpus, rows[rows["code"].isin(["differing_recognition", "single_recognition"])].to_dict("records")


def word(quote: str, other: str | None, sure: float = 0.9) -> Recognised:
    start = TEXT.index(quote)
    return Recognised(start, start + len(quote), sure, other)


def test_both_readings_are_said():
    corpus, (lint,) = lints(word("12.480", "12.430"), word("25", None))
    assert (lint["code"], lint["severity"], lint["quote"]) == ("differing_recognition", "warning", "12.480")
    assert lint["figure"] == f"r:{TEXT.index('12.480')}"
    assert "“12.480”" in lint["en"] and "“12.430”" in lint["en"]
    assert "“12.480”" in lint["vi"] and "“12.430”" in lint["vi"]
    failed = corpus.results[(corpus.results["severity"] == "critical") & (corpus.results["success"] == False)]  # noqa: E712
    assert failed.empty


def test_a_number_that_one_reading_sees_alone():
    _, (lint,) = lints(word("25", ""))
    assert lint["code"] == "single_recognition"
    assert "“25”" in lint["en"]


def test_a_word_that_is_no_figure_is_told_too():
    _, (lint,) = lints(word("2023,", "2028"))
    assert lint["figure"] is None or lint["figure"] != lint["figure"]


def test_the_figure_knows_how_sure_its_digits_are_and_is_less_sure_for_a_doubt():
    corpus, _ = lints(word("12.480", "12.430", 0.8), word("25", None, 0.95))
    rows = corpus.figures.set_index("printed")
    plain, _ = lints()
    bare = plain.figures.set_index("printed")
    assert rows["recognised"].to_dict() == {"12.480": 0.8, "25": 0.95}
    assert bare["recognised"].isna().all()
    assert rows.loc["12.480", "confidence"] == pytest.approx(0.6 * bare.loc["12.480", "confidence"], abs=0.011)
    assert rows.loc["25", "confidence"] == pytest.approx(0.99 * bare.loc["25", "confidence"], abs=0.011)


def test_a_faint_number_is_less_sure_though_the_readings_agree():
    corpus, found = lints(word("12.480", None, 0.3))
    bare, _ = lints()
    assert found == []
    assert corpus.figures["confidence"].iloc[0] < bare.figures["confidence"].iloc[0]
