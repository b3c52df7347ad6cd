"""What an expectation has to know from outside its row, as columns beside the table's own.

An expectation sees one table, row by row. Whether the text says at a span what the row quotes, whether the ledger has
the figure, what arithmetic made of it: that is looked up here and stands in extra columns, FACTS, which are never
saved. A fact is blank where it cannot be known (the text was not given, say), so that it can neither pass nor fail.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from tongket import lexicon
from tongket.documents.model import digest_of
from tongket.lexicon import places
from tongket.lexicon.headlines import headlines
from tongket.tables.ids import split_ids

from . import corrected, outliers, plausible
from . import headlines as reported
from .faults import Fault, by_report

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

__all__ = ["FACTS", "ROW_IDS", "with_facts"]

ROW_IDS = {
    "reports": "report",
    "figures": "figure",
    "ledger": "row",
    "citations": "row",
    "corrections": "correction",
    "checks": "check",
    "lints": "lint",
    "implied": "implied",
    "panel": "figure",
    "numbers": "row",
}
"""The column that names a row of each table. `numbers` is a table of facts only: one run of digits in a text."""

FACTS: dict[str, dict[str, str]] = {
    "reports": {
        "codes": "code63, province34 and code34 that the lexicon has for the province, joined by ' '",
        "codes_stated": "those that the row has",
        "period_year": "Calendar year of period_end",
        **{f"tells_{name}": f"A figure tells the headline {name} of the lexicon" for name in headlines()},
        reported.SOME: "It has a figure with an indicator",
        "text_characters": "Length of the text at hand",
        "text_digest": "SHA-256 of the text at hand",
    },
    "figures": {
        "computed": "What the figure's two numbers give; blank where they are not stated or cannot decide",
        "corrected_known": "corrected names just the columns that the table of corrections overrules for it",
        "id_expected": "report:start",
        "indicator_kind": "Kind of the indicator in the catalogue: flow, stock or rate",
        "indicator_theme": "Theme of the indicator in the catalogue",
        "ledger_class": "Class of the ledger's row for the figure, 'absent' where it has none",
        "pair_known": "pair names another figure of the table",
        "part_of_known": "part_of does",
        "peers_factor": "How many times the value is what other provinces of the year tell, or they it",
        "peers_limit": "How many times is ordinary among them",
        "plausible_high": "The most that such a level can be, by the lexicon",
        "plausible_low": "The least",
        "repeats_known": "repeats does",
        "report_known": "The report is in the table of reports",
        "series_factor": "How many times the value is what the province's other years lead to, or they it",
        "series_limit": "How many times is ordinary among its years",
        "subject_known": "subject does",
        "text_at_span": "text[start:end]",
        "text_characters": "Length of the text at hand",
        "tolerance": "Difference that rounding allows between the value and what was computed",
        "verdict": "agrees or disagrees; blank where arithmetic cannot decide",
    },
    "ledger": {
        "figure_known": "The figure that the row names is in the table of figures, and lies on it",
        "report_known": "The report is in the table of reports",
        "row": "report:start",
        "text_at_span": "text[start:end]",
        "text_characters": "Length of the text at hand",
    },
    "citations": {
        "issued_year": "Calendar year of issued",
        "report_known": "The report is in the table of reports",
        "row": "report:start",
        "text_at_span": "text[start:end]",
        "text_characters": "Length of the text at hand",
    },
    "corrections": {
        "id_expected": "column:figure",
        "text_at_span": "text[start:end]",
        "value_stands": "The table of figures has the value, or for class the ledger; blank where it was not applied",
    },
    "checks": {
        "figures_known": "All figures of the check are in the table of figures",
        "value_stated": "Value of the figure in the table of figures",
    },
    "lints": {
        "figure_known": "The figure that the row names is in the table of figures",
        "figures_known": "All figures of the row are in the table of figures",
        "id_expected": "code:report:start",
        "report_known": "The report is in the table of reports",
        "text_at_span": "text[start:end]",
        "text_characters": "Length of the text at hand",
    },
    "implied": {
        "figures_known": "Both stated figures are in the table of figures",
        "report_known": "The report is in the table of reports",
    },
    "panel": {
        "candidates_known": "All candidates are in the table of figures, or in that of implied values",
        "period_end_year": "Calendar year of period_end",
        "value_stated": "Value of the chosen candidate in the table that it is from",
    },
    "numbers": {
        "report": "Id of the report",
        "start": "Offset of the first digit",
        "end": "Offset after the last digit",
        "quote": "The digits",
        "ledger_rows": "Rows of the ledger that each digit lies in: the one farthest from one",
        "row": "report:start",
    },
}
"""The facts of each table and what they say."""

Tables = Mapping[str, "pd.DataFrame"]
Texts = Mapping[str, str]

_DIGITS = re.compile(r"\d+")
_RANGE = ("plausible_low", "plausible_high")


def with_facts(
    tables: Mapping[str, pd.DataFrame], texts: Mapping[str, str], faults: list[Fault] | None = None, only: str = ""
) -> dict[str, pd.DataFrame]:
    """The tables with their facts, and `numbers` where there is a ledger to hold the texts against; or `only` one.

    What a level is held against is left blank where that fails on its report, and the fault kept in `faults`, if given.
    """
    makers: dict[str, Callable[[pd.DataFrame, Tables, Texts], pd.DataFrame]] = {
        "reports": _reports,
        "figures": partial(_figures, faults=faults),
        "ledger": _ledger,
        "citations": _citations,
        "corrections": corrected.facts,
        "checks": _checks,
        "lints": _lints,
        "implied": _implied,
        "panel": _panel,
    }
    made = {
        name: maker(tables[name].reset_index(drop=True), tables, texts)
        for name, maker in makers.items()
        if name in tables and only in ("", name)
    }
    if "ledger" in tables and only in ("", "numbers"):
        made["numbers"] = _numbers(tables["ledger"], texts)
    return made


def _reports(frame: pd.DataFrame, tables: Tables, texts: Texts) -> pd.DataFrame:
    codes = {p.slug63: f"{p.code63} {p.slug34} {p.code34}" for p in places.provinces()}
    stated = frame["code63"] + " " + frame["province34"] + " " + frame["code34"]
    return frame.assign(
        codes=_text(
            [codes.get(slug, "unknown") if isinstance(slug, str) else None for slug in frame["province"]], frame
        ),
        codes_stated=stated.astype("str"),
        period_year=frame["period_end"].dt.year.astype("Int64"),
        text_characters=_characters(frame, texts),
        text_digest=_text([digest_of(texts[name]) if name in texts else None for name in frame["report"]], frame),
        **reported.facts(frame, tables.get("figures")),
    )


def _figures(frame: pd.DataFrame, tables: Tables, texts: Texts, faults: list[Fault] | None) -> pd.DataFrame:
    catalogue = lexicon.catalogue()
    entries = [catalogue.get(code) if isinstance(code, str) else None for code in frame["indicator"]]
    arithmetic = _arithmetic(frame, tables)
    return _spans(frame, texts).assign(
        computed=arithmetic["computed"].to_numpy(),
        corrected_known=corrected.known(frame, tables.get("corrections")),
        id_expected=_ids(frame),
        indicator_kind=_text([entry.kind if entry else None for entry in entries], frame),
        indicator_theme=_text([entry.theme if entry else None for entry in entries], frame),
        ledger_class=_ledger_class(frame, tables),
        pair_known=_named(frame, "pair"),
        part_of_known=_named(frame, "part_of"),
        repeats_known=_named(frame, "repeats"),
        report_known=_known(frame["report"], tables, "reports", "report"),
        subject_known=_named(frame, "subject"),
        tolerance=arithmetic["tolerance"].to_numpy(),
        verdict=_text(arithmetic["verdict"].tolist(), frame),
        **_expected(frame, tables, faults),
    )


def _expected(frame: pd.DataFrame, tables: Tables, faults: list[Fault] | None) -> dict[str, pd.Series[float]]:
    """What a level is held against: its range, its province's own years, the other provinces of its year."""
    import pandas as pd

    def ranges(figures: pd.DataFrame) -> pd.DataFrame:
        low, high = plausible.bounds(figures, tables.get("reports"))
        return pd.DataFrame(dict(zip(_RANGE, (low, high), strict=True)), index=figures.index, dtype="float64")

    held = by_report(ranges, frame, faults, "plausible")
    none = pd.Series(index=frame.index, dtype="float64")
    found = {name: none if held is None else held[name].reindex(frame.index) for name in _RANGE}
    comparable = None
    if "reports" in tables:
        compare = partial(outliers.comparable, reports=tables["reports"])
        comparable = by_report(compare, frame, faults, "outliers.comparable")
    for name, against in {"series": outliers.against_series, "peers": outliers.against_peers}.items():
        factor, limit = (none, none) if comparable is None else _against(against, comparable, frame, faults, name)
        found |= {f"{name}_factor": factor.reindex(frame.index), f"{name}_limit": limit.reindex(frame.index)}
    return found


Against = Callable[["pd.DataFrame"], tuple["pd.Series[float]", "pd.Series[float]"]]


def _against(
    against: Against, comparable: pd.DataFrame, frame: pd.DataFrame, faults: list[Fault] | None, name: str
) -> tuple[pd.Series[float], pd.Series[float]]:
    """Factors and limits of all that is comparable; where that fails, of each indicator on which it does not."""
    import pandas as pd

    try:
        return against(comparable)
    except Exception:
        if faults is None:
            raise
    factors, limits = (pd.Series(float("nan"), index=comparable.index) for _ in range(2))
    for _, own in comparable.groupby("indicator", sort=False):
        try:
            factors[own.index], limits[own.index] = against(own)
        except Exception as error:  # it is kept for each of the reports that were to be compared
            reports = dict.fromkeys(frame["report"].reindex(own.index))
            faults += [Fault.of(report, f"outliers.{name}", error) for report in reports]
    return factors, limits


def _named(frame: pd.DataFrame, reference: str) -> pd.Series[bool]:
    """Whether a column of ids names another row of the table; blank where it names none."""
    there = _among(frame[reference], frame["figure"]) & frame[reference].ne(frame["figure"])
    return there.where(frame[reference].notna())


def _arithmetic(frame: pd.DataFrame, tables: Tables) -> pd.DataFrame:
    """`computed`, `tolerance` and `verdict` of each figure that a check decides, one that disagrees before others."""
    from tongket.tables import to_frame

    checks = tables.get("checks", to_frame("checks", []))
    decided = checks[checks["verdict"].isin(["agrees", "disagrees"])].sort_values(
        "verdict", ascending=False, kind="stable"
    )
    one = decided.drop_duplicates("figure").set_index("figure")[["computed", "tolerance", "verdict"]]
    return one.reindex(frame["figure"])


def _ledger_class(frame: pd.DataFrame, tables: Tables) -> pd.Series[str]:
    if "ledger" not in tables:
        return _text([None] * len(frame), frame)
    ledger = tables["ledger"]
    classes = dict(zip(ledger["figure"], ledger["class"], strict=True))
    return _text([classes.get(figure, "absent") for figure in frame["figure"]], frame)


def _ledger(frame: pd.DataFrame, tables: Tables, texts: Texts) -> pd.DataFrame:
    return _spans(frame, texts).assign(
        figure_known=_figure_known(frame, tables),
        report_known=_known(frame["report"], tables, "reports", "report"),
        row=_ids(frame),
    )


def _figure_known(frame: pd.DataFrame, tables: Tables) -> pd.Series[bool]:
    """Whether the figure named is there, of the same report, and shares a character with the row."""
    import pandas as pd

    if "figures" not in tables:
        return pd.Series(pd.NA, index=frame.index, dtype="boolean")
    spans = (
        tables["figures"]
        .drop_duplicates("figure")
        .set_index("figure")[["report", "start", "end"]]
        .reindex(frame["figure"])
    )
    same = spans["report"].to_numpy() == frame["report"].to_numpy()
    overlap = (spans["start"].to_numpy() < frame["end"].to_numpy()) & (
        frame["start"].to_numpy() < spans["end"].to_numpy()
    )
    found: pd.Series[bool] = pd.Series(pd.array(overlap, dtype="boolean"), index=frame.index).fillna(False) & same
    return found.where(frame["figure"].notna())


def _citations(frame: pd.DataFrame, tables: Tables, texts: Texts) -> pd.DataFrame:
    return _spans(frame, texts).assign(
        issued_year=frame["issued"].dt.year.astype("Int64"),
        report_known=_known(frame["report"], tables, "reports", "report"),
        row=_ids(frame),
    )


def _checks(frame: pd.DataFrame, tables: Tables, _: Texts) -> pd.DataFrame:
    return frame.assign(
        figures_known=_all_known(frame["figures"], tables),
        value_stated=_stated(frame, tables),
    )


def _lints(frame: pd.DataFrame, tables: Tables, texts: Texts) -> pd.DataFrame:
    known = _known(frame["figure"], tables, "figures", "figure")
    return _spans(frame, texts).assign(
        figure_known=known.where(frame["figure"].notna()),
        figures_known=_all_known(frame["figures"].fillna(""), tables).where(frame["figures"].notna()),
        id_expected=frame["code"] + ":" + _ids(frame),
        report_known=_known(frame["report"], tables, "reports", "report"),
    )


def _implied(frame: pd.DataFrame, tables: Tables, _: Texts) -> pd.DataFrame:
    return frame.assign(
        figures_known=_all_known(frame["figures"], tables),
        report_known=_known(frame["report"], tables, "reports", "report"),
    )


def _panel(frame: pd.DataFrame, tables: Tables, _: Texts) -> pd.DataFrame:
    return frame.assign(
        candidates_known=_all_known(frame["figures"], tables, "implied"),
        period_end_year=frame["period_end"].dt.year.astype("Int64"),
        value_stated=_stated(frame, tables, "implied"),
    )


def _numbers(ledger: pd.DataFrame, texts: Texts) -> pd.DataFrame:
    import numpy as np
    import pandas as pd

    starts_of, ends_of = (ledger[name].to_numpy("int64") for name in ("start", "end"))
    spans = {name: (starts_of[rows], ends_of[rows]) for name, rows in ledger.groupby("report").indices.items()}
    none = (np.empty(0, "int64"), np.empty(0, "int64"))
    rows: list[tuple[str, str, int, int, str, int]] = []
    for name, text in sorted(texts.items()):
        cover = _cover(len(text), *spans.get(name, none))
        astray = np.append(0, (cover != 1).cumsum())
        found = [(digits.start(), digits.end(), digits.group()) for digits in _DIGITS.finditer(text)]
        starts, ends = (np.array([span[place] for span in found], dtype="int64") for place in (0, 1))
        wrong = (astray[ends] != astray[starts]).tolist()
        for (start, end, quote), odd in zip(found, wrong, strict=True):
            counts = cover[start:end]
            lies_in = int(counts[np.abs(counts - 1).argmax()]) if odd else 1
            rows.append((f"{name}:{start}", name, start, end, quote, lies_in))
    types = {"row": "str", "report": "str", "start": "Int64", "end": "Int64", "quote": "str", "ledger_rows": "Int64"}
    return pd.DataFrame(rows, columns=list(types)).astype(types)


def _cover(length: int, starts: np.ndarray[Any, Any], ends: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """How many spans each character of a text lies in."""
    import numpy as np

    steps = np.zeros(length + 1, dtype="int64")
    np.add.at(steps, starts.clip(0, length), 1)
    np.add.at(steps, ends.clip(0, length), -1)
    return steps.cumsum()[:length]


# Columns that several tables share


def _spans(frame: pd.DataFrame, texts: Texts) -> pd.DataFrame:
    rows = zip(frame["report"], frame["start"], frame["end"], strict=True)
    said = [texts[name][max(start, 0) : max(end, 0)] if name in texts else None for name, start, end in rows]
    return frame.assign(text_at_span=_text(said, frame), text_characters=_characters(frame, texts))


def _characters(frame: pd.DataFrame, texts: Texts) -> pd.Series[int]:
    import pandas as pd

    lengths = {name: len(text) for name, text in texts.items()}
    return pd.Series([lengths.get(name, pd.NA) for name in frame["report"]], index=frame.index, dtype="Int64")


def _ids(frame: pd.DataFrame) -> pd.Series[str]:
    return frame["report"] + ":" + frame["start"].astype("str")


def _known(values: pd.Series[Any], tables: Tables, name: str, column: str) -> pd.Series[bool]:
    import pandas as pd

    if name not in tables:
        return pd.Series(pd.NA, index=values.index, dtype="boolean")
    return _among(values, tables[name][column])


def _among(values: pd.Series[Any], known: pd.Series[Any]) -> pd.Series[bool]:
    """Whether each value is one of those known; `isin` would look at all of these once more for every column."""
    import pandas as pd

    there = set(known.tolist())
    return pd.Series([value in there for value in values.tolist()], index=values.index, dtype="boolean")


def _all_known(lists: pd.Series[str], tables: Tables, *more: str) -> pd.Series[bool]:
    """Whether all ids of each cell are in the table of figures, or in one of the others, by the column of its id."""
    import pandas as pd

    if "figures" not in tables:
        return pd.Series(pd.NA, index=lists.index, dtype="boolean")
    ids = set(tables["figures"]["figure"]).union(*(tables[name][ROW_IDS[name]] for name in more if name in tables))
    return pd.Series([ids.issuperset(split_ids(cell)) for cell in lists], index=lists.index, dtype="boolean")


def _stated(frame: pd.DataFrame, tables: Tables, *more: str) -> pd.Series[float]:
    """The value that each row's figure has in the table of figures, or in one of the others."""
    import pandas as pd

    if "figures" not in tables:
        return pd.Series(float("nan"), index=frame.index, dtype="float64")
    named = {"figures": "figure", **{name: ROW_IDS[name] for name in more if name in tables}}
    given = [tables[name].drop_duplicates(key).set_index(key)["value"] for name, key in named.items()]
    values = pd.concat(given)
    return pd.Series(values.reindex(frame["figure"]).to_numpy(), index=frame.index)


def _text(values: list[Any], frame: pd.DataFrame) -> pd.Series[str]:
    import pandas as pd

    return pd.Series(values, index=frame.index, dtype="str")
