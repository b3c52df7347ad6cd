"""What can be wrong with a document of some format: each as the problem and what to do, said once, here."""

from __future__ import annotations

__all__ = [
    "BLANK",
    "DAMAGED",
    "ENCRYPTED",
    "ENTITIES",
    "FORMULAS",
    "LONG",
    "MEMBERS",
    "MEMORY",
    "NESTED",
    "NOT_READ",
    "NO_OFFICE",
    "NO_PROGRAM",
    "NO_TESSERACT",
    "NO_VIETNAMESE",
    "PAGES",
    "PICTURE",
    "PROGRAM_FAILED",
    "RECOGNISER_FAILED",
    "SCANNED_PAGES",
    "SLOW",
    "UNPACKED",
    "UNRECOGNISED",
    "Fault",
]  # fmt: skip

_SAVE = "Open it in the program that made it, save it anew and give that."
_SPLIT = "Split it into its reports, or save its text as a .txt file in UTF-8."
_READ = (
    "Text, web pages, Word, Excel, RTF and PDF files and scans are read: save the report as one of them and give that."
)

ENCRYPTED = ("The file is encrypted: it opens with a password only.", "Save a copy without a password and give that.")
DAMAGED = ("The file is damaged: as {what} it cannot be read.", _SAVE)
ENTITIES = ("The file declares entities of its own, which no office program does.", _SAVE)
NESTED = ("The parts of the file are nested too deeply.", _SPLIT)
UNPACKED = ("The file unpacks to {size:,} bytes, more than the limit of {limit:,}.", _SPLIT)
MEMBERS = ("The file is packed from {count:,} parts, more than the limit of {limit:,}.", _SPLIT)
PAGES = ("The file has {count:,} pages, more than the limit of {limit:,}.", _SPLIT)
LONG = ("The text of the file has {count:,} characters, more than the limit of {limit:,}.", _SPLIT)
SLOW = ("Reading the file took longer than {seconds:,} seconds.", _SPLIT)
MEMORY = ("Reading the file took more memory than it may.", _SPLIT)
CRASHED = ("Reading the file broke off: it is damaged, or asks for more memory than it may.", _SPLIT)
_INSTALL = (
    "Install tesseract with Vietnamese (Debian: apt-get install tesseract-ocr tesseract-ocr-vie), "
    "or give the report as text."
)
NO_TESSERACT = (
    "The file is a scan: it holds pictures of pages and no words, and nothing that recognises words is installed here.",
    _INSTALL,
)
NO_VIETNAMESE = ("The file is a scan, and the tesseract that is installed here knows no Vietnamese.", _INSTALL)
RECOGNISER_FAILED = (
    "The file is a scan, and tesseract cannot recognise it.",
    "Scan it anew, or give the report as text.",
)
SCANNED_PAGES = ("The file has {count:,} scanned pages, more than the limit of {limit:,}.", _SPLIT)
PICTURE = (
    "The picture has {count:,} dots, more than the limit of {limit:,}.",
    "Scan it anew at 300 dots to an inch, a page to a picture.",
)
UNRECOGNISED = ("On {pages} nothing could be recognised.", "Look at the original; what it says there is missing here.")
BLANK = ("The file is blank: it holds no words.", "Give the report's text.")
FORMULAS = (
    "The file has formulas whose values were never worked out.",
    "Open it in Excel or LibreOffice, save it and give that.",
)
NOT_READ = ("The file is {what}, which is not read.", _READ)
NO_PROGRAM = (
    "The file is {what}, and no program that opens it is installed here.",
    "Install LibreOffice or antiword (Debian: apt-get install antiword), or save the file as .docx and give that.",
)
NO_OFFICE = (NO_PROGRAM[0], "Install LibreOffice, or save the file as .docx and give that.")
PROGRAM_FAILED = ("The file is {what}, and {program} cannot open it.", _SAVE)


NAMES = {
    "html": "a web page", "mhtml": "a web page", "ole": "an old Office file", "pdf": "a PDF file",
    "picture": "a picture", "rtf": "an RTF file", "zip": "a Word, Excel or OpenDocument file",
}  # fmt: skip
"""What files of a family are called."""


class Fault(Exception):  # noqa: N818 - it is the document's
    """Something of this module that is wrong with the document being read."""

    def __init__(self, said: tuple[str, str], **words: object) -> None:
        """`said` is one of the pairs above, `words` fill its slots."""
        self.problem, self.advice = (sentence.format(**words) if words else sentence for sentence in said)
        super().__init__(self.problem, self.advice)
