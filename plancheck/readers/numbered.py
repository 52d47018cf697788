"""Tables in plain text with one cell a paragraph, told by a column of serial numbers."""

from collections.abc import Sequence
from itertools import pairwise

from plancheck.document.labels import HEADINGS, leading
from plancheck.document.model import Cell
from plancheck.readers.grid import HEADER_ROW, Grid, cell_of, table_of
from plancheck.readers.heads import end_of, is_head
from plancheck.readers.lines import Line

_SERIALS = ("序号", "编号")


def find(text: str, folded: str, lines: Sequence[Line], free: Sequence[int]) -> tuple[list[Grid], int]:
    """The tables whose header begins with a line 序号, and how many such headers had no rows that could be told apart."""
    grids: list[Grid] = []
    unread = 0
    if not any(name in text for name in _SERIALS):
        return [], 0
    starts = [index for index in free if lines[index].span.of(text) in _SERIALS]
    for start, stop in pairwise((*starts, len(lines))):
        header = _header(text, lines, start)
        anchors = _anchors(folded, lines, header, stop)
        if len(header) >= 3 and anchors:
            grid = _grid(text, folded, lines, header, anchors)
            grids += [grid] if grid else []
            unread += grid is None
    return grids, unread


def _header(text: str, lines: Sequence[Line], start: int) -> range:
    stop = start + 1
    while stop < len(lines) and is_head(text, lines[stop]):
        stop += 1
    return range(start, stop)


def _anchors(folded: str, lines: Sequence[Line], header: range, stop: int) -> list[int]:
    """Lines that hold a higher serial number and nothing else: the next one, or, a full row further, any."""
    anchors: list[int] = []
    last = 0
    reach = 6 * len(header)
    index = header.stop
    while index < stop and index - (anchors[-1] if anchors else header.stop) <= reach:
        number = _serial(lines[index].span.of(folded))
        rows = index - anchors[-1] if anchors else 0
        again = 0 < number == last and rows == len(header)  # a number used twice, a full row further
        if number == last + 1 or again or (number > last and rows >= len(header)):
            anchors.append(index)
            last = number
        index += 1
    return anchors


def _serial(value: str) -> int:
    return int(value) if value.isdecimal() and len(value) <= 3 else 0


def _grid(text: str, folded: str, lines: Sequence[Line], header: range, anchors: Sequence[int]) -> Grid | None:
    """None where fewer than three rows in four have one line a column."""
    columns = len(header)
    last = end_of(lines, header, anchors[-1], min(len(lines), anchors[-1] + columns))
    rows: list[list[Cell]] = []
    exact = 0
    lead = _lead(text, folded, lines, range(header.stop, anchors[0]), columns)
    rows += lead
    for anchor, following in zip(anchors, (*anchors[1:], last + 1), strict=True):
        inner = [index for index in range(anchor, following) if not lines[index].marked]
        rows.append(_row(text, lines, inner[:columns], len(rows), columns))
        rest = _lead(text, folded, lines, inner[columns:], columns, len(rows))
        exact += len(inner) == columns + len(rest)
        rows += rest
    if len(anchors) < 2 or exact * 4 < len(anchors) * 3:
        return None
    heads = [cell_of(text, [lines[i].span], HEADER_ROW, column) for column, i in enumerate(header)]
    regular = exact == len(anchors) == len(rows)
    return Grid(table_of(heads, rows, "stacked", regular), header.start, last)


def _row(text: str, lines: Sequence[Line], inner: Sequence[int], row: int, columns: int) -> list[Cell]:
    sure = len(inner) == columns
    return [cell_of(text, [lines[index].span], row, column, sure=sure) for column, index in enumerate(inner)]


def _lead(
    text: str, folded: str, lines: Sequence[Line], inner: Sequence[int], columns: int, row: int = 0
) -> list[list[Cell]]:
    """Group headings between two rows, each a row of its own over all columns."""
    found: list[list[Cell]] = []
    for index in inner:
        label = None if lines[index].marked else leading(text, folded, lines[index].span)
        if label is not None and label.label.scheme in HEADINGS:
            found.append([cell_of(text, [lines[index].span], row + len(found), 0, 1, columns, sure=False)])
    return found
