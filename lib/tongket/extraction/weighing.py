"""What a column of ratios is, where its heading leaves it open: the numbers beside it are held against it.

``Tỷ lệ (%)`` may be the ratio to the plan, to the year before, or the fall since; ``So cùng kỳ (%)`` has 104,5 in one
table and 4,5 in another for the same. Whichever most rows agree with is what the column says.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from tongket.extraction import times
from tongket.extraction.cells import Piece
from tongket.extraction.columns import Column, set_status, tells_bare_rate
from tongket.extraction.labels import Line
from tongket.extraction.terms import PERCENT, has_word

__all__ = ["add_up", "decide"]

_FEWEST, _MOST = 2, 5
_OPEN = ("", "ratio_to_previous", "change", "ratio_to_target", "gap_to_target")


def decide(
    columns: Sequence[Column], lines: Sequence[Line], pieces: Mapping[tuple[int, int], list[Piece]],
    names_rate: Callable[[Column], bool],
) -> None:  # fmt: skip
    """Settle the measure of the columns whose headings leave it open, in the columns themselves.

    `names_rate` says whether the headings over a column name a rate of their own (``Hộ nghèo``, ``Tỷ lệ (%)``).
    """
    for column in sorted(columns, key=lambda one: one.measure != "gap_to_target"):
        if column.measure == "level" and column.unit == PERCENT:
            _of_plan(column, columns, lines, pieces)
            _of_part(column, columns, lines, pieces, names_rate)
        if column.measure not in _OPEN:
            continue
        levels = [one for one in columns if one.measure == "level"]
        won = _winner(column, levels, lines, pieces) or _winner(column, levels, lines, pieces, near=True)
        if won is not None:
            by_place = {one.at: one for one in columns}
            _settle(column, won[0], by_place[won[1]], by_place[won[2]])
            if column.measure == "share" and names_rate(column):
                _is_rate(column)
            continue
        if column.measure == "ratio_to_previous" and _falls(column, lines, pieces):
            column.measure, column.rule = "change", "column_change"
        if column.measure == "":
            column.counts = _counted_in(column, levels, lines, pieces)
            _by_default(column, levels)
    for column in columns:
        if column.measure == "change" and column.percent and not column.settled and tells_bare_rate(column):
            _of_rate(column, columns)


def add_up(
    columns: Sequence[Column], lines: Sequence[Line], pieces: Mapping[tuple[int, int], list[Piece]]
) -> None:  # fmt: skip
    """Tell columns of unnamed counts the one before them that they add up to, row by row: ``Số vụ | DN FDI | DN trong nước``."""
    levels = [one for one in columns if one.measure == "level" and one.unit != PERCENT and not one.money]
    for at, total in enumerate(levels):
        for count in range(_FEWEST, _MOST + 1):
            parts = levels[at + 1 : at + 1 + count]
            if len(parts) < count or any(
                one.unit or one.noun or one.period != total.period or one.whole for one in parts
            ):
                break
            told = [(_value(pieces, line, total), [_value(pieces, line, one) for one in parts]) for line in lines]
            sums = [(whole, sum(value or 0 for value in of)) for whole, of in told if whole is not None and any(of)]
            if len(sums) >= _FEWEST and all(whole == found for whole, found in sums):
                for one in parts:
                    one.whole, one.unit, one.noun = total, total.unit, total.noun
                break


def _of_plan(
    column: Column, columns: Sequence[Column], lines: Sequence[Line], pieces: Mapping[tuple[int, int], list[Piece]]
) -> None:
    """Settle a column of percentages that are what came of a plan, though its heading names a rate: ``Tỷ lệ GN (%)``."""
    levels = [one for one in columns if one.measure == "level" and one is not column and one.unit != PERCENT]
    by_place = {one.at: one for one in levels}
    won = _winner(column, levels, lines, pieces, near=True)
    if won is not None and won[0] == "ratio":
        left, right = by_place[won[1]], by_place[won[2]]
        if right.status == "target" != left.status:
            _settle(column, "ratio", left, right)
            column.unit = None


def _of_part(
    column: Column, columns: Sequence[Column], lines: Sequence[Line], pieces: Mapping[tuple[int, int], list[Piece]],
    names_rate: Callable[[Column], bool],
) -> None:  # fmt: skip
    """Settle a column of percentages that name no rate and are those of two counts beside it: ``Tổng số | Nữ | Tỷ lệ nữ (%)``."""
    levels = [one for one in columns if one.measure == "level" and one is not column and one.unit != PERCENT]
    if column.measure != "level" or names_rate(column) or not has_word("words", "rate", column.words):
        return
    won = _winner(column, levels, lines, pieces, near=True)
    by_place = {one.at: one for one in levels}
    if won is None or won[0] != "ratio":
        return
    left, right = by_place[won[1]], by_place[won[2]]
    if left.status == right.status and not _earlier(right, left):
        column.measure, column.left, column.right, column.settled = "share", left, right, True
        column.unit, column.rule = None, "column_share"


def _counted_in(
    column: Column, levels: Sequence[Column], lines: Sequence[Line], pieces: Mapping[tuple[int, int], list[Piece]]
) -> Column | None:
    """The counts before a column of percentages that are their shares of a total row: ``Số lượng | Tỷ lệ (%)`` of `Tổng số`."""
    left = next((one for one in reversed(levels) if one.at < column.at and one.unit != PERCENT), None)
    agreed, told = 0, 0
    for line in lines if left is not None else ():
        stated, count = _value(pieces, line, column), _value(pieces, line, left) if left is not None else None
        whole = _whole_row(line, lines)
        base = _value(pieces, whole, left) if whole is not None and left is not None else None
        if stated is None or count is None or not base or whole is line:
            continue
        told += 1
        agreed += abs(stated - 100 * count / base) <= max(0.51 * pieces[line.at, column.at][0].quantity.step, 0.011)
    return left if agreed >= _FEWEST and agreed * 2 > told else None


def _whole_row(line: Line, lines: Sequence[Line]) -> Line | None:
    """The row of all that a row is a part of: the last one above it, or the first below, that says so."""
    wholes = [one for one in lines if one.total or one.words.startswith("tổng số ")]
    above = [one for one in wholes if one.at <= line.at]
    return above[-1] if above else next(iter(wholes), None)


def _of_rate(column: Column, columns: Sequence[Column]) -> None:
    """Say of a fall headed only `Tỷ lệ (%)`, beside one in numbers, that it is one of the rate that stands before it so headed.

    A fall in percent of the number would have been found by what stands beside it.
    """
    before = [one for one in columns if one.at < column.at and one.measure == "level" and one.unit == PERCENT]
    beside = [one for one in columns if one.measure == "change" and one.at == column.at - 1 and not one.percent]
    rates = [one for one in before if tells_bare_rate(one)]
    if rates and beside and beside[0].heads[:-1] == column.heads[:-1]:
        column.left = rates[-1]


def _winner(
    column: Column, levels: Sequence[Column], lines: Sequence[Line], pieces: Mapping[tuple[int, int], list[Piece]],
    *, near: bool = False,
) -> tuple[str, int, int] | None:  # fmt: skip
    """What most rows agree that the column is, of which two others; `near`: of any beside it, whatever the headings say."""
    votes = _votes(column, levels, lines, pieces, near=near)
    if not votes:
        return None
    by_place = {one.at: one for one in levels}
    won, count = max(votes.items(), key=lambda entry: (entry[1], _in_order(by_place, *entry[0]), -entry[0][1]))
    return won if count * 2 > sum(1 for line in lines if _value(pieces, line, column) is not None) else None


def _in_order(columns: Mapping[int, Column], kind: str, left: int, right: int) -> bool:
    """Whether a difference is not told of an earlier time against a later, nor of a plan against what came of it.

    Both orders fit where signs are left out.
    """
    a, b = columns[left].period or times.NONE, columns[right].period or times.NONE
    later = a[1] is not None and b[1] is not None and a[1] > b[1]
    if columns[left].status == "target" != columns[right].status and not later:
        return kind == "ratio"
    return kind == "ratio" or not (a[1] and b[1] and a[1] < b[1])


def _votes(
    column: Column, levels: Sequence[Column], lines: Sequence[Line], pieces: Mapping[tuple[int, int], list[Piece]],
    *, near: bool,
) -> Counter[tuple[str, int, int]]:  # fmt: skip
    """How many rows agree that the column is a ratio, a change in percent or a difference of two others."""
    votes: Counter[tuple[str, int, int]] = Counter()
    pairs = [(column.left, column.right)] if column.left and column.right else []
    if not pairs or column.measure == "" or near:
        beside = _near(column, levels)
        pairs += [(a, b) for a in beside for b in beside if a is not b]
    if column.measure == "change":  # the fall of a rate: the difference of two
        rates = [one for one in levels if one.unit == PERCENT]
        pairs += [(a, b) for a in rates for b in rates if a.at > b.at]
    pairs = list({(a.at, b.at): (a, b) for a, b in pairs if a is not None and b is not None}.values())
    for line in lines:
        stated = _value(pieces, line, column)
        if stated is None:
            continue
        tolerance = 0.51 * pieces[line.at, column.at][0].quantity.step + 1e-9
        for left, right in pairs:
            a, b = _value(pieces, line, left), _value(pieces, line, right)
            if a is None or b is None or not b:
                continue
            tolerable = max(tolerance, 0.011)
            if abs(stated - 100 * a / b) <= tolerable:
                votes["ratio", left.at, right.at] += 1
            if abs(abs(stated) - abs(100 * a / b - 100)) <= tolerable:
                votes["growth", left.at, right.at] += 1
            told = column.measure or column.rule == "column_compared"  # So sánh | +2.900, -3
            if told and abs(abs(stated) - abs(a - b)) <= max(tolerance, 1e-6 * abs(a)):
                votes["difference", left.at, right.at] += 1
    return votes


def _near(column: Column, levels: Sequence[Column]) -> list[Column]:
    """The levels that a ratio may have been worked out from: those last before it, the first, which may be of all, and the next."""
    before = [one for one in levels if one.at < column.at]
    return list(
        {
            one.at: one for one in (*levels[:1], *before[-6:], *[one for one in levels if one.at > column.at][:1])
        }.values()
    )


def _value(pieces: Mapping[tuple[int, int], list[Piece]], line: Line, column: Column) -> float | None:
    found = pieces.get((line.at, column.at))
    if not found:
        return None
    piece = found[0]
    value = piece.quantity.value
    return -value if piece.quantity.negative or (piece.bracketed and column.measure != "level") else value


def _settle(column: Column, kind: str, left: Column, right: Column) -> None:
    if column.measure == "gap_to_target" and not right.status and not left.status:
        right.status, right.rule = "target", "column_plan"  # Vượt chỉ tiêu (%), of two that say no plan
    column.left, column.right, column.settled = left, right, True
    planned = right.status == "target" and left.status != "target"
    if kind == "ratio":
        column.measure = "ratio_to_target" if planned else "ratio_to_previous"
        only_rate = column.rule != "column_compared" and (
            column.percent or column.rule == "column_ratio"
        )  # Tỷ lệ (%), Tỷ lệ
        if not planned and right.status != "target" and only_rate and not _earlier(right, left):
            column.measure = "share"
    else:
        column.measure = "gap_to_target" if planned else "change"
        column.percent = kind == "growth"
    column.rule = f"column_{column.measure}"


# What a ratio seldom falls below, and a rise or fall in percent seldom goes past.
_LEAST_RATIO, _MOST_POINTS = 60, 40


def _earlier(right: Column, left: Column) -> bool:
    """Whether the second column's days are another time than the first's."""
    return right.period is not None and right.period != left.period


def _falls(column: Column, lines: Sequence[Line], pieces: Mapping[tuple[int, int], list[Piece]]) -> bool:
    """Whether a column headed as a ratio tells rises and falls: some are negative, or all far from a hundred."""
    values = [value for line in lines if (value := _value(pieces, line, column)) is not None]
    if not values:
        return False
    own = [piece for line in lines for piece in pieces.get((line.at, column.at), ())]
    told = any(piece.quantity.negative for piece in own) and sum(value > _LEAST_RATIO for value in values) * 2 <= len(
        values
    )
    return told or (len(values) > 2 and max(values) < _MOST_POINTS)


def _by_default(column: Column, levels: Sequence[Column]) -> None:
    """`Tỷ lệ (%)` that the numbers do not explain: the rate of what stands over it, or the ratio to the plan."""
    above = [box.words for box in column.heads[:-1]]
    plans = [one for one in levels if one.status == "target" and one.at < column.at]
    done = [one for one in levels if one.status != "target" and one.at < column.at]
    own_group = bool(above) and all(
        one.heads and above[0] == one.heads[0].words for one in levels if one.at == column.at - 1
    )
    if plans and done and not (own_group and not any(p.heads[0].words == above[0] for p in plans)):
        column.left, column.right = done[-1], plans[-1]
        column.measure = "ratio_to_target"
        column.rule = "column_ratio_to_target"
    elif column.rule == "column_compared":
        column.measure, column.rule = "ratio_to_previous", "column_ratio_to_previous"
    else:
        _is_rate(column)


def _is_rate(column: Column) -> None:
    column.measure, column.unit, column.rule = "level", PERCENT, "column_level"
    set_status(column)
    column.left = column.right = None
