from __future__ import annotations

import re
from html import unescape
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

import sample_rows
from tongket.publishing.marked import clean, marked_text, tooltip

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
    assert "mức · thực hiện · 2023 · độ tin cậy 1.00" in html
    assert ">36.000 lao động</mark>" in html


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
