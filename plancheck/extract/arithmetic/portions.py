"""Parts with their shares: 完成B，为年初预算A的C%; 完成B，占总投资A的C%; N项指标中，B项符合预期，占C%."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from plancheck.extract.arithmetic.growth import Grown, Verbs
from plancheck.extract.arithmetic.intervals import is_number, product, spread
from plancheck.extract.arithmetic.sentences import Sentence
from plancheck.extract.arithmetic.words import Words, one_unit, summable
from plancheck.facts.kinds import FigureFact
from plancheck.source.patterns import regex
from plancheck.values.quantity import Interval

_HUNDRED = Decimal(100)
_TAIL = r"(?:以上|左右)?[^,、;:()\d]{0,6}"


def portions(sentence: Sentence, known: Words, moving: Verbs) -> Iterator[Grown]:
    """Claims of one sentence: a part is so many percent of a whole that is stated too."""
    for share in range(2, len(sentence.figures)):
        quantity = sentence.figures[share].quantity
        if quantity.dimension == "percent" and is_number(quantity):
            yield from _of_stated(sentence, share, moving)
            yield from _of_whole(sentence, share, known)


def _of_stated(sentence: Sentence, share: int, moving: Verbs) -> Iterator[Grown]:
    """完成B，为年初预算A的C%, and 完成B，占总投资A的C%: the whole stands between part and share."""
    whole, part = share - 1, share - 2
    of, gap = sentence.gaps[share].strip(), sentence.gaps[whole]
    if not _in_one_unit(sentence, whole, part):
        return
    if of == "的" and moving.of_plan.match(gap):
        yield _claim("比例", sentence, whole, share, part)
    elif _of().fullmatch(of) and _takes().match(gap):
        yield _claim("占比", sentence, whole, share, part)


def _of_whole(sentence: Sentence, share: int, known: Words) -> Iterator[Grown]:
    """N项指标中，B项符合预期，占C%: a bare 占 is of what 中 or 其中 divides."""
    part = share - 1
    if sentence.figures[part].quantity.dimension == "percent" and known.change.match(sentence.gaps[part]):
        part -= 1  # 其中民间投资60亿元，增长5%，占60%
    if part < 1 or not _bare().match(sentence.gaps[share]):
        return
    whole = _divided(sentence, part, known)
    amounts = whole is not None and summable(sentence.figures[whole]) and summable(sentence.figures[part])
    if whole is not None and amounts and _in_one_unit(sentence, whole, part):
        yield _claim("占比", sentence, whole, share, part)


def _divided(sentence: Sentence, part: int, known: Words) -> int | None:
    """The figure whose 中 or 其中 stands nearest before a part; behind 其中 only its first part is sure to be of it."""
    for index in range(part, 0, -1):
        if _within().match(sentence.gaps[index]):
            return index - 1
        if known.part.search(sentence.gaps[index]):
            return _changing(sentence, index - 1, known) if index == part else None
    return None


def _changing(sentence: Sentence, index: int, known: Words) -> int:
    """The figure before 其中, what it changes by passed over: 投资100亿元，增长5%，其中."""
    while index and known.change.match(sentence.gaps[index]):
        index -= 1
    return index


def _in_one_unit(sentence: Sentence, whole: int, part: int) -> bool:
    """Whether both are numbers of one unit, and nothing is dealt out in turn (分别)."""
    first, second = sentence.figures[whole], sentence.figures[part]
    numbers = is_number(first.quantity) and is_number(second.quantity) and first.quantity.unit is not None
    dealt = any("分别" in gap for gap in sentence.gaps[min(whole, part) : max(whole, part) + 2])
    return numbers and one_unit(first, second) and not dealt


def portion(form: str, base: int | None, whole: FigureFact, share: int, part: int, percent: FigureFact) -> Grown:
    """The claim that a part is so many percent of a whole; `base` is the whole's position if it stands in the sentence."""
    rate = spread(percent.quantity)
    possible = product(spread(whole.quantity), Interval(rate.low / _HUNDRED, rate.high / _HUNDRED))
    return Grown(form, base, share, part, possible, whole.quantity.value * percent.quantity.value / _HUNDRED)


def _claim(form: str, sentence: Sentence, whole: int, share: int, part: int) -> Grown:
    return portion(form, whole, sentence.figures[whole], share, part, sentence.figures[share])


@lru_cache(maxsize=1)
def _takes() -> re.Pattern[str]:
    """，占规划总投资 before the whole."""
    return regex(rf"{_TAIL}[,、(]\s*占[^,、;:()\d]{{0,12}}$")


@lru_cache(maxsize=1)
def _of() -> re.Pattern[str]:
    """What may stand between the whole and the share: 亩|耕地的."""
    return regex(r"[^,、;:()\d]{0,8}的")


@lru_cache(maxsize=1)
def _bare() -> re.Pattern[str]:
    """，占 or ，占比达到, of nothing that is named."""
    return regex(r"[^,、;:()\d]{0,20}[,(]\s*占(?:比|总数的?)?(?:为|达到?)?$")


@lru_cache(maxsize=1)
def _within() -> re.Pattern[str]:
    """项主要指标中, before the parts; 中小企业 and 其中 divide nothing or otherwise."""
    return regex(r"[^,、;:()\d]{1,30}(?<![其集])中(?:,|(?=已?有|[ⅠⅡⅢⅣⅤ]))[^,;:()]{0,20}$")
