"""What an index.csv would say of reports, drafted for a person to confirm: what was read, how sure it is, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tongket.documents.collect import Found
from tongket.documents.errors import ReportError
from tongket.documents.index import COLUMNS
from tongket.documents.model import About, Evidence
from tongket.documents.placing import named_slug
from tongket.documents.repeats import RepeatError

__all__ = ["PEOPLE", "SURE", "Drafted", "drafted", "sureness"]

PEOPLE = ("sure", "why", "repeats", "problem")
"""The columns of a draft that are for people; index.csv is read without them."""
SURE = ("unknown", "unsure", "likely", "sure")
"""How sure a row is, the least first."""

# By the 290 texts of corpus/ and tests/accuracy whose place and period are known: periods of a margin from 0.7 on are
# right in 98 of 100, from 0.4 in 92, below in 75. These rules told the place rightly in 95 of 100.
_SURE, _LIKELY = 0.7, 0.4
_FIRM = frozenset({"letterhead", "headline", "office", "territory", "ministry", "whole country"})
_QUOTE = 60
_SEEN = 4
_PERIOD = frozenset({"year", "period_start", "period_end"})


@dataclass(frozen=True, slots=True)
class Drafted:
    """One row: the cells of index.csv and of PEOPLE by column, those that are not told blank."""

    report: str
    cells: Mapping[str, str]

    @property
    def sure(self) -> str:
        """One of SURE."""
        return self.cells["sure"]


def drafted(
    found: Sequence[Found],
    abouts: Mapping[str, About],
    repeats: Mapping[str, RepeatError],
    unread: Mapping[str, ReportError],
) -> list[Drafted]:
    """A row for each file found, the least sure first, and those that only repeat another at the end.

    `abouts`, `repeats` and `unread` are by the reports' ids.
    """
    rows = []
    for one in found:
        repeat = repeats.get(one.report)
        told = {"repeats": _first(one.report, repeats), "problem": repeat.problem} if repeat else {}
        if one.report in abouts:
            cells = _cells(abouts[one.report]) | told
        else:
            error = unread.get(one.report)
            cells = {"sure": SURE[0], "problem": error.message if error else ""} | told
        blank = dict.fromkeys((*COLUMNS, *PEOPLE), "")
        rows.append(Drafted(one.report, blank | {"report": one.report} | cells))
    return sorted(rows, key=lambda row: (bool(row.cells["repeats"]), SURE.index(row.sure), row.report))


def _first(report: str, repeats: Mapping[str, RepeatError]) -> str:
    """The report that is used in its place, where that one is itself left out for a third."""
    seen = {report}
    while report in repeats and repeats[report].of not in seen:
        report = repeats[report].of
        seen.add(report)
    return report


def _cells(about: About) -> dict[str, str]:
    return {
        "place": about.place,
        "level": about.level,
        "province": named_slug(about),
        "year": str(about.year or ""),
        "period_start": str(about.period_start or ""),
        "period_end": str(about.period_end or ""),
        "kind": about.kind,
        "language": about.language,
        "source": about.source,
        "sure": sureness(about),
        "why": _why(about),
    }


def sureness(about: About) -> str:
    """One of SURE: by the words that gave the place, and by how far the period is ahead of the next likeliest."""
    if not about.place or about.period_start is None or about.period_end is None:
        return "unknown"
    rules = {one.name: one.rule for one in about.evidence}
    margin = 1.0 if _PERIOD & set(about.overridden) else about.period_margin
    firm = "place" in about.overridden or "province" in about.overridden or rules.get("place") in _FIRM
    if margin < _LIKELY or not firm:
        return "unsure"
    return "sure" if margin >= _SURE else "likely"


def _why(about: About) -> str:
    """The words that gave place and period, in short."""
    shown = {one.name: one for one in about.evidence}
    by_person = ", ".join(about.overridden)
    parts = [f"an index.csv already says: {by_person}"] if by_person else []
    if "place" in shown:
        parts.append(f"place: {_quoted(shown['place'])}")
    elif not about.place:
        seen = ", ".join(about.seen[:_SEEN])
        parts.append(f"place: not told; named are {seen}" if seen else "place: not told")
    if "period" in shown:
        parts.append(f"period: {_quoted(shown['period'])}")
    elif about.period_end is None:
        parts.append("period: not told")
    if "published" in shown:
        whose = "page says that it came out on" if shown["published"].rule == "page data" else "file was made on"
        parts.append(f"the {whose} {shown['published'].value}")
    return "; ".join(parts)


def _quoted(evidence: Evidence) -> str:
    words = " ".join(evidence.quote.split())
    if not words:
        return "the day of the text"
    words = words if len(words) <= _QUOTE else f"{words[: _QUOTE - 1].rstrip()}…"
    return (
        f"“{words}” ({evidence.rule.partition('/')[0].replace('_', ' ')})" if evidence.name == "place" else f"“{words}”"
    )
