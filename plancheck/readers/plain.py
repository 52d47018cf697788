"""Plain text: a line is a block; tables that lost their borders are rebuilt."""

from bisect import bisect_right
from collections.abc import Sequence

from plancheck.document.builder import build
from plancheck.document.model import Document
from plancheck.document.pieces import Piece
from plancheck.readers import aligned, delimited, numbered, pipes, stacked, tabbed
from plancheck.readers.grid import Grid, cell_pieces
from plancheck.readers.lines import Line, lines_of
from plancheck.readers.suspects import suspected
from plancheck.source.encoding import decode
from plancheck.source.fold import fold
from plancheck.source.limits import DEFAULT_LIMITS, Limits
from plancheck.source.source import Source
from plancheck.source.span import Span

_FINDERS = (pipes.find, tabbed.find, delimited.find, aligned.find, numbered.find, stacked.find)


def read(source: Source, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document of a plain text; SourceError when it is none."""
    text = decode(source, limits)
    folded = fold(text)
    lines = lines_of(text)
    grids, unread = rebuilt(text, folded, lines)
    paragraphs = [Piece(line.span) for line in lines if not line.marked]
    tables = [grid.table for grid in grids]
    return build(source, text, with_cells(paragraphs, grids), tables, unread_tables=unread, folded=folded)


def rebuilt(text: str, folded: str, lines: Sequence[Line]) -> tuple[list[Grid], int]:
    """The tables that lost their borders, in order, and how many more are there but could not be read."""
    grids: list[Grid] = []
    unread = 0
    for find in _FINDERS:
        found, failed = find(text, folded, lines, _free(lines, grids))
        fresh = _apart(found, grids)
        grids += fresh
        unread += failed + len(found) - len(fresh)
    unread = unread or suspected(folded, lines, _free(lines, grids))
    return sorted(grids, key=lambda grid: grid.first), unread


def _apart(found: Sequence[Grid], before: Sequence[Grid]) -> list[Grid]:
    """The grids that share no line with an earlier one."""
    taken = {index for grid in before for index in range(grid.first, grid.last + 1)}
    kept: list[Grid] = []
    for grid in found:
        own = range(grid.first, grid.last + 1)
        if taken.isdisjoint(own):
            taken.update(own)
            kept.append(grid)
    return kept


def _free(lines: Sequence[Line], grids: Sequence[Grid]) -> list[int]:
    """Indexes of the lines that no table has taken yet."""
    taken = {index for grid in grids for index in range(grid.first, grid.last + 1)}
    return [index for index in range(len(lines)) if index not in taken]


def with_cells(paragraphs: Sequence[Piece], grids: Sequence[Grid]) -> list[Piece]:
    """Cells, and every paragraph that no cell covers."""
    cells = sorted(
        (piece for n, grid in enumerate(grids) for piece in cell_pieces(grid.table, n)), key=lambda p: p.span
    )
    starts = [piece.span.start for piece in cells]
    free = [piece for piece in paragraphs if not _covered(piece.span, cells, starts)]
    return sorted([*cells, *free], key=lambda piece: piece.span)


def _covered(line: Span, cells: Sequence[Piece], starts: Sequence[int]) -> bool:
    index = bisect_right(starts, line.end - 1) - 1
    return index >= 0 and cells[index].span.end > line.start
