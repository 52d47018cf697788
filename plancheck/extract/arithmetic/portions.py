"""Parts with the whole and their share behind them: 完成B，为年初预算A的C%; 完成B，占总投资A的C%."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from plancheck.extract.arithmetic.growth import Grown
from plancheck.extract.arithmetic.intervals import is_number, product, spread
from plancheck.extract.arithmetic.sentences import Sentence
from plancheck.extract.arithmetic.verbs import Verbs
from plancheck.extract.arithmetic.words import one_unit
from plancheck.facts.kinds import FigureFact
from plancheck.source.patterns import regex
from plancheck.values.quantity import Interval

_HUNDRED = Decimal(100)
_TAIL = r"(?:以上|左右)?[^,、;:()\d]{0,6}"


def portions(sentence: Sentence, moving: Verbs) -> Iterator[Grown]:
    """Claims of one sentence: a part is so many percent of the whole that stands between the two."""
    for share in range(2, len(sentence.figures)):
        quantity = sentence.figures[share].quantity
        if quantity.dimension == "percent" and is_number(quantity):
            yield from _of_stated(sentence, share, moving)


def _of_stated(sentence: Sentence, share: int, moving: Verbs) -> Iterator[Grown]:
    """完成B，为年初预算A的C%, and 完成B，占总投资A的C%: the whole stands between part and share."""
    whole, part = share - 1, share - 2
    of, gap = sentence.gaps[share].strip(), sentence.gaps[whole]
    if not _in_one_unit(sentence, whole, part):
        return
    if of == "的" and moving.of_plan.match(gap):
        yield claim("比例", sentence, whole, share, part)
    elif _of().fullmatch(of) and _takes().match(gap):
        yield claim("占比", sentence, whole, share, part)


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


def claim(form: str, sentence: Sentence, whole: int, share: int, part: int) -> Grown:
    """The same of figures of one sentence."""
    return portion(form, whole, sentence.figures[whole], share, part, sentence.figures[share])


@lru_cache(maxsize=1)
def _takes() -> re.Pattern[str]:
    """，占规划总投资 before the whole."""
    return regex(rf"{_TAIL}[,、(]\s*占[^,、;:()\d]{{0,12}}$")


@lru_cache(maxsize=1)
def _of() -> re.Pattern[str]:
    """What may stand between the whole and the share: 亩|耕地的."""
    return regex(r"[^,、;:()\d]{0,8}的")
