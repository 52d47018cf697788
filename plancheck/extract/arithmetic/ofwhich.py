"""A part with its share, of what 其中 or 中 divides: 总投资13750万元，其中中央资金5240万元，占38.1%; 30项指标中，22项达到，占73.3%."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plancheck.extract.arithmetic.growth import Grown
from plancheck.extract.arithmetic.intervals import is_number, spread
from plancheck.extract.arithmetic.portions import claim, portion
from plancheck.extract.arithmetic.sentences import Sentence
from plancheck.extract.arithmetic.words import Words, one_unit, summable
from plancheck.facts.kinds import FigureFact
from plancheck.source.patterns import regex


def proportions(sentence: Sentence, known: Words) -> Iterator[Grown]:
    """Shares behind an amount, of a whole before it in the sentence; silent where some other amount there fits."""
    for share in range(2, len(sentence.figures)):
        fact = sentence.figures[share]
        if fact.quantity.dimension == "percent" and is_number(fact.quantity) and _of().fullmatch(sentence.gaps[share]):
            part = _part(sentence, share, known)
            whole = _whole(sentence, part) if part else None
            if whole is not None:
                yield from _claimed(sentence, whole, part, share)


def _part(sentence: Sentence, share: int, known: Words) -> int:
    """The amount before a share, what it changes by passed over: 民间投资60亿元，增长5%，占60%."""
    part = share - 1
    changes = sentence.figures[part].quantity.dimension == "percent" and known.change.match(sentence.gaps[part])
    return part - 1 if changes else part


def _whole(sentence: Sentence, part: int) -> int | None:
    """The nearest larger amount in the part's unit behind 共 or 总, or that 其中 divides."""
    divided = False
    for index in range(part - 1, -1, -1):
        gap = sentence.gaps[index + 1]
        divided = divided or _divides().search(gap) is not None or _within().match(gap) is not None
        fact = sentence.figures[index]
        larger = summable(fact) and fact.quantity.value > sentence.figures[part].quantity.value
        if larger and one_unit(fact, sentence.figures[part]):
            return index if divided or _total().search(sentence.gaps[index]) else None
    return None


def _claimed(sentence: Sentence, whole: int, part: int, share: int) -> Iterator[Grown]:
    entire, amount = sentence.figures[whole], sentence.figures[part]
    if any("占" in gap for gap in sentence.gaps[whole + 1 : part + 1]):
        return  # 2.64亿人，占总人口的18.7%，其中1.91亿人，占13.5%: of the population too
    dealt = any("分别" in gap for gap in sentence.gaps[whole : share + 1])
    if dealt or not summable(amount) or not (is_number(entire.quantity) and is_number(amount.quantity)):
        return
    others = [fact for fact in sentence.figures[:part] if one_unit(fact, entire) and fact.quantity != entire.quantity]
    if not any(_fits(sentence, fact, share, part) for fact in others):
        yield claim("占比", sentence, whole, share, part)


def _fits(sentence: Sentence, whole: FigureFact, share: int, part: int) -> bool:
    possible = portion("占比", None, whole, share, part, sentence.figures[share]).possible
    stated = spread(sentence.figures[part].quantity)
    return possible.low <= stated.high and stated.low <= possible.high


@lru_cache(maxsize=1)
def _of() -> re.Pattern[str]:
    """占, and no name of what it is a share of but the whole itself."""
    return regex(
        r"[^,、;:()\d]{0,20}[,(]\s*占(?:比|比重|比例|总[一-龥]{1,3}|全部[一-龥]{0,4})?的?(?:比重|比例)?(?:为|达到?)?约?"
    )


@lru_cache(maxsize=1)
def _divides() -> re.Pattern[str]:
    return regex("其中|[包括含]:?|:")


@lru_cache(maxsize=1)
def _within() -> re.Pattern[str]:
    """项主要指标中, before the parts; 中小企业 divides nothing."""
    return regex(r"[^,、;:()\d]{1,30}(?<![其集])中(?:,|(?=已?有|[ⅠⅡⅢⅣⅤ]))[^,;:()]{0,20}$")


@lru_cache(maxsize=1)
def _total() -> re.Pattern[str]:
    return regex("(?:共|总)[^,;:、]{0,8}$")
