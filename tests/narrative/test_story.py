"""Whole stories: law 7 on every province and year of the corpus, and made-up ones word for word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

import pytest

import sample_rows
from tongket.narrative import KINDS, Paragraph, Ref, Story, plain, province_year, refs
from tongket.narrative.facts import place_of
from tongket.narrative.records import Figure, Report, read
from tongket.narrative.voice import load
from tongket.tables.ids import split_ids

Corpus = tuple[dict[str, Any], Mapping[str, str]]
Row = Callable[..., dict[str, Any]]
Tables = Callable[..., Any]

ESTIMATED = {"vi": re.compile(r"\bước\b"), "en": re.compile("estimate")}
PLANNED = {
    "vi": ("kế hoạch", "mục tiêu", "phấn đấu", "đặt ra"),
    "en": ("plan", "aim", "target"),
}


@pytest.fixture(scope="module", params=["vi", "en"])
def stories(request: pytest.FixtureRequest, corpus_tables: Corpus) -> list[Story]:
    """Every story of the corpus in one language."""
    tables, texts = corpus_tables
    told = {
        (place_of(r), r.year)
        for r in read(Report, tables, "reports")
        if r.level == "province" and place_of(r) and r.year
    }
    return [province_year(tables, texts, p, int(y or 0), request.param) for p, y in sorted(told)]


def paragraphs(story: Story) -> Iterator[Paragraph]:
    for section in story.sections:
        yield from section.paragraphs


def sentences(segments: Paragraph) -> Iterator[Paragraph]:
    """The paragraph's sentences, cut where a plain string ends one."""
    found: list[Any] = []
    for segment in segments:
        pieces = re.split(r"(?<=[.;:]) ", segment) if isinstance(segment, str) else [segment]
        for index, piece in enumerate(pieces):
            if index:
                yield tuple(found)
                found = []
            found.append(piece)
    yield tuple(found)


def figures_in(corpus_tables: Corpus) -> dict[str, Figure]:
    return {f.figure: f for f in read(Figure, corpus_tables[0], "figures")}


def test_every_number_shown_is_a_reference_that_the_law_allows(stories: list[Story]):
    assert stories
    for story in stories:
        for section in story.sections:
            assert not any(c.isdigit() for c in section.title)
        for segments in (story.heading, *paragraphs(story)):
            for segment in segments:
                if isinstance(segment, str):
                    assert not any(c.isdigit() for c in segment)
                else:
                    assert segment.kind in KINDS


def test_a_reference_to_a_figure_shows_its_value_with_its_hedge(stories: list[Story], corpus_tables: Corpus):
    from tongket.narrative.numbers import shown, unitless_ref
    from tongket.narrative.voice import voice

    known = figures_in(corpus_tables)
    for story in stories:
        for ref in story.references():
            if ref.kind == "figure":
                figure, speaker = known[ref.target], voice(story.language)
                words = shown(figure, speaker)
                # the lower end of a range may leave its unit to the upper one
                lower = unitless_ref(figure, figure, speaker).shown if "range" in figure.rule else words
                assert ref.shown in (words, words[:1].upper() + words[1:], lower)


NUMBER = {"vi": re.compile(r"\d[\d.]*(?:,\d+)?"), "en": re.compile(r"\d[\d,]*(?:\.\d+)?")}
SCALES = {"nghìn tỷ": 1e12, "trillion": 1e12, "tỷ": 1e9, "billion": 1e9, "triệu": 1e6, "million": 1e6, "nghìn": 1e3}


def test_a_difference_is_that_of_the_two_figures_it_names_and_said_to_be_worked_out(
    stories: list[Story], corpus_tables: Corpus
):
    known, told = figures_in(corpus_tables), 0
    for story in stories:
        for segments in paragraphs(story):
            for ref in (r for r in refs(segments) if r.kind == "difference"):
                told += 1
                first, second = (known[key] for key in split_ids(ref.target))
                (digits,) = NUMBER[story.language].findall(ref.shown)
                marks = (".", ",") if story.language == "vi" else (",", ".")
                number = float(digits.replace(marks[0], "").replace(marks[1], "."))
                scale = next((size for word, size in SCALES.items() if word in ref.shown), 1.0)
                assert number * scale == pytest.approx(abs(first.value - second.value), rel=1e-9)
                assert (first.indicator, first.unit, first.per) == (second.indicator, second.unit, second.per)
                said = "tính từ" if story.language == "vi" else "worked out"
                assert any(said in plain(s) for s in sentences(segments) if ref in s)
    assert told > 3


def test_an_estimate_stays_an_estimate_and_nothing_else_becomes_one(stories: list[Story], corpus_tables: Corpus):
    known = figures_in(corpus_tables)
    for story in stories:
        for section in story.sections:
            if section.id == "doubts":
                continue
            for sentence in (s for p in section.paragraphs for s in sentences(p)):
                told = [known[r.target] for r in refs(sentence) if r.kind == "figure"]
                said = bool(ESTIMATED[story.language].search(plain(sentence).lower()))
                assert said or not any(f.status == "estimate" for f in told), plain(sentence)
                assert not said or not told or any(f.status == "estimate" for f in told), plain(sentence)


def test_a_plan_is_called_a_plan(stories: list[Story], corpus_tables: Corpus):
    known = figures_in(corpus_tables)
    for story in stories:
        for section in story.sections:
            if section.id in ("doubts", "words"):
                continue
            for segments in section.paragraphs:
                planned = any(r.kind == "figure" and known[r.target].status == "target" for r in refs(segments))
                words = plain(segments).lower()
                assert not planned or any(w in words for w in PLANNED[story.language]), words


def test_quotes_are_the_source_s_own_words(stories: list[Story], corpus_tables: Corpus):
    _, texts = corpus_tables
    squeezed = {report: re.sub(r"\s+", " ", text) for report, text in texts.items()}
    for story in stories:
        for ref in story.references():
            if ref.kind == "quote":
                assert ref.shown.removeprefix("… ").removesuffix(" …") in squeezed[ref.target.rpartition(":")[0]]


def test_every_figure_of_the_reports_has_its_own_words(stories: list[Story], corpus_tables: Corpus):
    tables, _ = corpus_tables
    reports = {r.report: r for r in read(Report, tables, "reports")}
    for story in stories:
        own = {
            f.figure
            for f in figures_in(corpus_tables).values()
            if (place_of(reports[f.report]), reports[f.report].year) == (story.province, story.year)
            and reports[f.report].level == "province"
        }
        words = story.section("words")
        assert words is not None
        assert {r.target for r in words.references() if r.kind == "figure"} == own


def test_figures_of_a_narrower_place_never_enter(stories: list[Story], corpus_tables: Corpus):
    tables, _ = corpus_tables
    districts = {r.report for r in read(Report, tables, "reports") if r.level not in ("province", None)}
    known = figures_in(corpus_tables)
    for story in stories:
        for section in story.sections:
            for ref in section.references():
                if ref.kind == "figure" and section.id not in ("words", "doubts"):
                    assert known[ref.target].report not in districts
                    assert not known[ref.target].place


def test_no_section_is_empty_and_no_id_twice(stories: list[Story]):
    for story in stories:
        assert all(section.paragraphs and all(section.paragraphs) for section in story.sections)
        ids = [section.id for section in story.sections]
        assert len(ids) == len(set(ids))
        assert story.sections[0].id == "headline"


def test_sentences_read_as_sentences(stories: list[Story]):
    for story in stories:
        for segments in paragraphs(story):
            words = plain(segments)
            assert words[0].isupper() or words[0].isdigit() or words[0] == "“", words
            assert words[-1] in ".”…", words
            assert not re.search(r"  | ,|\.\.|,,|\{|\}| \.|;;|\( ", words), words


def test_a_partial_period_says_so(stories: list[Story]):
    said = {"vi": "cả năm", "en": "whole year"}
    for story in stories:
        headline = plain(story.sections[0].paragraphs[0])
        if re.search(r"\d tháng đầu|first \w+ months", story.title) and "kế hoạch" not in headline[:80]:
            assert said[story.language] in headline or "nêu" in headline or "states" in headline


def test_the_same_data_is_told_in_the_same_words(corpus_tables: Corpus):
    tables, texts = corpus_tables
    shuffled = {**tables, "figures": tables["figures"].iloc[::-1]}
    told = province_year(tables, texts, "hai-duong", 2021)
    assert told.to_markdown() == province_year(shuffled, texts, "hai-duong", 2021).to_markdown()
    assert told.to_html() == province_year(tables, texts, "hai-duong", 2021).to_html()


# --- word for word

YEAR = date(2023, 1, 1), date(2023, 12, 31)
BEFORE = {"base_start": date(2022, 1, 1), "base_end": date(2022, 12, 31)}
NEXT = date(2024, 1, 1), date(2024, 12, 31)


def account(row: Row) -> list[dict[str, Any]]:
    jobs, poor = "employment.jobs_created", "poverty.rate"
    return [
        row(0, "17.034", 17034),
        row(20, "100,2", 100.2, unit="percent", measure="ratio_to_target", subject="r:0"),
        row(40, "2.325", 2325, indicator="employment.overseas_workers", part_of="r:0"),
        row(60, "2,27", 2.27, unit="percent", indicator=poor),
        row(80, "1,29", -1.29, unit="percentage_point", indicator=poor, measure="change", subject="r:60", **BEFORE),
        row(100, "62.500", 62500, unit="gift", indicator="merit.gifts", bound="over"),
        row(120, "18", 18e9, unit="VND", indicator="merit.gift_spending", bound="over", quote="18 tỷ đồng"),
        row(140, "38.100", 38100, indicator="training.enrolment"),
        row(160, "40.000", 40000, indicator="training.enrolment", status="target"),
        row(180, "18.000", 18000, indicator=jobs, status="target", period=NEXT),
        row(200, "1,76", 1.76, unit="percent", indicator=poor, bound="under", status="target", period=NEXT),
        row(
            220,
            "32",
            32e9,
            unit="VND",
            indicator="social.allowance_spending",
            per="month",
            bound="over",
            quote="32 tỷ đồng",
        ),
    ]


def told(tables: Any, language: str, *names: str) -> dict[str, list[str]]:
    story = province_year(tables, {}, "hai-duong", 2023, language)
    return {s.id: [plain(p) for p in s.paragraphs] for s in story.sections if not names or s.id in names}


def test_an_account_of_a_year_in_vietnamese(row: Row, tables_of: Tables):
    assert told(tables_of(account(row)), "vi") == {
        "headline": [
            "Năm 2023, Hải Dương giải quyết việc làm cho 17.034 lao động, vượt kế hoạch, đạt 100,2%. Tỷ lệ hộ nghèo là "
            "2,27%, giảm 1,29 điểm phần trăm so với năm 2022. Tỉnh đưa 2.325 lao động đi làm việc ở nước ngoài "
            "theo hợp đồng."
        ],
        "targets": [
            "Số lao động được giải quyết việc làm bằng 100,2% kế hoạch. Số người tuyển mới vào giáo dục nghề nghiệp là "
            "38.100 người, so với kế hoạch 40.000 người, chưa đạt mức đề ra."
        ],
        "theme-employment": [
            "Tỉnh giải quyết việc làm cho 17.034 lao động, trong đó có 2.325 lao động đi làm việc ở nước "
            "ngoài theo hợp đồng."
        ],
        "theme-training": ["Toàn tỉnh tuyển mới 38.100 người vào giáo dục nghề nghiệp."],
        "theme-poverty": ["Tỷ lệ hộ nghèo ở mức 2,27%."],
        "theme-merit": [
            "Toàn tỉnh tặng hơn 62.500 suất quà cho người có công và dành hơn 18 tỷ đồng để tặng quà người có công."
        ],
        "theme-social_protection": ["Mỗi tháng tỉnh chi hơn 32 tỷ đồng để trợ cấp bảo trợ xã hội."],
        "before": ["Tỷ lệ hộ nghèo giảm 1,29 điểm phần trăm so với năm 2022."],
        "next": [
            "Năm 2024, toàn tỉnh phấn đấu giải quyết việc làm cho 18.000 lao động và đưa tỷ lệ hộ nghèo về "
            "mức dưới 1,76%.",
            "Mục tiêu năm 2024 về số lao động được giải quyết việc làm cao hơn kết quả năm 2023 là 966 người và về "
            "tỷ lệ hộ nghèo thấp hơn kết quả năm 2023 trên 0,51 điểm phần trăm (các hiệu số tính từ những số đã nêu).",
        ],
    }


def test_an_account_of_a_year_in_english(row: Row, tables_of: Tables):
    assert told(tables_of(account(row)), "en") == {
        "headline": [
            "In 2023, Hai Duong found jobs for 17,034 workers, ahead of the plan at 100.2%. The poverty rate was "
            "2.27%, down 1.29 percentage points on 2022. The province sent 2,325 workers abroad under contract."
        ],
        "targets": [
            "The number of workers placed in jobs came to 100.2% of the plan. The number of people enrolled in "
            "vocational "
            "education was 38,100, against a plan of 40,000, short of it."
        ],
        "theme-employment": [
            "The province found jobs for 17,034 workers, including 2,325 workers sent abroad under contract."
        ],
        "theme-training": ["The province enrolled 38,100 people in vocational education."],
        "theme-poverty": ["The poverty rate stood at 2.27%."],
        "theme-merit": [
            "The province gave more than 62,500 gifts to people of merit and spent more than VND 18 billion on "
            "gifts to "
            "people of merit."
        ],
        "theme-social_protection": ["The province spent more than VND 32 billion a month on social allowances."],
        "before": ["The poverty rate was down 1.29 percentage points on 2022."],
        "next": [
            "The targets for 2024 are to find jobs for 18,000 workers and bring the poverty rate to under 1.76%.",
            "For 2024, the target for the number of workers placed in jobs is 966 above the result for 2023 and the "
            "target for the poverty rate is more than 0.51 percentage points below the result for 2023 (differences "
            "worked out from the figures stated).",
        ],
    }


def test_a_half_year_reads_as_one(row: Row, tables_of: Tables, half: tuple[date, date]):
    to_may = date(2023, 1, 1), date(2023, 5, 15)
    rows = [
        row(0, "9.262", 9262, period=to_may),
        row(20, "46,31", 46.31, unit="percent", measure="ratio_to_target", subject="r:0", period=to_may),
        row(40, "11.542", 11542, status="estimate", period=half),
        row(
            60,
            "57,71",
            57.71,
            unit="percent",
            measure="ratio_to_target",
            status="estimate",
            subject="r:40",
            period=half,
        ),
        row(80, "20.000", 20000, status="target"),
        row(100, "83", 83, unit="commune", indicator="social_evils.communes_free_of_prostitution", status="target"),
    ]
    tables = tables_of(rows, [sample_rows.report(period_end=half[1])])
    vi = told(tables, "vi")
    assert vi["headline"] == [
        "Trong 6 tháng đầu năm 2023, Hải Dương ước giải quyết việc làm cho 11.542 lao động, bằng 57,71% kế hoạch năm. "
        "Các số liệu này mới phản ánh 6 tháng đầu năm 2023, chưa phải kết quả cả năm."
    ]
    assert vi["targets"] == [
        "Số lao động được giải quyết việc làm ước là 11.542 người, bằng 57,71% kế hoạch năm (20.000 người).",
        "Kế hoạch năm 2023 còn đặt ra: có 83 xã, phường không có tệ nạn mại dâm.",
    ]
    en = told(tables, "en")
    assert en["headline"][0].startswith("In the first six months of 2023, ")
    assert "estimate" in en["headline"][0]
    assert en["theme-employment"][0].endswith(
        "In the period to 15 May 2023, the province found jobs for 9,262 workers."
    )
    assert "short of" not in " ".join(en["targets"])


def test_a_report_of_plans_alone_says_so(row: Row, tables_of: Tables):
    vi = told(tables_of([row(0, "50.250", 50250, status="target")]), "vi")
    assert vi["headline"] == ["Báo cáo không nêu kết quả năm 2023 bằng con số; chỉ có các chỉ tiêu kế hoạch."]
    assert "giải quyết việc làm cho 50.250 lao động" in vi["targets"][0]
    assert set(vi) == {"headline", "targets"}


def test_a_report_with_nothing_says_so(tables_of: Tables):
    assert told(tables_of([]), "en") == {
        "headline": ["The report states nothing about 2023 that the list of indicators has a name for."]
    }


def test_what_other_reports_say_stands_apart(row: Row, tables_of: Tables):
    later = sample_rows.report("s", year=2024, period_start=NEXT[0], period_end=NEXT[1], kind="press")
    ward = sample_rows.report("q", level="district", place="Thành phố Chí Linh")
    rows = [row(0, "17.034", 17034), row(0, "17.100", 17100, report="s"), row(0, "900", 900, report="q")]
    tables = tables_of(rows, [sample_rows.report(), later, ward])
    en = told(tables, "en")
    assert "17,100" in en["elsewhere"][0]
    assert "2024" in en["elsewhere"][0]
    assert "Chi Linh city" in en["elsewhere"][1]
    assert "17,100" not in " ".join(en["headline"] + en["theme-employment"])
    assert "900" not in " ".join(p for ps in en.values() for p in ps)


def test_a_unit_that_the_indicator_does_not_have_is_told_as_it_is(row: Row, tables_of: Tables):
    rows = [row(0, "4.000", 4000, indicator="merit.housing_supported", bound="over")]
    vi = told(tables_of(rows), "vi", "theme-merit")
    assert vi["theme-merit"] == ["Tỉnh hỗ trợ nhà ở cho hơn 4.000 người có công."]


def test_names_with_digits_are_references(row: Row, tables_of: Tables):
    rows = [row(0, "604", 604000, quote="604 nghìn", indicator="covid.workers_supported", bound="over")]
    story = province_year(tables_of(rows), {}, "hai-duong", 2023)
    section = story.section("theme-covid")
    assert section is not None
    assert plain(section.paragraphs[0]).endswith("hỗ trợ hơn 604 nghìn người lao động gặp khó khăn do COVID-19.")
    assert Ref("name", "COVID-19", "COVID-19") in section.paragraphs[0]


@pytest.mark.parametrize(
    ("value", "period", "vi"),
    [
        (121.37, YEAR, "vượt kế hoạch, đạt 121,37%|đạt 121,37% kế hoạch|bằng 121,37% kế hoạch"),
        (269.75, YEAR, "đạt 269,75% kế hoạch, vượt xa mức đề ra|bằng 269,75% kế hoạch, vượt xa mức đề ra"),
        (100.0, YEAR, "đạt 100% kế hoạch|bằng 100% kế hoạch"),
        (98.7, YEAR, "đạt 98,7% kế hoạch, sát mức đề ra|đạt 98,7% kế hoạch, gần chạm mức đề ra"),
        (77.89, YEAR, "mới đạt 77,89% kế hoạch|đạt 77,89% kế hoạch, chưa tới mức đề ra|chỉ bằng 77,89% kế hoạch"),
        (77.89, (date(2023, 1, 1), date(2023, 8, 31)), "bằng 77,89% kế hoạch|đạt 77,89% kế hoạch"),
    ],
)
def test_agreement_with_the_plan(row: Row, tables_of: Tables, value: float, period: Any, vi: str):
    printed = f"{value:g}".replace(".", ",")
    rows = [row(0, printed, value, unit="percent", measure="ratio_to_target", period=period)]
    said = told(tables_of(rows), "vi", "targets")["targets"][0]
    assert any(
        said.endswith(f"số lao động được giải quyết việc làm {v}.")
        or said.endswith(f"Số lao động được giải quyết việc làm {v}.")
        for v in vi.split("|")
    ), said


@pytest.mark.parametrize(
    ("change", "vi", "en"),
    [
        ((5.2, "percent"), "tăng 5,2%", "up 5.2%"),
        ((47.0, "percent"), "tăng mạnh 47%", "up sharply, by 47%"),
        ((-0.22, "percent"), "giảm nhẹ 0,22%", "down slightly, by 0.22%"),
        ((-500.0, "person"), "giảm 500 người", "down 500"),
        ((0.0, "person"), "không đổi (0 người)", "unchanged (0)"),
    ],
)
def test_direction_and_degree(row: Row, tables_of: Tables, change: tuple[float, str], vi: str, en: str):
    value, unit = change
    rows = [row(0, f"{abs(value):g}".replace(".", ","), value, unit=unit, measure="change", **BEFORE)]
    tables = tables_of(rows)
    assert told(tables, "vi", "before")["before"] == [f"Số lao động được giải quyết việc làm {vi} so với năm 2022."]
    assert told(tables, "en", "before")["before"] == [f"The number of workers placed in jobs was {en} on 2022."]


def test_an_absolute_and_a_relative_change_are_one(row: Row, tables_of: Tables):
    rows = [
        row(0, "30.000", 30000, status="estimate"),
        row(20, "500", 500, measure="change", subject="r:0", status="estimate", **BEFORE),
        row(30, "1,6", 1.6, unit="percent", measure="change", subject="r:0", status="estimate", **BEFORE),
    ]
    tables = tables_of(rows)
    assert told(tables, "vi", "headline")["headline"] == [
        "Năm 2023, Hải Dương ước giải quyết việc làm cho 30.000 lao động, tăng 500 người (1,6%) so với năm 2022."
    ]
    assert told(tables, "vi", "before")["before"] == [
        "Số lao động được giải quyết việc làm ước tăng 500 người (1,6%) so với năm 2022."
    ]


def test_every_variant_is_reached_by_some_seed():
    from tongket.narrative.voice import voice

    speaker = voice("vi")
    for variants in load("templates.vi")["phrases"].values():
        key = next(k for k, v in load("templates.vi")["phrases"].items() if v is variants)
        slots = {s: "x" for v in variants for s in re.findall(r"\{(\w+)\}", v)}
        found = {plain(speaker.say(key, f"seed-{'abcdefghij'[i]}", **slots)) for i in range(10)}
        assert len(found) == len({re.sub(r"\{\w+\}", "x", v) for v in variants})
