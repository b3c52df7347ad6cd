"""What is imported before workers and kernels are forked: all that they use, so that none waits for it."""

from __future__ import annotations

from importlib import import_module

__all__ = ["NAMES", "read_words"]

NAMES = (
    "IPython",
    "IPython.core.debugger",
    "IPython.core.completerlib",
    "IPython.core.logger",
    "IPython.core.magics.execution",
    "IPython.core.oinspect",
    "IPython.extensions.storemagic",
    "babel.dates",
    "babel.numbers",
    "debugpy",
    "faulthandler",
    "ipykernel.debugger",
    "ipykernel.kernelapp",
    "ipykernel.zmqshell",
    "matplotlib.pyplot",
    "matplotlib_inline.backend_inline",
    "nbconvert.filters",
    "nbformat",
    "pandas",
    "papermill",
    "pyarrow.dataset",
    "pyarrow.parquet",
    "sqlite3",
    "tongket.api",
    "tongket.charts",
    "tongket.execution.worker",
    "tongket.execution.kernels",
    "tongket.narrative",
    "tongket.publishing.comparison_view",
    "tongket.publishing.province_view",
    "tongket.publishing.quality_view",
    "tongket.tables.files",
    "tornado.platform.asyncio",
    "zmq.utils.garbage",
)


def read_words() -> None:
    """Read the words, numbers and letters that every notebook needs: there is no other trace of it."""
    from tongket.charts.style import empty, number
    from tongket.lexicon import catalogue, plausible
    from tongket.narrative.voice import LANGUAGES, voice
    from tongket.publishing.display import Picture
    from tongket.publishing.strings import strings

    _ = catalogue(), plausible.ranges(), plausible.people()
    for language in LANGUAGES:
        _ = strings(language), voice(language), number(1.5, language)
        _ = Picture(empty("", language), "").png


for _name in NAMES:
    import_module(_name)
read_words()
