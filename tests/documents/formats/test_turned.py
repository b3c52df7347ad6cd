"""Documents in fonts of old: their text, tables and the way back are those of the same document in Unicode."""

from __future__ import annotations

import pytest

import rendered
from tongket.documents import formats, legacy, read_bytes
from tongket.documents.formats import Made

TEXT = (
    "Báo cáo kết quả công tác lao động, người có công và xã hội tỉnh Hưng Yên năm 2005\n"
    "Năm 2005 toàn tỉnh giải quyết việc làm cho 12.480 lao động, đạt 104% kế hoạch, tỷ lệ hộ nghèo giảm còn 9,5%."
)
ROWS = [["TT", "Chỉ tiêu", "Kết quả"], ["1", "Số lao động được giải quyết", "12.480"], ["2", "Hộ nghèo", "5"]]


def written(words: str, encoding: str) -> str:
    """As the font's letters show it."""
    shown = {letter: char for char, letter in legacy._table(encoding).items()}
    return "".join(shown.get(char, char) for char in words)


def told(made: Made) -> list[tuple[str, str]]:
    found = [(block.kind, made.text[block.start : block.end]) for block in made.blocks]
    return found + [("grid", made.text[c.start : c.end]) for grid in made.grids for c in grid.cells]


@pytest.mark.parametrize("encoding", ["tcvn3", "vni"])
def test_a_word_file_in_a_font_of_old(encoding: str) -> None:
    rows = [[written(cell, encoding) for cell in row] for row in ROWS]
    old = formats.read(rendered.docx(written(TEXT, encoding), rows), "zip")
    new = formats.read(rendered.docx(TEXT, ROWS), "zip")
    assert (old.encoding, new.encoding) == (encoding, "utf-8")
    assert old.text == new.text
    assert told(old) == told(new)
    start = new.text.index("104%")
    for made in (old, new):
        assert made.origins.address(made.text, start, start + 4) == "paragraph=2"
    assert read_bytes(rendered.docx(written(TEXT, encoding)), "a.docx").about.place == "Hưng Yên"


def test_soft_hyphens_go() -> None:
    made = formats.read(rendered.docx("Năm\u00ad nay có 5\u00ad00 người\n\u00adsau"), "zip")
    assert made.text == "Năm nay có 500 người\nsau\n"
    start = made.text.index("sau")
    assert made.origins.address(made.text, start, start + 3) == "paragraph=2"
