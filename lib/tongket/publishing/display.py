"""What a view's method hands to the notebook: a passage with its HTML and its plain text, or a picture.

Both say how they are to be shown, so that a notebook cell is one call, shows the same under papermill, JupyterLab and
nbval, and needs no plotting backend: a picture is drawn to PNG at once and its figure closed.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["Display", "Picture"]

_DPI = 192  # twice the 96 of a page's pixel, for sharp print


class Display:
    """A passage: `html` for a reader, `text` for whoever sees only text; `empty` says that there was nothing to say."""

    def __init__(self, html: str, text: str, *, empty: bool = False) -> None:
        self.html, self.text, self.empty = html, text, empty

    def __repr__(self) -> str:
        return self.text

    def _repr_html_(self) -> str:
        return self.html

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> tuple[dict[str, str], dict[str, Any]]:
        """HTML and text; `tongket.empty` in the metadata tells a page to leave the section out."""
        del include, exclude
        return {"text/html": self.html, "text/plain": self.text}, {"tongket": {"empty": True}} if self.empty else {}


class Picture:
    """A chart as PNG, with the alternative text that says what it shows; `axes` is what was drawn."""

    def __init__(self, axes: Axes | Iterable[Axes], alt: str) -> None:
        """Draw `axes` (one, or all of one figure) and close the figure."""
        from matplotlib import pyplot as plt
        from matplotlib.backends.backend_agg import FigureCanvasAgg

        from tongket.charts.style import styled

        listed = list(axes) if isinstance(axes, Iterable) else [axes]
        self.axes, self.alt = listed, alt
        figure = listed[0].get_figure(root=True)
        assert figure is not None  # an Axes that a chart returned stands in a figure
        drawn = BytesIO()
        figure.set_dpi(_DPI)
        with styled():  # what is settled only when drawn, such as hatching
            # `savefig` draws twice, once for the layout alone, which drawing makes in any case.
            FigureCanvasAgg(figure).print_png(drawn, metadata={"Software": None})  # type: ignore[no-untyped-call]
        plt.close(figure)
        self.png = drawn.getvalue()

    def __repr__(self) -> str:
        return self.alt

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> tuple[dict[str, str], dict[str, Any]]:
        """The PNG, and its alternative text both as plain text and in the metadata."""
        del include, exclude
        encoded = base64.b64encode(self.png).decode("ascii")
        return {"image/png": encoded, "text/plain": self.alt}, {"image/png": {"alt": self.alt}}
