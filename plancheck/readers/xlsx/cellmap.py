"""Where the words of a sheet stand: its name and the cell's."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from plancheck.source.anchors import Anchor, CellAnchor
from plancheck.source.records import NamedTuple
from plancheck.source.sourcemap import SourceMap
from plancheck.source.span import Span


class Start(NamedTuple):
    """The place of the first character of a cell."""

    offset: int
    sheet: str
    cell: str


class CellMap(SourceMap):
    """The text read from a workbook is its canonical one; each stretch of it belongs to a cell."""

    def __init__(self, text: str, starts: Sequence[Start]) -> None:
        """`starts` stand in the order of the text."""
        super().__init__(text)
        self._starts_of_cells = tuple(starts)
        self._offsets = [start.offset for start in starts]

    @property
    def parts(self) -> tuple[Any, ...] | None:
        """The starts of the cells."""
        return (self._starts_of_cells,)

    def anchor(self, span: Span) -> Anchor:
        """The cell in which a span begins."""
        start = self._starts_of_cells[max(bisect_right(self._offsets, span.start) - 1, 0)]
        return CellAnchor(start.sheet, start.cell)
