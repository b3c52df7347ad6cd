"""The interactive part of `explore`, in ipywidgets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from html import escape
from typing import TYPE_CHECKING, Any

from .explore_view import Asked
from .marked import indicator_name
from .places import name_of
from .strings import counted, strings, theme_label

if TYPE_CHECKING:
    from .explore_view import Explorer
    from .reading_view import Reading

__all__ = ["explorer_widget"]

# A field of the rows, its label, and what stands for no choice.
_FIELDS = {
    "where": ("place", "all_places"),
    "year": ("year", "all_years"),
    "theme": ("theme", "all_themes"),
    "indicator": ("indicator", "all_indicators"),
}


def explorer_widget(explorer: Explorer) -> Any:
    """A box of widgets that show `explorer`'s figures as they are chosen, and reports that are given to it."""
    import ipywidgets

    parts = _Table(explorer).parts
    if explorer.reads:
        parts += _Drop(explorer).parts
    return ipywidgets.VBox(parts)


class _Table:
    """The choices, the table of what they leave, and its export."""

    def __init__(self, explorer: Explorer) -> None:
        import ipywidgets

        from .explore_view import SORTS

        self._explorer, self._busy = explorer, False
        words = self._words = strings(explorer.language)
        wide = ipywidgets.Layout(width="22rem")
        self.choosers = {
            field: ipywidgets.Dropdown(
                options=self._options(field, {}), value="", description=words[label], layout=wide
            )
            for field, (label, _) in _FIELDS.items()
        }
        self.containing = ipywidgets.Text(
            description=words["search_words"],
            placeholder=words["search_words_help"],
            continuous_update=False,
            layout=wide,
        )
        self.sort = ipywidgets.Dropdown(
            options=[(words[f"sort_{name}"], name) for name in SORTS], description=words["sort_by"], layout=wide
        )
        self.descending = ipywidgets.Checkbox(description=words["descending"], indent=False)
        self.export = ipywidgets.Button(description=words["export"], tooltip=words["export_help"], icon="download")
        self.told, self.count = ipywidgets.HTML(), ipywidgets.HTML()
        self.found = ipywidgets.HTML(layout=ipywidgets.Layout(max_height="34rem", overflow="auto"))
        for widget in (*self.choosers.values(), self.containing, self.sort, self.descending):
            widget.observe(self._choose, names="value")
        self.export.on_click(self._write)
        wrapped = ipywidgets.Layout(flex_flow="row wrap", align_items="center")
        self.parts = [
            ipywidgets.HBox([*self.choosers.values(), self.containing], layout=wrapped),
            ipywidgets.HBox([self.sort, self.descending, self.export, self.count], layout=wrapped),
            self.told,
            ipywidgets.HTML(f"<p>{words['click_figure']}</p>"),
            self.found,
        ]
        self._choose()

    def _options(self, field: str, asked: dict[str, Any]) -> list[tuple[str, Any]]:
        """The choices of one field with the words for them, all of them first."""
        language = self._explorer.language
        names: dict[str, Callable[[Any], str]] = {
            "where": lambda slug: name_of(slug, language),
            "year": str,
            "theme": lambda code: theme_label(code, language),
            "indicator": lambda code: indicator_name(code, language),
        }
        every = self._words[_FIELDS[field][1]]
        return [(every, ""), *((names[field](value), value) for value in self._explorer.choices(field, **asked))]

    def _asked(self) -> Asked:
        """What is chosen."""
        asked = {field: chooser.value for field, chooser in self.choosers.items()}
        fields = asked["where"], asked["year"] or None, asked["theme"], asked["indicator"]
        return Asked(*fields, self.containing.value, self.sort.value, self.descending.value)

    def _narrow(self) -> None:
        """Leave in each box what some figure has together with the other boxes' choices."""
        for field, chooser in self.choosers.items():
            asked = {name: other.value for name, other in self.choosers.items() if name != field}
            options, value = self._options(field, asked), chooser.value
            if list(chooser.options) != options:
                chooser.options = options
                chooser.value = value if value in [option for _, option in options] else ""

    def _choose(self, _: Any = None) -> None:
        if self._busy:
            return
        self._busy = True
        try:
            self._narrow()
        finally:
            self._busy = False
        rows = self._explorer.chosen(self._asked())
        self.count.value = counted("row_count", len(rows), self._explorer.language)
        self.found.value, self.told.value = self._explorer.opening(rows), ""

    def _write(self, _: Any = None) -> None:
        asked = self._asked()
        try:
            path = self._explorer.export(**asdict(asked))
        except OSError as error:
            self.told.value = _plain(self._words["not_exported"].format(why=error.strerror or error))
            return
        rows = counted("row_count", len(self._explorer.chosen(asked)), self._explorer.language)
        self.told.value = _plain(self._words["exported"].format(rows=rows, file=path))


class _Drop:
    """A button that takes text files, and each as it was read; what was read before stays."""

    def __init__(self, explorer: Explorer) -> None:
        import ipywidgets

        from tongket.documents import SUFFIXES

        self._explorer = explorer
        self._readings: dict[str, Reading] = {}
        words = strings(explorer.language)
        self.upload = ipywidgets.FileUpload(
            accept=",".join((".txt", *SUFFIXES)), multiple=True, description=words["drop_button"],
            layout=ipywidgets.Layout(width="auto"),
        )  # fmt: skip
        self.which = ipywidgets.Dropdown(options=[], description=words["read_reports"])
        self.which.layout.display = "none"
        self.refused, self.shown = ipywidgets.HTML(), ipywidgets.HTML()
        self.upload.observe(self._take, names="value")
        self.which.observe(self._show, names="value")
        help_ = ipywidgets.HTML(f"<p>{words['drop_help']}</p>")
        self.parts = [ipywidgets.HTML("<hr>"), help_, self.upload, self.refused, self.which, self.shown]

    def _take(self, change: Any) -> None:
        """Read the files that came: those that could be read are added, and the first of them shown."""
        files = change["new"]
        if not files:
            return
        read = [self._explorer.read_bytes(bytes(file["content"]), file["name"]) for file in files]
        self.refused.value = "".join(reading.html for reading in read if reading.problem)
        sound = {reading.name: reading for reading in read if not reading.problem}
        if not sound:
            return
        self._readings |= sound
        self.which.options = [*self._readings]
        self.which.layout.display = None
        self.which.value = next(iter(sound))
        self._show()

    def _show(self, _: Any = None) -> None:
        reading = self._readings.get(self.which.value)
        self.shown.value = reading.html if reading else ""


def _plain(words: str) -> str:
    return f'<p role="status">{escape(words)}</p>'
