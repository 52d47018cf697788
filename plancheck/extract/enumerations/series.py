"""Numbered runs after a count: “抓好八个方面工作:” and then (一)…(八), or 一是…二是… in the paragraph."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from plancheck.document.model import Document, Section
from plancheck.extract.enumerations.counts import Count, Words
from plancheck.extract.enumerations.listed import DOUBTFUL, LIKELY, SURE, Listed
from plancheck.source.patterns import regex
from plancheck.source.span import Span

_WORD = 2  # characters that name what is counted
_SLIP = 1  # members that a wrong count is off by; more that are missing may be cut off
_CHAPTERS = 1000  # characters of a list whose end may be cut off without anybody seeing it
_GAP = 24  # characters between the count and the first number at most


@lru_cache(maxsize=1)
def _between() -> re.Pattern[str]:
    return regex(r"[一-龥]{0,14}(?P<mark>[:。,;]?)[\s#*_]*")


class Run:
    """The members of one numbered run; `whole` unless a label is out of order or stands where it does not belong."""

    def __init__(self, first: Section) -> None:
        """A run begins with the label numbered one."""
        self.members, self.whole = [first], True

    def add(self, section: Section) -> None:
        """The next label of the run, whatever its number."""
        self.whole = self.whole and section.label.ordinal == self.members[-1].label.ordinal + 1
        self.members.append(section)


class Series:
    """The first members of numbered runs, by place."""

    def __init__(self, runs: Sequence[Run], end: int) -> None:
        """`runs` in the order of their first labels; `end` is that of the text."""
        self._firsts, self._runs, self._end = [run.members[0].label.span.start for run in runs], runs, end

    def after(self, folded: str, count: Count, known: Words) -> Listed | None:
        """The run that begins right after the count, with nothing but the end of the announcing phrase between."""
        offset = count.span.end
        index = bisect_left(self._firsts, offset)
        if index == len(self._firsts) or self._firsts[index] - offset > _GAP:
            return None
        gap = _between().fullmatch(folded, offset, self._firsts[index])
        if gap is None:
            return None
        run, whole = self._runs[index].members, self._runs[index].whole
        ends = len(run) < count.number and run[-1].span.end >= self._end
        if ends and len(run) + _SLIP < count.number:
            return None  # the rest may stand in what is not here
        announced = _announced(folded, count, gap["mark"], known) or _named(folded, count, run)
        sure = len(run) == count.number or (whole and announced and len(run) > 1)
        certain = sure and all(member.sure for member in run)
        items = tuple(Span(member.title.start, member.title.end) for member in run)
        cut = ends and self._end - offset > _CHAPTERS
        return Listed(items, offset, False, (LIKELY if cut else SURE) if certain else DOUBTFUL)

    def behind(self, folded: str, offset: int) -> tuple[Span, ...]:
        """The paragraphs of the unbroken run that begins in a line of its own right behind an offset."""
        index = bisect_left(self._firsts, offset)
        if index == len(self._firsts) or self._firsts[index] - offset > _GAP:
            return ()
        run = self._runs[index]
        gap = _between().fullmatch(folded, offset, self._firsts[index])
        lines = gap is not None and "\n" in gap[0] and all(not member.inline and member.sure for member in run.members)
        return tuple(member.title for member in run.members) if lines and run.whole else ()


def _named(folded: str, count: Count, run: Sequence[Section]) -> bool:
    """Whether every title has the word that is counted: 分三个阶段进行。（一）动员阶段…（二）整治阶段."""
    word = count.label[:_WORD]
    return len(word) == _WORD and all(word in folded[one.title.start : one.title.end] for one in run)


def _announced(folded: str, count: Count, mark: str, known: Words) -> bool:
    """Whether the words around a count say that its members follow: a colon, or 重点抓好 before and 。 behind."""
    before = folded[max(0, count.span.start - 12) : count.span.start]
    return mark == ":" or (mark == "。" and known.announce.search(before) is not None)


def series(document: Document) -> Series:
    """All runs numbered 1, 2, 3 … of one form under one parent.

    A label out of order under another parent breaks the last run of its form: a wrong number may have moved it there.
    """
    runs: list[Run] = []
    current: dict[tuple[int | None, str, object], Run] = {}
    latest: dict[tuple[str, object], Run] = {}
    for section in document.sections:
        form = (section.label.scheme, section.cell)
        key = (section.parent, *form)
        if section.label.ordinal == 1:
            runs.append(Run(section))
            current[key] = latest[form] = runs[-1]
        elif key in current:
            current[key].add(section)
        elif form in latest:
            latest[form].whole = False
    return Series(runs, len(document.text.rstrip()))
