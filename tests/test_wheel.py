"""The installed wheel does in an empty folder what a clone does."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without a network by the hatchling of the lock."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(command, cwd=TOP, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (built,) = folder.glob("tongket-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Python of a new environment that has the wheel, and the clone's dependencies but not the clone."""
    home = tmp_path_factory.mktemp("elsewhere") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home)], check=True)
    python = home / "bin" / "python"
    place = sysconfig.get_path("purelib", vars={"base": str(home)})
    # uv leaves out nothing that pip would do, and takes no second; pip stands in where uv could not be had.
    installer = ["uv", "pip"] if (Path(sys.prefix) / "bin" / "uv").exists() else ["pip", "--python", str(python)]
    flags = ["--python", str(python)] if installer[0] == "uv" else []
    command = [sys.executable, "-m", *installer, "install", *flags, "--no-deps", "--no-index", str(wheel)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    # A plain line puts the dependencies on the path without reading the .pth files there, one of which names the clone.
    (Path(place) / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return python


def test_the_wheel_carries_what_a_run_needs(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for name in ("corpus/index.csv", "corpus/hai-duong-2021.txt", "notebooks/province_year.ipynb"):
        assert f"tongket/_shipped/{name}" in names
    assert any(name.startswith("tongket/_shipped/expectations/") and name.endswith(".json") for name in names)
    for path in sorted((TOP / "lib" / "tongket").rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            assert path.relative_to(TOP / "lib").as_posix() in names
    assert not [name for name in names if "__pycache__" in name or ".ipynb_checkpoints" in name]
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_tongket_runs_from_the_wheel_in_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    code = "import tongket, tongket.resources as r; print(tongket.__file__, r.shipped('corpus'))"
    told = subprocess.run([str(installed), "-c", code], cwd=empty, capture_output=True, text=True, check=True).stdout
    assert told.count(str(installed.parents[1])) == 2
    assert str(TOP / "lib") not in told

    environment = {**os.environ, "PATH": os.pathsep.join([str(installed.parent), os.environ["PATH"]])}
    command = [str(installed.parent / "tongket"), "run", "--province", "hai-duong", "--year", "2021", "-o", "outputs"]
    done = subprocess.run(
        command, cwd=empty, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert [path.name for path in empty.iterdir()] == ["outputs"]
    assert (empty / "outputs" / "index.html").exists()
    assert list((empty / "outputs" / "notebooks").glob("*hai-duong*2021*.ipynb"))
    assert not [path for path in (empty / "outputs").rglob("*.ipynb") if str(TOP) in path.read_text(encoding="utf-8")]
