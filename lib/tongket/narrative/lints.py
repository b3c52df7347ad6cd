"""What is odd about a place of a source, in a sentence: a template for each code, filled with the source's own words.

No number is made here: the quote and the other figures are as the source prints them, and what was computed is its
check's, each as a reference.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tongket.tables.ids import split_ids
from tongket.validation.faults import Fault, keeping

from .computed import computed_ref
from .marked import Paragraph, Ref, Segment, paragraph, plain
from .phrases import Teller
from .records import Check, Figure, Lint, read
from .voice import LANGUAGES, Voice, voice

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["lint_sentence", "retold", "told"]

Row = Mapping[str, Any]
_LONGEST = 120
_MOST = 6  # figures that a sentence names


def told(found: Iterable[Row], tables: Mapping[str, pd.DataFrame], faults: list[Fault] | None = None) -> pd.DataFrame:
    """The table LINTS: the rows that `validation.find_lints` gave, each with its sentence in both languages.

    One that cannot be said is left out and kept in `faults`, if given.
    """
    from tongket.tables import to_frame

    rows, said = list(found), []
    figures, checks = _named(rows, tables)
    for row in rows:
        with keeping(faults, row["report"], f"lints.{row['code']}"):
            said.append(_told(row, figures, checks))
    return to_frame("lints", said)


def _told(row: Row, figures: Mapping[str, Figure], checks: Mapping[str, Check]) -> dict[str, Any]:
    kept = {name: value for name, value in row.items() if name != "fields"}
    return kept | {at: plain(lint_sentence(row, figures, checks, voice(at))) for at in LANGUAGES}


def _named(rows: Iterable[Row], tables: Mapping[str, pd.DataFrame]) -> tuple[dict[str, Figure], dict[str, Check]]:
    """The figures and the checks that the rows name, by their ids."""
    ids = {key for row in rows for key in split_ids(row["figures"] or "")}
    tests = {row["fields"]["check"] for row in rows if "check" in row["fields"]}
    some = {name: tables[name][tables[name][key].isin(sorted(keys))]
            for name, key, keys in (("figures", "figure", ids), ("checks", "check", tests))}  # fmt: skip
    return {f.figure: f for f in read(Figure, some, "figures")}, {c.check: c for c in read(Check, some, "checks")}


def lint_sentence(row: Row, figures: Mapping[str, Figure], checks: Mapping[str, Check], speaker: Voice) -> Paragraph:
    """The sentence about a lint in the voice's language, every number in it a reference."""
    named = [figures[key] for key in split_ids(row["figures"] or "") if key in figures]
    others = [figure for figure in named if not _covers(row, figure)]
    fields = row["fields"]
    slots: dict[str, Any] = {name: speaker.named(words) for name, words in fields.items() if name != "check"}
    check = checks.get(fields.get("check", ""))
    if check is not None and check.computed is not None and check.figure in figures:
        slots["computed"] = computed_ref(check, _exact(figures[check.figure]), Teller(speaker, ""))
    slots["quote"] = Ref("quote", row["figure"] or f"{row['report']}:{row['start']}", _short(row["quote"]))
    slots["others"] = speaker.join([("“", Ref("figure", f.figure, _short(f.quote)), "”") for f in others[:_MOST]])
    of_checks = speaker.templates["lints_of_checks"]
    template = of_checks.get(check.kind) if check is not None and "computed" in slots else None
    return speaker.sentence(speaker.fill(template or speaker.word("lints", row["code"]), **slots))


def retold(lint: Lint, figures: Mapping[str, Figure], speaker: Voice) -> Paragraph:
    """The sentence of a row of LINTS in the voice's language, with the references that the table has as bare words."""
    named = [figures[key] for key in split_ids(lint.figures or "") if key in figures]
    shown = [Ref("quote", lint.figure or f"{lint.report}:{lint.start}", _short(lint.quote))]
    shown += [Ref("figure", f.figure, _short(f.quote)) for f in named if f.end <= lint.start or lint.end <= f.start]
    found: list[Segment] = [lint.en if speaker.language == "en" else lint.vi]
    for ref in shown:
        found = _put(ref, found)
    return paragraph(
        segment for part in found for segment in (speaker.named(part) if isinstance(part, str) else (part,))
    )


def _put(ref: Ref, segments: Iterable[Segment]) -> list[Segment]:
    """The segments with the reference in place of the first words that are what it shows."""
    found: list[Segment] = []
    done = False
    for segment in segments:
        if done or not isinstance(segment, str) or ref.shown not in segment:
            found.append(segment)
            continue
        before, _, after = segment.partition(ref.shown)
        found += [part for part in (before, ref, after) if part]
        done = True
    return found


def _exact(figure: Figure) -> Figure:
    """The figure with a step, without which nothing can be told to its decimals."""
    return figure if figure.step else replace(figure, step=1.0)


def _covers(row: Row, figure: Figure) -> bool:
    """Whether the lint's quote has the figure, which then need not be named again."""
    return bool(row["start"] <= figure.start and figure.end <= row["end"])


def _short(quote: str) -> str:
    """A quote on one line; a long one is cut."""
    words = " ".join(quote.split())
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …"
