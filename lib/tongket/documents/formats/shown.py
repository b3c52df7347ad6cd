"""A cell's value as its sheet shows it: by its number format, and with the marks of the sheet's language.

A workbook keeps 0.1025 and the format ``0.00%``; what a reader sees is ``10,25%``. So the text is made here: in a
Vietnamese sheet with a decimal comma and dots between thousands, in an English one the other way about. Only what the
format says is done: without ``#,##0`` no thousands are parted, and a number without a format has the digits that it is
kept with.
"""

from __future__ import annotations

import math
import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal

__all__ = ["is_date", "shown"]

_QUOTED = re.compile(r'"([^"]*)"|\\(.)|_.|\*.')
_BRACKETED = re.compile(r"\[[^\]]*\]")
_DIGITS = re.compile(r"[0#?][0#?,]*(?:\.[0#?]+)?")
_DATE = re.compile(r"[ymdhs]", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"[0#?]")
_SPACED = re.compile(r"#(?:\\?[ \u00a0\u202f])##0")
_MOST_DIGITS = 11


def is_date(form: str) -> bool:
    """Whether a number format shows days or hours."""
    bare = _BRACKETED.sub("", _QUOTED.sub("", form))
    return bool(_DATE.search(bare)) and bare.lower() != "general" and not _PLACEHOLDER.search(bare.split(";")[0])


def shown(value: object, form: str, english: bool = False) -> str:
    """The words of a cell with this value and number format."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime | date | time | timedelta):
        return _day(value, form)
    if not isinstance(value, int | float | Decimal):
        return str(value)
    if not math.isfinite(value):
        return ""
    return _number(Decimal(repr(value)) if isinstance(value, float) else Decimal(value), form, english)


def _day(value: date | time | timedelta, form: str) -> str:
    """Days as 05/12/2023, months as 12/2023, years as 2023, whatever order the format has them in."""
    if isinstance(value, timedelta):
        return str(value)
    if isinstance(value, time):
        return value.strftime("%H:%M")
    bare = _BRACKETED.sub("", _QUOTED.sub("", form)).lower()
    if "y" in bare and "d" not in bare:
        return value.strftime("%m/%Y") if "m" in bare else value.strftime("%Y")
    day = value.strftime("%d/%m/%Y")
    timed = isinstance(value, datetime) and "h" in bare and (value.hour or value.minute)
    return f"{day} {value.strftime('%H:%M')}" if timed else day


def _number(value: Decimal, form: str, english: bool) -> str:
    section, signed = _section(value, _SPACED.sub("#,##0", form))
    literal = _QUOTED.sub(_kept, section)
    bare = _BRACKETED.sub("", literal)
    place = _DIGITS.search(_unquoted(bare))
    if "general" in bare.lower() or bare.strip() in ("", "@"):
        return _marked(_plain(value), False, english)
    if place is None:
        return _words(bare)
    pattern = place.group()
    whole, _, decimals = pattern.partition(".")
    scaled = abs(value) if signed else value
    scaled *= Decimal(100) ** _unquoted(bare).count("%")
    while whole.endswith(","):  # each comma at the end divides by a thousand
        whole, scaled = whole[:-1], scaled / 1000
    if "." not in pattern:
        rest = _unquoted(bare)[place.end() :]
        for _ in range(len(rest) - len(rest.lstrip(","))):
            scaled /= 1000
    digits = _rounded(scaled, len(decimals), decimals.count("0"), whole.count("0"))
    if not digits.strip("-0.,") and "0" not in pattern:
        digits = ""  # a nought that only ? and # stand for is not shown
    before, after = bare[: place.start()], bare[place.end() :].lstrip(",")
    return f"{_words(before)}{_marked(digits, ',' in whole, english)}{_words(after)}".strip()


def _section(value: Decimal, form: str) -> tuple[str, bool]:
    """The part of the format that is for this value, and whether it writes the sign of a negative one itself."""
    parts = _split(form)
    if value < 0 and len(parts) > 1:
        return parts[1], True
    if value == 0 and len(parts) > 2:
        return parts[2], True
    return parts[0], False


def _split(form: str) -> list[str]:
    """The sections of a format: semicolons between quotation marks part none."""
    parts, quoted = [""], False
    for char in form:
        quoted ^= char == '"'
        if char == ";" and not quoted:
            parts.append("")
        else:
            parts[-1] += char
    return parts


# While a format is looked through, what it says in quotation marks is held apart by marks of private use.
_OPEN, _CLOSE = "\ue000", "\ue001"
_HELD = re.compile(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}")


def _kept(match: re.Match[str]) -> str:
    words = match.group(1) if match.group(1) is not None else match.group(2)
    return f"{_OPEN}{words}{_CLOSE}" if words else ""


def _unquoted(bare: str) -> str:
    """With what was in quotation marks blanked out, at the same length."""
    return _HELD.sub(lambda m: " " * len(m.group()), bare)


def _words(part: str) -> str:
    """What a format writes around its digits."""
    return _HELD.sub(lambda m: m.group(1), re.sub(r"[?#@]", "", part))


def _plain(value: Decimal) -> str:
    """The digits of a number without a format: at most eleven, as sheets show them."""
    if value == value.to_integral_value() and abs(value) < 10**15:
        return str(int(value))
    digits = value.adjusted()
    places = max(0, _MOST_DIGITS - max(digits, 0) - 1)
    rounded = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP) if abs(digits) < 20 else value
    text = format(rounded, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _rounded(value: Decimal, places: int, kept: int, least: int) -> str:
    """Rounded half away from zero, as sheets do; zeros beyond `kept` decimals dropped, `least` whole digits."""
    exponent = Decimal(1).scaleb(-places)
    text = format(value.quantize(exponent, rounding=ROUND_HALF_UP) if abs(value) < 10**20 else value, "f")
    sign, text = ("-", text[1:]) if text.startswith("-") else ("", text)
    whole, _, after = text.partition(".")
    while len(after) > kept and after.endswith("0"):
        after = after[:-1]
    whole = whole.lstrip("0").rjust(max(least, 0 if after else 1), "0")
    if not (whole + after).strip("0"):
        sign = ""
    return f"{sign}{whole or '0'}{'.' if after else ''}{after}"


def _marked(digits: str, parted: bool, english: bool) -> str:
    """Digits with the language's marks."""
    sign, bare = ("-", digits[1:]) if digits.startswith("-") else ("", digits)
    whole, dot, after = bare.partition(".")
    if parted and whole.isdecimal():
        whole = f"{int(whole):,}" if english else f"{int(whole):,}".replace(",", ".")
    return f"{sign}{whole}{('.' if english else ',') if dot else ''}{after}"
