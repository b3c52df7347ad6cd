from __future__ import annotations

import pytest

from sample_rows import figure
from tongket.tables.frames import to_frame
from tongket.validation import checks

TEXT = "Đào tạo 1.000 người, {} nam 600, nữ 400 người, hết."


def held(*rows, text=None):
    texts = {"r": text} if text else None
    table = checks(to_frame("figures", rows), texts=texts)
    return table.loc[table["kind"].eq("parts"), ["formula", "verdict"]].to_records(index=False).tolist()


def whole(value=1000.0, **fields):
    return figure(start=8, value=value, end=19, **fields)


def part(start, value, **fields):
    return figure(start=start, value=value, **{"part_of": "r:8"} | fields)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([whole(), part(30, 1100.0)], [("part <= whole", "disagrees")]),
        ([whole(), part(30, 1000.0)], []),
        ([whole(value=1000.0, bound="over"), part(30, 1200.0)], []),
        ([whole(step=1000.0), part(30, 1400.0)], []),
        ([whole(), part(30, 600.0), part(40, 400.0)], [("sum of parts", "agrees")]),
        ([whole(), part(30, 600.0), part(40, 500.0)], []),  # nobody says that they share no one
        # those who share nobody
        (
            [whole(), part(30, 600.0, group="agriculture"), part(40, 500.0, group="non_agriculture")],
            [("sum of parts <= whole", "disagrees")],
        ),
        (
            [whole(), part(30, 600.0, group="in_province"), part(40, 300.0, indicator="employment.overseas_workers")],
            [("sum of parts <= whole", "agrees")],
        ),
        ([whole(), part(30, 600.0, group="female"), part(40, 500.0, group="japan")], []),
        # rates of parts do not add up
        ([whole(40.0, unit="percent"), part(30, 30.0, unit="percent"), part(40, 30.0, unit="percent")], []),
        # an unsure reading refutes nothing
        ([whole(), part(30, 1100.0, confidence=0.3)], [("part <= whole", "undecidable")]),
        # parts that share nobody bear each other out, up to a point
        *(
            (
                [
                    whole(),
                    part(30, 600.0, group="agriculture", confidence=sure),
                    part(40, 500.0, group="non_agriculture", confidence=sure),
                ],
                [("sum of parts <= whole", verdict)],
            )
            for sure, verdict in ((0.2, "disagrees"), (0.05, "undecidable"))
        ),
    ],
)
def test_parts_and_their_whole(rows, expected):
    assert held(*rows) == expected


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "target"},
        {"unit": "household"},
        {"per": "month"},
        {"measure": "change"},
        {"place": "Trà Ôn"},
        {"period": (None, None)},
        {"part_of": "r:999"},
    ],
)
def test_what_is_of_another_kind_is_no_part(fields):
    assert held(whole(), part(30, 2000.0, **fields)) == []


@pytest.mark.parametrize(
    ("word", "last", "expected"),
    [
        ("gồm", 400.0, [("sum of parts", "agrees")]),
        ("gồm", 300.0, [("sum of parts", "disagrees")]),
        ("bao gồm", 300.0, [("sum of parts", "disagrees")]),
        ("trong đó", 300.0, []),
        ("nhóm", 300.0, []),
    ],
)
def test_parts_that_are_said_to_be_all_make_the_whole(word, last, expected):
    text = TEXT.format(word)
    rows = [whole(), part(text.index("600"), 600.0), part(text.index("400"), last)]
    assert held(*rows, text=text) == expected
    assert held(*rows) == [x for x in expected if x[1] == "agrees"]


def test_a_number_that_no_link_names_may_be_a_part_too():
    text = TEXT.format("gồm")
    rows = [whole(), part(text.index("600"), 500.0), part(text.index("400"), 400.0), figure(start=60, value=100.0)]
    assert held(*rows, text=text) == []


def test_nested_parts_after_those_that_make_the_whole_do_not_count():
    rows = [whole(), part(30, 600.0), part(40, 400.0), part(50, 300.0, group="japan"), part(60, 90.0, group="korea")]
    assert held(*rows) == [("sum of parts", "agrees")]
