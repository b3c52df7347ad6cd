from __future__ import annotations

import pandas as pd
import pytest

from tongket.narrative import Cell, Ref, Section, Story, plain, refs
from tongket.narrative.marked import paragraph

JOBS = Ref("figure", "r:1", "36.000")
COVID = Ref("name", "COVID-19", "COVID-19")


def test_a_plain_string_with_a_digit_is_refused():
    with pytest.raises(ValueError, match="must be a reference"):
        paragraph(["có ", "36.000", " người"])


def test_other_digits_than_ascii_are_refused_too():
    with pytest.raises(ValueError, match="must be a reference"):
        paragraph(["diện tích tính bằng m²"])


def test_a_kind_that_the_law_does_not_allow_is_refused():
    with pytest.raises(ValueError, match="quote"):
        Ref("number", "x", "1")


def test_neighbouring_strings_are_joined_and_empty_ones_dropped():
    assert paragraph(["a", "", "b", JOBS, "", "c"]) == ("ab", JOBS, "c")


def test_what_a_reader_sees_and_its_references():
    segments = ("có ", JOBS, " lao động do ", COVID)
    assert plain(segments) == "có 36.000 lao động do COVID-19"
    assert list(refs(segments)) == [JOBS, COVID]


def _section(table: pd.DataFrame | None = None) -> Section:
    return Section("headline", "Tóm tắt", (("Có ", JOBS, " *lao động* <a>."),), table)


def test_markdown_is_escaped_and_linked():
    made = _section().to_markdown(lambda ref: f"#{ref.target}")
    assert made == "## Tóm tắt\n\nCó [36.000](<#r:1>) \\*lao động\\* \\<a\\>.\n"


def test_html_is_escaped_and_linked():
    made = _section().to_html(lambda ref: 'x"y')
    assert '<a class="tk-figure" data-ref="r:1" href="x&quot;y">36.000</a> *lao động* &lt;a&gt;.' in made
    assert 'aria-labelledby="tk-headline"' in made


def test_a_reference_without_an_address_is_marked_all_the_same():
    assert '<span class="tk-figure" data-ref="r:1">36.000</span>' in _section().to_html(lambda ref: None)


def test_tables_hold_references():
    table = pd.DataFrame({"Chỉ tiêu": ["Lao động | a"], "Số": [Cell(("ước ", JOBS))]}, index=["r:1"], dtype=object)
    section = _section(table)
    assert list(section.references()) == [JOBS, JOBS]
    assert "| Lao động \\| a | ước 36.000 |" in section.to_markdown()
    assert "| --- | ---: |" in section.to_markdown()
    assert '<td class="tk-number">ước <span class="tk-figure" data-ref="r:1">36.000</span></td>' in section.to_html()
    assert 'id="w-r:1"' in section.to_html(anchor=lambda figure: f"w-{figure}")
    assert str(table.iloc[0, 1]) == repr(table.iloc[0, 1]) == "ước 36.000"


def test_a_story_has_its_sections_by_name():
    story = Story(
        "hai-duong", 2021, "vi", ("Hải Dương: ", Ref("period", "2021-01-01/2021-12-31", "năm 2021")), (_section(),)
    )
    assert story.title == "Hải Dương: năm 2021"
    assert story.section("headline") is story.sections[0]
    assert story.section("doubts") is None
    assert story.to_markdown().startswith("# Hải Dương: năm 2021\n")
    assert story.to_html().startswith('<article class="tk-story" lang="vi">')
    assert [r.kind for r in story.references()] == ["period", "figure"]
