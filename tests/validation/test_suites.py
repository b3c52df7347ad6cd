from __future__ import annotations

import json
import logging
import socket
import subprocess
import sys
import warnings

import pandas as pd
import pytest

from tongket.resources import shipped
from tongket.tables.frames import to_frame
from tongket.tables.panel import REASONS
from tongket.tables.schemas import RESULTS, SCHEMAS, SEVERITIES
from tongket.validation import KINDS, failures, validate
from tongket.validation.facts import FACTS
from tongket.validation.suites import NAMES, dump, from_schema, load, of_great_expectations

FOLDER = shipped("expectations")


def failed(results):
    """(suite, expectation, columns, failing) of what fails."""
    return [tuple(row) for row in failures(results)[["suite", "expectation", "columns", "failing"]].to_numpy()]


# The files


def test_there_is_a_suite_for_each_table_and_no_other():
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(f"{name}.json" for name in NAMES)
    assert set(SCHEMAS) < set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_suite_loads_into_great_expectations_and_comes_out_the_same_to_the_byte(name):
    raw = (FOLDER / f"{name}.json").read_bytes().decode("utf-8")
    made = of_great_expectations(load(name))
    told = made.to_json_dict()
    assert dump(load(name)) == raw
    assert dump(told) == raw


@pytest.mark.parametrize("name", SCHEMAS)
def test_what_follows_from_the_schema_is_in_the_suite(name):
    entries = load(name)["expectations"]
    for entry in from_schema(SCHEMAS[name]):
        assert entry in entries, f"add to {name}.json: {json.dumps(entry, ensure_ascii=False)}"


@pytest.mark.parametrize("name", NAMES)
def test_every_expectation_tells_people_what_it_is_for_and_speaks_of_columns_that_are_there(name):
    columns = set(FACTS[name]) | ({c.name for c in SCHEMAS[name].columns} if name in SCHEMAS else set())
    seen = set()
    for entry in load(name)["expectations"]:
        assert entry["severity"] in SEVERITIES
        assert entry["notes"].endswith(".")
        kwargs = entry["kwargs"]
        named = [kwargs[key] for key in ("column", "column_A", "column_B") if key in kwargs]
        assert {*named, *kwargs.get("column_list", [])} <= columns
        seen.add(json.dumps([entry["type"], kwargs], sort_keys=True))
    assert len(seen) == len(load(name)["expectations"])


def test_vocabularies_of_the_program_and_of_the_suites_are_one():
    sets = {
        name: entry["kwargs"]["value_set"]
        for name, column in (("checks", "kind"), ("panel", "reason"))
        for entry in load(name)["expectations"]
        if entry["kwargs"].get("column") == column and "value_set" in entry["kwargs"]
    }
    assert sets == {"checks": list(KINDS), "panel": list(REASONS)}


def test_only_the_source_can_be_odd():
    warnings_ = [(s, e["type"]) for s in NAMES for e in load(s)["expectations"] if e["severity"] == "warning"]
    assert ("figures", "expect_ratios_to_agree_with_their_numbers") in warnings_


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        '{"name": "figures"}',
        '{"name": "ledger", "expectations": []}',
        '{"name": "figures", "expectations": [{"type": "x"}]}',
    ],
)
def test_a_file_that_is_no_suite_is_named(tmp_path, content):
    (tmp_path / "figures.json").write_text(content, encoding="utf-8")
    with pytest.raises(ValueError, match=r"figures\.json: not a suite"):
        load("figures", tmp_path)


def test_an_expectation_that_nobody_knows_is_an_error_and_not_passed_over():
    entry = {"type": "expect_nonsense", "kwargs": {}, "severity": "critical", "notes": "n"}
    with pytest.raises(ValueError, match=r"figures\.json: expect_nonsense"):
        of_great_expectations({"name": "figures", "notes": "", "expectations": [entry]})
    entry |= {"type": "expect_column_values_to_not_be_null", "kwargs": {"columns": "x"}}
    with pytest.raises(ValueError, match=r"figures\.json: expect_column_values_to_not_be_null .*field required"):
        of_great_expectations({"name": "figures", "notes": "", "expectations": [entry]})


# Running them


@pytest.fixture(scope="module")
def _clean(_run):
    return validate(*_run)


def test_what_is_right_passes(_clean):
    assert failed(_clean) == [
        # A district's, which the key does not say: few jobs for a whole province.
        (
            "figures",
            "expect_levels_to_be_plausible",
            "value plausible_low plausible_high",
            "lang-son-2017:794",
        ),
    ]
    pd.testing.assert_frame_equal(to_frame("results", _clean), _clean)
    assert not _clean.duplicated(list(RESULTS.key)).any()
    assert list(dict.fromkeys(_clean["suite"])) == list(NAMES)
    assert failures(_clean, "critical").empty


def test_nothing_that_could_not_be_checked_is_passed(_clean):
    unchecked = _clean[_clean["checked"].eq(0)]
    assert unchecked["success"].isna().all()
    assert (
        unchecked["notes"]
        .str.match("no row is of this kind; |the table is empty; |what it is held against is not known; ")
        .all()
    )
    assert _clean.loc[_clean["checked"].gt(0), "success"].notna().all()
    assert unchecked["suite"].value_counts()["citations"] == len(load("citations")["expectations"]) - 1


# Table, what is written over a row of it, and the expectation and columns that must then name that row.
BETWEEN = "expect_column_values_to_be_between"
EQUAL = "expect_column_pair_values_to_be_equal"
GREATER = "expect_column_pair_values_a_to_be_greater_than_b"
IN_SET = "expect_column_values_to_be_in_set"
FORM = "expect_column_values_to_have_the_form"
LEXICON = "expect_column_values_to_be_in_the_lexicon"
SPOILS = {
    "figures": [
        ({"quote": "nonsense"}, EQUAL, "quote text_at_span"),
        ({"indicator": "no.such"}, LEXICON, "indicator"),
        ({"unit": "kilogram"}, "expect_units_to_fit_their_indicators", "indicator measure unit"),
        ({"measure": "strange"}, IN_SET, "measure"),
        ({"bound": "strange"}, IN_SET, "bound"),
        ({"status": "strange"}, IN_SET, "status"),
        ({"theme": "strange"}, EQUAL, "theme indicator_theme"),
        ({"theme": None}, "expect_column_values_to_not_be_null", "theme"),
        ({"figure": "strange:1"}, EQUAL, "figure id_expected"),
        ({"period_end": pd.Timestamp("1999-01-01")}, GREATER, "period_end period_start"),
        (
            {"base_start": pd.Timestamp("2000-01-01"), "base_end": pd.Timestamp("1999-01-01")},
            GREATER,
            "base_end base_start",
        ),
        ({"pair": "nobody"}, IN_SET, "pair_known"),
        ({"subject": "nobody"}, IN_SET, "subject_known"),
        ({"part_of": "nobody"}, IN_SET, "part_of_known"),
        ({"repeats": "nobody"}, IN_SET, "repeats_known"),
        ({"confidence": 1.5}, BETWEEN, "confidence"),
        ({"step": 0.0}, BETWEEN, "step"),
        ({"value": 0.123}, "expect_values_to_be_whole_steps", "value step"),
        ({"measure": "share", "value": 101.0}, BETWEEN, "value"),
        ({"measure": "ratio_to_target", "value": -3.0}, BETWEEN, "value"),
        ({"end": 10**7}, GREATER, "text_characters end"),
        ({"end": 0}, GREATER, "end start"),
        ({"start": -1}, BETWEEN, "start"),
        ({"sentence_end": 0}, GREATER, "sentence_end end"),
        ({"sentence_start": 10**7}, GREATER, "start sentence_start"),
        ({"report": "stranger"}, IN_SET, "report_known"),
        ({"report": "stranger"}, "expect_column_values_to_not_be_null", "text_characters"),
        ({"per": "person, month"}, FORM, "per"),
        ({"corrected": "value"}, IN_SET, "corrected_known"),
        (
            {"indicator": "employment.jobs_created", "measure": "level", "value": 20_504_000.0, "unit": "person"},
            "expect_levels_to_be_plausible",
            "value plausible_low plausible_high",
        ),
    ],
    "ledger": [
        ({"class": "strange"}, IN_SET, "class"),
        ({"quote": "nonsense"}, EQUAL, "quote text_at_span"),
        ({"figure": "nobody"}, IN_SET, "figure_known"),
        ({"class": "figure", "figure": None}, "expect_column_values_to_not_be_null", "figure"),
    ],
    "reports": [
        ({"digest": "0" * 64}, EQUAL, "digest text_digest"),
        ({"characters": 1}, EQUAL, "characters text_characters"),
        ({"province": "atlantis"}, LEXICON, "province"),
        ({"province34": "hai-duong"}, LEXICON, "province34"),
        ({"code63": "01"}, EQUAL, "codes_stated codes"),
        ({"year": 1999}, EQUAL, "year period_year"),
        ({"level": "planet"}, IN_SET, "level"),
        ({"overridden": "place, level"}, FORM, "overridden"),
        ({"period_start": pd.Timestamp("2030-01-01")}, GREATER, "period_end period_start"),
    ],
    "checks": [
        ({"stated": -1.0}, EQUAL, "stated value_stated"),
        ({"figures": "nobody"}, IN_SET, "figures_known"),
        ({"verdict": "maybe"}, IN_SET, "verdict"),
        ({"kind": "guess"}, IN_SET, "kind"),
        ({"computed": None}, "expect_column_values_to_not_be_null", "computed"),
    ],
    "lints": [
        ({"code": "whim"}, IN_SET, "code"),
        ({"lint": "strange:1"}, EQUAL, "lint id_expected"),
        ({"quote": "nonsense"}, EQUAL, "quote text_at_span"),
        ({"severity": "critical"}, IN_SET, "severity"),
        ({"figure": "nobody"}, IN_SET, "figure_known"),
        ({"figures": "nobody"}, IN_SET, "figures_known"),
        ({"report": "stranger"}, IN_SET, "report_known"),
        ({"start": -1}, BETWEEN, "start"),
        ({"end": 0}, GREATER, "end start"),
        ({"end": 10**7}, GREATER, "text_characters end"),
        ({"vi": "nửa câu"}, "expect_column_values_to_match_regex", "vi"),
        ({"en": "half a sentence"}, "expect_column_values_to_match_regex", "en"),
    ],
    "corrections": [
        ({"state": "whim"}, IN_SET, "state"),
        ({"state": "stale"}, IN_SET, "state"),
        ({"column": "confidence"}, IN_SET, "column"),
        ({"correction": "strange:1"}, EQUAL, "correction id_expected"),
        ({"value": "whim"}, IN_SET, "value_stands"),
        ({"figure": "nobody:1"}, IN_SET, "value_stands"),
        ({"column": "class", "value": "age"}, IN_SET, "value_stands"),
        ({"digest": None}, "expect_column_values_to_not_be_null", "digest"),
        ({"digest": "beef"}, FORM, "digest"),
        ({"by": None}, "expect_column_values_to_not_be_null", "by"),
        ({"why": None}, "expect_column_values_to_not_be_null", "why"),
        ({"quote": "nonsense"}, EQUAL, "quote text_at_span"),
        ({"start": -1}, BETWEEN, "start"),
        ({"end": 0}, GREATER, "end start"),
        ({"vi": "nửa câu"}, "expect_column_values_to_match_regex", "vi"),
        ({"en": "half a sentence"}, "expect_column_values_to_match_regex", "en"),
    ],
    "panel": [
        ({"value": -1.0}, EQUAL, "value value_stated"),
        ({"reason": "whim"}, IN_SET, "reason"),
        ({"spread": -1.0}, BETWEEN, "spread"),
        ({"figures": "nobody"}, IN_SET, "candidates_known"),
        ({"year": 1999}, EQUAL, "year period_end_year"),
    ],
}
IDS = {
    "reports": "report", "figures": "figure", "corrections": "correction", "checks": "check", "lints": "lint",
    "panel": "figure",
}  # fmt: skip


@pytest.mark.parametrize("name", SPOILS)
def test_what_is_wrong_fails_and_names_the_row(tables, texts, name):
    expected = []
    rows = tables[name].index if name != "figures" else tables[name].index[tables[name]["indicator"].notna()]
    for row, (spoil, kind, columns) in zip(rows[2:], SPOILS[name], strict=False):
        for column, value in spoil.items():
            tables[name].loc[row, column] = value
        bad = tables[name].loc[row]
        expected.append((name, kind, columns, bad[IDS[name]] if name in IDS else f"{bad['report']}:{bad['start']}"))
    named = {(*head, one) for *head, ids in failed(validate(tables, texts)) for one in ids.split(" ")}
    assert [one for one in expected if one not in named] == []


def test_a_headline_that_a_yearly_report_lacks_is_named(tables, texts):
    reports, figures = tables["reports"], tables["figures"]
    row = reports.index[reports["report"].eq("hai-duong-2021")][0]
    year = [pd.Timestamp("2021-01-01"), pd.Timestamp("2021-12-31")]
    reports.loc[row, ["kind", "period_start", "period_end"]] = ["report", *year]
    own = figures["report"].eq("hai-duong-2021") & figures["indicator"].fillna("").str.startswith("training.")
    figures.loc[own, ["indicator", "theme"]] = None
    asked = validate(tables, texts).set_index("columns").loc[["tells_jobs", "tells_training", "tells_children"]]
    assert "hai-duong-2021" in asked.loc["tells_training", "failing"]
    assert "hai-duong-2021" not in str(asked.loc["tells_jobs", "failing"])
    assert asked["severity"].eq("warning").all()
    assert pd.isna(asked.loc["tells_children", "success"])  # too short to be asked


def test_a_level_unlike_its_own_years_or_other_provinces_is_named(tables, texts):
    reports, figures = tables["reports"], tables["figures"]
    jobs = figures.index[figures["indicator"].eq("employment.jobs_created") & figures["measure"].eq("level")]
    first = figures.loc[jobs].drop_duplicates("report").index[:8]
    for n, at in enumerate(first):
        period = [pd.Timestamp(2014 + n, 1, 1), pd.Timestamp(2014 + n, 12, 31)]
        figures.loc[at, ["period_start", "period_end"]] = period
        figures.loc[at, ["value", "status", "per"]] = [30_000.0 + n, "actual", None]
        reports.loc[reports["report"].eq(figures.loc[at, "report"]), ["province", "level"]] = ["son-la", "province"]
    figures.loc[first[3], "value"] = 3_000.0
    (row,) = [r for r in failed(validate(tables, texts)) if r[2] == "series_factor series_limit"]
    assert row[3] == figures.loc[first[3], "figure"]


def test_a_rate_beyond_a_hundred_percent_is_critical_and_a_ratio_beyond_it_is_not(tables, texts):
    figures = tables["figures"]
    rate = figures[figures["indicator"].eq("poverty.rate") & figures["measure"].eq("level")].index[0]
    ratio = figures[figures["measure"].eq("ratio_to_target")].index[0]
    figures.loc[[rate, ratio], ["value", "step"]] = [838.0, 1.0]
    critical = failures(validate(tables, texts), "critical")
    assert critical["columns"].tolist()[0] == "value"
    assert critical["failing"].tolist()[0] == figures.loc[rate, "figure"]


def test_two_figures_on_one_span_are_both_named(tables, texts):
    figures = tables["figures"]
    figures.loc[1, ["start", "end"]] = figures.loc[0, ["start", "end"]].to_list()
    rows = {(kind, columns): ids for _, kind, columns, ids in failed(validate(tables, texts))}
    names = f"{figures.loc[0, 'figure']} {figures.loc[1, 'figure']}"
    assert rows["expect_spans_to_stand_apart", "report start end"] == names


def test_a_number_that_the_ledger_passes_over_is_named_by_its_place(tables, texts):
    ledger = tables["ledger"]
    lost = ledger.iloc[[5, 9]]
    tables["ledger"] = ledger.drop(lost.index)
    (row,) = [r for r in failed(validate(tables, texts)) if r[0] == "numbers"]
    places = row[3].split(" ")
    assert f"{lost.iloc[0]['report']}:{lost.iloc[0]['start']}" in places
    doubled = tables | {"ledger": pd.concat([ledger, ledger.iloc[[0]]], ignore_index=True)}
    kinds = {(suite, kind) for suite, kind, *_ in failed(validate(doubled, texts))}
    assert {
        ("numbers", "expect_column_values_to_be_in_set"),
        ("ledger", "expect_compound_columns_to_be_unique"),
        ("ledger", "expect_spans_to_stand_apart"),
    } <= kinds


def test_a_figure_that_the_ledger_calls_something_else_fails_unless_it_is_in_words(tables, texts):
    row = tables["figures"].loc[0]
    place = tables["ledger"].index[tables["ledger"]["figure"].eq(row["figure"])][0]
    tables["ledger"].loc[place, "class"] = "age"
    found = failed(validate(tables, texts))
    assert ("figures", "expect_column_values_to_be_in_set", "ledger_class", row["figure"]) in found
    assert any(r[:3] == ("ledger", "expect_column_values_to_be_null", "figure") for r in found)
    tables["figures"].loc[0, "in_words"] = True
    assert "ledger_class" not in [columns for _, _, columns, _ in failed(validate(tables, texts))]


def test_failing_rows_are_all_named(tables, texts):
    tables["figures"]["quote"] = "nonsense"
    (row,) = [r for r in failed(validate(tables, texts)) if r[0] == "figures" and r[2] == "quote text_at_span"]
    assert row[3].split(" ") == tables["figures"]["figure"].tolist()
    assert len(tables["figures"]) > 500


def test_blank_tables_are_neither_passed_nor_a_crash():
    blank = {name: to_frame(name, []) for name in SCHEMAS}
    results = validate(blank, {})
    follows = results["expectation"].eq("expect_table_to_follow_its_schema")
    assert results.loc[follows, "success"].eq(True).all()
    assert results.loc[~follows, "success"].isna().all()
    assert results.loc[~follows, "notes"].str.startswith("the table is empty; ").all()


def test_tables_that_are_not_there_are_said():
    results = validate({}, {})
    assert results["success"].isna().all()
    assert results["notes"].str.startswith("there is no such table; ").all()


def test_texts_that_are_not_there_fail_and_nothing_about_them_passes(tables):
    results = validate(tables, {})
    critical = failures(results, "critical")
    assert {("figures", "text_characters"), ("reports", "text_digest")} <= set(
        critical[["suite", "columns"]].itertuples(index=False, name=None)
    )
    quotes = results[results["columns"].eq("quote text_at_span")]
    assert quotes["success"].isna().all()
    assert quotes.loc[quotes["suite"].eq("figures"), "unchecked"].tolist() == [len(tables["figures"])]
    assert quotes.loc[quotes["suite"].eq("figures"), "notes"].str.contains("held against is not known").all()


def test_a_table_that_does_not_follow_its_schema_fails_as_that_and_is_held_against_nothing_else(tables, texts):
    tables["figures"] = tables["figures"].drop(columns="unit")
    results = validate(tables, texts)
    own = results[results["suite"].eq("figures")]
    assert failed(own)[0][1:] == ("expect_table_to_follow_its_schema", failures(own)["columns"].tolist()[0], "unit")
    rest = own[own["expectation"].ne("expect_table_to_follow_its_schema")]
    assert rest["success"].isna().all()
    assert rest["notes"].str.startswith("the table does not follow its schema").all()
    panel = results[results["columns"].eq("value value_stated")]
    assert panel["success"].isna().all()


def test_nothing_is_written_printed_sent_or_left_behind(tables, texts, tmp_path, monkeypatch, capfd):
    from great_expectations.data_context.data_context.context_factory import project_manager

    def no_network(*_: object) -> None:
        raise AssertionError("something calls the network")

    monkeypatch.setattr(socket.socket, "connect", no_network)
    monkeypatch.chdir(tmp_path)
    logger = logging.getLogger("great_expectations")
    level, before = logger.level, project_manager._ProjectManager__project
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        validate(tables, texts)
    assert capfd.readouterr() == ("", "")
    assert list(tmp_path.iterdir()) == []
    assert logger.level == level
    assert project_manager._ProjectManager__project is before


def test_the_callers_tables_and_context_are_left_as_they_were(tables, texts):
    import great_expectations as gx
    from great_expectations.data_context.data_context.context_factory import project_manager

    own = gx.get_context(mode="ephemeral")
    before = {name: frame.copy(deep=True) for name, frame in tables.items()}
    first = validate(tables, texts)
    assert project_manager.get_current_project() is own
    for name, frame in tables.items():
        pd.testing.assert_frame_equal(frame, before[name])
    pd.testing.assert_frame_equal(validate(tables, texts), first)


def test_great_expectations_is_imported_only_when_asked_for():
    names = ("great_expectations", "pandas", "pyarrow")
    code = f"import sys, tongket.validation, tongket.tables; print([m for m in {names} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_what_the_extraction_makes_of_the_corpus_is_sound(corpus):
    from tongket import read_corpus

    read = read_corpus(corpus, index=False)
    tables = {name: read.table(name) for name in SCHEMAS}
    critical = failures(validate(tables, read.texts), "critical")
    assert critical[["suite", "expectation", "columns", "failing"]].to_dict("records") == []
