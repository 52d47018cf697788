"""Plain text: a line is a block; tables that lost their borders are rebuilt."""

from plancheck.document.builder import build
from plancheck.document.model import Document
from plancheck.document.pieces import Piece
from plancheck.readers.borderless import rebuilt
from plancheck.readers.grid import with_cells
from plancheck.readers.lines import lines_of
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
    pieces = with_cells([Piece(line.span) for line in lines if not line.marked], grids)
    return build(source, text, pieces, tables, unread_tables=unread, folded=folded)
