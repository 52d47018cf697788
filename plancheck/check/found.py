"""What the patterns of `find` and of declared facts meet in a document."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from plancheck.document.model import Block, Document
from plancheck.extract.context import section_id
from plancheck.extract.figures.quantities import cell_quantity
from plancheck.facts.kinds import MatchFact
from plancheck.facts.pattern import Found, Pattern, compile_pattern, encode, occurrences
from plancheck.facts.vocabulary import Vocabulary
from plancheck.language import ast
from plancheck.language.declared import column_types, sources
from plancheck.language.derive import DerivedFact
from plancheck.language.operate import numeral
from plancheck.source.fold import fold
from plancheck.source.span import Cover, Span

_SENTENCE_ENDS = "。！？!?;"


class Haystack:
    """One document's text, encoded once for all patterns."""

    def __init__(self, document: Document, vocabulary: Vocabulary) -> None:
        """Encoding waits for the first pattern; `vocabulary` has the words of its holes."""
        self.document, self._vocabulary = document, vocabulary
        self._data: bytes | None = None
        self._starts = [block.span.start for block in document.blocks]

    def matches(
        self, pattern: Pattern, unless: Sequence[str], only: Mapping[str, frozenset[str]] | None = None
    ) -> list[MatchFact]:
        """Occurrences within one block each, but those that an excusing context overlaps; in holes, `only` some texts."""
        if only and not all(any(text in self.document.text for text in texts) for texts in only.values()):
            return []  # most texts have no mark of the wrong width
        found = [one for one in self._occurrences(pattern) if not only or self._holds(one, only)]
        if found and unless:
            excuses = (compile_pattern(source, self._vocabulary) for source in unless)
            excused = Cover(context.span for excuse in excuses for context in self._occurrences(excuse))
            found = [one for one in found if not excused.overlaps(one.span)]
        return [self._fact(number, one) for number, one in enumerate(found, 1)]

    def facts(self, declared: ast.DeclaredFact, owner: str) -> list[DerivedFact]:
        """The rows of a declared fact; `owner` comes before their ids (`0:` in a set)."""
        found = [
            one
            for source in sources(declared)
            for one in self._occurrences(compile_pattern(source, self._vocabulary), declared.scope)
            if self._lies_in(declared.scope, one.span)
        ]
        types = column_types(declared)
        nothing: dict[str, Any] = {column.name: None for column in declared.columns}
        rows = []
        for number, one in enumerate(sorted(found, key=lambda known: known.span), 1):
            match = self._fact(number, one)
            fields = {name: _value(types[name], text, self._vocabulary) if text else None for name, text in match.holes}
            rows.append(DerivedFact(f"{owner}{declared.name}{number}", match, 1.0, nothing | fields))
        return rows

    def _holds(self, found: Found, only: Mapping[str, frozenset[str]]) -> bool:
        text = self.document.text
        spans = dict(found.holes)
        return all(
            ("" if (span := spans[name]) is None else span.of(text)) in only[name] for name in only if name in spans
        )

    def _lies_in(self, scope: str, span: Span) -> bool:
        text = span.of(self.document.folded)
        if scope == "sentence":
            return not any(mark in text[:-1] for mark in _SENTENCE_ENDS)  # its own full stop may belong to it
        return scope != "cell" or self._block(span).cell is not None

    def _block(self, span: Span) -> Block:
        return self.document.blocks[bisect_right(self._starts, span.start) - 1]

    def _occurrences(self, pattern: Pattern, scope: str = "paragraph") -> Iterator[Found]:
        """What a pattern meets within one block, within one section, or anywhere (`document`)."""
        if self._data is None:
            self._data = encode(self.document.folded)
        for found in occurrences(pattern, self._data):
            first = bisect_right(self._starts, found.span.start) - 1
            if first < 0:
                continue
            last = bisect_right(self._starts, found.span.end - 1) - 1
            blocks = self.document.blocks
            within = scope == "document" or first == last or (scope == "section" and self._in_section(first, last))
            if within and found.span.end <= blocks[last].span.end:
                yield found

    def _in_section(self, first: int, last: int) -> bool:
        """Whether blocks belong to one innermost heading."""
        return len({block.section for block in self.document.blocks[first : last + 1]}) == 1

    def _fact(self, number: int, found: Found) -> MatchFact:
        text = self.document.text
        section = section_id(self._block(found.span).section)
        holes = tuple((name, "" if span is None else span.of(text)) for name, span in found.holes)
        return MatchFact(f"h{number}", found.span, found.span.of(text), section, 1.0, holes)


def _value(kind: str, text: str, vocabulary: Vocabulary) -> Any:
    """What a hole holds, as its column's type; None where it cannot be read."""
    if kind == "number":
        return numeral(text)
    if kind == "quantity":
        quantity = cell_quantity(fold(text), None, vocabulary)
        return quantity and quantity._replace(text=text)
    return _date(text) if kind == "date" else text


def _date(text: str) -> date | None:
    year, month, day = map(int, re.findall(r"\d+", fold(text)))
    try:
        return date(year, month, day)
    except ValueError:  # 2月30日
        return None
