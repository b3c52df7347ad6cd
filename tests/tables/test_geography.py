from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

import small_corpus
from sample_rows import figure, report
from tongket._parameters import ParameterError
from tongket.tables.frames import to_frame
from tongket.tables.geography import panel_in
from tongket.tables.panel import panel

# Hải Phòng of the 34 is Hải Phòng and Hải Dương of the 63; Nghệ An stayed as it was.
OLD = ("hai-phong", "hai-duong", "nghe-an")
AFTER = date(2025, 12, 31)


def reports(*more):
    return [report(slug, place=slug, province=slug, province34="nghe-an" if slug == "nghe-an" else "hai-phong")
            for slug in OLD] + list(more)  # fmt: skip


def made(*figures, of="34", more=()):
    table = panel(to_frame("figures", figures), to_frame("reports", reports(*more)))
    return panel_in(table, of)


def both(first=100.0, second=40.0, start=0, **fields):
    return [figure(slug, start, value=value, **fields) for slug, value in (("hai-phong", first), ("hai-duong", second))]


def reasons(left):
    return left[["place", "reason", "missing"]].fillna("").to_records(index=False).tolist()


def test_counts_of_all_old_provinces_are_added_up():
    table, left = made(*both())
    (row,) = table.to_dict("records")
    assert (row["place"], row["geography"], row["value"], row["low"], row["high"]) == (
        "hai-phong", "34", 140.0, 139.0, 141.0,
    )  # fmt: skip
    assert (row["origin"], row["reason"], row["bound"]) == ("summed", "sum_of_places", "exact")
    assert row["figures"].split(" ") == ["hai-duong:0", "hai-phong:0"]
    assert left.empty


def test_money_changes_and_groups_add_up_too():
    for fields in (
        {"indicator": "merit.gratitude_fund", "unit": "VND"},
        {"measure": "change"},
        {"group": "female"},
        {"status": "target"},
    ):
        table, left = made(*both(**fields))
        assert (table["value"].tolist(), left.empty) == ([140.0], True)


def test_a_hedge_of_one_is_a_hedge_of_all():
    first, second = both()
    table, _ = made(first | {"bound": "over"}, second)
    assert table["bound"].tolist() == ["over"]
    assert table["low"].tolist() == [139.0]
    assert table["high"].isna().all()
    table, _ = made(first | {"bound": "over"}, second | {"bound": "nearly"})
    assert table["bound"].tolist() == ["about"]


def test_where_one_is_missing_nothing_is_added_up_and_it_is_said():
    table, left = made(both()[0])
    assert table.empty
    assert reasons(left) == [("hai-phong", "places_missing", "hai-duong")]
    assert left["figures"].tolist() == ["hai-phong:0"]
    half = {"period": (date(2023, 1, 1), date(2023, 6, 30))}
    assert len(made(both()[0], both(**half)[1])[1]) == 2


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"measure": "ratio_to_target", "unit": "percent"}, "measure_does_not_add_up"),
        ({"measure": "share", "unit": "percent"}, "measure_does_not_add_up"),
        ({"measure": "change", "unit": "percentage_point"}, "measure_does_not_add_up"),
        ({"indicator": "employment.unemployment_rate", "unit": "percent"}, "no_weights"),
        ({"indicator": "labour.average_wage", "unit": "VND", "per": "person,month"}, "no_weights"),
        ({"indicator": "poverty.rate", "unit": "percent"}, "no_weights"),
    ],
)
def test_rates_are_not_added_up(fields, reason):
    table, left = made(*both(8.0, 4.0, **fields))
    assert table.empty
    assert [row[1] for row in reasons(left)] == [reason]


def test_a_rate_is_put_together_with_what_weighs_it():
    rates = both(8.0, 4.0, indicator="poverty.rate", unit="percent", step=0.01)
    counts = [
        figure("hai-phong", 9, value=8000.0, indicator="poverty.poor_households", unit="household"),
        figure("hai-duong", 9, value=12000.0, indicator="poverty.poor_households", unit="household"),
    ]
    table, left = made(*rates, *counts)
    rate = table[table["indicator"].eq("poverty.rate")].iloc[0]
    assert rate["value"] == pytest.approx(20000 / (100000 + 300000) * 100)
    assert rate["reason"] == "weighted_by_places"
    assert rate["low"] <= rate["value"] <= rate["high"]
    assert left.empty
    assert not made(*rates, counts[0])[1].empty


def test_a_province_that_was_not_merged_is_what_it_was():
    rate = figure("nghe-an", 0, value=4.0, indicator="poverty.rate", unit="percent", step=0.01)
    table, left = made(rate)
    assert table[["place", "geography", "origin", "value"]].to_numpy().tolist() == [["nghe-an", "34", "stated", 4.0]]
    assert left.empty


def test_what_the_new_province_says_itself_goes_before_any_sum():
    new = report("new", province="hai-phong", province34="hai-phong", period_end=AFTER, year=2025)
    table, left = made(*both(), figure("new", 0, value=150.0), more=[new])
    assert table["value"].tolist() == [150.0]
    assert reasons(left) == [("hai-phong", "stated_by_the_new_place", "")]


def test_a_new_province_is_not_divided_into_its_old_ones():
    new = [
        report("new", province="hai-phong", province34="hai-phong", period_end=AFTER),
        report("same", province="nghe-an", province34="nghe-an", period_end=AFTER),
    ]
    after = {"period": (date(2025, 1, 1), AFTER)}
    rows = [figure("new", 0, **after), figure("same", 0, **after), *both()]
    table, left = made(*rows, of="63", more=new)
    assert table["place"].tolist() == ["hai-duong", "hai-phong", "nghe-an"]
    assert set(table["geography"]) == {"63"}
    assert reasons(left) == [("hai-duong", "cannot_be_divided", ""), ("hai-phong", "cannot_be_divided", "")]


def test_every_row_is_kept_added_up_or_left_out_and_the_key_is_a_key():
    rates = both(4.0, 8.0, start=9, indicator="poverty.rate", unit="percent")
    rows = [*both(), *both(start=5, unit="household"), *rates, figure("nghe-an", 3)]
    table, left = made(*rows)
    told = " ".join([*table["figures"], *left["figures"]]).split(" ")
    assert sorted(told) == sorted(row["figure"] for row in rows)
    assert not table.duplicated(["place", "indicator", "measure", "unit", "period_end", "group"]).any()


def test_nothing_gives_nothing():
    for of in ("63", "34"):
        table, left = panel_in(to_frame("panel", []), of)
        pd.testing.assert_frame_equal(table, to_frame("panel", []))
        pd.testing.assert_frame_equal(left, to_frame("left_out", []))


def test_a_corpus_is_asked_for_its_panel_in_either_set():
    corpus = small_corpus.corpus(panel=[])
    assert corpus.panel_in("34").empty
    assert corpus.left_out("63").empty
    with pytest.raises(ParameterError):
        corpus.panel_in("64")
