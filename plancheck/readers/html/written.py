"""The reading text of an article, with where each of its characters comes from."""

from collections.abc import Iterator, Sequence

from plancheck.document.model import Mark, Table
from plancheck.document.pieces import Piece
from plancheck.readers.grid import cell_pieces
from plancheck.readers.html.lines import Line
from plancheck.readers.html.sheets import Item, Sheet, Slot
from plancheck.readers.spanned import Box, loose, tabulated
from plancheck.source.records import NamedTuple
from plancheck.source.sourcemap import Stretch
from plancheck.source.span import Span

_COMMENT = len("<!--"), -len("-->")


class Written(NamedTuple):
    """What a Document is built of."""

    text: str
    stretches: tuple[Stretch, ...]
    pieces: tuple[Piece, ...]
    tables: tuple[Table, ...]
    marks: tuple[Mark, ...]


def written(page: str, items: Sequence[Item]) -> Written:
    """Paragraphs and tables, each on lines of its own. `page` is the source, where comments are found."""
    pen = _Pen(page)
    laid: list[Piece | list[list[Box]]] = []
    for item in items:
        if isinstance(item, Sheet):
            laid.append([pen.row(row) for row in item.rows])
        elif (span := pen.line(item)).end > span.start:
            laid += (
                [Piece(span, "heading" if item.depth else "paragraph", depth=item.depth)] if item.text.strip() else []
            )
            pen.put("\n")
    text = "".join(pen.texts)
    pieces, tables = _structured(text, laid)
    return Written(text, tuple(pen.stretches), tuple(pieces), tuple(tables), tuple(pen.marks))


def _structured(text: str, laid: Sequence[Piece | list[list[Box]]]) -> tuple[list[Piece], list[Table]]:
    pieces: list[Piece] = []
    tables: list[Table] = []
    for one in laid:
        if isinstance(one, Piece):
            pieces.append(one)
        elif (read := tabulated(text, one)) is None:
            pieces += loose(one)
        else:
            pieces += map(Piece, read.captions)
            pieces += sorted(cell_pieces(read.table, len(tables)), key=lambda piece: piece.span)
            tables.append(read.table)
    return pieces, tables


class _Pen:
    """Writes text and keeps where it comes from."""

    def __init__(self, page: str) -> None:
        self.page = page
        self.texts: list[str] = []
        self.stretches: list[Stretch] = []
        self.marks: list[Mark] = []
        self._at = 0

    def put(self, text: str) -> None:
        """Text from nowhere."""
        self.texts.append(text)
        self._at += len(text)

    def line(self, line: Line) -> Span:
        """A paragraph; the characters it takes."""
        start = self._at
        for text, origin, width in line.parts:
            if not text and origin is not None and width:
                inner = Span(origin + _COMMENT[0], origin + width + _COMMENT[1])
                self._note(inner.of(self.page).strip())
            elif text and origin is not None:
                self.stretches.append(Stretch(self._at, origin, len(text), width))
            self.put(text)
        return Span(start, self._at)

    def _note(self, comment: str) -> None:
        """A comment of a person; those in brackets are meant for old browsers."""
        if comment and not comment.startswith("["):
            self.marks.append(Mark(Span(self._at, self._at), "", comment))

    def row(self, row: Sequence[Slot]) -> list[Box]:
        """The cells of a row, with tabs between them and line ends between the paragraphs of a cell."""
        boxes: list[Box] = []
        for slot in row:
            self.put("\t" if boxes else "")
            boxes.append(Box(tuple(self._spans(slot.lines)), slot.row_span, slot.column_span, slot.header))
        self.put("\n")
        return boxes

    def _spans(self, lines: Sequence[Line]) -> Iterator[Span]:
        for number, line in enumerate(lines):
            self.put("\n" if number else "")
            yield self.line(line)
