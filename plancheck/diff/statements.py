"""Sentences with their figures and times taken out: what says the same of other values has the same frame."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TypeVar

from plancheck.diff.bounds import bounded
from plancheck.diff.parts import Parts
from plancheck.diff.version import Version, plain
from plancheck.document.model import Block
from plancheck.facts.kinds import FigureFact, PeriodFact, SectionFact
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

_Kind = TypeVar("_Kind", FigureFact, PeriodFact)
_FIGURE, _TIME = "\ue000", "\ue001"  # holes of a frame: characters of no text
_TIMES = ("by", "during", "on", "around", "recurrence")  # no years of document numbers, nor how long a thing takes
_MARKS = ",.:;、。"


class Slot(NamedTuple):
    """A figure or a time in a statement, and the words that state it."""

    fact: FigureFact | PeriodFact
    at: Span
    words: str


class Statement(NamedTuple):
    """A sentence or clause of a part; `frame` is its plain text with a hole for each slot."""

    part: str
    frame: str
    slots: tuple[Slot, ...]
    span: Span

    @property
    def values(self) -> tuple[str, ...]:
        """What fills the holes."""
        return tuple(slot.words for slot in self.slots)

    @property
    def letters(self) -> int:
        """How much the frame says."""
        return len(self.frame) - len(self.slots)


class Statements:
    """All sentences of a version, in reading order."""

    def __init__(self, version: Version, parts: Parts) -> None:
        """Labels of headings and items are no words of theirs: numbers move."""
        self._text = version.document.text
        self._slots = list(_apart(_slots(version)))
        self._starts = [slot.at.start for slot in self._slots]
        labels = {one.span.start: one.span.start + len(one.label) for one in version.of(SectionFact)}
        self.all = tuple(
            self._made(parts.around(span.start), span, _column(version, block))
            for block in version.document.blocks
            for span in _sentences(self._text, block, labels)
        )

    def clauses(self, statement: Statement) -> list[Statement]:
        """The statement cut at its commas and colons; only the pieces that hold a slot."""
        held = [slot.at for slot in statement.slots]
        cuts = [
            found.start()
            for found in _commas().finditer(self._text, *statement.span)
            if not any(at.start <= found.start() < at.end for at in held)
        ]
        edges = [statement.span.start, *(cut + 1 for cut in cuts), statement.span.end + 1]
        pieces = (self._made(statement.part, Span(start, end - 1), "") for start, end in pairwise(edges))
        return [piece for piece in pieces if piece.slots]

    def frame(self, span: Span) -> str:
        """The frame of some words."""
        return self._made("", span, "").frame.strip(_MARKS)

    def _made(self, part: str, span: Span, column: str) -> Statement:
        first = bisect_left(self._starts, span.start)
        slots: list[Slot] = []
        pieces: list[str] = [column]
        position = span.start
        for slot in self._slots[first : bisect_left(self._starts, span.end)]:
            pieces += [plain(self._text[position : slot.at.start]), _hole(slot)]
            slots.append(slot)
            position = slot.at.end
        pieces.append(plain(self._text[position : span.end]))
        return Statement(part, "".join(pieces), tuple(slots), span)


def of_kind(kind: type[_Kind], slots: Iterable[tuple[Slot, Slot]]) -> list[tuple[_Kind, _Kind]]:
    """The facts of pairs of slots that hold figures, or of those that hold times."""
    both = ((first.fact, second.fact) for first, second in slots)
    return [(first, second) for first, second in both if isinstance(first, kind) and isinstance(second, kind)]


def _hole(slot: Slot) -> str:
    return _FIGURE if isinstance(slot.fact, FigureFact) else _TIME


def _slots(version: Version) -> Iterator[Slot]:
    text = version.document.text
    for figure in version.of(FigureFact):
        at = bounded(text, figure.at, version.vocabulary)
        yield Slot(figure, at, plain(at.of(text)))
    for time in version.of(PeriodFact):
        if time.period.relation in _TIMES:
            yield Slot(time, time.span, plain(time.text))


def _apart(slots: Iterable[Slot]) -> Iterator[Slot]:
    """Without those that overlap an earlier one."""
    end = 0
    for slot in sorted(slots, key=lambda slot: (slot.at.start, -slot.at.end)):
        if slot.at.start >= end:
            yield slot
            end = slot.at.end


def _sentences(text: str, block: Block, labels: dict[int, int]) -> Iterator[Span]:
    start = block.label.span.end if block.label and block.label.span.start == block.span.start else block.span.start
    for found in _stops().finditer(text, start, block.span.end):
        first = found.start() + len(found[0]) - len(found[0].lstrip())
        first = labels.get(first, first)
        if first < found.end():
            yield Span(first, found.end())


def _column(version: Version, block: Block) -> str:
    """The heading above a cell: a bare number says nothing without it."""
    if block.cell is None:
        return ""
    headers: Sequence[str] = version.document.tables[block.cell[0]].headers
    return plain(headers[block.cell[2]]) + "›" if block.cell[2] < len(headers) else ""


@lru_cache(maxsize=1)
def _stops() -> re.Pattern[str]:
    return regex(r"[^。；;！？!?]+")


@lru_cache(maxsize=1)
def _commas() -> re.Pattern[str]:
    return regex("[,，:：]")
