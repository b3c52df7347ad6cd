"""Where a number stands: its line under which headings, its sentence, its clause, its brackets.

Context is carried by this structure, never by a window of characters.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from tongket.documents.model import Grid
from tongket.extraction.flat import flat_grids
from tongket.extraction.frames import Hit, lexis, phrase_hits
from tongket.extraction.grids import Origin, Table, tables_of
from tongket.extraction.ledger import furniture_lines
from tongket.extraction.status import Standing
from tongket.language.citations import Citation, citations
from tongket.language.normal import Folded
from tongket.language.periods import Mention, mentions
from tongket.language.segments import Bracket, Line, Sentence, brackets, lines, parted, sentences

__all__ = ["Node", "Scene", "build"]

_ROMAN = re.compile(r"[ivx]{1,5}[.)-]?$")
_CAPITAL = re.compile(r"[A-HĐ][.)]$")


# A label with its value is an item, no heading: Tỷ lệ giảm hộ nghèo: 10,25%.
_VALUED = re.compile(r":\s?[^\d:]{0,14}\d")


# The words under a picture head nothing.
_CAPTION = re.compile(r"(?:[Ảả]nh|Nguồn ảnh|Photo) ?(?:minh họa|tư liệu)? ?:|\([Ảả]nh|[Ảả]nh minh họa")


@dataclass(slots=True)
class Node:
    """One line in its place: `level` grows from title (0) to nested bullet (8); `parent` is the line that it is under, `before`
    the last line before it that tells anything."""

    line: Line
    index: int
    level: int
    heading: bool
    furniture: bool
    parent: Node | None = None
    context: dict[int, float] | None = None
    before: Node | None = None

    def ancestors(self) -> list[Node]:
        """The lines that this one stands under, nearest first."""
        found: list[Node] = []
        node = self.parent
        while node is not None and len(found) < 12:
            found.append(node)
            node = node.parent
        return found


def asked(node: Node, text: str) -> list[Node]:
    """The question right before a line, in an interview, and the lines that it stands under, nearest first."""
    before = node.before
    question = before is not None and not before.heading and text.endswith("?", before.line.start, before.line.end)
    return [before, *node.ancestors()] if before is not None and question else node.ancestors()


_FIRST_LINES, _OTHERS_GIVEN_TO = 3, ("poor", "social", "child")
_TET = re.compile(r"(?<![^\W\d_])tết(?![^\W\d_])")


@dataclass(slots=True)
class Scene:
    """A folded text with its lines in their places, sentences, phrases, periods and citations."""

    folded: Folded
    nodes: list[Node]
    sentences: list[Sentence]
    hits: list[Hit]
    mentions: list[Mention]
    citations: list[Citation]
    tables: list[Table] = field(default_factory=list)
    cells: dict[int, Origin] = field(default_factory=dict)
    english: bool = False
    looks_back: bool = False
    looks_to: int = 9999
    cues: list[Hit] = field(default_factory=list)
    _hit_starts: list[int] = field(default_factory=list)
    _cue_starts: list[int] = field(default_factory=list)
    _mention_starts: list[int] = field(default_factory=list)
    _sentence_starts: list[int] = field(default_factory=list)
    standings: dict[int, Standing | None] = field(default_factory=dict)
    accounts: dict[int, bool] = field(default_factory=dict)
    sections: tuple[dict[int, int], dict[int, int]] | None = None
    _honours: bool | None = None

    @property
    def honours(self) -> bool:
        """Whether the headline and the first lines with a number speak of people of merit, and of no others who are given to.

        At Tết many are, whoever is named first.
        """
        if self._honours is None:
            lines = [node.line for node in self.nodes if not node.furniture]
            told = [line for line in lines[1:] if _DIGIT.search(self.text, line.start, line.end)]
            first = [(line.start, line.end) for line in (*lines[:1], *told[:_FIRST_LINES])]
            others = any(
                self.names(*span, *_OTHERS_GIVEN_TO) or _TET.search(self.text, *span) is not None for span in first
            )
            self._honours = not others and any(self.names(*span, "merit") for span in first)
        return self._honours

    def names(self, start: int, end: int, *groups: str) -> bool:
        """Whether a phrase of one of those groups of cues stands between `start` and `end`."""
        wanted = [lexis().groups[f"groups.{group}"] for group in groups]
        return any(hit.phrase in group for hit in self.hits_in(start, end) for group in wanted)

    @property
    def text(self) -> str:
        """The folded text."""
        return self.folded.text

    def section_end(self, node: Node) -> int:
        """Where what stands under a line ends: at the next line of its level or above."""
        for at in range(node.index + 1, len(self.nodes)):
            other = self.nodes[at]
            if not other.furniture and other.level <= node.level and (other.heading or other.line.mark):
                return other.line.start
        return len(self.text)

    def forget(self) -> None:
        """Let go of the phrases, which take more memory than anything else, once every number is read."""
        self.hits, self._hit_starts, self.cues, self._cue_starts = [], [], [], []

    def hits_in(self, start: int, end: int) -> list[Hit]:
        """The phrases that lie wholly between `start` and `end`."""
        low, high = bisect_left(self._hit_starts, start), bisect_left(self._hit_starts, end)
        return [hit for hit in self.hits[low:high] if hit.end <= end] if low < high else []

    def cues_in(self, start: int, end: int) -> list[Hit]:
        """Those of the phrases that tell an estimate or an aim."""
        low, high = bisect_left(self._cue_starts, start), bisect_left(self._cue_starts, end)
        return [hit for hit in self.cues[low:high] if hit.end <= end] if low < high else []

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        """The periods that begin between `start` and `end`."""
        return self.mentions[bisect_left(self._mention_starts, start) : bisect_left(self._mention_starts, end)]

    def sentence_at(self, position: int) -> Sentence:
        """The sentence that holds `position`."""
        return self.sentences[max(0, bisect_right(self._sentence_starts, position) - 1)]

    def sentence_brackets(self, sentence: Sentence) -> list[Bracket]:
        """The outermost brackets of a sentence."""
        return brackets(self.text, sentence.start, sentence.end)

    def nodes_before(self, position: int, most: int) -> list[Node]:
        """The last lines that end before a position, as many as asked for."""
        at = bisect_left(self.nodes, position, key=lambda node: node.line.start)
        return self.nodes[max(0, at - most) : at]

    def _heads_to(self, above: Node) -> int:
        """How far a line speaks of what stands under it: an item that runs on behind its label does with its label alone."""
        line = above.line
        stop = min(line.end, line.start + 400)
        if above.heading or not line.mark or self.text[line.end - 1] == ":":
            return stop
        colon = self.text.find(":", line.body, min(stop, line.body + _LABEL))
        return colon if colon >= 0 and _DIGIT.search(self.text, colon, line.end) else stop

    def context(self, node: Node) -> dict[int, float]:
        """The phrases of the headings and leads that a line stands under, with how much each still counts."""
        if node.context is None:
            found: dict[int, float] = {}
            factor = 0.5
            for above in node.ancestors():
                if above.level == 0:
                    factor = min(factor, 0.2)
                for hit in self.hits_in(above.line.start, self._heads_to(above)):
                    found[hit.phrase] = max(found.get(hit.phrase, 0.0), factor)
                factor *= 0.7
            node.context = found
        return node.context


_COMPARED = re.compile(r"(?<![^\W\d_])(?:against|compared|than|from|over|versus)(?![^\W\d_])[^.;]{0,40}\Z")


def looks_back(text: str, found: list[Mention]) -> bool:
    """Whether a text in English tells of `last year` as of its own year, as one of January does, and does not only compare with it."""
    return any(
        mention.rule == "en_last_year"
        and mention.role in ("", "until")
        and text.startswith("last year", mention.start)
        and not _COMPARED.search(text[max(0, mention.start - 60) : mention.start])
        for mention in found
    )


def build(folded: Folded, *, english: bool = False, title: str = "", grids: Sequence[Grid] = ()) -> Scene:
    """The scene of a folded text, `english` where it is in English; `title` are the words of its headline, `grids` its tables.

    Linear in its length.
    """
    found = lines(folded)
    tables = tables_of(folded, grids) or tables_of(folded, flat_grids(folded, found))
    found = parted(folded, found, ((box.start, box.end) for table in tables for box in table.boxes if box.words))
    furniture = furniture_lines(folded.text, found)
    within = _within(found, tables)
    furniture = [extra and index not in within for index, extra in enumerate(furniture)]
    nodes = _place(folded, found, furniture, title, within)
    parts = sentences(folded, found)
    hits = phrase_hits(folded.text)
    cited = citations(folded)
    covered = [(citation.start, citation.end) for citation in cited]
    periods = [mention for mention in mentions(folded.text) if not _covered(mention.start, covered)]
    scene = Scene(
        folded, nodes, parts, hits, periods, cited, tables, {}, english, english and looks_back(folded.text, periods)
    )
    scene._hit_starts = [hit.start for hit in hits]
    telling = lexis().groups["status.estimate"] | lexis().groups["status.target"]
    scene.cues = [hit for hit in hits if hit.phrase in telling]
    scene._cue_starts = [hit.start for hit in scene.cues]
    scene._mention_starts = [mention.start for mention in periods]
    scene._sentence_starts = [sentence.start for sentence in parts]
    return scene


def _within(found: list[Line], tables: list[Table]) -> dict[int, int | None]:
    """The indices of the lines that tables stand in, each with that of the line that names its row."""
    starts = [line.start for line in found]
    within: dict[int, int | None] = {}
    for table in tables:
        at = range(max(0, bisect_right(starts, table.start) - 1), bisect_left(starts, table.end))
        within |= dict.fromkeys(at)
        labels = table.columns("label")
        for row in table.body():
            named = next((box for at in labels if (box := table.at.get((row, at))) and box.words), None)
            label = bisect_right(starts, named.start) - 1 if named is not None else -1
            if named is None or label < 0:
                continue
            for box in table.row(row):
                if box is not None and box.row == row and box.start > named.start and box.words:
                    within[bisect_right(starts, box.start) - 1] = label
    return within


def _covered(position: int, spans: list[tuple[int, int]]) -> bool:
    at = bisect_right(spans, (position, 1 << 60)) - 1
    return at >= 0 and spans[at][0] <= position < spans[at][1]


_DIGIT = re.compile(r"\d")
_HEAD = 60
_LABEL = 60


def _titles(folded: Folded, found: list[Line], title: str) -> frozenset[int]:
    """The indices of the lines that the title runs over; none where the first lines do not hold it."""
    held: list[int] = []
    rest = title
    for index, line in enumerate(found[:_HEAD] if title else ()):
        words = " ".join(folded.cased[line.start : line.end].split())
        if words and rest.startswith(words):
            held.append(index)
            rest = rest[len(words) :].lstrip()
            if not rest:
                return frozenset(held)
    return frozenset()


class _Restarts:
    """Where numbers begin anew under a numbered heading: ``2. Phương hướng``, then ``1. Việc làm``, ``2. Giảm nghèo``.

    Those stand one level deeper, as long as they count on; the heading's own next number ends them.
    """

    def __init__(self) -> None:
        self._level = self._last = 0

    def level(self, node: Node, above: Node | None) -> int:
        """The level of a line, the line before it being `above`."""
        number = _number(node.line.mark)
        if node.level < self._level or (number and node.level == self._level and number != self._last + 1):
            self._level = 0
        if not number:
            return node.level
        if node.level == self._level:
            self._last = number
            return node.level + 1
        if (
            number == 1
            and above is not None
            and above.heading
            and above.level == node.level
            and _number(above.line.mark)
        ):
            self._level, self._last = node.level, number
            return node.level + 1
        return node.level


def _number(mark: str) -> int:
    """The number of a mark such as ``2.`` or ``2)``; 0 of another."""
    digits = mark.rstrip(".)")
    return int(digits) if digits.isdecimal() and len(digits) < 3 else 0


def _place(
    folded: Folded, found: list[Line], furniture: list[bool], headline: str, within: dict[int, int | None]
) -> list[Node]:
    titles = _titles(folded, found, headline)
    nodes: list[Node] = []
    stack: list[Node] = []
    title: Node | None = None
    told: Node | None = None
    restarts = _Restarts()
    for index, (line, extra) in enumerate(zip(found, furniture, strict=True)):
        body = folded.cased[line.body : line.end]
        heading = not extra and _is_heading(body, line)
        level = _level(folded, line, body, heading)
        node = Node(line, index, level, heading, extra)
        if index in titles:  # what a title of two lines plans is no heading of what follows
            node.level, node.parent, title = 0, title if title is not None and title.index in titles else None, node
            stack, told = [], node
            nodes.append(node)
            continue
        if extra:
            nodes.append(node)
            continue
        if index in within:  # a table opens and ends nothing
            node.heading, node.level = False, 8
            label = within[index]
            node.parent = nodes[label] if label is not None and label < index else stack[-1] if stack else title
            nodes.append(node)
            continue
        if title is not None and not (line.mark or heading or body.endswith(":") or _DIGIT.search(body)):
            # A plain paragraph without a number interrupts a list, and neither opens nor ends it.
            node.parent = stack[-1] if stack else title
            nodes.append(node)
            continue
        above = node.before = told
        told = node
        node.level = level = restarts.level(node, above)
        if (
            line.mark
            and above is not None
            and stack
            and stack[-1] is above
            and not above.line.mark
            and above.level >= level
        ):
            leads = above.heading or folded.text[above.line.end - 1] == ":"
            if leads:
                above.level = max(1, level - 1)  # chỉ tiêu năm 2024: 1. … 2. …
        while stack and stack[-1].level >= level:
            stack.pop()
        node.parent = stack[-1] if stack else title
        if node.parent is node:
            node.parent = None
        nodes.append(node)
        if title is None and len(body) < 250:
            title = node
            node.level = 0
            continue
        if heading or body.endswith(":") or line.mark or len(body) < 160:
            stack.append(node)
    return nodes


def _is_heading(body: str, line: Line) -> bool:
    if len(body) > 160 or body.endswith((".", ";", ",", "./.")):
        return False
    if _VALUED.search(body) or _CAPTION.search(body):
        return False
    letters = [char for char in body if char.isalpha()]
    if letters and sum(map(str.isupper, letters)) > 0.8 * len(letters):
        return True
    if line.mark and line.mark[0] in "-+•":
        return False
    return body.endswith(":") or len(body) < 100


def _in_capitals(body: str) -> bool:
    return any(char.isalpha() for char in body) and all(char.isupper() for char in body if char.isalpha())


def _level(folded: Folded, line: Line, body: str, heading: bool) -> int:
    mark = line.mark
    if not mark:
        if heading and _in_capitals(body):
            return 1
        return 3 if heading and not body.endswith(":") else 5
    cased = folded.cased[line.start : line.start + len(mark)]
    if _CAPITAL.match(cased) or mark.startswith("phần"):
        return 1
    if _ROMAN.match(mark) and not _CAPITAL.match(cased) and cased[0].isupper():
        return 2
    if mark.startswith(("điều", "mục")):
        return 2
    if mark[0].isdigit() or mark[0] == "(":
        return 3 + mark.strip("().").count(".")
    if mark[0] == "*":
        return 4 if heading else 6
    if mark[0].isalpha():
        return 5
    return {"-": 6, "•": 6, "+": 7}.get(mark[0], 6)
