"""The headings and tables of a document that a page can show as such."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from plancheck.diagnostics.layout import Grid, GridCell, Layout
from plancheck.document.model import Cell, Document
from plancheck.source.span import Span

_MOST_CELLS = 50_000  # of one table; a larger one is shown as lines
_LONGEST_HEADING = 60  # characters; longer, it is a paragraph that begins like one
_RULES = " \t\u3000\xa0|:-\r\n"  # what stands between cells as such
_BORDERS = " \t|"


def layout(document: Document) -> Layout:
    """Headings on lines of their own, and tables whose borders are sure and whose text is all in cells."""
    headings = tuple(
        (block.span, 1 if block.section is None else document.sections[block.section].level)
        for block in document.blocks
        if block.kind == "heading" and block.span.end - block.span.start <= _LONGEST_HEADING
    )
    return Layout(headings, tuple(_apart(_grids(document))))


def _grids(document: Document) -> Iterator[Grid]:
    for table in document.tables:
        cells = [*table.header_cells, *(cell for row in table.rows for cell in row)]
        if table.sure and len(cells) <= _MOST_CELLS and _whole(document.text, cells):
            rows = (*_lines(table.header_cells), *table.rows)
            shown = tuple(tuple(_cell(cell) for cell in row) for row in rows)
            yield Grid(_with_borders(document.text, table.span), shown)


def _apart(grids: Iterator[Grid]) -> Iterator[Grid]:
    """Without tables that stand inside another."""
    end = 0
    for grid in sorted(grids, key=lambda grid: (grid.span.start, -grid.span.end)):
        if grid.span.start >= end:
            yield grid
            end = grid.span.end


def _cell(cell: Cell) -> GridCell:
    return GridCell(cell.spans, cell.row_span, cell.column_span, cell.row < 0)


def _whole(text: str, cells: Sequence[Cell]) -> bool:
    """Whether the pieces follow one another and nothing but rules stands between them."""
    spans = [span for cell in cells for span in cell.spans]
    return all(
        before.end <= after.start and not text[before.end : after.start].strip(_RULES)
        for before, after in pairwise(spans)
    )


def _lines(header: Sequence[Cell]) -> Iterator[list[Cell]]:
    """The rows of a header of several: a new one begins where the columns start again."""
    row: list[Cell] = []
    for cell in header:
        if row and cell.column <= row[-1].column:
            yield row
            row = []
        row.append(cell)
    if row:
        yield row


def _with_borders(text: str, span: Span) -> Span:
    start, end = span
    while start and text[start - 1] in _BORDERS:
        start -= 1
    while end < len(text) and text[end] in _BORDERS:
        end += 1
    return Span(start, end)
