"""So many of so much each: 6个乡镇每个安排20万元，共120万元; 培训3期，每期50人，共150人; 每年1亿元，三年共3亿元."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from plancheck.extract.arithmetic.growth import Grown
from plancheck.extract.arithmetic.intervals import is_number, product, spread
from plancheck.extract.arithmetic.sentences import Sentence
from plancheck.extract.arithmetic.words import one_unit
from plancheck.source.patterns import regex
from plancheck.values.numeral import chinese_ordinal
from plancheck.values.quantity import Interval


def times(sentence: Sentence) -> Iterator[Grown]:
    """Totals behind a count and what falls to each of what is counted."""
    for each in range(1, len(sentence.figures) - 1):
        count, total = each - 1, each + 1
        facts = sentence.figures[count : total + 1]
        said = _each().fullmatch(sentence.gaps[each])
        if said is None or not _in_all().fullmatch(sentence.gaps[total]) or not one_unit(facts[1], facts[2]):
            continue
        counted = facts[0].quantity.dimension == "count" and _of_each(facts[0].quantity.unit or "", said)
        if counted and all(is_number(fact.quantity) for fact in facts):
            first, second = (fact.quantity for fact in facts[:2])
            yield Grown("乘积", count, each, total, product(spread(first), spread(second)), first.value * second.value)


def yearly(sentence: Sentence) -> Iterator[Grown]:
    """Totals of so many years behind what falls to each year: 每年安排1亿元，三年共3亿元."""
    for total in range(1, len(sentence.figures)):
        said = _years_in_all().fullmatch(sentence.gaps[total])
        each, whole = sentence.figures[total - 1], sentence.figures[total]
        if said is None or not _a_year().search(sentence.gaps[total - 1]) or not one_unit(each, whole):
            continue
        years = Decimal(chinese_ordinal(said["years"].replace("两", "二")) or 0)
        if years and is_number(each.quantity) and is_number(whole.quantity):
            possible = product(spread(each.quantity), Interval(years, years))
            yield Grown("乘积", None, total - 1, total, possible, each.quantity.value * years)


def _of_each(unit: str, said: re.Match[str]) -> bool:
    """Whether 每 is said of what was counted: 6个乡镇每个安排, 8个村每村; not 4个县每个乡镇."""
    noun, rest = said["noun"], said["rest"]
    if noun and rest.startswith(noun):
        return True
    after = rest.removeprefix(unit)
    return (
        bool(unit)
        and after != rest
        and (not after or after.startswith(noun or "·") or _given().match(after) is not None)
    )


@lru_cache(maxsize=1)
def _each() -> re.Pattern[str]:
    return regex(r"(?P<noun>[^,;:、()\d]{0,10}?)[,、]?每(?P<rest>[^,;:、()每]{1,10})")


@lru_cache(maxsize=1)
def _a_year() -> re.Pattern[str]:
    """What falls to each year alike; not what each year adds to the one before."""
    return regex(r"每年(?!增长|递增|提高|新增|增加|净增|减少|下降)[^,;:、()\d每]{0,14}$")


@lru_cache(maxsize=1)
def _years_in_all() -> re.Pattern[str]:
    return regex(
        r"[^,;:、()\d]{0,6}[,、](?:连续)?(?P<years>[两三四五六七八九十\d])年(?:合计|共计|总计|共)"
        r"(?:安排|投入|需要?|为|达到?|培训|发放|补助|资金|给予){0,2}"
    )


@lru_cache(maxsize=1)
def _given() -> re.Pattern[str]:
    return regex("安排|补助|补贴|奖励|奖补|投入|投资|拨付|给予|发放|培训|约")


@lru_cache(maxsize=1)
def _in_all() -> re.Pattern[str]:
    return regex(r"[^,;:、()\d]{0,6}[,、](?:合计|共计|总计|共)(?:安排|投入|需要?|为|达到?|培训|发放|补助|资金){0,2}")
