"""From lines and tables on a sheet to the pieces and tables of a document."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from plancheck.document.labels import leading
from plancheck.document.model import Table
from plancheck.document.pieces import Piece
from plancheck.readers.borderless import rebuilt
from plancheck.readers.docx.sheet import Grid, Item, Line
from plancheck.readers.grid import cell_pieces, uncovered
from plancheck.readers.lines import Line as TextLine
from plancheck.readers.lines import lines_of
from plancheck.readers.spanned import Box, Read, tabulated
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

_HEADING_CHARS = 60
_STOPS = "。;"


class Laid(NamedTuple):
    """What the builder needs; `unread` counts tables that stand inside another or could not be taken apart."""

    pieces: list[Piece]
    tables: list[Table]
    unread: int


def laid(text: str, folded: str, items: Sequence[Item]) -> Laid:
    """Pieces in reading order. A table inside a cell of another is text of that cell, one piece a paragraph.

    Paragraphs may hold tables too, pasted without their borders: they are rebuilt as in plain text.
    """
    pieces, tables, unread = _structured(text, folded, items)
    lines = lines_of(text)
    grids, failed = rebuilt(text, folded, lines, _free(lines, items))
    tables = sorted((*tables, *(grid.table for grid in grids)), key=lambda table: table.span)
    cells = [piece for number, table in enumerate(tables) for piece in cell_pieces(table, number)]
    return Laid(uncovered(pieces, cells), tables, unread + failed)


def _structured(text: str, folded: str, items: Sequence[Item]) -> Laid:
    """Word's own tables, and the pieces outside them."""
    pieces: list[Piece] = []
    tables: list[Table] = []
    unread = 0
    waiting = list(reversed(items))
    while waiting:
        item = waiting.pop()
        if isinstance(item, Line):
            pieces.append(_piece(text, folded, item))
            continue
        read = _read(text, item)
        if read is None:  # it only lays out what stands in it
            waiting += [
                inner for row in reversed(item.rows) for slot in reversed(row) for inner in reversed(slot.items)
            ]
            continue
        pieces += [Piece(span) for span in read.captions]
        tables.append(read.table)
        unread += sum(_read(text, inner) is not None for inner in _nested(item))
    return Laid(pieces, tables, unread)


def _free(lines: Sequence[TextLine], items: Sequence[Item]) -> list[int]:
    """Indexes of the lines that are paragraphs by themselves, or blank ones between such."""
    own = {item.span.start for item in items if isinstance(item, Line)}
    grids = [spans for item in items if isinstance(item, Grid) and (spans := list(_spans([item])))]
    starts, ends = [spans[0].start for spans in grids], [spans[-1].end for spans in grids]
    return [
        index
        for index, line in enumerate(lines)
        if line.span.start in own or (line.marked and not _within(line.span.start, starts, ends))
    ]


def _within(offset: int, starts: Sequence[int], ends: Sequence[int]) -> bool:
    index = bisect_right(starts, offset) - 1
    return index >= 0 and offset < ends[index]


def _piece(text: str, folded: str, line: Line) -> Piece:
    """A heading without a sure number has the depth of its style; one with a number is told by it, as in plain text."""
    if line.depth and _is_short(folded, line.span):
        label = leading(text, folded, line.span)
        if label is None or not label.sure:
            return Piece(line.span, "heading", depth=line.depth)
    return Piece(line.span, line.kind)


def _is_short(folded: str, span: Span) -> bool:
    """Whether a line may be a heading; whole paragraphs get the style of one too."""
    return span.end - span.start <= _HEADING_CHARS and folded[span.end - 1] not in _STOPS


def _read(text: str, grid: Grid) -> Read | None:
    return tabulated(
        text,
        [
            [Box(tuple(_spans(slot.items)), slot.row_span, slot.column_span, slot.header) for slot in row]
            for row in grid.rows
        ],
    )


def _spans(items: Sequence[Item]) -> Iterator[Span]:
    for item in items:
        if isinstance(item, Line):
            yield item.span
        else:
            for row in item.rows:
                for slot in row:
                    yield from _spans(slot.items)


def _nested(grid: Grid) -> Iterator[Grid]:
    """The tables inside the cells of a table."""
    for row in grid.rows:
        for slot in row:
            for item in slot.items:
                if isinstance(item, Grid):
                    yield item
                    yield from _nested(item)
