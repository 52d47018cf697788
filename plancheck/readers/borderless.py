"""Tables that lost their borders, in lines of text: rebuilt by whichever way of reading them fits."""

from collections.abc import Sequence

from plancheck.readers import aligned, delimited, numbered, pipes, stacked, tabbed
from plancheck.readers.grid import Grid
from plancheck.readers.lines import Line
from plancheck.readers.suspects import suspected

_FINDERS = (pipes.find, tabbed.find, delimited.find, aligned.find, numbered.find, stacked.find)


def rebuilt(text: str, folded: str, lines: Sequence[Line], free: Sequence[int]) -> tuple[list[Grid], int]:
    """The tables among the `free` lines (indexes in order), and how many could not be taken apart."""
    grids: list[Grid] = []
    unread = 0
    for find in _FINDERS:
        found, failed = find(text, folded, lines, _left(free, grids))
        fresh = _apart(found, grids)
        grids += fresh
        unread += failed + len(found) - len(fresh)
    unread = unread or suspected(folded, lines, _left(free, grids))
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


def _left(free: Sequence[int], grids: Sequence[Grid]) -> list[int]:
    """Indexes of the free lines that no table has taken yet."""
    taken = {index for grid in grids for index in range(grid.first, grid.last + 1)}
    return [index for index in free if index not in taken]
