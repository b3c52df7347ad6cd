"""Texts that are hard on a reader, of hard_texts.json: nasty ones, endless ones, and paragraphs that say nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

_FOUND: dict[str, Any] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))

#: Short strings of every kind, lone surrogates among them.
NASTY: list[str] = [text for group in _FOUND["strings"].values() for text in group]
#: One text over and over, ten thousand times and more.
ENDLESS: list[tuple[str, int]] = [(text, times) for text, times in _FOUND["repeated"]]
#: Paragraphs without a number, a date, a place or a heading; some speak of what the reports speak of.
IDLE: list[str] = _FOUND["idle"]
