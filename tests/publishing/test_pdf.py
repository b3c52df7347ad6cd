"""Pages as PDF: what is taken out of them, what is said where they cannot be printed, and what is on the sheets."""

from __future__ import annotations

import os
import re
import shutil
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pytest

from tongket.publishing import page_from_notebook
from tongket.publishing.pdf import Printer, PrinterError, find_printer, for_paper, normalised

CHROMIUM = shutil.which("chromium")
browser = pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine")
DAY = date(2024, 6, 30)


def test_links_out_become_text_and_nothing_runs() -> None:
    page = '<a class="tk-figure" href="../sources/a.html#f-1">12</a> <a href="#w-1">13</a><script>x("</a>")</script>'
    assert for_paper(page) == '<a class="tk-figure">12</a> <a href="#w-1">13</a>'


def test_the_day_stands_where_the_time_was_and_no_byte_moves() -> None:
    pdf = b"%PDF-1.4 /CreationDate (D:20261129085248+07'30')\n/ModDate (D:20261129085248Z) /Other (D:20261129085248)"
    told = normalised(pdf, DAY)
    assert len(told) == len(pdf)
    assert told == (
        b"%PDF-1.4 /CreationDate (D:20240630000000+00'00')\n/ModDate (D:20240630000000Z) /Other (D:20261129085248)"
    )
    assert b"19800101" in normalised(pdf, None)


def program(folder: Path, script: str, name: str = "chromium") -> Path:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_where_there_is_no_chromium_it_is_said_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(PrinterError, match=r"there is none on PATH; install it .*apt-get install chromium.*leave out"):
        find_printer()


@pytest.mark.skipif(os.name != "posix", reason="a shell script stands in for chromium")
def test_a_chromium_that_does_not_print_is_told_with_its_own_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path, "echo 'no room on the device' >&2; exit 3")
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    with pytest.raises(PrinterError, match=r"does not print, so that --pdf cannot be done: .*no room on the device"):
        find_printer()


@pytest.mark.skipif(os.name != "posix", reason="a shell script stands in for chromium")
def test_without_a_sandbox_only_where_it_does_not_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = (
        'for word in "$@"; do case "$word" in --no-sandbox) ok=1;; --print-to-pdf=*) to=${word#*=};; esac; done\n'
        '[ -n "$ok" ] && printf "%%PDF-1.4" > "$to"'
    )
    program(tmp_path, made)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert find_printer().sandboxed is False


@pytest.mark.skipif(os.name != "posix", reason="a shell script stands in for chromium")
def test_one_that_hangs_is_ended_and_nothing_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tongket.publishing.pdf._SECONDS", 0.3)
    slow = program(tmp_path, f"echo $$ > {tmp_path}/pid; sleep 60")
    with pytest.raises(PrinterError, match=r"chromium made no PDF: it was not done after 0\.3 seconds"):
        Printer(str(slow)).print("<p>x</p>", tmp_path / "out" / "x.pdf")
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)
    assert not (tmp_path / "out").exists()


@pytest.fixture(scope="module")
def html(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A page as the site has it, with a table longer than a sheet, a shorter one, a folded reading and links."""
    import nbformat

    def shown(html: str) -> Any:
        return nbformat.v4.new_code_cell("x", outputs=[nbformat.v4.new_output("display_data", {"text/html": html})])

    def table(name: str, rows: int) -> str:
        lines = "".join(f"<tr><td>{name} {at}</td><td>số {at}</td></tr>" for at in range(rows))
        head = f"<thead><tr><th>đầu {name}</th><th>giá trị</th></tr></thead>"
        return f'<div class="tongket"><div class="tk-scroll"><table>{head}<tbody>{lines}</tbody></table></div></div>'

    link = '<span class="tk-figure" data-ref="kon-tum-2017:5">8,38%</span> <a href="#muc">mục</a>'
    fold = '<details class="tk-readings"><summary>cách đọc</summary><ul><li>đọc là mức</li></ul></details>'
    made = nbformat.v4.new_notebook()
    made.cells = [
        shown(f'<p>{link}</p><div class="tongket">{fold}</div>'), nbformat.v4.new_markdown_cell("## Mục"),
        shown(table("dài", 90)), shown(table("ngắn", 12)), shown(table("vừa", 25)),
    ]  # fmt: skip
    folder = tmp_path_factory.mktemp("page")
    nbformat.write(made, folder / "a.ipynb")
    options = {
        "sources": {"kon-tum-2017": "../sources/kon-tum-2017.html"},
        "downloads": [{"label": "CSV", "href": "a.csv", "said": "chỉ ở trang mạng"}],
    }
    page_from_notebook(folder / "a.ipynb", folder / "a.html", title='Kon Tum, "2017"', options=options)
    return (folder / "a.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def pdf(html: str, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return find_printer().print(html, tmp_path_factory.mktemp("pdf") / "a.pdf", DAY).read_bytes()


@browser
def test_each_sheet_has_its_number_and_all_but_the_first_the_title(pdf: bytes) -> None:
    sheets = [sheet.extract_text() for sheet in pypdf.PdfReader(BytesIO(pdf)).pages]
    assert len(sheets) > 3
    for number, text in enumerate(sheets, 1):
        assert re.search(rf"{number}\s*/\s*{len(sheets)}", text), number
        assert text.count('Kon Tum, "2017"') == 1, "as its heading, or above"


@browser
def test_tables_that_fit_on_a_sheet_are_whole_and_others_repeat_their_header(pdf: bytes) -> None:
    sheets = [sheet.extract_text() for sheet in pypdf.PdfReader(BytesIO(pdf)).pages]
    for name, rows, least in (("ngắn", 12, 1), ("vừa", 25, 1), ("dài", 90, 2)):
        on = [sheet for sheet in sheets if re.search(rf"{name} \d", sheet)]
        assert (len(on) == 1) if least == 1 else (len(on) >= least), name
        assert sum(len(re.findall(rf"{name} \d+", sheet)) for sheet in on) == rows, "no row is lost"
        assert all(f"đầu {name}" in sheet for sheet in on), name


@browser
def test_what_a_click_would_show_is_printed_and_what_is_for_the_screen_is_not(pdf: bytes) -> None:
    text = "".join(sheet.extract_text() for sheet in pypdf.PdfReader(BytesIO(pdf)).pages)
    assert "đọc là mức" in text and "cách đọc" not in text
    assert "8,38%" in text and "chỉ ở trang mạng" not in text


@browser
def test_it_bears_the_day_its_title_and_no_address(pdf: bytes, tmp_path: Path) -> None:
    read = pypdf.PdfReader(BytesIO(pdf))
    assert read.metadata is not None and read.metadata.title == 'Kon Tum, "2017"'
    assert read.metadata.creation_date is not None and read.metadata.creation_date.date() == DAY
    assert b"file:" not in pdf and b"/tmp" not in pdf and b"http" not in pdf.replace(b"http://www.w3.org", b"")
    assert [item.title for item in read.outline if not isinstance(item, list)], "it has a table of contents"


@browser
def test_the_same_page_gives_the_same_bytes(pdf: bytes, html: str, tmp_path: Path) -> None:
    assert find_printer().print(html, tmp_path / "b.pdf", DAY).read_bytes() == pdf
    assert [path.name for path in tmp_path.iterdir()] == ["b.pdf"]
