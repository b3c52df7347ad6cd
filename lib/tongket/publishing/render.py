"""Templates of the pages: one jinja2 environment that escapes everything and fails on a name it does not know."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["render", "stylesheet"]


def stylesheet(name: str) -> str:
    """A style sheet or script of `templates/`, as it is."""
    return resources.files(__package__).joinpath("templates", name).read_text(encoding="utf-8").strip()


def _css_text(text: str) -> str:
    """A text as a string of a style sheet; whatever is not a letter, a digit or a blank is escaped."""
    return '"' + "".join(char if char.isalnum() or char == " " else f"\\{ord(char):x} " for char in text) + '"'


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    from .strings import counted, date_words, number, period_words, value_words

    folder = resources.files(__package__).joinpath("templates")
    environment = Environment(
        loader=FunctionLoader(lambda name: folder.joinpath(name).read_text(encoding="utf-8")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(number=number, day=date_words, value=value_words)
    environment.filters["css_text"] = _css_text
    environment.globals.update(asset=stylesheet, counted=counted, period=period_words)
    return environment


def render(template: str, **context: Any) -> str:
    """The template of that name filled in; UndefinedError where it uses a name that was not given."""
    return _environment().get_template(template).render(**context)
