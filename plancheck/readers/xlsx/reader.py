"""A workbook as a document: titles as paragraphs, tables with their headers, comments and what is hidden as marks."""

import io
import warnings
from collections.abc import Iterator, Sequence
from typing import Any

from plancheck.document.builder import build
from plancheck.document.model import Document, Mark, Table
from plancheck.document.pieces import Piece
from plancheck.readers.grid import cell_pieces
from plancheck.readers.spanned import Box, loose, tabulated
from plancheck.readers.xlsx.cellmap import CellMap, Start
from plancheck.readers.xlsx.sheets import Held, Place, blocks, sheet_of
from plancheck.readers.xlsx.sizes import refuse_huge_grid, refuse_huge_ranges
from plancheck.source.errors import SourceError
from plancheck.source.limits import DEFAULT_LIMITS, Limits
from plancheck.source.package import package
from plancheck.source.source import Source
from plancheck.source.span import Span


def read(source: Source, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document of a workbook; SourceError where it is damaged, too large or empty."""
    with package(source, limits) as parts:
        refuse_huge_ranges(source, parts, limits)
    workbook = _opened(source)
    sheets = workbook.worksheets
    if sum(len(sheet._cells) for sheet in sheets) > limits.cells:
        raise SourceError(source.path, "cells", f"{limits.cells:,}")
    writer = _Writer()
    for raw in sheets:
        if raw.sheet_state == "visible":
            writer.sheet(raw, limits, source.path)
        else:
            writer.note(f"隐藏的工作表：{raw.title}")
    if not writer.boxes:
        raise SourceError(source.path, "blank")
    return writer.document(source)


def _opened(source: Source) -> Any:
    """The workbook with the values that formulas had when it was saved."""
    from xml.etree.ElementTree import ParseError
    from zipfile import BadZipFile
    from zlib import error as zlib_error

    try:
        from openpyxl import load_workbook
        from openpyxl.utils.exceptions import InvalidFileException
    except ImportError as error:
        raise SourceError(source.path, "extra", "xlsx") from error
    # What openpyxl says of a workbook that breaks its rules depends on where it stumbles.
    broken = (
        KeyError,
        ValueError,
        TypeError,
        AttributeError,
        IndexError,
        OverflowError,
        OSError,
        EOFError,
        SyntaxError,
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of parts it does not know
        try:
            return load_workbook(io.BytesIO(source.data), data_only=True)
        except (*broken, ParseError, BadZipFile, zlib_error, InvalidFileException) as error:
            raise SourceError(source.path, "damaged") from error


class _Writer:
    """The text of a workbook as it grows, the cells in it and what is to be said about them."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._starts: list[Start] = []
        self._marks: list[Mark] = []
        self.boxes: list[list[list[Box]]] = []

    def sheet(self, raw: Any, limits: Limits, path: str) -> None:
        """Add the blocks of a sheet, then what its cells' comments say and what of it is hidden."""
        sheet = sheet_of(raw)
        refuse_huge_grid(path, sheet, limits)
        spans: dict[Place, Span] = {}
        for rows in blocks(sheet):
            if sum(map(len, rows)) > limits.cells:
                raise SourceError(path, "cells", f"{limits.cells:,}")
            self.boxes.append([self._row(raw, row, spans) for row in rows])
        for place, cell in sorted(raw._cells.items()):
            if cell.comment is not None:
                span = spans.get(place, Span(self._length, self._length))
                self._marks.append(Mark(span, cell.comment.author or "", cell.comment.text or ""))
        if sheet.hidden_rows:
            self.note(f"{raw.title}：隐藏的行 {_ranges(sheet.hidden_rows)}")
        if sheet.hidden_columns:
            self.note(f"{raw.title}：隐藏的列 {_ranges(sheet.hidden_columns)}")

    def note(self, words: str) -> None:
        """Add a mark that belongs to no cell."""
        self._marks.append(Mark(Span(self._length, self._length), "", words))

    def _row(self, raw: Any, row: Sequence[Held], spans: dict[Place, Span]) -> list[Box]:
        boxes = []
        for place, held in enumerate(row):
            self._add("\t" if place else "")
            self._starts.append(Start(self._length, raw.title, _name(held.place)))
            own = list(self._lines(held.lines))
            if own:
                spans[held.place] = Span(own[0].start, own[-1].end)
            boxes.append(Box(tuple(own), held.row_span, held.column_span))
        self._add("\n")
        return boxes

    def _lines(self, lines: Sequence[str]) -> Iterator[Span]:
        for number, line in enumerate(lines):
            self._add("\n" if number else "")
            start = self._length
            self._add(line)
            yield Span(start, self._length)

    def _add(self, words: str) -> None:
        self._parts.append(words)
        self._length += len(words)

    def document(self, source: Source) -> Document:
        """All of it."""
        text = "".join(self._parts)
        tables: list[Table] = []
        pieces = [piece for rows in self.boxes for piece in _pieces(text, rows, tables)]
        pieces.sort(key=lambda piece: piece.span)
        return build(source, text, pieces, tables, self._marks, source_map=CellMap(text, self._starts))


def _pieces(text: str, rows: Sequence[Sequence[Box]], tables: list[Table]) -> Iterator[Piece]:
    """The pieces of a block; rows of one filled cell above and below its table are paragraphs."""
    first, last = _body(rows)
    yield from loose(rows[:first])
    yield from loose(rows[last:])
    found = tabulated(text, rows[first:last])
    if found is None:
        yield from loose(rows[first:last])
        return
    tables.append(found.table)
    yield from map(Piece, found.captions)
    yield from cell_pieces(found.table, len(tables) - 1)


def _body(rows: Sequence[Sequence[Box]]) -> tuple[int, int]:
    """From the first row with two filled cells to the last one."""
    full = [number for number, row in enumerate(rows) if sum(bool(box.spans) for box in row) > 1]
    if not full:
        return 0, len(rows)
    last = full[-1] + 1
    reach = max((n + box.row_span for n, row in enumerate(rows[:last]) for box in row), default=last)
    return full[0], max(last, min(reach, len(rows)))


def _name(place: Place) -> str:
    from openpyxl.utils import get_column_letter

    return f"{get_column_letter(place[1])}{place[0]}"


def _ranges(numbers: frozenset[int]) -> str:
    """3、5-8."""
    found: list[list[int]] = []
    for number in sorted(numbers):
        if found and number == found[-1][-1] + 1:
            found[-1][1:] = [number]
        else:
            found.append([number])
    return "、".join("-".join(map(str, run)) for run in found)
