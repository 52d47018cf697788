"""A Comparison to text in some format; one module a format, loaded when asked for."""

from importlib import import_module
from typing import Any, Protocol, cast

from plancheck.diagnostics.comparison import Comparison
from plancheck.reporters.show import Show

FORMATS = ("text", "json", "html", "markdown")


class ComparisonReporter(Protocol):
    """Turns a comparison into the content of one output."""

    def __call__(self, comparison: Comparison, show: Show) -> str:
        """The whole output, with its last line end."""


def comparison_reporter(name: str) -> ComparisonReporter:
    """The reporter of a format in FORMATS."""
    module: Any = import_module(f"plancheck.reporters.comparison.{name}")
    return cast(ComparisonReporter, module.render)
