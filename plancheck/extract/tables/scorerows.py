"""Points of rows over those of the rows below them: 一、 40 over 1 to 5, and 总分 100 over 一、 to 三、."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from plancheck.document.model import Cell, Table
from plancheck.source.fold import fold
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

_FEWEST = 2


class Ladder(NamedTuple):
    """A row's points, where they stand, and the points of the rows below it."""

    span: Span
    stated: Decimal
    parts: tuple[Decimal, ...]


class _Line(NamedTuple):
    rank: int
    label: str
    cell: Cell
    points: Decimal


def ladders(table: Table, column: int, values: Sequence[Decimal | None], extra: re.Pattern[str]) -> Iterator[Ladder]:
    """Rows with 一、 over rows with 1, and a first row 总分 over those with 一、; `extra` points are given besides."""
    lines = [_line(row, column, value) for row, value in zip(table.rows, values, strict=True)]
    if None in lines:
        return  # a row whose points or number could not be read
    known = [line for line in lines if line is not None]
    for index, line in enumerate(known):
        below: list[_Line] = []
        for other in known[index + 1 :]:
            if other.rank <= line.rank:
                break
            below.append(other)
        parts = [one for one in below if one.rank == line.rank + 1]
        if len(parts) >= _FEWEST and not any(extra.search(one.label) for one in parts):
            yield Ladder(line.cell.span, line.points, tuple(one.points for one in parts))


def _line(row: Sequence[Cell], column: int, value: Decimal | None) -> _Line | None:
    cell = next((cell for cell in row if cell.column == column), None)
    before = [fold(one.text).strip() for one in row if one.column < column]
    if cell is None or value is None or not before:
        return None
    rank = _rank(before)
    return None if rank is None else _Line(rank, " ".join(before), cell, value)


def _rank(before: Sequence[str]) -> int | None:
    """0 for the total, 1 for 一、, 2 for 1."""
    if any(text in ("总分", "合计", "总计") for text in before):
        return 0
    if _major().fullmatch(before[0]):
        return 1
    return 2 if before[0].isdecimal() else None


@lru_cache(maxsize=1)
def _major() -> re.Pattern[str]:
    return regex("[一二三四五六七八九十]{1,3}[、.]?")
