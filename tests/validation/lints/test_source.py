from __future__ import annotations

import re
import unicodedata

from tongket.validation.lints.source import Lint, Number, Source, alternatives, words


def test_offsets_go_both_ways_in_a_decomposed_text():
    text = unicodedata.normalize("NFD", "Tỷ lệ  hộ nghèo còn 4,0% (giảm)")
    source = Source("r", text)
    for offset in range(len(text)):
        place = source.at(offset)
        assert source.folded.source(place) <= offset
    at = text.index("4,0")
    assert source.folded.text[source.at(at) :].startswith("4,0%")
    assert source.match("c", re.compile("4,0%").search(source.folded.text)) == Lint("c", at, at + 4, (), {})


def test_numbers_of_a_span_are_those_that_begin_in_it():
    rows = tuple(Number(at, at + 1, "5", "figure", "number") for at in (0, 4, 8))
    source = Source("r", "5 và 5 và 5", ledger=rows)
    assert source.numbers(1, 8) == rows[1:2]
    assert source.numbers(0, 9) == rows


def test_phrases_are_whole_words_and_the_longest_first():
    pattern = re.compile(alternatives(("kế hoạch", "kế hoạch năm", "kh")))
    assert pattern.search("đạt kế hoạch năm").group() == "kế hoạch năm"
    assert not pattern.search("khác kế hoạchs")
    assert "gần hơn" in words("hedges", "contradictory")
