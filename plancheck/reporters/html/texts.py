"""The whole text of a document as HTML: paragraphs, headings, and tables where their borders are known."""

from collections.abc import Iterator, Mapping

from plancheck.diagnostics.layout import Grid, GridCell, Layout
from plancheck.reporters.html.marked import Painted
from plancheck.source.patterns import regex
from plancheck.source.span import Span, stripped

_LINE = regex(r"[^\r\n]+")


def text_html(painted: Painted, layout: Layout) -> Iterator[str]:
    """The text from its start to its end, once; blank lines are left out."""
    levels = dict(layout.headings)
    position = 0
    for grid in layout.grids:
        yield from _lines(painted, position, grid.span.start, levels)
        yield from _table(painted, grid)
        position = grid.span.end
    yield from _lines(painted, position, len(painted.text), levels)


def _lines(painted: Painted, start: int, end: int, levels: Mapping[Span, int]) -> Iterator[str]:
    for found in _LINE.finditer(painted.text, start, end):
        line = found.group()
        if line.isspace():
            continue
        words = stripped(painted.text, *found.span())
        level = levels.get(words)
        style = f' class="h{min(level, 3)}"' if level else ""
        yield f"<p{style}>{painted.html(*found.span())}</p>"


def _table(painted: Painted, grid: Grid) -> Iterator[str]:
    yield '<div class="table" tabindex="0"><table>'
    for row in grid.rows:
        yield "<tr>" + "\n".join(_cell(painted, cell) for cell in row) + "</tr>"
    yield "</table></div>"


def _cell(painted: Painted, cell: GridCell) -> str:
    tag = "th" if cell.heading else "td"
    rows = f' rowspan="{cell.row_span}"' if cell.row_span > 1 else ""
    columns = f' colspan="{cell.column_span}"' if cell.column_span > 1 else ""
    pieces = (part for span in cell.spans for part in _LINE.finditer(painted.text, *span))
    return f"<{tag}{rows}{columns}>{'<br>'.join(painted.html(*part.span()) for part in pieces)}</{tag}>"
