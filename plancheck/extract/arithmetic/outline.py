"""Totals that a heading or a closing sentence states over what is listed beneath or before it, one count an entry."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from plancheck.extract.arithmetic.parts import Found
from plancheck.extract.arithmetic.sentences import Sentence
from plancheck.extract.arithmetic.words import one_unit, summable
from plancheck.extract.context import Context
from plancheck.facts.kinds import SectionFact
from plancheck.source.patterns import regex

_SURE = 0.92
_FEWEST = 2


def outline(context: Context, known: Sequence[Sentence]) -> Iterator[Found]:
    """（共23项） in a heading whose every child states its own count; 以上共计28项 after 一是…6项 二是…5项."""
    counted = _counts(context, known)
    children: dict[str, list[SectionFact]] = defaultdict(list)
    for section in context.facts(SectionFact):
        if section.parent:
            children[section.parent].append(section)
    for parent, entries in children.items():
        total = counted.get(parent)
        if total and _says_total(*total) and len(entries) >= _FEWEST:
            parts = [counted.get(entry.id) for entry in entries]
            yield from _found(total, [part for part in parts if part], len(entries))
    yield from _closing(known)


def _counts(context: Context, known: Sequence[Sentence]) -> dict[str, tuple[Sentence, int]]:
    """The one count that stands at the end of each section's title: （共5项）, 方面5项."""
    starts = {section.span.start: section for section in context.facts(SectionFact)}
    found: dict[str, tuple[Sentence, int]] = {}
    for sentence in known:
        section = starts.get(sentence.paragraph)
        if section is None or sentence.opening > section.span.start + 8 or section.id in found:
            continue
        fact = sentence.figures[0]
        if summable(fact) and _ends_title().match(sentence.gaps[1]) and not re.search("[,;。]", sentence.lead):
            found[section.id] = (sentence, 0)
    return found


def _says_total(sentence: Sentence, position: int) -> bool:
    return bool(_in_all().search(sentence.gaps[position]))


def _closing(known: Sequence[Sentence]) -> Iterator[Found]:
    """一是…6项，二是…5项 and so on, in one sentence or several that follow each other, and 以上共计."""
    series: list[tuple[Sentence, int]] = []
    for sentence in known:
        for position, gap in enumerate(sentence.gaps[:-1]):
            item = _item().search(gap)
            if item:
                series = _continued(series, item[1], (sentence, position))
            elif series and _above().search(gap):
                yield from _found((sentence, position), series, len(series))
                series = []


def _continued(
    series: list[tuple[Sentence, int]], ordinal: str, entry: tuple[Sentence, int]
) -> list[tuple[Sentence, int]]:
    """The series with one more entry, a new one at 一是, or none where an entry is without a number."""
    if ordinal == "一":
        return [entry]
    return [*series, entry] if 0 < len(series) < 10 and "一二三四五六七八九十"[len(series)] == ordinal else []


def _found(total: tuple[Sentence, int], parts: Sequence[tuple[Sentence, int]], expected: int) -> Iterator[Found]:
    whole = total[0].figures[total[1]]
    alike = [part for part in parts if summable(part[0].figures[part[1]]) and one_unit(whole, part[0].figures[part[1]])]
    if len(alike) == expected >= _FEWEST:
        yield Found(total, tuple(alike), "分项", True, False, _SURE)


@lru_cache(maxsize=1)
def _ends_title() -> re.Pattern[str]:
    return regex(r"[^,、;:。()]{0,4}(?:\)|:|$)")


@lru_cache(maxsize=1)
def _in_all() -> re.Pattern[str]:
    return regex(r"(?:共|共计|合计|总计)$")


@lru_cache(maxsize=1)
def _above() -> re.Pattern[str]:
    return regex(r"(?:^|[,;:])\s*(?:以上|上述)[^,;:]{0,8}(?:共|共计|合计|总计)$")


@lru_cache(maxsize=1)
def _item() -> re.Pattern[str]:
    return regex(r"(?:^|[,;:])\s*([一二三四五六七八九十])是")
