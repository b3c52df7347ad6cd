"""Makes docs/commands.md of what the command line says of itself: `make docs` writes it, a test holds it up to date."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from tongket.cli import main

TITLE = """# Commands

Made by `make docs` from what `tongket --help` and `tongket COMMAND --help` say.
"""


def page() -> str:
    """The whole document."""
    with click.Context(main, info_name="tongket", terminal_width=100, **main.context_settings) as top:
        parts = [TITLE, section(top)]
        for name, command in sorted(main.commands.items()):
            with click.Context(command, parent=top, info_name=name, **command.context_settings) as context:
                parts.append(section(context))
    return "\n".join(parts)


def section(context: click.Context) -> str:
    return f"## {context.command_path}\n\n```text\n{context.command.get_help(context)}\n```\n"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page(), encoding="utf-8")
