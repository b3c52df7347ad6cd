from __future__ import annotations

import pandas as pd
import pytest

from tongket.tables.frames import to_frame
from tongket.tables.schemas import SCHEMAS
from tongket.validation.facts import FACTS, ROW_IDS, with_facts


def test_facts_are_those_declared_and_hide_no_column(tables, texts):
    made = with_facts(tables, texts)
    assert made.keys() == FACTS.keys() == ROW_IDS.keys()
    for name, frame in made.items():
        own = [column.name for column in SCHEMAS[name].columns] if name in SCHEMAS else []
        assert not set(own) & FACTS[name].keys()
        assert set(frame.columns) == {*own, *FACTS[name]}
        assert frame[ROW_IDS[name]].is_unique
        if name in tables:
            pd.testing.assert_frame_equal(frame[own], tables[name])


def test_facts_of_blank_tables_are_blank_tables():
    blank = {name: to_frame(name, []) for name in SCHEMAS}
    for name, frame in with_facts(blank, {}).items():
        assert frame.empty
        assert set(FACTS[name]) <= set(frame.columns)


def test_what_cannot_be_known_is_blank(tables, texts):
    made = with_facts({"figures": tables["figures"]}, {})
    blank = ["computed", "ledger_class", "report_known", "text_at_span", "text_characters", "tolerance", "verdict"]
    assert made["figures"][blank].isna().all(axis=None)
    assert "numbers" not in made
    assert (
        with_facts({"checks": tables["checks"]}, texts)["checks"][["figures_known", "value_stated"]]
        .isna()
        .all(axis=None)
    )


def test_a_figure_that_the_ledger_lacks_is_absent_and_one_without_a_verdict_is_blank(tables, texts):
    tables["ledger"] = tables["ledger"].iloc[:0]
    checked = tables["checks"]["figure"].eq("binh-thuan-2023-h1:657")
    assert checked.any()
    tables["checks"].loc[checked, "verdict"] = "disagrees"
    figures = with_facts(tables, texts)["figures"]
    assert figures["ledger_class"].eq("absent").all()
    decided = figures.set_index("figure")["verdict"]
    assert decided["binh-thuan-2023-h1:657"] == "disagrees"
    assert decided["yen-bai-2018-h1:170"] is pd.NA or pd.isna(decided["yen-bai-2018-h1:170"])


def test_a_link_is_known_where_it_names_another_figure(tables, texts):
    figures = tables["figures"]
    first, second = figures["figure"].iloc[:2]
    figures.loc[:3, "subject"] = [second, second, "nobody", first]
    known = with_facts(tables, texts)["figures"]["subject_known"]
    assert known.iloc[:4].tolist() == [True, False, False, True]
    assert known.iloc[4:].isna().all()


def test_a_span_beyond_its_text_says_what_is_left_of_it(tables, texts):
    tables["figures"].loc[0, ["start", "end"]] = [10**6, 10**6 + 3]
    tables["figures"].loc[1, ["start", "end"]] = [-5, -1]
    assert with_facts(tables, texts)["figures"]["text_at_span"].iloc[:2].tolist() == ["", ""]


@pytest.mark.parametrize(
    ("rows", "counts"),
    [
        ([(0, 2), (5, 6)], [1, 1]),
        ([(0, 2)], [1, 0]),
        ([(0, 1), (5, 6)], [0, 1]),
        ([(0, 2), (1, 6)], [2, 1]),
        ([(0, 6)], [1, 1]),
        ([], [0, 0]),
        ([(0, 2), (5, 99)], [1, 1]),
    ],
)
def test_each_run_of_digits_is_counted_in_the_ledger(rows, counts):
    text = "12 và 5 người"
    assert text[6] == "5"
    rows = [(a + (a > 2), b + (b > 2)) for a, b in rows]
    ledger = to_frame(
        "ledger",
        [{"report": "r", "start": a, "end": b, "quote": "x", "class": "name", "rule": "t"} for a, b in rows],
    )
    numbers = with_facts({"ledger": ledger}, {"r": text})["numbers"]
    assert numbers["ledger_rows"].tolist() == counts
    assert numbers["row"].tolist() == ["r:0", "r:6"]
