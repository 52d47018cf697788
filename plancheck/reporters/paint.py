"""Colour for a terminal that wants it."""

from plancheck.reporters.show import Show

_CODES = {"error": "1;31", "warning": "1;33", "info": "1;36", "good": "1;32", "bold": "1", "dim": "2"}


def paint(text: str, style: str, show: Show) -> str:
    """`text` in a style (a severity, good, bold, dim) where `show.colour` is on; else unchanged."""
    return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if show.colour else text
