from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import sample_rows
from tongket.narrative import plain, province_year
from tongket.narrative.records import Check, Figure, read

Row = Callable[..., dict[str, Any]]
Tables = Callable[..., Any]

TEXT = "Trong kỳ có 9.635 lao động có việc làm, đạt 53,52% kế hoạch. Cả năm phải đạt 18.300 lao động."


def _rows(row: Row) -> list[dict[str, Any]]:
    first = {"sentence_start": 0, "sentence_end": TEXT.index(". Cả") + 1}
    second = {"sentence_start": TEXT.index("Cả"), "sentence_end": len(TEXT)}
    return [
        row(TEXT.index("9.635"), "9.635", 9635, **first),
        row(TEXT.index("53,52"), "53,52", 53.52, unit="percent", measure="ratio_to_target", subject="r:12", **first),
        row(TEXT.index("18.300"), "18.300", 18300, status="target", **second),
    ]


def _check(rows: list[dict[str, Any]], **fields: Any) -> dict[str, Any]:
    checked = next(r["figure"] for r in rows if r["measure"] != "level")
    given = {
        "report": "r", "check": f"ratio_to_target:{checked}", "kind": "ratio_to_target", "figure": checked,
        "figures": " ".join([checked, *(r["figure"] for r in rows if r["figure"] != checked)]),
        "formula": "value / target * 100", "stated": 53.52, "computed": 52.65027322404372, "tolerance": 0.01,
        "verdict": "disagrees",
    }  # fmt: skip
    return given | fields


def _doubts(tables: Any, language: str = "vi", texts: Mapping[str, str] | None = None) -> list[str]:
    section = province_year(tables, texts or {}, "hai-duong", 2023, language).section("doubts")
    return [] if section is None else [plain(p) for p in section.paragraphs]


def test_both_sides_are_told_and_quoted(row: Row, tables_of: Tables):
    rows = _rows(row)
    tables = tables_of(rows, checks=[_check(rows)])
    said = _doubts(tables, texts={"r": TEXT})
    assert said[0] == (
        "Báo cáo nêu số lao động được giải quyết việc làm đạt 53,52% kế hoạch, còn tính từ 9.635 lao động và "
        "18.300 lao động "
        "thì được khoảng 52,65%. Hai bên nói: “Trong kỳ có 9.635 lao động có việc làm, đạt 53,52% kế hoạch.” và "
        "“Cả năm phải "
        "đạt 18.300 lao động.”"
    )
    assert len(said) == 2


def test_in_english_with_its_table(row: Row, tables_of: Tables):
    rows = _rows(row)
    story = province_year(tables_of(rows, checks=[_check(rows)]), {"r": TEXT}, "hai-duong", 2023, "en")
    section = story.section("doubts")
    assert section is not None
    assert plain(section.paragraphs[0]).startswith(
        "The report puts the number of workers placed in jobs at 53.52% of the plan, whereas 9,635 workers and "
        "18,300 workers "
        "give about 52.65%. The two passages: “"
    )
    assert section.table is not None
    assert [str(c) for c in section.table.iloc[0]] == [
        "Workers placed in jobs", "53.52%", "about 52.65%", "9,635 workers and 18,300 workers"
    ]  # fmt: skip
    kinds = {r.kind for r in section.references()}
    assert kinds == {"figure", "check", "quote"}
    assert section.to_html().count('<td class="tk-number">') == 3, "what was computed stands to the right as well"


def test_what_agrees_or_cannot_be_decided_is_no_doubt(row: Row, tables_of: Tables):
    rows = _rows(row)
    for verdict in ("agrees", "undecidable"):
        assert not _doubts(tables_of(rows, checks=[_check(rows, verdict=verdict)]))


def test_a_computed_value_that_is_not_rounded_does_not_say_so(row: Row, tables_of: Tables):
    rows = _rows(row)
    (said, _) = _doubts(tables_of(rows, checks=[_check(rows, computed=50.0)]))
    assert said.endswith("thì được 50,00%.")


def test_a_rounding_that_would_hide_the_difference_takes_more_digits(row: Row, tables_of: Tables):
    rows = _rows(row)
    (said, _) = _doubts(tables_of(rows, checks=[_check(rows, computed=53.5241)]))
    assert said.endswith("thì được khoảng 53,524%.")


def test_a_change_has_its_direction_on_both_sides(row: Row, tables_of: Tables):
    rows = [
        row(0, "0,36", -0.36, unit="percentage_point", measure="change", indicator="poverty.rate"),
        row(20, "1,00", 1.0, unit="percent", indicator="poverty.rate"),
        row(40, "0,90", 0.9, unit="percent", indicator="poverty.rate", status="target"),
    ]
    check = _check(rows, kind="change", check="change:r:0", stated=-0.36, computed=0.1)
    (said, _) = _doubts(tables_of(rows, checks=[check]))
    assert (
        said
        == "Báo cáo nêu tỷ lệ hộ nghèo giảm 0,36 điểm phần trăm, còn tính từ 1,00% và 0,90% thì được mức tăng 0,10 "
        "điểm phần trăm."
    )


def test_a_kind_of_check_that_is_not_known_is_told_all_the_same(row: Row, tables_of: Tables):
    rows = _rows(row)
    (said, _) = _doubts(tables_of(rows, checks=[_check(rows, kind="sums")]), "en")
    assert said.startswith("The report gives 53.52% for the number of workers placed in jobs, whereas")


def test_figures_that_fail_an_expectation_and_unsure_readings_are_named(row: Row, tables_of: Tables):
    rows = [
        row(0, "17.034", 17034),
        row(20, "1.200", 1200, indicator="training.graduates", confidence=0.3),
        row(40, "7", 7, indicator=None, theme=None),
    ]
    result = {
        "suite": "figures", "expectation": "expect_sense", "columns": "value", "severity": "warning", "success": False,
        "checked": 3, "unchecked": 0, "failed": 2, "failing": "r:0 r:40 elsewhere:9", "notes": "odd",
    }  # fmt: skip
    flagged, unsure = _doubts(tables_of(rows, results=[result]), "en")
    assert flagged.endswith(": 17,034 workers (job creation) and 7 people (indicator unknown).")
    assert unsure.endswith(": 1,200 vocational graduates (vocational graduates).")


def test_a_long_sentence_is_cut_about_the_figure(row: Row, tables_of: Tables):
    text = "a " * 300 + "có 53,52% kế hoạch " + "b " * 300
    start = text.index("53,52")
    rows = _rows(row)
    rows[1] |= {
        "start": start,
        "end": start + 6,
        "figure": f"r:{start}",
        "sentence_start": 0,
        "sentence_end": len(text),
    }
    rows[0] |= {"sentence_start": 0}
    rows[2] |= {"sentence_start": 0}
    (said, _) = _doubts(tables_of(rows, checks=[_check(rows)]), texts={"r": text})
    assert "“… a" in said
    assert "53,52% kế hoạch b" in said
    assert len(said) < 700


def test_the_corpus_has_its_doubts_in_order(corpus_tables: tuple[Any, Any]):
    tables, texts = corpus_tables
    known = {f.figure: f for f in read(Figure, tables, "figures")}
    for check in read(Check, tables, "checks"):
        if check.verdict == "disagrees":
            assert check.figure in known
    assert texts


def _lint(start: int, quote: str, vi: str, **fields: Any) -> dict[str, Any]:
    given = {
        "report": "r", "lint": f"decimal_point:r:{start}", "code": "decimal_point", "severity": "warning",
        "start": start, "end": start + len(quote), "quote": quote, "figure": f"r:{start}", "figures": f"r:{start}",
        "vi": vi, "en": "The number is odd.",
    }  # fmt: skip
    return given | fields


def test_lints_of_the_reports_are_told_with_their_references(row: Row, tables_of: Tables):
    rows = [row(0, "1.413", 1413), row(20, "1.641", 1641), row(40, "0.52", 0.52, unit="percent")]
    lints = [
        _lint(0, "1.413", "Các phần “1.413” không khớp với 1.641 và 1.786.", code="sum_mismatch", figures="r:0 r:20"),
        _lint(60, "2106", "Năm trong “2106” không thể đúng.", figure=None, figures=None),
        _lint(40, "0.52", "Chỉ lạ ở cách viết.", severity="info"),
        _lint(40, "0.52", "Của văn bản khác.", report="other"),
    ]
    tables = tables_of(rows, lints=lints)
    section = province_year(tables, {}, "hai-duong", 2023).section("doubts")
    assert section is not None
    (said,) = section.paragraphs
    assert plain(said).endswith(
        "Các phần “1.413” không khớp với 1.641 và 1.786. Năm trong “2106” không thể đúng."
    ) and "báo cáo" in plain(said)
    found = [(ref.kind, ref.target) for ref in section.references()]
    assert found == [("quote", "r:0"), ("figure", "r:20"), ("name", "1.786."), ("quote", "r:60")]
    assert _doubts(tables, "en")[0].endswith("The number is odd. The number is odd.")


def test_what_a_check_told_is_not_told_again_by_its_lint(row: Row, tables_of: Tables):
    rows = _rows(row)
    check = _check(rows)
    lint = _lint(rows[1]["start"], "53,52", "Lạ.", figures=check["figures"])
    assert _doubts(tables_of(rows, checks=[check], lints=[lint])) == _doubts(tables_of(rows, checks=[check]))


def test_figures_out_of_range_and_astray_stand_apart_and_are_told_once(row: Row, tables_of: Tables):
    rows = [row(0, "17.034", 17034), row(20, "18.300", 18300), row(40, "19.500", 19500), row(60, "1.413", 1413)]
    results = [
        {
            "suite": "figures", "expectation": expectation, "columns": "value", "severity": "warning",
            "success": False, "checked": 3, "unchecked": 0, "failed": 1, "failing": failing, "notes": "odd",
        }
        for expectation, failing in (
            ("expect_levels_to_be_plausible", "r:0 r:60"),
            ("expect_levels_to_keep_with_their_like", "r:0 r:20"),
            ("expect_sense", "r:0 r:40"),
        )
    ]  # fmt: skip
    lints = [_lint(60, "1.413", "Lạ.")]
    odd, implausible, outlying, flagged = _doubts(tables_of(rows, results=results, lints=lints), "en")
    assert odd.endswith("The number is odd.")
    assert implausible.startswith("This figure lies outside what its") and implausible.endswith(
        ": 17,034 workers (job creation; usually 1,900–189,000)."
    )
    assert outlying.startswith("This figure strays") and outlying.endswith(": 18,300 workers (job creation).")
    assert flagged.endswith(": 19,500 workers (job creation).")


def test_a_figure_out_of_its_range_is_told_with_the_range(row: Row, tables_of: Tables):
    rows = [row(0, "250", 250.0, unit="percent", indicator="poverty.rate")]
    result = {
        "suite": "figures", "expectation": "expect_levels_to_be_plausible", "columns": "value", "severity": "warning",
        "success": False, "checked": 1, "unchecked": 0, "failed": 1, "failing": "r:0", "notes": "odd",
    }  # fmt: skip
    tables = tables_of(rows, results=[result])
    (said,) = _doubts(tables)
    assert said.endswith(" của chỉ tiêu: 250% (tỷ lệ hộ nghèo; khoảng thường gặp là 0–65%).")
    (told,) = _doubts(tables, "en")
    assert told == "This figure lies outside what its indicator can be: 250% (poverty rate; usually 0–65%)."
    section = province_year(tables, {}, "hai-duong", 2023).section("doubts")
    assert section is not None and ("range", "r:0") in [(ref.kind, ref.target) for ref in section.references()]


def test_a_count_that_was_computed_has_its_unit_and_the_document_its_name(row: Row, tables_of: Tables):
    rows = [row(0, "1.641", 1641), row(20, "1.413", 1413, part_of="r:0"), row(40, "373", 373, part_of="r:0")]
    check = _check([*rows, row(60, "1", 1.0, measure="share")], kind="parts", check="parts:r:0", figure="r:0",
                   figures="r:0 r:20 r:40", stated=1641.0, computed=1786.0)  # fmt: skip
    tables = tables_of(rows, reports=[sample_rows.report(kind="press")], checks=[check])
    first, last = _doubts(tables)
    assert first.startswith("Bản tin nêu số lao động được giải quyết việc làm là 1.641 người, còn")
    assert first.endswith("cộng lại là 1.786 người.")
    assert "báo cáo" not in last
    first, last = _doubts(tables, "en")
    assert first.startswith("The news item puts the number of workers placed in jobs at 1,641, whereas its parts")
    assert first.endswith("add up to 1,786.") and "report" not in last
