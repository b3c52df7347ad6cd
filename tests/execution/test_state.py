"""Claims count only while they hold, whatever state a run was killed in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tongket.execution.state import DRAFTS, JOURNAL, Claim, State, inside

PARTS = {"tables": "a", "notebook": "b"}


def _state(folder: Path, force: bool = False, manifest: tuple[Claim, ...] = ()) -> State:
    return State(folder, "manifest", lambda text: list(manifest), force)


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A folder with one file, claimed in a journal."""
    (tmp_path / "one.txt").write_text("1", encoding="utf-8")
    state = _state(tmp_path)
    state.begin(["one.txt", "two.txt"])
    state.claim("one", PARTS, ["one.txt"], about={"kept": 1})
    return tmp_path


def test_what_was_made_of_the_same_is_held(made: Path) -> None:
    state = _state(made)
    held = state.held("one", PARTS)
    assert held is not None and held.about == {"kept": 1}
    assert state.paths == {"one.txt", "two.txt"}


def test_each_reason_is_told(made: Path) -> None:
    state = _state(made)
    assert state.why("one", PARTS) == ""
    assert state.why("two", PARTS) == "not made yet"
    assert state.why("one", {**PARTS, "notebook": "c"}) == "changed: notebook"
    assert _state(made, force=True).why("one", PARTS) == "forced"
    (made / "one.txt").write_text("2", encoding="utf-8")
    assert _state(made).why("one", PARTS) == "not as it was left: one.txt"
    (made / "one.txt").unlink()
    assert _state(made).why("one", PARTS) == "not as it was left: one.txt"
    state = _state(made)
    state.claim("one", PARTS, [], "cell 3: no")
    assert _state(made).why("one", PARTS) == "failed before: cell 3: no"
    assert _state(made).same("one", PARTS)


@pytest.mark.parametrize("cut", range(1, 60, 7))
def test_a_journal_that_was_cut_off_is_read_as_far_as_it_goes(made: Path, cut: int) -> None:
    state = _state(made)
    (made / "two.txt").write_text("2", encoding="utf-8")
    state.claim("two", PARTS, ["two.txt"])
    journal = made / DRAFTS / JOURNAL
    journal.write_bytes(journal.read_bytes()[:-cut])
    state = _state(made)
    assert state.held("one", PARTS)
    state.claim("three", PARTS, ["two.txt"])  # after the piece that was cut off
    assert _state(made).held("three", PARTS) and _state(made).held("one", PARTS)


def test_the_manifest_before_is_kept_beside_the_journal(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("1", encoding="utf-8")
    (tmp_path / "manifest").write_text("as the run before left it", encoding="utf-8")
    digest = "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b"
    told = (Claim("one", PARTS, {"one.txt": digest}),)
    state = _state(tmp_path, manifest=told)
    assert state.whole and state.held("one", PARTS)
    state.begin([])
    assert not state.whole and not (tmp_path / "manifest").exists()
    again = _state(tmp_path, manifest=told)
    assert not again.whole and again.held("one", PARTS)


def test_only_files_of_runs_are_taken_away(made: Path) -> None:
    (made / "two.txt").write_text("2", encoding="utf-8")
    (made / "mine.txt").write_text("mine", encoding="utf-8")
    _state(made).drop_others(["one.txt"])
    assert sorted(path.name for path in made.glob("*.txt")) == ["mine.txt", "one.txt"]


@pytest.mark.parametrize("path", ["", "/etc/x", "../x", "a/../../x", "C:/x", "a\\x"])
def test_no_path_leads_out_of_the_folder(tmp_path: Path, path: str) -> None:
    assert not inside(path)
    claims = (Claim("one", PARTS, {path: "x"}),)
    (tmp_path / "manifest").write_text("", encoding="utf-8")
    state = _state(tmp_path, manifest=claims)
    assert not state.claims and not state.paths


def test_files_that_no_claim_has_yet_are_known_to_the_next_run(made: Path) -> None:
    (made / "three.txt").write_text("3", encoding="utf-8")
    _state(made).note(["three.txt"])
    state = _state(made)
    assert "three.txt" in state.paths and state.held("one", PARTS)
    state.drop_others(["one.txt"])
    assert not (made / "three.txt").exists() and (made / "one.txt").exists()
