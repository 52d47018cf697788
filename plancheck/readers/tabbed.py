"""Tables whose cells are separated by tabs, a row a line: their borders are sure."""

import re
from collections.abc import Sequence
from functools import lru_cache

from plancheck.document.model import Cell
from plancheck.readers.grid import HEADER_ROW, Grid, cell_of, table_of
from plancheck.readers.lines import Line
from plancheck.source.patterns import regex
from plancheck.source.span import Span, stripped


@lru_cache(maxsize=1)
def _numbered() -> re.Pattern[str]:
    return regex(r"[(第]?[\d一二三四五六七八九十]+(?:[.、)章节条])|[-*•·]")


def find(text: str, folded: str, lines: Sequence[Line], free: Sequence[int]) -> tuple[list[Grid], int]:
    """The tab-separated tables among the `free` lines; none is left unread."""
    grids: list[Grid] = []
    position = 0
    while position < len(free):
        run = _run(text, lines, free, position)
        if len(run) >= 2 and _tabular(text, folded, lines, run):
            grids.append(_grid(text, lines, run))
        position += max(len(run), 1)
    return grids, 0


def _run(text: str, lines: Sequence[Line], free: Sequence[int], position: int) -> list[int]:
    """Neighbouring lines with the same number of tabs, and the headings between such rows of numbers."""
    tabs = _tabs(text, lines[free[position]])
    run = [free[position]]
    while tabs and len(run) + position < len(free):
        index = free[position + len(run)]
        if index != run[-1] + 1 or lines[index].gap > 1:
            break
        if _tabs(text, lines[index]) != tabs and not _heads_rows(text, lines, run, index):
            break
        run.append(index)
    return run


def _heads_rows(text: str, lines: Sequence[Line], run: Sequence[int], index: int) -> bool:
    """Whether a line is a heading inside a table (按城乡分): alone between two rows of numbers, under a header of words."""
    if len(run) < 2 or index + 1 >= len(lines) or lines[index + 1].gap > 1 or _tabs(text, lines[index]):
        return False
    header, above, below = (_spans(text, lines[place]) for place in (run[0], run[-1], index + 1))
    alike = len(header) == len(above) == len(below)
    rows = alike and _numbers(text, above) and _numbers(text, below) and not _numbers(text, header)
    return rows and _heading().fullmatch(lines[index].span.of(text)) is not None


def _numbers(text: str, spans: Sequence[Span]) -> bool:
    """Whether the last cell holds a number and nothing else."""
    return _number().fullmatch(spans[-1].of(text)) is not None


@lru_cache(maxsize=1)
def _number() -> re.Pattern[str]:
    return regex(r"(?!(?:19|20)\d\d\Z)[-−]?\d[\d,]*(?:\.\d+)?%?")  # no year: it heads a column


@lru_cache(maxsize=1)
def _heading() -> re.Pattern[str]:
    """Words alone: neither a sentence nor the caption of another table (表2 …)."""
    return regex(r"[^\s\d,;。、:：，；]{2,14}")


def _tabs(text: str, line: Line) -> int:
    return text.count("\t", line.whole.start, line.whole.end)


def _tabular(text: str, folded: str, lines: Sequence[Line], run: Sequence[int]) -> bool:
    """A header of short cells without gaps; numbers or bullets with a tab behind them are a list."""
    header = _spans(text, lines[run[0]])
    if len(header) < 3 and len(run) < 3:
        return False
    filled = [span for span in header if span.end > span.start]
    if len(filled) < len(header) - (len(header) > 2) or any(span.end - span.start > 30 for span in header):
        return False
    return not any(_numbered().fullmatch(_spans(text, lines[index])[0].of(folded)) for index in run[:3])


def _spans(text: str, line: Line) -> list[Span]:
    start, spans = line.whole.start, []
    for part in line.whole.of(text).split("\t"):
        spans.append(stripped(text, start, start + len(part)))
        start += len(part) + 1
    return spans


def _grid(text: str, lines: Sequence[Line], run: Sequence[int]) -> Grid:
    width = _tabs(text, lines[run[0]]) + 1
    rows = [_cells(text, lines[index], row, width) for row, index in enumerate(run, HEADER_ROW)]
    return Grid(table_of(rows[0], rows[1:], "delimited", True), run[0], run[-1])


def _cells(text: str, line: Line, row: int, width: int) -> list[Cell]:
    """The cells of a line; a heading between rows spans them all."""
    if not _tabs(text, line):
        return [cell_of(text, [line.span], row, 0, column_span=width)]
    return [
        cell_of(text, [span] if span.end > span.start else [], row, column)
        for column, span in enumerate(_spans(text, line))
    ]
