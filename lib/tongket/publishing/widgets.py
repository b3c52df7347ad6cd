"""The interactive part of `explore`, in ipywidgets."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .marked import indicator_name
from .places import name_of
from .strings import strings, theme_label

if TYPE_CHECKING:
    from .explore_view import Explorer

__all__ = ["explorer_widget"]

_FIELDS = ("where", "year", "theme", "indicator")


def _options(explorer: Explorer, field: str, language: str) -> list[tuple[str, Any]]:
    """The choices of one field with the words for them, all of them first."""
    words = strings(language)
    names: dict[str, Callable[[Any], str]] = {
        "where": lambda slug: name_of(slug, language),
        "year": str,
        "theme": lambda code: theme_label(code, language),
        "indicator": lambda code: indicator_name(code, language),
    }
    every = {"where": "all_places", "year": "all_years", "theme": "all_themes", "indicator": "all_indicators"}
    return [(words[every[field]], ""), *((names[field](value), value) for value in explorer.choices(field))]


def explorer_widget(explorer: Explorer) -> Any:
    """A box of widgets that show `explorer`'s figures as they are chosen."""
    import ipywidgets

    language, words = explorer.language, strings(explorer.language)
    labels = {"where": "place", "year": "year", "theme": "theme", "indicator": "indicator"}
    choosers = {
        field: ipywidgets.Dropdown(
            options=_options(explorer, field, language), value="", description=words[labels[field]]
        )
        for field in _FIELDS
    }
    found = ipywidgets.HTML()
    picked = ipywidgets.Select(rows=8, layout=ipywidgets.Layout(width="100%"))
    said = ipywidgets.HTML()

    def choose(_: Any = None) -> None:
        values = [choosers[field].value for field in _FIELDS]
        rows = explorer.chosen(values[0], values[1] or None, values[2], values[3])
        found.value = explorer.figures(values[0], values[1] or None, values[2], values[3]).html
        picked.options = [(explorer.label(row), row["figure"]) for row in rows]

    def show(_: Any = None) -> None:
        said.value = explorer.sentence(picked.value).html if picked.value else ""

    for chooser in choosers.values():
        chooser.observe(choose, names="value")
    picked.observe(show, names="value")
    choose()
    show()
    head = ipywidgets.HTML(f"<b>{words['choose_figure']}</b>")
    box = ipywidgets.HBox(list(choosers.values()), layout=ipywidgets.Layout(flex_flow="row wrap"))
    return ipywidgets.VBox([box, head, picked, said, found])
