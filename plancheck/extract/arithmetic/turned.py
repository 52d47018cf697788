"""Changes that go the other way than they say: 由21户增加到18户, 由5%下降到7%."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plancheck.extract.arithmetic.growth import Grown, Verbs, risen
from plancheck.extract.arithmetic.intervals import spread
from plancheck.extract.arithmetic.sentences import Sentence
from plancheck.source.patterns import regex

_RANKED = ("rank", "time")  # 由第82位上升到第68位; 时限由3天提升到1天


def turned(sentence: Sentence, moving: Verbs) -> Iterator[Grown]:
    """Bases whose result lies on the other side; what counts grades or starts below zero is passed over."""
    for base in range(len(sentence.figures) - 1):
        rise = risen(sentence, base, moving)
        first, last = sentence.figures[base].quantity, sentence.figures[base + 1].quantity
        if rise is None or first.dimension in _RANKED or _aside().search(sentence.gaps[base + 1]):
            continue
        graded = first.unit is not None and _grade().fullmatch(first.unit) is not None
        if graded or _below_zero().search(sentence.gaps[base]) or _below_zero().search(sentence.gaps[base + 1]):
            continue
        against = last.value > first.value if rise["down"] else last.value < first.value
        if against:
            yield Grown("方向", base, None, base + 1, spread(first), first.value)


@lru_cache(maxsize=1)
def _grade() -> re.Pattern[str]:
    return regex("[级类位名档等星度]")


@lru_cache(maxsize=1)
def _aside() -> re.Pattern[str]:
    """By another measure: 由每年800元提高到每月80元."""
    return regex("每|/")


@lru_cache(maxsize=1)
def _below_zero() -> re.Pattern[str]:
    return regex(r"[-—负]\s*$")
