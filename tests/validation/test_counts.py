from __future__ import annotations

import pytest

from sample_rows import figure
from tongket.tables.frames import to_frame
from tongket.validation import checks


def held(*rows):
    table = checks(to_frame("figures", rows))
    return table.loc[table["kind"].eq("targets"), ["scope", "formula", "verdict"]].to_records(index=False).tolist()


def count(start, value, code="met", **fields):
    indicator = {"met": "governance.targets_met", "all": "governance.targets_assigned", "": None}[code]
    return figure(start=start, value=float(value), unit="target", indicator=indicator, **fields)


OTHER = {"sentence_start": 1001, "sentence_end": 1100}


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([count(0, 17, pair="r:3"), count(3, 17, "all", pair="r:0")], ("sentence", "met <= assigned", "agrees")),
        ([count(0, 18, pair="r:3"), count(3, 17, "all", pair="r:0")], ("sentence", "met <= assigned", "disagrees")),
        ([count(0, 9), count(3, 12, "all"), count(6, 2), count(9, 1, "")], ("sentence", "met + not met", "agrees")),
        ([count(0, 9), count(3, 12, "all"), count(6, 2), count(9, 3, "")], ("sentence", "met + not met", "agrees")),
        ([count(0, 9), count(3, 13, "all"), count(6, 2), count(9, 1, "")], ("sentence", "met + not met", "disagrees")),
        ([count(0, 8), count(3, 8, "all"), count(6, 5)], ("sentence", "met <= assigned", "agrees")),
        ([count(0, 12, "all"), count(1010, 10, **OTHER), count(1020, 2, "", **OTHER)],
         ("report", "met + not met", "agrees")),
        ([count(0, 12, "all"), count(1010, 10, **OTHER), count(1020, 3, "", **OTHER)],
         ("report", "met + not met", "disagrees")),
        ([count(0, 17, confidence=0.2), count(3, 16, "all")], ("sentence", "met <= assigned", "undecidable")),
    ],
)  # fmt: skip
def test_targets_met_and_not_met_make_those_assigned(rows, expected):
    assert held(*rows) == [expected]


def test_far_away_from_what_was_assigned_nothing_is_refuted():
    far = {"sentence_start": 5000, "sentence_end": 5100}
    assert held(count(0, 12, "all"), count(5010, 14, **far)) == [("report", "met <= assigned", "undecidable")]


@pytest.mark.parametrize("fields", [{"status": "target"}, {"part_of": "r:0"}, {"measure": "change"}])
def test_what_is_no_count_of_an_account_is_left_alone(fields):
    assert held(count(0, 12, "all"), count(5, 14, **fields)) == []
    assert held(count(5, 14)) == []
