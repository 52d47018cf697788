"""A Report (or facts) to text in some format; one module a format, loaded when asked for."""

from importlib import import_module
from typing import Any, Protocol, cast

from plancheck.diagnostics.report import Report
from plancheck.reporters.show import Show

_MODULES = {
    "text": "text",
    "json": "json",
    "html": "html",
    "sarif": "sarif",
    "junit": "junit",
    "github": "github",
    "gitlab": "gitlab",
    "markdown": "markdown",
    "csv": "csv",
}
FORMATS = tuple(_MODULES)
BINARY_FORMATS = ("xlsx",)


class Reporter(Protocol):
    """Turns a report into the content of one output."""

    def __call__(self, report: Report, show: Show) -> str:
        """The whole output, with its last line end."""


class BinaryReporter(Protocol):
    """Turns a report into the bytes of a file."""

    def __call__(self, report: Report, show: Show) -> bytes:
        """The whole file."""


def reporter(name: str) -> Reporter:
    """The reporter of a format in FORMATS; KeyError for any other name."""
    module: Any = import_module(f"plancheck.reporters.{_MODULES[name]}")
    return cast(Reporter, module.render)


def binary_reporter(name: str) -> BinaryReporter:
    """The reporter of a format in BINARY_FORMATS; ImportError, when called, where its library is absent."""
    module: Any = import_module(f"plancheck.reporters.{name}")
    return cast(BinaryReporter, module.render_bytes)
