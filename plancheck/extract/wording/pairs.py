"""Two places where one name stands in two ways."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from plancheck.source.span import Span

_MOST = 50  # places of one way that are looked at


class Pair(NamedTuple):
    """The place that is odd, the one that is not, and how they differ."""

    odd: Span
    usual: Span
    how: str


@lru_cache(maxsize=1)
def _han() -> re.Pattern[str]:
    return re.compile(r"[一-龥]*")


def beside(odd: Sequence[Span], usual: Sequence[Span], how: str) -> Pair:
    """The odd place that is nearest to a usual one, and that one."""
    nearest = min((abs(one.start - other.start), one, other) for one in odd[:_MOST] for other in usual[:_MOST])
    return Pair(nearest[1], nearest[2], how)


def tail(folded: str, end: int) -> str:
    """The Chinese characters, six at most, that follow an offset."""
    return _han().match(folded, end, end + 6)[0]  # type: ignore[index]
