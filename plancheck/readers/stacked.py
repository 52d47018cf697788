"""Tables in plain text with one cell a paragraph, told by a column that repeats a closed set of words."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from plancheck.document.labels import HEADINGS, leading
from plancheck.document.model import Cell
from plancheck.readers.grid import HEADER_ROW, Grid, cell_of, table_of
from plancheck.readers.halves import split
from plancheck.readers.lines import Line
from plancheck.source.span import Span

_SHORT = 10  # characters of a header cell or a value of the closed set
_OFTEN = 5
_STOPS = "。；：，、！？;:,.!?）)】]"


class _Layout(NamedTuple):
    """`header` lines; the closed column is number `key`; `anchors` are the lines that hold its values."""

    header: range
    key: int
    anchors: tuple[int, ...]


def find(text: str, folded: str, lines: Sequence[Line], free: Sequence[int]) -> tuple[list[Grid], int]:
    """The tables among the `free` lines, and how many looked like one and could not be taken apart."""
    values = _closed_values(text, lines, free)
    if not values:
        return [], 0
    layout = _layout(text, folded, lines, free, values)
    if layout is None:
        return [], 0
    grid = _grid(text, folded, lines, layout)
    return ([], 1) if grid is None else ([grid], 0)


def _closed_values(text: str, lines: Sequence[Line], free: Sequence[int]) -> frozenset[str]:
    """Short lines that occur five times or more, and lines of the same make."""
    counts = Counter(lines[i].span.of(text) for i in free if _plain_short(text, lines[i]))
    values = {value for value, count in counts.items() if count >= _OFTEN}
    grown = bool(values)
    while grown:
        near = {c for c in counts if c not in values and any(_same_make(c, value) for value in values)}
        values |= near
        grown = bool(near)
    return frozenset(values)


def _plain_short(text: str, line: Line) -> bool:
    value = line.span.of(text)
    return not line.marked and 2 <= len(value) <= _SHORT and all(c.isalpha() for c in value)


def _same_make(first: str, second: str) -> bool:
    """Equal length, and at least as many characters in common place as not."""
    return len(first) == len(second) and sum(a == b for a, b in zip(first, second, strict=True)) * 2 >= len(first)


def _layout(
    text: str, folded: str, lines: Sequence[Line], free: Sequence[int], values: frozenset[str]
) -> _Layout | None:
    anchors = tuple(index for index in free if lines[index].span.of(text) in values)
    header = _header(text, lines, anchors[0])
    if header is None or len(anchors) < _OFTEN:
        return None
    key = anchors[0] - header.stop
    if not 1 <= key < len(header) or (not _heading(text, folded, lines[header.stop]) and key > 1):
        return None
    end = _end(lines, header, anchors)
    return _Layout(header, key, tuple(index for index in anchors if index <= end))


def _header(text: str, lines: Sequence[Line], anchor: int) -> range | None:
    """The run of three to eight short lines next above the first value."""
    stop = anchor
    while stop > 0 and anchor - stop < 6 and not (_head(text, lines[stop - 1]) and lines[stop - 1].span.of(text)):
        stop -= 1
    start = stop
    while start > 0 and _head(text, lines[start - 1]) and stop - start < 8:
        start -= 1
    names = [lines[index].span.of(text) for index in range(start, stop)]
    return range(start, stop) if len(names) >= 3 and len(set(names)) == len(names) else None


def _head(text: str, line: Line) -> bool:
    value = line.span.of(text)
    return not line.marked and 2 <= len(value) <= _SHORT and not any(c.isdecimal() or c in _STOPS for c in value)


def _heading(text: str, folded: str, line: Line) -> bool:
    found = leading(text, folded, line.span)
    return found is not None and found.label.scheme in HEADINGS


def _end(lines: Sequence[Line], header: range, anchors: Sequence[int]) -> int:
    """The last line before a gap far wider than those between cells."""
    gaps = Counter(lines[index].gap for index in range(header.start + 1, anchors[-1] + 1))
    widest = max(1, 2 * gaps.most_common(1)[0][0])
    index = header.stop
    while index < len(lines) and lines[index].gap <= widest:
        index += 1
    return index - 1


def _grid(text: str, folded: str, lines: Sequence[Line], layout: _Layout) -> Grid | None:
    """None where fewer than nine rows in ten have their cells before the closed column."""
    last = _end(lines, layout.header, layout.anchors)
    starts = [_row_start(text, folded, lines, layout, position) for position in range(len(layout.anchors))]
    known = [start for start in starts if start is not None]
    if len(known) * 10 < len(starts) * 9 or len(known) < _OFTEN:
        return None
    rows: list[list[Cell]] = []
    anchors = [anchor for anchor, start in zip(layout.anchors, starts, strict=True) if start is not None]
    for row, (start, anchor) in enumerate(zip(known, anchors, strict=True)):
        end = known[row + 1] if row + 1 < len(known) else last + 1
        rows.append(_row(text, folded, lines, layout, row, start, anchor, end))
    heads = [cell_of(text, [lines[i].span], HEADER_ROW, column) for column, i in enumerate(layout.header)]
    return Grid(table_of(heads, _grouped(rows), "stacked", False), layout.header.start, last)


def _row_start(text: str, folded: str, lines: Sequence[Line], layout: _Layout, position: int) -> int | None:
    """The line of a row's first cell: the group heading if the row has one, else the cell before the closed column."""
    anchor = layout.anchors[position]
    floor = layout.anchors[position - 1] + 1 if position else layout.header.stop
    needed = layout.key - 1 if layout.key > 1 else 1
    start = anchor
    while needed and start > floor:
        start -= 1
        needed -= not lines[start].marked
    if needed:
        return None
    above = start - 1
    while above > floor and lines[above].marked:
        above -= 1
    return above if layout.key > 1 and above >= floor and _heading(text, folded, lines[above]) else start


def _row(
    text: str, folded: str, lines: Sequence[Line], layout: _Layout, row: int, start: int, anchor: int, end: int
) -> list[Cell]:
    before = [index for index in range(start, anchor) if not lines[index].marked]
    cells: list[Cell] = []
    if len(before) == layout.key and layout.key > 1:
        cells.append(cell_of(text, [lines[before.pop(0)].span], row, 0, sure=False))
    first = layout.key - len(before)
    cells += [cell_of(text, [lines[index].span], row, first + place) for place, index in enumerate(before)]
    cells.append(cell_of(text, [lines[anchor].span], row, layout.key))
    body = [lines[index] for index in range(anchor + 1, end)]
    for part in split(folded, body, len(layout.header) - layout.key - 1):
        column = layout.key + 1 + part.column
        cells.append(cell_of(text, _spans(part.lines), row, column, 1, part.column_span, sure=False))
    return cells


def _spans(lines: Sequence[Line]) -> list[Span]:
    return [line.span for line in lines]


def _grouped(rows: list[list[Cell]]) -> list[list[Cell]]:
    """A group cell spans the rows down to the next one."""
    starts = [row for row, cells in enumerate(rows) if cells[0].column == 0]
    spans = {start: following - start for start, following in zip(starts, (*starts[1:], len(rows)), strict=True)}
    return [[c._replace(row_span=spans[c.row]) if c.column == 0 else c for c in cells] for cells in rows]
