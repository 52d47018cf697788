"""HTML: the article of a page as a person reads it; every place is that of the page's own source."""

from plancheck.document.builder import build
from plancheck.document.model import Document, Mark
from plancheck.readers.borderless import rebuilt
from plancheck.readers.grid import with_cells
from plancheck.readers.html.article import article
from plancheck.readers.html.chrome import cleaned
from plancheck.readers.html.flow import items_of
from plancheck.readers.html.headline import headline, titles
from plancheck.readers.html.tree import tree
from plancheck.readers.html.written import written
from plancheck.readers.lines import lines_of
from plancheck.source.encoding import decode
from plancheck.source.errors import SourceError
from plancheck.source.fold import fold
from plancheck.source.limits import DEFAULT_LIMITS, Limits
from plancheck.source.source import Source
from plancheck.source.sourcemap import StretchMap
from plancheck.source.span import Span


def read(source: Source, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document of a page; SourceError where it is no text or shows none."""
    page = decode(source, limits)
    root = tree(page)
    chosen = article(page, root)
    items = cleaned([item for node in chosen.nodes for item in items_of(page, node, chosen.leaves_out)])
    found = written(page, [*headline(page, root, chosen.nodes, items), *items])
    if not found.pieces:
        raise SourceError(source.path, "no_article")
    marks = [*(Mark(Span(0, 0), "", title) for title in titles(page, root)), *found.marks]
    folded, pieces, tables, unread = fold(found.text), found.pieces, found.tables, 0
    if not tables:  # perhaps they were flattened before they came here
        lines = lines_of(found.text)
        grids, unread = rebuilt(found.text, folded, lines, range(len(lines)))
        pieces, tables = tuple(with_cells(pieces, grids)), tuple(grid.table for grid in grids)
    places = StretchMap(page, found.stretches)
    return build(source, found.text, pieces, tables, marks, unread, folded, places)
