"""The paragraphs of a row shared out among columns whose border is lost."""

import re
from collections.abc import Sequence
from functools import lru_cache

from plancheck.readers.lines import Line
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple


class Share(NamedTuple):
    """The paragraphs of one column, or of several (`column_span`) where the border between them cannot be told."""

    lines: tuple[Line, ...]
    column: int
    column_span: int = 1


@lru_cache(maxsize=1)
def _number() -> re.Pattern[str]:
    return regex(r"\(?(\d{1,2})[.、)]")


def split(folded: str, body: Sequence[Line], columns: int) -> list[Share]:
    """What each of the columns holds; an undecided block takes the first of them and spans all."""
    lines = [line for line in body if not line.marked]
    if not lines or columns < 1:
        return []
    if columns == 1:
        return [Share(tuple(lines), 0)]
    if columns == 2:
        border = _border(folded, body)
        if border is not None:
            return [Share(tuple(lines[:border]), 0), Share(tuple(lines[border:]), 1)]
    elif len(lines) == columns:
        return [Share((line,), column) for column, line in enumerate(lines)]
    return [Share(tuple(lines), 0, columns)]


def _border(folded: str, body: Sequence[Line]) -> int | None:
    """How many paragraphs stand in the first of two columns: up to an empty cell, a restart of the numbers, or their end."""
    before = 0
    for index, line in enumerate(body):
        if line.marked and before and any(not later.marked for later in body[index:]):
            return before
        before += not line.marked
    lines = [line for line in body if not line.marked]
    numbers = [_ordinal(folded, line) for line in lines]
    for index in range(1, len(lines)):
        if numbers[index] == 1:
            return index
    for index in range(1, len(lines)):
        if numbers[index - 1] and not any(numbers[index:]):
            return index
    return 1 if len(lines) == 2 and not any(numbers) else None


def _ordinal(folded: str, line: Line) -> int | None:
    match = _number().match(folded, line.span.start, line.span.end)
    return int(match[1]) if match else None
