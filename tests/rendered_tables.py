"""Documents with tables (`accuracy.table_source`) as files of other formats, their merged cells merged."""

from __future__ import annotations

import io
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

from accuracy.table_source import Table, blocks
from rendered import page, saved

__all__ = ["docx", "html", "pdf", "xlsx"]


def placed(table: Table) -> Iterator[tuple[int, int, int, int, str]]:
    """Each cell with its row, column, the rows and columns that it covers, and its words."""
    taken: set[tuple[int, int]] = set()
    for row, listed in enumerate(table.rows):
        column = 0
        for words, down, across in listed:
            while (row, column) in taken:
                column += 1
            taken |= {(row + r, column + c) for r in range(down) for c in range(across)}
            yield row, column, down, across, words
            column += across


def size(table: Table) -> tuple[int, int]:
    cells = list(placed(table))
    return len(table.rows), max(column + across for _, column, _, across, _ in cells)


def html(source: str) -> bytes:
    """The source as it is, in a page."""
    return page(source)


def docx(source: str) -> bytes:
    """Each line a paragraph, each table a table."""
    import docx as library

    document = library.Document()
    for block in blocks(source):
        if isinstance(block, str):
            document.add_paragraph(block)
            continue
        made = document.add_table(*size(block))
        for row, column, down, across, words in placed(block):
            cell = made.cell(row, column)
            if down > 1 or across > 1:
                cell = cell.merge(made.cell(min(row + down, len(block.rows)) - 1, column + across - 1))
            cell.text = words
    return saved(document)


def xlsx(source: str) -> bytes:
    """All on one sheet, one below the other, each cell a text, as people paste them."""
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    top = 1
    for block in blocks(source):
        if isinstance(block, str):
            sheet.cell(top, 1, block)
            top += 1
            continue
        for row, column, down, across, words in placed(block):
            sheet.cell(top + row, column + 1, words or None)
            if down > 1 or across > 1:
                sheet.merge_cells(
                    start_row=top + row,
                    start_column=column + 1,
                    end_row=top + row + down - 1,
                    end_column=column + across,
                )
        top += len(block.rows) + 1
    return saved(book)


def pdf(source: str) -> bytes:
    """On wide sheets, tables ruled, their rows breaking over pages where they must."""
    import matplotlib
    from reportlab.lib import colors
    from reportlab.lib.pagesizes import A3, landscape
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer
    from reportlab.platypus import Table as Ruled

    pdfmetrics.registerFont(TTFont("Body", Path(matplotlib.get_data_path(), "fonts", "ttf", "DejaVuSans.ttf")))
    style = ParagraphStyle("body", fontName="Body", fontSize=9, leading=12, spaceAfter=10)
    story: list[Any] = []
    for block in blocks(source):
        if isinstance(block, str):
            story.append(Paragraph(escape(block), style))
            continue
        story.append(Spacer(1, 16))
        height, width = size(block)
        cells: list[list[Any]] = [[""] * width for _ in range(height)]
        spans = []
        for row, column, down, across, words in placed(block):
            cells[row][column] = Paragraph(escape(words), style) if words else ""
            if down > 1 or across > 1:
                spans.append(("SPAN", (column, row), (column + across - 1, min(row + down, height) - 1)))
        wide = 1120 / (width + 2)
        widths = [wide * (3 if at == _widest(block) else 1) for at in range(width)]
        grid = ("GRID", (0, 0), (-1, -1), 0.5, colors.black)
        story.append(Ruled(cells, widths, style=[grid, ("VALIGN", (0, 0), (-1, -1), "MIDDLE"), *spans]))
    stream = io.BytesIO()
    SimpleDocTemplate(stream, pagesize=landscape(A3), leftMargin=30, rightMargin=30, invariant=1).build(story)
    return stream.getvalue()


def _widest(table: Table) -> int:
    """The column with the longest words that stand in it alone."""
    alone = [(len(words), column) for _, column, _, across, words in placed(table) if across == 1]
    return max(alone)[1] if alone else 0
