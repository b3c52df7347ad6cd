"""Reports and corpora: which places and years they tell of, and tables that no one can alter."""

from __future__ import annotations

import pytest

import small_corpus


def test_places_and_years_are_those_of_whole_provinces() -> None:
    corpus = small_corpus.corpus()
    assert corpus.province_years() == [("hai-duong", 2021), ("kon-tum", 2017)]
    assert corpus.places() == ["hai-duong", "kon-tum"]
    assert list(corpus.districts["report"]) == ["city-2017"]
    assert list(corpus.unplaced["report"]) == ["nowhere"]
    assert list(corpus.unplaced["seen"]) == ["Bắc Giang"]


def test_the_report_with_the_longest_period_leads() -> None:
    members = small_corpus.corpus().members("hai-duong", 2021)
    assert [member.document.report for member in members] == ["hai-duong-2021", "hai-duong-2021-h1"]
    assert small_corpus.corpus().members("hai-duong", 1999) == []


def test_a_report_has_the_rows_that_are_its_own() -> None:
    report = small_corpus.corpus().report("kon-tum-2017")
    assert report.text == small_corpus.TEXT
    assert report.about.province == "kon-tum"
    assert list(report.figures["figure"]) == [f"kon-tum-2017:{small_corpus.TEXT.index('100')}"]
    assert list(report.ledger["report"]) == ["kon-tum-2017"]
    assert (len(report.citations), len(report.checks)) == (0, 0)
    assert repr(report) == "<Report kon-tum-2017: Kon Tum 2017, 1 figure>"


def test_in_jupyter_a_report_is_its_text_with_the_figures_marked() -> None:
    html = small_corpus.corpus().report("kon-tum-2017")._repr_html_()
    assert "tk-f" in html
    assert "100" in html


def test_an_unknown_report_is_answered_with_those_there_are() -> None:
    with pytest.raises(KeyError, match="no report 'x'; there are: city-2017, hai-duong-2021"):
        small_corpus.corpus().report("x")


def test_altering_a_table_alters_nothing_in_the_corpus() -> None:
    corpus = small_corpus.corpus()
    taken = corpus.figures
    taken["value"] = 0.0
    taken.loc[0, "unit"] = "changed"
    assert set(corpus.figures["value"]) == {100.0}
    assert "changed" not in set(corpus.figures["unit"])


def test_a_corpus_in_a_line() -> None:
    assert repr(small_corpus.corpus()) == "<Corpus: 5 reports, 2 province-years, 1 file not read>"
    assert len(small_corpus.corpus()) == 5
