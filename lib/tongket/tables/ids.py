"""Lists of ids in one cell: joined by a blank, so an id's own blanks are percent-encoded there, and only there.

An id is its file's stem and may hold whatever a file's name may; no column that holds one id alters it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote, unquote

__all__ = ["join_ids", "split_ids"]

_JOINT = " "
_ENCODED = re.compile(r"[\s%]")


def join_ids(ids: Iterable[str]) -> str:
    """The cell that lists `ids`, none of which is blank: `a:1 b%20c:2`; white space is %20 and the like, % is %25."""
    return _JOINT.join(_ENCODED.sub(lambda found: quote(found.group(), safe=""), key) for key in ids)


def split_ids(cell: str) -> list[str]:
    """The ids that :func:`join_ids` put into `cell`, in their order; none for an empty cell."""
    return [unquote(key) for key in cell.split(_JOINT)] if cell else []
