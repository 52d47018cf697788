"""Ruled tables: what stands in their cells."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from plancheck.readers.pdf.glyphs import Glyph
from plancheck.readers.pdf.grids import Area, Grid
from plancheck.readers.pdf.lines import Line, cell_lines
from plancheck.readers.pdf.paragraphs import Paragraph, paragraphs_in_cell
from plancheck.source.records import NamedTuple

_PADDING = 6.0  # points at most


class Entry(NamedTuple):
    """A cell with its lines; `width` is what a line can fill."""

    column: int
    row_span: int
    column_span: int
    lines: tuple[Line, ...]
    width: float

    @property
    def text(self) -> str:
        """What it says, without blanks."""
        return "".join("".join(line.text.split()) for line in self.lines)

    @property
    def paragraphs(self) -> list[Paragraph]:
        """Its lines put together."""
        return paragraphs_in_cell(self.lines, self.width)


class Ruled(NamedTuple):
    """A table as rows of the cells that begin in them; `top` is its height on its first page."""

    page: int
    top: float
    columns: tuple[float, ...]
    rows: list[list[Entry]]


def ruled(
    page: int, page_width: float, grids: Sequence[Grid], glyphs: Iterable[Glyph]
) -> tuple[list[Ruled], list[Glyph]]:
    """The tables of a page with text in them, and the characters outside of them."""
    inside: dict[tuple[int, Area], list[Glyph]] = defaultdict(list)
    owners = [_owners(grid) for grid in grids]
    outside: list[Glyph] = []
    for glyph in glyphs:
        place = _place(grids, owners, glyph)
        (outside if place is None else inside[place]).append(glyph)
    tables = [
        _table(page, page_width, grid, [(area, inside.get((number, area), [])) for area in grid.areas])
        for number, grid in enumerate(grids)
    ]
    return [table for table in tables if any(entry.lines for row in table.rows for entry in row)], outside


def _owners(grid: Grid) -> dict[tuple[int, int], Area]:
    return {
        (row, column): area
        for area in grid.areas
        for row in range(area.row, area.row + area.row_span)
        for column in range(area.column, area.column + area.column_span)
    }


def _place(
    grids: Sequence[Grid], owners: Sequence[dict[tuple[int, int], Area]], glyph: Glyph
) -> tuple[int, Area] | None:
    x, y = (glyph.left + glyph.right) / 2, glyph.base - 0.35 * glyph.em
    for number, grid in enumerate(grids):
        slot = grid.area_at(x, y)
        if slot is not None:
            return number, owners[number][slot]
    return None


def _table(page: int, page_width: float, grid: Grid, filled: Iterable[tuple[Area, list[Glyph]]]) -> Ruled:
    cells = [(area, cell_lines(page, page_width, glyphs)) for area, glyphs in filled]
    padding = min((line.left - grid.columns[area.column] for area, lines in cells for line in lines), default=_PADDING)
    padding = min(max(padding, 0.0), _PADDING)
    rows: list[list[Entry]] = [[] for _ in grid.rows[1:]]
    for area, lines in cells:
        width = grid.columns[area.column + area.column_span] - grid.columns[area.column] - 2 * padding
        rows[area.row].append(Entry(area.column, area.row_span, area.column_span, tuple(lines), width))
    return Ruled(page, grid.rows[0], grid.columns, rows)
