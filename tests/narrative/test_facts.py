from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

import sample_rows
from tongket.narrative import figures_of
from tongket.narrative.facts import attach_plans, facts_of, levels_of, plans_of, scope_of
from tongket.narrative.records import Figure, read

Row = Callable[..., dict[str, Any]]
Tables = Callable[..., Any]
HALF = date(2023, 1, 1), date(2023, 6, 30)


def figures(tables: Any) -> list[Figure]:
    return read(Figure, tables, "figures")


def test_a_ratio_goes_with_the_level_that_it_is_of(row: Row, tables_of: Tables):
    rows = [
        row(0, "36.000", 36000),
        row(20, "2.000", 2000, indicator="employment.overseas_workers"),
        row(40, "102", 102, measure="ratio_to_target", unit="percent", subject="r:0"),
    ]
    first, second = facts_of(figures(tables_of(rows)))
    assert [f.figure for f in first.ratios] == ["r:40"]
    assert not second.ratios


def test_without_a_subject_it_goes_with_the_nearest_of_its_indicator(row: Row, tables_of: Tables):
    rows = [row(0, "36.000", 36000), row(40, "500", 500, measure="change")]
    (fact,) = facts_of(figures(tables_of(rows)))
    assert fact.level[0].figure == "r:0"
    assert [f.figure for f in fact.changes] == ["r:40"]


def test_a_ratio_of_another_period_stands_alone(row: Row, tables_of: Tables):
    rows = [row(0, "36.000", 36000), row(40, "102", 102, measure="ratio_to_target", unit="percent", period=HALF)]
    assert [bool(f.level) for f in facts_of(figures(tables_of(rows)))] == [True, False]


def test_repetitions_are_left_out_and_their_ratios_kept(row: Row, tables_of: Tables):
    rows = [
        row(0, "36.000", 36000),
        row(20, "36.000", 36000, repeats="r:0"),
        row(40, "102", 102, measure="ratio_to_target", unit="percent", subject="r:20"),
    ]
    (fact,) = facts_of(figures(tables_of(rows)))
    assert fact.level[0].figure == "r:0"
    assert fact.ratios


def test_parts_extras_and_rounded_words_for_the_whole(row: Row, tables_of: Tables):
    rows = [
        row(0, "24.500", 24500, bound="nearly"),
        row(20, "24.450", 24450),
        row(40, "4.000", 4000, part_of="r:20"),
        row(60, "5.000", 5000, group="female"),
        row(80, "6.000", 6000),
    ]
    (fact,) = facts_of(figures(tables_of(rows)))
    assert fact.level[0].figure == "r:20"
    assert [p.figure for p in fact.parts] == ["r:40", "r:60"]
    assert [e.figure for e in fact.extras] == ["r:80"]


def test_a_part_of_another_indicator_hangs_on_its_whole_if_the_theme_is_one(row: Row, tables_of: Tables):
    rows = [
        row(0, "36.000", 36000),
        row(20, "4.500", 4500, indicator="employment.overseas_workers", part_of="r:0"),
        row(40, "900", 900, indicator="training.people_trained", part_of="r:0"),
    ]
    facts = facts_of(figures(tables_of(rows)))
    assert [p.figure for p in facts[0].parts] == ["r:20"]
    assert len(facts) == 3


def test_a_ratio_of_a_part_is_not_the_whole_s(row: Row, tables_of: Tables):
    rows = [
        row(0, "30.000", 30000),
        row(20, "10.000", 10000, part_of="r:0"),
        row(40, "105", 105, measure="ratio_to_target", unit="percent", subject="r:20"),
    ]
    whole, part = facts_of(figures(tables_of(rows)))
    assert not whole.ratios
    assert part.apart
    assert part.level[0].figure == "r:20"


def test_a_ratio_of_a_change_is_known_as_such(row: Row, tables_of: Tables):
    rows = [
        row(0, "3,3", -3.3, unit="percentage_point", measure="change", indicator="poverty.rate"),
        row(20, "10", 10, unit="percent", measure="gap_to_target", indicator="poverty.rate", subject="r:0"),
    ]
    (fact,) = facts_of(figures(tables_of(rows)))
    assert fact.of_change == {"r:20"}


def test_levels_that_are_all_of_groups_are_facts_of_their_own(row: Row, tables_of: Tables):
    rows = [row(0, "243", 243, group="college"), row(20, "949", 949, group="secondary")]
    assert [len(f.parts) for f in facts_of(figures(tables_of(rows)))] == [0, 0]


def test_two_ends_of_a_range_are_one_level(row: Row, tables_of: Tables):
    hedged = [row(0, "2.500", 2500, bound="at_least"), row(8, "3.000", 3000, bound="at_most")]
    read_so = [
        row(30, "0,5", -0.5, measure="change", rule="shared_range/x", bound="exact"),
        row(36, "1", -1.0, measure="change"),
    ]
    apart = [row(60, "5", 5, per="year"), row(64, "7", 7, per="year")]
    assert [len(level) for level in levels_of(figures(tables_of(hedged + read_so + apart)))] == [2, 2, 1, 1]


def test_plans_are_answered_by_results_within_their_period(row: Row, tables_of: Tables):
    later = date(2023, 7, 1), date(2023, 12, 31)
    rows = [
        row(0, "9.635", 9635, period=HALF),
        row(20, "18.300", 18300, status="target"),
        row(40, "8.665", 8665, status="target", period=later),
        row(60, "53", 53, measure="ratio_to_target", unit="percent", subject="r:0", period=HALF),
    ]
    given = figures(tables_of(rows))
    facts = facts_of(given)
    left = attach_plans(facts, plans_of(given))
    assert [p.figure for p in facts[0].plan] == ["r:20"]
    assert [p.figure for p in left] == ["r:40"]


def test_of_two_plans_the_one_that_the_ratio_is_to(row: Row, tables_of: Tables):
    rows = [
        row(0, "9.635", 9635),
        row(10, "8.665", 8665, status="target"),
        row(20, "18.300", 18300, status="target"),
        row(60, "52,65", 52.65, measure="ratio_to_target", unit="percent", subject="r:0"),
    ]
    given = figures(tables_of(rows))
    facts = facts_of(given)
    assert [p.figure for p in attach_plans(facts, plans_of(given))] == ["r:10"]
    assert [p.figure for p in facts[0].plan] == ["r:20"]


def test_the_report_of_the_longest_period_leads(row: Row, tables_of: Tables):
    reports = [
        sample_rows.report("a-h1", period_end=date(2023, 6, 30)),
        sample_rows.report("b"),
        sample_rows.report("c", level="district", place="Huyện Nam Sách"),
        sample_rows.report("d", year=2024, period_start=date(2024, 1, 1), period_end=date(2024, 12, 31)),
        sample_rows.report("e", province="ha-giang"),
    ]
    rows = [
        row(0, "1.000", 1000, report="a-h1"),
        row(0, "2.000", 2000, report="b"),
        row(20, "500", 500, report="b", place="Nam Sách"),
        row(0, "300", 300, report="c"),
        row(0, "2.100", 2100, report="d"),
        row(20, "2.500", 2500, report="d", period=(date(2024, 1, 1), date(2024, 12, 31))),
        row(0, "9", 9, report="e"),
    ]
    tables = tables_of(rows, reports)
    scope = scope_of(tables, "hai-duong", 2023)
    assert [r.report for r in scope.reports] == ["b", "a-h1"]
    assert [f.figure for f in scope.figures] == ["b:0", "a-h1:0"]
    assert [f.figure for f in scope.narrower] == ["b:20"]
    assert [(r.report, [f.figure for f in fs]) for r, fs in scope.elsewhere] == [("d", ["d:0"])]
    assert [r.report for r in scope.districts] == ["c"]
    assert list(figures_of(tables, "hai-duong", 2023)["figure"]) == ["a-h1:0", "b:0"]


def test_after_the_merger_a_place_is_one_of_the_34(tables_of: Tables):
    merged = sample_rows.report("m", year=2025, period_start=date(2025, 1, 1), period_end=date(2025, 12, 31))
    assert scope_of(tables_of([], [merged]), "hai-phong", 2025).lead.report == "m"


def test_a_place_and_year_without_a_report_is_refused_with_the_choices(tables_of: Tables):
    with pytest.raises(ValueError, match="hai-duong 2023"):
        scope_of(tables_of([]), "hai-duong", 2022)


def test_a_group_that_the_indicator_names_is_no_group(row: Row, tables_of: Tables):
    rows = [row(0, "1,00", 1.0, unit="percent", indicator="poverty.rate", group="poor")]
    assert scope_of(tables_of(rows), "hai-duong", 2023).figures[0].group is None


def test_what_is_larger_than_its_whole_is_not_told_as_a_part(row: Row, tables_of: Tables):
    rows = [
        row(0, "2.500", 2500),
        row(20, "5.750", 5750, part_of="r:0"),
        row(40, "4.000", 4000, indicator="employment.overseas_workers", part_of="r:0"),
    ]
    first, _ = facts_of(figures(tables_of(rows)))
    assert not first.parts
    assert [e.figure for e in first.extras] == ["r:20"]
