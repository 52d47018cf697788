"""A sheet as blocks of rows between empty ones, without what is hidden."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

from plancheck.readers.xlsx.shown import shown
from plancheck.source.records import NamedTuple

Place = tuple[int, int]  # row and column, both from 1
_COLUMNS = 16_384  # that a sheet can have
_LONGEST_MERGE = 2_000  # rows; what is merged further down is empty


class Held(NamedTuple):
    """A cell with the lines in it (none where it is blank), and how many shown rows and columns it spans."""

    place: Place
    lines: tuple[str, ...]
    row_span: int
    column_span: int


class Sheet(NamedTuple):
    """What is shown of a sheet: words by place, merged areas by their first cell as the last row and column."""

    words: dict[Place, tuple[str, ...]]
    merged: dict[Place, Place]
    hidden_rows: frozenset[int]
    hidden_columns: frozenset[int]


def sheet_of(raw: Any) -> Sheet:
    """The shown cells that hold something; only cells that exist are looked at, however large the sheet says it is."""
    rows = frozenset(number for number, row in raw.row_dimensions.items() if row.hidden)
    columns = frozenset(
        number
        for column in raw.column_dimensions.values()
        if column.hidden
        for number in range(column.min or 1, min(column.max or 0, _COLUMNS) + 1)
    )
    words = {
        place: lines
        for place, cell in sorted(raw._cells.items())
        if place[0] not in rows and place[1] not in columns and (lines := _lines(cell))
    }
    merged = {(area.min_row, area.min_col): (area.max_row, area.max_col) for area in raw.merged_cells.ranges}
    return Sheet(words, merged, rows, columns)


def _lines(cell: Any) -> tuple[str, ...]:
    words = shown(cell.value, cell.number_format)
    return tuple(line.strip() for line in words.splitlines() if line.strip())


def blocks(sheet: Sheet) -> Iterator[list[list[Held]]]:
    """Neighbouring rows, each with the cells that begin in it; columns in which nothing stands are left out."""
    run: list[int] = []
    for row in _used(sheet):
        if run and any(between not in sheet.hidden_rows for between in range(run[-1] + 1, row)):
            yield _block(sheet, run)
            run = []
        run.append(row)
    if run:
        yield _block(sheet, run)


def _used(sheet: Sheet) -> list[int]:
    """The rows with words, or with a part of a merged cell that has some."""
    rows = {row for row, _ in sheet.words}
    for place in sheet.words:
        last = sheet.merged.get(place, place)[0]
        rows.update(range(place[0], min(last, place[0] + _LONGEST_MERGE) + 1))
    return sorted(rows - sheet.hidden_rows)


def _block(sheet: Sheet, rows: Sequence[int]) -> list[list[Held]]:
    inside = set(rows)
    columns = sorted({column for row, column in sheet.words if row in inside})
    taken: set[Place] = set()
    found: list[list[Held]] = []
    for row in rows:
        found.append([])
        for column in columns:
            if (row, column) not in taken:
                held, area = _held(sheet, (row, column), rows, columns)
                taken |= area
                found[-1].append(held)
    return found


def _held(sheet: Sheet, place: Place, rows: Sequence[int], columns: Sequence[int]) -> tuple[Held, set[Place]]:
    """A cell, and the places that it takes."""
    last_row, last_column = sheet.merged.get(place, place)
    down = rows[bisect_left(rows, place[0]) : bisect_right(rows, last_row)]
    across = columns[bisect_left(columns, place[1]) : bisect_right(columns, last_column)]
    held = Held(place, sheet.words.get(place, ()), len(down), len(across))
    return held, {(row, column) for row in down for column in across}
