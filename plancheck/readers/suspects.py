"""What looks like a table and was not taken apart."""

from collections.abc import Sequence

from plancheck.readers.lines import Line

_CELL_CHARS = 12
_LINES = 8
_NUMBERS = 4
_STOPS = "。；，：！？;,:!?"


def suspected(folded: str, lines: Sequence[Line], free: Sequence[int]) -> int:
    """How many runs of eight or more short lines without stops hold four or more that are nothing but numbers."""
    runs = length = numbers = 0
    last = -2
    for index in (*free, -1):
        value = lines[index].span.of(folded) if index >= 0 else ""
        short = 0 < len(value) <= _CELL_CHARS and value[-1] not in _STOPS
        if not short or index != last + 1:
            runs += length >= _LINES and numbers >= _NUMBERS
            length = numbers = 0
        if short:
            length += 1
            numbers += value.replace(".", "").rstrip("%").isdecimal()
        last = index
    return runs
