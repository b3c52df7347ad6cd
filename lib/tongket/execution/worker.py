"""What runs in a worker process: a notebook by papermill, and a page of it; a file has its name once it is whole."""

from __future__ import annotations

import gc
import logging
import os
import signal
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

__all__ = ["Export", "Task", "begin", "execute", "export", "ready"]


_ENGINE = "tongket"
_OVERTIME = "it took more than {} s; where that is not too long, give it more with --timeout"


@dataclass(frozen=True, slots=True)
class Task:
    """A notebook to run: from `source` to `target` by way of `draft`, its kernel standing in the folder `cwd`."""

    source: Path
    draft: Path
    target: Path
    cwd: Path
    parameters: Mapping[str, Any]
    warm: bool = True
    timeout: int | None = None  # seconds that one cell may take

    @property
    def given(self) -> Path:
        """The file that it reads."""
        return self.source

    def moved(self, place: Path, data: Path) -> Task:
        """The same with files in `place`, on a machine where the run's tables lie in `data`."""
        return replace(
            self,
            source=place / "given.ipynb",
            draft=place / "draft.ipynb",
            target=place / self.target.name,
            cwd=data / self.cwd.name,
        )


@dataclass(frozen=True, slots=True)
class Export:
    """A page to make of an executed notebook."""

    notebook: Path
    target: Path
    title: str
    language: str
    options: Mapping[str, Any]

    @property
    def given(self) -> Path:
        """The file that it reads."""
        return self.notebook

    def moved(self, place: Path, data: Path) -> Export:  # noqa: ARG002 - a page needs no tables
        """The same with files in `place`."""
        return replace(self, notebook=place / "given.ipynb", target=place / self.target.name)


def begin(scratch: str, data: str, ahead: str = "", environment: Mapping[str, str] | None = None) -> None:
    """Make this process a worker: leave when the run does, keep Jupyter's files in `scratch`, find data at `data`.

    With `ahead`, what is to be imported before kernels are, these are forked. `environment` is the run's, where this
    process was not started with it.
    """
    from tongket.execution import kernels, template

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the run answers Ctrl-C, for all
    if environment is not None:
        os.environ.clear()
        os.environ.update(environment)
    tempfile.tempdir = scratch
    # A start-up file of the user's IPython would change what notebooks give; ports and history are nobody's business.
    os.environ.update(JUPYTER_RUNTIME_DIR=scratch, IPYTHONDIR=str(Path(scratch) / "ipython"), TONGKET_DATA=data)
    os.environ.update(template.SETTLED, JUPYTER_PREFER_ENV_PATH="1")
    if ahead:
        template.import_ahead(ahead)
        gc.freeze()  # what is shared with the forked stays so: no collection looks at it
        kernels.fork_kernels()
    kernels.leave_with_parent()
    logging.getLogger("papermill").setLevel(logging.CRITICAL)
    logging.getLogger("traitlets").setLevel(logging.CRITICAL)


def ready() -> None:
    """Import what a worker needs, so that this happens while the run still reads its reports."""
    import nbconvert.filters
    import papermill

    _ = nbconvert.filters, papermill


def execute(task: Task) -> str:
    """Run one notebook; "" where it went well, else in a line what went wrong; the executed copy is kept either way."""
    import papermill
    from papermill.exceptions import PapermillExecutionError

    from tongket.execution import kernels

    problem, executed = "", list[Any]()
    try:
        papermill.execute_notebook(
            task.source,
            None,
            dict(task.parameters),
            engine_name=_engine(),
            executed=executed,
            progress_bar=False,
            cwd=task.cwd,
            execution_timeout=task.timeout,
            **kernels.kernel_options(task.warm),
        )
    except PapermillExecutionError as error:
        problem = f"cell {error.exec_count}: {error.ename}: {_first_line(error.evalue)}"
    except Exception as error:  # a kernel that died, a notebook that cannot be read: its own failure, not the run's
        name = type(error).__name__
        said = _OVERTIME.format(task.timeout) if name == "CellTimeoutError" else _first_line(str(error))
        return _keep(task, executed, name, said)
    return _keep(task, executed) or problem


@cache
def _engine() -> str:
    """The name of a papermill engine like its own, which puts the notebook into a list in place of saving it.

    Saving before and after each cell takes as long as the cells do. A notebook that its kernel did not get through is
    in the list, too.
    """
    from papermill.engines import NBClientEngine, papermill_engines

    class Handing(NBClientEngine):  # type: ignore[misc, unused-ignore]
        @classmethod
        def execute_notebook(cls, nb: Any, kernel_name: str, *, executed: list[Any], **given: Any) -> Any:
            executed[:] = [nb]
            executed[:] = [super().execute_notebook(nb, kernel_name, **given)]
            return executed[0]

    papermill_engines.register(_ENGINE, Handing)
    return _ENGINE


def _keep(task: Task, executed: list[Any], name: str = "", said: str = "") -> str:
    """Save the executed copy, where there is one, in its place without what differs between two runs.

    An error that no cell raised (`name`, `said`) is marked at the cell that was at work. Gives it in a line.
    """
    import nbformat

    from tongket.execution.normal import normalise

    problem = f"{name}: {said}" if name else ""
    for notebook in executed:
        if name:
            problem = _marked(notebook, name, said)
        nbformat.write(normalise(notebook, [task.cwd.parent]), task.draft)  # type: ignore[no-untyped-call]
        task.draft.replace(task.target)
    return problem


def _marked(executed: Any, name: str, said: str) -> str:
    """Mark an error at the last cell that was begun, as if the cell had raised it; the error in a line."""
    import nbformat

    cells = [cell for cell in executed.cells if cell.cell_type == "code"]
    begun = [number for number, cell in enumerate(cells, 1) if cell.metadata.get("papermill", {}).get("start_time")]
    if not begun:
        return f"{name}: {said}"
    told = {"ename": name, "evalue": said, "traceback": [f"{name}: {said}"]}
    error = nbformat.v4.new_output("error", **told)  # type: ignore[no-untyped-call]
    cells[begun[-1] - 1].outputs.append(error)
    return f"cell {begun[-1]}: {name}: {said}"


def export(task: Export) -> str:
    """Make one page; "" where it went well, else in one line what went wrong."""
    from tongket.publishing import page_from_notebook

    try:
        page_from_notebook(task.notebook, task.target, title=task.title, language=task.language, options=task.options)
    except Exception as error:  # one page's failure is not the run's
        return f"no page could be made: {type(error).__name__}: {_first_line(str(error))}"
    return ""


def _first_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[0] if lines else ""
