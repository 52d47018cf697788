"""The figures of one sentence with the words between them."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from plancheck.extract.context import Context
from plancheck.facts.kinds import FigureFact
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

_MOST = 100  # figures of one sentence; more is a table written in a line
_REACH = 200  # characters before the first and after the last figure that are looked at


class Sentence(NamedTuple):
    """`gaps[i]` are the folded words between figure i - 1 (or the sentence's start) and figure i; the last is the tail.

    `opening` is where the words before the first figure begin; `paragraph` tells sentences of one block from others.
    """

    figures: tuple[FigureFact, ...]
    gaps: tuple[str, ...]
    opening: int
    paragraph: int

    @property
    def lead(self) -> str:
        """The words before the first figure."""
        return self.gaps[0]

    def name(self, index: int) -> str:
        """The words of a figure's own clause before it."""
        return re.split("[,、;:]", self.gaps[index])[-1]

    def span(self, first: int, last: int) -> Span:
        """From one figure's number to another's."""
        return Span(self.figures[first].at.start, self.figures[last].at.end)

    def words(self, first: int, last: int) -> str:
        """All words between the sentence's parts, from the gap before one figure to the gap before another."""
        return ",".join(self.gaps[first : last + 1])


def sentences(context: Context) -> list[Sentence]:
    """Sentences of running text that hold a figure; bare table cells are no sentences."""
    folded = context.document.folded
    return [_sentence(context, folded, group) for group in _groups(context, folded)]


def _groups(context: Context, folded: str) -> Iterator[list[FigureFact]]:
    group: list[FigureFact] = []
    for fact in context.facts(FigureFact):
        if fact.origin != "text" or (group and fact.at.start < group[-1].at.end):
            continue
        if group and (len(group) >= _MOST or _stops().search(folded, group[-1].at.end, fact.at.start)):
            yield group
            group = []
        group.append(fact)
    if group:
        yield group


def _sentence(context: Context, folded: str, group: Sequence[FigureFact]) -> Sentence:
    first, last = group[0].at, group[-1].at
    low = max(0, first.start - _REACH)
    stops = [match.end() for match in _stops().finditer(folded, low, first.start)]
    opening = stops[-1] if stops else low
    stop = _stops().search(folded, last.end, last.end + _REACH)
    closing = stop.start() if stop else min(len(folded), last.end + _REACH)
    marks = [opening, *(position for fact in group for position in fact.at), closing]
    gaps = tuple(
        _without_asides(folded[marks[index] : marks[index + 1]], behind=index > 0) for index in range(0, len(marks), 2)
    )
    block = context.block_at(first.start)
    return Sentence(tuple(group), gaps, opening, block.span.start if block else -1)


def _without_asides(words: str, *, behind: bool) -> str:
    """Without short brackets that divide nothing; `behind` a number, without that of its unit too: 5400套(间)."""
    if "(" not in words:
        return words
    return _aside().sub("", _other_unit().sub("", words) if behind else words)


@lru_cache(maxsize=1)
def _other_unit() -> re.Pattern[str]:
    """A second unit in brackets right behind a number: (间), (套), (人次)."""
    return regex(r"\A\((?:[个家项台套间处座条户人件次所名片辆只头株]|人次|台套|批次|平方米)\)")


@lru_cache(maxsize=1)
def _aside() -> re.Pattern[str]:
    """A short bracket inside a name, as in 因公出国(境)费 and 县(市、区), which divides nothing."""
    return regex(r"(?<=[一-龥])\((?!含|不)[一-龥]{1,3}\)(?=[一-龥])|(?<=[县乡镇村市区])\([市区旗镇、街道社]{1,6}\)")


@lru_cache(maxsize=1)
def _stops() -> re.Pattern[str]:
    return regex(r"[。!?\n|\t]")
