"""The zip archive that a Word, Excel or OpenDocument file is: its parts, within limits, their XML without entities."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from tongket.documents.formats.faults import DAMAGED, ENCRYPTED, ENTITIES, MEMBERS, NESTED, UNPACKED, Fault

__all__ = ["MOST_BYTES", "Package", "Part", "opened"]

MOST_BYTES = 400 * 1024 * 1024
"""How much an archive may unpack to, in bytes."""

_MOST_PARTS = 20_000
_ENCRYPTED_BIT = 1
_PICTURES = re.compile(r"\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|mp4|wav)\Z", re.IGNORECASE)
_DECLARED = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Part(NamedTuple):
    """A part that another one refers to: of what type, and its name in the archive."""

    type: str
    name: str


def opened(data: bytes, what: str) -> Package:
    """The archive, if its parts are within the limits; Fault, calling it `what`, where it is none."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError):
        raise Fault(DAMAGED, what=what) from None
    return Package(archive, what)


class Package:
    """An opened archive whose declared sizes were held against the limits; what it is called goes into messages."""

    def __init__(self, archive: zipfile.ZipFile, what: str) -> None:
        self.what = what
        self._archive = archive
        entries = archive.infolist()
        if len(entries) > _MOST_PARTS:
            raise Fault(MEMBERS, count=len(entries), limit=_MOST_PARTS)
        if any(entry.flag_bits & _ENCRYPTED_BIT for entry in entries):
            raise Fault(ENCRYPTED)
        size = sum(entry.file_size for entry in entries if not _PICTURES.search(entry.filename))
        if size > MOST_BYTES:
            raise Fault(UNPACKED, size=size, limit=MOST_BYTES)
        self.names = frozenset(entry.filename for entry in entries)

    def read(self, name: str) -> bytes:
        """The bytes of a part; Fault where it is missing or damaged."""
        try:
            return self._archive.read(name)
        except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError):
            raise Fault(DAMAGED, what=self.what) from None

    def xml(self, name: str) -> Any:
        """The root element of a part; Fault where it declares entities, is nested too deeply or is no XML."""
        from lxml import etree

        data = self.read(name)
        hold_plain(data)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
        try:
            return etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            if "depth" in str(error).lower():
                raise Fault(NESTED) from None
            raise Fault(DAMAGED, what=self.what) from None

    def hold_plain(self) -> None:
        """Fault where any XML part declares entities: for a library that parses the parts by itself."""
        for name in self.names:
            if name.endswith((".xml", ".rels", ".vml")):
                hold_plain(self.read(name))

    def relations(self, name: str) -> Mapping[str, Part]:
        """What a part ("" for the whole package) refers to within the archive, by the id of the reference."""
        folder, base = posixpath.split(name)
        listed = posixpath.join(folder, "_rels", f"{base}.rels")
        return dict(self._relations(listed, folder)) if listed in self.names else {}

    def _relations(self, listed: str, folder: str) -> Iterator[tuple[str, Part]]:
        for one in self.xml(listed).iter(_RELATION):
            if one.get("TargetMode") != "External":
                target = one.get("Target") or ""
                path = (
                    target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
                )
                yield one.get("Id") or "", Part((one.get("Type") or "").rpartition("/")[2], path)

    def related(self, name: str, kind: str) -> str:
        """The name of the first part of that type that `name` refers to, "" where there is none."""
        return next((p.name for p in self.relations(name).values() if p.type == kind and p.name in self.names), "")


def hold_plain(data: bytes) -> None:
    """Fault where XML declares a document type or entities; in UTF-16, too."""
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<"))
    text = (
        data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-16-le", "ignore")
        if wide
        else data.decode("latin-1")
    )
    if _DECLARED.search(text):
        raise Fault(ENTITIES)
