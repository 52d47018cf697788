"""Marks in a document that silence rules: `plancheck: ignore NUM001 理由` in a comment, and what each covers."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from plancheck.document.model import Block, Document, Mark
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.sourcemap import Location, line_starts
from plancheck.source.span import Span

_SECTION = "heading"


class Spot(NamedTuple):
    """A place of a document where something can be said."""

    span: Span
    location: Location
    text: str


class Silence(NamedTuple):
    """A mark: `covers` are the spans in which it silences these rules; `spot` is where it stands itself.

    `rules` are ids as written, in capitals; without any, or without a reason, it is no valid mark.
    """

    rules: tuple[str, ...]
    reason: str
    covers: tuple[Span, ...]
    spot: Spot


class DocumentMarks(NamedTuple):
    """The marks of one document that speak to this tool; `head` is its first block, for what concerns it as a whole."""

    silences: tuple[Silence, ...] = ()
    head: Spot | None = None


NO_MARKS = DocumentMarks()


@lru_cache(maxsize=1)
def _addressed() -> re.Pattern[str]:
    """A comment to this tool; anything else is none of its business."""
    return regex(r"\s*plancheck\s*[:：]\s*(?P<said>.*)", re.IGNORECASE | re.DOTALL)


@lru_cache(maxsize=1)
def _order() -> re.Pattern[str]:
    identity = r"[A-Za-z]{2,}\d{2,}"
    return regex(
        rf"(?:ignore|忽略)\s*(?P<rules>{identity}(?:\s*[,，、]\s*{identity}|\s+{identity})*)(?![A-Za-z0-9])"
        r"[\s:：,，;；—-]*(?P<reason>.*)",
        re.IGNORECASE | re.DOTALL,
    )


def document_marks(document: Document) -> DocumentMarks:
    """What the comments of a document silence, in order."""
    head = next((_spot(document, block.span) for block in document.blocks), None)
    return DocumentMarks(tuple(_silences(document)), head)


def _silences(document: Document) -> Iterator[Silence]:
    addressed = [(mark, said) for mark in document.marks if (said := _addressed().match(mark.text))]
    if not addressed or not document.blocks:
        return
    places = _Places(document)
    for mark, said in addressed:
        blocks = places.under(mark.span)
        order = _order().fullmatch(said["said"].strip())
        rules = tuple(re.findall(r"[A-Z]+\d+", order["rules"].upper())) if order else ()
        span = mark.span if mark.span.end > mark.span.start else (blocks or document.blocks[-1:])[0].span
        covers = tuple(dict.fromkeys(_reach(document, mark, block) for block in blocks))
        yield Silence(rules, order["reason"].strip() if order else "", covers, _spot(document, span))


class _Places:
    """Blocks and lines of a document by offset."""

    def __init__(self, document: Document) -> None:
        self._blocks, self._size = document.blocks, len(document.text)
        self._starts = [block.span.start for block in document.blocks]
        self._lines = line_starts(document.text)

    def under(self, span: Span) -> tuple[Block, ...]:
        """The blocks under a mark, else those on its line (a row of a table), else the next one."""
        found = self._touching(span) or self._touching(self._line(span))
        following = bisect_right(self._starts, span.end - 1)
        return found or self._blocks[following : following + 1]

    def _touching(self, span: Span) -> tuple[Block, ...]:
        first = max(0, bisect_right(self._starts, span.start) - 1)
        last = bisect_right(self._starts, span.end)
        return tuple(block for block in self._blocks[first:last] if block.span.overlaps(span))

    def _line(self, span: Span) -> Span:
        """From the start of the line on which a span begins to the end of the one on which it ends."""
        first, last = bisect_right(self._lines, span.start) - 1, bisect_right(self._lines, span.end)
        return Span(self._lines[first], self._lines[last] if last < len(self._lines) else self._size)


def _reach(document: Document, mark: Mark, block: Block) -> Span:
    """A block, the whole section under a heading, the whole table that a mark stands before."""
    table = document.tables[block.cell[0]].span if block.cell else None
    if table is not None and mark.span.end <= table.start:
        return table
    if block.kind == _SECTION and block.section is not None:
        return document.sections[block.section].span
    return block.span


def _spot(document: Document, span: Span) -> Spot:
    return Spot(span, document.source_map.locate(span), span.of(document.text))
