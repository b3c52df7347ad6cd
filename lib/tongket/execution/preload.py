"""What is imported before workers and kernels are forked: all that they use, so that none waits for it."""

from __future__ import annotations

from importlib import import_module

__all__ = ["NAMES"]

NAMES = (
    "IPython",
    "IPython.core.debugger",
    "IPython.core.completerlib",
    "IPython.core.magics.execution",
    "IPython.extensions.storemagic",
    "babel.dates",
    "babel.numbers",
    "debugpy",
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
    "seaborn",
    "tongket.api",
    "tongket.charts",
    "tongket.execution.worker",
    "tongket.execution.kernels",
    "tongket.narrative",
    "tongket.publishing.comparison_view",
    "tongket.publishing.province_view",
    "tongket.publishing.quality_view",
    "tongket.tables.files",
)

for _name in NAMES:
    import_module(_name)
