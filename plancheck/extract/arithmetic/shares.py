"""Shares of one whole: 三次产业结构为5.1:49.2:45.7; 城镇人口占60.5%、农村人口占39.5%."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from plancheck.extract.arithmetic.sentences import Sentence
from plancheck.extract.arithmetic.words import Words, divides
from plancheck.facts.kinds import FigureFact
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

_OFF = Decimal(10)  # percent that the shares of a whole are off at most; else something else was meant


class Shared(NamedTuple):
    """Where the shares stand, how many they are, and the bounds of their sum."""

    span: Span
    parts: int
    least: Decimal
    most: Decimal
    total: Decimal


def shares(folded: str, known: Sequence[Sentence], words: Words) -> Iterator[Shared]:
    """Shares that must make 100: the ratio of the three industries, and classes that divide a whole."""
    for match in _industries().finditer(folded):
        for parts in ratio().finditer(folded, *match.span()):
            yield from _shared(Span(match.start(), parts.end()), parts.groups())
    for match in _weights().finditer(folded) if "占" in folded else ():
        yield from _shared(Span(*match.span()), _weight().findall(match[0]))
    for sentence in known:
        yield from _in_sentence(sentence, words)


def _in_sentence(sentence: Sentence, words: Words) -> Iterator[Shared]:
    """Percentages in a row whose names divide a whole; each run once."""
    for start, fact in enumerate(sentence.figures):
        if not _is_percent(fact):
            continue
        sizes = {len(classes) for classes in words.complements if _divide(sentence, start, classes)}
        if sizes:
            end = start + max(sizes)
            texts = [str(sentence.figures[index].quantity.value) for index in range(start, end)]
            yield from _shared(sentence.span(start, end - 1), texts)


def _divide(sentence: Sentence, start: int, classes: Sequence[str]) -> bool:
    run = range(start, start + len(classes))
    if run.stop > len(sentence.figures) or not all(_is_percent(sentence.figures[index]) for index in run):
        return False
    names = [sentence.name(index) for index in run]
    return divides(classes, names) and all(_share().search(name) for name in names)


def _is_percent(fact: FigureFact) -> bool:
    return fact.quantity.dimension == "percent" and fact.quantity.is_point


def _shared(span: Span, texts: Sequence[str]) -> Iterator[Shared]:
    values = [Decimal(text.strip()) for text in texts]
    half = sum((Decimal(1).scaleb(int(value.as_tuple().exponent)) / 2 for value in values), Decimal(0))
    total = sum(values, Decimal(0))
    if abs(total - 100) <= _OFF:
        yield Shared(span, len(values), total - half, total + half, total)


@lru_cache(maxsize=1)
def _industries() -> re.Pattern[str]:
    """The clause of the three industries, which may state their ratio twice: 由A:B:C调整为D:E:F."""
    return regex(r"三次产业[^,;。\n]{0,90}")


@lru_cache(maxsize=1)
def ratio() -> re.Pattern[str]:
    """Three numbers in folded text, each a group: 9.1:53.2:37.7."""
    number = r"(\d{1,2}(?:\.\d+)?)"
    return regex(rf"(?<![\d:.]){number}\s*:\s*{number}\s*:\s*{number}(?![\d:])")


@lru_cache(maxsize=1)
def _weights() -> re.Pattern[str]:
    """平时检查得分占40%,年终考核得分占60%: the ways of assessing one work, by weight."""
    name = r"[一-龥“”()]{0,10}(?:考核|考评|评价|测评|评议|检查|巡查|督查|得分|自评|成绩)[一-龥()]{0,6}?"
    return regex(rf"(?:(?<=[,。;:、中\n ])|^){name}占\d{{1,2}}%(?:[,、;和]{name}占\d{{1,2}}%)+(?=[。;\n]|$)")


@lru_cache(maxsize=1)
def _weight() -> re.Pattern[str]:
    return regex(r"占(\d{1,2})%")


@lru_cache(maxsize=1)
def _share() -> re.Pattern[str]:
    return regex("占|比重|比例")
