"""Two numbers next to each other of which one cannot be the larger: 突破A、达到B; B，比上年增加A; 达到B，其中…达到A."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plancheck.extract.arithmetic.direction import Ordered
from plancheck.extract.arithmetic.sentences import Sentence
from plancheck.extract.arithmetic.words import SUMMED, one_unit, summable
from plancheck.facts.kinds import FigureFact
from plancheck.source.patterns import regex

_FOREIGN, _OWN = "美元", "元"


def orders(sentence: Sentence) -> Iterator[Ordered]:
    """What the words between two figures say of their sizes."""
    for first in range(len(sentence.figures) - 1):
        one, other = sentence.figures[first], sentence.figures[first + 1]
        gap = sentence.gaps[first + 1]
        if _abroad(one, other):
            if _converted().fullmatch(gap):
                yield Ordered("折合", first, first + 1)
        elif one_unit(one, other) and one.quantity.dimension in SUMMED:
            if "达" in gap and _past().search(sentence.gaps[first]) and _then().fullmatch(gap):
                yield Ordered("越过", first, first + 1)
            elif summable(one) and summable(other):
                yield from _sized(sentence, first)


def _sized(sentence: Sentence, first: int) -> Iterator[Ordered]:
    before, gap = re.split("[,;:]", sentence.gaps[first])[-1], sentence.gaps[first + 1]
    if _more().fullmatch(gap) and not _may_be_negative().search(before):
        yield Ordered("增量", first + 1, first)
    numbers = sentence.figures[first].quantity.bound in ("eq", "approx")
    if numbers and _of_which().fullmatch(gap) and _reaches().search(before) and not _each().search(before + gap):
        yield Ordered("其中", first + 1, first)


def _abroad(one: FigureFact, other: FigureFact) -> bool:
    return one.quantity.unit == _FOREIGN and other.quantity.unit == _OWN


@lru_cache(maxsize=1)
def _past() -> re.Pattern[str]:
    return regex("(?:突破|超过|跨上|跃上|迈上|站上|跨越|迈过|跨过)了?$")


@lru_cache(maxsize=1)
def _then() -> re.Pattern[str]:
    return regex("(?:大关|台阶|门槛|关口)?[,、](?:总量|总额|规模|总数|总值)?(?:达到|达)")


@lru_cache(maxsize=1)
def _more() -> re.Pattern[str]:
    """比上年增加: what was added to a year's amount since the year before."""
    return regex(
        "[,、(](?:同比|[比较](?:上年|去年|上年同期|去年同期|上年度|上一年))(?:净)?(?:增加|增长|多增|增收|增产)"
    )


@lru_cache(maxsize=1)
def _may_be_negative() -> re.Pattern[str]:
    """Amounts that may have been below nought the year before."""
    return regex("利润|净|收益|盈|亏|顺差|逆差|差额|结余|结存|损益|增加值")


@lru_cache(maxsize=1)
def _reaches() -> re.Pattern[str]:
    return regex("(?:达到|达|稳定在|保持在)$")


@lru_cache(maxsize=1)
def _of_which() -> re.Pattern[str]:
    return regex("(?:左右)?[,、]其中[,:]?[^,;:。、]{1,20}达到?")


@lru_cache(maxsize=1)
def _each() -> re.Pattern[str]:
    return regex("均|每|单[位产]|累计")


@lru_cache(maxsize=1)
def _converted() -> re.Pattern[str]:
    return regex("[,、(]?(?:折合|约合|合|折)(?:成)?(?:人民币)?约?")
