"""The command that runs one notebook of a run again."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Mapping
from typing import Any

from tongket.publishing import Page

__all__ = ["again"]

_OPTIONS = ("jobs", "timeout", "themes", "peers", "period", "indicator", "comparison_year", "geography", "scheduler")
_FLAGS = ("pdf", "no_index", "no_corrections")
_DEFAULTS = {"timeout": 600, "output": "outputs"}


def again(given: Mapping[str, Any], page: Page) -> str:
    """The command line with which only `page` is made again, for a shell: what was `given`, narrowed to it.

    One that compares all provinces is made of all of them: the others are unchanged then, and skipped.
    """
    narrowed = {"province": page.province, "year": page.year} if page.notebook == "province_year" else {}
    values = {
        **{name: given.get(name) for name in ("output", *_OPTIONS)},
        "language": given.get("language"),
        **narrowed,
    }
    words = ["tongket", "run", *given.get("paths", ())]
    for name in ("output", "province", "year", "language", *_OPTIONS):
        if values.get(name) not in (None, "", _DEFAULTS.get(name)):
            words += ["-o" if name == "output" else _option(name), str(values[name])]
    words += _flags(given)
    return shlex.join(words)


def _flags(given: Mapping[str, Any]) -> Iterable[str]:
    return [_option(name) for name in _FLAGS if given.get(name)]


def _option(name: str) -> str:
    return f"--{name.replace('_', '-')}"
