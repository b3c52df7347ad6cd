from __future__ import annotations

import gc

import pandas as pd
import pytest

from tongket.tables.held import hold, is_held, once


@pytest.fixture
def calls() -> list[str]:
    return []


def test_what_is_worked_out_of_a_held_table_is_made_once(calls: list[str]) -> None:
    table = pd.DataFrame({"a": [1, 2]})
    hold([table])
    for _ in range(2):
        assert once("sum", lambda: calls.append("sum") or int(table["a"].sum()), table) == 3
    assert calls == ["sum"]


def test_each_question_has_its_own_answer() -> None:
    table, other = pd.DataFrame({"a": [1]}), pd.DataFrame({"a": [5]})
    hold([table, other])
    assert once("first", lambda: 1, table) == 1
    assert once("last", lambda: 2, table) == 2
    assert once("first", lambda: 5, other) == 5
    assert once("first", lambda: 6, table, other) == 6


def test_what_hangs_on_a_table_that_is_not_held_is_made_each_time(calls: list[str]) -> None:
    held, loose = pd.DataFrame({"a": [1]}), pd.DataFrame({"a": [1]})
    hold([held])
    for _ in range(2):
        once("both", lambda: calls.append("both"), held, loose)
        once("loose", lambda: calls.append("loose"), loose)
        once("none", lambda: calls.append("none"))
    assert calls == ["both", "loose", "none"] * 2


def test_a_copy_of_a_held_table_is_another_table() -> None:
    table = pd.DataFrame({"a": [1]})
    hold([table])
    assert is_held(table)
    assert not is_held(table.copy(deep=False))


def test_nothing_is_kept_of_a_table_that_is_gone() -> None:
    from tongket.tables import held

    before = len(held._HELD)
    table = pd.DataFrame({"a": [1]})
    hold([table])
    assert len(held._HELD) == before + 1
    del table
    gc.collect()
    assert len(held._HELD) == before
