"""Sentences about figures and checks, in Vietnamese and in English."""

from .facts import figures_of
from .marked import KINDS, Cell, Paragraph, Ref, Section, Segment, Story, plain, refs
from .names import place_name, theme_name
from .ranking import comparison, ranking
from .story import province_year
from .trust import quality

__all__ = [
    "KINDS", "Cell", "Paragraph", "Ref", "Section", "Segment", "Story", "comparison", "figures_of",
    "place_name", "plain", "province_year", "quality", "ranking", "refs", "theme_name",
]  # fmt: skip
