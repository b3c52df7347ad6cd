"""Texts and tables as files of other formats, made by writers that have nothing to do with the readers under test."""

from __future__ import annotations

import io
import subprocess
import zipfile
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

__all__ = ["Rows", "docx", "html", "html_table", "part", "pdf", "printed", "repacked", "rtf", "site", "xls", "xlsx"]

Rows = Sequence[Sequence[object]]
"""A table: None stands for a place that the cell to the left covers."""


def lines_of(text: str) -> list[str]:
    return text.replace("\r\n", "\n").lstrip("\ufeff").split("\n")


def page(body: str, head: str = "") -> bytes:
    return (
        f'<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'.encode()
    )


def html(text: str) -> bytes:
    """Each line a paragraph."""
    return page("\n".join(f"<p>{escape(line)}</p>" for line in lines_of(text)))


def site(text: str) -> bytes:
    """Each line a paragraph, amid what a news site has around its articles."""
    menu = "".join(f'<li><a href="/{at}">Mục {at}</a></li>' for at in range(20))
    before = f'<nav><ul>{menu}</ul></nav><div class="sidebar"><p>Lượt xem: 1.234</p></div><article>'
    more = '<ul><li><a href="/x">Tỉnh bạn có 9.999 người được giải quyết việc làm trong năm 2021</a></li></ul>'
    behind = (
        f'</article><div class="related"><h3>Tin liên quan</h3>{more}</div><footer>Điện thoại 0123 456 789</footer>'
    )
    return page(before + "\n".join(f"<p>{escape(line)}</p>" for line in lines_of(text)) + behind)


def html_table(rows: Rows, attributes: str = "") -> str:
    """The rows as a table; None widens the cell before it."""
    out = []
    for row in rows:
        cells: list[tuple[object, int]] = []
        for cell in row:
            if cell is None and cells:
                cells[-1] = (cells[-1][0], cells[-1][1] + 1)
            else:
                cells.append((cell, 1))
        out.append("".join(f'<td colspan="{span}">{escape(str(cell))}</td>' for cell, span in cells))
    return f"<table {attributes}>{''.join(f'<tr>{cells}</tr>' for cells in out)}</table>"


def docx(text: str, rows: Rows = ()) -> bytes:
    """Each line a paragraph, and a table behind them."""
    import docx as library

    document = library.Document()
    for line in lines_of(text):
        document.add_paragraph(line)
    if rows:
        table = document.add_table(len(rows), len(rows[0]))
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                if cell is None:
                    table.cell(at, column - 1).merge(table.cell(at, column))
                else:
                    table.cell(at, column).text = str(cell)
    return saved(document)


def saved(document: Any) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def rtf(text: str) -> bytes:
    """Each line a paragraph, what is not ASCII as numbers of UTF-16."""

    def coded(line: str) -> str:
        out = []
        for char in line:
            if char in "\\{}":
                out.append(f"\\{char}")
            elif 32 <= ord(char) < 127:
                out.append(char)
            else:
                units = char.encode("utf-16-le")
                pairs = (int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2))
                out += [f"\\u{unit}?" for unit in pairs]
        return "".join(out)

    body = "".join(f"\\pard {coded(line)}\\par\n" for line in lines_of(text))
    return f"{{\\rtf1\\ansi\\uc1 {body}}}".encode("ascii")


def pdf(text: str, rows: Rows = (), *, ruled: bool = True, head: str = "", size: float = 12, font: str = "") -> bytes:
    """Each line a justified paragraph, a table behind them; `head` runs over all pages, with their numbers below.

    `font` is a TrueType file; DejaVu Sans, which matplotlib brings, if there is none.
    """
    import matplotlib
    from reportlab.lib import colors
    from reportlab.lib.enums import TA_JUSTIFY
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

    fonts = Path(matplotlib.get_data_path(), "fonts", "ttf")
    pdfmetrics.registerFont(TTFont("Body", font or fonts / "DejaVuSans.ttf"))
    style = ParagraphStyle(
        "body", fontName="Body", fontSize=size, leading=size * 4 / 3, spaceAfter=4, alignment=TA_JUSTIFY
    )
    story: list[Any] = [Paragraph(escape(line), style) if line.strip() else Spacer(1, size) for line in lines_of(text)]
    if rows:
        grid = [("GRID", (0, 0), (-1, -1), 0.5, colors.black)] if ruled else []
        spans = [
            ("SPAN", (column - 1, at), (column, at))
            for at, row in enumerate(rows)
            for column, cell in enumerate(row)
            if cell is None
        ]
        cells = [
            [Paragraph(escape(str(c or "")), style) if at == 1 else str(c or "") for at, c in enumerate(row)]
            for row in rows
        ]
        widths = [36, 150, *[70] * (len(rows[0]) - 2)]
        story.append(Table(cells, widths, style=[("FONTNAME", (0, 0), (-1, -1), "Body"), *grid, *spans], repeatRows=0))

    def around(canvas: Any, document: Any) -> None:
        if head:
            canvas.setFont("Body", 9)
            canvas.drawString(72, 800, head)
            canvas.drawString(290, 30, str(document.page))

    stream = io.BytesIO()
    SimpleDocTemplate(stream, invariant=1).build(story, onFirstPage=around, onLaterPages=around)
    return stream.getvalue()


def printed(page_: bytes, folder: Path, chromium: str) -> bytes:
    """A page as that browser prints it."""
    source, target = folder / "page.html", folder / "page.pdf"
    source.write_bytes(page_)
    command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    subprocess.run([*command, f"--print-to-pdf={target}", str(source)], check=True, capture_output=True, timeout=120)
    return target.read_bytes()


def xlsx(rows: Rows, forms: Sequence[Sequence[str]] = (), merged: Sequence[str] = (), name: str = "Sheet1") -> bytes:
    """One sheet; `forms` are number formats by row and column."""
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = name
    for at, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(at, column, value)
            if forms and forms[at - 1][column - 1]:
                cell.number_format = forms[at - 1][column - 1]
    for area in merged:
        sheet.merge_cells(area)
    return saved(book)


def xls(rows: Rows, forms: Sequence[Sequence[str]] = ()) -> bytes:
    """One sheet in the old format."""
    import xlwt

    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("Sheet1")
    for at, row in enumerate(rows):
        for column, value in enumerate(row):
            if value is not None:
                form = forms[at][column] if forms else ""
                sheet.write(at, column, value, xlwt.easyxf(num_format_str=form or "General"))
    return saved(book)


def repacked(data: bytes, parts: dict[str, bytes]) -> bytes:
    """An archive with some of its parts written over or added."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return stream.getvalue()


def part(data: bytes, name: str) -> bytes:
    """One part of an archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)
