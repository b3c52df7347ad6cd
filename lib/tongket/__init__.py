"""Tongket reads Vietnamese provincial labour and social-affairs reports into figures that can be checked.

``read`` takes one report, ``read_corpus`` a folder of them, ``open_outputs`` what a run left behind, ``load`` whichever
of these a notebook should use; ``province_year``, ``comparison``, ``explore`` and ``quality`` are what the notebooks
show, and ``sample`` gives reports to try things with. All are imported when first asked for, so that ``import tongket``
and ``tongket --help`` cost nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tongket.api import (
        Corpus,
        ParameterError,
        Report,
        check_parameters,
        explore,
        load,
        open_outputs,
        read,
        read_corpus,
        read_text,
        sample,
    )
    from tongket.publishing.comparison_view import comparison
    from tongket.publishing.province_view import province_year
    from tongket.publishing.quality_view import quality

    __version__: str

__all__ = [
    "Corpus", "ParameterError", "Report", "__version__", "check_parameters", "comparison", "explore", "load",
    "open_outputs", "province_year", "quality", "read", "read_corpus", "read_text", "sample",
]  # fmt: skip

# Where each public name is defined; what is not here is in `tongket.api`.
_ROOMS = dict.fromkeys(("comparison", "province_year", "quality"), "tongket.publishing")


def __getattr__(name: str) -> object:
    if name == "__version__":
        from importlib.metadata import version

        value: object = version("tongket")
    elif name in __all__:
        value = getattr(import_module(_ROOMS.get(name, "tongket.api")), name)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
