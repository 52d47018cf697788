"""Two places where one name stands in two ways."""

import re
from collections.abc import Sequence
from functools import lru_cache

from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span


class Pair(NamedTuple):
    """The place that is odd, the one that is not, and how they differ."""

    odd: Span
    usual: Span
    how: str


@lru_cache(maxsize=1)
def _han() -> re.Pattern[str]:
    return regex(r"[一-龥]*")


def beside(odd: Sequence[Span], usual: Sequence[Span], how: str) -> Pair:
    """The first odd place, and the usual one that is nearest to it."""
    return Pair(odd[0], min(usual, key=lambda place: abs(place.start - odd[0].start)), how)


def tail(folded: str, end: int) -> str:
    """The Chinese characters, six at most, that follow an offset."""
    return _han().match(folded, end, end + 6)[0]  # type: ignore[index]
