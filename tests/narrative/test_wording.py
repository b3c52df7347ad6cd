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
    assert "(120% in another place)" in told("en", "targets", rows[0], row(20, "120", 120.0, **ratio))


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
    assert told("vi", "theme-governance", *rows) == "Tỉnh hoàn thành 16 trên 17 chỉ tiêu được giao."
    assert told("en", "theme-governance", *rows) == "The province met 16 of the 17 targets assigned."


def test_so_much_a_year_stands_behind_the_whole_or_alone(row: Row, told: Any):
    rows = [row(0, "136.241", 136241), row(20, "27.000", 27000, bound="over", per="year")]
    assert "cho 136.241 lao động, mỗi năm hơn 27.000 lao động." in told("vi", "theme-employment", *rows)
    assert "for 136,241 workers, more than 27,000 a year." in told("en", "theme-employment", *rows)
    assert "mỗi năm giải quyết việc làm cho hơn 27.000 lao động." in told("vi", "theme-employment", rows[1])
    part = row(40, "2.321", 2321, indicator=ABROAD, part_of="r:0")
    with_part = told("vi", "theme-employment", *rows, part)
    assert "mỗi năm giải quyết việc làm cho hơn 27.000 lao động." in with_part and "lao động, mỗi năm" not in with_part


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
    assert told("en", "theme-employment", *rows).endswith("25,500 workers, with 10,300 workers given separately.")


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
