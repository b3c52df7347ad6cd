"""What a person at a prompt and a notebook use: read reports, or what a run made of them, and ask for their tables.

`tongket` itself offers these names. Nothing heavy is imported before a table is asked for.
"""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tongket._corpus import Corpus, Problem, Report, problems_of, report_row
from tongket._outputs import is_outputs, saved_documents, saved_problems, saved_repeats, saved_table
from tongket._parameters import ParameterError, check_choice, check_names, check_values, injected
from tongket.documents.model import Document

if TYPE_CHECKING:
    import pandas as pd

    from tongket.documents.corrections import Line
    from tongket.publishing.explore_view import Explorer
    from tongket.validation import Fault

__all__ = [
    "Corpus", "ParameterError", "Problem", "Report", "check_parameters", "explore", "hold", "is_outputs", "load",
    "open_outputs", "read", "read_corpus", "read_text", "sample",
]  # fmt: skip

Each = Callable[[Callable[[Any], Any], Iterable[Any]], Iterable[Any]]
DATA = "TONGKET_DATA"
EXTRACTED = ("figures", "ledger", "citations")
DERIVED = ("corrections", "checks", "lints", "implied", "panel")
_ONCE = "It is counted once; keep one of the two files."
_BOTH = "The figures of both are given; keep one of the two files if they are one report."
_FAULT = "Tongket failed on this text; leave the file out, and tell its makers"


def read(path: str | Path, index: bool = True, corrections: bool = True) -> Report:
    """Read one report; `index` says whether an `index.csv` beside it may override its place and period.

    `corrections` says whether a `corrections.csv` beside it may overrule what is read. ReportError, naming the file
    and what to do, where the report cannot be read; what is wrong with a table beside it `read_corpus` tells. Of what
    was read in part (a scan with a page of which nothing was recognised) a warning says what is missing, and so does
    `Report.problems`.
    """
    from tongket.documents import lines_beside
    from tongket.documents import read as read_document

    document = read_document(path, index=index)
    for problem in problems_of(document):
        warnings.warn(f"{path}: {problem.message}", stacklevel=2)
    return _corpus([document], lines_beside(path).lines if corrections else ()).report(document.report)


def read_text(text: str, report: str = "text") -> Report:
    """Read a report given as a string; `report` is the id that its rows shall bear."""
    from tongket.documents import describe

    return _corpus([Document(report, text, report, about=describe(text))]).report(report)


def explore(corpus: Corpus, language: str = "vi") -> Explorer:
    """The corpus's figures to look through, by place, year, theme and indicator; and reports to read on the spot."""
    from tongket.publishing.explore_view import Explorer

    return Explorer(corpus, language, _read_given)


def _read_given(given: Path | bytes, name: str) -> Corpus:
    """One report by itself, from its file or from the bytes of one called `name`; ReportError as of `read`."""
    from tongket.documents import ReportError, lines_beside, read_bytes
    from tongket.documents import read as read_document

    if isinstance(given, Path):
        corpus = _corpus([read_document(given)], lines_beside(given).lines)
    else:
        corpus = _corpus([read_bytes(given, name)])
    if not len(corpus):
        raise ReportError(name, corpus.problems[0].message)
    return corpus


def sample(*reports: str, folder: str | Path = "") -> Path:
    """A folder with a copy of the sample reports, or of those named, and their index.csv: to try things in.

    It is a new one that goes when Python ends, or `folder`, whose own files stay as they are. ParameterError lists
    the reports that there are.
    """
    from tongket.resources import copied_sample, shipped

    known = sorted(path.stem for path in shipped("corpus").glob("*.txt"))
    for report in reports:
        check_choice("report", report, known, " in the sample")
    return copied_sample(reports or known, folder)


def read_corpus(
    paths: str | Path | Iterable[str | Path],
    index: bool = True,
    repeats: bool = False,
    corrections: bool = True,
    each: Each = map,
) -> Corpus:
    """Read the reports in files, folders and globs; what cannot be read is in `Corpus.problems`, the others go on.

    A text that two files have counts once, and the other file is named in `Corpus.repeats`; with `repeats` it is
    named and yet read as a report of its own. Without `corrections` the tables are as read, whatever a
    `corrections.csv` says. `each` stands in for `map` where other processes are to read.
    """
    from tongket.documents import read_all

    reading = read_all(paths, index=index, corrections=corrections)
    documents = [d for d in reading.documents if repeats or d.report not in reading.repeats]
    advice = _BOTH if repeats else _ONCE
    again = [Problem(r.path, f"{r.message} {advice}") for _, r in sorted(reading.repeats.items())]
    problems, passed = ([Problem(r.path, r.message) for r in told] for told in (reading.problems, reading.passed))
    return _corpus(documents, reading.corrections, problems, again, passed, each=each, files=reading.files)


def _corpus(
    documents: Sequence[Document],
    corrections: Sequence[Line] = (),
    problems: Sequence[Problem] = (),
    *left_out: Sequence[Problem],
    each: Each = map,
    files: Mapping[str, Path] | None = None,
) -> Corpus:
    """A corpus of documents, each extracted now, so that what fails is known at once, and corrected.

    `left_out` are the repeats and what was passed over, where there are any; `files` as of `Corpus`.
    """
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in ("reports", *EXTRACTED)}
    read, unread = [], list(problems)
    ordered = sorted(documents, key=lambda d: d.report)
    for document, extracted in zip(ordered, each(_extracted, ordered), strict=True):
        if isinstance(extracted, str):
            unread.append(Problem(document.path, f"{_FAULT} ({extracted})."))
            continue
        read.append(document)
        rows["reports"].append(report_row(document))
        for name in EXTRACTED:
            rows[name] += extracted[name]
        for row in extracted["figures"] if document.origins.form else ():
            row["origin"] = document.origins.address(document.text, row["start"], row["end"]) or None
    rows["corrections"], refused = _corrected(rows, corrections)
    unread += [Problem(error.path, error.message) for error in refused]
    corpus = Corpus(lambda: read, partial(_make_table, rows, []), unread, *left_out)
    corpus.files = files or {}
    return corpus


def _extracted(document: Document) -> dict[str, list[dict[str, Any]]] | str:
    """The rows of a report by table, or what failed: a fault of ours in one is no reason to lose the others."""
    from tongket.extraction import extract

    try:
        found = extract(document)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return {name: getattr(found, name) for name in EXTRACTED}


def _corrected(rows: dict[str, list[dict[str, Any]]], lines: Sequence[Line]) -> tuple[list[dict[str, Any]], list[Any]]:
    """Write the corrections into the rows; the rows of their own table, less sentences, and what is refused."""
    if not lines:
        return [], []
    from tongket.tables.corrections import apply, parse

    asked, refused = parse(lines)
    told, impossible = apply(asked, rows)
    return told, [*refused, *impossible]


def _make_table(
    rows: Mapping[str, list[dict[str, Any]]], faults: list[Fault], corpus: Corpus, name: str
) -> pd.DataFrame:
    """A table of a corpus in memory: from its rows, or worked out from the other tables.

    A check that fails on a report is kept in `faults`, and told by the results.
    """
    if name in rows:
        return _frame(name, rows[name])
    if name == "panel":
        from tongket.tables.panel import panel

        return panel(corpus.figures, corpus.reports, corpus.implied)
    from tongket import validation

    if name == "checks":
        return validation.checks(corpus.figures, corpus.reports, corpus.texts, faults)
    if name == "implied":
        return validation.implied(corpus.figures, faults)
    return _judged(faults, corpus, name)


def _judged(faults: list[Fault], corpus: Corpus, name: str) -> pd.DataFrame:
    """What is worked out from several tables together: lints, and the results of the expectations."""
    from tongket import validation

    def made(*names: str) -> dict[str, pd.DataFrame]:
        return {other: corpus.table(other) for other in ("reports", *EXTRACTED, *names)}

    if name == "lints":
        from tongket.narrative.lints import told

        tables = made("checks")
        scanned = {document.report: document.recognised for document in corpus.documents if document.recognised}
        return told(validation.find_lints(tables, corpus.texts, faults, scanned), tables, faults)
    if name == "figure_results":
        return validation.figure_results(made("corrections", "checks"), corpus.texts, faults)
    return validation.validate(made(*DERIVED), corpus.texts, faults=faults)


def _frame(name: str, rows: list[dict[str, Any]]) -> pd.DataFrame:
    """A table from its rows; those of corrections have yet to be told."""
    if name == "corrections":
        from tongket.narrative.corrections import told

        return told(rows)
    from tongket.tables.frames import to_frame

    return to_frame(name, rows)


def open_outputs(folder: str | Path) -> Corpus:
    """The corpus of a run, from its folder: tables, texts and validation results as the run left them.

    FileNotFoundError, saying what to do, where the folder is not a run's.
    """
    folder = Path(folder)
    if not is_outputs(folder):
        raise FileNotFoundError(f"{folder}: no outputs of a run here; make them with `tongket run REPORTS -o {folder}`")
    held, as_seen = _HELD.get(folder.resolve(), (None, None))
    if held is not None and as_seen == _seen(folder):
        return held
    corpus = Corpus(
        lambda: saved_documents(corpus.reports, folder),
        partial(_saved_table, folder),
        saved_problems(folder),
        saved_repeats(folder),
    )
    return corpus


_HELD: dict[Path, tuple[Corpus, list[tuple[str, int, int]]]] = {}


def hold(folder: str | Path) -> None:
    """Read all tables and texts of a run's folder now, for `open_outputs` to give while its files stay as they are.

    This is for a process from which others are forked: each of them has them read, and what is worked out of the
    tables in one of these processes or here is not worked out again in it (:mod:`tongket.tables.held`). Raises as
    `open_outputs` does, and ValueError where a table is damaged.
    """
    path = Path(folder).resolve()
    seen, corpus = _seen(path), open_outputs(path)
    corpus.hold(("reports", *EXTRACTED, *DERIVED, "results"))
    _ = corpus.documents
    _HELD[path] = corpus, seen


def _seen(folder: Path) -> list[tuple[str, int, int]]:
    """The files of a run that a corpus is made of, with when they were written and their sizes."""
    places = (folder / name for name in ("tables", "texts", "validation"))
    found = [(path, path.stat()) for place in places for path in sorted(place.rglob("*"))]
    return [(str(path.relative_to(folder)), stat.st_mtime_ns, stat.st_size) for path, stat in found]


def _saved_table(folder: Path, _: Corpus, name: str) -> pd.DataFrame:
    return saved_table(folder, "results" if name == "figure_results" else name)


def load(data: str | Path = "") -> Corpus:
    """The data of a notebook: `data`, else TONGKET_DATA, else an `outputs/` found upwards, else the shipped corpus.

    A folder that a run made is opened; other folders, files and globs are read as reports, in memory. ParameterError
    where `data` or TONGKET_DATA names nothing.
    """
    given, name = (data, "data") if data else (os.environ.get(DATA, ""), DATA)
    if not given:
        found = _outputs_upwards(Path.cwd())
        if found is not None:
            return open_outputs(found)
        from tongket.resources import shipped

        return read_corpus(shipped("corpus"))
    if is_outputs(given):
        return open_outputs(given)
    corpus = read_corpus(given)
    if not len(corpus):
        why = corpus.problems[0].message.rstrip(".") if corpus.problems else "there is no report in it"
        raise ParameterError(f"{name} {str(given)!r}: {why}; name a folder of reports or the outputs of a run")
    return corpus


def _outputs_upwards(folder: Path) -> Path | None:
    """The nearest outputs of a run: the folder or one above it, or an `outputs/` in one of these."""
    for above in (folder, *folder.parents):
        for place in (above, above / "outputs"):
            if is_outputs(place):
                return place
    return None


def check_parameters(notebook: str, values: Mapping[str, Any], corpus: Corpus | None = None) -> Corpus:
    """Stop a notebook whose parameters do not exist: its first line after them, with `globals()` for `values`.

    Names that papermill injected are held against those that the notebook has, and the values against the corpus,
    which is loaded from the parameter `data` where none is given, and handed back. ParameterError lists the choices.
    """
    check_names(notebook, injected(values))
    corpus = load(values.get("data", "")) if corpus is None else corpus
    check_values(notebook, values, corpus)
    return corpus
