"""How far the tables can be trusted, in a few sentences: ledger, arithmetic, lints of the sources, expectations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from .marked import Paragraph, Ref, Segment
from .records import Check, Figure, Lint, Result, read
from .voice import Voice, voice

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["quality"]


def quality(tables: Mapping[str, pd.DataFrame], language: str = "vi") -> tuple[Paragraph, ...]:
    """Paragraphs on the tables `ledger`, `figures`, `checks`, `lints` and `results`; what is not there is passed over.

    Counts are references of the kind check, ``count:<what>``.
    """
    speaker = voice(language)
    paragraphs = (part(tables, speaker) for part in (_ledger, _checks, _lints, _results))
    return tuple(p for p in paragraphs if p)


def _count(what: str, number: int, speaker: Voice) -> Ref:
    from decimal import Decimal

    return Ref("check", f"count:{what}", speaker.number(Decimal(number)))


def _say(key: str, counts: Mapping[str, int], speaker: Voice) -> Paragraph:
    slots: dict[str, Segment] = {what: _count(what, number, speaker) for what, number in counts.items()}
    return speaker.sentence(speaker.say(key, key, **slots))


def _ledger(tables: Mapping[str, pd.DataFrame], speaker: Voice) -> Paragraph:
    """That no number was passed over, and how many figures have an indicator."""
    figures = read(Figure, tables, "figures")
    sentences = []
    if "ledger" in tables:
        classed = tables["ledger"]["class"].eq("figure")
        sentences.append(_say("quality_ledger", {"numbers": len(classed), "figures": int(classed.sum())}, speaker))
    if figures:
        told = {"rows": len(figures), "known": sum(bool(f.indicator) for f in figures)}
        sentences.append(_say("quality_indicators", told, speaker))
    return speaker.text(sentences)


def _checks(tables: Mapping[str, pd.DataFrame], speaker: Voice) -> Paragraph:
    counts = Counter(check.verdict for check in read(Check, tables, "checks"))
    if not counts:
        return ()
    agrees, disagrees = counts["agrees"], counts["disagrees"]
    told = {"decided": agrees + disagrees, "agrees": agrees, "disagrees": disagrees}
    sentences = [_say("quality_checks", told, speaker)]
    if counts["undecidable"]:
        sentences.append(_say("quality_undecidable", {"undecidable": counts["undecidable"]}, speaker))
    return speaker.text(sentences)


def _lints(tables: Mapping[str, pd.DataFrame], speaker: Voice) -> Paragraph:
    """How many places of the texts are odd; nothing where no one looked."""
    if "lints" not in tables:
        return ()
    counts = Counter(lint.severity for lint in read(Lint, tables, "lints"))
    told = {"warnings": counts["warning"], "infos": counts["info"]}
    return _say("quality_lints" if sum(told.values()) else "quality_no_lints", told, speaker)


def _results(tables: Mapping[str, pd.DataFrame], speaker: Voice) -> Paragraph:
    """How many expectations hold, and which critical ones do not; what could not be checked counts for nothing."""
    results = read(Result, tables, "results")
    if not results:
        return ()
    held = [r for r in results if r.success is not None]
    passed = sum(bool(r.success) for r in held)
    counts = {"held": len(held), "passed": passed, "failed": len(held) - passed}
    sentences = [_say("quality_expectations", counts, speaker)]
    if len(held) < len(results):
        sentences.append(_say("quality_unchecked", {"unchecked": len(results) - len(held)}, speaker))
    critical = dict.fromkeys(r.expectation for r in held if not r.success and r.severity == "critical")
    if critical:
        names = speaker.join([speaker.named(name) for name in critical])
        sentences.append(speaker.sentence(speaker.say("quality_critical", "critical", names=names)))
    else:
        sentences.append(speaker.sentence(speaker.say("quality_sound", "sound")))
    return speaker.text(sentences)
