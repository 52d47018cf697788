"""Where headings and tables stand in a text, for reports that show it; nothing here is needed to find anything."""

from plancheck.source.records import NamedTuple
from plancheck.source.span import Span


class GridCell(NamedTuple):
    """A cell by its pieces of the text (none: blank)."""

    spans: tuple[Span, ...]
    row_span: int = 1
    column_span: int = 1
    heading: bool = False


class Grid(NamedTuple):
    """A table whose borders are known; all text inside `span` that no cell holds is blanks and rules."""

    span: Span
    rows: tuple[tuple[GridCell, ...], ...]


class Layout(NamedTuple):
    """Headings with their level (from 1) and tables, each in text order."""

    headings: tuple[tuple[Span, int], ...] = ()
    grids: tuple[Grid, ...] = ()


NO_LAYOUT = Layout()
