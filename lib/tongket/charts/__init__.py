"""One function for one picture: a DataFrame in, matplotlib Axes out."""

from .bars import levels, targets_vs_results, theme_bars
from .places import coverage, over_time, province_strip
from .style import alt_text

__all__ = ["alt_text", "coverage", "levels", "over_time", "province_strip", "targets_vs_results", "theme_bars"]
