"""What the patterns of `find` and of declared facts meet in a document."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Any

from plancheck.document.model import Block, Document
from plancheck.extract.context import section_id
from plancheck.facts.kinds import MatchFact
from plancheck.facts.pattern import Found, Pattern, compile_pattern, encode, occurrences
from plancheck.facts.vocabulary import Vocabulary
from plancheck.language import ast
from plancheck.language.declared import NUMBERS
from plancheck.language.derive import DerivedFact
from plancheck.language.operate import numeral
from plancheck.source.span import Span

_SENTENCE_ENDS = "。！？!?;"


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


class Haystack:
    """One document's text, encoded once for all patterns."""

    def __init__(self, document: Document) -> None:
        """Encoding waits for the first pattern."""
        self.document = document
        self._data: bytes | None = None
        self._starts = [block.span.start for block in document.blocks]

    def matches(self, pattern: Pattern, unless: Sequence[Pattern]) -> list[MatchFact]:
        """Occurrences within one block each, but those that an excusing context overlaps."""
        found = list(self._occurrences(pattern))
        if found and unless:
            excused = Cover(context.span for excuse in unless for context in self._occurrences(excuse))
            found = [one for one in found if not excused.overlaps(one.span)]
        return [self._fact(number, one) for number, one in enumerate(found, 1)]

    def facts(self, declared: ast.DeclaredFact, vocabulary: Vocabulary, owner: str) -> list[DerivedFact]:
        """The rows of a declared fact; `owner` comes before their ids (`0:` in a set)."""
        found = [
            one
            for text in declared.patterns
            for one in self._occurrences(compile_pattern(text.value, vocabulary))
            if self._lies_in(declared.scope, one.span)
        ]
        numbers = {column.name for column in declared.columns if column.type in NUMBERS}
        nothing: dict[str, Any] = {column.name: None for column in declared.columns}
        rows = []
        for number, one in enumerate(sorted(found, key=lambda known: known.span), 1):
            match = self._fact(number, one)
            fields = {name: numeral(text) if name in numbers else text or None for name, text in match.holes}
            rows.append(DerivedFact(f"{owner}{declared.name}{number}", match, 1.0, nothing | fields))
        return rows

    def _lies_in(self, scope: str, span: Span) -> bool:
        text = span.of(self.document.folded)
        if scope == "sentence":
            return not any(mark in text for mark in _SENTENCE_ENDS)
        return scope != "cell" or self._block(span).cell is not None

    def _block(self, span: Span) -> Block:
        return self.document.blocks[bisect_right(self._starts, span.start) - 1]

    def _occurrences(self, pattern: Pattern) -> Iterator[Found]:
        if self._data is None:
            self._data = encode(self.document.folded)
        for found in occurrences(pattern, self._data):
            index = bisect_right(self._starts, found.span.start) - 1
            if index >= 0 and found.span.end <= self.document.blocks[index].span.end:
                yield found

    def _fact(self, number: int, found: Found) -> MatchFact:
        text = self.document.text
        section = section_id(self._block(found.span).section)
        holes = tuple((name, "" if span is None else span.of(text)) for name, span in found.holes)
        return MatchFact(f"h{number}", found.span, found.span.of(text), section, 1.0, holes)
