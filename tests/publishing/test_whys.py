from __future__ import annotations

from tongket.publishing.whys import anchored, with_whys

ONE = '<a class="tk-figure" data-ref="a-b:1" href="#w-a-b-1">12 &lt;</a>'
TWO = '<span class="tk-quote" data-ref="a-b:1">“12”</span>'


def test_a_doubtful_figure_that_is_told_of_gets_its_mark():
    html = with_whys(f"<p>{ONE}, {TWO}</p>", {"a-b:1": "Odd"}, {"a-b:1"}, "en")
    mark = '<a class="tk-why" href="#d-a-b-1" title="doubt: Odd" aria-label="doubt: Odd"></a>'
    assert html == f"<p>{ONE}{mark}, {TWO}</p>"


def test_a_figure_without_a_doubt_or_not_told_of_gets_none():
    assert with_whys(ONE, {}, {"a-b:1"}, "en") == with_whys(ONE, {"a-b:1": "Odd"}, set(), "en") == ONE


def test_each_doubtful_figure_is_anchored_where_it_is_first_told_of():
    html, told = anchored(f"{TWO} {ONE}", {"a-b:1": ""})
    assert html == f'<span class="tk-told" id="d-a-b-1">{TWO}</span> {ONE}'
    assert told == {"a-b:1"}
    assert anchored(ONE, {}) == (ONE, frozenset())
