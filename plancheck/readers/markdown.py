"""Markdown: headings, pipe tables, lists, fenced code and comments, with every offset that of the file."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from plancheck.document.builder import build
from plancheck.document.model import Document, Mark, Table
from plancheck.document.pieces import Piece
from plancheck.readers import pipes
from plancheck.readers.grid import cell_pieces
from plancheck.readers.lines import Line, lines_of
from plancheck.readers.regions import Region, regions
from plancheck.source.encoding import decode
from plancheck.source.limits import DEFAULT_LIMITS, Limits
from plancheck.source.patterns import regex
from plancheck.source.source import Source
from plancheck.source.span import Span, stripped


@lru_cache(maxsize=1)
def _marker() -> re.Pattern[str]:
    return regex(r"(?P<quote>(?:> ?)+)?(?:(?P<bullet>[-*+][ \t]+)(?:\[[ xX]\][ \t]+)?)?")


@lru_cache(maxsize=1)
def _heading() -> re.Pattern[str]:
    return regex(r"(#{1,6})(?:[ \t\u3000]|\Z)")


@lru_cache(maxsize=1)
def _rule() -> re.Pattern[str]:
    return regex(r"(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}")


@lru_cache(maxsize=1)
def _underline() -> re.Pattern[str]:
    return regex(r"=+|-+")


def read(source: Source, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document of a Markdown text; SourceError when it is none."""
    text = decode(source, limits)
    apart = regions(text)
    comments = [region.span for region in apart if region.kind == "comment"]
    visible = _masked(text, apart)
    lines = lines_of(visible)
    tables: list[Table] = []
    pieces = [Piece(line, "code") for region in apart if region.kind == "code" for line in _lines_in(text, region)]
    index = 0
    while index < len(lines):
        grid = pipes.table_at(text, visible, lines, index)
        if grid is not None:
            pieces += cell_pieces(grid.table, len(tables))
            tables.append(grid.table)
            index = grid.last + 1
            continue
        found, taken = _block(visible, lines, index)
        pieces += [part for piece in found for part in _around(piece, visible, comments)]
        index += taken
    marks = [Mark(span, "", span.of(text)[4:-3].strip()) for span in comments]
    return build(source, text, sorted(pieces, key=lambda piece: piece.span), tables, marks)


def _masked(text: str, apart: Sequence[Region]) -> str:
    """The text with comments and code blanked, same length, line ends kept."""
    parts, end = [], 0
    for region in apart:
        parts += [text[end : region.span.start], "".join(c if c in "\r\n" else " " for c in region.span.of(text))]
        end = region.span.end
    return "".join((*parts, text[end:]))


def _lines_in(text: str, region: Region) -> list[Span]:
    inner = [line.span for line in lines_of(region.inner.of(text)) if not line.marked]
    return [Span(region.inner.start + span.start, region.inner.start + span.end) for span in inner]


def _block(visible: str, lines: Sequence[Line], index: int) -> tuple[list[Piece], int]:
    """The piece that begins on a line, if any, and how many lines it takes."""
    line = lines[index]
    value = line.span.of(visible)
    if line.marked or _rule().fullmatch(value):
        return [], 1
    heading = _heading().match(value)
    if heading:
        return _atx(line.span, len(heading[1]), visible), 1
    depth = _setext(visible, lines, index)
    if depth:
        return [Piece(line.span, "heading", depth=depth)], 2
    marker = _marker().match(value)
    body = stripped(visible, line.span.start + (marker.end() if marker else 0), line.span.end)
    kind = "item" if marker and marker["bullet"] else "paragraph"
    return ([Piece(body, kind)] if body.end > body.start else []), 1


def _atx(span: Span, depth: int, visible: str) -> list[Piece]:
    """A heading without the marks at its end, if anything is left."""
    end = span.end
    while end > span.start + depth and visible[end - 1] == "#":
        end -= 1
    closed = end < span.end and visible[end - 1] in " \t\u3000"
    body = stripped(visible, span.start + depth, end if closed else span.end)
    return [Piece(Span(span.start, body.end), "heading", body, depth)] if body.end > body.start else []


def _setext(visible: str, lines: Sequence[Line], index: int) -> int:
    """1 over a line of =, 2 over a line of -, else 0; the line above must be ordinary text."""
    if index + 1 >= len(lines) or lines[index + 1].gap or "|" in lines[index].span.of(visible):
        return 0
    below = lines[index + 1].span.of(visible)
    marker = _marker().match(lines[index].span.of(visible))
    if not _underline().fullmatch(below) or (marker and marker.end()):
        return 0
    return 1 if below[0] == "=" else 2


def _around(piece: Piece, visible: str, comments: Sequence[Span]) -> list[Piece]:
    """A piece without the comments inside it."""
    first_inside = bisect_left(comments, piece.span)
    last_inside = bisect_left(comments, Span(piece.span.end, 0))
    inside = comments[first_inside:last_inside]
    if not inside:
        return [piece]
    starts = [piece.content.start, *(comment.end for comment in inside)]
    ends = [*(comment.start for comment in inside), piece.span.end]
    spans = [
        span
        for start, end in zip(starts, ends, strict=True)
        if (span := stripped(visible, start, end)) and span.end > span.start
    ]
    first = piece._replace(span=Span(piece.span.start, spans[0].end), body=spans[0])
    return [first, *(Piece(span, piece.kind if not piece.depth else "paragraph") for span in spans[1:])]
