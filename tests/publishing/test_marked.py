from __future__ import annotations

import re
from datetime import date
from html import unescape
from itertools import combinations
from math import dist
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sample_rows
from tongket.lexicon import catalogue
from tongket.publishing.marked import clean, marked_text, tooltip
from tongket.publishing.render import stylesheet
from tongket.publishing.strings import strings

TEXT = "Giải quyết việc làm cho hơn 36.000 lao động ngày 5/1 & 12% <hộ>."


def span(quote: str, **fields: Any) -> dict[str, Any]:
    start = TEXT.index(quote)
    return sample_rows.figure("r", start, end=start + len(quote), quote=quote, **fields)


def shown(html: str) -> str:
    return unescape(re.sub(r"<style>.*?</style>|<[^>]+>", "", html, flags=re.DOTALL))


def test_a_figure_has_an_anchor_a_theme_and_its_fields_in_the_title() -> None:
    html = marked_text(TEXT, [span("36.000 lao động", value=36000.0, bound="over")], [], style=False)
    start = TEXT.index("36.000")
    assert f'<mark class="tk-f t-employment" id="f-{start}" title="hơn 36.000 người · Lao động được giải quyết' in html
    assert "mức · thực hiện · 2023 · độ tin cậy 1,00" in html
    assert ">36.000 lao động</mark>" in html


def test_the_title_says_what_the_figure_belongs_to_and_the_mark_can_be_reached_without_a_mouse() -> None:
    row = span(
        "12%", base_start=date(2022, 1, 1), base_end=date(2022, 12, 31), part_of="r:3", subject=None, rule="a/b/c"
    )
    html = marked_text(TEXT, [row], [], "en", style=False)
    assert f"\n{row['figure']} · {row['indicator']} · compared with 2022 · part of r:3\nrule a/b/c" in unescape(html)
    assert 'tabindex="0"' in html
    assert "tabindex" not in marked_text(TEXT, [row], [], "en", rows=True), "the link within it is what is reached"


def test_the_legend_names_each_theme_by_letters_too() -> None:
    rows = [span("36.000 lao động"), span("12%", indicator=None, theme=None)]
    html = marked_text(TEXT, rows, [], "vi", style=False, keyed=True)
    assert '<span class="tk-key t-employment" data-tag="VL"></span>Việc làm</li>' in html
    assert html.index("Ngoài danh mục") > html.index("Việc làm") and "Không phải số liệu</li>" in html
    assert "t-poverty" not in html
    assert re.search(r'<mark class="tk-f t-employment"[^>]* data-tag="VL">', html)
    assert shown(re.sub(r"<ul.*?</ul>", "", html)) == TEXT, "letters are no characters of the text"


def test_themes_are_told_apart_by_letters() -> None:
    themes = {indicator.theme for indicator in catalogue().values()}
    for language in ("vi", "en"):
        tags = [strings(language)[f"tag_{theme}"] for theme in sorted(themes)]
        assert len(set(tags)) == len(tags)


def looks() -> dict[str, tuple[str, str]]:
    """Colour and line of each theme's mark."""
    found = re.findall(r"\.t-(\w+) \{ --c: #(\w{6})(?:; --s: (\w+))? \}", stylesheet("marked.css"))
    return {theme: (colour, line or "solid") for theme, colour, line in found}


# Machado, Oliveira and Fernandes (2009), severity 1.0, on linear RGB.
BLINDNESS = {
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def lab(colour: str, seen: str) -> tuple[float, float, float]:
    """CIELAB of a colour as one sees it who is blind to some."""
    linear = [
        (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4)
        for v in (int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4))
    ]
    r, g, b = (min(1.0, max(0.0, sum(w * v for w, v in zip(row, linear, strict=True)))) for row in BLINDNESS[seen])
    xyz = (
        0.4124 * r + 0.3576 * g + 0.1805 * b,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        0.0193 * r + 0.1192 * g + 0.9505 * b,
    )
    x, y, z = (
        t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116
        for t in (v / w for v, w in zip(xyz, (0.9505, 1, 1.089), strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("seen", BLINDNESS)
def test_no_two_themes_look_alike_to_those_who_see_fewer_colours(seen: str) -> None:
    found = looks()
    assert set(found) == {indicator.theme for indicator in catalogue().values()} | {"none"}
    for (one, (first, line)), (other, (second, other_line)) in combinations(found.items(), 2):
        if line == other_line:
            assert dist(lab(first, seen), lab(second, seen)) > 12, (one, other)


def test_numbers_that_are_no_figures_are_dimmed_and_say_what_they_are() -> None:
    start = TEXT.index("5/1")
    ledger = [{"report": "r", "start": start, "end": start + 3, "quote": "5/1", "class": "date", "rule": "x"}]
    assert '<span class="tk-n" title="Không phải số liệu: ngày tháng">5/1</span>' in marked_text(TEXT, [], ledger)


def test_the_text_is_escaped_and_whole() -> None:
    html = marked_text(TEXT, [span("12%", indicator=None, theme=None, unit="percent", value=12.0)], [], "en")
    assert shown(html) == TEXT
    assert "&lt;hộ&gt;" in html and "&amp;" in html
    assert 'class="tk-f t-none"' in html and "12% · no indicator" in html


def test_a_doubt_is_marked_and_said() -> None:
    row = span("12%")
    html = marked_text(TEXT, [row], [], "en", doubts={row["figure"]: 'stated 12, computed "11"'}, rows=True)
    assert "tk-doubt" in html and "doubt: stated 12, computed &quot;11&quot;" in html
    assert f'<a href="#r-{row["start"]}">12%</a>' in html


def test_a_prefix_keeps_two_reports_on_one_page_apart() -> None:
    row = span("12%")
    assert f'id="b-f-{row["start"]}"' in marked_text(TEXT, [row], [], prefix="b-")
    assert 'id="own"' in marked_text(TEXT, [{**row, "anchor": "own"}], [])


def test_overlapping_and_outlying_spans_lose_no_character() -> None:
    rows = [span("36.000 lao động"), span("000 lao"), span("12%")]
    outside = {"report": "r", "start": 4, "end": 4000, "class": "date"}
    inside_figure = {"report": "r", "start": TEXT.index("36"), "end": TEXT.index("36") + 2, "class": "date"}
    html = marked_text(TEXT, rows, [outside, inside_figure], style=False)
    assert shown(html) == TEXT and html.count("<mark") == 2 and "tk-n" not in html


def test_forbidden_characters_are_replaced_and_line_ends_made_plain() -> None:
    assert clean("\ufeffa\r\nb\rc\u2028d\x00\x85\ud800\t") == "a\nb\nc\nd\ufffd\ufffd\ufffd\t"


def test_frames_and_rows_give_the_same() -> None:
    from tongket.tables.frames import to_frame

    rows = [span("36.000 lao động", place=None, group=None)]
    assert marked_text(TEXT, to_frame("figures", rows), []) == marked_text(TEXT, rows, [])


def test_a_tooltip_survives_a_row_of_blanks() -> None:
    blank = dict.fromkeys(("value", "unit", "indicator", "measure", "status", "period_start", "period_end", "per"))
    assert tooltip({**blank, "bound": None}, "en") == "no indicator"


@given(
    st.text(alphabet=st.characters(codec=None), max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6),
)
def test_any_text_and_any_spans_give_every_character_once(text: str, spans: list[tuple[int, int]]) -> None:
    rows = [sample_rows.figure("r", start, end=end) for start, end in spans]
    html = marked_text(text, rows, rows, style=False)
    pieces = "".join(re.split(r"<[^>]+>", html))
    assert len(re.findall(r"<mark ", html)) == html.count("</mark>")
    assert pieces.replace("\n", "") == "".join(clean(c) for c in text).replace("\n", "")


def test_a_group_is_told_in_words_not_by_its_code() -> None:
    people = {"value": 373.0, "unit": "person", "measure": "level", "status": "actual"}
    assert tooltip(people | {"group": "non_agriculture"}, "vi").endswith("thực hiện · thuộc nghề phi nông nghiệp")
    assert tooltip(people | {"group": "non_agriculture"}, "en").endswith("actual · outside farming")
