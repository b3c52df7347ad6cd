"""One function for one picture: a DataFrame in, matplotlib Axes out."""

from .bars import levels, theme_bars
from .bullets import targets_vs_results
from .places import coverage, over_time, province_strip
from .quality import agreement, expectations, indicated
from .ranks import ranks
from .style import alt_text

__all__ = [
    "agreement", "alt_text", "coverage", "expectations", "indicated", "levels", "over_time", "province_strip",
    "ranks", "targets_vs_results", "theme_bars",
]  # fmt: skip
