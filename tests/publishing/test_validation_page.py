"""The pages of the results: all failing rows with their words, each leading to its place; what was not checked, why."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from html_rules import check_page, dead_links
from tongket.publishing import write_site
from tongket.publishing.failing import Failing
from tongket.publishing.validation_page import formula_words, validation_path
from tongket.tables.ids import join_ids
from tongket.validation import checks, validate
from tongket.validation.suites import NAMES

SPOILT = "hai-duong-2021"


@pytest.fixture(scope="module")
def spoilt(tables: dict[str, Any], texts: dict[str, str]) -> dict[str, Any]:
    """The tables with faults of every kind in one report, and what the expectations say of them."""
    made = {name: frame.copy() for name, frame in tables.items() if name != "results"}
    figures, ledger = made["figures"], made["ledger"]
    made["checks"] = checks(figures)
    jobs = figures.index[figures["report"].eq(SPOILT) & figures["indicator"].eq("employment.jobs_created")]
    figures.loc[jobs[0], ["value", "measure", "unit", "per"]] = [20_504_000.0, "level", "person", None]
    figures.loc[figures.index[figures["report"].eq(SPOILT)][-1], "quote"] = "nonsense"
    own = ledger.index[ledger["report"].eq(SPOILT)]
    made["ledger"] = ledger.drop(own[[0]])
    made["ledger"].loc[own[1], "quote"] = "nonsense"
    made["reports"].loc[made["reports"]["report"].eq(SPOILT), "characters"] = 1
    return made | {"results": validate(made, texts)}


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory, spoilt: dict[str, Any], texts: dict[str, str]) -> Path:
    """The site of those tables."""
    folder = tmp_path_factory.mktemp("outputs")
    old = folder / "site" / "validation.html"
    old.parent.mkdir()
    old.write_bytes(b"")
    write_site(folder, spoilt, texts, [])
    assert not old.exists()
    return folder


def row_of(spoilt: dict[str, Any], suite: str, columns: str) -> pd.Series:
    results = spoilt["results"]
    return results[results["suite"].eq(suite) & results["columns"].eq(columns)].iloc[0]


def test_there_is_a_page_for_each_suite_in_each_language_and_all_links_lead_somewhere(out: Path) -> None:
    for language in ("vi", "en"):
        overview = check_page(out / validation_path(language))
        for name in NAMES:
            path = out / validation_path(language, name)
            check_page(path)
            assert path.name in overview.links
    assert not [link for link in dead_links(out) if "tables/" not in str(link) and "texts/" not in str(link)]


def test_the_index_leads_to_the_results(out: Path) -> None:
    assert "site/validation/index.html" in check_page(out / "index.html").links
    assert "validation/index.en.html" in check_page(out / "site/index.en.html").links


def test_the_overview_says_that_the_extraction_is_wrong_and_which_report_is_worst(out: Path) -> None:
    page = check_page(out / validation_path("en"))
    assert "Critical expectations fail" in page.text
    assert page.text.index("What does not hold") < page.text.index("text[start:end] is the quote")
    worst = page.text[page.text.index("Reports with failing rows") :]
    assert worst.index(SPOILT) < worst.index("By table")
    assert "Có kỳ vọng nghiêm trọng bị vi phạm" in check_page(out / validation_path("vi")).text


def test_every_failing_row_stands_there_with_its_quote_and_leads_to_its_place(
    out: Path, spoilt: dict[str, Any], texts: dict[str, str]
) -> None:
    page = check_page(out / validation_path("vi", "figures"))
    failing = row_of(spoilt, "figures", "value plausible_low plausible_high")["failing"].split(" ")
    jobs = next(key for key in failing if key.startswith(SPOILT))
    start = jobs.rpartition(":")[2]
    assert f"../sources/{SPOILT}.html#f-{start}" in page.links
    assert "khoảng có thể có: từ 1.892 đến 189.200" in page.text
    for key in failing:
        assert key in page.text
    figure = spoilt["figures"].set_index("figure").loc[jobs]
    assert texts[SPOILT][figure["start"] : figure["end"]] in page.text


def test_numbers_that_are_no_figures_are_led_to_as_well(out: Path, spoilt: dict[str, Any]) -> None:
    ledger = check_page(out / validation_path("en", "ledger"))
    key = row_of(spoilt, "ledger", "quote text_at_span")["failing"]
    assert f"../sources/en/{SPOILT}.html#n-{key.rpartition(':')[2]}" in ledger.links
    numbers = check_page(out / validation_path("en", "numbers"))
    lost = next(k for k in row_of(spoilt, "numbers", "ledger_rows")["failing"].split(" ") if k.startswith(SPOILT))
    assert lost in numbers.text
    assert f"../sources/en/{SPOILT}.html" in numbers.links  # the ledger has no mark for it
    reports = check_page(out / validation_path("en", "reports"))
    assert f"../sources/en/{SPOILT}.html" in reports.links


def test_what_could_not_be_checked_is_said_with_the_reason_and_the_rows(out: Path) -> None:
    page = check_page(out / validation_path("en", "figures"))
    told = page.text[page.text.index("What could not be checked") :]
    assert "undecided below six years" in told
    assert "what it is held against is not known" in told
    assert "Columns that are held against nothing" in page.text
    assert "bảng không có dòng nào" in check_page(out / validation_path("vi", "citations")).text


def test_failing_rows_are_never_capped(tables: dict[str, Any], texts: dict[str, str], tmp_path: Path) -> None:
    every = tables["figures"]["figure"].tolist()
    result = {"suite": "figures", "expectation": "x", "failing": join_ids(every)}
    shown = Failing(tables, texts).rows(result, {}, "site/validation/figures.html", "vi")
    assert [row["id"] for row in shown] == every
    assert all(row["quote"] for row in shown)


def test_a_row_that_is_not_there_has_its_id_alone(tables: dict[str, Any], texts: dict[str, str]) -> None:
    result = {"suite": "figures", "expectation": "x", "failing": "stranger:7 nonsense hai-duong-2021:999999"}
    shown = Failing(tables, texts).rows(result, {}, "site/validation/figures.html", "vi")
    assert [(row["id"], row["quote"], row["href"]) for row in shown] == [
        ("stranger:7", "", ""), ("nonsense", "", ""), ("hai-duong-2021:999999", "", ""),
    ]  # fmt: skip


def test_a_check_is_told_in_the_readers_words_and_units(out: Path) -> None:
    page = check_page(out / validation_path("vi", "checks")).text
    said = page[page.index("Công thức") :]
    assert not [code for code in ("ratio_to_target", "sum of parts", "value /") if code in said]
    assert formula_words("(value / target - 1) * 100", "vi") == "(giá trị / kế hoạch − 1) × 100"
    assert formula_words("sum of parts <= whole", "en") == "sum of parts ≤ whole"
    assert re.search(r"\d (người|đồng|hộ)|\d%", said)


def test_what_holds_alarms_nobody(out: Path) -> None:
    html = (out / validation_path("vi", "figures")).read_text(encoding="utf-8")
    held = html[html.index('id="held"') :]
    assert 'class="badge"' in held and 'class="badge critical"' not in held
