from __future__ import annotations

from datetime import date

import pandas as pd

from sample_rows import figure, report
from tongket.lexicon.headlines import headlines
from tongket.tables.frames import to_frame
from tongket.validation.facts import FACTS
from tongket.validation.headlines import SOME, facts
from tongket.validation.suites import load

JOBS = figure("r", 0, indicator="employment.jobs_created", measure="ratio_to_target")
RATE = figure("r", 9, indicator="poverty.rate", unit="percent")


def told(figures, **about):
    """What is known of one report: fact -> answer, those that it is not asked for left out."""
    about = {"characters": 12_000} | about
    made = facts(to_frame("reports", [report("r", **about)]), to_frame("figures", figures))
    return {name: bool(answers[0]) for name, answers in made.items() if pd.notna(answers[0])}


def test_a_full_account_is_asked_for_every_headline_and_each_that_is_missing_is_named():
    found = told([JOBS, RATE])
    assert found.keys() == {f"tells_{name}" for name in headlines()}
    assert {name for name, answer in found.items() if answer} == {"tells_jobs", "tells_poverty"}


def test_a_summary_is_asked_for_less_and_half_a_year_for_jobs_alone():
    assert told([JOBS], characters=2_000) == {"tells_jobs": True, "tells_training": False, "tells_poverty": False}
    half = {"period_end": date(2023, 6, 30)}
    assert told([RATE], **half) == {"tells_jobs": False}
    assert told([RATE], **half, characters=1_000) == {}


def test_a_press_item_is_asked_for_a_figure_of_the_catalogue_whichever():
    assert told([RATE], kind="press") == {SOME: True}
    assert told([figure("r", 0, indicator="covid.support_spending", unit="VND")], kind="press") == {SOME: True}
    assert told([figure("r", 0, indicator=None)], kind="press") == {SOME: False}
    assert told([], kind="press", period_end=date(2023, 6, 30)) == {}


def test_districts_resolutions_and_what_is_not_known_are_asked_for_nothing():
    nothing = ({"level": "district"}, {"kind": "resolution"}, {"kind": None}, {"level": None}, {"period_start": None})
    assert [told([], **about) for about in nothing] == [{}] * len(nothing)


def test_without_figures_nothing_is_known_and_without_reports_there_is_nothing():
    made = facts(to_frame("reports", [report("r", characters=12_000)]), None)
    assert all(answers.isna().all() for answers in made.values())
    assert all(answers.empty for answers in facts(to_frame("reports", []), to_frame("figures", [])).values())


def test_the_suite_asks_for_each_headline_of_the_lexicon():
    asked = {e["kwargs"]["column"]: e["severity"] for e in load("reports")["expectations"] if "column" in e["kwargs"]}
    names = [f"tells_{name}" for name in headlines()] + [SOME]
    assert {name: asked.get(name) for name in names} == dict.fromkeys(names, "warning")
    assert set(names) <= FACTS["reports"].keys()
