"""JupyterLab in a browser on a copy of `explore`: run all, choose a place, click a figure, export, hand in a report."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

REPORTS = ("hai-duong-2021", "kon-tum-2017", "vinh-long-2015", "vinh-long-2023-m10")
DROPPED = "Năm 2021, tỉnh Hải Dương có 12.345 lao động tìm được việc làm mới, bằng 104% kế hoạch là 13.000 lao động.\n"
PATIENCE = 240_000  # milliseconds: a kernel that starts on a busy machine


@pytest.fixture(scope="module")
def folder(top: Path, corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A working folder as `tongket lab` makes one: a copy of the notebooks, and some reports beside it."""
    made = tmp_path_factory.mktemp("work")
    (made / "notebooks").mkdir()
    shutil.copyfile(top / "notebooks" / "explore.ipynb", made / "notebooks" / "explore.ipynb")
    (made / "reports").mkdir()
    for name in REPORTS:
        shutil.copyfile(corpus / f"{name}.txt", made / "reports" / f"{name}.txt")
    (made / "mine.txt").write_text(DROPPED, encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def lab(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """JupyterLab on this machine alone, with nobody's settings, and its address."""
    home = tmp_path_factory.mktemp("home")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    kept = ("_CONFIG_DIR", "_DATA_DIR", "_RUNTIME_DIR", "LAB_SETTINGS_DIR", "LAB_WORKSPACES_DIR")
    places = {f"JUPYTER{name}": str(home / name) for name in kept}
    command = [
        sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={port}",
        "--ServerApp.port_retries=0", "--IdentityProvider.token=", f"--ServerApp.root_dir={folder}",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    ]  # fmt: skip
    environment = {**os.environ, **places, "TONGKET_DATA": str(folder / "reports"), "HOME": str(home)}
    with (home / "log").open("w") as log:
        server = subprocess.Popen(command, env=environment, cwd=folder, stdout=log, stderr=log, start_new_session=True)
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(600):
            try:
                with urlopen(f"{address}/api", timeout=2):
                    break
            except OSError:
                assert server.poll() is None, (home / "log").read_text()
                time.sleep(0.1)
        yield address
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(30)


@pytest.fixture
def notebook(browser: Any, lab: str) -> Iterator[Any]:
    """The notebook `explore`, opened; nothing but this machine is asked for anything."""
    context = browser.new_context(viewport={"width": 1280, "height": 1600}, accept_downloads=True)
    asked: list[str] = []

    def local(route: Any) -> None:
        if route.request.url.startswith((lab, "data:", "blob:")):
            route.continue_()
        else:
            asked.append(route.request.url)
            route.abort()

    context.route("**/*", local)
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(f"{lab}/lab/tree/notebooks/explore.ipynb")
    page.get_by_text("Python 3 (ipykernel) | Idle").wait_for()
    yield page
    context.close()
    assert not asked


def places(rows: Any) -> set[str]:
    """The places that the rows of the table name."""
    named: list[str] = rows.evaluate_all("rows => rows.map(row => row.cells[1].textContent)")
    return set(named)


def test_explore_is_run_chosen_from_clicked_given_a_report_and_exported(notebook: Any, folder: Path) -> None:
    page = notebook
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()

    table = page.locator(".jp-OutputArea-output table", has=page.locator("details.tk-open")).first
    table.wait_for()
    assert not page.locator(".jp-RenderedText[data-mime-type='application/vnd.jupyter.stderr']").count()
    shown = table.locator("tbody > tr:not(.tk-said)")
    assert places(shown) == {"Hải Dương", "Kon Tum", "Vĩnh Long"}

    place = page.get_by_label("Nơi", exact=True)
    place.select_option("Kon Tum")
    page.wait_for_function("document.querySelector('.tk-open').closest('tr').innerText.includes('Kon Tum')")
    assert places(shown) == {"Kon Tum"}
    count = shown.count()
    assert page.get_by_text(f"{count} dòng", exact=True).is_visible()

    row = shown.filter(has_text="20,30%").first
    said = row.locator("xpath=following-sibling::tr[1]")
    assert not said.is_visible()
    row.locator("summary").click()
    said.wait_for(state="visible")
    assert said.locator("mark", has_text="20,30%").is_visible() and "hộ nghèo" in said.inner_text()

    page.get_by_role("button", name="Xuất CSV").click()
    told = page.locator("p[role=status]", has_text=".csv")
    told.wait_for()
    [exported] = (folder / "notebooks").glob("*.csv")
    assert exported.name in told.inner_text() and "kon-tum" in exported.name
    lines = exported.read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == count + 1 and all(
        line.startswith('"Kon Tum"') or line.startswith("Kon Tum") for line in lines[1:]
    )

    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Đọc báo cáo của bạn").click()
    chooser.value.set_files(folder / "mine.txt")
    given = page.locator(".jp-OutputArea-output", has=page.get_by_role("button", name="Xuất CSV"))
    reading = given.locator(".tk-text mark", has_text="12.345 lao động").first
    reading.wait_for()
    assert "mine.txt" in given.inner_text() and "104%" in given.inner_text()
    assert given.get_by_text("không khớp").first.is_visible(), "the ratio is wrong, and that is said"
    place.select_option("Hải Dương")
    page.wait_for_function("document.querySelector('.tk-open').closest('tr').innerText.includes('Hải Dương')")
    assert reading.is_visible(), "what was handed in stays"
    assert places(shown) == {"Hải Dương"}
