"""One figure in words: a quantity with its noun, a predicate, a statement, an item of a list, an aim.

Each function takes the rows that it speaks of and gives marked text; none decides what is worth saying.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from .marked import Paragraph, Ref, paragraph, plain
from .names import Name, group_name, is_of_many_sizes, name_in, noun_phrase, place_name, place_word, share_name
from .numbers import unitless_ref, value_ref
from .periods import against
from .records import Figure
from .voice import Voice

__all__ = ["Teller", "form_of", "is_estimate"]

STRONG, SLIGHT = 25.0, 1.0
"""A change in percent from which it is called strong, and below which it is called slight."""

_AGAIN_AND_AGAIN = ("month", "year", "quarter", "week", "day")

Level = tuple[Figure, ...]
"""One figure, or the two ends of a range."""


def is_estimate(level: Sequence[Figure]) -> bool:
    """Whether any of the figures is an estimate."""
    return any(f.status == "estimate" for f in level)


def form_of(figure: Figure, language: str) -> str:
    """How a level can be told: ``does`` (a predicate), ``is`` (noun and value) or ``topic`` (a unit of its own)."""
    name = name_in(figure.unit, figure.indicator or "", language)
    if name is None or not name.fits(figure.unit) or is_of_many_sizes(figure.indicator or ""):
        return "topic"
    return "does" if name.predicate[0] else "is"


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells figures of one place in one language. `place` is the province's slug, `kind` what the document is.

    `partners` are the other sides of pairs that are told as one (``17 of the 17 targets``), by the id of the first.
    With a `turn` each phrase is told in another way than a turn before, so that neighbours do not sound alike.
    """

    voice: Voice
    place: str
    kind: str = "document"
    partners: Mapping[str, Figure] = field(default_factory=dict)
    turn: int | None = None

    def at(self, turn: int) -> Teller:
        """The same teller, for the sentence that is the `turn`-th of its passage."""
        return replace(self, turn=turn)

    def say(self, key: str, seed: str, **slots: Paragraph | str | Ref) -> Paragraph:
        """A variant of the phrase `key`: of the seed's choice, or of the turn's."""
        if self.turn is None:
            return self.voice.say(key, seed, **slots)
        return self.voice.say_in_turn(key, f"{self.place}:{key}", self.turn, slots)

    # --- words about the place and the document

    @property
    def place_name(self) -> str:
        """The province's name in prose."""
        return place_name(self.place, self.voice.language)

    def who(self, seed: str) -> Paragraph:
        """A subject: ``tỉnh``, ``toàn tỉnh``, ``the province``."""
        return self.say("who", seed, they=self.they)

    @property
    def ways_of_who(self) -> list[str]:
        """Every way of saying the subject."""
        return [way.replace("{they}", self.they) for way in self.voice.templates["phrases"]["who"]]

    @property
    def ways_of_again(self) -> list[str]:
        """Ways of saying it in a sentence that follows one of the same subject, in turn."""
        return [way.replace("{they}", self.they) for way in self.voice.templates["phrases"]["who_again"]]

    @property
    def they(self) -> str:
        """``tỉnh`` or ``thành phố``, ``the province`` or ``the city``."""
        return place_word(self.place, self.voice)

    @property
    def kind_word(self) -> str:
        """The document as prose calls it: ``báo cáo``, ``the news item``."""
        words = self.voice.words("kinds")
        return words.get(self.kind, words["document"])

    # --- quantities

    def quantity(self, level: Level, noun: str | None = None) -> Paragraph:
        """The value or the range, the noun that it counts (the indicator's, the unit's, or `noun`), and per what."""
        counter = self._counter(level) if noun is None else noun
        group = self._group(level[0]) if noun is None else ()
        counted = paragraph([*self._value(level), f" {counter}" if counter else ""])
        partner = self.partners.get(level[0].figure)
        if partner is not None and noun is None:
            counted = self.say("out_of", level[0].figure, n=self._value(level), m=value_ref(partner, self.voice))
        return paragraph([*counted, *group, self._per(level[0])])

    def quantities(self, levels: Sequence[Level]) -> Paragraph:
        """Several quantities as a list; what all of them count is said once: ``813 và 715 giấy phép``."""
        plain = [x for x in levels if not (x[0].group or x[0].per or x[0].figure in self.partners)]
        nouns = {self._counter(x) for x in plain}
        if len(levels) < 2 or len(plain) < len(levels) or len(nouns) != 1 or nouns == {""}:
            return self.voice.join([self.quantity(x) for x in levels])
        return paragraph([*self.voice.join([self._value(x) for x in levels]), f" {nouns.pop()}"])

    def of_group(self, part: Figure) -> Paragraph:
        """A part by its group; English does not say again what the whole counts: ``7 to Taiwan``."""
        if self.voice.language == "vi" or not part.group:
            return self.quantity((part,))
        return paragraph([*self.number((part,)), *self._group(part)])

    def each(self, figure: Figure) -> Paragraph:
        """So much for each of something: ``mỗi năm hơn 27.000 lao động``, ``more than 27,000 a year``."""
        alone = (replace(figure, per=None),)
        n = self.number(alone) if self.voice.language == "en" else self.quantity(alone)
        return self.say("each", figure.figure, n=n, per=self._per(figure).strip())

    def share(self, share: Figure) -> Paragraph:
        """A share of a level that a group has: ``43,11% là nữ``, ``43.11% of them women``."""
        group = share_name(share.group or "", self.voice)
        return self.say("part_share", share.figure, n=self.number((share,)), group=group)

    def _value(self, level: Level) -> Paragraph:
        """The value or the two ends of a range; a unit that both are written with is said once."""
        if len(level) == 1:
            return (value_ref(level[0], self.voice),)
        first, second = level
        if first.bound not in ("exact", "at_least"):
            return self.voice.join([value_ref(f, self.voice) for f in level])
        low = unitless_ref(first, second, self.voice)
        key = "range" if first.bound == "exact" else "bounds"
        return self.voice.fill(self.voice.word("lists_of", key), first=low, second=value_ref(second, self.voice))

    def _group(self, figure: Figure) -> Paragraph:
        """The narrower group that the figure is of, behind its noun; of things it says for whom they are."""
        if not figure.group or figure.measure != "level":
            return ()
        return (" ", *group_name(figure.group, self.voice, figure.unit))

    def number(self, level: Level) -> Paragraph:
        """The value or the range without a noun, and per what."""
        return self.quantity(level, noun="")

    def _name(self, figure: Figure) -> Name | None:
        return name_in(figure.unit, figure.indicator or "", self.voice.language)

    def _counter(self, level: Level) -> str:
        """The noun that the number counts: the indicator's own where its unit is, else the unit's."""
        figure = level[-1]
        name = self._name(figure)
        one, many = name.counter if name and name.fits(figure.unit) and name.counter[0] else self._unit(figure.unit)
        return one if abs(figure.value) == 1 and figure.bound == "exact" else many

    def _unit(self, unit: str | None) -> tuple[str, str]:
        if not unit or unit in self.voice.words("written") or unit == "kilogram":
            return "", ""
        word = self.voice.words("units").get(unit, unit.replace("_", " "))
        one, _, many = word.partition("|")
        return one, many or one

    def _per(self, figure: Figure) -> str:
        words = self.voice.words("per")
        found = [words.get(p.strip(), p.strip().replace("_", " ")) for p in (figure.per or "").split(",") if p.strip()]
        return "".join(f" {word}" for word in found)

    def bare_quantity(self, level: Level) -> Paragraph:
        """The value after a noun phrase that has said what is counted: people take ``người``, English no noun."""
        figure = level[-1]
        name = self._name(figure)
        fits = name is not None and name.fits(figure.unit)
        if self.voice.language == "en" and fits:
            return self.number(level)
        return self.quantity(level, noun=self._unit("person")[1] if fits and figure.unit == "person" else None)

    def measured(self, value: Ref, figure: Figure) -> Paragraph:
        """A value in the figure's own unit, after a noun phrase that has said what is counted."""
        name = self._name(figure)
        fits = name is not None and name.fits(figure.unit)
        if fits and (self.voice.language == "en" or figure.unit == "person"):
            noun = "" if self.voice.language == "en" else self._unit("person")[1]
        else:
            noun = self._counter((figure,))
        return paragraph([value, f" {noun}" if noun else "", self._per(figure)])

    # --- clauses

    def predicate(self, level: Level, aim: bool = False, late: bool = False) -> Paragraph:
        """What the place did: ``giải quyết việc làm cho 36.000 lao động``; with `aim` what it sets out to do."""
        before, after = self._around(level[0], aim)
        n, first = self._told(level, late), ""
        if self.is_regular(level, self.voice.language):  # mỗi năm giải quyết việc làm cho hơn 27.000 lao động
            n, first = self.quantity(tuple(replace(f, per=None) for f in level)), self._per(level[0])[1:] + " "
        return paragraph([first, *self.voice.named(before), *n, *self.voice.named(after)])

    def _told(self, level: Level, late: bool) -> Paragraph:
        """The quantity; `late` with the word that English puts before an estimated one."""
        n = self.quantity(level)
        return self.voice.fill(self.voice.word("items", "estimated_before"), n=n) if late else n

    def did(self, levels: Sequence[Level], seed: str, who: Paragraph) -> Paragraph:
        """What the subject did, as a clause; an estimate says so."""
        late = is_estimate([f for level in levels for f in level])
        before = late and self._estimated_before(levels)
        again = len(levels) == 1 and self.is_regular(levels[0], self.voice.language)
        key = "does_again" if again else "does_one" if late and not before and len(levels) == 1 else "does"
        if again:  # mỗi năm tỉnh đưa hơn 1.600 lao động
            levels, per = [tuple(replace(f, per=None) for f in levels[0])], self._per(levels[0][0]).strip()
        does = self.predicates(levels, before)
        if plain(who) == self.whole and not self.suits_whole(plain(does)):
            who = (self.they,)
        slots = {"per": per} if again else {}
        return self.say(f"{key}_estimate" if late and not before else key, seed, who=who, does=does, **slots)

    @property
    def whole(self) -> str:
        """The place as all that is in it: ``toàn tỉnh``; empty where the language has no such word."""
        return self.voice.word("authority", "whole").replace("{they}", self.they)

    def suits_whole(self, does: str) -> bool:
        """Whether all of the place can be said to do it, and not its authorities alone: ``ban hành nghị quyết``."""
        return not does.startswith(tuple(self.voice.templates["authority"]["does"]))

    def _estimated_before(self, levels: Sequence[Level]) -> bool:
        """Whether the number itself can be called estimated: ``an estimated 700 workers``; a hedged one cannot."""
        plain = all(len(level) == 1 and level[0].bound == "exact" for level in levels)
        return plain and bool(self.voice.word("items", "estimated_before"))

    @staticmethod
    def is_regular(level: Level, language: str) -> bool:
        """Whether Vietnamese tells the level as what is done again and again: so much a month, a year."""
        return language == "vi" and level[0].per in _AGAIN_AND_AGAIN

    def _around(self, figure: Figure, aim: bool = False) -> tuple[str, str]:
        """What stands before and behind the quantity of a predicate."""
        name = self._name(figure)
        assert name is not None
        base, past, rest = name.predicate
        words = base if self.voice.language == "vi" else f"{base if aim else past} {rest}"
        before, _, after = words.partition("{n}")
        return before, after

    def predicates(self, levels: Sequence[Level], late: bool = False) -> Paragraph:
        """What the place did: things told in the same words are one, ``issued 3 resolutions and 2 plans``."""
        grouped: dict[object, list[Level]] = {}
        for level in levels:
            alike = any(f.per for f in level) or level[0].indicator in [g[0][0].indicator for g in grouped.values()]
            grouped.setdefault(level[0].figure if alike else self._around(level[0]), []).append(level)
        said = []
        for group in grouped.values():
            before, after = self._around(group[0][0])
            n = self.voice.join([self._told(level, late) for level in group])
            one = paragraph([*self.voice.named(before), *n, *self.voice.named(after)])
            said.append(self.predicate(group[0], late=late) if len(group) == 1 else one)
        return self.voice.join(said)

    def noun(self, figure: Figure) -> Paragraph:
        """The figure's indicator as a noun phrase, with the narrower group that the figure is of."""
        return paragraph([*noun_phrase(figure.indicator or "", self.voice, figure.unit), *self._group(figure)])

    def topic(self, figure: Figure) -> Paragraph:
        """The figure's indicator as what something is about."""
        name = self._name(figure)
        if name and name.shape == "money" and name.topic == name.noun:
            return self.noun(figure)
        return self.voice.named(name.topic if name else figure.indicator or "")

    def verb(self, level: Level) -> Paragraph:
        """``là``, ``ước là``, ``stood at``."""
        name = self._name(level[0])
        key = "is_rate" if name and name.shape == "rate" else "is"
        return self.say(key + ("_estimate" if is_estimate(level) else ""), level[0].figure)

    def statement(self, level: Level, who: Paragraph | None = None) -> Paragraph:
        """The level as a clause of its own; `who` is the subject of a predicate."""
        first = level[0]
        form = form_of(first, self.voice.language)
        late = "_estimate" if is_estimate(level) else ""
        if form == "topic":
            return self.say(
                "topic" + late, first.figure, noun=self.topic(first), n=self.quantity(level), kind=self.kind_word
            )
        if form == "does":
            return self.did([level], first.figure, who if who is not None else self.who(first.figure))
        return self.nominal(level)

    def nominal(self, level: Level) -> Paragraph:
        """The level as a noun with a value: ``tỷ lệ hộ nghèo là 1,00%``."""
        first = level[0]
        return paragraph([*self.noun(first), " ", *self.verb(level), " ", *self.bare_quantity(level)])

    def item(self, level: Level, said: bool = False) -> Paragraph:
        """The level as an item of a list: ``27.000 lao động được giải quyết việc làm``; an estimate says so.

        `said` where the words before have called it an estimate already.
        """
        first = level[0]
        name = self._name(first)
        if name is None or not name.fits(first.unit):
            item = self.say("item_about", first.figure, n=self.quantity(level), name=self.topic(first))
        else:
            noun = self.voice.named(name.noun)
            behind = paragraph([*self._group(first), self._per(first)])
            item = self.voice.fill(
                self.voice.word("items", name.shape), n=self._value(level), noun=noun, name=self.noun(first)
            )
            item = paragraph([*item, *behind]) if name.shape != "count" else self._counted_item(level, name)
        return self.marked_estimate(item) if is_estimate(level) and not said else item

    def _counted_item(self, level: Level, name: Name) -> Paragraph:
        """Things counted, as an item; so much for each of something stands beside the number, not behind a long noun.

        ``mỗi phiên khoảng 67 đơn vị tham gia tuyển dụng``, ``about 67 employers per session at job fairs``.
        """
        first, per = level[0], self._per(level[0])
        many = name.counter[1]
        rest = name.noun.removeprefix(many) if per and self.voice.language == "en" and many else name.noun
        counted = [many, per, *self.voice.named(rest)] if rest != name.noun else self.voice.named(name.noun)
        item = self.voice.fill(self.voice.word("items", "count"), n=self._value(level), noun=counted)
        if self.voice.language == "vi" and per:
            return paragraph([f"{per.strip()} ", *item, *self._group(first)])
        return paragraph([*item, *self._group(first), "" if rest != name.noun else per])

    def marked_estimate(self, item: Paragraph) -> Paragraph:
        """The item with the mark of an estimate."""
        return self.voice.fill(self.voice.word("items", "estimated"), item=item)

    def aim(self, level: Level) -> Paragraph:
        """A target as what the place sets out to do, after ``phấn đấu`` or ``aims to``."""
        first = level[0]
        if first.measure == "change":
            key = "fall" if first.value < 0 else "rise"
            return self.voice.fill(self.voice.word("aims", key), name=self.noun(first), n=self.change_quantity(level))
        if form_of(first, self.voice.language) == "does":
            return self.voice.fill(self.voice.word("aims", "does"), does=self.predicate(level, aim=True))
        name = self._name(first)
        if name is None or not name.fits(first.unit):
            return self.voice.fill(self.voice.word("aims", "topic"), name=self.topic(first), n=self.quantity(level))
        key = name.better or "other"
        return self.voice.fill(self.voice.word("aims", key), name=self.noun(first), n=self.bare_quantity(level))

    def aims(self, levels: Sequence[Level]) -> list[Paragraph]:
        """Targets as aims; a change stands behind the level that it leads to: ``1,55% (giảm 1 điểm phần trăm)``."""
        steps = {_aimed(level[0]): level for level in levels if level[0].measure == "change"}
        reached = {_aimed(level[0]) for level in levels if level[0].measure == "level"}
        found = []
        for level in levels:
            step = steps.get(_aimed(level[0]))
            if step is level and _aimed(level[0]) in reached:
                continue
            said = self.aim(level)
            if step is not None and step is not level:
                said = self.voice.fill(self.voice.word("aims", "step"), aim=said, step=self.change(step))
            found.append(said)
        return found

    # --- against an earlier time

    def change_quantity(self, level: Level) -> Paragraph:
        """The size of a change, with the noun of its unit; English leaves the indicator's own unsaid."""
        name = self._name(level[0])
        if self.voice.language == "en" and name and name.fits(level[0].unit):
            return self.number(level)
        one, many = self._unit(level[0].unit)
        single = abs(level[-1].value) == 1 and level[-1].bound == "exact"
        return self.quantity(level, noun=one if single else many)

    def base(self, figure: Figure) -> Paragraph:
        """`` so với năm 2020``; empty where the base is not known."""
        words = against(figure.base, figure.period, self.voice)
        return self.say("base", figure.figure, base=words) if words else ()

    def change(self, changes: Level, said: bool = False) -> Paragraph:
        """One change, or an absolute and a relative one of the same thing: ``tăng 500 người (1,6%) so với năm 2018``.

        `said` where the words before have called it an estimate already.
        """
        first = changes[0]
        two = len(changes) > 1 and changes[0].unit != changes[1].unit
        n = self.change_quantity(changes[:1] if two else changes)
        if two:
            n = self.voice.fill(
                self.voice.word("lists_of", "changes"), first=n, second=self.change_quantity(changes[1:])
            )
        return self.say(_direction(changes, said), first.figure, n=n, base=self.base(first))

    def previous(self, figure: Figure, said: bool = False) -> Paragraph:
        """A ratio to an earlier period: ``bằng 107,81% so với cùng kỳ năm 2022``; `said` as with a change."""
        key = "tail_times" if figure.unit == "times" else "tail_previous"
        r = self.number((figure,))
        base = against(figure.base, figure.period, self.voice) or (self.voice.word("labels", "period_before"),)
        return self.say(
            key + ("_estimate" if is_estimate((figure,)) and not said else ""), figure.figure, r=r, base=base
        )


def _aimed(figure: Figure) -> tuple[object, ...]:
    return figure.indicator, figure.group, figure.period


def _direction(changes: Level, said: bool) -> str:
    """The phrase for the way a change goes, and how far."""
    first = changes[0]
    way = "rise" if first.value > 0 else "fall" if first.value < 0 else "flat"
    if is_estimate(changes) and not said:
        return f"estimate_{way}"
    percent = next((abs(c.value) for c in changes if c.unit == "percent"), None)
    if way == "flat" or percent is None or len(changes) > 1:
        return f"tail_{way}"
    if percent >= STRONG:
        return f"strong_{way}"
    return f"slight_{way}" if percent < SLIGHT else f"tail_{way}"
