"""A language's voice: its templates, the choice among variants, numbers and dates as its readers write them.

Templates are data (``templates.vi.toml``, ``templates.en.toml``). A slot ``{name}`` takes marked text; which of several
variants is used hangs on the seed alone, so the same data is told in the same words everywhere.
"""

from __future__ import annotations

import re
import tomllib
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from .marked import Paragraph, Ref, Segment, paragraph, plain

if TYPE_CHECKING:
    from datetime import date

__all__ = ["LANGUAGES", "Voice", "load", "voice"]

LANGUAGES = ("vi", "en")
_SLOT = re.compile(r"\{(\w+)\}")
_WITH_DIGIT = re.compile(r"[^\s“”\"()]*\d[^\s“”\"()]*")
_STOPPED = re.compile(r"[.!?…]”?$")
Slot = Segment | Sequence[Segment]


@cache
def load(name: str) -> Mapping[str, Any]:
    """The data file ``<name>.toml`` beside this module."""
    return tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@cache
def voice(language: str) -> Voice:
    """The voice of ``vi`` or ``en``; ValueError that lists them for another."""
    if language not in LANGUAGES:
        raise ValueError(f"language {language!r}: there are {', '.join(LANGUAGES)}")
    return Voice(language)


class Voice:
    """Says things in one language. Every method returns marked text or a word; none looks at figures."""

    def __init__(self, language: str) -> None:
        """`language` is one of LANGUAGES."""
        self.language = language
        self.templates = load(f"templates.{language}")

    def word(self, *path: str) -> str:
        """The word or template at that path of the file: ``word("titles", "doubts")``."""
        found: Any = self.templates
        for name in path:
            found = found[name]
        return str(found)

    def words(self, *path: str) -> Mapping[str, str]:
        """The table of words at that path."""
        found: Any = self.templates
        for name in path:
            found = found[name]
        return found  # type: ignore[no-any-return]

    def fill(self, template: str, **slots: Slot) -> Paragraph:
        """`template` with its slots filled."""
        return paragraph(self._filled(template, slots))

    @staticmethod
    def _filled(template: str, slots: Mapping[str, Slot]) -> Iterator[Segment]:
        for index, piece in enumerate(_SLOT.split(template)):
            if index % 2 == 0:
                yield piece
                continue
            value = slots[piece]
            if isinstance(value, str | Ref):
                yield value
            else:
                yield from value

    def say(self, key: str, seed: str, **slots: Slot) -> Paragraph:
        """A variant of the phrase `key`, the one that `seed` picks, with its slots filled."""
        return self.fill(self._variant(key, seed), **slots)

    def say_in_turn(self, key: str, seed: str, turn: int, slots: Mapping[str, Slot]) -> Paragraph:
        """The same, `turn` variants on from the one that `seed` picks."""
        return self.fill(self._variant(key, seed, turn), **slots)

    def _variant(self, key: str, seed: str, turn: int = 0) -> str:
        variants: list[str] = self.templates["phrases"][key]
        return variants[(zlib.crc32(seed.encode()) + turn) % len(variants)]

    def join(self, items: Sequence[Slot], last: str = "and") -> Paragraph:
        """``a, b và c``; parted by semicolons where an item holds a comma of its own."""
        parts = [paragraph([i] if isinstance(i, str | Ref) else i) for i in items]
        between = "; " if any("," in plain(_strings(p)) for p in parts) and len(parts) > 2 else ", "
        final = self.word("lists", "last_semicolon" if between == "; " else last)
        found: list[Segment] = []
        for index, part in enumerate(parts):
            if index:
                found.append(final if index == len(parts) - 1 else between)
            found += part
        return paragraph(found)

    def sentence(self, segments: Iterable[Segment]) -> Paragraph:
        """The segments with a capital at the start and a full stop at the end."""
        found = list(paragraph(segments))
        if not found:
            return ()
        found[0] = _capital(found[0])
        return paragraph(found if _STOPPED.search(plain(found)) else [*found, "."])

    @staticmethod
    def text(sentences: Iterable[Paragraph]) -> Paragraph:
        """Sentences as one paragraph, parted by spaces; empty ones are left out."""
        found: list[Segment] = []
        for sentence in sentences:
            if sentence:
                found += [" ", *sentence] if found else sentence
        return paragraph(found)

    @staticmethod
    def named(text: str) -> Paragraph:
        """A name or a phrase from data as marked text: each word that has a digit is a reference to a name."""
        found: list[Segment] = []
        reached = 0
        for match in _WITH_DIGIT.finditer(text):
            found += [text[reached : match.start()], Ref("name", match[0], match[0])]
            reached = match.end()
        return paragraph([*found, text[reached:]])

    def number(self, value: Decimal, decimals: int = 0) -> str:
        """A number as readers write it, with that many decimals: ``17.034`` or ``17,034``. More are never dropped."""
        from babel.numbers import format_decimal

        exponent = value.normalize().as_tuple().exponent
        shown = max(decimals, -exponent if isinstance(exponent, int) else 0)
        pattern = "#,##0" + ("." + "0" * shown if shown else "")
        return format_decimal(value, format=pattern, locale=self.language, decimal_quantization=False)

    def date(self, day: date) -> str:
        """A date as readers write it: ``15/5/2023`` or ``15 May 2023``."""
        from babel.dates import format_date

        return format_date(day, format=self.word("periods", "date"), locale=self.language)


def _strings(segments: Iterable[Segment]) -> Iterator[str]:
    return (s for s in segments if isinstance(s, str))


def _capital(segment: Segment) -> Segment:
    shown = str(segment)
    raised = shown[:1].upper() + shown[1:]
    return Ref(segment.kind, segment.target, raised) if isinstance(segment, Ref) else raised
