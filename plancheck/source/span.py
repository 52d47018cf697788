"""Half-open ranges of characters."""

from typing import NamedTuple


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
