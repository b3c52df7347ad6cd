"""`tongket gaps`: the figures of a corpus without an indicator, told and written. Private to `tongket.cli`."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tongket._parameters import ParameterError
from tongket._words import counted

if TYPE_CHECKING:
    from tongket._corpus import Corpus
    from tongket.validation.gaps import Gaps

__all__ = ["check_path", "found", "save", "told"]

_OTHERS = "lexicon/others.toml"


def check_path(path: str) -> None:
    """ParameterError where no CSV file can be written under that name."""
    if Path(path).suffix.lower() != ".csv":
        raise ParameterError(f"{path}: the groups are written as .csv; give the file such a name")
    if not Path(path).parent.is_dir():
        raise ParameterError(f"{path}: there is no folder {Path(path).parent}; make it first")


def found(corpus: Corpus) -> Gaps:
    """The groups of a corpus's figures without an indicator."""
    from tongket.publishing.rows import rows_of
    from tongket.validation.gaps import gaps

    return gaps(rows_of(corpus.figures), corpus.texts)


def told(gaps: Gaps, limit: int) -> Iterator[str]:
    """The largest `limit` groups, each with its examples below it, and how much of the whole has an indicator."""
    shown, more = gaps.groups[:limit], gaps.groups[limit:]
    for gap in shown:
        words = f"“{gap.words}”" if gap.words else ""
        name = " · ".join(part for part in (gap.unit or "no unit", gap.noun, words) if part)
        places = f"  ({counted(gap.reports, 'report')})" if gap.reports > 1 else ""
        yield f"{len(gap.figures):>6}  {name}{places}"
        yield from (f"        {example}" for example in gap.examples)
    if more:
        left = counted(sum(len(gap.figures) for gap in more), "figure")
        rest = counted(len(more), "more group")
        yield f"and {rest} of {left}: raise --limit, or write all with -o gaps.csv"
    if gaps.groups:
        yield ""
    yield _share(gaps)


def _share(gaps: Gaps) -> str:
    """The line at the end: the share of figures with an indicator, and what the rest are."""
    if not gaps.figures:
        return "no figure was found"
    share = f"{100 * gaps.indicated / gaps.figures:.1f} %"
    left = gaps.figures - gaps.indicated - gaps.elsewhere
    whole, groups = counted(gaps.figures, "figure"), counted(len(gaps.groups), "group")
    return (
        f"{gaps.indicated} of {whole} ({share}) with an indicator; {gaps.elsewhere} told as another sector's"
        f" ({_OTHERS}); {left} left, in {groups}"
    )


def save(gaps: Gaps, path: str) -> None:
    """Write every group to a CSV file, whole or not at all; OSError says what to do."""
    from tongket.tables.files import write_text
    from tongket.validation.gaps import COLUMNS

    lines = io.StringIO()
    csv.writer(lines, lineterminator="\n").writerows([COLUMNS, *(gap.row() for gap in gaps.groups)])
    try:
        write_text(lines.getvalue(), path)
    except OSError as error:
        raise OSError(f"{path}: cannot be written ({error.strerror or error}); name another file") from None
