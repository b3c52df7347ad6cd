"""What a reader sees: marked texts, pages of notebooks, the site, and the views that the notebooks show.

Every page opens with the network off; of what it shows only the pictures of an original's pages lie beside it. Names
are loaded when they are first asked for, so that importing the room costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

# A module never bears the name of what it defines: importing it would put the module in the name's place.
_NAMES = {
    "Display": "display",
    "Page": "names",
    "Picture": "display",
    "Site": "site",
    "Failing": "failing",
    "comparison": "comparison_view",
    "downloads_by_steps": "downloads",
    "explore": "explore_view",
    "marked_text": "marked",
    "page_from_notebook": "pages",
    "page_name": "names",
    "page_options": "site",
    "page_title": "names",
    "province_year": "province_view",
    "quality": "quality_view",
    "write_cutouts": "cutouts",
    "write_downloads": "downloads",
    "write_site": "site",
}

__all__ = [
    "Display",
    "Failing",
    "Page",
    "Picture",
    "Site",
    "comparison",
    "downloads_by_steps",
    "explore",
    "marked_text",
    "page_from_notebook",
    "page_name",
    "page_options",
    "page_title",
    "province_year",
    "quality",
    "write_cutouts",
    "write_downloads",
    "write_site",
]


def __getattr__(name: str) -> Any:
    """The public name, from the module that defines it."""
    if name not in _NAMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_NAMES[name]}"), name)
