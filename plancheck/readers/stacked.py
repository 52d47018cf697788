"""Tables in plain text with one cell a paragraph, told by a column that repeats a closed set of words."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from plancheck.document.labels import HEADINGS, leading
from plancheck.document.model import Cell
from plancheck.readers.grid import HEADER_ROW, Grid, cell_of, table_of
from plancheck.readers.halves import split
from plancheck.readers.heads import SHORT, end_of, header_above
from plancheck.readers.lines import Line
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

_OFTEN = 5
_VALUES = 12  # a closed set has few


class _Layout(NamedTuple):
    """`header` lines; the closed column is number `key`; `anchors` are the lines that hold its values.

    `grouped`: the columns left of the one beside the key span rows, and their cells are numbered headings.
    """

    header: range
    key: int
    anchors: tuple[int, ...]
    grouped: bool


def find(text: str, folded: str, lines: Sequence[Line], free: Sequence[int]) -> tuple[list[Grid], int]:
    """The tables among the `free` lines, and how many looked like one and could not be taken apart."""
    grids: list[Grid] = []
    while True:
        values = _closed_values(text, lines, free)
        layout = _layout(text, folded, lines, free, values) if values else None
        if layout is None:
            return grids, 0
        grid = _grid(text, folded, lines, layout)
        if grid is None:
            return grids, 1
        grids.append(grid)
        free = [index for index in free if index > grid.last]


def _closed_values(text: str, lines: Sequence[Line], free: Sequence[int]) -> frozenset[str]:
    """Short lines that occur five times or more, and lines of the same make."""
    counts = Counter(lines[i].span.of(text) for i in free if _plain_short(text, lines[i]))
    values = {value for value, count in counts.most_common(_VALUES) if count >= _OFTEN}
    grown = bool(values)
    while grown and len(values) < 2 * _VALUES:
        near = {c for c in counts if c not in values and any(_same_make(c, value) for value in values)}
        values |= near
        grown = bool(near)
    return frozenset(values)


def _plain_short(text: str, line: Line) -> bool:
    return not line.marked and 2 <= line.span.end - line.span.start <= SHORT and line.span.of(text).isalpha()


def _same_make(first: str, second: str) -> bool:
    """Equal length, and at least as many characters in common place as not."""
    return len(first) == len(second) and sum(a == b for a, b in zip(first, second, strict=True)) * 2 >= len(first)


def _layout(
    text: str, folded: str, lines: Sequence[Line], free: Sequence[int], values: frozenset[str]
) -> _Layout | None:
    anchors = tuple(index for index in free if lines[index].span.of(text) in values)
    for first in anchors[:_OFTEN]:
        header = header_above(text, lines, first)
        if header is not None and 1 <= first - header.stop < len(header):
            return _under(text, folded, lines, header, [index for index in anchors if index >= first])
    return None


def _under(text: str, folded: str, lines: Sequence[Line], header: range, anchors: Sequence[int]) -> _Layout:
    key = anchors[0] - header.stop
    last = end_of(lines, header, anchors[-1])
    inner = [index for index in range(header.stop, last + 1) if not lines[index].marked]
    if key < 2 or not _heading(text, folded, lines[header.stop]):
        return _Layout(header, key, tuple(index for index in anchors if index <= last), False)
    heads = [place for place, index in enumerate(inner) if _heading(text, folded, lines[index])]
    behind = Counter(lines[inner[place + key]].span.of(text) for place in heads if place + key < len(inner))
    everywhere = Counter(lines[index].span.of(text) for index in inner if _plain_short(text, lines[index]))
    values = {lines[index].span.of(text) for index in anchors}
    values |= {value for value, count in behind.items() if 0 < everywhere[value] <= 2 * count}
    return _Layout(header, key, tuple(index for index in inner if lines[index].span.of(text) in values), True)


def _heading(text: str, folded: str, line: Line) -> bool:
    found = leading(text, folded, line.span)
    return found is not None and found.label.scheme in HEADINGS


def _grid(text: str, folded: str, lines: Sequence[Line], layout: _Layout) -> Grid | None:
    """None where fewer than nine rows in ten have their cells, or, without group headings, the same number of lines."""
    if not layout.anchors:
        return None
    last = end_of(lines, layout.header, layout.anchors[-1])
    starts = [_row_start(text, folded, lines, layout, position) for position in range(len(layout.anchors))]
    known = [start for start in starts if start is not None]
    if not layout.grouped and layout.key > 1 and not _regular(layout):
        return None
    if len(known) * 10 < len(starts) * 9 or len(known) < _OFTEN:
        return None
    rows: list[list[Cell]] = []
    anchors = [anchor for anchor, start in zip(layout.anchors, starts, strict=True) if start is not None]
    for row, (start, anchor) in enumerate(zip(known, anchors, strict=True)):
        end = known[row + 1] if row + 1 < len(known) else last + 1
        rows.append(_row(text, folded, lines, layout, row, start, anchor, end))
    heads = [cell_of(text, [lines[i].span], HEADER_ROW, column) for column, i in enumerate(layout.header)]
    return Grid(
        table_of(heads, _grouped(rows, layout.key - 1 if layout.grouped else 0), "stacked", False),
        layout.header.start,
        last,
    )


def _regular(layout: _Layout) -> bool:
    steps = Counter(after - before for before, after in pairwise(layout.anchors))
    return steps[len(layout.header)] * 10 >= steps.total() * 9


def _row_start(text: str, folded: str, lines: Sequence[Line], layout: _Layout, position: int) -> int | None:
    """The line of a row's first cell: the cell beside the key, with the group headings right above it."""
    floor = layout.anchors[position - 1] + 1 if position else layout.header.stop
    if not position:
        return floor
    start = layout.anchors[position]
    needed = 1 if layout.grouped else layout.key
    while needed and start > floor:
        start -= 1
        needed -= not lines[start].marked
    if needed:
        return None
    above, groups = start - 1, layout.key - 1
    while (
        layout.grouped and groups and above >= floor and (lines[above].marked or _heading(text, folded, lines[above]))
    ):
        if not lines[above].marked:
            start, groups = above, groups - 1
        above -= 1
    return start


def _row(
    text: str, folded: str, lines: Sequence[Line], layout: _Layout, row: int, start: int, anchor: int, end: int
) -> list[Cell]:
    before = [index for index in range(start, anchor) if not lines[index].marked]
    first = layout.key - len(before)
    cells = [
        cell_of(text, [lines[index].span], row, column, sure=column == layout.key - 1 or not layout.grouped)
        for column, index in enumerate(before, first)
    ]
    cells.append(cell_of(text, [lines[anchor].span], row, layout.key))
    body = [lines[index] for index in range(anchor + 1, end)]
    for part in split(folded, body, len(layout.header) - layout.key - 1):
        column = layout.key + 1 + part.column
        cells.append(cell_of(text, _spans(part.lines), row, column, 1, part.column_span, sure=False))
    return cells


def _spans(lines: Sequence[Line]) -> list[Span]:
    return [line.span for line in lines]


def _grouped(rows: list[list[Cell]], groups: int) -> list[list[Cell]]:
    """Cells of the first `groups` columns span the rows down to the next one there, or to a new one left of it."""
    below = [len(rows)] * groups
    for cells in reversed(rows):
        for place, cell in enumerate(cells):
            if cell.column < groups:
                cells[place] = cell._replace(row_span=min(below[: cell.column + 1]) - cell.row)
        for cell in cells:
            if cell.column < groups:
                below[cell.column] = cell.row
    return rows
