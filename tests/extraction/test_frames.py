"""The grammar of frames, on a lexicon of one or two made-up indicators; and the compiled lexicon itself.

A text's number stands in braces; what follows its digits is what follows the number.
"""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

import pytest

from tongket import lexicon
from tongket.extraction import frames, subjects
from tongket.extraction.frames import lexis, phrase_hits
from tongket.extraction.subjects import best_frame, zones
from tongket.language.normal import fold, fold_phrase

Meets = Callable[..., str | None]
CUES = {
    "groups": {"herds": ["trâu", "bò sữa"]},
    "status": {},
    "parts": {},
    "actors": {"patterns": ["hội nuôi ong"]},
    "short": {"always": {"nuôi ong": "no"}, "within": {"chuồng trại": "ct"}},
}


@pytest.fixture
def meets(monkeypatch: pytest.MonkeyPatch) -> Meets:
    """Compile frames and ask which of them, if any, a text meets; `heading` stands above it."""

    def ask(text: str, *written: str, heading: str = "", after_number: bool = False) -> str | None:
        made = {"toy.one": lexicon.Indicator("toy.one", "toy", "flow", "any", "", "", ("any",), written)}
        toy = SimpleNamespace(load=lambda _name: CUES, catalogue=lambda: made, others=dict)
        monkeypatch.setattr(frames, "lexicon", toy)
        compiled = lexis.__wrapped__()
        for module in (frames, subjects):
            monkeypatch.setattr(module, "lexis", lambda: compiled)
        monkeypatch.setattr(subjects, "indicators", lambda: made)
        at, stop = text.index("{"), text.index("}") - 1
        plain = text.replace("{", "").replace("}", "")
        above = {hit.phrase for hit in phrase_hits(heading)}
        around = zones(
            plain, (0, at), (stop, len(plain)),
            lambda start, end: [hit for hit in phrase_hits(plain) if start <= hit.start and hit.end <= end],
            {}, dict.fromkeys(above, 0.5), after_number=after_number,
        )  # fmt: skip
        found = best_frame(around, lambda _indicator: True)
        return found.frame.name if found else None

    return ask


def test_a_phrase(meets: Meets) -> None:
    assert meets("nuôi ong được {12} đàn", "nuôi ong") == "toy.one#1"
    assert meets("nuôi ong được {12} đàn", "nuôi tằm") is None


def test_offices_abbreviate(meets: Meets) -> None:
    assert meets("đàn NO được {12}".lower(), "đàn nuôi ong") == "toy.one#1"
    assert meets("xây ct {12}", "xây chuồng trại") == "toy.one#1"
    assert meets("ct {12}", "chuồng trại") is None, "letters that stand for other things by themselves"


def test_an_abbreviation_is_each_phrase_that_it_can_be(meets: Meets, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(CUES["short"]["always"], "nuôi ốc", "no")
    assert meets("đàn no {12}", "đàn nuôi ong + no") == meets("đàn no {12}", "đàn nuôi ốc + no") == "toy.one#1"
    assert meets("đàn no {12}", "đàn nuôi dê", "đàn no") == "toy.one#2", "and a phrase that is written so"


def test_words_are_whole(meets: Meets) -> None:
    assert meets("nuôi ongx {12} đàn", "nuôi ong") is None


def test_alternatives(meets: Meets) -> None:
    for text in ("nuôi ong {12}", "nuôi tằm {12}"):
        assert meets(text, "nuôi ong|nuôi tằm") == "toy.one#1"


def test_all_terms_must_be_met(meets: Meets) -> None:
    frame = "nuôi ong|nuôi tằm + vốn vay"
    assert meets("vốn vay nuôi ong {12}", frame) == "toy.one#1"
    assert meets("nuôi ong {12}", frame) is None
    assert meets("vốn vay {12}", frame) is None


def test_the_better_frame_names_it(meets: Meets) -> None:
    assert meets("vốn vay nuôi ong {12}", "vốn vay", "vốn vay + nuôi ong") == "toy.one#2"


def test_a_heading_will_do_where_the_tilde_says_so(meets: Meets) -> None:
    assert meets("xây mới {12} chuồng", "xây mới + ~nuôi ong", heading="nuôi ong") == "toy.one#1"
    assert meets("xây mới {12} chuồng", "xây mới + nuôi ong", heading="nuôi ong") is None
    assert meets("{12} chuồng", "xây mới + ~nuôi ong", heading="nuôi ong") is None


def test_sides(meets: Meets) -> None:
    assert meets("nuôi ong {12} đàn", "<nuôi ong") == "toy.one#1"
    assert meets("có {12} đàn nuôi ong", "<nuôi ong") is None
    assert meets("có {12} đàn nuôi ong", ">nuôi ong") == "toy.one#1"
    assert meets("nuôi ong {12} đàn", ">nuôi ong") is None


def test_a_veto_belongs_to_its_alternative_or_its_term(meets: Meets) -> None:
    assert meets("nuôi ong rừng {12}", "nuôi ong !rừng") is None
    assert meets("nuôi ong nhà {12}", "nuôi ong !rừng") == "toy.one#1"
    assert meets("nuôi ong và nuôi tằm rừng {12}", "nuôi ong !rừng|nuôi tằm") == "toy.one#1"


def test_a_veto_looks_no_farther_than_the_numbers_own_piece(meets: Meets) -> None:
    assert meets("ở rừng, nuôi ong {12}", "nuôi ong !rừng", after_number=True) == "toy.one#1"


def test_a_ban_looks_over_the_whole_clause(meets: Meets) -> None:
    assert meets("ở rừng, nuôi ong {12}", "nuôi ong !!rừng", after_number=True) is None
    assert meets("ở vườn, nuôi ong {12}", "nuôi ong !!rừng", after_number=True) == "toy.one#1"


def test_a_group(meets: Meets) -> None:
    assert meets("nuôi trâu {12}", "nuôi + @herds") == "toy.one#1"
    assert meets("nuôi bò sữa {12}", "nuôi + @herds") == "toy.one#1"
    assert meets("nuôi dê {12}", "nuôi + @herds") is None
    with pytest.raises(KeyError):
        meets("nuôi dê {12}", "nuôi + @goats")


def test_spellings_of_one_word(meets: Meets) -> None:
    assert meets(fold("tiền sỹ quan hàng tháng {12}").text, "sĩ quan hằng tháng") == "toy.one#1"
    assert meets(fold("tỉ lệ ong {12}").text, "Tỷ lệ ong") == "toy.one#1"
    assert meets(fold("tỷ lệ ong {12}").text, "Tỉ lệ ong") == "toy.one#1"


def test_longer_phrases_weigh_more() -> None:
    table = lexis()
    vietnamese = [
        (len(phrase.split()), weight)
        for phrase, weight in zip(table.phrases, table.weights, strict=True)
        if not phrase.isascii()
    ]
    assert all(one[1] <= other[1] for one in vietnamese[:200] for other in vietnamese[:200] if one[0] < other[0])


def test_every_frame_can_be_met_from_one_of_its_phrases() -> None:
    table = lexis()
    alone = {frame for frames, _, _ in table.by_phrase.values() for frame in frames}
    beside = [entry for _, _, paired in table.by_phrase.values() for entry in paired.values()]
    paired = {frame for pairs, longer in beside for frame in (*pairs, *(frame for frame, _ in longer))}
    reachable = alone | paired
    assert reachable == set(range(len(table.frames)))


def test_phrases_are_folded_and_told_once() -> None:
    table = lexis()
    assert len(set(table.phrases)) == len(table.phrases)
    assert all(phrase and phrase == fold_phrase(phrase) for phrase in table.phrases)


def test_a_name_says_code_and_place() -> None:
    names = [frame.name for frame in lexis().frames]
    assert len(set(names)) == len(names)
    assert "poverty.rate#1" in names
