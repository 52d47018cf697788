"""Points dealt out in one sentence: 考核实行百分制，……分值分别为20分、50分、30分."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

_HUNDRED = Decimal(100)
_OFF = Decimal("0.2")  # of the whole; a list that is further off is not of the whole


class Dealt(NamedTuple):
    """Where the list stands, the points of the whole and of each part."""

    span: Span
    stated: Decimal
    parts: tuple[Decimal, ...]


@lru_cache(maxsize=1)
def _list() -> re.Pattern[str]:
    number = r"\d{1,3}(?:\.\d)?"
    return regex(
        rf"(?:百分制|[满总]分(?:值)?(?:为|是|共)? ?(?P<whole>\d{{3,4}})分)[^。\n]{{0,160}}?"
        rf"(?P<list>(?:分值|权重分|权重)(?:分别|依次)为(?P<parts>(?:{number}分?[、,和]){{1,20}}{number}分))(?![^。\n]*(?:分别|依次)为\d)"
    )


@lru_cache(maxsize=1)
def _number() -> re.Pattern[str]:
    return regex(r"\d+(?:\.\d)?")


def dealt_points(folded: str) -> Iterator[Dealt]:
    """Every list that comes near the whole that its sentence names."""
    if "分别为" not in folded and "依次为" not in folded:
        return
    for match in _list().finditer(folded):
        stated = Decimal(match["whole"]) if match["whole"] else _HUNDRED
        parts = tuple(map(Decimal, _number().findall(match["parts"])))
        if abs(sum(parts, Decimal(0)) - stated) <= stated * _OFF:
            yield Dealt(Span(*match.span("list")), stated, parts)
