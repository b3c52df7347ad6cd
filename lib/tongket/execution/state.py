"""What is known to be done in an output folder, so that a run skips it, also after one that was killed.

Each thing that a run makes has a *claim*: the digest of what it was made from, and those of its files. A claim counts
only while its files are there and are what it says, so that none can do harm: an old one, or that of a run that was
killed between two files. Claims of a run that ended well stand in the manifest (:mod:`tongket.execution.manifest`);
those of one at work, or stopped, in a journal, a line each, beside which the manifest of the run before is kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tongket.execution.digests import of_file

__all__ = ["DRAFTS", "JOURNAL", "Claim", "State", "inside"]

DRAFTS = ".drafts"
JOURNAL = "journal.jsonl"


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that was made: of what (`parts`, by name, each a digest), and its files with their digests.

    `problem` says what went wrong with it; `about` is what else there is to keep.
    """

    name: str
    parts: Mapping[str, str]
    files: Mapping[str, str]
    problem: str = ""
    about: Mapping[str, Any] = field(default_factory=dict)


def inside(path: str) -> bool:
    """Whether a path that a file told leads to something below the folder that it is said of."""
    parts = path.split("/")
    return bool(path) and not path.startswith("/") and ".." not in parts and "\\" not in path and ":" not in parts[0]


class State:
    """Claims by name, and every file that a run made here or was about to make."""

    def __init__(self, folder: Path, manifest: str, read: Any, force: bool = False) -> None:
        """`read` gives the claims of a manifest's text (the file `manifest`); with `force` none of them counts."""
        self.folder, self.drafts, self._manifest = folder, folder / DRAFTS, manifest
        self._force, self._digests = force, dict[str, str]()
        self.claims: dict[str, Claim] = {}
        self.paths: set[str] = set()
        self.whole = False
        for path in (self.drafts / manifest, self.drafts / JOURNAL, folder / manifest):
            try:
                text = path.read_text(encoding="utf-8")
            except (OSError, ValueError):
                continue
            self.whole = path.parent == folder
            self._take(self._lines(text) if path.name == JOURNAL else read(text))

    def _lines(self, text: str) -> list[Claim]:
        """The claims of a journal, whose last line may have been cut off."""
        found = []
        for line in text.splitlines():
            try:
                told = json.loads(line)
                self.paths |= {path for path in told.pop("paths", ()) if inside(path)}
                if told:
                    found.append(Claim(**told))
            except (ValueError, TypeError, AttributeError):
                continue
        return found

    def _take(self, claims: Iterable[Claim]) -> None:
        for claim in claims:
            if all(inside(path) for path in claim.files):
                self.claims[claim.name] = claim
                self.paths |= set(claim.files)

    def begin(self, paths: Iterable[str]) -> None:
        """Say which files are about to be written; from now on the manifest of the run before does not hold."""
        self.drafts.mkdir(parents=True, exist_ok=True)
        if (self.folder / self._manifest).is_file():
            (self.folder / self._manifest).replace(self.drafts / self._manifest)
        self.whole = False
        self.paths |= set(paths)
        self._write({"paths": sorted(self.paths)})

    def note(self, paths: Iterable[str]) -> None:
        """Files are this run's, though none of its claims has them yet: a later one that has no use for them knows."""
        new = sorted(set(paths) - self.paths)
        if new:
            self.paths |= set(new)
            self._write({"paths": new})

    @property
    def begun(self) -> bool:
        """Whether there is anything that a later run would go on from."""
        return (self.drafts / JOURNAL).is_file()

    def _write(self, told: Mapping[str, Any]) -> None:
        with (self.drafts / JOURNAL).open("a+", encoding="utf-8") as journal:
            journal.write("\n" + json.dumps(told, ensure_ascii=False) + "\n")  # after whatever was cut off

    def claim(
        self,
        name: str,
        parts: Mapping[str, str],
        paths: Iterable[str],
        problem: str = "",
        about: Mapping[str, Any] | None = None,
    ) -> Claim:
        """Something is made: its files are there now, as they shall be."""
        digests = {path: of_file(self.folder / path) for path in paths}
        self._digests |= digests
        claim = Claim(name, dict(parts), digests, problem, dict(about or {}))
        self.claims[name] = claim
        self.paths |= set(digests)
        told = {"name": name, "parts": claim.parts, "files": digests, "problem": problem, "about": claim.about}
        self._write(told)
        return claim

    def digest(self, path: str) -> str:
        """Digest of a file of the folder, taken once."""
        if path not in self._digests:
            self._digests[path] = of_file(self.folder / path)
        return self._digests[path]

    def altered(self, claim: Claim) -> list[str]:
        """The files of a claim that are no longer there, or are not what they were."""
        return [path for path, digest in claim.files.items() if self.digest(path) != digest]

    def why(self, name: str, parts: Mapping[str, str]) -> str:
        """Why something has to be made anew, in words; "" where it does not."""
        if self._force:
            return "forced"
        claim = self.claims.get(name)
        if claim is None:
            return "not made yet"
        if claim.problem:
            return f"failed before: {claim.problem}"
        changed = [part for part in parts if claim.parts.get(part) != parts[part]]
        if changed:
            return f"changed: {', '.join(changed)}"
        altered = self.altered(claim)
        return f"not as it was left: {', '.join(altered)}" if altered else ""

    def same(self, name: str, parts: Mapping[str, str]) -> bool:
        """Whether something was made of these and all of it is there, even if it was no success."""
        claim = self.claims.get(name)
        return claim is not None and dict(claim.parts) == dict(parts) and not self.altered(claim)

    def held(self, name: str, parts: Mapping[str, str]) -> Claim | None:
        """The claim, where it was made of the same and all of it is there."""
        return None if self.why(name, parts) else self.claims[name]

    def forget(self, name: str) -> None:
        """Take a claim's files away, and the claim with them."""
        claim = self.claims.pop(name, None)
        for path in claim.files if claim else ():
            (self.folder / path).unlink(missing_ok=True)
            self._digests.pop(path, None)

    def drop_others(self, kept: Iterable[str]) -> None:
        """Take away the files of this and earlier runs that are not among `kept`; no other file is touched."""
        for path in sorted(self.paths - set(kept)):
            (self.folder / path).unlink(missing_ok=True)
