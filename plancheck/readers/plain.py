"""Plain text: a line is a block; tables that lost their borders are rebuilt."""

from collections.abc import Sequence

from plancheck.document.builder import build
from plancheck.document.model import Document
from plancheck.document.pieces import Piece
from plancheck.readers.borderless import rebuilt
from plancheck.readers.grid import Grid, cell_pieces, uncovered
from plancheck.readers.lines import Line, lines_of
from plancheck.source.encoding import decode
from plancheck.source.fold import fold
from plancheck.source.limits import DEFAULT_LIMITS, Limits
from plancheck.source.source import Source


def read(source: Source, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document of a plain text; SourceError when it is none."""
    text = decode(source, limits)
    folded = fold(text)
    lines = lines_of(text)
    grids, unread = rebuilt(text, folded, lines, range(len(lines)))
    tables = [grid.table for grid in grids]
    return build(source, text, _pieces(lines, grids), tables, unread_tables=unread, folded=folded)


def _pieces(lines: Sequence[Line], grids: Sequence[Grid]) -> list[Piece]:
    """Cells, and every line that no cell covers."""
    cells = [piece for n, grid in enumerate(grids) for piece in cell_pieces(grid.table, n)]
    return uncovered([Piece(line.span) for line in lines if not line.marked], cells)
