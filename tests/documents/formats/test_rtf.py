"""RTF and old Word files: words, tables, notes; what is no text is passed over."""

from __future__ import annotations

import os
import shutil
import stat
from pathlib import Path

import pytest

import rendered
from tongket.documents import formats
from tongket.documents.formats import Fault, Made, office

TEXT = "Năm 2022 toàn tỉnh có 12.480 lao động {mới} \\ cũ\n\nĐạt 104% kế hoạch 😀"
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "WordDocument".encode("utf-16-le") + b"\0" * 600


def read(body: str) -> Made:
    return formats.read(f"{{\\rtf1\\ansi\\ansicpg1252\\uc1 {body}}}".encode("latin-1"), "rtf")


def test_words_paragraphs_and_addresses() -> None:
    made = formats.read(rendered.rtf(TEXT), "rtf")
    assert made.text.splitlines() == TEXT.splitlines()
    start = made.text.index("104%")
    assert made.origins.address(made.text, start, start + 4) == "paragraph=3"


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (r"{\fonttbl{\f0 A;}}{\*\generator x 5;}{\info 6}a {\b 1}{\i .234} ng\u432?\u7901?i\par", ["a 1.234 người"]),
        (r"a{\pict\pngblip 0123}{\*\objdata 05}{\header 7}{\field{\*\fldinst PAGE}{\fldrslt 8}}\par", ["a8"]),
        (r"a\line b\tab c\~d\_e\emdash\par", ["a", "b c d-e\u2014"]),
        (r"{\listtext 1.\tab}M\'f4\par{\pntext\'b7\tab}hai\par", ["1. Mô", "\u00b7 hai"]),
        (r"a{\deleted 500}{\v 600} b\par", ["a b"]),
        (r"a{\footnote ghi ch\'fa 7}b\par c\par", ["ab", "c", "", "ghi chú 7"]),
        (r"\uc0\u272 \u7841 t\uc2\u7855??n\par", ["Đạtắn"]),
        ("a\\'e0\\'e9\r\n{b}\\par", ["aàéb"]),
        (r"a\bin4 }}{{b\par", ["ab"]),
    ],
)  # fmt: skip
def test_what_is_text(body: str, lines: list[str]) -> None:
    assert read(body).text.splitlines() == lines


def test_the_code_page_of_a_font() -> None:
    made = read(r"{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset163 B;}}\f1 \'f0\'e3 m\'fdu \f0 \'f0\par")
    assert made.text == "đă mưu ð\n"


def test_a_table() -> None:
    def row(*cells: str, edges: str = r"\cellx1000\cellx5000\cellx6000") -> str:
        return rf"\trowd{edges}\pard\intbl " + "".join(f"{cell}\\cell " for cell in cells) + r"\row "

    wide = r"\cellx1000\cellx6000"
    below = r"\clvmrg\cellx1000\cellx5000\cellx6000"
    made = read(
        r"Tr\'ed\'f3c\par " + row("TT", "A", "B") + row("1", "x\\par y", "5") + row("", "z", "6", edges=below)
        + row("2", "w", edges=wide) + r"\pard Sau\par"
    )  # fmt: skip
    (grid,) = made.grids
    cells = {(c.row, c.column): (made.text[c.start : c.end], c.rows, c.columns) for c in grid.cells}
    assert cells[1, 1] == ("x y", 1, 1)
    assert cells[1, 0] == ("1", 2, 1)
    assert cells[3, 1] == ("w", 1, 2)
    assert made.text.splitlines()[-1] == "Sau"
    start = made.text.index("6\n")
    assert made.origins.address(made.text, start, start + 1) == "table=1&row=3&column=3"


@pytest.mark.parametrize("data", [b"{\\rtf1 }", b"{\\rtf1"])
def test_without_words(data: bytes) -> None:
    with pytest.raises(Fault, match="blank"):
        formats.read(data, "rtf")


def program(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that alone is looked into for programs."""
    if os.name == "nt":
        pytest.skip("the programs are shell scripts")
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("cat", "cp", "sleep"):
        found = shutil.which(name)
        assert found
        (folder / name).symlink_to(found)
    monkeypatch.setenv("PATH", str(folder))
    return folder


def test_without_a_program_it_is_said_what_to_install(programs: Path) -> None:
    with pytest.raises(Fault) as caught:
        formats.read(OLD, "ole")
    assert "no program that opens it" in caught.value.problem
    assert "antiword" in caught.value.advice
    with pytest.raises(Fault) as caught:
        office.read(b"", "odt")
    assert "antiword" not in caught.value.advice


@pytest.mark.parametrize("name", ["antiword", "catdoc"])
def test_plain_text_of_an_old_word_file(programs: Path, name: str) -> None:
    program(programs, name, "cat <<X\nBáo cáo\n\nCó 5 người\nX")
    made = formats.read(OLD, "ole")
    assert (made.text, made.media_type) == ("Báo cáo\n\nCó 5 người\n", "application/msword")


def test_libreoffice_comes_first_and_keeps_tables(programs: Path, tmp_path: Path) -> None:
    rows = [["TT", "Chỉ tiêu", "Kết quả"], ["1", "Việc làm", "12.480"], ["2", "Nghèo", "5"]]
    converted = tmp_path / "converted.docx"
    converted.write_bytes(rendered.docx("Phụ lục", rows))
    program(programs, "antiword", "exit 9")
    program(programs, "soffice", f'while [ "$1" != --outdir ]; do shift; done; cp {converted} "$2/report.docx"')
    made = formats.read(OLD, "ole")
    assert len(made.grids) == 1
    assert made.media_type == "application/msword"


@pytest.mark.parametrize(("script", "said"), [("exit 3", "cannot open it"), ("sleep 5", "longer than")])
def test_a_program_that_fails(programs: Path, monkeypatch: pytest.MonkeyPatch, script: str, said: str) -> None:
    monkeypatch.setattr(office, "_SECONDS", 1)
    program(programs, "antiword", script)
    with pytest.raises(Fault, match=said):
        formats.read(OLD, "ole")
