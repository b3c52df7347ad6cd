"""Numbers as Vietnamese writes them: digits with either separator, and number words.

The dot groups thousands and the comma marks decimals, and both are broken in practice; what one mark means is decided
by the digits around it, then by what follows, then by the habit of the whole text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Habit", "number_words", "parse_digits", "parse_words", "spell"]

# A run of hundreds of digits is no quantity; it is worth this at most, and its value stays a finite number.
_MOST = 1e200
_MOST_DECIMALS = 200
_MOST_IN_WORDS = 10**18

_GROUPED = {mark: re.compile(rf"\d{{1,3}}(?:{re.escape(mark)}\d{{3}})+\Z") for mark in ".,"}


@dataclass(frozen=True, slots=True)
class Habit:
    """How a text writes numbers: the mark of its decimals, and how many numbers showed it."""

    decimal: str = ","
    witnesses: int = 0

    @classmethod
    def of(cls, printed: list[str], default: str = ",") -> Habit:
        """The habit that a text's printed numbers show; `default` where none decides."""
        votes = {".": 0, ",": 0}
        for digits in printed:
            marks = [char for char in digits if char in ".,"]
            if not marks:
                continue
            tail = len(digits) - 1 - max(digits.rfind("."), digits.rfind(","))
            if len(set(marks)) == 2 or (len(marks) == 1 and tail != 3):
                votes[digits[-tail - 1]] += 1
            elif len(marks) > 1:
                votes["," if marks[0] == "." else "."] += 1
        if votes["."] == votes[","]:
            return cls(default, 0)
        best = max(votes, key=lambda mark: votes[mark])
        if best != default and not any(_groups(digits, default) for digits in printed):
            # 40.56 ha beside 7.530 people: the dot does both, as long as no comma groups thousands.
            return cls(default, 0)
        return cls(best, abs(votes["."] - votes[","]))


def _groups(digits: str, mark: str) -> bool:
    """Whether `mark` parts thousands in a printed number: the comma of 1,234 and of 1,234.5."""
    return bool(re.match(rf"\d{{1,3}}(?:{re.escape(mark)}\d{{3}})+(?![\d{mark}])", digits))


def parse_digits(printed: str, habit: Habit, *, whole: bool = False, scaled: bool = False) -> tuple[float, int]:
    """The value of printed digits (finite, whatever is printed) and the count of decimals.

    `whole` says that what is counted comes in wholes (people, houses) and so a group of three is of thousands;
    `scaled` that a magnitude or a percent sign follows, so that a comma before three digits marks decimals.
    ValueError where `printed` has no digit.
    """
    if printed.isdecimal():
        return min(float(printed), _MOST), 0
    if not any(char.isdecimal() for char in printed):
        raise ValueError(f"no number: expected digits, got {printed!r}")
    value, decimals = _parse(printed.replace(" ", ""), habit, whole=whole, scaled=scaled)
    return min(value, _MOST), min(decimals, _MOST_DECIMALS)


def _parse(plain: str, habit: Habit, *, whole: bool, scaled: bool) -> tuple[float, int]:
    marks = {char for char in plain if char in ".,"}
    if len(marks) == 2:
        decimal = plain[max(plain.rfind("."), plain.rfind(","))]
        if plain.count(decimal) > 1:
            return float(re.sub(r"[.,]", "", plain)), 0
        return _with_decimal(plain, decimal)
    if not marks:
        return float(plain), 0
    mark = marks.pop()
    if not _GROUPED[mark].match(plain) or plain.startswith("0"):
        if plain.count(mark) > 1:
            return float(re.sub(r"[.,]", "", plain)), 0
        return _with_decimal(plain, mark)
    if plain.count(mark) > 1 or (whole and not scaled):
        return float(plain.replace(mark, "")), 0
    if mark == habit.decimal:
        return _with_decimal(plain, mark)
    return float(plain.replace(mark, "")), 0


def _with_decimal(plain: str, mark: str) -> tuple[float, int]:
    other = "," if mark == "." else "."
    head, _, tail = plain.replace(other, "").partition(mark)
    return float(f"{head or '0'}.{tail or '0'}"), len(tail)


_UNITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_WORDS = {word: value for value, word in enumerate(_UNITS)} | {
    "mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5, "bẩy": 7, "dăm": 5,
}  # fmt: skip
_SCALES = {"nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_SMALL = {"mười": 10, "mươi": 10, "chục": 10, "trăm": 100, "rưỡi": 0, "linh": 0, "lẻ": 0}


def number_words() -> frozenset[str]:
    """Every word that may stand in a Vietnamese numeral."""
    return frozenset(_WORDS) | frozenset(_SCALES) | frozenset(_SMALL)


def parse_words(phrase: str) -> int | None:
    """The value of a Vietnamese numeral in words, or None where the words make none (``hai ba`` is two or three).

    ``một trăm linh ba`` is 103, ``hai mươi lăm`` 25, ``mười vạn`` 100000, ``ba triệu rưỡi`` 3500000, ``hai nghìn tư``
    2400.
    """
    words = phrase.lower().split()
    numeral = _Numeral()
    if not words or not all(numeral.take(word) for word in words):
        return None
    value = numeral.value(short=len(words) > 1 and (words[-2] == "trăm" or words[-2] in _SCALES))
    return value if value <= _MOST_IN_WORDS else None


@dataclass(slots=True)
class _Numeral:
    """A numeral being read: what its scales have closed, the hundreds and tens since, and the digit that is open."""

    total: int = 0
    group: int = 0
    digit: int | None = None
    scale: int = 1
    ceiling: int = 10**9

    def take(self, word: str) -> bool:
        """Add one word; False where a numeral cannot go on so."""
        if word in _WORDS:
            free = self.digit is None
            self.digit = _WORDS[word]
            return free
        if word == "mười":
            return self.digit is None and self._tens(1)
        if word in ("mươi", "chục"):
            return self._tens(1 if self.digit is None else self.digit)
        if word == "trăm":
            free = not self.group
            self.group, self.digit, self.scale = 100 * (1 if self.digit is None else self.digit), None, 100
            return free
        if word in ("linh", "lẻ"):
            return self.digit is None and self.scale >= 100
        if word == "rưỡi":
            self.total += self.scale // 2
            return self.digit is None and self.scale > 1
        return word in _SCALES and self._close(_SCALES[word])

    def _tens(self, tens: int) -> bool:
        free = self.group % 100 == 0
        self.group, self.digit, self.scale = self.group + 10 * tens, None, 10
        return free

    def _close(self, scale: int) -> bool:
        open_part = self.group + (self.digit or 0)
        stated = bool(self.group) or self.digit is not None or self.scale == 100
        if scale == 10**9:
            # A billion multiplies all that stands before it: sáu nghìn tám trăm tỷ.
            fits = self.total < 10**9
            self.total = (self.total + open_part or (0 if stated else 1)) * scale
            self.ceiling = scale
        else:
            fits = scale < self.ceiling
            self.total += (open_part if stated else 1) * scale
            self.ceiling = scale
        self.group, self.digit, self.scale = 0, None, scale
        return fits

    def value(self, *, short: bool) -> int:
        """What was read; `short` says that the last digit follows a scale at once and counts tenths of it."""
        last = self.digit or 0
        return self.total + self.group + (last * self.scale // 10 if short else last)


def spell(value: int) -> str:
    """A whole number in Vietnamese words; ValueError below 0 or from a million billions up."""
    if not 0 <= value < 10**15:
        raise ValueError(f"cannot spell {value}: expected 0 to 10^15")
    if value < 10:
        return _UNITS[value]
    if value >= 10**9:
        head, rest = divmod(value, 10**9)
        return f"{spell(head)} tỷ" + (f" {_tail(rest, 10**9)}" if rest else "")
    for scale, word in ((10**6, "triệu"), (10**3, "nghìn")):
        if value >= scale:
            head, rest = divmod(value, scale)
            return f"{spell(head)} {word}" + (f" {_tail(rest, scale)}" if rest else "")
    return _below_thousand(value)


def _tail(rest: int, scale: int) -> str:
    if rest < 100 and scale >= 1000:
        return f"không trăm {_pair(rest)}"
    return spell(rest)


def _pair(value: int) -> str:
    return f"linh {_UNITS[value]}" if value < 10 else _below_hundred(value)


def _below_thousand(value: int) -> str:
    hundreds, rest = divmod(value, 100)
    if not hundreds:
        return _below_hundred(rest)
    return f"{_UNITS[hundreds]} trăm" + (f" {_pair(rest)}" if rest else "")


def _below_hundred(value: int) -> str:
    tens, unit = divmod(value, 10)
    if tens == 0:
        return _UNITS[unit]
    head = "mười" if tens == 1 else f"{_UNITS[tens]} mươi"
    if unit == 0:
        return head
    word = {1: "một" if tens == 1 else "mốt", 5: "lăm"}.get(unit, _UNITS[unit])
    return f"{head} {word}"
