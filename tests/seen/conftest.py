"""What people have before them: a site as a run leaves it, opened from disk in Debian's chromium."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import executed
from site_pages import DESK, KINDS

_REPORTS = (
    "an-giang-2024-h1", "bac-ninh-2021", "hai-duong-2021", "hung-yen-2021", "kon-tum-2014", "kon-tum-2017",
    "unnamed-2021-m8", "vinh-long-2015", "vinh-long-2023-m10", "vinh-long-city-2017",
)  # fmt: skip
_PLACES = {("hai-duong", 2021): "Hải Dương", ("an-giang", 2024): "An Giang", ("kon-tum", 2017): "Kon Tum"}

Opened = Callable[..., Any]


def read(corpus: Path, folder: Path) -> Any:
    """A few reports of every kind, read: yearly and half-yearly, a district's, one without a place, doubtful ones."""
    import tongket

    folder.mkdir()
    for name in _REPORTS:
        shutil.copyfile(corpus / f"{name}.txt", folder / f"{name}.txt")
    listed = (corpus / "index.csv").read_text(encoding="utf-8").splitlines()
    kept = [line for line in listed[1:] if line.partition(",")[0] in _REPORTS]
    (folder / "index.csv").write_text("\n".join([listed[0], *kept]) + "\n", encoding="utf-8")
    return tongket.read_corpus(folder)


@pytest.fixture(scope="session")
def site(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The outputs of a run on them, made once for all the processes that share out the tests."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    with (folder / "site.lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)  # one makes it, the others wait
        if not (folder / "site-made").exists():
            _make(read(corpus, folder / "site-reports"), folder / "site-outputs")
            (folder / "site-made").touch()
    return folder / "site-outputs"


def _make(read: Any, out: Path) -> None:
    """Tables, texts, notebooks and pages in both languages."""
    from tongket._outputs import save
    from tongket.publishing import page_from_notebook, page_options, write_downloads, write_site
    from tongket.publishing.names import LANGUAGES, Page, page_name, page_title

    out.mkdir()
    save(read, out)
    asked = [("province_year", place, year, name) for (place, year), name in _PLACES.items()]
    asked += [(notebook, "", None, "") for notebook in ("comparison", "quality")]
    pages = []
    for notebook, place, year, name in asked:
        for language in LANGUAGES:
            stem = page_name(notebook, language, place, year)
            made = (f"notebooks/{stem}.ipynb", f"site/pages/{stem}.html")
            pages.append(Page(notebook, language, place, year, name, *made))
    tables = {n: read.table(n) for n in ("reports", "figures", "ledger", "citations", "corrections", "checks", "lints",
                                         "implied", "panel", "results")}  # fmt: skip
    write_downloads(out, read, tables, pages)
    for page in pages:
        given = {"language": page.language} | ({"province": page.province, "year": page.year} if page.year else {})
        book = executed.run_to(out / page.executed, page.notebook, read, **given)
        title, options = page_title(page, tables["reports"]), page_options(page, pages, tables, out)
        page_from_notebook(book, out / page.page, title=title, language=page.language, options=options)
    write_site(out, tables, read.texts, pages, unread=[("x.pdf", "not a text")])


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that asks for `kind` is run on a page of each."""
    if "kind" in metafunc.fixturenames:
        metafunc.parametrize("kind", KINDS)


@pytest.fixture
def opened(browser: Any, site: Path) -> Iterator[Opened]:
    """Opens a page of the site; every request but for a file is refused, and a test that made one fails."""
    contexts, asked = [], []

    def refuse(route: Any) -> None:
        if route.request.url.startswith("file:"):
            route.continue_()
        else:
            asked.append(route.request.url)
            route.abort()

    def open_(page: str, **given: Any) -> Any:
        context = browser.new_context(**{"viewport": DESK, **given})
        contexts.append(context)
        context.route("**/*", refuse)
        shown = context.new_page()
        shown.on("pageerror", lambda error: asked.append(f"script: {error}"))
        shown.on("console", lambda told: asked.append(told.text) if told.type == "error" else None)
        shown.goto((site / page).as_uri())
        return shown

    yield open_
    for context in contexts:
        context.close()
    assert not asked
