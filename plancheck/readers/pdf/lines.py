"""Characters to lines of text, with blanks where a person sees them; columns side by side are kept apart."""

from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise
from operator import attrgetter

from plancheck.readers.pdf.columns import columned
from plancheck.readers.pdf.glyphs import Glyph, size_of
from plancheck.source.records import NamedTuple

_OTHER_SIZE = 0.12
_SAME_LINE = 0.45  # of the type size between two base lines
_WORD_GAP = 0.18  # of the type size between Latin words
_GAP = 0.9  # between Chinese characters; less is spread type
_WIDE_GAP = 2.0
_TABLE_LINES = 3
_BASE = attrgetter("base")


class Line(NamedTuple):
    """A line of a page, or of one of its columns, with its characters from left to right."""

    page: int
    width: float  # of the page
    glyphs: tuple[Glyph, ...]
    em: float
    column: int = 0  # 1 and 2 where the page has two side by side

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(glyph.char for glyph in self.glyphs)

    @property
    def tabular(self) -> bool:
        """Whether wide gaps part it into three or more, as a row of a table without borders."""
        return len([part for part in self.text.split("  ") if part]) > 2

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.glyphs[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.glyphs[-1].right

    @property
    def base(self) -> float:
        """Where it stands."""
        lowest: float = max(map(_BASE, self.glyphs))
        return lowest


def lines_of(page: int, width: float, glyphs: Sequence[Glyph]) -> list[Line]:
    """The lines of some characters of a page in reading order."""
    rows = [row for row in map(_ordered, _rows(glyphs)) if row]
    return [line for column, row in columned(rows) if (line := _line(page, width, row, column))]


def cell_lines(page: int, width: float, glyphs: Sequence[Glyph]) -> list[Line]:
    """The lines of a table cell."""
    return [line for row in _rows(glyphs) if (line := _line(page, width, row))]


def _rows(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """Characters that stand on one base line."""
    rows: list[list[Glyph]] = []
    size = 0.0
    for glyph in sorted(glyphs, key=lambda one: (one.base, one.left)):
        size = max(size, glyph.em)
        if not rows or glyph.base - rows[-1][0].base > _SAME_LINE * size:
            rows.append([])
            size = glyph.em
        rows[-1].append(glyph)
    return rows


def _ordered(row: Sequence[Glyph]) -> list[Glyph]:
    """From left to right, without blanks at the ends, and without what was struck twice to look bold."""
    kept: list[Glyph] = []
    for glyph in sorted(row, key=lambda one: (one.left, one.right)):
        step = glyph.left - kept[-1].left if kept else 0.0
        if kept and kept[-1].char.isspace() and step < 0.5 * (kept[-1].right - kept[-1].left):
            kept.pop()  # a blank under the next character is not seen
        twice = kept and glyph.char == kept[-1].char and step < 0.3 * (glyph.right - glyph.left)
        twice = twice and (glyph.wide or step > 0)  # both letters of a ligature have its one box
        if not twice and (kept or not glyph.char.isspace()):
            kept.append(glyph)
    while kept and kept[-1].char.isspace():
        kept.pop()
    return kept


def _line(page: int, width: float, row: Sequence[Glyph], column: int = 0) -> Line | None:
    row = _ordered(row)
    return Line(page, width, tuple(_spaced(row)), size_of(row), column) if row else None


def borderless(lines: Iterable[Line]) -> int:
    """How many runs of three or more lines look like the rows of a table without borders."""
    runs = (len(list(run)) for tabular, run in groupby(lines, key=lambda line: line.tabular) if tabular)
    return sum(length >= _TABLE_LINES for length in runs)


def same_size(one: Line, other: Line) -> bool:
    """Whether two lines are set in type of one size; Chinese and Latin characters cannot be compared."""
    comparable = any(glyph.wide for glyph in one.glyphs) == any(glyph.wide for glyph in other.glyphs)
    return not comparable or abs(one.em - other.em) <= _OTHER_SIZE * max(one.em, other.em)


def _spaced(row: Sequence[Glyph]) -> Iterable[Glyph]:
    """With a blank where the gap between two characters says so; its box is the gap."""
    size = size_of(row)
    yield row[0]
    for before, after in pairwise(row):
        for _ in range(_blanks(before, after, size)):
            yield Glyph(" ", before.right, before.top, after.left, before.bottom, before.base)
        yield after


def _blanks(before: Glyph, after: Glyph, size: float) -> int:
    """Between a Chinese and a Latin character a narrow gap is the layout's own."""
    gap = after.left - before.right
    if before.char.isspace() or after.char.isspace():
        return 0
    if before.wide or after.wide:
        return 0 if gap < _GAP * size else 1 if gap < _WIDE_GAP * size else 2
    return 0 if gap < _WORD_GAP * size else 1 if gap < _WIDE_GAP * size else 2
