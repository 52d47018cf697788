"""Two figures in one sentence: said of two things (100%的村奖励5000元;95%的村奖励2000元), or twice of one (建成基站5万个,到年底建成基站6万个)."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from plancheck.extract.figures.apart import by_same
from plancheck.extract.figures.times import Timeline
from plancheck.facts.kinds import FigureFact
from plancheck.source.patterns import regex

_SENTENCE = 300  # characters between two figures of one sentence
_MARKS = (",", ";")


def parallel(figures: Iterable[FigureFact], folded: str, timeline: Timeline) -> Iterator[FigureFact]:
    """Figures whose `same` is unknown where their own sentence gives it two values, unless the same words are said twice.

    Of which two things the sentence speaks often stands in words that belong to neither number. Two commitments
    (确保100家，力争80家) are said of one thing.
    """
    known = list(figures)
    twice: set[str] = set()
    for _, group in by_same(known):
        for a, b in pairwise(group):
            once = in_one_sentence(folded, a, b) and not _is_repeated(folded, a, b, timeline)
            if once or _of_others(folded, a, b):
                twice.update((a.id, b.id))
    yield from (fact._replace(same=None) if fact.id in twice else fact for fact in known)


def in_one_sentence(folded: str, first: FigureFact, second: FigureFact) -> bool:
    """Whether no full stop, end of line or cell parts two figures that are told apart by nothing but their number."""
    start, end = first.at.end, second.at.start
    if (first.commitment and second.commitment) or first.quantity.value == second.quantity.value:
        return False
    return 0 <= end - start <= _SENTENCE and not _stop().search(folded, start, end)


def _of_others(folded: str, first: FigureFact, second: FigureFact) -> bool:
    """试点县开展甲保险,1334万人参保 … 试点县开展乙保险,3.58亿人参保: of what people do, the clause before says at what."""
    before = [_led(folded, fact) for fact in (first, second)]
    return all(before) and before[0] != before[1]


def _led(folded: str, fact: FigureFact) -> str:
    """The words of a sentence before a figure that begins a clause with a number of people; nothing of other figures."""
    start = fact.at.start
    if fact.quantity.unit != "人" or fact.span.start != start or folded[start - 1 : start] != ",":
        return ""
    low = max(0, start - _SENTENCE)
    stops = [match.end() for match in _stop().finditer(folded, low, start)]
    return "".join(char for char in folded[stops[-1] if stops else low : start] if not char.isdigit())


def _is_repeated(folded: str, first: FigureFact, second: FigureFact, timeline: Timeline) -> bool:
    """Whether two clauses with nothing between say the same but for number, time and commitment."""
    between = folded[first.span.end : second.span.start]
    said = _said(folded, first, timeline)
    return between in _MARKS and bool(said) and said == _said(folded, second, timeline)


def _said(folded: str, fact: FigureFact, timeline: Timeline) -> str:
    """The words of a clause before its number, its times and its commitment left out."""
    words, position = [], fact.span.start
    for time in timeline.expressions(fact.span):
        words.append(folded[position : time.span.start])
        position = max(position, time.span.end)
    said = "".join(words) + folded[position : fact.at.start]
    return said.replace(fact.commitment, "") if fact.commitment else said


@lru_cache(maxsize=1)
def _stop() -> re.Pattern[str]:
    return regex(r"[。!?…\n\t|<]")
