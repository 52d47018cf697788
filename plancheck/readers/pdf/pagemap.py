"""Where every character stands: its page and its box."""

from array import array
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from plancheck.readers.pdf.glyphs import Glyph
from plancheck.readers.pdf.lines import Line
from plancheck.source.anchors import Anchor, BoxAnchor
from plancheck.source.records import NamedTuple
from plancheck.source.sourcemap import SourceMap
from plancheck.source.span import Span

_NOWHERE = 0
Sides = tuple[float, float, float, float]  # left, top, right, bottom


class Turned(NamedTuple):
    """By how many degrees clockwise a page must be turned to be as it is shown, and its size before."""

    degrees: int
    width: float
    height: float

    def shown(self, sides: Sides) -> Sides:
        """A box after the turn."""
        left, top, right, bottom = sides
        if self.degrees == 90:
            return self.height - bottom, left, self.height - top, right
        if self.degrees == 180:
            return self.width - right, self.height - bottom, self.width - left, self.height - top
        return top, self.width - right, bottom, self.width - left


class PageMap(SourceMap):
    """The text read from a PDF is its canonical one; each character knows its line, each line its page."""

    def __init__(
        self, text: str, lines: "array[int]", boxes: "array[float]", pages: "array[int]", turned: dict[int, Turned]
    ) -> None:
        """For every character the number of its line (0 for none) and four sides of its box; for every line its page.

        `turned` holds the pages that are read another way round than they are shown.
        """
        super().__init__(text)
        self._lines, self._boxes, self._pages, self._turned = lines, boxes, pages, turned

    @property
    def parts(self) -> tuple[Any, ...] | None:
        """None: four numbers for each character."""
        return None

    def anchor(self, span: Span) -> Anchor:
        """The page on which a span begins, and one box for each of its lines there."""
        seen = [index for index in range(*span) if self._lines[index] != _NOWHERE]
        if not seen:
            return BoxAnchor(self._page_before(span.start), ())
        page = self._pages[self._lines[seen[0]]]
        runs = groupby(seen, key=lambda index: self._lines[index])
        return BoxAnchor(page, tuple(self._around(page, list(run)) for line, run in runs if self._pages[line] == page))

    def _page_before(self, offset: int) -> int:
        """The page of the nearest character before a place that has none, such as a line end."""
        while offset > 0 and (offset >= len(self._lines) or self._lines[offset] == _NOWHERE):
            offset -= 1
        return self._pages[self._lines[offset]] if self._lines else 1

    def _around(self, page: int, run: Sequence[int]) -> Sides:
        boxes = [self._boxes[4 * index : 4 * index + 4] for index in run]
        lefts, tops, rights, bottoms = zip(*boxes, strict=True)
        sides = min(lefts), min(tops), max(rights), max(bottoms)
        left, top, right, bottom = self._turned[page].shown(sides) if page in self._turned else sides
        return _point(left), _point(top), _point(right), _point(bottom)


def _point(value: float) -> float:
    return round(value, 2)


class Writer:
    """A text that grows by lines of pages and by separators."""

    def __init__(self) -> None:
        self._chars: list[str] = []
        self._lines, self._boxes, self._pages = array("L"), array("f"), array("L", [1])

    def __len__(self) -> int:
        return len(self._chars)

    def line(self, line: Line) -> None:
        """Add the characters of a line."""
        self._pages.append(line.page)
        for glyph in line.glyphs:
            self._add(glyph.char, len(self._pages) - 1, glyph)

    def mark(self, separator: str) -> None:
        """Add what stands nowhere on the pages."""
        for char in separator:
            self._add(char, _NOWHERE, None)

    def _add(self, char: str, line: int, glyph: Glyph | None) -> None:
        self._chars.append(char)
        self._lines.append(line)
        self._boxes.extend((glyph.left, glyph.top, glyph.right, glyph.bottom) if glyph else (0, 0, 0, 0))

    def finished(self, turned: dict[int, Turned]) -> tuple[str, PageMap]:
        """The text and its map."""
        text = "".join(self._chars)
        return text, PageMap(text, self._lines, self._boxes, self._pages, turned)
