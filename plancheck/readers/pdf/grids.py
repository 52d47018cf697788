"""From rulings to tables: which lines meet, and what areas they close in."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from plancheck.readers.pdf.rulings import Ruling
from plancheck.source.records import NamedTuple

_NEAR = 3.0  # points; lines so close are one
_MOST_LINES = 2_000
_MOST_SLOTS = 100_000  # on a page


class Area(NamedTuple):
    """A cell without its text: its place in the grid and how many rows and columns it takes."""

    row: int
    column: int
    row_span: int
    column_span: int


class Grid(NamedTuple):
    """The borders of a table on one page: heights from the top, distances from the left, areas in reading order."""

    rows: tuple[float, ...]
    columns: tuple[float, ...]
    areas: tuple[Area, ...]

    def area_at(self, x: float, y: float) -> tuple[int, int] | None:
        """The row and column of a point; None outside."""
        row, column = bisect_right(self.rows, y) - 1, bisect_right(self.columns, x) - 1
        inside = 0 <= row < len(self.rows) - 1 and 0 <= column < len(self.columns) - 1
        return (row, column) if inside else None


def grids_of(rulings: Iterable[Ruling]) -> list[Grid]:
    """The tables of a page from top to bottom: at least two cells beside or above one another."""
    lines = _merged(rulings)
    if len(lines) > _MOST_LINES:
        return []
    grids = [grid for group in _groups(lines) if (grid := _grid(group)) is not None]
    return sorted(_outermost(grids), key=lambda grid: (grid.rows[0], grid.columns[0]))


def _merged(rulings: Iterable[Ruling]) -> list[Ruling]:
    """Pieces of one line as one, and lines that nearly cover one another too."""
    tracks: list[list[Ruling]] = []
    for ruling in sorted(rulings, key=lambda one: (one.upright, one.at)):
        fresh = not tracks or tracks[-1][0].upright != ruling.upright or ruling.at - tracks[-1][0].at > _NEAR
        if fresh:
            tracks.append([])
        tracks[-1].append(ruling)
    return [line for track in tracks for line in _joined(track)]


def _joined(track: Sequence[Ruling]) -> Iterator[Ruling]:
    at = sum(ruling.at for ruling in track) / len(track)
    start, end = None, 0.0
    for ruling in sorted(track, key=lambda one: one.start):
        if start is not None and ruling.start > end + _NEAR:
            yield Ruling(ruling.upright, at, start, end)
            start = None
        start, end = (ruling.start, ruling.end) if start is None else (start, max(end, ruling.end))
    if start is not None:
        yield Ruling(track[0].upright, at, start, end)


def _groups(lines: Sequence[Ruling]) -> list[list[Ruling]]:
    """Lines that meet, directly or through others."""
    parent = list(range(len(lines)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = index = parent[parent[index]]
        return index

    for one, other in _meetings(lines):
        parent[root(one)] = root(other)
    groups: dict[int, list[Ruling]] = defaultdict(list)
    for index, line in enumerate(lines):
        groups[root(index)].append(line)
    return list(groups.values())


def _meetings(lines: Sequence[Ruling]) -> Iterator[tuple[int, int]]:
    uprights = sorted((line.at, index) for index, line in enumerate(lines) if line.upright)
    for index, line in enumerate(lines):
        if not line.upright:
            first = bisect_left(uprights, (line.start - _NEAR, -1))
            last = bisect_right(uprights, (line.end + _NEAR, len(lines)))
            for _, other in uprights[first:last]:
                if lines[other].start - _NEAR <= line.at <= lines[other].end + _NEAR:
                    yield index, other


def _grid(lines: Sequence[Ruling]) -> Grid | None:
    rows = sorted({line.at for line in lines if not line.upright})
    columns = sorted({line.at for line in lines if line.upright})
    high, wide = len(rows) - 1, len(columns) - 1
    if high < 1 or wide < 1 or high * wide < 2 or high * wide > _MOST_SLOTS:
        return None
    areas = _areas(high, wide, _walls(lines, rows, columns))
    return Grid(tuple(rows), tuple(columns), areas) if len(areas) > 1 else None


class _Walls(NamedTuple):
    """Slots (row, column) that have a wall on their left, and on their top."""

    left: set[tuple[int, int]]
    top: set[tuple[int, int]]


def _walls(lines: Sequence[Ruling], rows: Sequence[float], columns: Sequence[float]) -> _Walls:
    left: set[tuple[int, int]] = set()
    top: set[tuple[int, int]] = set()
    for line in lines:
        own, across = (columns, rows) if line.upright else (rows, columns)
        place = bisect_left(own, line.at)
        first, last = bisect_left(across, line.start - _NEAR), bisect_right(across, line.end + _NEAR) - 1
        for slot in range(first, last):
            (left if line.upright else top).add((slot, place) if line.upright else (place, slot))
    return _Walls(left, top)


def _areas(high: int, wide: int, walls: _Walls) -> tuple[Area, ...]:
    """The rectangles that walls close in; where none is between two slots they are one cell."""
    taken: set[tuple[int, int]] = set()
    found: list[Area] = []
    for row in range(high):
        for column in range(wide):
            if (row, column) in taken:
                continue
            right = column + 1
            while right < wide and (row, right) not in walls.left and (row, right) not in taken:
                right += 1
            below = row + 1
            while below < high and not any((below, place) in walls.top for place in range(column, right)):
                below += 1
            taken.update((y, x) for y in range(row, below) for x in range(column, right))
            found.append(Area(row, column, below - row, right - column))
    return tuple(found)


def _outermost(grids: Sequence[Grid]) -> Iterator[Grid]:
    """Without what is drawn inside of another, such as a box in a cell."""
    kept: list[Grid] = []
    for grid in sorted(grids, key=lambda one: (one.rows[0], -one.rows[-1])):
        if not any(_inside(grid, other) for other in kept[-20:]):
            kept.append(grid)
            yield grid


def _inside(grid: Grid, other: Grid) -> bool:
    return (
        other.rows[0] <= grid.rows[0]
        and grid.rows[-1] <= other.rows[-1]
        and other.columns[0] <= grid.columns[0]
        and grid.columns[-1] <= other.columns[-1]
    )
