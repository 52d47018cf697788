"""Ruled tables: what stands in their cells, and those that a page break has cut put together again."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from plancheck.readers.pdf.glyphs import Glyph
from plancheck.readers.pdf.grids import Area, Grid
from plancheck.readers.pdf.lines import Line, cell_lines
from plancheck.readers.pdf.paragraphs import Paragraph, paragraphs_in_cell

_NEAR = 4.0  # points between the borders of two parts of one table
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


@lru_cache(maxsize=1)
def _continued() -> re.Pattern[str]:
    return re.compile(
        r"[（(]?续上?(?:表|前)?(?:\d+|[一二三四五六七八九十]+)?[）)]?|(?:附?表)(?:\d+|[一二三四五六七八九十]+)[（(]续表?[)）]"
    )


def is_continued(words: str) -> bool:
    """续表, 表1（续）: what is written above the rest of a table."""
    return _continued().fullmatch("".join(words.split())) is not None


def continues(before: Ruled, after: Ruled) -> bool:
    """Whether the second table, at the top of the next page, has the same columns as the first at the end of its own."""
    same = len(before.columns) == len(after.columns) and after.page > before.page
    return same and all(abs(a - b) <= _NEAR for a, b in zip(_widths(before), _widths(after), strict=True))


def _widths(table: Ruled) -> list[float]:
    return [column - table.columns[0] for column in table.columns]


def join(before: Ruled, after: Ruled) -> Ruled:
    """The first part with the rows of the second: a repeated header goes, and a row that the page break cut is put together."""
    rest = after.rows[_repeated(before, after) :]
    if rest:
        before.rows.extend(_closed(before.rows, rest))
    return before._replace(page=after.page)


def _repeated(before: Ruled, after: Ruled) -> int:
    """How many rows at the top are the header of both."""
    count = 0
    for first, second in zip(before.rows[: _header_rows(before)], after.rows, strict=False):
        if _texts(first) != _texts(second) or not any(entry.lines for entry in first):
            break
        count += 1
    return count


def _header_rows(table: Ruled) -> int:
    """How many rows may be header: titles over the whole width, then one row and what its merged cells reach or head."""
    titles = 0
    while titles < len(table.rows) and len(table.rows[titles]) == 1:
        titles += 1
    first = table.rows[titles] if titles < len(table.rows) else []
    reach = max((entry.row_span for entry in first), default=1)
    return titles + max(reach, 2 if any(entry.column_span > 1 for entry in first) else 1)


def _texts(row: Sequence[Entry]) -> list[tuple[int, str]]:
    return [(entry.column, entry.text) for entry in row]


def _closed(rows: list[list[Entry]], rest: list[list[Entry]]) -> list[list[Entry]]:
    """What follows the first part's rows; cells that reach over the page break grow there."""
    owners = _last_owners(rows)
    first = sorted(rest[0], key=lambda entry: entry.column)
    while first and not first[0].lines and _groups(rows, owners, first[0]):
        _grow(rows, owners[first[0].column], first[0], first[0].row_span)
        first = first[1:]
    if first and not first[0].lines and _is_cut(rows, owners, first):
        for entry in first:
            _grow(rows, owners[entry.column], entry, entry.row_span - 1)
        return rest[1:]
    return [first, *rest[1:]]


def _last_owners(rows: Sequence[Sequence[Entry]]) -> dict[int, tuple[int, int]]:
    """For each column where its last cell begins: row and place in it."""
    found: dict[int, tuple[int, int]] = {}
    width = max(entry.column + entry.column_span for entry in rows[0])
    for number in range(len(rows) - 1, -1, -1):
        if len(found) == width:
            break
        for place, entry in enumerate(rows[number]):
            for column in range(entry.column, entry.column + entry.column_span):
                found.setdefault(column, (number, place))
    return found


def _groups(rows: Sequence[Sequence[Entry]], owners: dict[int, tuple[int, int]], blank: Entry) -> bool:
    """Whether a blank cell is the rest of one that spans rows above the page break."""
    if blank.column not in owners:
        return False
    number, place = owners[blank.column]
    above = rows[number][place]
    same = (above.column, above.column_span) == (blank.column, blank.column_span)
    return same and bool(above.lines) and (above.row_span > 1 or blank.row_span > 1)


def _is_cut(rows: Sequence[Sequence[Entry]], owners: dict[int, tuple[int, int]], first: Sequence[Entry]) -> bool:
    """Whether a row goes on: its cells stand under filled ones, hold no bare numbers, and one was left in mid-sentence."""
    pairs = []
    for entry in first:
        number, place = owners.get(entry.column, (-1, -1))
        above = rows[number][place] if number >= 0 else None
        if above is None or (above.column, above.column_span) != (entry.column, entry.column_span):
            return False
        if entry.lines:
            pairs.append((above, entry))
    plausible = all(above.lines and not _bare_number(entry.text) for above, entry in pairs)
    return plausible and any(len(above.lines) > 1 or _runs_on(above, entry) for above, entry in pairs)


def _bare_number(text: str) -> bool:
    return text.replace(".", "").replace(",", "").rstrip("%％").isdecimal()


def _runs_on(above: Entry, entry: Entry) -> bool:
    return len(paragraphs_in_cell((above.lines[-1], entry.lines[0]), entry.width)) == 1


def _grow(rows: list[list[Entry]], owner: tuple[int, int], entry: Entry, by: int) -> None:
    number, place = owner
    above = rows[number][place]
    rows[number][place] = above._replace(row_span=above.row_span + by, lines=above.lines + entry.lines)
