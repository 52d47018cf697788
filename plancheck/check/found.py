"""What the patterns of `find` meet in a document, as facts."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from plancheck.document.model import Document
from plancheck.extract.context import section_id
from plancheck.facts.kinds import MatchFact
from plancheck.facts.pattern import Found, Pattern, encode, occurrences


class Haystack:
    """One document's text, encoded once for all patterns."""

    def __init__(self, document: Document) -> None:
        """Encoding waits for the first pattern."""
        self.document = document
        self._data: bytes | None = None
        self._starts = [block.span.start for block in document.blocks]

    def matches(self, pattern: Pattern, unless: Sequence[Pattern]) -> list[MatchFact]:
        """Occurrences within one block each, but those that an excusing context overlaps."""
        spans = [excused.span for context in unless for excused in self._occurrences(context)]
        found = (one for one in self._occurrences(pattern) if not any(one.span.overlaps(span) for span in spans))
        return [self._fact(number, one) for number, one in enumerate(found, 1)]

    def _occurrences(self, pattern: Pattern) -> Iterator[Found]:
        if self._data is None:
            self._data = encode(self.document.folded)
        for found in occurrences(pattern, self._data):
            index = bisect_right(self._starts, found.span.start) - 1
            if index >= 0 and found.span.end <= self.document.blocks[index].span.end:
                yield found

    def _fact(self, number: int, found: Found) -> MatchFact:
        text = self.document.text
        block = self.document.blocks[bisect_right(self._starts, found.span.start) - 1]
        holes = tuple((name, "" if span is None else span.of(text)) for name, span in found.holes)
        return MatchFact(f"h{number}", found.span, found.span.of(text), section_id(block.section), 1.0, holes)
