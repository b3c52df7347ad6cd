"""Small pieces that views are built from: a table or a paragraph as HTML and as plain text at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

from .display import Display, Picture
from .render import stylesheet
from .strings import strings

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["Cell", "Piece", "figure_cell", "nothing", "passage", "picture", "styled", "table"]


@dataclass(frozen=True, slots=True)
class Piece:
    """The same thing twice: as HTML and as plain text."""

    html: str
    text: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A table's cell: its HTML and text; `number` sets it to the right."""

    html: str
    text: str
    number: bool = False


def _cell(value: Any) -> Cell:
    return value if isinstance(value, Cell) else Cell(escape(str(value), quote=False), str(value))


def figure_cell(shown: str, figure: str) -> Cell:
    """A figure's value as a cell that a page links to the figure's sentence."""
    return Cell(f'<span class="tk-figure" data-ref="{escape(figure)}">{escape(shown)}</span>', shown, number=True)


def passage(words: str, mark: str = "") -> Piece:
    """A paragraph; `mark` is its class."""
    name = f' class="{mark}"' if mark else ""
    return Piece(f"<p{name}>{escape(words, quote=False)}</p>", words)


def table(head: Sequence[str], rows: Iterable[Sequence[Any]], caption: str = "") -> Piece:
    """A table of cells (`Cell` or anything with a `str`); its first column names the row."""
    cells = [[_cell(value) for value in row] for row in rows]
    right = [bool(cells) and all(row[at].number for row in cells) for at in range(len(head))]
    marks = [' class="num"' if number else "" for number in right]
    heads = "".join(f'<th scope="col"{m}>{escape(name)}</th>' for name, m in zip(head, marks, strict=True))
    lines = ["<tr>" + "".join(_html(cell, at) for at, cell in enumerate(row)) + "</tr>" for row in cells]
    title = f"<caption>{escape(caption)}</caption>" if caption else ""
    html = f"<table>{title}<thead><tr>{heads}</tr></thead><tbody>{''.join(lines)}</tbody></table>"
    text = "\n".join([*([caption] if caption else []), " | ".join(head), *(_text(row) for row in cells)])
    return Piece(f'<div class="tk-scroll">{html}</div>', text)


def _html(cell: Cell, at: int) -> str:
    kind = ' class="num"' if cell.number else ""
    return f'<th scope="row">{cell.html}</th>' if at == 0 else f"<td{kind}>{cell.html}</td>"


def _text(row: Sequence[Cell]) -> str:
    return " | ".join(cell.text for cell in row)


def styled(pieces: Iterable[Piece], *, style: bool = False) -> Display:
    """The pieces as one display; with `style` it brings the sheet that a notebook's later displays use too."""
    listed = list(pieces)
    sheet = f"<style>{stylesheet('marked.css')}\n{stylesheet('view.css')}</style>" if style else ""
    body = "\n".join(piece.html for piece in listed)
    return Display(f'{sheet}<div class="tongket">{body}</div>', "\n\n".join(piece.text for piece in listed))


def picture(axes: Axes | Sequence[Axes], language: str) -> Picture | Display:
    """A chart of `tongket.charts` as a picture; where nothing was drawn, what an empty section shows."""
    from matplotlib import pyplot as plt
    from matplotlib.axes import Axes

    from tongket.charts import alt_text

    listed = [axes] if isinstance(axes, Axes) else list(axes)
    if any(one.has_data() for one in listed):
        return Picture(listed, alt_text(listed))
    plt.close(listed[0].get_figure(root=True))
    return nothing(language)


def nothing(language: str) -> Display:
    """What a section shows that has nothing to say; a page leaves it out."""
    words = strings(language)["empty"]
    return Display(f'<p class="tongket">{escape(words)}</p>', words, empty=True)
