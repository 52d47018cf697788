"""Marks in a document that silence rules: `plancheck: ignore NUM001 理由` in a comment, and what each covers."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from plancheck.document.model import Block, Document, Mark
from plancheck.source.sourcemap import Location
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
    return re.compile(r"\s*plancheck\s*[:：]\s*(?P<said>.*)", re.IGNORECASE | re.DOTALL)


@lru_cache(maxsize=1)
def _order() -> re.Pattern[str]:
    identity = r"[A-Za-z]{2,}\d{2,}"
    return re.compile(
        rf"(?:ignore|忽略)\s*(?P<rules>{identity}(?:\s*[,，、]\s*{identity}|\s+{identity})*)(?![A-Za-z0-9])"
        r"[\s:：,，;；—-]*(?P<reason>.*)",
        re.IGNORECASE | re.DOTALL,
    )


def document_marks(document: Document) -> DocumentMarks:
    """What the comments of a document silence, in order."""
    head = next((_spot(document, block.span) for block in document.blocks), None)
    return DocumentMarks(tuple(_silences(document)), head)


def _silences(document: Document) -> Iterator[Silence]:
    starts: list[int] = []
    for mark in document.marks:
        addressed = _addressed().match(mark.text)
        if addressed is None or not document.blocks:
            continue
        starts = starts or [block.span.start for block in document.blocks]
        blocks = _covered(document, mark, starts)
        order = _order().fullmatch(addressed["said"].strip())
        rules = tuple(re.findall(r"[A-Z]+\d+", order["rules"].upper())) if order else ()
        span = mark.span if mark.span.end > mark.span.start else (blocks or document.blocks[-1:])[0].span
        covers = tuple(dict.fromkeys(_reach(document, mark, block) for block in blocks))
        yield Silence(rules, order["reason"].strip() if order else "", covers, _spot(document, span))


def _covered(document: Document, mark: Mark, starts: list[int]) -> tuple[Block, ...]:
    """The blocks under a mark, else those on its line (a row of a table), else the next one."""
    own = _touching(document, mark.span, starts)
    own = own or _touching(document, _line(document.text, mark.span), starts)
    following = bisect_right(starts, mark.span.end - 1) if not own else 0
    return own or document.blocks[following : following + 1]


def _touching(document: Document, span: Span, starts: list[int]) -> tuple[Block, ...]:
    first = max(0, bisect_right(starts, span.start) - 1)
    last = bisect_right(starts, span.end)
    return tuple(block for block in document.blocks[first:last] if block.span.overlaps(span))


def _line(text: str, span: Span) -> Span:
    """From the start of the line on which a span begins to the end of the one on which it ends."""
    start = max(text.rfind(end, 0, span.start) for end in "\r\n") + 1
    ends = [at for end in "\r\n" if (at := text.find(end, span.end)) >= 0]
    return Span(start, min(ends, default=len(text)))


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
