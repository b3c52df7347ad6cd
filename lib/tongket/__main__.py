"""``python -m tongket``: the command line."""

from __future__ import annotations

from tongket.cli import main

if __name__ == "__main__":
    main(prog_name="tongket")
