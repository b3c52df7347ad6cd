"""A report's text with its figures marked: coloured by theme, each with an anchor, numbers that are none dimmed."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from .doubts import Doubt
from .regions import Region, regions
from .render import stylesheet
from .rows import Row, as_date, rows_of
from .strings import period_words, score, strings, theme_label, value_words

__all__ = ["FORBIDDEN", "anchors", "clean", "indicator_name", "legend", "marked_text", "themes_of", "tooltip", "why"]

# Characters that HTML forbids or that no UTF-8 file can hold; the reader sees the replacement character instead.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_LINE_END = re.compile("\r\n|\r|\f|\u2028|\u2029")


def clean(text: str) -> str:
    """`text` as HTML may hold it, escaped: forbidden characters replaced, line ends as newlines, no byte order mark."""
    shown = _LINE_END.sub("\n", text.removeprefix("\ufeff"))
    return escape(FORBIDDEN.sub("\ufffd", shown), quote=True)


def indicator_name(code: str | None, language: str) -> str:
    """The indicator's name in that language; the words for none where the code is blank."""
    if not code:
        return strings(language)["no_indicator"]
    from tongket.lexicon import catalogue

    known = catalogue().get(code)
    return str(getattr(known, f"name_{language}", code)) if known else code


def tooltip(row: Mapping[str, Any], language: str) -> str:
    """The fields of a figure's row in one line of plain words."""
    words = strings(language)
    hedge = words.get(f"bound_{row.get('bound')}", "")
    fields = [
        f"{hedge} {value_words(row, language)}".strip(),
        indicator_name(row.get("indicator"), language),
        words.get(f"measure_{row.get('measure')}", ""),
        words.get(f"status_{row.get('status')}", ""),
        period_words(as_date(row.get("period_start")), as_date(row.get("period_end")), language),
        row.get("place") or "",
        _group(row, language),
    ]
    if row.get("confidence") is not None:
        fields.append(f"{words['confidence'].lower()} {score(row['confidence'], language)}")
    return " · ".join(field for field in fields if field)


def _group(row: Mapping[str, Any], language: str) -> str:
    """The narrower group that a figure is of, in words: ``là nữ``, ``in farming``; "" for none."""
    from tongket.narrative.marked import plain
    from tongket.narrative.names import group_name
    from tongket.narrative.voice import voice

    return plain(group_name(row["group"], voice(language), row.get("unit"))) if row.get("group") else ""


def _figure(  # noqa: PLR0913 - what one mark is made of
    row: Row, shown: str, language: str, *, prefix: str, doubt: str, rows: bool, address: str = "", cut: str = ""
) -> str:
    """One figure's mark; a link to its row where the page has one, and behind it one to what speaks against it."""
    title = tooltip(row, language) + (f" · {strings(language)['doubt']}: {doubt}" if doubt else "")
    more = "\n".join(filter(None, (title, _links(row, language))))
    theme = row.get("theme") or "none"
    names = f"tk-f t-{escape(theme)}" + (" tk-doubt" if doubt else "")
    start, anchor = row["start"], row.get("anchor") or f"{prefix}f-{row['start']}"
    inner = f'<a href="#{prefix}r-{start}">{shown}</a>' if rows else shown
    focus = "" if rows else ' tabindex="0"'  # the link is what the keyboard comes to
    tag = f' data-tag="{clean(_tag(theme, language))}"' if _tag(theme, language) else ""
    behind = why(address, doubt, language) if address and doubt else ""
    return f'<mark class="{names}" id="{anchor}" title="{clean(more)}"{focus}{tag}>{inner}</mark>{cut}{behind}'


def why(address: str, line: str, language: str) -> str:
    """The mark of a doubt: a link to that address, its words a tooltip; it adds no character to the text around it."""
    title = clean(f"{strings(language)['doubt']}: {line}")
    return f'<a class="tk-why" href="{clean(address)}" title="{title}" aria-label="{title}"></a>'


def _tag(theme: str, language: str) -> str:
    """The two letters that stand for a theme where colours cannot be told apart."""
    return strings(language).get(f"tag_{theme}", "")


def _links(row: Row, language: str) -> str:
    """The fields of a figure's row that say what it belongs to and by which rules it was made."""
    words = strings(language)
    base = period_words(as_date(row.get("base_start")), as_date(row.get("base_end")), language)
    parts = [
        row.get("figure") or "",
        row.get("indicator") or "",
        f"{words['base'].lower()} {base}" if base else "",
        *(f"{words[f'link_{name}']} {row[name]}" for name in ("part_of", "subject", "repeats") if row.get(name)),
    ]
    rule = f"{words['rule'].lower()} {row['rule']}" if row.get("rule") else ""
    return "\n".join(filter(None, (" · ".join(part for part in parts if part), rule)))


def themes_of(figures: Any) -> list[str]:
    """The themes of figures (rows or a DataFrame), in the catalogue's order; ``none`` for those without, last."""
    from tongket.lexicon import catalogue

    found = {row.get("theme") or "none" for row in rows_of(figures)}
    order = [*dict.fromkeys(indicator.theme for indicator in catalogue().values()), "none"]
    return [theme for theme in order if theme in found]


def legend(themes: Sequence[str], language: str) -> str:
    """What the marks stand for, as HTML: each theme by colour, line and letters, and numbers that are no figures."""
    words = strings(language)
    items = [
        f'<li><span class="tk-key t-{escape(theme)}" data-tag="{clean(_tag(theme, language))}"></span>'
        f"{clean(theme_label(theme, language))}</li>"
        for theme in themes
    ]
    items.append(f'<li class="tk-n">{clean(words["other_number"])}</li>')
    return f'<ul class="tk-legend" lang="{language}" aria-label="{clean(words["legend"])}">{"".join(items)}</ul>'


def anchors(figures: Any, ledger: Any, length: int) -> dict[int, str]:
    """The anchors of a source page by where their spans start: of figures, and of the ledger's other numbers."""
    spans = _spans(rows_of(figures), rows_of(ledger), length)
    return {start: f"{'f' if is_figure else 'n'}-{start}" for start, _, _, is_figure in spans}


def _other(row: Row, shown: str, language: str, anchor: str) -> str:
    kind = strings(language).get(f"class_{row.get('class')}", row.get("class") or "")
    title = f"{strings(language)['other_number']}: {kind}"
    return f'<span class="tk-n"{anchor} title="{clean(title)}">{shown}</span>'


def _spans(figures: list[Row], ledger: list[Row], length: int) -> list[tuple[int, int, Row, bool]]:
    """Spans inside the text in reading order, without overlaps: a figure before what else lies on its characters."""
    found = [(r["start"], r["end"], r, True) for r in figures]
    found += [(r["start"], r["end"], r, False) for r in ledger if r.get("class") != "figure"]
    kept: list[tuple[int, int, Row, bool]] = []
    reached = 0
    for start, end, row, is_figure in sorted(found, key=lambda s: (s[0], not s[3], -s[1])):
        if reached <= start < end <= length:
            kept.append((start, end, row, is_figure))
            reached = end
    return kept


def _seams(
    found: Sequence[Region], spans: Sequence[tuple[int, int, Row, bool]], language: str, prefix: str = ""
) -> deque[tuple[int, str]]:
    """What is put into the HTML where a lint's stretch begins and where it ends, by offset."""
    marked = {start for start, _, _, is_figure in spans if is_figure}
    seams: deque[tuple[int, str]] = deque()
    for region in found:
        kind, line = "warning" if region.is_warning else "info", region.line
        # A reference to a place that no figure begins at leads to the stretch itself.
        places = dict.fromkeys(x.start for x in region.lints)
        ids = [f'<span id="{prefix}f-{at}"></span>' for at in places if at not in marked]
        seams.append((region.start, f'{"".join(ids)}<span class="tk-lint tk-{kind}" title="{clean(line)}">'))
        seams.append((region.end, f"</span>{why(f'#{prefix}{region.lints[0].anchor}', line, language)}"))
    return seams


def _between(text: str, start: int, end: int, seams: deque[tuple[int, str]]) -> str:
    """The characters between two marks, with the seams among them, which are used up."""
    parts: list[str] = []
    while seams and seams[0][0] <= end:
        at, seam = seams.popleft()
        parts += [clean(text[start:at]), seam]
        start = at
    return "".join([*parts, clean(text[start:end])])


def marked_text(  # noqa: PLR0913 - keyword-only details of one picture
    text: str,
    figures: Any,
    ledger: Any,
    language: str = "vi",
    *,
    style: bool = True,
    prefix: str = "",
    doubts: Mapping[str, str] | None = None,
    rows: bool = False,
    text_language: str = "",
    keyed: bool = False,
    whys: Mapping[str, str] | None = None,
    lints: Sequence[Doubt] = (),
    cuts: Mapping[int, str] | None = None,
) -> str:
    """HTML of a report's `text` with its figures marked; every character of the text is escaped.

    `figures` and `ledger` are that report's rows (DataFrames or dicts). Each figure has the anchor
    ``{prefix}f-{start}``, or its row's own ``anchor``, and its row's fields in its title; other numbers of the ledger
    are dimmed. `doubts` gives a line for each doubtful figure's id. With `style` the fragment brings its own style
    sheet, as a notebook needs; with `rows` each mark links to ``#{prefix}r-{start}`` and other numbers have the anchor
    ``{prefix}n-{start}``, for pages that lead to them; `text_language` is the report's own, where it is not the page's.
    `whys` gives the address of what speaks against a figure, by its id; `lints` are stretches that are underlined,
    each with its sentence and a link to it below the text. `keyed` puts the legend of the themes above the text, and
    their letters at each mark. `cuts` is HTML that stands right behind a mark, by the figure's start.
    """
    doubts, whys, cuts = doubts or {}, whys or {}, cuts or {}
    parts: list[str] = []
    reached = 0
    listed = rows_of(figures)
    spans = _spans(listed, rows_of(ledger), len(text))
    seams = _seams(regions(lints, [(start, end) for start, end, _, _ in spans], len(text)), spans, language, prefix)
    for start, end, row, is_figure in spans:
        parts.append(_between(text, reached, start, seams))
        shown = clean(text[start:end])
        key = row.get("figure") or ""
        doubt, address = doubts.get(key, ""), whys.get(key, "")
        parts.append(
            _figure(
                row, shown, language, prefix=prefix, doubt=doubt, rows=rows, address=address, cut=cuts.get(start, "")
            )
            if is_figure
            else _other(row, shown, language, f' id="{prefix}n-{start}"' if rows else "")
        )
        reached = end
    parts.append(_between(text, reached, len(text), seams))
    sheet = f"<style>{stylesheet('marked.css')}</style>" if style else ""
    spoken = f' lang="{escape(text_language)}"' if text_language else ""
    if keyed:
        key = legend(themes_of(listed), language)
        return f'{sheet}<div class="tongket">{key}<div class="tk-text tk-keyed"{spoken}>{"".join(parts)}</div></div>'
    return f'{sheet}<div class="tongket tk-text"{spoken}>{"".join(parts)}</div>'
