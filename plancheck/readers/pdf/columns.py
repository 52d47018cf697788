"""Columns side by side on a page: told by a gutter that parts line after line of running text."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from plancheck.readers.pdf.glyphs import Glyph, size_of

_GUTTER = 1.2  # between two columns
_COLUMN_LINES = 5
_COLUMN_CHARS = 8


def columned(rows: Sequence[list[Glyph]]) -> list[tuple[int, list[Glyph]]]:
    """Rows in reading order: where a gutter parts five or more of them, first what is left of it, then the rest."""
    found: list[tuple[int, list[Glyph]]] = []
    index = 0
    while index < len(rows):
        stop, gutter = _gutter(rows, index)
        if gutter is None:
            found += [(0, row) for row in rows[index:stop]]
        else:
            sides = [_side(row, gutter) for row in rows[index:stop]]
            found += [(1, left) for left, _ in sides if left] + [(2, right) for _, right in sides if right]
        index = stop
    return found


def _gutter(rows: Sequence[Sequence[Glyph]], start: int) -> tuple[int, float | None]:
    """How far down one gap is common to the rows from `start` on, and its middle; None where it is no gutter."""
    first = _middle_gap(rows[start])
    if first is None:
        return start + 1, None
    low, high = first
    stop, parted = start, 0
    while stop < len(rows) and (gap := _gap_within(rows[stop], low, high)) is not None:
        parted += gap[0] > rows[stop][0].left and gap[1] < rows[stop][-1].right
        low, high, stop = max(low, gap[0]), min(high, gap[1]), stop + 1
    middle = (low + high) / 2
    found = parted >= _COLUMN_LINES and _text_on_both(rows[start:stop], middle)
    return max(stop, start + 1), middle if found else None


def _middle_gap(row: Sequence[Glyph]) -> tuple[float, float] | None:
    """The one gap in a row that may be a gutter."""
    size = size_of(row)
    gaps = [(a.right, b.left) for a, b in pairwise(row) if b.left - a.right >= _GUTTER * size]
    return gaps[0] if len(gaps) == 1 else None


def _gap_within(row: Sequence[Glyph], low: float, high: float) -> tuple[float, float] | None:
    """The part of low..high that a row leaves free, if it is wide enough."""
    size = size_of(row)
    before = [glyph.right for glyph in row if (glyph.left + glyph.right) / 2 < (low + high) / 2]
    after = [glyph.left for glyph in row if (glyph.left + glyph.right) / 2 >= (low + high) / 2]
    left, right = max([low, *before]), min([high, *after])
    return (left, right) if right - left >= _GUTTER * size * 0.8 else None


def _text_on_both(rows: Sequence[Sequence[Glyph]], gutter: float) -> bool:
    """Running text fills its column; the cells of a table mostly do not."""
    sides = [_side(row, gutter) for row in rows]
    for side in (0, 1):
        filled = [parts[side] for parts in sides if parts[side]]
        widest = max((part[-1].right - part[0].left for part in filled), default=0.0)
        full = [part for part in filled if part[-1].right - part[0].left >= 0.85 * widest]
        if len(full) * 2 < len(filled) or not filled or median(map(len, filled)) < _COLUMN_CHARS:
            return False
    return True


def _side(row: Sequence[Glyph], gutter: float) -> tuple[list[Glyph], list[Glyph]]:
    left = [glyph for glyph in row if (glyph.left + glyph.right) / 2 < gutter]
    return left, [glyph for glyph in row if (glyph.left + glyph.right) / 2 >= gutter]
