"""What the numbers of a table are about: the indicator that the words of a row, its headings and the title name together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from tongket import lexicon
from tongket.extraction.columns import Column
from tongket.extraction.counting import Counting
from tongket.extraction.frames import lexis
from tongket.extraction.grids import Box, Table
from tongket.extraction.labels import MARK, Line, Title
from tongket.extraction.scene import Scene
from tongket.extraction.subjects import Match, Zones, best_frame, met_by
from tongket.extraction.terms import MONEY, PERCENT, Unit, has_word, named
from tongket.language.normal import fold_phrase
from tongket.lexicon import Indicator

__all__ = ["Topics"]

_TOLD = ("percent", "target")  # units that are always told
_OTHER = "none.other_credit"
HEADED, ABOVE, TITLE_FAR, OVER, HEADLINE = 0.9, (0.6, 0.45, 0.3), 0.35, 0.35, 0.5


class Topics:
    """The frames that the words around one table's numbers meet."""

    def __init__(self, scene: Scene, table: Table, title: Title, counting: Counting) -> None:
        self.scene, self.title, self.counting = scene, title, counting
        self.topics: dict[int, Match | None] = {}
        self.heads: dict[int, Match | None] = {}
        self.titles: dict[Unit | None, Match | None] = {}
        above = [node.line for node in scene.nodes if node.level == 0 and node.line.end <= table.start]
        self.headline = [(line.start, line.end) for line in above[:2]]
        labels = [box.words for at in table.columns("label") for box in table.heads(at)[-1:]]
        self.parted = any(named("columns", "parts", words) for words in labels)
        self.grouped = any(_names_groups(words) for words in labels)
        self.over = [(box.start, box.end) for at in table.columns("label") for box in table.heads(at)]

    def titled(self, unit: Unit | None) -> Match | None:
        """The indicator in some unit that the table's own title names by itself."""
        if unit not in self.titles:
            self.titles[unit] = self._best(self._of(*self.title.spans[:3]), {}, {}, unit)
        return self.titles[unit]

    def topic(self, column: Column) -> Match | None:
        """The indicator that the headings over a column name, with the title's help."""
        if column.at not in self.topics:
            unit = self.counting.of_column(column)
            heads = self._headed(column)
            title = self._titled()
            found = self._best(heads, {}, title, unit) if heads else None
            unsure = found is None or found.code.startswith("none.")
            other = self._named_other(column) if unsure or unit is None or unit[0] not in MONEY else None
            if other is not None:
                found = other
            elif unsure:
                wide = self._best({**title, **heads}, {}, {}, unit)
                found = wide if wide is not None and not wide.code.startswith("none.") else found or wide
            found = self._part_headed(column, found, unit) or self._narrowed(found, unit)
            over = self._of(*((box.start, box.end) for box in column.heads[:-1]))
            self.topics[column.at] = self._paid(found, {**title, **over}, unit, column.words)
        return self.topics[column.at]

    def _named_other(self, column: Column) -> Match | None:
        """What a lowest heading as a whole names that the catalogue has nothing for, whatever stands around: ``Tái nghèo``."""
        own = column.heads[-1] if column.heads else None
        hits = self.scene.hits_in(own.start, own.end) if own is not None else []
        bare = own.words.partition(" (")[0] if own is not None else ""
        acts = named("subjects", "acts", bare)
        whole = {} if acts else {hit.phrase: 1.0 for hit in hits if hit.end - hit.start == len(bare)}
        found = self._best(whole, {}, {}, self.counting.of_column(column)) if whole else None
        return found if found is not None and found.code.startswith("none.") else None

    def _row_other(self, line: Line, unit: Unit | None) -> Match | None:
        """What a row's label as a whole names that the catalogue has nothing for: ``Tái nghèo``, under ``Hộ cận nghèo``."""
        start = line.start + (mark.end() if (mark := MARK.match(line.words)) else 0)
        hits = [hit for hit in line.hits if hit.start == start and hit.end == line.end]
        found = self._best({hit.phrase: 1.0 for hit in hits}, {}, {}, unit) if hits else None
        return found if found is not None and found.code.startswith("none.") else None

    def _part_headed(self, column: Column, found: Match | None, unit: Unit | None) -> Match | None:
        """The part of what was found that the lowest heading names by itself: ``Số lao động có việc làm`` over ``XKLĐ``."""
        if found is None or len(column.heads) < 2:
            return None
        parts = {part for part, whole in lexicon.load("companions")["whole"].items() if whole == found.code}
        own = self._of((column.heads[-1].start, column.heads[-1].end))
        above = self._of(*((box.start, box.end) for box in column.heads[:-1]))
        named = self._best(own, {}, {}, unit) or self._best(own, above, {}, unit) if parts and own else None
        return named if named is not None and named.code in parts else None

    def _part_of_row(
        self, column: Column, label: dict[int, float], own: Match | None, unit: Unit | None
    ) -> Match | None:
        """What was found, or the part of it that the lowest heading names of a row: ``Số người bị tai nạn`` under ``Chết``."""
        if own is None or not column.heads:
            return own
        parts = lexicon.load("grids")["subjects"]["parts"]
        heading = self._of((column.heads[-1].start, column.heads[-1].end))
        named = self._best(heading, label, {}, unit) if heading and own.code in parts.values() else None
        return named if named is not None and parts.get(named.code) == own.code else own

    def _narrowed(self, found: Match | None, unit: Unit | None) -> Match | None:
        """What was found, or the part of it that the title names: `Dạy nghề cho lao động nông thôn` over `Số người được dạy nghề`."""
        titled = self.titled(unit) if found is not None else None
        if found is None or titled is None:
            return found
        wider = [lexicon.load("companions")["whole"].get(titled.code)]
        wider += lexicon.load("grids")["subjects"]["narrowed"].get(titled.code, [])
        return titled if found.code in wider else found

    def _paid(self, found: Match | None, around: dict[int, float], unit: Unit | None, own: str) -> Match | None:
        """What was found, or the recipients that the words around name where it is only a kind of people."""
        subjects = lexicon.load("grids")["subjects"]
        if found is None or found.code not in subjects["populations"] or has_word("subjects", "managed", own):
            return found
        whole = self._best({p: f for p, f in around.items() if p not in _kinds_of_people()}, {}, {}, unit)
        return whole if whole is not None and whole.code in subjects["recipients"] else found

    def named(self, column: Column) -> Match | None:
        """The indicator that the headings over a column of percentages name by themselves, whatever stands beside it."""
        heads = self._headed(column)
        found = self._best(heads, {}, {}, PERCENT) if heads else None
        return found if found is not None and not found.code.startswith("none.") else None

    def named_by(self, line: Line) -> Match | None:
        """The rate that a row's own words name, whatever stands around it."""
        return self._best(self._of(*((box.start, box.end) for box in line.labels)), {}, {}, PERCENT)

    def headed(self, column: Column) -> Match | None:
        """The indicator that the headings over a column name by themselves, in the unit that they tell."""
        if column.at not in self.heads:
            heads = self._headed(column)
            found = self._best(heads, {}, {}, self.counting.of_column(column)) if heads else None
            self.heads[column.at] = found
        return self.heads[column.at]

    def names_rate(self, column: Column) -> bool:
        """Whether the headings over a column, with the title's help, name an indicator that is a rate."""
        heads = self._headed(column)
        found = self._best(heads, {}, self._titled(), PERCENT) if heads else None
        return found is not None and not found.code.startswith("none.")

    def _of(self, *spans: tuple[int, int]) -> dict[int, float]:
        """The phrases of some spans, those inside longer ones for less."""
        found: dict[int, float] = {}
        for at, (start, end) in enumerate(spans):
            begin = reach = -1
            for hit in self.scene.hits_in(start, end):
                share = 0.7 if hit.end <= reach and (hit.start != begin or hit.end != reach) else 1.0
                if hit.end > reach:
                    begin, reach = hit.start, hit.end
                found[hit.phrase] = max(found.get(hit.phrase, 0.0), share * 0.9**at)
        return found

    def _headed(self, column: Column) -> dict[int, float]:
        """The phrases of the headings over a column, less those that only say where its numbers stand: ``Đã giải ngân``."""
        found = self._of(*((box.start, box.end) for box in column.heads))
        return {phrase: factor for phrase, factor in found.items() if phrase not in _standings()}

    def _titled(self) -> dict[int, float]:
        """The phrases of the table's title, and for less of the report's."""
        found = self._of(*self.headline)
        return {**{phrase: HEADLINE * share for phrase, share in found.items()}, **self._of(*self.title.spans[:3])}

    def _best(
        self, local: dict[int, float], reach: dict[int, float], context: dict[int, float], unit: Unit | None
    ) -> Match | None:
        for far in ({}, context):
            wide = dict(reach)
            for phrase, factor in far.items():
                wide[phrase] = max(wide.get(phrase, 0.0), factor * TITLE_FAR)
            own = set(local)
            around = Zones(local, own, own, own, wide, {**context, **reach}, frozenset(own))
            found = best_frame(around, _accepts(unit, sums=self.counting.no_sums))
            if found is not None:
                return found
            if not context:
                break
        return None

    def subject(self, line: Line, column: Column, unit: Unit | None, *, by_parts: bool) -> Match | None:
        """The frame that the words of a cell's row and column meet."""
        topic = self.topic(column) if by_parts else None
        other = None if by_parts else self._named_other(column) or self._row_other(line, unit)
        if other is not None:
            return other
        if topic is None and self.parted and self.titled(unit) is None and not column.money:
            return None  # Nguyên nhân, BHXH
        label = self._of(*((box.start, box.end) for box in line.labels))
        heads = self._headed(column)
        if (field := self._of_field(label, unit)) is not None:
            return field
        reach: dict[int, float] = {}
        for factor, above in zip(ABOVE, line.above(), strict=False):
            for phrase, share in self._of((above.start, above.end)).items():
                reach[phrase] = max(reach.get(phrase, 0.0), factor * share)
        for phrase, share in self._of(*self.over).items():
            reach[phrase] = max(reach.get(phrase, 0.0), OVER * share)
        title = self._titled()
        if topic is not None and (other := self._programme(line, label, topic, unit)) is not None:
            return other
        if topic is not None:
            named_kind = bool(label) and line.place is None and line.period is None
            if named_kind and not line.total and not line.words.startswith("tổng "):
                own = self._best({**{p: f * HEADED for p, f in heads.items()}, **label}, {}, title, unit)
                by_heads = self.headed(column)
                if by_heads is not None and by_heads.code == topic.code and own is not None:
                    near = self._best({**heads, **label}, {}, {}, unit)  # what the heading names no title changes
                    own = own if near is not None and near.code == own.code else None
                if own is not None and self._is_narrower(own, topic):
                    return own
                named_by = self._best(label, {}, {}, unit)
                if named_by is not None and self._is_sister(named_by, topic):
                    return named_by
            return topic
        local = {phrase: factor * HEADED for phrase, factor in heads.items()}
        for phrase, factor in label.items():
            local[phrase] = max(local.get(phrase, 0.0), factor)
        headed = line.parent is not None and not line.parent.filled and not line.parent.opens
        kind = named("rows", "kinds", line.words.partition(" - ")[0])
        own = None if headed and kind else self._best(local, reach, title, unit)
        own = self._by_itself(own, label, local, {**title, **reach}, unit)
        own = self._part_of_row(column, label, own, unit)
        own = self._of_relief(own, column, unit)
        if own is not None and not self._best(label, {}, {}, unit):
            own = self._narrowed(own, unit)
        if own is None and line.parent is not None and headed:
            for above in line.above() if kind else [line.parent]:
                section = self._of((above.start, above.end))  # Lực lượng lao động (nghìn người), over Nam, Nữ
                own = own or self._best({**local, **section}, {} if kind else reach, {} if kind else title, unit)
        paid = self._paid(own, {**title, **reach, **heads}, unit, f"{column.words} {line.words}")
        return self._of_groups(paid, unit)

    def _by_itself(
        self, found: Match | None, label: dict[int, float], local: dict[int, float], around: dict[int, float], unit: Unit | None
    ) -> Match | None:  # fmt: skip
        """What was found, or what a row's own words name where that takes most of its words from around the table.

        ``Số vụ tai nạn lao động`` under ``Tai nạn lao động, tranh chấp lao động``: no dispute.
        """
        named = self._best(label, {}, {}, unit) if found is not None else None
        if found is None or named is None or named.code == found.code or named.code.startswith("none."):
            return found
        own = set(local)
        zones = Zones(local, own, own, own, around, around, frozenset(own))
        met = met_by(found.frame, zones, anywhere=False)
        mine = {phrase: share for phrase, share in met if phrase in local}
        words = [lexis().phrases[phrase] for phrase in mine]
        alone = met_by(named.frame, Zones(label, own, own, own, {}, {}), anywhere=False)
        more = sum(share for at, share in alone if not any(word in lexis().phrases[at] for word in words))
        return named if met and len(mine) < len(met) and more >= 2 * sum(mine.values()) else found

    def of_cell(self, line: Line, column: Column, box: Box, unit: Unit | None) -> Match | None:
        """The indicator that a cell's own words name with its row and headings: ``14 lớp/420 học viên`` of ``Dạy nghề``."""
        spans = [(label.start, label.end) for label in line.labels]
        return self._best({**self._headed(column), **self._of((box.start, box.end), *spans)}, {}, self._titled(), unit)

    def of_words(self, start: int, end: int, unit: Unit | None) -> Match | None:
        """The indicator that some words name by themselves."""
        return self._best(self._of((start, end)), {}, self._titled(), unit)

    def of_title(self, line: Line, column: Column, unit: Unit | None) -> Match | None:
        """The indicator that the title names, for a row of a kind of people: ``Lực lượng lao động theo giới tính``, ``Nam``."""
        if not (line.total or line.side is not None or named("rows", "kinds", line.words.partition(" - ")[0])):
            return None
        heads = self._headed(column)
        return self._best({**self._titled(), **heads}, {}, {}, unit)

    def of_group(self, line: Line, column: Column, unit: Unit | None) -> Match | None:
        """The indicator that the title names, for a row of a group that names nothing: ``Nhóm``, ``Người từ đủ 80 tuổi``."""
        if not self.grouped or (line.parent is not None and line.parent.filled):
            return None
        around = {**self._of(*self.title.spans[:3]), **self._headed(column)}
        found = self._best(around, {}, {}, unit or ("person", 1.0, None))
        return found or (self._best(around, {}, {}, unit) if unit is None else None)

    def _of_groups(self, found: Match | None, unit: Unit | None) -> Match | None:
        """What was found, or what the title counts where that is but the kind of a group: ``Người lao động``, under ``BHYT``."""
        subjects = lexicon.load("grids")["subjects"]
        if not self.grouped or found is None or found.code not in subjects["peoples"]:
            return found
        titled = self.titled(unit)
        return titled if titled is not None and not titled.code.startswith("none.") else found

    def _programme(self, line: Line, label: dict[int, float], topic: Match, unit: Unit | None) -> Match | None:
        """The lending programme that a row names in a table of lending, where it is not the poor's: ``Cho vay học sinh, sinh viên``."""
        if line.total or line.place is not None or topic.code not in lexicon.load("grids")["subjects"]["lent"]:
            return None
        lent = lexicon.catalogue()[topic.code].theme
        for asked in (unit, ("VND", 1.0, None)):
            named = self._best(label, {}, {}, asked) or self._best({**self._titled(), **label}, {}, {}, asked)
            held = lexicon.catalogue().get(named.code) if named is not None else None
            if named is not None and (held is None or held.theme != lent):
                return (
                    named if asked == unit or held is None else replace(named, frame=replace(named.frame, code=_OTHER))
                )
        return None

    def _of_relief(self, own: Match | None, column: Column, unit: Unit | None) -> Match | None:
        """What was found, or those whom title or headings say to be helped, where a row tells who they are: ``Lao động mất việc``."""
        if own is None or own.code not in lexicon.load("grids")["subjects"]["struck"]:
            return own
        told = next((one for one in (self.titled(unit), self.topic(column)) if one is not None), None)
        return told if told is not None and told.code.startswith("covid.") else own

    def _of_field(self, label: dict[int, float], unit: Unit | None) -> Match | None:
        """The files that the title counts by the field of work that a row names: ``Người có công``, ``Việc làm``."""
        titled = self.titled(unit) if unit is not None and unit[0] == "document" else None
        if titled is None or titled.code not in lexicon.load("grids")["subjects"]["by_field"]:
            return None
        named_by = self._best(label, {}, {}, unit)
        return None if named_by is not None and named_by.code.startswith("none.") else titled

    def _is_sister(self, own: Match, topic: Match) -> bool:
        """Whether a row by itself names another count of what is paid to the same people: ``Trợ cấp một lần`` among monthly ones."""
        paid = lexicon.load("grids")["subjects"]["paid"]
        return own.code != topic.code and own.code in paid and topic.code in paid

    def _is_narrower(self, own: Match, topic: Match) -> bool:
        """Whether a row of a table of parts has an indicator of its own: another sum or count of the same theme."""
        catalogue = lexicon.catalogue()
        mine, whole = catalogue.get(own.code), catalogue.get(topic.code)
        if topic.code.startswith("covid.") and own.code in lexicon.load("grids")["subjects"]["struck"]:
            return False  # Trẻ em, among those helped
        if mine is None or whole is None or mine is whole or not mine.kind == whole.kind == "flow":
            return False
        return mine.theme == whole.theme or mine.code.partition(".")[2] == whole.code.partition(".")[2]


def _names_groups(words: str) -> bool:
    """Whether the heading over the labels says that they are groups: ``Nhóm hộ``, ``Dạng khuyết tật``, ``Diện hưởng``."""
    told = has_word("columns", "groups", words)
    return told is not None and told.start() == 0


@cache
def _standings() -> frozenset[int]:
    """The phrases that say where a column's numbers stand, and name no indicator there."""
    words = {fold_phrase(phrase) for phrase in lexicon.load("grids")["subjects"]["standing"]}
    return frozenset(at for at, phrase in enumerate(lexis().phrases) if phrase in words)


@cache
def _kinds_of_people() -> frozenset[int]:
    """The phrases that name narrower groups of people."""
    return frozenset().union(*lexis().parts.values())


def _accepts(unit: Unit | None, *, sums: bool = True) -> Callable[[Indicator], bool]:
    """Which indicators a number in a unit may have; not `sums`: one that tells no unit is none of those."""
    if unit is None and not sums:
        return lambda indicator: indicator.unit not in (*MONEY, *_TOLD)
    if unit is None:
        return lambda indicator: indicator.unit not in _TOLD
    told = "percent" if unit[0] == "percentage_point" else unit[0]
    return lambda indicator: indicator.unit == "any" or told in indicator.units
