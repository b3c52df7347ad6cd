from __future__ import annotations

import pytest

from tongket.publishing.doubts import Doubt
from tongket.publishing.marked import marked_text
from tongket.publishing.regions import regions

TEXT = "Có 900 người, 373 người <b> và (x."


def lint(start: int, end: int, line: str = "Odd.", severity: str = "warning") -> Doubt:
    return Doubt("r", start, end, TEXT[start:end], line, severity, is_lint=True)


@pytest.mark.parametrize(
    ("spans", "marks", "expected"),
    [
        ([(3, 12)], [(3, 12)], [(3, 12)]),
        ([(5, 14)], [(3, 12), (14, 23)], [(3, 14)]),
        ([(0, 5)], [(3, 12)], [(0, 12)]),
        ([(3, 12), (8, 20)], [], [(3, 20)]),
        ([(3, 8), (8, 12)], [], [(3, 8), (8, 12)]),
        ([(5, 5), (30, 99)], [], []),
    ],
)
def test_stretches_cut_no_mark_and_no_other(spans, marks, expected):
    found = regions([lint(*span) for span in spans], marks, len(TEXT))
    assert [(region.start, region.end) for region in found] == expected


def test_what_overlaps_says_all_of_it_and_is_as_grave_as_the_gravest():
    (one,) = regions([lint(3, 12, "One."), lint(5, 8, "Two.", "info"), lint(5, 9, "One.")], [], len(TEXT))
    assert one.line == "One. Two." and one.is_warning
    assert not regions([lint(5, 8, severity="info")], [], len(TEXT))[0].is_warning


def figure(start: int, end: int) -> dict[str, object]:
    return {"figure": f"r:{start}", "start": start, "end": end, "value": 1.0, "unit": "person"}


def test_a_text_shows_its_stretches_around_whole_marks_and_keeps_every_character():
    figures = [figure(3, 12), figure(14, 23)]
    html = marked_text(TEXT, figures, [], "en", style=False, lints=[lint(5, 20, 'A "b".'), lint(31, 33, "C.", "info")])
    assert html.count("tk-lint tk-warning") == html.count("tk-lint tk-info") == 1
    assert html.count("<span") == html.count("</span>") and html.count("<mark") == html.count("</mark>") == 2
    opened, closed = html.index("tk-lint"), html.index('</span><a class="tk-why" href="#d-5"')
    assert opened < html.index("<mark") < html.rindex("</mark>") < closed
    assert 'title="A &quot;b&quot;."' in html and '<span id="f-31">' in html and 'href="#d-31"' in html
    import re

    assert re.sub(r"<[^>]+>", "", html) == TEXT.replace("<b>", "&lt;b&gt;")


def test_a_doubtful_figure_bears_a_mark_that_leads_to_its_doubt():
    html = marked_text(TEXT, [figure(3, 12)], [], "en", style=False, doubts={"r:3": "Odd"}, whys={"r:3": "#d-3"})
    assert '</mark><a class="tk-why" href="#d-3" title="doubt: Odd" aria-label="doubt: Odd"></a>' in html
    assert "tk-why" not in marked_text(TEXT, [figure(3, 12)], [], "en", style=False, whys={"r:3": "#d-3"})
