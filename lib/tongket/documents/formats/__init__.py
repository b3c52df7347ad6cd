"""One small reader for each format, chosen by what a file holds and not by what it is called.

Each makes the same of its document (`Made`): the text that is read, its parts and tables, and the way back to the
original. `family` tells from the first bytes whether a file is plain text; `read` is called in a child
process (`pool`), since a document can be made to take any amount of time and memory.
"""

from __future__ import annotations

from tongket.documents.formats.faults import DAMAGED, ENCRYPTED, NOT_READ, Fault
from tongket.documents.formats.written import Made

__all__ = ["SUFFIXES", "Fault", "Made", "family", "read"]

SUFFIXES = (
    ".docx", ".docm", ".doc", ".odt", ".rtf", ".html", ".htm", ".xhtml", ".mht", ".mhtml", ".xlsx", ".xlsm", ".xls",
    ".pdf", ".tif", ".tiff", ".png", ".jpg", ".jpeg",
)  # fmt: skip
"""What the names of documents end in that are read, the likeliest to be exact first."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*")


def family(data: bytes, suffix: str) -> str:
    """What a file is read as: ``pdf``, ``picture``, ``zip``, ``ole``, ``rtf``, ``html``, ``mhtml``; "" for text."""
    from tongket.documents.formats.html import is_html

    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if b"%PDF-" in data[:1024] and not head.startswith(b"<"):
        return "pdf"
    for begins, name in ((b"PK\x03\x04", "zip"), (_OLE, "ole"), (b"{\\rtf", "rtf")):
        if head.startswith(begins):
            return name
    if data.startswith(_PICTURES):
        return "picture"
    if b"multipart/related" in data[:4096].lower() and b"mime-version" in data[:4096].lower():
        return "mhtml"
    return "html" if is_html(data, suffix) else ""


def read(data: bytes, of: str) -> Made:
    """The text of a document of that family, in Unicode; Fault says what is wrong with it."""
    from tongket.documents.formats.turned import turned

    return turned(_read(data, of))


def _read(data: bytes, of: str) -> Made:
    if of == "pdf":
        from tongket.documents.formats import pdf

        return pdf.read(data)
    if of == "picture":
        from tongket.documents.formats import scanned

        return scanned.read(data)
    if of == "rtf":
        from tongket.documents.formats import rtf

        return rtf.read(data)
    if of in ("html", "mhtml"):
        from tongket.documents.formats import html

        page, address = html.page_of(data) if of == "mhtml" else (data, "")
        return html.read(page, address)
    return _zip(data) if of == "zip" else _ole(data)


def _zip(data: bytes) -> Made:
    from tongket.documents.formats import package

    opened = package.opened(data, "a Word, Excel or OpenDocument file")
    if "mimetype" in opened.names:
        kind = opened.read("mimetype").decode("ascii", "replace").strip()
        if kind != "application/vnd.oasis.opendocument.text":
            raise Fault(NOT_READ, what="an OpenDocument file that is no text")
        from tongket.documents.formats import office

        return office.read(data, "odt")
    main = opened.related("", "officeDocument")
    root = main.partition("/")[0]
    if root == "word" or main.endswith("document.xml"):
        from tongket.documents.formats import docx

        opened.what = "a Word document"
        return docx.read(opened, main)
    if main.endswith(".xml") and root == "xl":
        from tongket.documents.formats import xlsx

        return xlsx.read(opened, data)
    if main.endswith(".bin"):
        raise Fault(NOT_READ, what="a binary Excel workbook (.xlsb)")
    if root == "ppt":
        raise Fault(NOT_READ, what="a PowerPoint presentation")
    raise Fault(NOT_READ, what="a zip archive") if not main else Fault(DAMAGED, what=opened.what)


def _ole(data: bytes) -> Made:
    """An old Office file, told by the names of its streams."""

    def has(name: str) -> bool:
        return name.encode("utf-16-le") in data

    if has("EncryptedPackage"):
        raise Fault(ENCRYPTED)
    if has("WordDocument"):
        from tongket.documents.formats import office

        return office.read(data, "doc")
    if has("Workbook") or has("Book"):
        from tongket.documents.formats import xls

        return xls.read(data)
    raise Fault(NOT_READ, what="an old Office file that is neither a text nor a workbook")
