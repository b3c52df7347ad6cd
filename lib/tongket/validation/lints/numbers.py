"""Numbers and their separators: marks that mean two things in one text, thousands without a mark, lost percent signs.

What is odd is odd against the habit of the text. Where the odd way is itself a habit (three times and more, and oftener
than the other), only the first place is named: the text is at odds with itself once, not at every number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from tongket import lexicon
from tongket.language.normal import fold

from .source import Figure, Lint, Source

__all__ = ["lost_percents", "separators"]

_HABIT = 3
_GROUPS = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
_DECIMAL = re.compile(r"\d+(?:[.,]\d{3})*([.,])\d+")
_WORD = re.compile(r"\s*([^\W\d_]+)")
_FOUR = re.compile(r"\d[.,]\d{3}(?!\d)")
_PLAIN = re.compile(r"\d{4,}(?:[.,]\d{1,2})?")
_YEARS = range(1900, 2101)
# Wholes that come in ones: a mark before three digits of theirs parts thousands.
_COUNTED = frozenset(
    ["person", "household", "household_business", "enterprise", "organization", "commune", "village", "document",
     "session", "position", "gift", "house", "project", "case", "target", "VND"]
)  # fmt: skip
# Fewer than so many are targets or plans that are counted; so many and more are no ratio.
_SMALLEST, _LARGEST = 50, 1000
_TARGETS = frozenset(["target", "document"])
# A lost shift key: 1005 for 100%, 985 for 98%.
_SLIP = re.compile(r"[1-4]\d\d5|[6-9]\d5")


@cache
def _magnitudes() -> frozenset[str]:
    return frozenset([*lexicon.magnitudes("vi"), *lexicon.magnitudes("en")])


def _scaled(figure: Figure) -> bool:
    """Whether a magnitude or a percent sign follows the digits, or those of its pair: 1,435/6 tỷ."""
    if any(rule.startswith("shared") for rule in figure.rules[0]):
        return True
    rest = fold(figure.quote[len(figure.printed) :]).text
    word = _WORD.match(rest)
    return rest.lstrip()[:1] in ("%", "‰") or bool(word and word[1] in _magnitudes())


def thousands(figure: Figure) -> str:
    """The mark that parts thousands in a printed number: '.', ',', or '' where none does or it is not plain."""
    found = _GROUPS.match(figure.printed)
    if not found or figure.printed.startswith("0"):
        return ""
    rest = figure.printed[found.end() :]
    several = found.group().count(found[1]) > 1
    if rest and not (rest[0] in ".," and rest[0] != found[1]):
        return ""
    return found[1] if several or rest or (figure.unit in _COUNTED and not _scaled(figure)) else ""


def decimals(figure: Figure, own: str) -> str:
    """The mark before the decimals of a printed number: '.', ',', or '' where it has none or it is not plain.

    `own` is the language's mark of thousands.
    """
    found = _DECIMAL.fullmatch(figure.printed)
    if not found:
        return ""
    tail = len(figure.printed) - found.end(1)
    if tail == 3 and len({c for c in figure.printed if c in ".,"}) == 1 and not figure.printed.startswith("0"):
        # 6,175 tỷ: before three digits and a magnitude a comma marks decimals; a dot may do either. In English, turned.
        return found[1] if found[1] != own and _scaled(figure) and figure.printed.count(found[1]) == 1 else ""
    return found[1]


def separators(source: Source) -> Iterator[Lint]:
    """Decimal points beside commas, thousands parted by the other mark, by blanks, or not at all."""
    vietnamese = source.language != "en"
    own, other = (".", ",") if vietnamese else (",", ".")  # the language's own mark of thousands, and of decimals
    groups: dict[str, list[Figure]] = {".": [], ",": [], "": []}
    points: dict[str, list[Figure]] = {".": [], ",": [], "": []}
    for figure in source.numerals:
        groups[thousands(figure)].append(figure)
        points[decimals(figure, own)].append(figure)
    settled = bool(groups[own] or points[other])
    if settled:
        yield from _odd("decimal_point" if vietnamese else "decimal_comma", points[own], len(points[other]))
        yield from _odd("comma_thousands" if vietnamese else "dot_thousands", groups[other], len(groups[own]))
    grouped = len(groups["."]) + len(groups[","])
    spaced = [f for f in source.numerals if "space_thousands" in f.rules[0]]
    # Four digits without a mark are no oddity where marks begin with five: 1250 beside 12.500.
    from_four = any(_FOUR.match(f.printed) for f in (*groups["."], *groups[","]))
    plain = [f for f in source.numerals if _unmarked(f) and (from_four or f.value / f.step >= 10_000)]
    if grouped:
        yield from _odd("space_thousands", spaced, grouped)
        yield from _odd("no_thousands_mark", plain, grouped)


def _odd(code: str, odd: Sequence[Figure], usual: int) -> Iterator[Lint]:
    """A lint on each, or on the first where the odd way is a habit."""
    for figure in odd[:1] if len(odd) >= _HABIT and len(odd) > usual else odd:
        yield Lint(code, figure.start, figure.end, (figure.figure,))


def _unmarked(figure: Figure) -> bool:
    """Whether thousands go without a mark: four digits and more; what may be a year is passed over."""
    if not _PLAIN.fullmatch(figure.printed) or "lost_percent" in figure.rules[0]:
        return False
    return figure.unit is not None and not (figure.unit not in _COUNTED and figure.value in _YEARS)


def lost_percents(source: Source) -> Iterator[Lint]:
    """Ratios to the plan that lost their percent sign, or have a 5 for it."""
    for figure in source.numerals:
        if figure.unit in _TARGETS and figure.step < 1 and not _scaled(figure):  # 110,5 chỉ tiêu: no half is counted
            yield Lint("missing_percent_sign", figure.start, figure.end, (figure.figure,))
        if "lost_percent" not in figure.rules[0] or "%" in source.after(figure, 2):
            continue
        if _SLIP.fullmatch(figure.printed):
            yield Lint("mistyped_percent", figure.start, figure.end, (figure.figure,))
        elif figure.value < _LARGEST and (figure.step < 1 or figure.value >= _SMALLEST):
            yield Lint("missing_percent_sign", figure.start, figure.end, (figure.figure,))
