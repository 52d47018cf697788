"""A Report (or facts) to text in some format; one module a format, loaded when asked for."""

from importlib import import_module
from typing import Any, Protocol, cast

from plancheck.diagnostics.report import Report
from plancheck.reporters.show import Show

_MODULES = {"text": "text", "json": "json", "html": "html"}
FORMATS = tuple(_MODULES)


class Reporter(Protocol):
    """Turns a report into the content of one output."""

    def __call__(self, report: Report, show: Show) -> str:
        """The whole output, with its last line end."""


def reporter(name: str) -> Reporter:
    """The reporter of a format in FORMATS; KeyError for any other name."""
    module: Any = import_module(f"plancheck.reporters.{_MODULES[name]}")
    return cast(Reporter, module.render)
