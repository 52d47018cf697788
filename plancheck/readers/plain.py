"""Plain text: a line is a block, unless it breaks off in mid-sentence; tables that lost their borders are rebuilt."""

from plancheck.document.builder import build
from plancheck.document.model import Document
from plancheck.document.pieces import Piece
from plancheck.readers.borderless import rebuilt
from plancheck.readers.grid import with_cells
from plancheck.readers.lines import lines_of
from plancheck.readers.unwrapped import unwrapped
from plancheck.source.encoding import decode
from plancheck.source.fold import fold
from plancheck.source.limits import DEFAULT_LIMITS, Limits
from plancheck.source.source import Source


def read(source: Source, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document of a plain text; SourceError when it is none."""
    text, places = decode(source, limits), None
    folded, lines = fold(text), lines_of(text)
    grids, unread = rebuilt(text, folded, lines, range(len(lines)))
    whole = unwrapped(text, folded, lines, grids)
    if whole is not None:
        text, places = whole
        folded, lines = fold(text), lines_of(text)
        grids, unread = rebuilt(text, folded, lines, range(len(lines)))
    pieces = with_cells([Piece(line.span) for line in lines if not line.marked], grids)
    return build(source, text, pieces, [grid.table for grid in grids], (), unread, folded, places)
