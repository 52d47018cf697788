"""A part with its share: 总投资13750万元，其中中央资金5240万元，占38.1%."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from plancheck.extract.arithmetic.growth import Grown
from plancheck.extract.arithmetic.intervals import is_number, product, spread
from plancheck.extract.arithmetic.sentences import Sentence
from plancheck.extract.arithmetic.words import one_unit, summable
from plancheck.source.patterns import regex
from plancheck.values.quantity import Interval

_HUNDRED = Decimal(100)


def proportions(sentence: Sentence) -> Iterator[Grown]:
    """Shares behind an amount, of a whole before it in the sentence; silent where some other amount there fits."""
    for share in range(2, len(sentence.figures)):
        if "占" in sentence.gaps[share] and _of().fullmatch(sentence.gaps[share]):
            whole = _whole(sentence, share - 1)
            if whole is not None and sentence.figures[share].quantity.dimension == "percent":
                yield from _claimed(sentence, whole, share)


def _whole(sentence: Sentence, part: int) -> int | None:
    """The nearest larger amount in the part's unit behind 共 or 总, or that 其中 divides."""
    divided = False
    for index in range(part - 1, -1, -1):
        divided = divided or _part().search(sentence.gaps[index + 1]) is not None
        fact = sentence.figures[index]
        larger = summable(fact) and fact.quantity.value > sentence.figures[part].quantity.value
        if larger and one_unit(fact, sentence.figures[part]):
            return index if divided or _total().search(sentence.gaps[index]) else None
    return None


def _claimed(sentence: Sentence, whole: int, share: int) -> Iterator[Grown]:
    part, percent = sentence.figures[share - 1].quantity, sentence.figures[share].quantity
    bounds = Interval(spread(percent).low / _HUNDRED, spread(percent).high / _HUNDRED)
    entire = sentence.figures[whole].quantity
    if not all(is_number(one) for one in (part, percent, entire)):
        return
    others = [fact for fact in sentence.figures[: share - 1] if one_unit(fact, sentence.figures[whole])]
    if not any(_fits(spread(fact.quantity), bounds, spread(part)) for fact in others if fact.quantity != entire):
        possible = product(spread(entire), bounds)
        yield Grown("占比", whole, share, share - 1, possible, entire.value * percent.value / _HUNDRED)


def _fits(whole: Interval, share: Interval, part: Interval) -> bool:
    possible = product(whole, share)
    return possible.low <= part.high and part.low <= possible.high


@lru_cache(maxsize=1)
def _of() -> re.Pattern[str]:
    """占, and no name of what it is a share of but the whole itself."""
    return regex(
        r"[^,、;:()\d]{0,4}[,(]\s*占(?:比|比重|比例|总[一-龥]{1,3}|全部[一-龥]{0,4})?的?(?:比重|比例)?(?:为|达到?)?约?"
    )


@lru_cache(maxsize=1)
def _part() -> re.Pattern[str]:
    return regex("其中|[包括含]:?|:")


@lru_cache(maxsize=1)
def _total() -> re.Pattern[str]:
    return regex("(?:共|总)[^,;:、]{0,8}$")
