from __future__ import annotations

from pathlib import Path

import click

from commands_page import page
from tongket.cli import main


def test_the_commands_are_documented_as_they_are(top: Path) -> None:
    assert (top / "docs" / "commands.md").read_text(encoding="utf-8") == page(), "write it again: make docs"


def test_every_option_says_what_it_does() -> None:
    for name, command in main.commands.items():
        assert command.help, name
        for option in command.params:
            assert not isinstance(option, click.Option) or option.help, f"{name} {option.name}"
