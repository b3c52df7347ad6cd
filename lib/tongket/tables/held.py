"""Tables that will not change any more, and what was worked out of each as a whole: once for all who ask for it.

A notebook reads a whole table again for each thing that it tells. Where many notebooks read the same tables, as in a
run, that is most of their work; so who holds the tables for them says so here, and nothing that anybody gets may be
changed.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable, Hashable, Iterable
from itertools import count
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["hold", "is_held", "once"]

T = TypeVar("T")
_NUMBERS = count()
_HELD: dict[int, tuple[int, dict[Hashable, Any], Any]] = {}


def hold(tables: Iterable[pd.DataFrame]) -> None:
    """Promise that these tables stay as they are for as long as they are there."""
    for table in tables:
        key = id(table)
        if key not in _HELD:
            gone = weakref.ref(table, lambda _, key=key: _HELD.pop(key, None))  # type: ignore[misc]
            _HELD[key] = (next(_NUMBERS), {}, gone)


def is_held(table: Any) -> bool:
    """Whether what is worked out of the whole table is kept."""
    return id(table) in _HELD


def once(what: Hashable, make: Callable[[], T], *tables: Any) -> T:
    """What `make` gives, which depends on `what` and these tables alone: where all are held, it is made but once."""
    found = [_HELD.get(id(table)) for table in tables]
    held = [one for one in found if one is not None]
    if not held or len(held) < len(tables):
        return make()
    made, key = held[0][1], (what, *(number for number, _, _ in held))
    if key not in made:
        made[key] = make()
    known: T = made[key]
    return known
