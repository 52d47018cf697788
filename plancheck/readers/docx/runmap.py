"""From the text that was read out of a Word file back to its paragraphs."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from plancheck.source.anchors import Anchor, RunAnchor
from plancheck.source.records import NamedTuple
from plancheck.source.sourcemap import SourceMap
from plancheck.source.span import Span


class Origin(NamedTuple):
    """From `start` on the text has `label` characters that Word computed, then the `length` of a paragraph's own."""

    start: int
    part: str
    paragraph: int
    label: int
    length: int

    def own(self, offset: int) -> int:
        """The character of the paragraph at a character of the text: the first for the label, the end behind it."""
        return min(max(0, offset - self.start - self.label), self.length)


class RunMap(SourceMap):
    """Every character of the text stands in one paragraph of one part, or between two."""

    def __init__(self, text: str, origins: Sequence[Origin]) -> None:
        """Origins stand in the order of the text."""
        super().__init__(text)
        self._origins = tuple(origins)
        self._begins = [origin.start for origin in origins]

    @property
    def parts(self) -> tuple[Any, ...] | None:
        """The origins."""
        return (self._origins,)

    def anchor(self, span: Span) -> Anchor:
        """From the paragraph of the first character to that of the last, in the part of the first."""
        first = self._at(span.start)
        last = self._at(max(span.start, span.end - 1))
        if last.part != first.part:
            return RunAnchor(first.part, first.paragraph, first.own(span.start), first.paragraph, first.length)
        return RunAnchor(first.part, first.paragraph, first.own(span.start), last.paragraph, last.own(span.end))

    def _at(self, offset: int) -> Origin:
        return self._origins[max(0, bisect_right(self._begins, offset) - 1)]
