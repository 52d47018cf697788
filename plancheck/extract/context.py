"""What every extractor is given: the document, the word lists, and the facts found before it."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import TypeVar, cast

from plancheck.document.model import Block, Document
from plancheck.facts.given import Given
from plancheck.facts.kinds import Fact, relation_name
from plancheck.facts.vocabulary import Vocabulary
from plancheck.source.span import Span

_Kind = TypeVar("_Kind", bound=Fact)
_Made = TypeVar("_Made")


class Context:
    """Read-only for extractors; `extract` adds each extractor's facts after it has run."""

    def __init__(self, document: Document, vocabulary: Vocabulary, given: Given) -> None:
        """Rows are empty at first."""
        self.document, self.vocabulary, self.given = document, vocabulary, given
        self.rows: dict[str, list[Fact]] = {}
        self._made: dict[object, object] = {}
        self._starts = [block.span.start for block in document.blocks]
        self._ids = [section_id(index) for index in range(len(document.sections))]

    def facts(self, kind: type[_Kind]) -> Sequence[_Kind]:
        """Facts of one kind found so far, in reading order."""
        return cast(Sequence[_Kind], self.rows.get(relation_name(kind), ()))

    def block_at(self, offset: int) -> Block | None:
        """The block that holds a character."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset >= self.document.blocks[index].span.end:
            return None
        return self.document.blocks[index]

    def section_at(self, offset: int) -> str | None:
        """Id of the innermost heading a character stands under."""
        index = bisect_right(self._starts, offset) - 1
        section = self.document.blocks[index].section if index >= 0 else None
        return None if section is None else self._ids[section]

    def once(self, build: Callable[["Context"], _Made]) -> _Made:
        """What several extractors need of this document, made at first use and kept."""
        if build not in self._made:
            self._made[build] = build(self)
        return cast(_Made, self._made[build])

    def text(self, span: Span) -> str:
        """The canonical text of a span."""
        return self.document.text[span.start : span.end]


def section_id(index: int | None) -> str | None:
    """Id of Document.sections[index]: `s1` for the first."""
    return None if index is None else f"s{index + 1}"
