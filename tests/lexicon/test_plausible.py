"""The ranges of levels: every indicator has one or says why not, each gives its reason, and they are in order."""

from __future__ import annotations

from importlib import resources

import pytest

from tongket.lexicon import catalogue
from tongket.lexicon.places import provinces
from tongket.lexicon.plausible import LEVELS, _ranges, norms, people, people_34, people_by_level, ranges


@pytest.mark.parametrize("code", catalogue())
def test_every_indicator_has_a_range_with_its_reason_or_says_why_not(code):
    assert code in ranges(), "add to lexicon/plausible.toml a range with its reason, or `exempt`"
    entry = ranges()[code]
    assert len(entry.why) > 10
    pairs = [entry.range, entry.per_1000_people, *entry.by_level.values(), *entry.per.values()]
    pairs += [times for _, times in entry.norms.values()]
    assert any(pairs) is not entry.exempt
    for low, high in filter(None, pairs):
        assert 0 <= low < high


def test_no_range_is_for_nothing():
    assert [code for code in ranges() if code not in catalogue()] == []


def test_ranges_by_level_name_every_level_and_narrow_with_it():
    for entry in ranges().values():
        if entry.by_level:
            assert tuple(entry.by_level) == LEVELS, entry.code
            highs = [high for _, high in entry.by_level.values()]
            rate = catalogue()[entry.code].kind == "rate"
            assert rate or highs == sorted(highs, reverse=True), entry.code


def test_rates_in_percent_end_at_a_hundred():
    for code, entry in catalogue().items():
        if entry.is_rate:
            pairs = [ranges()[code].range, *ranges()[code].by_level.values()]
            assert all(high <= 100 for _, high in filter(None, pairs)), code
            assert ranges()[code].per_1000_people is None, code


def test_what_is_told_per_something_has_its_parts_in_one_order():
    for entry in ranges().values():
        for per in (*entry.per, *entry.norms):
            assert per == ",".join(sorted(per.split(","))), entry.code


def test_people_of_every_province_add_up_to_the_country():
    assert people().keys() == {p.slug63 for p in provinces()}
    assert people_34().keys() == {p.slug34 for p in provinces()}
    assert sum(people().values()) == pytest.approx(96_209_000, rel=0.005)  # census of 1 April 2019
    assert sum(people_34().values()) == sum(people().values())
    assert people_34()["hai-phong"] == people()["hai-phong"] + people()["hai-duong"]
    assert tuple(people_by_level()) == LEVELS
    low, high = people_by_level()["province"]
    assert all(low <= count <= high for count in (*people().values(), *people_34().values()))


@pytest.mark.parametrize("name", ["merit", "social"])
def test_norms_rise_and_name_their_decree(name):
    listed = norms(name)
    assert [n.amount for n in listed] == sorted({n.amount for n in listed})
    assert [n.since for n in listed] == sorted({n.since for n in listed})
    assert all(n.source.endswith("/NĐ-CP") for n in listed)


def test_what_no_public_page_confirmed_is_said_to_be_so():
    said = {norm.source: norm.unconfirmed for name in ("merit", "social") for norm in norms(name) if norm.unconfirmed}
    assert set(said.values()) <= {"amount, day", "day"}
    assert said.keys() == {f"{n}/NĐ-CP" for n in ("38/2009", "35/2010", "52/2011", "55/2023", "67/2007", "13/2010")}
    text = resources.files("tongket.lexicon").joinpath("plausible.toml").read_text(encoding="utf-8")
    assert "broad bounds chosen by reasoning, not quotations" in text.partition("[people]")[0]


@pytest.mark.parametrize(
    "entry",
    [
        {"why": "no range at all"},
        {"range": [0, 1], "per_1000_people": [0, 1], "why": "two of them"},
        {"range": [0, 1], "reason": "misspelt", "why": "w"},
    ],
)
def test_an_entry_out_of_form_is_named(entry):
    with pytest.raises(ValueError, match=r"plausible\.toml: some\.code"):
        _ranges("some.code", entry)


def test_an_exempt_entry_says_why_in_place_of_a_range():
    entry = _ranges("some.code", {"exempt": "nothing is known of it"})
    assert entry.exempt
    assert entry.why == "nothing is known of it"
