from __future__ import annotations

from typing import Any

import pytest

from tongket.publishing import quality
from tongket.publishing.display import Display


def test_the_whole_is_said_in_a_few_sentences(known: Any) -> None:
    said = quality(known, "en").summary()
    assert f"{len(known.figures)}" in said.text and f"{len(known.ledger)}" in said.text
    assert "#" not in said.text and "<h" not in said.html and quality(known).summary().text != said.text


def test_shown_by_itself_it_brings_its_styles(known: Any) -> None:
    data, _ = quality(known)._repr_mimebundle_()
    assert data["text/html"].startswith("<style>") and "<style>" not in quality(known).classes().html


def test_reports_with_doubts_come_first(known: Any) -> None:
    lines = quality(known, "en").coverage().text.splitlines()
    assert lines[0] == "Report | Numbers in the text | Figures | With an indicator | Doubts"
    assert {line.split(" | ")[0] for line in lines[1:4]} == {"hai-duong-2021", "kon-tum-2014", "vinh-long-2015"}
    assert len(lines) == 38


def test_a_share_is_never_rounded_to_nothing_or_to_all() -> None:
    from tongket.publishing.quality_view import _percent

    pairs = [(0, 900), (4, 977), (500, 1000), (996, 1000), (12, 12), (3, 0)]
    assert [_percent(part, whole, "vi") for part, whole in pairs] == ["0%", "< 1%", "50%", "> 99%", "100%", ""]


def test_disagreement_shows_both_sides_and_leads_to_the_sentence(known: Any) -> None:
    shown = quality(known).checks()
    assert "104,16 người | 99,2 người" in shown.text and 'class="tk-figure" data-ref="vinh-long-2015:' in shown.html
    assert quality(known, "en").agreement().text.splitlines()[1] == "ratio to target | 1 | 1 | 1"


def test_lints_are_counted_by_what_is_odd_and_the_doubtful_ones_said(known: Any) -> None:
    counts, odd = quality(known, "en").lints().text.split("\n\n")
    assert counts.splitlines()[1:] == [
        "Parts that do not make their whole | warning | 1 | 1",
        "A bracket that is never closed | odd in writing | 1 | 1",
    ]
    assert odd.splitlines()[1].endswith("The <parts> do not fit.")
    assert 'class="tk-quote" data-ref="kon-tum-2014:' in quality(known).lints().html


def test_expectations_are_counted_by_table_and_those_that_do_not_hold_are_named(known: Any) -> None:
    shown = quality(known, "en").expectations()
    counts, odd = shown.text.split("\n\n")
    assert counts.splitlines() == [
        "Table | passed | failed | could not be checked",
        "figures | 1 | 1 | 0",
        "reports | 0 | 0 | 1",
    ]
    lines = [line.split(" | ") for line in odd.splitlines()[1:]]
    assert [line[3] for line in lines] == ["failed", "could not be checked"]
    assert lines[0][1] == "odd <value>" and "odd &lt;value&gt;" in shown.html
    assert 'data-ref="hai-duong-2021:1283"' in shown.html


@pytest.mark.parametrize("name", ["classes", "coverage", "checks", "agreement", "lints", "expectations"])
def test_an_empty_corpus_has_nothing_to_say(unknown: Any, name: str) -> None:
    shown = getattr(quality(unknown), name)()
    assert isinstance(shown, Display) and shown.empty
