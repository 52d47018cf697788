"""From a span of the canonical text back to where it came from."""

import re
from bisect import bisect_right
from typing import NamedTuple

from plancheck.source.span import Span

_LINE_END = re.compile(r"\r\n|\n|\r")


class LineAnchor(NamedTuple):
    """The canonical text is the file itself: line and column say it all."""

    kind: str = "line"


class Location(NamedTuple):
    """Line and column (both from 1, columns in characters) of the first character and of the place after the last."""

    line: int
    column: int
    end_line: int
    end_column: int
    anchor: LineAnchor = LineAnchor()


class SourceMap:
    """Lines of a text: offsets are stored, lines and columns derived on demand."""

    def __init__(self, text: str) -> None:
        """Lines end with LF, CR LF or CR, and with nothing else."""
        self._starts = line_starts(text)
        self._length = len(text)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of a character, both from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """The inverse of `position`."""
        return self._starts[line - 1] + column - 1

    def locate(self, span: Span) -> Location:
        """Where a span stands in the source."""
        return Location(*self.position(span.start), *self.position(span.end))

    def line_span(self, line: int) -> Span:
        """A whole line with its line end, by number from 1."""
        end = self._starts[line] if line < len(self._starts) else self._length
        return Span(self._starts[line - 1], end)

    @property
    def lines(self) -> int:
        """How many lines there are."""
        return len(self._starts)


def line_starts(text: str) -> list[int]:
    """Offset of the first character of each line."""
    return [0, *(end.end() for end in _LINE_END.finditer(text))]
