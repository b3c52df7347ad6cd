from __future__ import annotations

import importlib.util
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tongket import resources


def installed(package: Path) -> ModuleType:
    """The module `resources` as it would be in a package that lies there."""
    package.mkdir(parents=True)
    copy = shutil.copy(resources.__file__, package / "resources.py")
    spec = importlib.util.spec_from_file_location("resources_elsewhere", copy)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_in_a_clone_it_is_the_top_level(top: Path) -> None:
    assert resources.root() == top
    for name in ("notebooks", "expectations", "corpus", "corpus/index.csv"):
        assert resources.shipped(name) == top / name


def test_what_does_not_ship_is_named_with_where_it_was_looked_for(top: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"no-such\.ipynb.*install tongket again") as error:
        resources.shipped("no-such.ipynb")
    assert str(top) in str(error.value)


def test_in_a_wheel_it_is_the_packages_own_copy(tmp_path: Path) -> None:
    # A folder of the clone's shape stands above it, as where someone unpacks a wheel into a clone of something else.
    (tmp_path / "corpus").mkdir()
    module = installed(tmp_path / "libraries" / "tongket")
    packed = tmp_path / "libraries" / "tongket" / "_shipped"
    (packed / "corpus").mkdir(parents=True)
    assert module.root() == packed
    assert module.shipped("corpus") == packed / "corpus"


def test_it_needs_nothing_but_the_standard_library() -> None:
    source = Path(resources.__file__).read_text(encoding="utf-8")
    modules = {line.split()[1].split(".")[0] for line in source.splitlines() if line.startswith(("import ", "from "))}
    assert modules <= sys.stdlib_module_names
