"""What a chart shows, read off its axes: what the tests of charts share."""

from __future__ import annotations

from matplotlib.axes import Axes


def words(axes: Axes) -> str:
    """All words that stand on the picture."""
    figure = axes.get_figure()
    assert figure is not None
    found = [t.get_text() for t in axes.texts] + [axes.get_title(loc="left"), axes.get_xlabel()]
    legend = axes.get_legend()
    found += [t.get_text() for t in legend.get_texts()] if legend else []
    return "\n".join([*found, *(t.get_text() for t in figure.texts)])


def bars(axes: Axes) -> list[float]:
    """The lengths of its bars, from below."""
    return [round(p.get_width(), 2) for p in axes.patches]
