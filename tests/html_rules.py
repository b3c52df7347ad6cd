"""What every page must hold to, checked with the standard library: well-formed, self-contained, its anchors there."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
# HTML lets these stand open; ours close them, so that a missing end tag is always a mistake.
NO_INTERACTIVE_INSIDE = {
    "a": {"a", "button", "select", "input", "details"},
    "button": {"a", "button", "input", "select"},
}
BLOCKS = {
    "p",
    "div",
    "table",
    "ul",
    "ol",
    "dl",
    "pre",
    "h1",
    "h2",
    "h3",
    "h4",
    "figure",
    "form",
    "details",
    "main",
    "header",
    "footer",
}
CHILDREN = {
    "table": {"caption", "thead", "tbody", "tr", "colgroup"},
    "thead": {"tr"},
    "tbody": {"tr"},
    "tr": {"th", "td"},
    "ul": {"li"},
    "ol": {"li"},
    "dl": {"dt", "dd", "div"},
    "select": {"option", "optgroup"},
}
PHRASING = {
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "span",
    "small",
    "b",
    "mark",
    "q",
    "em",
    "strong",
    "code",
    "dt",
    "summary",
    "a",
}
NETWORK = re.compile(r"(?:https?:)?//", re.IGNORECASE)


class Page(HTMLParser):
    """Reads a page and keeps what is wrong with it."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []
        self.open: list[str] = []
        self.ids: Counter[str] = Counter()
        self.links: list[str] = []
        self.tags: Counter[str] = Counter()
        self.langs: list[str] = []
        self.words: list[str] = []
        self.alts: list[str] = []
        self.beside: list[str] = []
        self.feed(text)
        self.close()
        self.faults += [f"never closed: {tag}" for tag in self.open]
        self.faults += [f"id twice: {name}" for name, count in self.ids.items() if count > 1]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        given = {name: value or "" for name, value in attrs}
        where = f"<{tag}> at {self.getpos()}"
        self.tags[tag] += 1
        if len(set(names)) < len(names):
            self.faults.append(f"{where}: an attribute twice")
        parent = self.open[-1] if self.open else ""
        if parent in CHILDREN and tag not in CHILDREN[parent] | {"script", "template"}:
            self.faults.append(f"{where}: in <{parent}>")
        if parent in PHRASING and tag in BLOCKS:
            self.faults.append(f"{where}: a block in <{parent}>")
        for outer, inner in NO_INTERACTIVE_INSIDE.items():
            if outer in self.open and tag in inner:
                self.faults.append(f"{where}: inside <{outer}>")
        if tag == "style" and "head" not in self.open:
            self.faults.append(f"{where}: outside the head")
        self._note(tag, given, where)
        if tag not in VOID:
            self.open.append(tag)

    def _note(self, tag: str, given: dict[str, str], where: str) -> None:
        if tag == "img" and not given.get("alt"):
            self.faults.append(f"{where}: no alt")
        self.alts += [given["alt"]] if tag == "img" and given.get("alt") else []
        if "id" in given:
            self.ids[given["id"]] += 1
            if not given["id"] or re.search(r"\s", given["id"]):
                self.faults.append(f"{where}: id {given['id']!r}")
        if "lang" in given:
            self.langs.append(given["lang"])
        self.links += [given["href"]] if tag == "a" and "href" in given else []
        for name, value in given.items():
            # A reader may follow a link to the page that a report was; nothing of it is loaded before.
            followed = (tag, name, given.get("rel")) == ("a", "href", "external noreferrer")
            if name != "title" and not followed and NETWORK.match(value.strip()):
                self.faults.append(f"{where}: {name}={value!r} refers to the network")
        if tag in ("link", "iframe", "object", "embed", "base") or (tag == "script" and "src" in given):
            self.faults.append(f"{where}: brings something from elsewhere")
        if tag == "img" and not given.get("src", "").startswith("data:"):
            # Pictures of an original's pages lie beside the page, and are loaded only when they are looked at.
            self.beside.append(given.get("src", ""))
            if given.get("loading") != "lazy" or urlsplit(given.get("src", "")).scheme:
                self.faults.append(f"{where}: neither inline nor a file beside it that waits to be looked at")

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1] != tag:
            self.faults.append(f"</{tag}> at {self.getpos()} closes <{self.open[-1] if self.open else ''}>")
            if tag not in self.open:
                return
            while self.open[-1] != tag:
                self.open.pop()
        self.open.pop()

    def handle_data(self, data: str) -> None:
        inside = self.open[-1] if self.open else ""
        if inside in ("style", "script"):
            if re.search(r"url\(|@import|//[a-z]|fetch\(|XMLHttpRequest", data):
                self.faults.append(f"<{inside}> at {self.getpos()}: reaches outside")
        else:
            self.words.append(data)

    @property
    def text(self) -> str:
        """What a reader sees."""
        return "".join(self.words)


def check_page(path: Path, text: str | None = None) -> Page:
    """The page at `path`, after asserting that nothing is wrong with it."""
    text = path.read_text(encoding="utf-8") if text is None else text
    page = Page(text)
    assert text.startswith("<!DOCTYPE html>\n<html lang=")
    assert page.tags["h1"] <= 1 and page.tags["title"] == 1 and page.tags["main"] == 1, path
    assert not page.faults, (path, page.faults[:8])
    gone = {picture for picture in page.beside if not (path.parent / unquote(picture)).is_file()}
    assert not gone, (path, gone)
    return page


def dead_links(folder: Path) -> list[tuple[str, str]]:
    """Links of all pages below `folder` to a file or an anchor that is not there, with the page they stand on."""
    pages = {path.resolve(): check_page(path) for path in sorted(folder.rglob("*.html"))}
    dead = []
    for path, page in pages.items():
        for link in page.links:
            parts = urlsplit(link)
            assert not parts.scheme and not parts.netloc and not link.startswith("/"), (path, link)
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            anchors = pages[target].ids if target in pages else Counter()
            if not target.exists() or (parts.fragment and target in pages and unquote(parts.fragment) not in anchors):
                dead.append((path.name, link))
    return dead
