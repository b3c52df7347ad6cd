"""An executed notebook as one self-contained HTML page: prose first, code behind a switch, nothing loaded from outside.

nbconvert's own HTML refers to a CDN for MathJax and require.js, so only its Markdown renderer is used and the outputs,
of which there are few kinds, are laid out by a template of ours. Four conventions of the notebooks are honoured:
a heading ``Vietnamese / English`` keeps the side of the page's language, and so does a ``<div lang="..">`` of
prose; prose tagged ``setup`` goes with the code; the heading of the first level gives way to the page's title; where
all outputs that follow a piece of prose say that they are empty (metadata ``tongket.empty``), it is left out, and so is
a section with nothing else.
"""

from __future__ import annotations

import base64
import re
import struct
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from html import escape, unescape
from pathlib import Path
from typing import Any

from .marked import why
from .names import check_anchor
from .render import render
from .strings import strings

__all__ = ["page_from_notebook", "write_text"]

Cell = Mapping[str, Any]

_LANGUAGE_BLOCK = re.compile(r'^<div lang="(\w+)">\n(.*?)^</div>\n?', re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"^(#{1,6}) (.+?) / (.+)$", re.MULTILINE)
_HTML_HEADING = re.compile(r"<h([1-6])[^>]*>(.*?)</h\1>", re.DOTALL)
_TITLE = re.compile(r"^# .*$", re.MULTILINE)
_SUBHEADING = re.compile(r"^##+ .*$", re.MULTILINE)
_TAG = re.compile(r"<[^>]+>")
_STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)  # a notebook's own sheet; the page has it already
_SOURCE = re.compile(r'<span class="tk-(?:figure|quote)" data-ref="([^"]*)">(.*?)</span>', re.DOTALL)
_CHECK = re.compile(r'<span class="tk-check" data-ref="(?!count:)([^"]*)">(.*?)</span>', re.DOTALL)
_ANSI = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")  # colours of a traceback
_IMAGES = ("image/png", "image/jpeg")
_WIDGET = "application/vnd.jupyter.widget-view+json"
_DENSITY = 2  # pictures are drawn at twice the size that they are shown at


def _joined(value: Any) -> str:
    return "".join(value) if isinstance(value, list) else str(value)


def write_text(path: Path, text: str) -> Path:
    """Write `text` as UTF-8 with newlines as they are, all or nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.part")
    try:
        draft.write_bytes(text.encode("utf-8"))
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    return path


def _slug(text: str) -> str:
    """A heading's anchor: its letters without marks, and dashes."""
    bare = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return re.sub(r"[^a-z0-9]+", "-", bare.encode("ascii", "ignore").decode().lower()).strip("-") or "section"


def _anchored(html: str, taken: set[str]) -> str:
    """Headings with anchors of their own, unique on the page."""

    def anchored(match: re.Match[str]) -> str:
        slug = stem = _slug(_TAG.sub("", match[2]))
        count = 1
        while slug in taken:
            count += 1
            slug = f"{stem}-{count}"
        taken.add(slug)
        return f'<h{match[1]} id="{slug}">{match[2]}</h{match[1]}>'

    return _HTML_HEADING.sub(anchored, html)


def _in_language(source: str, language: str) -> str:
    """Markdown with the other language's blocks and halves of headings taken out."""
    kept = _LANGUAGE_BLOCK.sub(lambda m: m[2] if m[1] == language else "", _TITLE.sub("", source))
    return _HEADING.sub(lambda m: f"{m[1]} {m[2] if language == 'vi' else m[3]}", kept).strip()


def _markdown(source: str) -> str:
    from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

    renderer = IPythonRenderer(escape=False, exclude_anchor_links=True)
    return str(MarkdownWithMath(renderer=renderer).render(source)).strip()


def _picture(mime: str, data: Mapping[str, Any], metadata: Mapping[str, Any]) -> dict[str, Any]:
    """An image output: its bytes inline, its alternative text and the size to show it at."""
    content = "".join(_joined(data[mime]).split())
    output: dict[str, Any] = {"kind": "image", "mime": mime, "content": content, "width": None, "height": None}
    output["alt"] = (metadata.get(mime) or {}).get("alt") or _joined(data.get("text/plain", ""))
    head = base64.b64decode(content[:64] + "=" * (-len(content[:64]) % 4))
    if mime == "image/png" and head[:4] == b"\x89PNG" and len(head) >= 24:
        width, height = struct.unpack(">II", head[16:24])
        output.update(width=width // _DENSITY, height=height // _DENSITY)
    return output


@dataclass(frozen=True, slots=True)
class _Addresses:
    """Where references lead: to the page of each report, to that of all checks, to what speaks against a figure."""

    sources: Mapping[str, str]
    checks: str
    doubts: Mapping[str, tuple[str, str]]
    language: str


def _linked(html: str, to: _Addresses) -> str:
    """References to a source, `report:start` or `report:`, as links to that figure or to the report's page.

    A doubtful figure gets the mark of its doubt; references to a check become links to it.
    """

    def linked(match: re.Match[str]) -> str:
        key = unescape(match[1])
        report, _, start = key.rpartition(":")
        page = to.sources.get(report)
        anchor = f"#f-{start}" if start else ""
        mark = why(*to.doubts[key], to.language) if key in to.doubts else ""
        return f'<a class="tk-figure" href="{escape(page)}{anchor}">{match[2]}</a>{mark}' if page else match[0]

    def to_check(match: re.Match[str]) -> str:
        return f'<a class="tk-check" href="{escape(to.checks)}#{check_anchor(unescape(match[1]))}">{match[2]}</a>'

    shown = _SOURCE.sub(linked, _STYLE.sub("", html))
    return _CHECK.sub(to_check, shown) if to.checks else shown


def _failure(output: Cell) -> dict[str, Any]:
    shown = f"{output.get('ename', '')}: {_ANSI.sub('', _joined(output.get('evalue', '')))}"
    detail = _ANSI.sub("", "\n".join(output.get("traceback", ())))
    return {"kind": "error", "content": shown, "detail": detail}


def _passage(data: Mapping[str, Any], to: _Addresses) -> dict[str, Any] | None:
    """An output of words: a note in place of a widget, HTML, Markdown, or plain text."""
    if _WIDGET in data:
        return {"kind": "note", "content": strings(to.language)["interactive"]}
    if "text/html" in data:
        return {"kind": "html", "content": _linked(_joined(data["text/html"]), to)}
    if "text/markdown" in data:
        return {"kind": "html", "content": _linked(_markdown(_joined(data["text/markdown"])), to)}
    text = _joined(data.get("text/plain", ""))
    return {"kind": "text", "content": text} if text else None


def _output(output: Cell, to: _Addresses) -> dict[str, Any] | None:
    """One output as the template lays it out; None for what a reader need not see."""
    if output["output_type"] == "error":
        return _failure(output)
    if output["output_type"] == "stream":
        text = _joined(output["text"])
        return {"kind": "text", "content": text} if output["name"] == "stdout" and text.strip() else None
    data, metadata = output["data"], output.get("metadata", {})
    for mime in _IMAGES:
        if mime in data:
            return _picture(mime, data, metadata)
    return _passage(data, to)


def _is_empty(output: Cell) -> bool:
    mark = (output.get("metadata") or {}).get("tongket") or {}
    return bool(mark.get("empty"))


def _groups(cells: Iterable[Cell]) -> Iterator[list[Cell]]:
    """The cells in groups: a piece of prose with the code that follows it."""
    group: list[Cell] = []
    for cell in cells:
        if cell["cell_type"] == "markdown" and group:
            yield group
            group = []
        group.append(cell)
    if group:
        yield group


def _nothing_said(group: Iterable[Cell]) -> bool:
    """Whether the group showed something, and all of it said that there is nothing to say."""
    outputs = [output for cell in group if cell["cell_type"] == "code" for output in cell["outputs"]]
    return bool(outputs) and all(_is_empty(output) for output in outputs)


def _heading_of(group: list[Cell]) -> str:
    """The group's heading of the second level or below; "" where it goes on with the section before it."""
    found = _SUBHEADING.search(_joined(group[0]["source"])) if group[0]["cell_type"] == "markdown" else None
    return found[0] if found else ""


def _kept(cells: Iterable[Cell]) -> Iterator[Cell]:
    """The cells of a page: groups that say nothing are left out, but for the heading of a section that goes on."""
    heading = ""
    for group in _groups(cells):
        own = _heading_of(group)
        if _nothing_said(group):
            heading = own or heading
            continue
        if heading and not own:
            yield {"cell_type": "markdown", "source": heading}
        heading = ""
        yield from group


def _tags(cell: Cell) -> list[str]:
    return list(cell.get("metadata", {}).get("tags", ()))


def _laid_out(cell: Cell, to: _Addresses, taken: set[str]) -> dict[str, Any] | None:
    source = _joined(cell["source"])
    if cell["cell_type"] == "markdown":
        html = _anchored(_markdown(_in_language(source, to.language)), taken)
        return {"kind": "markdown", "html": html, "setup": "setup" in _tags(cell)} if html else None
    if cell["cell_type"] != "code":
        return None
    shown = [_output(output, to) for output in cell["outputs"] if not _is_empty(output)]
    outputs = [output for output in shown if output]
    failed = any(output["kind"] == "error" for output in outputs)
    return {"kind": "code", "source": source, "outputs": outputs, "failed": failed}


def page_from_notebook(
    nb_path: str | Path,
    html_path: str | Path,
    *,
    title: str,
    language: str = "vi",
    options: Mapping[str, Any] | None = None,
) -> Path:
    """Write the page of the executed notebook at `nb_path` to `html_path`, all or nothing; gives `html_path`.

    `options` (see :func:`tongket.publishing.page_options`) may hold ``home``, the index's URL as seen from the page;
    ``links``, mappings with ``label``, ``href`` and perhaps ``lang`` for the bar on top; ``sources``, the URL of each
    report's page by report id, ``checks``, the URL of the page of all checks, ``doubts``, by figure, where its doubt is
    told and a line on it; ``downloads``, what it offers to take away, and ``downloads_help``, what that is. The page
    depends on nothing but these: no clock, no network address.
    """
    import nbformat

    given = dict(options or {})
    book = nbformat.read(Path(nb_path), as_version=4)  # type: ignore[no-untyped-call]
    to = _Addresses(given.get("sources", {}), given.get("checks", ""), given.get("doubts", {}), language)
    lay = partial(_laid_out, to=to, taken={"content", "code-switch", "downloads"})
    cells = [laid for cell in _kept(book.cells) if (laid := lay(cell))]
    page = render(
        "notebook.html.j2",
        title=title,
        language=language,
        words=strings(language),
        home=given.get("home", "#content"),
        links=given.get("links", ()),
        cells=cells,
        downloads=given.get("downloads", ()),
        downloads_help=given.get("downloads_help", ""),
    )
    return write_text(Path(html_path), page)
