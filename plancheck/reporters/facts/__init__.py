"""Facts to JSON, CSV and tables; columns come from facts/schema.py."""

from collections.abc import Sequence
from importlib import import_module
from typing import Any, Protocol, cast

from plancheck.reporters.facts.view import Extracted
from plancheck.reporters.show import Show

FORMATS = ("table", "json", "csv")


class FactReporter(Protocol):
    """Turns facts of the chosen kinds into the content of one output."""

    def __call__(self, documents: Sequence[Extracted], kinds: Sequence[str], show: Show) -> str:
        """The whole output, with its last line end."""


def fact_reporter(name: str) -> FactReporter:
    """The reporter of a format in FORMATS."""
    module: Any = import_module(f"plancheck.reporters.facts.{name}")
    return cast(FactReporter, module.render)
