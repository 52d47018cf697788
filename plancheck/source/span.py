"""Half-open ranges of characters."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from plancheck.source.records import NamedTuple


class Span(NamedTuple):
    """Characters `start` (included) to `end` (excluded) of a document's canonical text, counted from 0."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """The characters of `text` in this range."""
        return text[self.start : self.end]


def stripped(text: str, start: int, end: int) -> Span:
    """The range `start`..`end` of `text` without blanks at its ends."""
    inner = text[start:end].lstrip()
    start = end - len(inner)
    return Span(start, start + len(inner.rstrip()))


class Cover:
    """Some spans, asked quickly whether one of them shares a character with another span."""

    def __init__(self, spans: Iterable[Span]) -> None:
        """In any order; they may overlap."""
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._ends = list(accumulate((span.end for span in ordered), max))

    def overlaps(self, span: Span) -> bool:
        """Whether a span overlaps one of them."""
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._ends[before - 1] > span.start
