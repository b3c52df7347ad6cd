from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket import lexicon
from tongket.language import citations, finder, periods
from tongket.language.finder import Finder, Guarded, pooled
from tongket.language.normal import fold

RULES = [re.compile(rule["pattern"], re.M) for rule in lexicon.load("nonfigures")["rule"]]
PERIODS = [pattern for _, pattern in periods._COMPILED]
CITED = [pattern for _, pattern in citations._RULES]
EVERY = [*RULES, *PERIODS, *CITED]

# Pieces that the rules are made of, so that what is put together from them meets many.
PIECES = [
    *(phrase for rule in lexicon.load("nonfigures")["rule"] for phrase in (*rule["yes"], *rule.get("no", ()))),
    *(example for _, _, example in periods._RULES),
    "Nghị quyết số 68/NQ-CP ngày 01/7/2021", "Luật Việc làm năm 2013", "điều 5", "khoản 2, 3",
    "1", "12", "2021", "1.234,5", "٣", " ", "\n", ".", ",", ";", "(", ")", "/", "-", "%", '"', "đ", "a", "ngày", "năm",
    "tháng", "hộ", "từ", "đến", "\x1f", "²",
]  # fmt: skip


def spans(found: list[list[re.Match[str]]]) -> list[list[tuple[int, int]]]:
    return [[match.span() for match in matches] for matches in found]


def plain(patterns: list[re.Pattern[str]], text: str) -> list[list[tuple[int, int]]]:
    return [[match.span() for match in pattern.finditer(text)] for pattern in patterns]


@pytest.fixture(scope="module")
def every() -> Finder:
    return Finder(EVERY)


def test_finds_in_the_corpus_what_finditer_finds(corpus: Path, every: Finder) -> None:
    tuned = corpus.parent / "tests" / "accuracy" / "tuned"
    texts = [path for folder in (corpus, tuned) for path in sorted(folder.glob("*.txt"))]
    text = fold("\n".join(path.read_text(encoding="utf-8-sig") for path in texts)).text
    expected = plain(EVERY, text)
    assert sum(map(bool, expected)) > len(EVERY) / 2, "half of the rules should have something to find"
    assert spans(every.find(text)) == expected


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join), st.integers(30, 200))
def test_finds_in_any_text_what_finditer_finds(every: Finder, text: str, piece: int) -> None:
    folded = fold(text).text
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(finder, "_PIECE", every._longest + every._reach + piece)
        assert spans(every.find(folded)) == plain(EVERY, folded)


def test_an_anchor_nearer_to_the_start_than_a_match_can_begin_is_none() -> None:
    patterns = [re.compile(r"ngày \d+"), re.compile(r"(?:năm|tháng) \d")]
    assert spans(Finder(patterns).find("7")) == [[], []]
    assert spans(Finder(patterns).find("")) == [[], []]


def test_a_run_of_digits_longer_than_a_piece_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    patterns = [re.compile(r"(?<!\d)\d+"), re.compile(r"\d{1,3}(?!\d)"), re.compile(r"x\d")]
    of_these = Finder(patterns)
    monkeypatch.setattr(finder, "_PIECE", of_these._longest + of_these._reach + 7)
    text = "1" * 100 + " x" + "2" * 50
    assert spans(of_these.find(text)) == plain(patterns, text)


def test_a_pattern_without_anchors_and_one_at_the_head_of_lines_are_found_too() -> None:
    patterns = [re.compile(r"[^\W\d_]+"), re.compile(r"^\w+:", re.M), re.compile(r"một(?:!)?")]
    text = "một: hai\nba:\nmột! bốn"
    assert spans(Finder(patterns).find(text)) == plain(patterns, text)
    assert Finder([]).find("text") == []
    assert Finder(patterns).find("") == [[], [], []]


@pytest.mark.parametrize(
    "pattern",
    [r"(?:các |mọi )?chỉ tiêu[^.]{0,9}:", r"đến (?:hết )?năm (20\d\d)", r"(?<!ư)ớc|\bba\b", r"[^\W\d_]+", r"^\d"],
)
@given(
    text=st.lists(st.sampled_from(["các chỉ tiêu: ", "chỉ tiêu", "đến năm 2021", "ước ", "ba", "5", ". "])).map(
        "".join
    ),
    start=st.integers(0, 9),
    end=st.integers(0, 30),
)
def test_a_guarded_pattern_finds_what_it_finds_by_itself(pattern: str, text: str, start: int, end: int) -> None:
    guarded, plain = Guarded(pattern), re.compile(pattern)
    found, expected = guarded.search(text, start, end), plain.search(text, start, end)
    assert (found and found.span()) == (expected and expected.span())
    assert [m.span() for m in guarded.finditer(text, start)] == [m.span() for m in plain.finditer(text, start)]


def test_a_pattern_is_guarded_by_few_words() -> None:
    assert Guarded(r"(?:các |những |mọi )?chỉ tiêu(?: chính)?[^.]{0,60}:").literals == ["chỉ tiêu"]
    assert not Guarded(r"[^\W\d_]+").literals


def test_every_rule_has_anchors(every: Finder) -> None:
    whole = [every._patterns[index].pattern for index in every._whole]
    assert not whole, (
        "looked for in the whole text, which is slow: let a rule begin with words, digits or a few choices"
    )


def test_pooled_finders_answer_as_each_would_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finder, "_POOLS", {})
    one, two = pooled("test", PERIODS), pooled("test", CITED)
    texts = [fold(f"{text} ngày 5/6/2021 theo Nghị quyết 68/NQ-CP").text for text in ("Năm 2021", "Tháng 5", "")]
    for text in [*texts, *texts]:
        for asked, patterns in ((two, CITED), (one, PERIODS), (one, PERIODS)):
            assert spans(asked.find(text)) == plain(patterns, text), "asked again, it looks once more"
    assert len(pooled("test", [re.compile(r"ngày \d+")]).find(texts[0])[0]) == 1, "who comes later is asked too"
    assert spans(one.find(texts[0])) == plain(PERIODS, texts[0])
