"""Web pages: the main text, without menus, counters and lists of other articles.

Which part of the page is the main one, trafilatura says; the words are the page's own, read here, so that no paragraph
or table of that part is lost. Numbers that a browser sets before list items are written out.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from tongket.documents.formats.faults import BLANK, DAMAGED, Fault
from tongket.documents.formats.markup import Line, Table, walk
from tongket.documents.formats.written import Made, Piece, Writer, tidy

__all__ = ["is_html", "page_of", "read"]

MEDIA_TYPE = "text/html"
_BEGINS = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<!--.{0,2000}?-->\s*|<\?xml[^>]{0,200}\?>\s*)*"
    rb"<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAGS = re.compile(rb"<(?:div|p|table|meta|span|br|article|h[1-6])\b[^<>]*>", re.IGNORECASE)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(https?://\S{4,500})")
_ADDRESS = re.compile(r"https?://[^\s<>\"']{4,1000}\Z")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)")
_DAY_FIRST = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)")
_DATES = (
    "article:published_time", "datepublished", "dc.date.issued", "dcterms.issued", "dc.date", "date", "pubdate",
    "publishdate",
)  # fmt: skip
_LINKED_DATE = re.compile(r"\"datePublished\"\s*:\s*\"([^\"]{8,40})\"")
_FEW_LINKS, _KNOWN = 0.08, 0.5
_ENOUGH = 25  # characters by which a line is known again


def is_html(data: bytes, suffix: str) -> bool:
    """Whether the bytes are a page: they begin as one, or the file is called one and has a page's tags."""
    head = data[:4096]
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        head = head.decode("utf-16", "ignore").encode("utf-8", "ignore")
    return bool(_BEGINS.match(head)) or (suffix in (".html", ".htm", ".xhtml") and bool(_TAGS.search(data[:20_000])))


def page_of(data: bytes) -> tuple[bytes, str]:
    """The first page of a saved web archive (.mhtml) and the address that it was saved from."""
    from email import policy
    from email.parser import BytesParser

    message = BytesParser(policy=policy.default).parsebytes(data)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            where = part.get("Content-Location") or message.get("Snapshot-Content-Location") or ""
            content = part.get_payload(decode=True)
            return (content if isinstance(content, bytes) else b""), str(where)
    raise Fault(BLANK)


def read(data: bytes, address: str = "") -> Made:
    """The page's main text; `address` is where it was saved from, if that is known."""
    import lxml.etree
    import lxml.html

    text, encoding = _decoded(data)
    text = text.replace("\0", "")
    parser = lxml.html.HTMLParser(encoding="utf-8", no_network=True, remove_pis=True, huge_tree=False)
    try:
        tree = lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError, ValueError):
        raise Fault(BLANK) from None
    body = tree.find("body")
    found = walk(body if body is not None else tree)
    title, where, published = _about(tree, text, address)
    kept = _main(found, text, title)
    return _write(kept, encoding, title=title, source=where, published=published)


def _decoded(data: bytes) -> tuple[str, str]:
    """The page's characters, and the encoding that gave them: its mark, UTF-8, what it says of itself, else a guess."""
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace"), name
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    said = _CHARSET.search(data[:20_000])
    named = said.group(1).decode("ascii", "ignore").lower() if said else ""
    if named and named not in ("utf-8", "utf8"):
        try:
            return data.decode(named), named
        except (UnicodeDecodeError, LookupError):
            pass
    damaged = data.decode("utf-8", "replace")
    if damaged.count("\ufffd") * 200 < len(damaged):
        return damaged, "utf-8"
    from charset_normalizer import from_bytes

    best = from_bytes(data[:1_000_000]).best()
    if best is None:
        raise Fault(DAMAGED, what="a web page")
    return data.decode(best.encoding, "replace"), best.encoding


def _about(tree: Any, text: str, address: str) -> tuple[str, str, str]:
    """Title, address and day of publication, from what the page says of itself in its head."""
    head: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        if name and meta.get("content"):
            head.setdefault(name, tidy(meta.get("content")))
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and link.get("href"):
            head.setdefault("canonical", link.get("href").strip())
    saved = _SAVED_FROM.search(text[:4000])
    places = (address, saved.group(1) if saved else "", head.get("canonical", ""), head.get("og:url", ""))
    where = next((place for place in places if _ADDRESS.match(place)), "")
    titles = [head.get("og:title", ""), *(tidy(one.text or "") for one in tree.iter("title"))]
    return next((one for one in titles if one), ""), where, _published(tree, head)


def _published(tree: Any, head: dict[str, str]) -> str:
    """The day that the page came out: by its head, its linked data, or a time of its body marked so; "" for none."""
    said = [head[name] for name in _DATES if name in head]
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            said += _LINKED_DATE.findall(script.text or "")
    for time in tree.iter("time"):
        if (time.get("itemprop") or "").lower() == "datepublished" or time.get("pubdate") is not None:
            said.append(time.get("datetime") or "")
    return next((day for one in said if (day := _day(one.strip()))), "")


def _day(said: str) -> str:
    """A date as YYYY-MM-DD, the day before the month where it is written with the year last; "" for none."""
    if match := _DAY.match(said):
        return "-".join(match.groups())
    match = _DAY_FIRST.match(said)
    return f"{match[3]}-{match[2]:0>2}-{match[1]:0>2}" if match else ""


def _main(found: list[Line | Table], text: str, title: str) -> list[Line | Table]:
    """What of the page is its text: all of a plain page, else the part around what trafilatura takes."""
    total = sum(len(one.words) for one in found) or 1
    linked = sum(one.linked for one in found)
    if not any(one.side for one in found) and linked < _FEW_LINKS * total:
        return found
    taken = _taken(found, text)
    if not taken:
        return [one for one in found if not one.side]
    inside = _inside(found, taken)
    first = _from_title(found, min(taken), title)
    return [
        one
        for index, one in enumerate(found)
        if index in taken or ((index in inside or first <= index <= max(taken)) and not _furniture(found, index))
    ]


def _taken(found: Sequence[Line | Table], text: str) -> set[int]:
    """Indexes of the lines and tables that trafilatura holds to be the main text."""
    from trafilatura import extract

    said = extract(text, include_comments=False, include_tables=True, favor_recall=True, deduplicate=False) or ""
    lines = {_bare(line) for line in said.splitlines()}
    whole = _bare(said)
    taken = set()
    for index, one in enumerate(found):
        words = _bare(one.words)
        if isinstance(one, Table):
            cells = [bare for cell in one.cells if (bare := _bare(cell.text))]
            known = sum(bare in whole for bare in cells)
            if cells and known * 10 > len(cells) * 8 and not one.side:
                taken.add(index)
        elif (words in lines or (len(words) >= _ENOUGH and words in whole)) and not (one.side and len(words) < 80):
            taken.add(index)
    # Where little of what it took is known again, its word counts for nothing.
    known = sum(len(_bare(found[index].words)) for index in taken)
    return taken if known > _KNOWN * len(whole) else set()


def _bare(words: str) -> str:
    """Words without the marks by which lists are told, for comparing."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFC", words)).lower()


def _inside(found: Sequence[Line | Table], taken: set[int]) -> set[int]:
    """Indexes within the innermost element, below the page itself, that has nearly all that was taken."""
    weight: dict[tuple[int, ...], int] = {}
    total = 0
    for index in taken:
        path, words = found[index].path, len(found[index].words)
        total += words
        for depth in range(1, len(path) + 1):
            weight[path[:depth]] = weight.get(path[:depth], 0) + words
    fit = [path for path, words in weight.items() if words * 10 >= total * 9 and len(path) > 1]
    if not fit:
        return set()
    best = max(fit, key=len)
    return {index for index, one in enumerate(found) if one.path[: len(best)] == best}


def _from_title(found: Sequence[Line | Table], first: int, title: str) -> int:
    """Index of the headline above the first line that was taken, else of that line."""
    bare = _bare(title)
    best = first
    for index in range(first, -1, -1):
        one = found[index]
        if not isinstance(one, Line) or not one.words:
            continue
        words = _bare(one.words)
        if len(words) >= 12 and (words == bare or bare.startswith(words)) and not one.side:
            return index
        if one.level == 1 and not one.side and best == first:
            best = index
    return best


def _furniture(found: Sequence[Line | Table], index: int) -> bool:
    """Whether it is of a side part, or little else than links."""
    one = found[index]
    return one.side or (one.linked > 0.6 * len(one.words) and getattr(one, "level", 0) == 0)


def _write(kept: Sequence[Line | Table], encoding: str, **about: str) -> Made:
    writer = Writer("words")
    for one in kept:
        if isinstance(one, Table):
            writer.grid(one.cells)
            continue
        if one.parted or one.level:
            writer.blank()
        writer.words(one.kind, [Piece(one.mark.rstrip(), None), Piece(one.words)])
        if one.level:
            writer.blank()
    return writer.made(MEDIA_TYPE, encoding=encoding, **about)
