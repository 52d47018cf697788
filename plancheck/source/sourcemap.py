"""From a span of the text that was read back to where it came from."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from plancheck.source.anchors import LINE, Anchor
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

_LINE_END = regex(r"\r\n|\n|\r")


class Location(NamedTuple):
    """Line and column (both from 1, columns in characters) of the first character and of the place after the last.

    `span` counts characters of the canonical text, in which lines and columns are counted too.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    span: Span
    anchor: Anchor = LINE


class SourceMap:
    """Lines of a canonical text: offsets are stored, lines and columns derived on demand.

    Here the text that was read is the canonical text; where it is not, a format has a map of its own.
    """

    def __init__(self, text: str) -> None:
        """Lines end with LF, CR LF or CR, and with nothing else."""
        self.text = text
        self._starts = line_starts(text)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of a character of the canonical text, both from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """The inverse of `position`."""
        return self._starts[line - 1] + column - 1

    def canonical(self, span: Span) -> Span:
        """The characters of the canonical text behind a span of the text that was read."""
        return span

    def anchor(self, span: Span) -> Anchor:
        """Where the source itself has a span of the text that was read."""
        return LINE

    def locate(self, span: Span) -> Location:
        """Where a span of the text that was read stands in the source."""
        place = self.canonical(span)
        return Location(*self.position(place.start), *self.position(place.end), place, self.anchor(span))

    @property
    def parts(self) -> tuple[Any, ...] | None:
        """What it is made of besides the canonical text, as plain data; None where that is too much to be kept."""
        return ()

    @property
    def lines(self) -> int:
        """How many lines there are."""
        return len(self._starts)


class Stretch(NamedTuple):
    """Characters from `start` on that were read from `origin` on, one for one, `length` of them.

    `width` is what they take in the canonical text where that differs, as `&nbsp;` for one blank.
    """

    start: int
    origin: int
    length: int
    width: int | None = None


class StretchMap(SourceMap):
    """A text read out of another, such as that between the tags of a page."""

    def __init__(self, text: str, stretches: Sequence[Stretch]) -> None:
        """`text` is the canonical one; stretches stand in the order of the text that was read, and do not overlap."""
        super().__init__(text)
        self._stretches = tuple(stretches)
        self._begins = [stretch.start for stretch in stretches]

    @property
    def parts(self) -> tuple[Any, ...] | None:
        """The stretches."""
        return (self._stretches,)

    def canonical(self, span: Span) -> Span:
        """From the first character that has an origin to the last; an empty span where there is none."""
        start = self._origin(span.start, forward=True)
        end = self._origin(span.end - 1, forward=False) if span.end > span.start else start
        return Span(start, max(start, end))

    def _origin(self, offset: int, *, forward: bool) -> int:
        """Where a character begins (`forward`), or where it ends, in the canonical text."""
        index = bisect_right(self._begins, offset) - 1
        if index < 0:
            return self._stretches[0].origin if self._stretches else 0
        stretch = self._stretches[index]
        inside = offset - stretch.start
        if inside >= stretch.length:  # a line end or blank that the reader put in
            if forward and index + 1 < len(self._stretches):
                return self._stretches[index + 1].origin
            return stretch.origin + (stretch.length if stretch.width is None else stretch.width)
        if stretch.width is not None:
            return stretch.origin if forward else stretch.origin + stretch.width
        return stretch.origin + inside + (not forward)


def line_starts(text: str) -> list[int]:
    """Offset of the first character of each line."""
    return [0, *(end.end() for end in _LINE_END.finditer(text))]
