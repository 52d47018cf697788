"""CSV and TSV: one table over the text of the file itself, so that every place is the file's."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from plancheck.document.builder import build
from plancheck.document.model import Document
from plancheck.document.pieces import Piece
from plancheck.readers.grid import cell_pieces
from plancheck.readers.spanned import Box, loose, tabulated
from plancheck.source.encoding import decode
from plancheck.source.errors import SourceError
from plancheck.source.limits import DEFAULT_LIMITS, Limits
from plancheck.source.patterns import regex
from plancheck.source.source import Source
from plancheck.source.span import Span, stripped

_DELIMITERS = ",;\t"
_SAMPLE = 20_000  # characters by which the delimiter is told
_LINE_END = regex(r"\r\n|\n|\r")

Row = list[Span]


def read(source: Source, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document of a table in text; SourceError when it is no text or has too many cells."""
    text = decode(source, limits)
    rows: list[Row] = []
    cells = 0
    for row in _rows(text, _delimiter(source, text)):
        cells += len(row)
        if cells > limits.cells:
            raise SourceError(source.path, "cells", f"{limits.cells:,}")
        if any(span.end > span.start for span in row):
            rows.append(row)
    above = _titles(rows)
    boxes = [[Box(tuple(_paragraphs(text, span))) for span in row] for row in rows]
    pieces = list(loose(boxes[:above]))
    found = tabulated(text, boxes[above:])
    if found is None:
        return build(source, text, [*pieces, *loose(boxes[above:])])
    pieces += [*map(Piece, found.captions), *cell_pieces(found.table, 0)]
    return build(source, text, sorted(pieces, key=lambda piece: piece.span), [found.table])


def _delimiter(source: Source, text: str) -> str:
    """A tab in a TSV; else what parts most rows at the beginning into the same number of cells."""
    if source.media_type == "tsv":
        return "\t"
    sample = text[:_SAMPLE]
    return max(_DELIMITERS, key=lambda one: (_evenness(sample, one), -_DELIMITERS.index(one)))


def _evenness(sample: str, delimiter: str) -> float:
    """The share of rows that have the most common number of cells, two or more."""
    widths = Counter(len(row) for row in _rows(sample, delimiter))
    return max((count for width, count in widths.items() if width > 1), default=0) / max(widths.total(), 1)


@lru_cache(maxsize=3)
def _field(delimiter: str) -> re.Pattern[str]:
    """A cell in quotation marks, which it may hold doubled, or one without; then what ends it."""
    return regex(rf'[ ]*"(?P<quoted>(?:[^"]|"")*+)"[ ]*(?=[{delimiter}\r\n]|\Z)|(?P<bare>[^{delimiter}\r\n]*)')


def _rows(text: str, delimiter: str) -> Iterator[Row]:
    """The cells of each row, without their quotation marks."""
    row: Row = []
    position, field = 0, _field(delimiter)
    while position < len(text):
        match = field.match(text, position)
        assert match is not None  # the second form matches the empty cell too
        name = "bare" if match["quoted"] is None else "quoted"
        row.append(stripped(text, *match.span(name)))
        position = match.end()
        if text[position : position + 1] == delimiter:
            position += 1
            if position < len(text):
                continue
            row.append(Span(position, position))
        yield row
        row = []
        ending = _LINE_END.match(text, position)
        position = ending.end() if ending else position


def _titles(rows: Sequence[Row]) -> int:
    """How many rows at the top have a first cell only: titles above the table."""
    if max(map(len, rows), default=0) < 2:
        return 0
    above = 0
    while above < len(rows) and sum(span.end > span.start for span in rows[above]) == 1:
        above += 1
    return above if above < len(rows) else 0


def _paragraphs(text: str, span: Span) -> Iterator[Span]:
    """The lines of a cell that hold something."""
    start = span.start
    for ending in [*_LINE_END.finditer(text, span.start, span.end), None]:
        end = ending.start() if ending else span.end
        line = stripped(text, start, end)
        if line.end > line.start:
            yield line
        start = ending.end() if ending else end
