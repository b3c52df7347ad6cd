"""Whatever `documents` says of a file that it does not read, is said in Vietnamese too."""

from __future__ import annotations

import ast
import inspect
import re
import tomllib
from importlib import resources
from pathlib import Path

import pytest

from tongket.documents import ReportError, text, tongues
from tongket.documents.formats import faults, office
from tongket.publishing.refusals import refusal

TABLE = tomllib.loads(resources.files("tongket.publishing").joinpath("refusals.toml").read_text(encoding="utf-8"))


def sentences() -> list[str]:
    """Each sentence of `documents.text` that a ReportError is made of, its slots filled."""
    found = {getattr(text, name) for name in ("_TEXT_ONLY", "_AS_UTF8")}
    for node in ast.walk(ast.parse(inspect.getsource(text))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith("The language of"):
            found.add(node.value)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "ReportError":
            for given in node.args[1:]:
                if isinstance(given, ast.Constant):
                    found.add(given.value)
                elif isinstance(given, ast.JoinedStr):
                    parts = [part.value if isinstance(part, ast.Constant) else "1,234" for part in given.values]
                    found.add("".join(map(str, parts)))
    for said in vars(faults).values():
        if isinstance(said, tuple):
            found |= {re.sub(r"\{\w+(?::,)?\}", "1,234", sentence) for sentence in said}
    return sorted(found)


def test_there_are_many() -> None:
    assert len(sentences()) > 25


@pytest.mark.parametrize("sentence", sentences())
def test_every_sentence_has_its_vietnamese(sentence: str) -> None:
    told = refusal(ReportError("a.txt", sentence), "vi")
    assert told != sentence and "{" not in told and "1,234" not in told
    assert ("1.234" in told) == ("1,234" in sentence)
    assert refusal(ReportError("a.txt", sentence), "en") == sentence


def kinds_of_documents() -> set[str]:
    """What the readers of formats call a document in what they say of it."""
    found = set(faults.NAMES.values()) | set(office.WHAT.values())
    for path in Path(faults.__file__).parent.glob("*.py"):
        found |= set(re.findall(r"(?:what=|_WHAT = )\"([^\"]+)\"", path.read_text(encoding="utf-8")))
    return found


def test_every_kind_of_file_and_language_has_its_name() -> None:
    kinds = {what for _, what in text._SIGNATURES} | kinds_of_documents()
    spoken = {name for name, _, _ in tongues._SCRIPTS} | set(tongues._table()["other"])
    assert kinds | spoken <= set(TABLE["words"])


def test_what_is_not_known_is_said_as_it_is() -> None:
    assert refusal(ReportError("a.txt", "Something new.", "Do this."), "vi") == "Something new. Do this."


def test_pages_of_a_scan_are_named_in_vietnamese() -> None:
    told = refusal(ReportError("a.txt", "On page 3 nothing could be recognised."), "vi")
    assert told == "Không nhận dạng được gì ở trang 3."
    told = refusal(ReportError("a.txt", "On pages 3, 5 nothing could be recognised."), "vi")
    assert told == "Không nhận dạng được gì ở các trang 3, 5."
