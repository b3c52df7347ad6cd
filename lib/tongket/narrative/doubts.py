"""What is doubtful: checks that disagree, figures that an expectation questions, readings that are not sure.

Where a person overruled a reading, both are told.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tongket.tables.ids import split_ids
from tongket.validation.faults import UNDONE, what_failed
from tongket.validation.operands import UNSURE

from .account import Account, Row, table_of
from .computed import computed_ref
from .corrections import retold as retold_correction
from .lints import retold
from .marked import Cell, Paragraph, Ref, Section, paragraph
from .names import label
from .phrases import Teller
from .ranges import PLAUSIBLE, Range, range_ref
from .records import Check, Correction, Figure, Lint, Result

__all__ = ["doubts", "quote_ref"]


_LONGEST = 320
_AROUND = 140
_SIGNED = {"change": ("rise", "fall", "flat"), "gap_to_target": ("over", "below", "over")}
_OF_RANGES = {PLAUSIBLE: "implausible", "expect_levels_to_keep_with_their_like": "outlying"}
_RECKONED = {"rise": "a_rise", "fall": "a_fall", "flat": "a_flat", "over": "an_over", "below": "a_below"}


def doubts(  # noqa: PLR0913, PLR0917 - what speaks, and for whom it is told
    account: Account,
    checks: Sequence[Check],
    results: Sequence[Result],
    texts: Mapping[str, str],
    beyond: Sequence[Figure] = (),
    lints: Sequence[Lint] = (),
    ranges: Mapping[str, Range] | None = None,
    corrections: Sequence[Correction] = (),
) -> Section | None:
    """The section of doubts: both sides of each, in plain words; nothing is corrected, and nothing told twice.

    `beyond` are figures of other reports that a check held one of the account's against. Of the lints those of the
    account's reports are told whose number or meaning is in doubt; what is only written oddly is on the source's page.
    `ranges` is what the figures can be that were found to lie outside of it, by their ids. A figure whose reading a
    person corrected is no longer named as unsure.
    """
    voice = account.teller.voice
    known = {f.figure: f for f in (*account.scope.figures, *account.scope.narrower)}
    disagreeing = [c for c in checks if c.verdict == "disagrees" and c.figure in known]
    told = {f.figure: f for f in beyond} | known
    paragraphs = [_disagreement(check, told, account, texts) for check in disagreeing]
    if disagreeing:
        kind = _teller(known[disagreeing[0].figure], account).kind_word
        paragraphs.append(voice.sentence(voice.say("not_corrected", disagreeing[0].check, kind=kind)))
    odd = _odd(lints, disagreeing, account, known)
    paragraphs += _oddities(odd, known, account)
    named = {c.figure for c in disagreeing} | {lint.figure for lint in odd}
    flagged = {key: kind for key, kind in _flagged(results).items() if key in known and key not in named}
    for kind in ("implausible", "outlying", "flagged"):
        outside = ranges if kind == "implausible" else None
        paragraphs.append(_listed(kind, [known[f] for f in flagged if flagged[f] == kind], account.teller, outside))
    settled = {*named, *flagged, *(f.figure for f in known.values() if f.corrected)}
    unsure = [f for f in known.values() if f.confidence < UNSURE and f.figure not in settled and f.indicator]
    paragraphs.append(_listed("unsure", unsure, account.teller))
    paragraphs.append(_overruled(corrections, account))
    paragraphs += _undone(results, account)
    paragraphs = [p for p in paragraphs if p]
    if not paragraphs:
        return None
    table = table_of(
        [_row(check, told, account.teller) for check in disagreeing],
        ("indicator", "stated", "computed", "against"),
        account.teller,
    )
    return Section("doubts", voice.word("titles", "doubts"), tuple(paragraphs), table)


def _flagged(results: Sequence[Result]) -> dict[str, str]:
    """The figures that fail an expectation, each with the kind of phrase that tells of it."""
    failing = [r for r in results if r.suite == "figures" and r.success is False]
    found: dict[str, str] = {}
    for result in failing:
        for key in split_ids(result.failing or ""):
            found.setdefault(key, _OF_RANGES.get(result.expectation, "flagged"))
    return found


def _undone(results: Sequence[Result], account: Account) -> list[Paragraph]:
    """What could not be checked of each report because of a fault of ours, a sentence for a report."""
    voice, found = account.teller.voice, []
    failed = [(r.notes, split_ids(r.failing or "")) for r in results if r.expectation == UNDONE]
    for report in account.scope.reports:
        items = [voice.named(what_failed(notes)) for notes, reports in failed if report.report in reports]
        if items:
            teller = replace(account.teller, kind=report.kind or "document")
            said = voice.say("undone", report.report, kind=teller.kind_word, items=voice.join(items))
            found.append(voice.sentence(said))
    return found


def _odd(
    lints: Sequence[Lint], disagreeing: Sequence[Check], account: Account, known: Mapping[str, Figure]
) -> list[Lint]:
    """The lints of the account's reports that are warnings, but for those that a check told of already.

    Where only some themes are told, a lint about figures of others is left out.
    """
    own, told = {r.report for r in account.scope.reports}, [{*split_ids(c.figures)} for c in disagreeing]
    return [
        lint
        for lint in lints
        if lint.report in own and lint.severity == "warning"
        if not (named := split_ids(lint.figures or lint.figure or "")) or any(figure in known for figure in named)
        if not any(figures <= {*split_ids(lint.figures or "")} for figures in told)
    ]


def _oddities(odd: Sequence[Lint], known: Mapping[str, Figure], account: Account) -> list[Paragraph]:
    """What is odd about each report's own words, a paragraph for a report."""
    voice, kinds = account.teller.voice, {r.report: r.kind for r in account.scope.reports}
    found = []
    for report in dict.fromkeys(lint.report for lint in odd):
        teller = replace(account.teller, kind=kinds.get(report) or "document")
        lead = voice.sentence(voice.say("odd", report, kind=teller.kind_word))
        found.append(voice.text([lead, *(retold(lint, known, voice) for lint in odd if lint.report == report)]))
    return found


def _overruled(corrections: Sequence[Correction], account: Account) -> Paragraph:
    """What people corrected in the account's reports, both readings of each; empty where nothing was."""
    voice, own = account.teller.voice, {r.report for r in account.scope.reports}
    found = [c for c in corrections if c.report in own and c.state == "applied" and c.read != c.value]
    if not found:
        return ()
    lead = voice.sentence(voice.say("overruled", found[0].correction))
    return voice.text([lead, *(retold_correction(correction, voice) for correction in found)])


def _listed(
    key: str, figures: Sequence[Figure], teller: Teller, ranges: Mapping[str, Range] | None = None
) -> Paragraph:
    """Figures with their names, and their ranges if given, in one sentence, those alike once; empty for none."""
    figures = list({(f.value, f.unit, f.bound, f.measure, f.indicator): f for f in reversed(figures)}.values())[::-1]
    if not figures:
        return ()
    items = [_item(figure, teller, (ranges or {}).get(figure.figure)) for figure in figures]
    key += "_one" if len(items) == 1 else ""
    return teller.voice.sentence(teller.voice.say(key, figures[0].figure, items=teller.voice.join(items)))


def _item(figure: Figure, teller: Teller, of: Range | None) -> Paragraph:
    slots = {"n": teller.quantity((figure,)), "name": _name(figure, teller)}
    if of is None:
        return teller.voice.say("item_about", figure.figure, **slots)
    return teller.voice.say("item_outside", figure.figure, range=range_ref(figure, of, teller.voice), **slots)


def _name(figure: Figure, teller: Teller) -> Paragraph:
    if figure.indicator:
        return teller.topic(figure)
    return (teller.voice.word("labels", "unnamed"),)


def _teller(figure: Figure, account: Account) -> Teller:
    """A teller who calls the figure's report what it is."""
    kinds = {r.report: r.kind for r in account.scope.reports}
    return replace(account.teller, kind=kinds.get(figure.report) or "document")


def _operands(check: Check, known: Mapping[str, Figure]) -> list[Figure]:
    return [known[key] for key in split_ids(check.figures) if key in known and key != check.figure]


def _disagreement(check: Check, known: Mapping[str, Figure], account: Account, texts: Mapping[str, str]) -> Paragraph:
    """Both sides of a check that disagrees, and the words of the source."""
    figure = known[check.figure]
    teller, others = _teller(figure, account), _operands(check, known)
    voice = teller.voice
    key = f"doubt_{check.kind}" if f"doubt_{check.kind}" in voice.templates["phrases"] else "doubt_other"
    way = _way(check.kind, figure.value)
    n = teller.quantity((figure,)) if way or not figure.indicator else teller.bare_quantity((figure,))
    said = voice.say(
        key, check.check, kind=teller.kind_word,
        name=teller.noun(figure) if figure.indicator else _name(figure, teller),
        stated=voice.fill(voice.word("ways", way), n=n) if way else n,
        others=voice.join([teller.quantity((o,)) for o in others]), computed=_computed(check, figure, teller),
    )  # fmt: skip
    return voice.text([voice.sentence(said), _words(figure, others, teller, texts)])


def _way(kind: str, value: float) -> str:
    if kind not in _SIGNED:
        return ""
    up, down, flat = _SIGNED[kind]
    return up if value > 0 else down if value < 0 else flat


def _computed(check: Check, figure: Figure, teller: Teller) -> Paragraph:
    """What the check computed, as what it says: ``khoảng 52,65%``, ``mức giảm 0,36 điểm phần trăm``."""
    if check.computed is None:
        return (teller.voice.word("labels", "nothing"),)
    shown = teller.measured(computed_ref(check, figure, teller), figure)
    way = _way(check.kind, check.computed)
    return teller.voice.fill(teller.voice.word("ways", _RECKONED[way]), n=shown) if way else shown


def quote_ref(figure: Figure, texts: Mapping[str, str], whole: bool = False) -> Ref | None:
    """The sentence that says the figure, as the source has it; a long one is cut around the figure unless `whole`.

    Runs of white space are shown as one space. None where the text is not given.
    """
    text = texts.get(figure.report)
    if text is None:
        return None
    start, end = figure.sentence_start, figure.sentence_end
    if end <= start:
        start, end = figure.start, figure.end
    before = after = ""
    if end - start > _LONGEST and not whole:
        low, high = figure.start - _AROUND, figure.end + _AROUND
        if low > start:
            start, before = text.find(" ", low, figure.start) + 1 or low, "… "
        if high < end:
            cut = text.rfind(" ", figure.end, high)
            end, after = cut if cut > 0 else high, " …"
    quoted = re.sub(r"\s+", " ", text[start:end]).strip()
    return Ref("quote", figure.figure, before + quoted + after)


def _words(figure: Figure, others: Sequence[Figure], teller: Teller, texts: Mapping[str, str]) -> Paragraph:
    """The source's own words, of both sides where they stand apart."""
    own = quote_ref(figure, texts)
    if own is None:
        return ()
    apart = next((o for o in others if (o.report, o.sentence_start) != (figure.report, figure.sentence_start)), None)
    other = quote_ref(apart, texts) if apart else None
    if other is None:
        return teller.voice.sentence(teller.voice.say("doubt_words", figure.figure, quote=own))
    return teller.voice.sentence(teller.voice.say("doubt_words_both", figure.figure, quote=own, other=other))


def _row(check: Check, known: Mapping[str, Figure], teller: Teller) -> Row:
    figure = known[check.figure]
    name = label(figure.indicator, teller.voice) if figure.indicator else _name(figure, teller)
    cells = {"indicator": Cell(paragraph(name)), "stated": Cell(teller.quantity((figure,)))}
    cells["computed"] = Cell(_computed(check, figure, teller))
    others = [teller.quantity((o,)) for o in _operands(check, known)]
    return figure.figure, cells | {"against": Cell(teller.voice.join(others))}
