"""Where the phrases around a number stand, and which indicators come in company."""

# A sentence stands on one line.

from __future__ import annotations

import pytest

from pattern_cases import Case, case, f, hold
from tongket import lexicon
from tongket.extraction.frames import Hit, lexis, phrase_hits
from tongket.extraction.subjects import (
    AFTER,
    BEFORE_CLAUSE,
    BEYOND,
    NEAR,
    Zones,
    best_frame,
    companion,
    indicators,
    zones,
)


def around(text: str, *, after_number: bool = False, more: bool = False) -> Zones:
    """The zones of the number in braces."""
    at, stop = text.index("{"), text.index("}") - 1
    plain = text.replace("{", "").replace("}", "")

    def hits(start: int, end: int) -> list[Hit]:
        return [hit for hit in phrase_hits(plain) if start <= hit.start and hit.end <= end]

    return zones(plain, (0, at), (stop, len(plain)), hits, {}, {}, after_number=after_number, more=more)


def number(phrase: str) -> int:
    return lexis().phrases.index(phrase)


def test_the_numbers_own_piece_counts_in_full() -> None:
    found = around("giải quyết việc làm cho {120} người")
    phrase = number("giải quyết việc làm")
    assert 0.9 < found.local[phrase] <= 1
    assert phrase in found.own and phrase in found.before and phrase in found.near and phrase in found.whole


def test_an_earlier_piece_counts_less() -> None:
    found = around("giải quyết việc làm, đào tạo nghề cho {120} người", after_number=True)
    assert found.local[number("giải quyết việc làm")] <= NEAR < found.local[number("đào tạo nghề")]
    assert number("giải quyết việc làm") not in found.own


def test_an_earlier_clause_counts_least() -> None:
    found = around("giải quyết việc làm; đào tạo nghề cho {120} người", after_number=True)
    assert found.local[number("giải quyết việc làm")] <= BEYOND


def test_what_follows_up_to_the_next_break() -> None:
    found = around("có {120} người được đào tạo nghề, giải quyết việc làm")
    assert BEYOND < found.local[number("đào tạo nghề")] <= AFTER
    assert found.local[number("giải quyết việc làm")] <= BEYOND
    assert number("đào tạo nghề") in found.near and number("đào tạo nghề") not in found.before


def test_what_leads_to_the_next_number_is_the_next_numbers() -> None:
    found = around("có {120} người, giải quyết việc làm cho", more=True)
    assert found.local.get(number("giải quyết việc làm"), 0.0) <= BEFORE_CLAUSE


def test_a_bracket_or_a_semicolon_ends_it() -> None:
    for mark in (";", " ("):
        assert number("đào tạo nghề") not in around(f"có {{120}} người{mark} đào tạo nghề").local


def test_a_phrase_inside_a_longer_one_counts_for_less() -> None:
    found = around("tỷ lệ hộ nghèo là {5}")
    assert found.local[number("hộ nghèo")] < found.local[number("tỷ lệ hộ nghèo")]
    assert number("hộ nghèo") not in found.whole


def test_the_best_frame_is_one_that_is_accepted() -> None:
    found = around("tỷ lệ hộ nghèo là {5}")
    best = best_frame(found, lambda i: i.unit == "percent")
    assert best is not None and best.code == "poverty.rate" and best.leads and not best.after
    assert best_frame(found, lambda _: False) is None
    after = best_frame(around("có {120} người được đào tạo nghề"), lambda i: i.unit == "person")
    assert after is not None and after.after


def test_nothing_below_the_threshold() -> None:
    assert best_frame(around("có {120} người"), lambda _: True) is None


@pytest.mark.parametrize(
    ("code", "unit", "mate"),
    [
        ("merit.gifts", "VND", "merit.gift_spending"),
        ("training.classes", "person", "training.people_trained"),
        ("labour.strikes", "person", "labour.strike_participants"),
        ("poverty.poor_households", "percent", "poverty.rate"),
        ("poverty.near_poor_households", "percent", "poverty.near_poor_rate"),
        ("merit.gifts", "person", None),
        (None, "VND", None),
        ("merit.gifts", None, None),
    ],
)
def test_companions(code: str | None, unit: str | None, mate: str | None) -> None:
    assert companion(code, unit) == mate


def test_companions_are_in_the_catalogue_and_fit_their_unit() -> None:
    table = lexicon.load("companions")
    for code, mate in table["money"]:
        assert code in lexicon.catalogue() and lexicon.catalogue()[mate].unit == "VND"
    for entry in table["counts"]:
        for unit, mate in entry.items():
            if unit != "from":
                assert unit in lexicon.catalogue()[mate].units, f"{mate} in {unit}"
        assert set(entry["from"]) <= set(lexicon.catalogue())


def test_other_sectors_stand_beside_the_catalogue() -> None:
    assert {code for code, indicator in indicators().items() if indicator.theme == "none"} == set(lexicon.others())


@pytest.mark.parametrize(
    "given",
    [
        case("classes and those who sat in them", "Mở {12 lớp} cho {360 học viên} học nghề.",
             f(12, "session", "training.classes"), f(360, "person", "training.people_trained")),
        case("gifts and their worth", "Trao {300 suất quà} cho trẻ em có hoàn cảnh đặc biệt, trị giá {150 triệu đồng}.",
             f(300, "gift"), f(150e6, "VND", "children.support_spending")),
        case("strikes and who took part", "Xảy ra {2 vụ ngừng việc} tập thể với {450 lao động} tham gia.",
             f(2, "case", "labour.strikes"), f(450, "person", "labour.strike_participants")),
        case("households and their rate", "Toàn tỉnh còn {9.100 hộ nghèo} ({3,4%}).",
             f(9100, "household", "poverty.poor_households"), f(3.4, "percent", "poverty.rate")),
    ],
)  # fmt: skip
def test_in_company(given: Case) -> None:
    hold(given)
