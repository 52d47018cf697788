"""A yearly amount and what it comes to: 每年安排2000万元，三年共计6000万元; 三年安排9亿元，每年3亿元."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plancheck.extract.arithmetic.parts import Found
from plancheck.extract.arithmetic.sentences import Sentence
from plancheck.extract.arithmetic.words import one_unit, summable
from plancheck.source.patterns import regex
from plancheck.values.numeral import chinese_ordinal

_LIKELY = 0.85


def repeated(sentence: Sentence) -> Iterator[Found]:
    """Breakdowns of equal parts, one a year."""
    for index in range(1, len(sentence.figures)):
        first, second = sentence.figures[index - 1 : index + 1]
        if not (summable(first) and summable(second) and one_unit(first, second)):
            continue
        before, between = sentence.gaps[index - 1].rpartition("。")[2], sentence.gaps[index]
        each, total = (index - 1, index) if "每年" in before and _each().search(before) else (index, index - 1)
        stretch = _in_all().fullmatch(between) if each < total else _years().search(before)
        if stretch and (each < total or _each_alone().fullmatch(between)):
            years = chinese_ordinal(stretch[1].replace("两", "二")) or 1
            yield Found((sentence, total), ((sentence, each),) * years, "合计", True, False, _LIKELY)


@lru_cache(maxsize=1)
def _each() -> re.Pattern[str]:
    return regex(r"(?:^|[,;:、]|[一-龥\d])每年(?!每)[^,;:、每]{0,20}$")


@lru_cache(maxsize=1)
def _each_alone() -> re.Pattern[str]:
    return regex(r",每年(?:安排|投入)?")


@lru_cache(maxsize=1)
def _in_all() -> re.Pattern[str]:
    return regex(r",([两三四五六七八九十])年(?:共计|合计|总计|累计|共)(?:安排|投入|达到|为)?")


@lru_cache(maxsize=1)
def _years() -> re.Pattern[str]:
    return regex(r"([两三四五六七八九十])年(?!级|制|以)[^,;:]{0,20}$")
