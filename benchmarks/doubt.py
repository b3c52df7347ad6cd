"""Claim (benchmarks/README.md): a hundred thousand figures are doubted in under a minute on one core.

The figures are those of the sample reports, over and over under other names, places and years. Each part of the work
is timed by itself. ``doubt.py 20000`` takes so many figures; ``--expectations`` holds the suites against them too.
"""

from __future__ import annotations

import platform
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from itertools import count
from pathlib import Path

import pandas as pd

import tongket as tk
from tongket.lexicon import places
from tongket.narrative.lints import told
from tongket.tables.geography import panel_in
from tongket.tables.panel import panel
from tongket.validation import checks, find_lints, implied, validate

TOP = Path(__file__).resolve().parents[1]
FIGURES, CLAIMED = 100_000, 60.0
YEARS = 12
LINKS = ("figure", "part_of", "pair", "subject", "repeats")
COLUMNS = {"province": "slug63", "province34": "slug34", "code63": "code63", "code34": "code34"}
DAYS = ("period_start", "period_end", "base_start", "base_end")

Tables = dict[str, pd.DataFrame]
Part = Callable[[Tables, Mapping[str, str]], pd.DataFrame]


def repeated(wanted: int) -> tuple[Tables, dict[str, str]]:
    """Tables and texts of so many figures at least, made of the sample reports."""
    corpus = tk.read_corpus(TOP / "corpus")
    names = ("reports", "figures", "ledger", "citations")
    copies: dict[str, list[pd.DataFrame]] = {name: [] for name in names}
    texts: dict[str, str] = {}
    made = 0
    for number in count():
        if made >= wanted:
            break
        for name in names:
            copies[name].append(renamed(corpus.table(name), number))
        texts |= {f"{number}-{report}": text for report, text in corpus.texts.items()}
        made += len(corpus.figures)
    return {name: pd.concat(frames, ignore_index=True) for name, frames in copies.items()}, texts


def renamed(table: pd.DataFrame, number: int) -> pd.DataFrame:
    """The table as if it were of other reports: of another place and year."""
    table = table.assign(report=f"{number}-" + table["report"])
    for name in {*LINKS} & {*table.columns}:
        table[name] = f"{number}-" + table[name]
    for name in {*DAYS} & {*table.columns}:
        table[name] = (table[name] - pd.DateOffset(years=number % YEARS)).astype("datetime64[s]")
    if "province" in table.columns:
        return moved(table, number)
    return table


def moved(reports: pd.DataFrame, number: int) -> pd.DataFrame:
    """The reports, each about the province so many places further down the list."""
    slugs = [province.slug63 for province in places.provinces()]
    found = {slug: places.provinces()[(place + number) % len(slugs)] for place, slug in enumerate(slugs)}
    others = [found.get(slug) for slug in reports["province"]]
    cells = {
        column: pd.Series([getattr(p, name) if p else None for p in others], dtype="str")
        for column, name in COLUMNS.items()
    }
    year = reports["period_end"].dt.year.astype("Int64")
    return reports.assign(**cells, year=year)


def parts() -> Iterator[tuple[str, Part]]:
    """What is timed, in the order of the work, and the table that it makes."""
    yield "checks", lambda tables, texts: checks(tables["figures"], tables["reports"], texts)
    yield "lints", lambda tables, texts: told(find_lints(tables, texts), tables)
    yield "implied", lambda tables, _: implied(tables["figures"])
    yield "panel", lambda tables, _: panel(tables["figures"], tables["reports"], tables["implied"])
    yield "panel_in 34", lambda tables, _: panel_in(tables["panel"], "34")[0]
    if "--expectations" in sys.argv:
        yield "results", validate


def main() -> None:
    wanted = next((int(word) for word in sys.argv[1:] if word.isdigit()), FIGURES)
    tables, texts = repeated(wanted)
    figures, reports = len(tables["figures"]), len(tables["reports"])
    print(f"{figures:,} figures of {reports:,} reports; Python {platform.python_version()}, one process\n")
    print(f"| {'':<12} | rows    | seconds | microseconds a figure |\n| --- | ---: | ---: | ---: |")
    total = 0.0
    for name, part in parts():
        start = time.perf_counter()
        tables[name] = part(tables, texts)
        spent = time.perf_counter() - start
        total += spent
        print(f"| {name:<12} | {len(tables[name]):>7,} | {spent:>7.1f} | {spent / figures * 1e6:>7.0f} |")
    print(f"| together | | {total:.1f} | {total / figures * 1e6:.0f} |")
    at_that_rate = total * FIGURES / figures
    print(f"\nClaimed: {FIGURES:,} figures in under {CLAIMED:.0f} s; at this rate they take {at_that_rate:.1f} s.")


if __name__ == "__main__":
    main()
