"""Pieces of a text as HTML, with the places of findings marked in them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from heapq import heappop, heappush
from itertools import pairwise

from plancheck.page.clean import clean
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

STYLES = ("error", "warning", "info", "related")  # the gravest first
_AROUND = 100  # characters shown on each side of a place in an excerpt
_LONGEST = 400  # of a place; of a longer one only the beginning is marked
_INK = regex(r"\S")
_ELLIPSIS = "…"


class Marked(NamedTuple):
    """A place to be marked: its style (one of STYLES) and the number of its finding."""

    span: Span
    style: str
    finding: int


class Segment(NamedTuple):
    """Characters under the same places: the gravest of them, and the findings of places that begin here."""

    start: int
    end: int
    top: Marked
    begun: tuple[int, ...]


class Painted:
    """The text of a document with its places, for HTML of any part of it."""

    def __init__(self, text: str, prefix: str, places: Sequence[Marked]) -> None:
        """`prefix` begins the ids of marks; an offset follows."""
        self.text = text
        self._prefix = prefix
        self._segments = list(segments(places))
        self._ends = [segment.end for segment in self._segments]
        self._offsets: list[int] = []

    def html(self, start: int, end: int) -> str:
        """The characters of a range without line ends; to be asked for in text order."""
        parts: list[str] = []
        for index in range(bisect_right(self._ends, start), len(self._segments)):
            segment = self._segments[index]
            if segment.start >= end:
                break
            parts.append(clean(self.text[start : max(start, segment.start)]))
            start, stop = max(start, segment.start), min(segment.end, end)
            parts.append(self._mark(segment, start, stop))
            start = stop
        parts.append(clean(self.text[start:end]))
        return "".join(parts)

    def anchor(self, span: Span) -> str | None:
        """The id of the first mark of a place, once the text was asked for; None where no character shows it."""
        index = bisect_left(self._offsets, span.start)
        shown = index < len(self._offsets) and self._offsets[index] < span.end
        return f"{self._prefix}-{self._offsets[index]}" if shown else None

    def _mark(self, segment: Segment, start: int, end: int) -> str:
        self._offsets.append(start)
        begun = segment.begun if start == segment.start else ()
        numbers = f' data-n="{",".join(map(str, begun))}"' if begun else ""
        words = clean(self.text[start:end])
        target = f'href="#f{segment.top.finding}" id="{self._prefix}-{start}"'
        return f'<a {target}{numbers}><mark class="{segment.top.style}">{words}</mark></a>'


def segments(places: Iterable[Marked]) -> Iterator[Segment]:
    """A text cut wherever a place begins or ends; parts under no place are left out."""
    ordered = sorted(
        (place for place in places if place.span.end > place.span.start), key=lambda place: place.span.start
    )
    edges = sorted({edge for place in ordered for edge in place.span})
    open_: list[tuple[int, int, int, Marked]] = []  # a heap, the gravest and then the shortest first
    position = 0
    for start, end in pairwise(edges):
        begun: list[int] = []
        while position < len(ordered) and ordered[position].span.start == start:
            place = ordered[position]
            length = place.span.end - place.span.start
            heappush(open_, (STYLES.index(place.style), length, position, place))
            begun.append(place.finding)
            position += 1
        while open_ and open_[0][3].span.end <= start:
            heappop(open_)
        if open_:
            yield Segment(start, end, open_[0][3], tuple(dict.fromkeys(begun)))


def shown(text: str, span: Span) -> Span:
    """What is marked of a place: all of it, or its first line where it takes half the document (a table, a section)."""
    if span.end - span.start <= _LONGEST:
        return span
    ink = _INK.search(text, *span)
    start = ink.start() if ink else span.start
    end = min(span.end, start + _LONGEST)
    ends = (found for mark in "\r\n" if (found := text.find(mark, start, end)) >= 0)
    return Span(start, min(ends, default=end))


def excerpt(text: str, span: Span, style: str) -> str:
    """The words around a place, up to the ends of its paragraph, with the place marked."""
    low, high = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
    before, after = text[low : span.start], text[span.end : high]
    start = 1 + max(before.rfind(mark) for mark in "\r\n")
    end = min((found for mark in "\r\n" if (found := after.find(mark)) >= 0), default=len(after))
    more_before = not start and low > 0 and text[low - 1] not in "\r\n"
    more_after = end == len(after) and high < len(text) and text[high] not in "\r\n"
    before = (_ELLIPSIS if more_before else "") + clean(before[start:]).lstrip()
    after = clean(after[:end]).rstrip() + (_ELLIPSIS if more_after else "")
    return f'{before}<mark class="{style}">{clean(span.of(text))}</mark>{after}'
