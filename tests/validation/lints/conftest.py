"""What the lints find in a text of a test, as it is read by the whole program."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tongket.api import read_text
from tongket.validation.lints import find_lints

Found = Callable[..., list[tuple[str, str]]]
HEAD = "Sở Lao động - Thương binh và Xã hội tỉnh Hà Nam, báo cáo năm 2023.\n"


@pytest.fixture(scope="session")
def found() -> Found:
    """(code, quote) of each lint in a text under a heading of its own; `codes` are those asked for, or all."""

    def look(text: str, *codes: str, head: str = HEAD) -> list[tuple[str, str]]:
        report = read_text(head + text)
        tables = {"figures": report.figures, "ledger": report.ledger, "citations": report.citations}
        rows = find_lints(
            {**tables, "checks": report.checks, "reports": report._rows("reports")}, {"text": report.text}
        )
        return [(row["code"], row["quote"]) for row in rows if not codes or row["code"] in codes]

    return look
