"""Shares of a whole that the paragraph has named: 一般公共预算支出438亿元。其中民生支出346亿元，占一般公共预算支出的79%."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from plancheck.extract.arithmetic.growth import Grown
from plancheck.extract.arithmetic.intervals import is_number
from plancheck.extract.arithmetic.portions import portion
from plancheck.extract.arithmetic.sentences import Sentence
from plancheck.extract.arithmetic.words import Words, one_unit, summable
from plancheck.facts.kinds import FigureFact
from plancheck.source.patterns import regex


def named_wholes(sentence: Sentence, earlier: Sequence[FigureFact], known: Words) -> Iterator[Grown]:
    """Claims of one sentence; `earlier` are the figures of its paragraph before it."""
    for share, fact in enumerate(sentence.figures):
        if share and fact.quantity.dimension == "percent" and is_number(fact.quantity):
            stated = _of().search(sentence.gaps[share])
            part = _part(sentence, share, known) if stated else None
            if stated is None or part is None:
                continue
            before = [*earlier, *sentence.figures[:part]]
            wholes = [one for one in before if _is(one, stated["whole"], sentence.figures[part])]
            if len(wholes) == 1:
                yield portion("占比", None, wholes[0], share, part, fact)


def _part(sentence: Sentence, share: int, known: Words) -> int | None:
    """The amount right before a share, what it changes by passed over."""
    part = share - 1
    if part and sentence.figures[part].quantity.dimension == "percent" and known.change.match(sentence.gaps[part]):
        part -= 1
    fact = sentence.figures[part]
    return part if summable(fact) and is_number(fact.quantity) and "分别" not in sentence.gaps[part] else None


def _is(fact: FigureFact, name: str, part: FigureFact) -> bool:
    """Whether a figure states an amount of what is named, in the part's unit, of the part's time."""
    own = fact.indicator is not None and name in (fact.indicator, fact.core)
    alike = one_unit(fact, part) and fact.period_key == part.period_key and fact.region == part.region
    return own and alike and summable(fact) and is_number(fact.quantity)


@lru_cache(maxsize=1)
def _of() -> re.Pattern[str]:
    return regex(r"[,(]占(?:全[省市县区州]|我[省市县区州])?(?P<whole>[一-龥]{3,16}?)的?(?:比重|比例)?(?:的|为|达到?)?$")
