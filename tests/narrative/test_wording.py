"""How small things are said, so that nothing sounds like a form and nothing is put beside what it is not like."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from typing import Any

import pytest

import sample_rows
from tongket.lexicon import catalogue
from tongket.narrative import plain, province_year, refs
from tongket.narrative.phrases import Teller
from tongket.narrative.records import Figure, read
from tongket.narrative.voice import voice

Row = Callable[..., dict[str, Any]]
Tables = Callable[..., Any]
NEXT = date(2024, 1, 1), date(2024, 12, 31)
FALL = {"unit": "percentage_point", "measure": "change"}
JOBS, ABROAD, POOR = "employment.jobs_created", "employment.overseas_workers", "poverty.rate"


@pytest.fixture
def told(row: Row, tables_of: Tables) -> Callable[..., str]:
    """The section of that name, of figures of one year in one language."""

    def tell(language: str, section: str, *figures: dict[str, Any], **report: Any) -> str:
        tables = tables_of(list(figures), [sample_rows.report(**report)])
        story = province_year(tables, {}, "hai-duong", 2023, language)
        found = story.section(section)
        return "" if found is None else " ".join(plain(p) for p in found.paragraphs)

    return tell


def test_no_two_neighbours_begin_alike(row: Row, told: Any):
    rows = [row(0, "900", 900, indicator="poverty.poor_households", unit="household", group="rural")]
    rows += [row(20 * i, "700", 700 + i, indicator=code, group="female") for i, code in enumerate(
        (JOBS, ABROAD, "employment.job_placements", "employment.laid_off_workers"), 1)]  # fmt: skip
    rows = [r | {"part_of": None} for r in rows[1:]]
    for figure in rows:  # each with a part, so that each is a sentence of its own
        rows = [*rows, row(500 + figure["start"], "70", 70, indicator=figure["indicator"], part_of=figure["figure"])]
    en = told("en", "theme-employment", *rows)
    begun = [sentence.split(" ")[0:2] for sentence in en.split(". ")]
    assert all(a != b for a, b in pairwise(begun)), en
    assert "It also " in en
    assert "Tỉnh cũng " in told("vi", "theme-employment", *rows)


def test_neighbours_stand_to_their_plans_in_other_words(row: Row, told: Any):
    rows = [row(20 * i, "110", 110.0, unit="percent", measure="ratio_to_target", indicator=code)
            for i, code in enumerate((JOBS, ABROAD, "training.enrolment"))]  # fmt: skip
    for language, words in (
        ("vi", ("đạt 110%", "vượt kế hoạch", "bằng 110%")),
        ("en", ("reached", "ran ahead", "came to")),
    ):
        said = told(language, "targets", *rows)
        assert all(said.count(word) == 1 or word == "đạt 110%" for word in words), said


def test_a_result_far_beyond_a_plan_is_not_held_against_it(row: Row, told: Any):
    rows = [row(0, "27.000", 27000, indicator=ABROAD), row(20, "500", 500, indicator=ABROAD, status="target")]
    assert "27,000" not in told("en", "targets", *rows)
    assert "send 500 workers abroad" in told("en", "targets", *rows)
    near = [row(0, "700", 700, indicator=ABROAD), rows[1]]
    assert "was 700, against a plan of 500" in told("en", "targets", *near)


def test_a_ratio_and_its_plan_are_one_clause(row: Row, told: Any):
    rows = [
        row(0, "1.890", 1890), row(20, "1.600", 1600, status="target"),
        row(40, "118", 118.0, unit="percent", measure="ratio_to_target", subject="r:0"),
    ]  # fmt: skip
    assert "(1.600 người)" in told("vi", "targets", *rows)
    assert "so với kế hoạch" not in told("vi", "targets", *rows)
    assert "the plan of 1,600" in told("en", "targets", *rows)


def test_a_rougher_word_for_a_ratio_is_not_another_ratio(row: Row, told: Any):
    ratio = {"unit": "percent", "measure": "ratio_to_target", "indicator": JOBS}
    rows = [row(0, "77,89", 77.89, **ratio), row(20, "77", 77.0, bound="over", **ratio)]
    assert "77%" not in told("en", "targets", *rows)
    assert "(120% elsewhere in the text)" in told("en", "targets", rows[0], row(20, "120", 120.0, **ratio))


def test_a_plan_that_is_a_range_is_one(row: Row, told: Any):
    rows = [
        row(0, "22.000", 22000, indicator="training.people_trained"),
        row(20, "30.000", 30000, indicator="training.people_trained", status="target", rule="shared_range/x"),
        row(30, "32.000", 32000, indicator="training.people_trained", status="target", rule="number/range"),
    ]
    assert "so với kế hoạch 30.000 đến 32.000 người" in told("vi", "targets", *rows)
    assert "against a plan of between 30,000 and 32,000" in told("en", "targets", *rows)


def test_the_unit_of_a_range_is_said_once(row: Row, told: Any):
    fall = {"unit": "percentage_point", "indicator": POOR, "measure": "change", "status": "target"}
    rows = [row(0, "0,5", -0.5, rule="shared_range/x", **fall), row(5, "1", -1.0, rule="number/range", **fall)]
    assert "giảm tỷ lệ hộ nghèo 0,5 đến 1 điểm phần trăm" in told("vi", "targets", *rows)
    assert "by between 0.5 and 1 percentage point" in told("en", "targets", *rows)


def test_of_a_rate_that_is_better_low_past_the_plan_is_below_it(row: Row, told: Any):
    gap = {"unit": "percentage_point", "indicator": POOR, "measure": "gap_to_target"}
    level = row(0, "2,27", 2.27, unit="percent", indicator=POOR)
    vi = told("vi", "targets", level, row(20, "0,52", 0.52, subject="r:0", **gap))
    assert vi == "Tỷ lệ hộ nghèo tốt hơn kế hoạch 0,52 điểm phần trăm."
    en = told("en", "targets", level, row(20, "0,52", -0.52, subject="r:0", **gap))
    assert en == "The poverty rate was worse than the plan by 0.52 percentage points."
    assert "vượt kế hoạch 2,3%" in told("vi", "targets", row(0, "2,3", 2.3, unit="percent", measure="gap_to_target"))


def test_things_are_for_a_group_and_people_of_it(row: Row, told: Any):
    savings = {"indicator": "merit.savings_books", "unit": catalogue()["merit.savings_books"].unit, "group": "poor"}
    assert "cho hộ nghèo" in told("vi", "theme-merit", row(0, "40", 40, **savings))
    assert "thuộc hộ nghèo" in told("vi", "theme-employment", row(0, "40", 40, group="poor"))
    gifts = row(0, "116.000", 116000, unit="gift", indicator="social.gifts", group="poor")
    vi, en = (told(language, "theme-social_protection", gifts) for language in ("vi", "en"))
    assert vi == "Tỉnh tặng 116.000 suất quà cho đối tượng bảo trợ, hộ nghèo."
    assert en == "The province gave 116,000 gifts to social-protection groups and the poor."


def test_things_done_in_the_same_words_are_told_together(row: Row, told: Any):
    rows = [row(20 * i, str(n), n, unit="document", indicator=f"governance.{code}_issued")
            for i, (code, n) in enumerate({"resolutions": 3, "decisions": 2, "plans": 9}.items())]  # fmt: skip
    assert told("vi", "theme-governance", *rows) == "Tỉnh ban hành 3 nghị quyết, 2 quyết định và 9 bản kế hoạch."
    assert told("en", "theme-governance", *rows) == "The province issued 3 resolutions, 2 decisions and 9 plans."


def test_targets_met_and_assigned_are_one(row: Row, told: Any):
    rows = [
        row(0, "16", 16, unit="target", indicator="governance.targets_met", pair="r:20"),
        row(20, "17", 17, unit="target", indicator="governance.targets_assigned", pair="r:0"),
    ]
    assert told("vi", "theme-governance", *rows) == "Tỉnh hoàn thành 16/17 chỉ tiêu được giao."
    assert told("en", "theme-governance", *rows) == "The province met 16 of the 17 targets assigned."


def test_so_much_a_year_stands_behind_the_whole_or_alone(row: Row, told: Any):
    rows = [row(0, "136.241", 136241), row(20, "27.000", 27000, bound="over", per="year")]
    assert "cho 136.241 lao động, mỗi năm hơn 27.000 lao động." in told("vi", "theme-employment", *rows)
    assert "for 136,241 workers, more than 27,000 a year." in told("en", "theme-employment", *rows)
    assert told("vi", "theme-employment", rows[1]) == "Mỗi năm tỉnh giải quyết việc làm cho hơn 27.000 lao động."
    part = row(40, "2.321", 2321, indicator=ABROAD, part_of="r:0")
    with_part = told("vi", "theme-employment", *rows, part)
    assert (
        "Mỗi năm tỉnh giải quyết việc làm cho hơn 27.000 lao động." in with_part
        and "lao động, mỗi năm" not in with_part
    )


def test_an_estimate_beside_what_was_done_is_told_behind_it(row: Row, told: Any):
    rows = [row(0, "2.311", 2311, indicator="training.enrolment"),
            row(20, "4.000", 4000, indicator="training.enrolment", status="estimate")]  # fmt: skip
    vi = told("vi", "theme-training", *rows)
    assert vi.startswith("Tỉnh tuyển mới 2.311 người vào giáo dục nghề nghiệp. ") and "số ước 4.000 người" in vi
    assert vi.count("tuyển mới") == 1


def test_an_estimated_number_is_called_estimated(row: Row, told: Any):
    one = row(0, "11.542", 11542, status="estimate")
    assert told("en", "theme-employment", one) == "The province found jobs for an estimated 11,542 workers."
    hedged = row(0, "23.000", 23000, status="estimate", bound="about")
    assert (
        told("en", "theme-employment", hedged)
        == "By its own estimate, the province found jobs for about 23,000 workers."
    )


def test_what_a_title_names_first_may_be_a_part(row: Row, told: Any):
    rows = [row(0, "10.300", 10300), row(20, "25.500", 25500), row(40, "10.300", 10300, repeats="r:0", part_of="r:20")]
    rows += [row(60, "2.750", 2750, measure="change", subject="r:40")]
    assert told("vi", "headline", *rows).startswith("Năm 2023, Hải Dương giải quyết việc làm cho 25.500 lao động.")
    assert told("en", "theme-employment", *rows).endswith("25,500 workers, with 10,300 given separately.")


def test_what_several_numbers_count_is_said_once(row: Row, told: Any):
    code = "employment.foreign_work_permits"
    permits = {"indicator": code, "unit": catalogue()[code].unit}
    rows = [row(20 * i, printed, value, **permits) for i, (printed, value) in enumerate(
        {"1.528": 1528, "813": 813, "715": 715}.items())]  # fmt: skip
    assert "813 và 715 giấy phép" in told("vi", "theme-employment", *rows)
    assert "813 and 715 work permits" in told("en", "theme-employment", *rows)


def test_a_step_aimed_at_stands_behind_its_level(row: Row, told: Any):
    rows = [row(0, "11,55", 11.55, unit="percent", indicator=POOR, status="target", period=NEXT),
            row(20, "2", -2.0, indicator=POOR, status="target", period=NEXT, **FALL)]  # fmt: skip
    assert "đưa tỷ lệ hộ nghèo về mức 11,55% (giảm 2 điểm phần trăm)" in told("vi", "next", *rows)
    en = told("en", "next", *rows)
    assert "bring the poverty rate to 11.55% (down 2 percentage points)" in en
    assert "targets for" not in en, "one target is one"


def test_only_what_is_like_is_said_for_comparison(row: Row, told: Any):
    rows = [row(0, "40.000", 40000, indicator="training.people_trained", bound="over"),
            row(20, "5.100", 5100, indicator="training.people_trained", status="target", period=NEXT)]  # fmt: skip
    assert "40.000" not in told("vi", "next", *rows)


def test_what_two_changes_are_compared_with_is_said_once(row: Row, told: Any):
    base = {
        "base_start": date(2022, 1, 1),
        "base_end": date(2022, 12, 31),
        "unit": "percentage_point",
        "measure": "change",
    }
    rows = [
        row(0, "0,36", -0.36, indicator=POOR, **base),
        row(20, "0,21", -0.21, indicator="poverty.near_poor_rate", **base),
    ]
    assert told("vi", "before", *rows).count("so với năm 2022") == 1
    other = row(20, "0,21", 0.21, indicator="poverty.near_poor_rate", **base)
    assert told("vi", "before", rows[0], other).count("so với năm 2022") == 2, "another way: both are said"


def test_a_report_of_plans_says_nothing_of_what_is_left(row: Row, told: Any):
    half = {"period_end": date(2023, 6, 30)}
    vi = told("vi", "targets", row(0, "27.000", 27000, status="target"), **half)
    assert "còn" not in vi and "27.000 lao động" in vi


def test_months_in_the_middle_of_a_year_are_named(row: Row, tables_of: Tables):
    autumn = date(2023, 9, 1), date(2023, 11, 30)
    story = province_year(tables_of([row(0, "3.859", 3859, period=autumn)]), {}, "hai-duong", 2023, "vi")
    section = story.section("theme-employment")
    assert section is not None
    assert [r.shown for r in refs(section.paragraphs[0]) if r.kind == "period"] == ["Từ tháng 9 đến tháng 11/2023"]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_share_is_of_those_told(row: Row, told: Any, language: str):
    women = {"unit": "percent", "measure": "share", "group": "female", "subject": "r:0"}
    code = "employment.labour_force"
    rows = [row(0, "625.926", 625926, indicator=code), row(20, "43,11", 43.11, indicator=code, **women)]
    ends = {"vi": "trong đó 43,11% là nữ.", "en": "with 43.11% of them women."}
    assert told(language, "theme-employment", *rows).endswith(ends[language])


def _tables_cells(story: Any, section: str) -> list[list[str]]:
    found = story.section(section)
    return [[str(cell) for cell in row] for row in found.table.itertuples(index=False)]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_range_is_one_in_a_table_too(row: Row, tables_of: Tables, language: str):
    fall = {"unit": "percentage_point", "indicator": POOR, "measure": "change", "status": "target"}
    trained = {"indicator": "training.people_trained", "status": "target"}
    rows = [
        row(0, "0,5", -0.5, rule="shared_range/x", **fall), row(5, "1", -1.0, rule="number/range", **fall),
        row(20, "22.000", 22000, indicator="training.people_trained"),
        row(30, "30.000", 30000, rule="shared_range/x", **trained),
        row(40, "32.000", 32000, rule="number/range", **trained),
    ]  # fmt: skip
    cells = [
        c for r in _tables_cells(province_year(tables_of(rows), {}, "hai-duong", 2023, language), "targets") for c in r
    ]
    ranges = {
        "vi": ("giảm 0,5 đến 1 điểm phần trăm", "30.000 đến 32.000 người"),
        "en": ("down between 0.5 and 1 percentage point", "between 30,000 and 32,000"),
    }
    assert set(ranges[language]) <= set(cells)


def test_what_passed_a_plan_by_its_fall_is_named_the_fall(row: Row, tables_of: Tables):
    rows = [row(0, "3,3", -3.3, indicator=POOR, **FALL),
            row(20, "10", 10.0, indicator=POOR, unit="percent", measure="gap_to_target", subject="r:0")]  # fmt: skip
    for language, named in (("vi", "Mức giảm tỷ lệ hộ nghèo"), ("en", "The fall in the poverty rate")):
        ((name, *_),) = _tables_cells(province_year(tables_of(rows), {}, "hai-duong", 2023, language), "targets")
        assert name == named


def test_only_authorities_issue(row: Row, tables_of: Tables):
    rows = [row(0, "30", 30, unit="document", indicator="governance.plans_issued"), row(20, "36", 36)]
    plans, jobs = read(Figure, tables_of(rows), "figures")
    teller = Teller(voice("vi"), "hai-duong")
    assert plain(teller.did([(plans,)], "x", ("toàn tỉnh",))) == "tỉnh ban hành 30 bản kế hoạch"
    assert plain(teller.did([(jobs,)], "x", ("toàn tỉnh",))) == "toàn tỉnh giải quyết việc làm cho 36 lao động"


def test_what_is_told_by_its_ends_or_its_mean_is_not_told_as_the_one(row: Row, told: Any):
    bonus = row(0, "228", 228e6, unit="VND", per="person", indicator="labour.tet_bonus", quote="228 triệu đồng")
    assert told("vi", "theme-labour", bonus).endswith("báo cáo nêu con số 228 triệu đồng mỗi người.") or told(
        "vi", "theme-labour", bonus
    ).startswith("Báo cáo nêu con số 228 triệu đồng mỗi người về")
    assert "gives a figure of VND 228 million per person" in told("en", "theme-labour", bonus).replace(
        "the report ", ""
    )


def test_so_much_for_each_stands_beside_the_number_in_a_list(row: Row, told: Any):
    past = date(2022, 1, 1), date(2022, 12, 31)
    employers = {"indicator": "employment.job_fair_employers", "period": past, "unit": "organization"}
    rows = [row(0, "67", 67, per="session", bound="about", **employers)]
    assert "mỗi phiên khoảng 67 đơn vị tham gia tuyển dụng" in told("vi", "before", *rows)
    assert "about 67 employers per session at job fairs" in told("en", "before", *rows)


def test_what_else_is_given_has_no_time_of_its_own(row: Row, told: Any):
    early = date(2023, 1, 1), date(2023, 2, 10)
    gifts = {"period": early, "unit": "gift", "indicator": "social.gifts"}
    rows = [row(20 * i, str(n), n, period=early, indicator=code)
            for i, (code, n) in enumerate(((JOBS, 800), (ABROAD, 60)))]  # fmt: skip
    rows += [row(100, "900", 900, period=early, indicator="employment.job_placements"),
             row(120, "700", 700, period=early, indicator="employment.job_placements")]  # fmt: skip
    rows += [row(200, "116", 116, **gifts), row(220, "90", 90, **gifts)]
    for language, bad in (("vi", "10/2/2023, báo cáo"), ("en", "10 February 2023, the report")):
        for section in ("theme-employment", "theme-social_protection"):
            assert bad not in told(language, section, *rows)


def test_no_two_rows_of_a_theme_look_alike(row: Row, tables_of: Tables):
    rows = [row(0, "25.500", 25500), row(20, "10.300", 10300, part_of="r:0"), row(40, "590", 590)]
    for language, names in (("vi", ("trong đó", "con số khác")), ("en", ("of which", "another figure"))):
        cells = _tables_cells(province_year(tables_of(rows), {}, "hai-duong", 2023, language), "theme-employment")
        assert [r[0].rpartition(" – ")[2] for r in cells[1:]] == list(names)
        assert len({r[0] for r in cells}) == len(cells)


def test_two_things_that_a_result_is_held_against_are_parted(row: Row, told: Any):
    before = {"base_start": date(2022, 1, 1), "base_end": date(2022, 12, 31), "unit": "percent"}
    rows = [row(0, "32.600", 32600), row(20, "98,7", 98.7, unit="percent", measure="ratio_to_target", subject="r:0"),
            row(40, "95,3", 95.3, measure="ratio_to_previous", subject="r:0", **before)]  # fmt: skip
    assert "just short of the plan at 98.7%, and 95.3% of the figure for 2022." in told("en", "headline", *rows)


def test_two_estimates_in_a_row_are_said_in_two_ways(row: Row, told: Any):
    rows = [row(20 * i, "23.000", 23000 + i, status="estimate", bound="about", indicator=code)
            for i, code in enumerate((JOBS, ABROAD))]  # fmt: skip
    said = told("en", "headline", *rows)
    assert said.lower().count("by its own estimate") == 1 and said.count("(an estimate)") == 1
