"""What goes with a count of a table that stands before it: its money, its people, in the row above or the column before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tongket import lexicon
from tongket.extraction.columns import Column
from tongket.extraction.labels import MARK, Line
from tongket.extraction.subjects import Match, companion
from tongket.extraction.terms import MONEY, Unit, named
from tongket.extraction.totals import Made
from tongket.lexicon import Indicator

__all__ = ["goes_below", "is_kind_of", "only_money", "paid_beside", "same_sort"]

_GIFTS = "gift_spending"


def only_money(line: Line) -> bool:
    """Whether a row's label says that it is money, and not what for: ``Kinh phí`` under ``Quà của tỉnh``."""
    return named("words", "money", MARK.sub("", line.words, count=1))


def is_kind_of(match: Match, line: Line) -> bool:
    """Whether a row under another that names what the catalogue has no code for is but a kind of that: ``- Nông nghiệp``."""
    apart = match.code in lexicon.load("grids")["subjects"]["apart"]
    over = line.above()[: 2 if named("rows", "sectors", line.words) else 1]  # Phân theo ngành kinh tế between the two
    return match.code.startswith("none.") and not apart and any(one.filled for one in over)


def goes_below(lines: Sequence[Line], made: Made, line: Line, at: int, unit: str) -> Indicator | None:
    """What goes with the count in the row before in a column, its parts left out: ``Số lớp dạy nghề``, then ``Số học viên``."""
    above = (one for one in reversed(lines) if one.at < line.at)
    before = next((one for one in above if one.rank <= line.rank or one.parent is line.parent), None)
    near = before is not None and (before.parent is line.parent or before is line.parent)
    figures = made.get((before.at, at)) if before is not None and near else None
    return _mate(figures[0].indicator if figures else None, unit)


def paid_beside(
    columns: Iterable[Column], made: Made, line: Line, of: Column, unit: Unit
) -> tuple[Indicator | None, bool]:  # fmt: skip
    """What the money of a row was paid for whose count stands before it, and whether the two stand under one heading.

    ``Số người``, then ``Thành tiền``.
    """
    if unit[2] is not None:
        return None, False  # đồng/người
    told = [(one, figures[0]) for one in columns if one.at < of.at and (figures := made.get((line.at, one.at)))]
    counts = [(one, held) for one, held in told if held.measure == "level" and held.unit not in (*MONEY, "percent")]
    if not counts:
        return None, False
    column, held = max(counts, key=lambda entry: entry[0].at)
    if held.indicator is not None and held.indicator.code in lexicon.load("grids")["subjects"]["unpaid"]:
        return lexicon.others()["none.insurance_revenue"], True
    return _mate(held.indicator, unit[0]), len(of.heads) > 1 and column.heads[:-1] == of.heads[:-1]


def same_sort(sums: Indicator, match: Match, line: Line) -> bool:
    """Whether a match that owes nothing to a row's own words is the money of gifts to other people than those counted beside it."""
    sort = match.code.partition(".")[2]
    own = any(hit.phrase in need for hit in line.hits for need in match.frame.needs)
    return sums.code != match.code and sort == _GIFTS == sums.code.partition(".")[2] and not own


def _mate(held: Indicator | None, unit: str) -> Indicator | None:
    mate = companion(held.code if held else None, unit)
    return lexicon.catalogue().get(mate) if mate else None
