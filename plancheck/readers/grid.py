"""What every table finder returns, and its cells as pieces of the document."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from plancheck.document.model import Cell, Table
from plancheck.document.pieces import Piece
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

HEADER_ROW = -1


class Grid(NamedTuple):
    """A table and the lines it takes, as indexes `first` to `last` (included)."""

    table: Table
    first: int
    last: int


def cell_of(
    text: str, spans: Sequence[Span], row: int, column: int, row_span: int = 1, column_span: int = 1, sure: bool = True
) -> Cell:
    """A cell from its pieces; hard blanks are none."""
    filled = tuple(span for span in spans if not span.of(text).isspace())
    return Cell("".join(span.of(text) for span in filled), filled, row, column, row_span, column_span, sure)


def table_of(header: Sequence[Cell], rows: Sequence[Sequence[Cell]], origin: str, sure: bool) -> Table:
    """A table from its cells; rows are put in column order."""
    ordered = tuple(tuple(sorted(row, key=lambda cell: cell.column)) for row in rows)
    spans = [span for row in (header, *ordered) for cell in row for span in cell.spans]
    whole = Span(min(span.start for span in spans), max(span.end for span in spans))
    width = 1 + max(cell.column + cell.column_span - 1 for row in (header, *ordered) for cell in row)
    names = {cell.column: cell.text for cell in header}
    return Table(whole, tuple(names.get(i, "") for i in range(width)), ordered, origin, sure, tuple(header))


def cell_pieces(table: Table, number: int) -> Iterator[Piece]:
    """The pieces of a table's cells; header cells have row -1."""
    for row in (table.header_cells, *table.rows):
        for cell in row:
            for span in cell.spans:
                yield Piece(span, "cell", cell=(number, cell.row, cell.column), sure=cell.sure)


def with_cells(pieces: Sequence[Piece], grids: Sequence[Grid]) -> list[Piece]:
    """The cells of some tables and the pieces that they leave, in reading order."""
    return uncovered(pieces, [piece for n, grid in enumerate(grids) for piece in cell_pieces(grid.table, n)])


def uncovered(pieces: Sequence[Piece], cells: Sequence[Piece]) -> list[Piece]:
    """The cells and the pieces that share no character with one, in reading order."""
    ordered = sorted(cells, key=lambda piece: piece.span)
    starts = [piece.span.start for piece in ordered]
    kept = [piece for piece in pieces if not _covered(piece.span, ordered, starts)]
    return sorted((*kept, *ordered), key=lambda piece: piece.span)


def _covered(span: Span, cells: Sequence[Piece], starts: Sequence[int]) -> bool:
    index = bisect_right(starts, span.end - 1) - 1
    return index >= 0 and cells[index].span.end > span.start
