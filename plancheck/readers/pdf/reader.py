"""A PDF as a document: its text in reading order, its ruled tables, and where each character stands."""

from collections.abc import Iterable, Sequence
from typing import Any

from plancheck.document.builder import build
from plancheck.document.model import Document, Table
from plancheck.document.pieces import Piece
from plancheck.readers.grid import cell_pieces
from plancheck.readers.pdf.characters import UNKNOWN
from plancheck.readers.pdf.cuts import continues, is_continued, join
from plancheck.readers.pdf.glyphs import View, glyphs_of, view_of
from plancheck.readers.pdf.grids import grids_of
from plancheck.readers.pdf.joints import joint
from plancheck.readers.pdf.lines import Line, borderless, lines_of
from plancheck.readers.pdf.opened import opened, refuse_unreadable
from plancheck.readers.pdf.pagemap import Turned, Writer
from plancheck.readers.pdf.paragraphs import Paragraph, paragraphs_of
from plancheck.readers.pdf.rulings import rulings_of
from plancheck.readers.pdf.running import without_running
from plancheck.readers.pdf.setting import Setting, setting_of
from plancheck.readers.pdf.tables import Ruled, ruled
from plancheck.readers.spanned import Box, loose, tabulated
from plancheck.source.errors import SourceError
from plancheck.source.limits import DEFAULT_LIMITS, Limits
from plancheck.source.source import Source
from plancheck.source.span import Span

Item = Line | Ruled


def read(source: Source, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document of a PDF; SourceError where it cannot be opened, is locked, or is made of pictures."""
    document = opened(source, limits)
    turned: dict[int, Turned] = {}
    try:
        pages = list(_pages(source.path, document, turned))
        words = "".join(map(_words, pages))
        refuse_unreadable(source.path, document, len(words), words.count(UNKNOWN))
    finally:
        document.close()
    return laid_out(source, pages, turned)


def laid_out(source: Source, pages: Sequence[Sequence[Item]], turned: dict[int, Turned]) -> Document:
    """The document of what stands on each page; also for formats that are made of pages as PDF is."""
    items = _over_pages(without_running(pages))
    if not items:
        raise SourceError(source.path, "blank")
    return _document(source, items, turned)


def _pages(path: str, document: Any, turned: dict[int, Turned]) -> Iterable[list[Item]]:
    """What stands on each page; a page that is read another way round than it is shown is added to `turned`."""
    import pypdfium2

    for number in range(len(document)):
        try:
            page = document[number]
            view = view_of(page)
            if view.shown:
                turned[number + 1] = Turned(view.shown, view.width, view.height)
            yield _items(number + 1, view)
        except pypdfium2.PdfiumError as error:
            raise SourceError(path, "damaged") from error
        page.close()


def _items(number: int, view: View) -> list[Item]:
    """Lines and tables of a page from top to bottom."""
    glyphs, width = glyphs_of(view), view.width
    tables, rest = ruled(number, width, grids_of(rulings_of(view)), glyphs) if glyphs else ([], glyphs)
    items: list[Item] = []
    for line in lines_of(number, width, rest):
        while tables and tables[0].top < line.base:
            items.append(tables.pop(0))
        items.append(line)
    return [*items, *tables]


def _words(items: Iterable[Item]) -> str:
    return "".join(
        item.text if isinstance(item, Line) else "".join(entry.text for row in item.rows for entry in row)
        for item in items
    )


def _over_pages(pages: Sequence[Sequence[Item]]) -> list[Item]:
    """All pages one after the other, with tables joined where nothing stands between their parts."""
    items: list[Item] = []
    for page in pages:
        noted = len(page) > 1 and isinstance(page[0], Line) and is_continued(page[0].text)
        for start in (0, 1) if noted else (0,):
            whole = _whole(items, page[start]) if page else None
            if whole is not None:
                items[-1:] = [whole, *page[start + 1 :]]
                break
        else:
            items += page
    return items


def _whole(items: Sequence[Item], item: Item) -> Ruled | None:
    """The last table with the rows of one that goes on with it; None where that is something else."""
    last = items[-1] if items else None
    if isinstance(item, Ruled) and isinstance(last, Ruled) and continues(last, item):
        return join(last, item)
    return None


def _document(source: Source, items: Sequence[Item], turned: dict[int, Turned]) -> Document:
    writer, pieces, grids = Writer(), list[Piece](), list[list[list[Box]]]()
    lines = [item for item in items if isinstance(item, Line)]
    setting = setting_of(lines)
    for block in _blocks(items, setting):
        if isinstance(block, Ruled):
            grids.append(_written(writer, block))
        else:
            pieces.append(Piece(_paragraph(writer, block)))
        writer.mark("\n")
    text, places = writer.finished(turned)
    tables: list[Table] = []
    for rows in grids:
        pieces += _tabled(text, rows, tables)
    pieces.sort(key=lambda piece: piece.span)
    return build(source, text, pieces, tables, unread_tables=borderless(lines), source_map=places)


def _blocks(items: Sequence[Item], setting: Setting) -> Iterable[Paragraph | Ruled]:
    """Paragraphs and tables in order."""
    run: list[Line] = []
    for item in items:
        if isinstance(item, Line):
            run.append(item)
            continue
        yield from paragraphs_of(run, setting)
        run = []
        yield item
    yield from paragraphs_of(run, setting)


def _paragraph(writer: Writer, lines: Paragraph) -> Span:
    start = len(writer)
    for number, line in enumerate(lines):
        if number:
            writer.mark(joint(lines[number - 1], line))
        writer.line(line)
    return Span(start, len(writer))


def _written(writer: Writer, table: Ruled) -> list[list[Box]]:
    """The rows of a table with the spans of what was written."""
    rows: list[list[Box]] = []
    for number, row in enumerate(table.rows):
        writer.mark("\n" if number else "")
        rows.append([])
        for place, entry in enumerate(row):
            writer.mark("\t" if place else "")
            spans: list[Span] = []
            for paragraph in entry.paragraphs:
                writer.mark("\n" if spans else "")
                spans.append(_paragraph(writer, paragraph))
            rows[-1].append(Box(tuple(spans), entry.row_span, entry.column_span))
    return rows


def _tabled(text: str, rows: Sequence[Sequence[Box]], tables: list[Table]) -> Iterable[Piece]:
    """The pieces of a table; the table itself is added to the others."""
    found = tabulated(text, rows)
    if found is None:
        return list(loose(rows))
    tables.append(found.table)
    return [*map(Piece, found.captions), *cell_pieces(found.table, len(tables) - 1)]
