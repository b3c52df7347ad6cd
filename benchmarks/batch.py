"""Claims (benchmarks/README.md): `tongket run --jobs 2` makes so many province-years so many times as fast as a loop of
the papermill command and as papermill in one process, pages included on its side only, and not much slower than it
takes to run the cells and make the pages at all.

The reports are those of the sample, told of other provinces; all three run the same notebooks, on the tables that the
run left, and what they leave is compared. ``batch.py 6`` takes six province-years, ``batch.py 60 limit``
leaves the two others out.
"""

from __future__ import annotations

import csv
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import nbformat

import tongket as tk
from tongket.api import open_outputs
from tongket.execution.basis import parameters_of
from tongket.execution.batch import with_paths
from tongket.execution.normal import normalise
from tongket.execution.plan import plan
from tongket.execution.pool import processors, workers
from tongket.execution.worker import Export, Task, execute, export
from tongket.lexicon.places import provinces
from tongket.publishing import Page, Site, page_options, page_title

TOP = Path(__file__).resolve().parents[1]
NOTEBOOK = TOP / "notebooks" / "province_year.ipynb"
COUNT, JOBS = 60, 2
ONE_PROCESS = """
import json, sys, papermill
for source, target, given in json.loads(sys.stdin.read()):
    papermill.execute_notebook(source, target, given, progress_bar=False)
"""
BEGIN, END = "import time as clock\nbegan = clock.process_time()", "print('spent', clock.process_time() - began)"
TABLES = ("reports", "figures", "ledger", "citations", "corrections", "checks", "lints", "implied", "panel", "results")


# --- what is run


def told_of_others(folder: Path, count: int) -> None:
    """Write so many reports of the sample, each of another province, with an index.csv that says so."""
    corpus = tk.read_corpus(TOP / "corpus")
    reports = corpus.reports
    own = reports[reports["level"].eq("province") & reports["year"].notna() & reports["language"].eq("vi")]
    rows = []
    for number, (row, place) in enumerate(
        zip(cycle(own.to_dict("records")), islice(cycle(provinces()), count), strict=False)
    ):
        name = f"{place.slug63}-{row['year']}-{number}"
        text = corpus.texts[row["report"]].replace(row["place"], place.name63) + f"\nHết báo cáo của {place.name63}.\n"
        (folder / f"{name}.txt").write_text(text, encoding="utf-8", newline="")
        days = {name: row[name].date().isoformat() for name in ("period_start", "period_end")}
        rows.append({"report": name, "place": place.name63, "level": "province", "province": place.slug63,
                     "year": row["year"], **days, "language": "vi"})  # fmt: skip
    with (folder / "index.csv").open("w", encoding="utf-8", newline="") as handle:
        table = csv.DictWriter(handle, rows[0].keys())
        table.writeheader()
        table.writerows(rows)


def given(page: Page) -> dict[str, Any]:
    return {"province": page.province, "year": page.year, "language": page.language}


# --- the three ways


def ours(reports: Path, out: Path) -> None:
    """In one language, as the others: a run makes both unless told."""
    words = ["run", str(reports), "-o", str(out), "--jobs", str(JOBS), "--language", "vi"]
    run([sys.executable, "-m", "tongket", *words], out.parent)


def command(pages: Sequence[Page], data: Path, target: Path) -> None:
    for page in pages:
        parameters = [word for name, value in given(page).items() for word in ("-p", name, str(value))]
        made = str(target / Path(page.executed).name)
        run([sys.executable, "-m", "papermill", "--no-progress-bar", str(NOTEBOOK), made, *parameters], target, data)


def one_process(pages: Sequence[Page], data: Path, target: Path) -> None:
    asked = [(str(NOTEBOOK), str(target / Path(page.executed).name), given(page)) for page in pages]
    run([sys.executable, "-c", ONE_PROCESS], target, data, json.dumps(asked))


def run(words: Sequence[str], folder: Path, data: Path | None = None, told: str = "") -> None:
    folder.mkdir(exist_ok=True)
    environment = {**os.environ, **({"TONGKET_DATA": str(data)} if data else {})}
    done = subprocess.run(words, cwd=folder, env=environment, input=told, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(words[:5])}: {done.returncode}\n{done.stderr[-2000:]}")


def timed(work: Any, *arguments: Any) -> float:
    began = time.perf_counter()
    work(*arguments)
    return time.perf_counter() - began


# --- the limit


def stamped(notebook: str, place: Path) -> Path:
    """A copy of a notebook whose kernel tells at its end how long its cells took."""
    path = place / f"stamped-{notebook}.ipynb"
    if not path.exists():
        book = nbformat.read(NOTEBOOK.with_name(f"{notebook}.ipynb"), as_version=4)
        book.cells = [nbformat.v4.new_code_cell(BEGIN), *book.cells, nbformat.v4.new_code_cell(END)]
        nbformat.write(book, path)
    return path


def cells_alone(pages: Sequence[Page], out: Path, place: Path) -> float:
    """Seconds of CPU that the cells take, told by the kernels themselves, whose imports are made."""
    tasks = []
    for page in pages:
        made = place / Path(page.executed).name
        draft, source = made.with_name(f"draft-{made.name}"), stamped(page.notebook, place)
        tasks.append((made.stem, Task(source, draft, made, out / "notebooks", parameters_of(page))))
    with workers(1, out) as pool:
        problems = pool.each("cells", tasks, execute)
    assert not any(problems), problems
    return sum(spent(task.target) for _, task in tasks)


def spent(path: Path) -> float:
    [output] = nbformat.read(path, as_version=4).cells[-1].outputs
    return float(output.text.split()[1])


def pages_alone(pages: Sequence[Page], out: Path, place: Path) -> float:
    """Seconds of CPU that making the pages takes, in a process that has made one."""
    corpus = open_outputs(out)
    tables = {name: corpus.table(name) for name in TABLES}
    spent_on = []
    for page in [pages[0], *pages]:
        options, title = page_options(page, pages, tables, out), page_title(page, tables["reports"])
        began = time.process_time()
        problem = export(Export(out / page.executed, place / "page.html", title, page.language, options))
        spent_on.append(time.process_time() - began)
        assert not problem, problem
    return sum(spent_on[1:])


def site_alone(out: Path, place: Path, pages: Sequence[Page]) -> float:
    """Seconds of CPU that the site's own pages take: a page of each text in both languages, validation, indexes."""
    corpus = open_outputs(out)
    tables = {name: corpus.table(name) for name in TABLES}
    shutil.copytree(out / "site", place / "site")
    began = time.process_time()
    site = Site(place, tables, corpus.texts)
    assert sum(1 for _ in site.write_sources()) > len(corpus)
    site.write_indexes(pages, {"unread": [], "repeats": []}, "vi")
    return time.process_time() - began


# --- told


def alike(pages: Sequence[Page], *folders: Path) -> bool:
    """Whether the notebooks of all folders are the same but for times and ids."""
    for page in pages:
        books = [normalise(nbformat.read(folder / Path(page.executed).name, as_version=4)) for folder in folders]
        cells = [[(cell.source, cell.get("outputs")) for cell in book.cells] for book in books]
        if any(one != cells[0] for one in cells):
            return False
    return True


def table(rows: Mapping[str, float], count: int) -> Iterator[str]:
    own = rows["`tongket run --jobs 2`, its tables being there"]
    yield "| | seconds | a notebook | of `tongket run` |\n| --- | ---: | ---: | ---: |"
    for name, took in rows.items():
        yield f"| {name} | {took:.1f} | {took / count:.2f} | {took / own:.2f} x |"


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    with tempfile.TemporaryDirectory(prefix="tongket-bench-") as scratch:
        place = Path(scratch)
        (place / "reports").mkdir()
        told_of_others(place / "reports", count)
        out = place / "outputs"
        whole = timed(ours, place / "reports", out)
        corpus = open_outputs(out)
        planned = with_paths(plan(corpus))
        pages = [page for page in planned if page.notebook == "province_year"]
        assert len(pages) == count, f"{len(pages)} province-years of {count}"
        executed = shutil.copytree(out / "notebooks", place / "ours")
        for name in ("notebooks", "site"):
            shutil.rmtree(out / name)
        again = timed(ours, place / "reports", out)
        loops = (
            {}
            if "limit" in sys.argv
            else {
                "a loop of the papermill command": timed(command, pages, out, place / "command"),
                "papermill.execute_notebook in one process": timed(one_process, pages, out, place / "process"),
            }
        )
        made = [place / "command", place / "process"] if loops else [out / "notebooks"]
        same = alike(pages, Path(executed), *made)
        (place / "stamped").mkdir()
        cells, html = cells_alone(pages, out, place / "stamped"), pages_alone(pages, out, place / "stamped")
        others = [page for page in planned if page.notebook != "province_year"]
        more = cells_alone(others, out, place / "stamped") + pages_alone(others, out, place / "stamped")
        more += site_alone(out, place / "stamped", planned)
    machine = f"{processors()} cores, Python {platform.python_version()}"
    print(f"{machine}, {count} province-years; all leave {'the same' if same else 'NOT THE SAME'} notebooks\n")
    rows = {
        "`tongket run --jobs 2`, reading and validating included": whole,
        "`tongket run --jobs 2`, its tables being there": again,
        **loops,
        f"the limit: cells {cells:.1f} s and pages {html:.2f} s of CPU, over {JOBS} cores": (cells + html) / JOBS,
        f"the limit of all that `tongket run` makes, {more:.1f} s of CPU more": (cells + html + more) / JOBS,
    }
    print("\n".join(table(rows, count)))


if __name__ == "__main__":
    main()
