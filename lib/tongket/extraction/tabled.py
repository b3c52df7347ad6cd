"""Figures from the cells of tables: indicator from the row, measure, standing and days from the column.

Where the rows are parts of one whole (districts, months, markets) it is the other way round: the headings and the title
tell the indicator, the row the place or the days. A number of a table that is no figure goes to the ledger from here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from tongket import lexicon
from tongket.extraction import times
from tongket.extraction.cells import Piece, figure_of, own_unit, pieces_of
from tongket.extraction.columns import Column, names_side, read_columns
from tongket.extraction.figure import Figure
from tongket.extraction.frames import lexis
from tongket.extraction.grids import MONEY, PERCENT, Box, Origin, Table, Unit, flipped
from tongket.extraction.labels import PART, Line, Title, read_lines, title_of
from tongket.extraction.ledger import Entry
from tongket.extraction.scene import Scene
from tongket.extraction.subjects import Match, Zones, best_frame
from tongket.extraction.weighing import decide
from tongket.language.numerals import Habit
from tongket.language.quantities import Spans, unit_at
from tongket.language.segments import Sentence
from tongket.lexicon import Indicator

__all__ = ["Tabled", "read_tables"]

OWN, HEADED, TITLED, ABOVE, TITLE_FAR, OVER = 1.0, 0.9, 0.75, (0.6, 0.45, 0.3), 0.35, 0.35
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_LEADING = re.compile(r"\s*\(?(\d{1,2}(?:\.\d{1,2}){0,3})[.)]?(?=\s)")
_COUNTED = re.compile(r"\s?(?:%|(?:nghìn|ngàn|triệu|tỷ|tỉ|trăm|million|billion)(?!\w))")
_LONGEST_SIDE = 48


@dataclass(slots=True)
class Tabled:
    """What the tables of a text gave: figures, numbers that are none, the places of the text whose digits they took."""

    figures: list[Figure] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    taken: list[tuple[int, int]] = field(default_factory=list)


def read_tables(scene: Scene, frame: times.Frame, told: Sequence[Entry], language: str) -> Tabled:
    """Read the scene's tables; `told` are the numbers that the text's own words say are no figures."""
    found = Tabled()
    others = Spans((entry.start, entry.end) for entry in told)
    title: Title | None = None
    for table in scene.tables:
        reader = _Reader(scene, frame, table, others, language, found, title if table.before is not None else None)
        reader.read()
        title = reader.title
    return found


def _turned(table: Table) -> Table:
    """The table as it is read: its rows and columns exchanged where most rows are `Kế hoạch`, `Thực hiện`, `So với năm 2019 (%)`."""
    labels, units = table.columns("label"), table.columns("unit")
    if not table.head or units or len(labels) != 1:
        return table
    told = [box.words for row in table.body() if (box := table.at.get((row, labels[0]))) is not None and box.words]
    sides = sum(len(words) <= _LONGEST_SIDE and names_side(words) for words in told)
    return flipped(table) if len(told) > 1 and sides * 4 >= 3 * len(told) else table


class _Reader:
    """Reads one table."""

    def __init__(
        self, scene: Scene, frame: times.Frame, table: Table, others: Spans, language: str, found: Tabled, title: Title | None,
    ) -> None:  # fmt: skip
        self.scene, self.frame, self.table, self.others, self.found = scene, frame, table, others, found
        self.language = language
        self.title: Title = title or title_of(table, scene, frame)
        self.table = _turned(table)
        self.turned = self.table is not table
        table = self.table
        self.columns = read_columns(table, scene, frame, self.title.year)
        self.lines = read_lines(table, scene, frame, self.title.year)
        self.pieces: dict[tuple[int, int], list[Piece]] = {}
        self.made: dict[tuple[int, int], list[Figure]] = {}
        self.topics: dict[int, Match | None] = {}
        self.by_parts = False
        self.over = [(box.start, box.end) for at in self.table.columns("label") for box in self.table.heads(at)]

    def read(self) -> None:
        """Read every number of the table: those of its cells as figures, those that count rows and columns as what they are."""
        self._numbers()
        decide(list(self.columns.values()), self.lines, self.pieces, self._names_rate)
        self.by_parts = self._is_of_parts()
        levels = [c for c in self.columns.values() if c.measure == "level"]
        for line in self.lines:
            for column in (*levels, *(c for c in self.columns.values() if c.measure != "level")):
                for piece in self.pieces.get((line.at, column.at), ()):
                    self._make(line, column, piece)
        self._parts()
        self._others()

    # --- numbers

    def _numbers(self) -> None:
        cells = [
            (line, at, box)
            for line in self.lines
            for at in self.columns
            if (box := self.table.at.get((line.at, at))) is not None and box.words and box.row == line.at
        ]
        cells = list({id(box): (line, at, box) for line, at, box in reversed(cells)}.values())
        printed = [found[0] for _, _, box in cells for found in _DIGITS.finditer(box.words)]
        habit = _habit(printed, "." if self.language == "en" else ",")
        for line, at, box in cells:
            column = self.columns[at]
            unit = self._unit(line, column)
            pieces = pieces_of(box, habit, unit, self.others, self.language, level=column.measure == "level")
            if pieces:
                self.pieces[line.at, at] = pieces
                self.found.taken += [(piece.quantity.start, piece.quantity.stop) for piece in pieces]

    def _unit(self, line: Line, column: Column) -> Unit | None:
        """The unit of a level in a cell, by whatever tells it nearest."""
        if column.measure in ("ratio_to_target", "ratio_to_previous", "share", ""):
            return PERCENT
        if column.measure == "change" and column.percent:
            return PERCENT
        if column.unit is not None and not (
            column.unit == PERCENT and line.unit is not None and column.measure == "change"
        ):
            return column.unit
        if line.unit is not None:
            return line.unit
        if column.money:
            return self.title.unit if self.title.unit and self.title.unit[0] in ("VND", "USD") else ("VND", 1.0, None)
        if column.noun is not None:
            title = self.title.unit
            return title if title and title[0] == column.noun else (column.noun, 1.0, None)
        if self.title.unit is not None:
            return self.title.unit
        if re.search(r"(?<!\w)(?:tỷ|tỉ) lệ(?!\w)|%", line.words):
            return PERCENT
        return (line.noun, 1.0, None) if line.noun else None

    # --- what it is about

    def _is_of_parts(self) -> bool:
        """Whether the rows are parts of one whole, so that headings and title tell what is counted."""
        told = [line for line in self.lines if line.filled]
        if not told or any(line.unit is not None for line in told if not line.total):
            return False
        periods = sum(line.period is not None for line in told)
        places = sum(line.place is not None for line in told)
        if (periods + places) * 2 >= len(told):
            return True
        if not any(line.total for line in told):
            return False
        headed = sum(self._topic(column) is not None for column in self.columns.values() if column.measure == "level")
        return headed * 2 >= sum(column.measure == "level" for column in self.columns.values()) > 0

    def _topic(self, column: Column) -> Match | None:
        """The indicator that the headings over a column name, with the title's help."""
        if column.at not in self.topics:
            unit = self._unit_of_column(column)
            heads = self._of(*((box.start, box.end) for box in column.heads))
            title = self._of(*self.title.spans[:3])
            found = self._best(heads, {}, title, unit) if heads else None
            if found is None or found.code.startswith("none."):
                wide = self._best({**title, **heads}, {}, {}, unit)
                found = wide if wide is not None and not wide.code.startswith("none.") else found or wide
            self.topics[column.at] = found
        return self.topics[column.at]

    def _names_rate(self, column: Column) -> bool:
        """Whether the headings over a column, with the title's help, name an indicator that is a rate."""
        heads = self._of(*((box.start, box.end) for box in column.heads))
        found = self._best(heads, {}, self._of(*self.title.spans[:3]), PERCENT) if heads else None
        return found is not None and not found.code.startswith("none.")

    def _unit_of_column(self, column: Column) -> Unit | None:
        if column.unit is not None:
            return column.unit
        if column.money:
            return ("VND", 1.0, None)
        if column.noun is not None:
            return (column.noun, 1.0, None)
        return self.title.unit

    def _of(self, *spans: tuple[int, int]) -> dict[int, float]:
        """The phrases of some spans, those inside longer ones for less."""
        found: dict[int, float] = {}
        for at, (start, end) in enumerate(spans):
            reach = -1
            for hit in self.scene.hits_in(start, end):
                share = 0.7 if hit.end <= reach else 1.0
                reach = max(reach, hit.end)
                found[hit.phrase] = max(found.get(hit.phrase, 0.0), share * 0.9**at)
        return found

    def _best(
        self, local: dict[int, float], reach: dict[int, float], context: dict[int, float], unit: Unit | None
    ) -> Match | None:
        for far in ({}, context):
            wide = dict(reach)
            for phrase, factor in far.items():
                wide[phrase] = max(wide.get(phrase, 0.0), factor * TITLE_FAR)
            own = set(local)
            around = Zones(local, own, own, own, wide, {**context, **reach}, frozenset(own))
            found = best_frame(around, _accepts(unit))
            if found is not None:
                return found
            if not context:
                break
        return None

    def _subject(self, line: Line, column: Column, unit: Unit | None) -> tuple[Match | None, str]:
        """The frame that the words of a cell's row and column meet, and how it was found."""
        topic = self._topic(column) if self.by_parts else None
        label = self._of(*((box.start, box.end) for box in line.labels))
        heads = self._of(*((box.start, box.end) for box in column.heads))
        reach: dict[int, float] = {}
        for factor, above in zip(ABOVE, line.above(), strict=False):
            for phrase, share in self._of((above.start, above.end)).items():
                reach[phrase] = max(reach.get(phrase, 0.0), factor * share)
        for phrase, share in self._of(*self.over).items():
            reach[phrase] = max(reach.get(phrase, 0.0), OVER * share)
        title = self._of(*self.title.spans[:3])
        if topic is not None:
            if line.place is None and line.period is None and not line.total:
                own = self._best({**{p: f * HEADED for p, f in heads.items()}, **label}, {}, title, unit)
                if own is not None and self._is_narrower(own, topic):
                    return own, "row"
            return topic, "column"
        local = {phrase: factor * HEADED for phrase, factor in heads.items()}
        for phrase, factor in label.items():
            local[phrase] = max(local.get(phrase, 0.0), factor)
        own = self._best(local, reach, title, unit)
        return own, "row"

    def _is_narrower(self, own: Match, topic: Match) -> bool:
        """Whether a row of a table of parts has an indicator of its own: another sum or count of the same theme."""
        catalogue = lexicon.catalogue()
        mine, whole = catalogue.get(own.code), catalogue.get(topic.code)
        return (
            mine is not None and whole is not None and mine is not whole and mine.theme == whole.theme
            and mine.kind == whole.kind == "flow"
        )  # fmt: skip

    # --- figures

    def _make(self, line: Line, column: Column, piece: Piece) -> None:
        beside = self._beside(line, column)
        level_unit = own_unit(piece) or self._unit(line, column)
        rule = ""
        if column.measure not in ("level", "share") and beside is not None:
            indicator, match, rule = beside.indicator, beside.own, "subject"
        else:
            asked = level_unit if column.measure == "level" else self._level_unit(line, column)
            match, _ = self._subject(line, column, asked)
            indicator = lexicon.catalogue().get(match.code) if match else None
            if (
                indicator is not None
                and asked
                and asked[0] in MONEY
                and "person" in (asked[2] or "")
                and indicator.kind == "flow"
            ):
                match, indicator, rule = None, None, "norm"  # Mức trợ cấp (đồng/người/tháng)
            elif match is None and line.parent is not None:
                indicator, rule = self._from_above(line, column, asked)
        period, period_words, period_rule = self._period(line, column)
        status, status_rule = self._status(column, period)
        origin = Origin(
            label=(line.start, line.end), heads=tuple((box.start, box.end) for box in column.heads),
            unit=self.title.unit_words, period=period_words, title=tuple(self.title.spans[:3]),
        )  # fmt: skip
        figure = figure_of(
            self.scene, piece, column, self._level_unit(line, column), indicator, match, rule or None,
            status, status_rule, period, period_rule, fell=line.fell,
        )  # fmt: skip
        figure.place, figure.group = line.place, self._group(line, indicator)
        figure.sentence = self._row_around(line, figure.sentence)
        if beside is not None and column.measure not in ("level",):
            figure.subject = beside
        if column.measure in ("ratio_to_previous", "change"):
            right = column.right.period if column.right else None
            figure.base = right or times.previous(period)
        self.scene.cells[piece.quantity.start] = origin
        self.made.setdefault((line.at, column.at), []).append(figure)
        self.found.figures.append(figure)

    def _row_around(self, line: Line, cell: Sentence) -> Sentence:
        """The row that a cell stands in, which says what the cell alone does not; the cell where rows were columns."""
        boxes = [box for box in self.table.row(line.at) if box is not None and box.row == line.at and box.words]
        if self.turned or not boxes:
            return cell
        start, end = min(box.start for box in boxes), max(box.end for box in boxes)
        return replace(cell, start=min(cell.start, start), end=max(cell.end, end))

    def _beside(self, line: Line, column: Column) -> Figure | None:
        """The level of the row that a ratio, change or share was worked out from."""
        for side in (column.left, column.right):
            if side is not None and (found := self.made.get((line.at, side.at))):
                return found[0]
        levels = [c.at for c in self.columns.values() if c.measure == "level"]
        told = [self.made[line.at, at][0] for at in reversed(levels) if (line.at, at) in self.made]
        return told[0] if told else None

    def _level_unit(self, line: Line, column: Column) -> Unit | None:
        """The unit of the level that a column's ratios and changes speak of."""
        if column.measure == "level":
            return self._unit(line, column)
        side = column.left or column.right
        if side is not None and side.measure == "level":
            return self._unit(line, side)
        return line.unit or ((line.noun, 1.0, None) if line.noun else self.title.unit)

    def _from_above(self, line: Line, column: Column, unit: Unit | None) -> tuple[Indicator | None, str]:
        """The indicator of the row above, for a part that names none."""
        for above in line.above():
            for figure in self.made.get((above.at, column.at), ()):
                held = figure.indicator
                if held is not None and (unit is None or unit[0] in held.units):
                    return held, "row_above"
        return None, ""

    def _period(self, line: Line, column: Column) -> tuple[times.Span, tuple[int, int] | None, str]:
        span, words = column.period, column.period_words
        if column.measure not in ("level", "share") and span is None and column.left is not None:
            span, words = column.left.period, column.left.period_words
        if line.period is not None and (span is None or _covers(span, line.period)):
            return line.period, line.period_words, "row_year"
        if span is not None:
            return self._so_far(span, column), words, "column_year"
        if column.status == "target" or (
            column.left is not None and column.left.status == "target" and column.left_words
        ):
            whole = times.whole_year(self.title.period[1] if self.title.period else self.frame.end)
            return (self.title.period or whole) if _is_year(self.title.period) else whole, None, "column_year"
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
        if not status and column.left is not None and column.measure != "level":
            status = column.left.status
        if not status:
            ahead = bool(self.frame.end and period[0] and period[0] > self.frame.end)
            if self.title.planned or ahead:
                return "target", "title_plan"
            status = "estimate" if self.title.estimated else "actual"
        return status, rule

    def _group(self, line: Line, indicator: Indicator | None) -> str | None:
        """The narrower group of people that a row names, unless the indicator speaks of it by itself."""
        phrases = {hit.phrase for hit in line.hits}
        implied = lexicon.load("cues")["implied"]
        code = indicator.code if indicator else ""
        named = [name for name, held in lexis().parts.items() if not held.isdisjoint(phrases)]
        own = [
            name
            for name in named
            if not any(code == held or (held.endswith(".") and code.startswith(held)) for held in implied.get(name, ()))
        ]
        return own[0] if len(own) == 1 else None

    def _parts(self) -> None:
        """Link each part to its whole: the row above, or the total of a table of parts."""
        totals = [line for line in self.lines if line.total and line.filled]
        whole = totals[0] if self.by_parts and len(totals) == 1 else None
        for line in self.lines:
            above = next((one for one in line.above() if one.filled), None) if line.rank >= PART else None
            above = above or (whole if whole is not line and line.period is None else None)
            if above is None:
                continue
            for at, column in self.columns.items():
                held = self.made.get((above.at, at))
                for figure in self.made.get((line.at, at), ()) if held and column.measure == "level" else ():
                    of = held[0] if held else None
                    alike = of is not None and of.unit == figure.unit and of.indicator is figure.indicator
                    if of is not None and alike and figure.unit != "percent" and figure.value <= of.value:
                        figure.part_of = of

    # --- what is no figure

    def _others(self) -> None:
        table = self.table
        if self.title.unit_words is not None and table.before is None:
            self._take(*self.title.unit_words, "name", "unit_number")  # ĐVT: 1.000 đồng
        placed = {line.at for line in self.lines if line.place is not None}
        values = {(box.start, box.end) for cells in self.pieces.values() for piece in cells for box in (piece.box,)}
        for box in table.boxes:
            if (box.start, box.end) in values or not any(char.isdecimal() for char in box.words):
                continue
            kind = table.kinds[box.column] if box.column < len(table.kinds) else "value"
            head = box.row < table.head or box.row in table.repeated
            if box.row == table.numbering or (box.row in table.repeated and _numbers_columns(table, box.row)):
                self._take(box.start, box.end, "enumerator", "column_number")
            elif head:
                self._head_numbers(box.start, box.end)
            elif kind in ("index", "code"):
                self._take(box.start, box.end, "enumerator", "row_number" if kind == "index" else "row_code")
            elif kind == "unit":
                self._take(box.start, box.end, "name", "unit_number")
            elif kind == "label":
                self._label_numbers(box, whole=box.row in placed)

    def _label_numbers(self, box: Box, *, whole: bool) -> None:
        """The numbers of a label that count nothing: its list number, those of a place's name, of a kind or a programme."""
        mark = _LEADING.match(box.words)
        if mark is not None:
            self._take(box.start + mark.start(1), box.start + mark.end(1), "enumerator", "row_number")
        for digits in _DIGITS.finditer(self.scene.text, box.start + (mark.end(1) if mark else 0), box.end):
            if digits.start() in self.others:
                continue
            if whole or not self._counts(digits.end(), box.end):
                self._take(*digits.span(), "name", "row_name")

    def _counts(self, at: int, end: int) -> bool:
        """Whether a noun that is counted, a percent sign or a magnitude follows a number of a label."""
        unit = unit_at(self.scene.text, at)
        return _COUNTED.match(self.scene.text, at, end) is not None or (unit is not None and unit[2] <= end)

    def _head_numbers(self, start: int, end: int) -> None:
        """The years and months of a heading; what its words say is no figure stays what they say."""
        for digits in _DIGITS.finditer(self.scene.text, start, end):
            if digits.start() in self.others:
                continue
            self._take(*digits.span(), "period", "column_heading")

    def _take(self, start: int, end: int, kind: str, rule: str) -> None:
        for digits in _DIGITS.finditer(self.scene.text, start, end):
            self.found.entries.append(Entry(*digits.span(), kind, rule))
            self.found.taken.append(digits.span())


def _numbers_columns(table: Table, row: int) -> bool:
    words = [box.words if box else "" for box in table.row(row)]
    return table.numbering is not None and words == [b.words if b else "" for b in table.row(table.numbering)]


def _is_year(span: times.Span | None) -> bool:
    return span is not None and span[0] is not None and span[1] is not None and not times.sub_annual(span)


def _covers(span: times.Span, inner: times.Span) -> bool:
    return bool(span[0] and span[1] and inner[0] and inner[1] and span[0] <= inner[0] and inner[1] <= span[1])


def _accepts(unit: Unit | None) -> Callable[[Indicator], bool]:
    """Which indicators a number in a unit may have."""
    if unit is None:
        return lambda indicator: indicator.unit != "percent"
    told = "percent" if unit[0] == "percentage_point" else unit[0]
    return lambda indicator: indicator.unit == "any" or told in indicator.units


def _habit(printed: list[str], default: str) -> Habit:
    """How a table writes numbers: where every number with a mark has three digits behind it, the mark groups thousands."""
    habit = Habit.of(printed, default)
    if habit.witnesses:
        return habit
    marked = [digits for digits in printed if "." in digits or "," in digits]
    grouped = [digits for digits in marked if re.fullmatch(rf"\d{{1,3}}(?:{re.escape(default)}\d{{3}})+", digits)]
    other = "." if default == "," else ","
    return Habit(other, len(marked)) if len(marked) > 2 and len(grouped) == len(marked) else habit
