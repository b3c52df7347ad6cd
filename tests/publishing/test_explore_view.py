from __future__ import annotations

from typing import Any

import pytest

from tongket.publishing import explore


def test_choices_are_those_that_some_figure_has(known: Any) -> None:
    explorer = explore(known)
    assert "hai-duong" in explorer.choices("where") and 2021 in explorer.choices("year")
    assert "" not in explorer.choices("theme") and "poverty.rate" in explorer.choices("indicator")


def test_figures_are_those_asked_for(known: Any) -> None:
    text = explore(known, "en").figures("hai-duong", 2021, "poverty").text
    assert text.count("hai-duong-2021:") == 4 and "Poverty rate" in text
    assert explore(known).figures("nowhere").empty


def test_a_long_table_says_how_many_more_there_are(known: Any) -> None:
    whole = explore(known, "en").figures()
    assert f"and {len(known.figures) - 200} more" in whole.text


def test_a_sentence_shows_the_figure_marked_and_how_it_was_read(known: Any) -> None:
    shown = explore(known, "vi").sentence("hai-duong-2021:1283")
    assert ">36.000 lao động</mark>" in shown.html and "Giải quyết việc làm mới" in shown.text
    assert "nghi vấn: odd <value>" in shown.text and 'data-ref="hai-duong-2021:1283"' in shown.html
    with pytest.raises(KeyError, match="hãy lấy mã từ cột figure"):
        explore(known).sentence("hai-duong-2021:1")


def test_choosing_in_the_widgets_narrows_the_list_and_a_chosen_figure_shows_its_sentence(known: Any) -> None:
    box = explore(known, "vi").widget
    choosers, _, picked, said, found = box.children
    place, year, theme, _ = choosers.children
    assert ("Hải Dương", "hai-duong") in place.options and place.options[0] == ("Mọi nơi", "")
    place.value, year.value, theme.value = "hai-duong", 2021, "poverty"
    assert len(picked.options) == 4 and found.value.count("hai-duong-2021:") >= 4
    assert all("Hải Dương" in label for label, _ in picked.options)
    picked.value = picked.options[1][1]
    assert "<mark" in said.value and "hộ cận nghèo" in said.value
    theme.value = "children"
    assert not picked.options and not said.value


def test_a_widget_is_shown_even_where_there_is_nothing(unknown: Any) -> None:
    data = explore(unknown)._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in (data[0] if isinstance(data, tuple) else data)
