"""Figures from the cells of tables: indicator from the row, measure, standing and days from the column.

Where the rows are parts of one whole (districts, months, markets) it is the other way round: the headings and the title
tell the indicator, the row the place or the days. A number of a table that is no figure goes to the ledger from here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from tongket import lexicon
from tongket.extraction import times
from tongket.extraction.cells import Piece, figure_of, group_of, habit_of, is_share, own_unit, pieces_of, share_bar
from tongket.extraction.columns import (
    Column,
    tells_opening,
    tells_outlook,
    tells_sum,
)
from tongket.extraction.company import goes_below, is_kind_of, only_money, paid_beside, same_sort
from tongket.extraction.counting import Counting
from tongket.extraction.dated import YEAR
from tongket.extraction.eras import sum_lines
from tongket.extraction.figure import Figure
from tongket.extraction.grids import Origin, Table
from tongket.extraction.headings import latest_told, names_group, of_groups, read_columns, turned
from tongket.extraction.labels import Line, Title, names_kinds, read_lines, title_of
from tongket.extraction.ledger import DIGITS, Entry
from tongket.extraction.leftover import leftovers
from tongket.extraction.remarks import Remark
from tongket.extraction.scene import Scene
from tongket.extraction.sections import in_scope, same_row, set_scopes
from tongket.extraction.shares import as_rate, is_difference, shared_whole, shares_subject
from tongket.extraction.subjects import Match
from tongket.extraction.terms import MONEY, PERCENT, Unit, has_word, named
from tongket.extraction.topics import Topics
from tongket.extraction.totals import link_parts, settle_pairs, settle_sums, settle_totals
from tongket.extraction.weighing import add_up, decide
from tongket.language.quantities import Spans
from tongket.language.segments import Sentence
from tongket.lexicon import Indicator

__all__ = ["Tabled", "read_tables"]


@dataclass(slots=True)
class Tabled:
    """What the tables of a text gave: figures, numbers that are none, the places of the text whose digits they took."""

    figures: list[Figure] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    taken: list[tuple[int, int]] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


def read_tables(scene: Scene, frame: times.Frame, told: Sequence[Entry], language: str) -> Tabled:
    """Read the scene's tables; `told` are the numbers that the text's own words say are no figures."""
    found = Tabled()
    others = Spans((entry.start, entry.end) for entry in told)
    title: Title | None = None
    for table in scene.tables:
        reader = _Reader(scene, frame, table, others, language, found, title, goes_on=table.before is not None)
        reader.read()
        title = reader.title
    return found


class _Reader:
    """Reads one table."""

    def __init__(
        self, scene: Scene, frame: times.Frame, table: Table, others: Spans, language: str, found: Tabled, before: Title | None,
        *, goes_on: bool,
    ) -> None:  # fmt: skip
        self.scene, self.frame, self.table, self.others, self.found = scene, frame, table, others, found
        self.language = language
        self.title: Title = before if goes_on and before is not None else title_of(table, scene, frame, before)
        self.table = turned(table)
        self.turned = self.table is not table
        table = self.table
        self.columns = read_columns(table, scene, frame, self.title)
        if self.title.aimed and not any(column.status for column in self.columns.values()):
            self.title.planned = True  # Mục tiêu giảm nghèo 2022 - 2025, and no column of results beside those of goals
        self.lines = read_lines(table, scene, frame, self.title.year, self.title.era)
        sum_lines(self.lines)
        set_scopes(self.lines, scene, frame, self.title.year)
        self.pieces: dict[tuple[int, int], list[Piece]] = {}
        self.made: dict[tuple[int, int], list[Figure]] = {}
        boxes = {} if table.numbering is None else {at: table.at.get((table.numbering, at)) for at in self.columns}
        numbers = {at: box.words.partition("=")[0].strip(" ()") for at, box in boxes.items() if box}
        self.counting = Counting(self.title, self.columns.values(), numbers)
        self.topics = Topics(scene, table, self.title, self.counting)
        titled = self.topics.titled(("person", 1.0, None))
        if titled is not None and titled.code in lexicon.load("grids")["subjects"]["of_people"]:
            of_groups(self.columns.values())
        self.by_parts = False

    def read(self) -> None:
        """Read every number of the table: those of its cells as figures, those that count rows and columns as what they are."""
        taken = len(self.found.taken)
        self._numbers()
        add_up(list(self.columns.values()), self.lines, self.pieces)
        before = [(column.measure, column.percent) for column in self.columns.values()]
        decide(list(self.columns.values()), self.lines, self.pieces, self.topics.names_rate)
        if before != [(column.measure, column.percent) for column in self.columns.values()]:
            del self.found.taken[taken:]
            self._numbers()  # a difference in people, no longer a percentage
        self.by_parts = self._is_of_parts()
        levels = [c for c in self.columns.values() if c.measure == "level"]
        for line in sorted(self.lines, key=lambda line: line.holds is not None):
            for column in (*levels, *(c for c in self.columns.values() if c.measure != "level")):
                for piece in self.pieces.get((line.at, column.at), ()):
                    self._make(line, self._meet(line, column), piece)
        settle_pairs(self.lines, self.columns.values(), self.made)
        settle_totals(self.lines, self.columns.values(), self.made, self.topics.headed, by_parts=self.by_parts)
        settle_sums(self.lines, list(self.columns.values()), self.made)
        link_parts(self.lines, self.columns, self.made, by_parts=self.by_parts)
        values = [piece.box for cells in self.pieces.values() for piece in cells]
        entries = leftovers(self.scene, self.table, self.title, self.lines, values, self.others)
        self.found.entries += entries
        self.found.taken += [(entry.start, entry.end) for entry in entries]
        self._remarks()

    # --- numbers

    def _numbers(self) -> None:
        cells = [
            (line, at, box)
            for line in self.lines
            for at in self.columns
            if (box := self.table.at.get((line.at, at))) is not None and box.words and box.row == line.at
        ]
        cells = list({id(box): (line, at, box) for line, at, box in reversed(cells)}.values())
        printed = [found[0] for _, _, box in cells for found in DIGITS.finditer(box.words)]
        habit = habit_of(printed, "." if self.language == "en" else ",")
        for line, at, box in cells:
            column = self._meet(line, self.columns[at])
            unit = self.counting.unit(line, column)
            pieces = pieces_of(box, habit, unit, self.others, self.language, level=column.measure == "level")
            if line.pair is not None and column.measure == "level":
                share_bar(pieces, line.pair)
            if pieces:
                self.pieces[line.at, at] = pieces
                self.found.taken += [(piece.quantity.start, piece.quantity.stop) for piece in pieces]

    # --- what it is about

    def _is_of_parts(self) -> bool:
        """Whether the rows are parts of one whole, so that headings and title tell what is counted."""
        told = [line for line in self.lines if line.filled]
        heads = [box.words for at in self.table.columns("label") for box in self.table.heads(at)[-1:]]
        if told and any(named("columns", "parts", words) for words in heads):
            return True  # Nguyên nhân nghèo
        if not told or any(line.unit is not None for line in told if not line.total):
            return False
        periods = sum(line.period is not None for line in told)
        places = sum(line.place is not None for line in told)
        if (periods + places) * 2 >= len(told):
            return True
        if not any(line.total for line in told):
            return False
        headed = sum(
            self.topics.topic(column) is not None for column in self.columns.values() if column.measure == "level"
        )
        return headed * 2 >= sum(column.measure == "level" for column in self.columns.values()) > 0

    # --- figures

    def _make(self, line: Line, column: Column, piece: Piece) -> None:
        beside = self._beside(line, column) if line.side is None and line.holds is None else self._over(line, column)
        first = self.made.get((line.at, column.at), [None])[0]
        if first is not None and is_share(piece, column, first):
            piece.measure = "share"
        if piece.measure or piece.status:
            beside = first or (beside if line.holds is not None else None)
            column = self._said(column, piece)
        if column.measure == "ratio_to_previous" and is_difference(piece, beside):
            column = replace(column, measure="change", rule="column_change")
        unit = own_unit(piece) or self.counting.unit(line, column)
        match: Match | None
        own = self._shared(line, column, unit)
        if own is not None:
            column = replace(column, measure="share", rule="row_share")
        own = own or self._of_heads(column, beside)
        if own is not None:
            indicator, match, rule, beside = _indicator(own), own, "", None
        elif column.measure not in ("level", "share") and beside is not None:
            indicator, match, rule = beside.indicator, beside.own, "subject"
        else:
            indicator, match, rule = self._named(line, column, piece, unit)
            if (match is None and indicator is None) or (column.counts is not None and not self.topics.named_by(line)):
                column, beside = self._as_share(line, column, piece, unit, beside)
            if beside is not None and shares_subject(column, beside, indicator):
                indicator, match, rule = beside.indicator, beside.own, "subject"  # % so với tổng số hộ nghèo
        whole = self.made.get((line.at, column.right.at)) if column.right else None
        column, indicator, match, rule = as_rate(column, beside, whole, (indicator, match, rule))
        period, period_words, period_rule = self._period(line, column)
        status, status_rule = self._status(column, period)
        if line.holds is not None and beside is not None:
            if not line.holds.status or (line.holds.status, beside.status) == ("actual", "estimate"):
                status, status_rule = beside.status, "as_subject"
            if line.holds.period is None:
                period, period_rule = beside.period, "as_subject"
        under = beside.unit if line.holds is not None and beside is not None else None
        level = (under, 1.0, None) if under else self.counting.of_level(line, column)
        figure = figure_of(
            self.scene, piece, column, level, indicator, match, rule or None,
            status, status_rule, period, period_rule, fell=line.fell,
        )  # fmt: skip
        if figure.unit is None and beside is not None and figure.measure in ("change", "gap_to_target"):
            figure.unit = "percentage_point" if beside.unit == "percent" else beside.unit
            figure.value *= beside.quantity.scale  # Tăng, giảm so với năm 2020, under a row with a unit
        figure.place, figure.group = line.place, group_of(line, indicator)
        figure.sentence = self._row_around(line, figure.sentence)
        if beside is not None and column.measure not in ("level",):
            figure.subject = beside
        if column.measure in ("ratio_to_previous", "change"):
            right = column.right.period if column.right else None
            figure.base = right or times.previous(period)
        self.scene.cells[piece.quantity.start] = Origin(
            label=(line.start, line.end), heads=tuple((box.start, box.end) for box in column.heads),
            unit=self.title.unit_words, period=period_words, title=tuple(self.title.spans[:3]),
        )  # fmt: skip
        self.made.setdefault((line.at, column.at), []).append(figure)
        self.found.figures.append(figure)

    def _named(
        self, line: Line, column: Column, piece: Piece, unit: Unit | None
    ) -> tuple[Indicator | None, Match | None, str]:
        """What the words around a number name, else with them those of its own cell."""
        indicator, match, rule = self._told(line, column, unit)
        if match is None and indicator is None and not piece.plain and unit is not None:
            match = self.topics.of_cell(line, column, piece.box, unit)
            indicator = _indicator(match)
        return indicator, match, rule

    def _as_share(
        self, line: Line, column: Column, piece: Piece, unit: Unit | None, beside: Figure | None
    ) -> tuple[Column, Figure | None]:
        """The column and the level that a percentage which names no rate is read by: as a share of what stands before it."""
        level = unit == PERCENT and column.measure == "level"
        whole = shared_whole(self.lines, self.made, line, column.at, piece) if level else None
        if level and whole is None and column.counts is not None:
            whole = next(iter(self.made.get((line.at, column.counts.at), ())), None)
        return (replace(column, measure="share", rule="row_share"), whole) if whole is not None else (column, beside)

    def _told(self, line: Line, column: Column, unit: Unit | None) -> tuple[Indicator | None, Match | None, str]:
        """What the words around a cell name: its row and headings, else the row above, else the title."""
        asked = unit if column.measure == "level" else self.counting.of_level(line, column)
        if column.everyone:
            return None, None, "all_places"
        if line.parent is not None and line.parent.filled and names_kinds(line):
            above, rule = self._from_above(line, column, asked)
            if above is not None:
                return above, None, rule
        if asked is not None and asked[0] in MONEY and only_money(line):
            mate = goes_below(self.lines, self.made, line, column.at, asked[0])  # 119 suất quà, then Kinh phí
            if mate is not None:
                return mate, None, "companion"
        of = (
            self.made.get((line.at, column.whole.at))
            if column.whole is not None and (names_group(column) or not self.topics.headed(column))
            else None
        )
        if of and of[0].indicator is not None:
            return of[0].indicator, None, "part_of_total"
        match = self.topics.subject(line, column, asked, by_parts=self.by_parts)
        if asked is not None and asked[0] in MONEY:
            sums, together = paid_beside(self.columns.values(), self.made, line, column, asked)
            bare = tells_sum(column) and (together or self.topics.titled(asked) is None)
            if sums is not None and (match is None or bare or same_sort(sums, match, line)):
                return sums, None, "companion"
        if match is not None and is_kind_of(match, line):
            above, rule = self._from_above(line, column, asked)
            if above is not None:
                return above, None, rule  # Lao động đang làm việc, - Nông, lâm nghiệp và thủy sản
        indicator = _indicator(match)
        if (
            indicator is not None
            and indicator.kind == "flow"
            and asked
            and asked[0] in MONEY
            and "person" in (asked[2] or "")
        ):
            return None, None, "norm"  # Mức trợ cấp (đồng/người/tháng)
        if match is None and line.parent is not None:
            above, rule = self._from_above(line, column, asked)
            if above is not None:
                return above, None, rule
        match = match or self.topics.of_title(line, column, asked) or self.topics.of_group(line, column, asked)
        if match is None and asked is not None and (asked[0] not in MONEY or has_word("words", "money", line.words)):
            mate = goes_below(self.lines, self.made, line, column.at, asked[0])
            if mate is not None:
                return mate, None, "companion"
        return _indicator(match), match, ""

    def _row_around(self, line: Line, cell: Sentence) -> Sentence:
        """The row that a cell stands in, which says what the cell alone does not; the cell where rows were columns."""
        boxes = [box for box in self.table.row(line.at) if box is not None and box.row == line.at and box.words]
        if self.turned or not boxes:
            return cell
        start, end = min(box.start for box in boxes), max(box.end for box in boxes)
        return replace(cell, start=min(cell.start, start), end=max(cell.end, end))

    def _shared(self, line: Line, column: Column, unit: Unit | None) -> Match | None:
        """What a row tells a share of: ``Tỷ lệ nữ trong số người học nghề``, or ``Nam`` under ``Cơ cấu (%)``."""
        if unit != PERCENT or column.measure != "level":
            return None
        if line.whole is not None:
            own = self.topics.of_words(
                line.start, line.whole[0], ("person", 1.0, None)
            )  # Tỷ trọng XKLĐ trong tổng số ...
            told = own if own is not None and not own.code.startswith("none.") else None
            return told or self.topics.of_words(*line.whole, ("person", 1.0, None))
        over = next((one for one in line.above() if not one.filled and has_word("words", "share", one.words)), None)
        if over is None:
            return None
        return self.topics.of_title(line, column, ("person", 1.0, None))

    def _of_heads(self, column: Column, beside: Figure | None) -> Match | None:
        """The rate that a column of rises and falls names by itself: ``Tỷ lệ hộ nghèo giảm so với cuối năm 2012 (%)``."""
        if not self.by_parts or column.measure != "change" or column.settled or not column.percent:
            return None
        named = self.topics.named(column)
        if named is None or (beside is not None and beside.indicator and beside.indicator.code == named.code):
            return None
        return named

    def _said(self, column: Column, piece: Piece) -> Column:
        """The column as the words of a cell change it for one of its numbers."""
        measure, status = piece.measure or column.measure, piece.status or column.status
        rule = "cell_words"
        return replace(column, measure=measure, status=status, left=column if piece.measure else None, rule=rule)

    def _meet(self, line: Line, column: Column) -> Column:
        """The column as a row changes it that says what its numbers are held against, or which days they are of."""
        side = line.side
        if side is None:
            return in_scope(column, line.scope) if line.scope is not None else column
        if side.measure == "level":
            return replace(
                column, status=side.status or column.status, period=side.period or column.period,
                period_words=side.period_words or column.period_words,
                rule=side.rule if side.status else column.rule,
            )  # fmt: skip
        return replace(
            column, measure=side.measure, status=side.status or column.status, percent=side.percent or column.percent,
            falls=side.falls, left=column, right=None, left_words="", right_words=side.right_words, rule=side.rule,
            unit=side.unit,
        )  # fmt: skip

    def _over(self, line: Line, column: Column) -> Figure | None:
        """The level of the column that a row of ratios or changes was worked out from: a total above it, or the last row."""
        over = [one for one in self.lines if one.at < line.at and one.holds is None]
        if line.side is None:
            over = [one for one in over if same_row(one, line)]  # in a section of results
        held = [(one, made[0]) for one in over if (made := self.made.get((one.at, column.at)))]
        if not held:
            return None
        now = [(one, figure) for one, figure in held if not has_word("words", "previous", one.words)]
        held = now or held
        mine = [(one, figure) for one, figure in held if one.parent is line.parent or one is line.parent]
        status = line.side.status if line.side is not None else ""
        done = [figure for one, figure in mine if one.side is not None and status and figure.status == status]
        if done:
            return done[-1]  # Kế hoạch, Thực hiện, Ước thực hiện, TH/KH (%)
        if line.side is None:
            return next((figure for _, figure in reversed(held) if figure.status != "target"), held[-1][1])
        if self._each_has_ratios():
            return held[-1][1]
        return max(held, key=lambda entry: (_days(entry[0]), entry[0].total, entry[0].at))[1]

    def _each_has_ratios(self) -> bool:
        """Whether rows of ratios stand among those of levels, each under its own, and not below them all."""
        told = [line.holds is not None for line in self.lines if line.filled]
        return True in told and False in told[told.index(True) :]

    def _beside(self, line: Line, column: Column) -> Figure | None:
        """The level of the row that a ratio, change or share was worked out from."""
        for side in (column.left, column.right):
            if side is not None and (found := self.made.get((line.at, side.at))):
                return found[0]
        levels = [c.at for c in self.columns.values() if c.measure == "level"]
        told = [self.made[line.at, at][0] for at in reversed(levels) if (line.at, at) in self.made]
        return told[0] if told else None

    def _from_above(self, line: Line, column: Column, unit: Unit | None) -> tuple[Indicator | None, str]:
        """The indicator of the row above, for a part that names none."""
        for above in line.above():
            for figure in self.made.get((above.at, column.at), ()):
                held = figure.indicator
                if held is not None and (unit is None or unit[0] in held.units):
                    return held, "row_above"
        if (
            line.parent is not None
            and not line.parent.filled
            and named("rows", "kinds", line.words.partition(" - ")[0])
        ):
            totals = [one for one in self.lines if one.at < line.at and one.total]
            made = self.made.get((totals[-1].at, column.at)) if totals else None  # Tổng số; Phân theo giới tính; Nam
            return (made[0].indicator, "row_above") if made else (None, "")
        return None, ""

    def _period(self, line: Line, column: Column) -> tuple[times.Span, tuple[int, int] | None, str]:
        span, words = column.period, column.period_words
        if column.measure not in ("level", "share") and span is None and column.left is not None:
            span, words = column.left.period, column.left.period_words
        own = line.period
        if own is not None and span is not None and span[1] and times.sub_annual(own) and not YEAR.search(line.words):
            moved = times.of_year(own, span[1].year)  # Tháng 1, under Năm 2020 beside Năm 2021
            if times.covers(span, moved):
                return moved, line.period_words, "row_year"
        if line.period is not None and span is not None and not column.years and _is_year(line.period):
            of = line.period[1].year if line.period[1] else None
            span = line.period if not times.sub_annual(span) else times.previous(span, of)  # Hộ nghèo cuối năm, of 2016
        if line.period is not None and (span is None or times.covers(span, line.period)):
            return line.period, line.period_words, "row_year"
        if span is not None:
            return self._so_far(span, column), words, "column_year"
        if column.status == "target" or (
            column.left is not None and column.left.status == "target" and column.left_words
        ):
            whole = times.whole_year(self.title.period[1] if self.title.period else self.frame.end)
            own = self.title.period if _is_year(self.title.period) else self.title.era
            return own or whole, None, "column_year"
        if self.title.period is not None:
            return self._so_far(self.title.period, column), self.title.period_words, "title_year"
        return (self.frame.start, self.frame.end), None, "report"

    def _so_far(self, span: times.Span, column: Column) -> times.Span:
        """The report's own days for what was done in its year: the year of a nine-month account is not over."""
        frame = (self.frame.start, self.frame.end)
        if column.status in ("target", "estimate") or not times.sub_annual(frame) or frame[1] is None:
            return span
        return frame if span == times.whole_year(frame[1]) and frame[0] and frame[0].month == 1 else span

    def _status(self, column: Column, period: times.Span) -> tuple[str, str]:
        status, rule = column.status, column.rule
        if status == "estimate" and tells_outlook(column) and self.title.comes_later(period, self.frame):
            return "target", "column_plan"  # Dự kiến năm 2021, in a letter of 2020
        if not status and column.left is not None and column.measure != "level":
            status = column.left.status
        if not status:
            days = (self.frame.end, self.title.issued, latest_told(self.columns.values(), self.title, self.frame))
            now = max((day for day in days if day), default=None)
            ends = column.period[1] if column.period is not None else None
            to_come = bool(ends and now and ends.year > now.year + 1)
            ahead = to_come or bool(now and period[0] and period[0] > now)
            if not ahead and tells_opening(column):
                return "actual", "column_opening"
            if self.title.planned and not ahead and self.title.begins_after(column.period):
                return "actual", "column_past"
            if self.title.planned or ahead or self.title.plans(column.heads):
                return "target", "title_plan"
            over = bool(self.frame.end and period[1] and period[1] < self.frame.end)
            status = "estimate" if self.title.estimated and not over else "actual"
        return status, rule

    def _remarks(self) -> None:
        """The cells of remarks, each with the levels of its row."""
        for line in self.lines:
            told = [
                self.made.get((line.at, at), ()) for at, column in self.columns.items() if column.measure == "level"
            ]
            levels = tuple(figure for made in told for figure in made)
            for at in self.table.columns("note"):
                box = self.table.at.get((line.at, at))
                if box is not None and box.words and box.row == line.at:
                    self.found.remarks.append(Remark(box.start, box.end, levels))


def _indicator(match: Match | None) -> Indicator | None:
    return lexicon.catalogue().get(match.code) if match else None


def _days(line: Line) -> int:
    """How many days a row tells of: all, for a total of no days of its own; none, for a row of something else."""
    if line.period is None or line.period[0] is None or line.period[1] is None:
        return 10**6 if line.total else 0
    return (line.period[1] - line.period[0]).days


def _is_year(span: times.Span | None) -> bool:
    return span is not None and span[0] is not None and span[1] is not None and not times.sub_annual(span)
