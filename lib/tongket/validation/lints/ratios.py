"""Ratios and percentages: refuted by their own numbers, over a hundred where none can be, or over what is not said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from tongket import lexicon
from tongket.tables.ids import split_ids

from .source import Figure, Lint, Source, alternatives, words

__all__ = ["excesses", "impossible", "refuted", "shares"]

_TOKEN = re.compile(r"[^\W\d_]+")
_HUNDRED = 100.0
_NEAR, _FAR = 80, 400
_DOUBTFUL_RISE = 130.0  # what rose by more than this may well have more than doubled


@cache
def _rising() -> re.Pattern[str]:
    verbs, between = alternatives(words("ratios", "rising")), alternatives(words("ratios", "rising_by"))
    return re.compile(rf"{verbs}(?: {between})? ?\Z")


@cache
def _bases() -> re.Pattern[str]:
    return re.compile(alternatives(words("ratios", "bases")))


@cache
def _ratio_after() -> re.Pattern[str]:
    return re.compile(rf"[ ,]?(?:{alternatives(words('ratios', 'ratio_after'))})")


@cache
def _ratio_before() -> re.Pattern[str]:
    verbs, bases = alternatives(words("ratios", "ratio_verbs")), alternatives(words("ratios", "ratio_after"))
    return re.compile(rf"{verbs}(?: [^\W\d_]+)? ?\Z|{bases}[^,;.]{{0,60}}\Z")


@cache
def _whole_before() -> re.Pattern[str]:
    return re.compile(rf"{alternatives(words('ratios', 'of_all'))}(?: [^\W\d_]+){{0,2}} ?\Z")


@cache
def _share_before() -> re.Pattern[str]:
    return re.compile(rf"{alternatives(words('ratios', 'share_verbs'))} \(?\Z")


def refuted(source: Source) -> Iterator[Lint]:
    """Ratios, changes, shares and sums that other figures of the report refute: the checks that disagree."""
    codes = lexicon.load("lints")["checks"]["codes"]
    for check in source.checks:
        figure = source.known.get(check["figure"])
        if check["verdict"] == "disagrees" and figure and _near(source, figure, check):
            code = codes.get(check["kind"], "ratio_refuted")
            others = [key for key in split_ids(check["figures"]) if key != figure.figure]
            yield Lint(code, figure.start, figure.end, (figure.figure, *others), {"check": check["check"]})


def _near(source: Source, figure: Figure, check: Mapping[str, Any]) -> bool:
    """Whether what is stated and what was computed are near enough to be about the same thing.

    Where they are worlds apart, other numbers are meant than those that were found, unless they stand as a pair beside
    it: 9.262/20.000. A ratio that fits the other way round was told of a pair in the other order.
    """
    stated, computed = check["stated"], check["computed"]
    if computed is None or not stated or not computed:
        return False
    turned = _HUNDRED * _HUNDRED / computed
    if figure.unit == "percent" and abs(turned - stated) <= max(figure.step, 0.001 * stated):
        return False
    others = [source.known[key] for key in split_ids(check["figures"]) if key in source.known and key != figure.figure]
    if others and (figure.status == "target") != (others[0].status == "target"):
        return False
    paired = len(others) == 2 and others[0].figure in (others[1].pair, *_pairs(others[1], others))
    factor = float(lexicon.load("lints")["checks"]["farthest"])
    return paired or 1 / factor <= stated / computed <= factor


def _pairs(of: Figure, others: Sequence[Figure]) -> list[str]:
    return [other.figure for other in others if other.pair == of.figure]


def shares(source: Source) -> Iterator[Lint]:
    """A share of a whole that its sentence counts, which the two numbers do not give: `chiếm 58,4% dân số`.

    Only what rounding allows is allowed for: where a hedge leaves more open, the printed numbers still do not fit.
    """
    for share in source.numerals:
        part = _part(source, share)
        whole = _whole(source, share, part) if part else None
        if part and whole and not _fits(share, part, whole):
            yield Lint("share_mismatch", share.start, share.end, (share.figure, part.figure, whole.figure))


def _part(source: Source, share: Figure) -> Figure | None:
    """The figure of its sentence whose share this percentage is."""
    if share.unit != "percent" or not share.exact or share.value > _HUNDRED:
        return None
    if share.measure == "share" and share.subject:
        part = source.known.get(share.subject)
    elif _share_before().search(source.before(share, 24)):
        part = next(iter(source.within(max(share.sentence_start, share.start - _NEAR), share.start)[-1:]), None)
    else:
        return None
    told = part and part.sentence == share.sentence and part.measure == "level" and part.unit not in ("percent", None)
    return part if told else None


def _whole(source: Source, share: Figure, part: Figure) -> Figure | None:
    """The figure of the sentence that counts what the words after a share name.

    People and households are counted of many kinds: there the words before the whole must say that it is one.
    """
    said = re.split(r"[,;.()\n]", source.after(share, 40).strip())[0]
    named = next((word for word in _TOKEN.findall(said) if word not in _fillers()), "")
    for other in source.within(max(share.sentence_start, share.start - _FAR), share.start):
        if other is part or other.unit != part.unit or other.measure != "level" or other.value <= part.value:
            continue
        noun = _TOKEN.findall((other.quote[len(other.printed) :] + " " + source.after(other, 12)).lower())[-6:]
        plain = named not in words("ratios", "generic") or _whole_before().search(source.before(other, 30))
        if named in noun and plain:
            return other
    return None


@cache
def _fillers() -> frozenset[str]:
    return frozenset(word for phrase in words("ratios", "share_fillers") for word in phrase.split() if word != "dân")


def _fits(share: Figure, part: Figure, whole: Figure) -> bool:
    low = (part.value - part.step / 2) / (whole.value + whole.step / 2) * _HUNDRED
    high = (part.value + part.step / 2) / max(whole.value - whole.step / 2, whole.step / 2) * _HUNDRED
    return low - share.step / 2 <= share.value <= high + share.step / 2


def excesses(source: Source) -> Iterator[Lint]:
    """`vượt 103% kế hoạch` where 103% was reached, `tăng 101,2%` where 101.2% is meant, `vượt 17%` of nothing named."""
    for figure in source.numerals:
        rule = figure.rules[2]
        if rule == "exceeds_hundred" and (verb := _rising().search(source.before(figure, 24))):
            start, _ = source.folded.span(source.at(figure.start) - len(verb.group()), source.at(figure.start))
            yield Lint("reached_not_exceeded", start, figure.end, (figure.figure,))
        elif rule == "rise_of_hundred" and figure.value <= _DOUBTFUL_RISE:
            yield Lint("reached_not_risen", figure.start, figure.end, (figure.figure,))
        elif figure.measure == "gap_to_target" and figure.unit == "percent" and _baseless(source, figure):
            yield Lint("excess_without_base", figure.start, figure.end, (figure.figure,))


def _baseless(source: Source, figure: Figure) -> bool:
    """Whether neither the sentence nor a line before it that ends in a colon names what could be exceeded."""
    start, end = source.at(figure.sentence_start), source.at(figure.sentence_end)
    here, text = source.at(figure.start), source.folded.text
    headings = [line for line in text[max(0, here - _FAR) : here].split("\n")[:-1] if line.rstrip().endswith(":")]
    return (
        bool(_rising().search(source.before(figure, 24)))
        and not _bases().search(text, max(start, here - _FAR), min(end, here + _FAR))
        and not any(_bases().search(line) for line in headings)
    )


def impossible(source: Source) -> Iterator[Lint]:
    """A share or a rate over a hundred percent, and a fall by more than all there was."""
    catalogue = lexicon.catalogue()
    for figure in source.numerals:
        if figure.unit != "percent" or abs(figure.value) <= _HUNDRED:
            continue
        if figure.measure != "change" and _is_ratio(source, figure):
            continue
        entry = catalogue.get(figure.indicator or "")
        share = figure.measure == "share" and bool(_share_before().search(source.before(figure, 24)))
        rate = figure.measure == "level" and entry is not None and entry.is_rate
        fall = figure.measure == "change" and figure.value < -_HUNDRED
        if share or rate or fall:
            yield Lint("impossible_percent", figure.start, figure.end, (figure.figure,))


def _is_ratio(source: Source, figure: Figure) -> bool:
    """Whether the words beside a percentage say that it is one of a plan or of an earlier number after all."""
    before, after = source.before(figure, 80), source.after(figure, 20)
    return bool(_ratio_after().match(after) or _ratio_before().search(before))
