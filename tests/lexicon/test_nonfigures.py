"""Every rule of nonfigures.toml proves itself: what its `yes` phrases hold is no figure, and what `no` holds is."""

from __future__ import annotations

from typing import Any

import pytest

from phrases import read
from tongket import lexicon

RULES: dict[str, dict[str, Any]] = {rule["name"]: rule for rule in lexicon.load("nonfigures")["rule"]}
YES = [(name, phrase) for name, rule in RULES.items() for phrase in rule.get("yes", ())]
NO = [(name, phrase) for name, rule in RULES.items() for phrase in rule.get("no", ())]

# Classes that a number of such a phrase may have as well, from what is asked earlier than the rule itself.
ALSO = {
    "phone": {"furniture"},  # a line that begins with a hotline is page furniture
    "grade": {"ordinal"},  # hạng 1/4
    "programme": {"citation"},  # Chương trình 135 is cited by its number alone
    "company": {"address"},  # Quân khu 7
    "form": {"citation"},  # Phụ lục 2 of a decision
    "length_of_time": {"period"},  # 3 tháng một lần
}


@pytest.mark.parametrize(("name", "phrase"), YES, ids=lambda value: value)
def test_a_number_of_its_phrase_has_the_rules_class(name: str, phrase: str) -> None:
    classes = {row["class"] for row in read(phrase).ledger}
    assert classes & {RULES[name]["class"], *ALSO.get(name, ())}, f"{phrase}: {classes or 'no number'}"


@pytest.mark.parametrize("name", RULES)
def test_a_rule_takes_a_number_itself(name: str) -> None:
    taken = {row["rule"] for phrase in RULES[name]["yes"] for row in read(phrase).ledger}
    assert name in taken, "every number of its phrases is taken by an earlier rule"


@pytest.mark.parametrize(("name", "phrase"), NO, ids=lambda value: value)
def test_a_rule_leaves_figures_alone(name: str, phrase: str) -> None:
    rows = read(phrase).ledger
    assert rows and name not in {row["rule"] for row in rows}
    assert "figure" in {row["class"] for row in rows}


def test_every_rule_has_phrases_and_a_name_of_its_own() -> None:
    assert len(RULES) == len(lexicon.load("nonfigures")["rule"])
    assert not [name for name, rule in RULES.items() if not rule.get("yes")]
