"""A result beside the amount it is compared with, and the difference: B，较2020年的A增加D."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plancheck.extract.arithmetic.growth import Grown
from plancheck.extract.arithmetic.intervals import is_number, minus, plus, spread
from plancheck.extract.arithmetic.sentences import Sentence
from plancheck.extract.arithmetic.verbs import Verbs
from plancheck.extract.arithmetic.words import one_unit
from plancheck.source.patterns import regex


def compared(sentence: Sentence, moving: Verbs) -> Iterator[Grown]:
    """Results whose base stands behind 比 or 较, with the amount by which they differ."""
    for result in range(len(sentence.figures) - 2):
        base, change = result + 1, result + 2
        if not _than().match(sentence.gaps[base]) or not all(_alike(sentence, result, i) for i in (base, change)):
            continue
        grown = moving.grown.match(sentence.gaps[change])
        if grown:
            yield _differs(sentence, result, down=bool(grown["down"]))


def _alike(sentence: Sentence, first: int, second: int) -> bool:
    """Whether two figures are numbers in one unit that is no rate."""
    one, other = sentence.figures[first], sentence.figures[second]
    return (
        one_unit(one, other)
        and one.quantity.unit is not None
        and one.quantity.dimension not in ("percent", "point")
        and is_number(one.quantity)
        and is_number(other.quantity)
    )


def _differs(sentence: Sentence, result: int, *, down: bool) -> Grown:
    base, change = (sentence.figures[result + step].quantity for step in (1, 2))
    sign = -1 if down else 1
    possible = minus(spread(base), spread(change)) if down else plus(spread(base), spread(change))
    return Grown("增加", result + 1, result + 2, result, possible, base.value + sign * change.value)


@lru_cache(maxsize=1)
def _than() -> re.Pattern[str]:
    return regex(r"[^,、;:()\d]{0,6}[,(]\s*(?:比|较)[^,、;:()]{1,14}的$")
