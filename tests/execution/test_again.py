"""The command that runs one notebook again can be pasted into a shell."""

from __future__ import annotations

import shlex

from tongket.execution.again import again
from tongket.publishing import Page

GIVEN = {"paths": ("báo cáo/",), "output": "my outputs", "timeout": 600, "jobs": 2, "no_index": True, "pdf": False}


def test_one_province_and_year_by_themselves() -> None:
    told = again({**GIVEN, "language": "en", "themes": "employment"}, Page("province_year", "en", "kon-tum", 2017))
    assert shlex.split(told) == [
        "tongket", "run", "báo cáo/", "-o", "my outputs", "--province", "kon-tum", "--year", "2017",
        "--language", "en", "--jobs", "2", "--themes", "employment", "--no-index",
    ]  # fmt: skip


def test_what_compares_all_is_made_of_all() -> None:
    told = again({"output": "outputs", "comparison_year": 2020, "pdf": True, "timeout": 30}, Page("comparison"))
    assert told == "tongket run --timeout 30 --comparison-year 2020 --pdf"
