"""Pipe tables (GitHub Flavored Markdown, 4.10)."""

import re
from collections.abc import Sequence
from functools import lru_cache

from plancheck.document.model import Cell
from plancheck.readers.grid import HEADER_ROW, Grid, table_of
from plancheck.readers.lines import Line
from plancheck.source.patterns import regex
from plancheck.source.span import Span, stripped


@lru_cache(maxsize=1)
def _alignment() -> re.Pattern[str]:
    return regex(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?")


@lru_cache(maxsize=1)
def _field() -> re.Pattern[str]:
    return regex(r"(?:\\.|[^|\\])*", re.DOTALL)


def table_at(text: str, visible: str, lines: Sequence[Line], index: int) -> Grid | None:
    """The table whose header stands on a line, or None. `visible` is the text with its comments blanked."""
    if index + 1 >= len(lines) or lines[index + 1].gap or "|" not in lines[index].span.of(visible):
        return None
    border = lines[index + 1].span
    if not _alignment().fullmatch(border.of(visible)):
        return None
    header = _fields(visible, lines[index].span)
    if len(header) != len(_fields(visible, border)):
        return None
    last = index + 1
    while last + 1 < len(lines) and not lines[last + 1].gap and "|" in lines[last + 1].span.of(visible):
        last += 1
    rows = [_cells(text, visible, lines[i].span, row) for row, i in enumerate(range(index + 2, last + 1))]
    heads = _cells(text, visible, lines[index].span, HEADER_ROW)
    return Grid(table_of(heads, rows, "markdown", True), index, last) if any(cell.spans for cell in heads) else None


def find(text: str, folded: str, lines: Sequence[Line], free: Sequence[int]) -> tuple[list[Grid], int]:
    """The pipe tables in plain text."""
    grids: list[Grid] = []
    for index in free if "|" in text else ():
        if not grids or index > grids[-1].last:
            grid = table_at(text, folded, lines, index)
            grids += [grid] if grid else []
    return grids, 0


def _fields(visible: str, line: Span) -> list[Span]:
    """The spans between unescaped pipes, without the outer ones."""
    spans, position = [], line.start
    while position <= line.end:
        match = _field().match(visible, position, line.end)
        end = match.end() if match else line.end
        spans.append(stripped(visible, position, end))
        position = max(end, position) + 1
    if spans and visible[line.start] == "|":
        spans = spans[1:]
    if spans and spans[-1].start == spans[-1].end and visible[line.end - 1] == "|":
        spans = spans[:-1]
    return spans


def _cells(text: str, visible: str, line: Span, row: int) -> list[Cell]:
    return [_cell(text, visible, span, row, column) for column, span in enumerate(_fields(visible, line))]


def _cell(text: str, visible: str, span: Span, row: int, column: int) -> Cell:
    """A cell without the emphasis around it; a comment inside splits it into pieces."""
    while span.end - span.start > 2 and visible[span.start] == visible[span.end - 1] and visible[span.start] in "*_":
        span = stripped(visible, span.start + 1, span.end - 1)
    spans = _visible_parts(text, visible, span)
    return Cell("".join(part.of(text) for part in spans).replace("\\|", "|"), spans, row, column)


def _visible_parts(text: str, visible: str, span: Span) -> tuple[Span, ...]:
    if "<!--" not in span.of(text) or "<!--" in span.of(visible):
        return (span,) if span.end > span.start else ()
    parts, position = [], span.start
    while (start := text.find("<!--", position, span.end)) >= 0:
        parts.append(stripped(visible, position, start))
        position = text.find("-->", start) + 3
    parts.append(stripped(visible, position, span.end))
    return tuple(part for part in parts if part.end > part.start)
