"""Words inside Markdown: shown as they are, doing nothing."""

import re
from collections.abc import Iterator, Sequence

from plancheck.source.patterns import regex
from plancheck.values.plain import printable

_MARKS = regex(r"([\\`*_{}\[\]|~<>&:$]|(?<=www)\.)", re.IGNORECASE)  # what acts inside a line
_TICKS = regex("`+")


def escaped(text: str) -> str:
    """Text that no Markdown reads as a mark, a link or HTML, and that calls nobody by name."""
    return _MARKS.sub(r"\\\1", printable(text)).replace("@", "@<!-- -->")


def code(text: str) -> str:
    """Words as they are, in a code span that they cannot end; nothing inside one is ever read as Markdown."""
    words = printable(text)
    fence = "`" * (1 + max((len(ticks) for ticks in _TICKS.findall(words)), default=0))
    pad = " " if words.startswith(("`", " ")) or words.endswith(("`", " ")) or not words else ""
    return f"{fence}{pad}{words}{pad}{fence}"


def table(header: Sequence[object], rows: Sequence[Sequence[object]]) -> Iterator[str]:
    """A table, a line each; an absent cell is empty."""
    yield _line(header)
    yield "|" + " --- |" * len(header)
    yield from map(_line, rows)


def _line(cells: Sequence[object]) -> str:
    return "| " + " | ".join("" if cell is None else escaped(str(cell)) for cell in cells) + " |"
