"""The rows that fail an expectation, as a page shows them: each with its quote in its sentence, and a way to it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from math import isnan
from typing import Any

from tongket.tables.ids import split_ids
from tongket.validation.facts import ROW_IDS

from .marked import FORBIDDEN, anchors, indicator_name
from .names import href
from .rows import Row, rows_of, text_of
from .strings import number, strings, value_words

__all__ = ["Failing"]

_PLAUSIBLE = "expect_levels_to_be_plausible"
_AROUND = 70
_DIGITS = 24


class Failing:
    """Finds the rows that results name, in the run's tables and texts; the same for all pages of one run."""

    def __init__(self, tables: Mapping[str, Any], texts: Mapping[str, str]) -> None:
        """`tables` are the run's DataFrames by name, `texts` the report texts by id."""
        self._tables, self._texts = tables, texts
        self._known: dict[str, dict[str, Row]] = {}
        self._anchors: dict[str, tuple[list[int], dict[int, str]]] = {}

    def rows(self, result: Row, sources: Mapping[str, str], origin: str, language: str) -> list[Row]:
        """What is shown of each row that fails, as the row of RESULTS lists it: id, where it is, its words, its value.

        `sources` has the source page of each report; what cannot be found has its id alone.
        """
        keys = split_ids(text_of(result.get("failing")))
        held = self._ranges(keys, language) if result["expectation"] == _PLAUSIBLE else {}
        shown = [self._row(result["suite"], key, sources, origin, language) for key in keys]
        return [row | {"expected": held.get(row["id"], "")} for row in shown]

    def _ranges(self, keys: list[str], language: str) -> dict[str, str]:
        """The range that each of those figures was held against, in words."""
        from tongket.validation.plausible import bounds

        figures = self._tables["figures"]
        chosen = figures[figures["figure"].isin(set(keys))]
        lows, highs = bounds(chosen, self._tables.get("reports"))
        words = strings(language)["range_of"]
        return {
            figure: words.format(low=number(round(low, 2), language), high=number(round(high, 2), language))
            for figure, low, high in zip(chosen["figure"], lows, highs, strict=True)
            if not isnan(low)
        }

    def unsound(self) -> dict[str, int]:
        """The reports with rows that fail a critical expectation, and how many rows do; the worst first."""
        counts: Counter[str] = Counter()
        for result in rows_of(self._tables["results"]) if "results" in self._tables else ():
            if result["success"] is False and result["severity"] == "critical":
                keys = split_ids(text_of(result.get("failing")))
                counts.update(filter(None, (self.report_of(result["suite"], key) for key in keys)))
        return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))

    def report_of(self, suite: str, key: str) -> str:
        """The report that a row belongs to; "" where it cannot be told."""
        row = self._found(suite, key)
        report = text_of(row.get("report")) if row else key.rpartition(":")[0]
        return report if report in self._texts else ""

    def _row(self, suite: str, key: str, sources: Mapping[str, str], origin: str, language: str) -> Row:
        shown: Row = {"id": key, "href": "", "report": "", "before": "", "quote": "", "after": "", "about": ""}
        row, report = self._found(suite, key), self.report_of(suite, key)
        if not report:
            return shown
        start, end = self._span(suite, key, row)
        page = sources.get(report, "")
        anchor = self._anchor(report, start, end) if start is not None else ""
        shown |= {"report": report, "href": href(f"{page}#{anchor}" if anchor else page, origin) if page else ""}
        if start is not None:
            shown |= self._words(report, start, end)
        return shown | {"about": self._about(suite, row, language)}

    def _found(self, suite: str, key: str) -> Row:
        """The row of that id; a row with a span of its own for one that only names a figure."""
        row = self._table(suite).get(key, {})
        figure = text_of(row.get("figure")) or next(iter(split_ids(text_of(row.get("figures")))), "")
        if suite != "figures" and "start" not in row and figure:
            return self._table("figures").get(figure, {}) | {"of": row}
        return row

    def _table(self, name: str) -> dict[str, Row]:
        """The rows of a table by their ids."""
        if name not in self._known:
            column = ROW_IDS.get(name, "")
            listed = rows_of(self._tables[name]) if name in self._tables else []
            self._known[name] = {
                text_of(row[column]) if column in row else f"{row.get('report')}:{row.get('start')}": row
                for row in listed
            }
        return self._known[name]

    def _span(self, suite: str, key: str, row: Row) -> tuple[int | None, int]:
        if row.get("start") is not None and row.get("end") is not None:
            return int(row["start"]), int(row["end"])
        _, mark, tail = key.rpartition(":")
        if suite != "numbers" or not mark or not tail.isdigit():
            return None, 0
        start = int(tail)
        text = self._texts[key.rpartition(":")[0]][start : start + _DIGITS]
        return start, start + len(text) - len(text.lstrip("0123456789"))

    def _anchor(self, report: str, start: int, end: int) -> str:
        """The first anchor of the report's source page within the span; "" where there is none."""
        if report not in self._anchors:
            found = anchors(self._figures.get(report, []), self._ledger.get(report, []), len(self._texts[report]))
            self._anchors[report] = sorted(found), found
        starts, names = self._anchors[report]
        at = bisect_left(starts, start)
        return names[starts[at]] if at < len(starts) and starts[at] < max(end, start + 1) else ""

    @cached_property
    def _figures(self) -> dict[str, list[Row]]:
        return self._by_report("figures")

    @cached_property
    def _ledger(self) -> dict[str, list[Row]]:
        return self._by_report("ledger")

    def _by_report(self, name: str) -> dict[str, list[Row]]:
        found: dict[str, list[Row]] = {}
        for row in rows_of(self._tables[name]) if name in self._tables else ():
            found.setdefault(row["report"], []).append(row)
        return found

    def _words(self, report: str, start: int, end: int) -> Row:
        """The quote as the text has it, with what stands around it, cut at blanks."""
        text = self._texts[report]
        start, end = max(0, min(start, len(text))), max(0, min(end, len(text)))
        before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
        if start > _AROUND:
            before = "… " + before.partition(" ")[2]
        if end + _AROUND < len(text):
            after = after.rpartition(" ")[0] + " …"
        parts = {"before": before, "quote": text[start:end], "after": after}
        return {name: FORBIDDEN.sub("\ufffd", part) for name, part in parts.items()}

    def _about(self, suite: str, row: Row, language: str) -> str:
        """What the row says, in a few words: a figure's value and indicator, a check's two sides, a report's title."""
        words = strings(language)
        of = row.get("of", row)
        if suite == "reports":
            return text_of(row.get("title"))
        if suite == "checks" and of.get("stated") is not None:
            sides = f"{words['stated'].lower()} {number(of['stated'], language)}"
            computed = of.get("computed")
            if computed is not None:
                sides += f", {words['computed'].lower()} {number(round(computed, 4), language)}"
            return f"{of['kind'].replace('_', ' ')}: {sides}"
        if row.get("value") is not None:
            name = indicator_name(row.get("indicator"), language)
            return f"{value_words(row, language)} · {name}"
        return words.get(f"class_{row.get('class')}", "")
