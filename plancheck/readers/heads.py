"""Header lines and the end of a table in plain text with one cell a paragraph."""

from collections import Counter
from collections.abc import Sequence

from plancheck.readers.lines import Line

SHORT = 10  # characters of a header cell
_STOPS = "。；：，、！？;:,.!?）)】]"


def header_above(text: str, lines: Sequence[Line], row: int, reach: int = 6) -> range | None:
    """The run of three to eight short lines at most `reach` lines above a line."""
    stop = row
    while stop > 0 and row - stop < reach and not is_head(text, lines[stop - 1]):
        stop -= 1
    start = stop
    while start > 0 and is_head(text, lines[start - 1]) and stop - start < 8 and not _is_title(text, lines[start - 1]):
        start -= 1
    names = [lines[index].span.of(text) for index in range(start, stop)]
    return range(start, stop) if len(names) >= 3 and len(set(names)) == len(names) else None


def is_head(text: str, line: Line) -> bool:
    """Whether a line may be a header cell: short, without digits and marks."""
    value = line.span.of(text)
    return not line.marked and 2 <= len(value) <= SHORT and not any(c.isdecimal() or c in _STOPS for c in value)


def _is_title(text: str, line: Line) -> bool:
    """Whether a short line names the table or the attachment and is no column."""
    value = line.span.of(text)
    return value.startswith("附") or value.endswith(("表", "清单", "方案", "计划", "通知", "一览"))


def end_of(lines: Sequence[Line], header: range, row: int, stop: int | None = None) -> int:
    """The last line of a table: before a gap far wider than those between its cells.

    `row` is a line of the last row, `stop` one that is none of the table's.
    """
    gaps = Counter(lines[index].gap for index in range(header.start + 1, row + 1))
    widest = max(1, 2 * gaps.most_common(1)[0][0])
    index = header.stop
    while index < (len(lines) if stop is None else stop) and lines[index].gap <= widest:
        index += 1
    return index - 1
