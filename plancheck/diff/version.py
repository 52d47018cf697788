"""One version of a document as it is compared, and how its words are compared."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import TypeVar, cast

from plancheck.diagnostics.diagnostic import Diagnostic, Related
from plancheck.diagnostics.report import DocumentReport
from plancheck.document.model import Document
from plancheck.document.places import Places
from plancheck.facts.base import FactBase
from plancheck.facts.kinds import Fact, relation_name
from plancheck.facts.vocabulary import Vocabulary
from plancheck.source.fold import fold
from plancheck.source.patterns import regex
from plancheck.source.span import Span

_Kind = TypeVar("_Kind", bound=Fact)
_LONGEST = 60  # characters of a name as it is told
_ELLIPSIS = "…"


class Version:
    """A document with its facts and findings."""

    def __init__(
        self,
        report: DocumentReport,
        document: Document,
        facts: FactBase,
        findings: Sequence[Diagnostic],
        vocabulary: Vocabulary,
    ) -> None:
        """As the pipeline made them."""
        self.report, self.document, self.facts = report, document, facts
        self.findings, self.vocabulary = tuple(findings), vocabulary
        self._begins: dict[type[Fact], list[int]] = {}

    def of(self, kind: type[_Kind]) -> tuple[_Kind, ...]:
        """Facts of one kind, in reading order."""
        return cast(tuple[_Kind, ...], self.facts.of(relation_name(kind)))

    def at(self, section: str | None, span: Span) -> Related:
        """A place of this version, for a report."""
        document = self.document
        place = self._places.of(section, span)
        return Related(self.report.path, span, document.source_map.locate(span), place, span.of(document.text))

    def where(self, fact: Fact) -> Related:
        """The place of a fact."""
        return self.at(fact.section, fact.span)

    def inside(self, kind: type[Fact], span: Span) -> int:
        """How many facts of a kind begin in a span."""
        if kind not in self._begins:
            self._begins[kind] = sorted(one.span.start for one in self.facts.of(relation_name(kind)))
        begins = self._begins[kind]
        return bisect_left(begins, span.end) - bisect_left(begins, span.start)

    @cached_property
    def plain_text(self) -> str:
        """All words, to look up a name."""
        return plain(self.document.text)

    @cached_property
    def _places(self) -> Places:
        return Places(self.document)


@lru_cache(maxsize=1)
def _nothing() -> re.Pattern[str]:
    """Blanks and quotation marks: formats and editors change them at will."""
    return regex(r"[\s“”‘’\"'「」『』]+")


def plain(text: str) -> str:
    """Words without what changes from format to format: width, blanks, quotation marks."""
    return _nothing().sub("", fold(text))


def told(text: str) -> str:
    """Words on one line, as a sentence of a report quotes them."""
    line = "".join(text.split()) if not text.isascii() else " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + _ELLIPSIS
