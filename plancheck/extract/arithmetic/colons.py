"""Parts that a colon or 中 brings: 总投资10.5亿元：学前教育工程1.3亿元，…，信息化工程0.6亿元; 18项实事中，新建类11项、…."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plancheck.extract.arithmetic.parts import Found
from plancheck.extract.arithmetic.sentences import Sentence
from plancheck.extract.arithmetic.words import Words, one_unit, summable
from plancheck.source.patterns import regex

_LIKELY = 0.85
_FEWEST = 3


def colons(sentence: Sentence, known: Words) -> Iterator[Found]:
    """A total right before a colon, and figures of its unit listed from there to the end of the sentence.

    They need not be all: of a whole as long as they say no more than it, nor a little less.
    """
    for position in range(1, len(sentence.figures) - _FEWEST + 1):
        total = sentence.figures[position - 1]
        if not summable(total) or not _opens().fullmatch(sentence.gaps[position]):
            continue
        members = range(position, len(sentence.figures))
        listed = all(_is_part(sentence, index, known) for index in members)
        if listed and one_unit(total, sentence.figures[position]) and _last().fullmatch(sentence.gaps[-1]):
            parts = tuple((sentence, index) for index in members)
            yield Found((sentence, position - 1), parts, "其中", False, False, _LIKELY)


def _is_part(sentence: Sentence, index: int, known: Words) -> bool:
    fact, words = sentence.figures[index], _item(sentence.gaps[index])
    alike = summable(fact) and one_unit(sentence.figures[index - 1], fact)
    name = re.split("[,、;:]", words)[-1]
    return alike and bool(name.strip()) and _next().fullmatch(words) is not None and not known.no_part.search(name)


def _item(gap: str) -> str:
    """The words before a part from the mark on: of 18项|实事中,新建类|11项 what follows 中, and so for 分为:."""
    among = _among().match(gap)
    return f",{gap[among.end() :]}" if among else gap


@lru_cache(maxsize=1)
def _among() -> re.Pattern[str]:
    return regex(".*(?:中,|分为:)")


@lru_cache(maxsize=1)
def _opens() -> re.Pattern[str]:
    return regex(r"(?:[^,、;:。()]{0,14}分为:|:|[^,、;:。()]{1,12}中,)[^,、;:。()]{1,30}")


@lru_cache(maxsize=1)
def _next() -> re.Pattern[str]:
    return regex(r"[,、;:][^,、;:()]{1,30}")


@lru_cache(maxsize=1)
def _last() -> re.Pattern[str]:
    return regex(r"\s*")
