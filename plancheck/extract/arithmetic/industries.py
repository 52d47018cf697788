"""What the three industries gained or lost, beside their ratios: 由9.6:53.8:36.6调整为9.1:53.2:37.7，第三产业比重提高1.1个百分点."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from plancheck.extract.arithmetic.growth import Grown
from plancheck.extract.arithmetic.sentences import Sentence
from plancheck.extract.arithmetic.shares import ratio
from plancheck.source.patterns import regex
from plancheck.values.quantity import Interval

_PLACES = {"第一产业": 0, "一产": 0, "第二产业": 1, "二产": 1, "第三产业": 2, "三产": 2, "服务业": 2}
_HALVES = 2  # of a unit in the last place: both shares are rounded


def industries(sentence: Sentence) -> Iterator[Grown]:
    """Claims of one sentence that states the ratio twice; 比上年 compares with another year than it names first."""
    ratios: list[list[Decimal]] = []
    for index, fact in enumerate(sentence.figures):
        gap = sentence.gaps[index]
        if "三次产业" in gap:
            ratios = [[Decimal(one) for one in match.groups()] for match in ratio().finditer(gap)]
        stated = _gains().search(gap) if len(ratios) == 2 and fact.quantity.dimension == "point" else None
        if stated is not None:
            yield _claim(ratios, stated, index)


def _claim(ratios: list[list[Decimal]], stated: re.Match[str], index: int) -> Grown:
    before, after = (ratio[_PLACES[stated["which"]]] for ratio in ratios)
    moved = before - after if stated["down"] else after - before
    off = Decimal(1).scaleb(max(int(one.as_tuple().exponent) for one in (before, after))) * _HALVES / 2
    return Grown("比重", None, None, index, Interval(moved - off, moved + off), moved)


@lru_cache(maxsize=1)
def _gains() -> re.Pattern[str]:
    """第三产业比重提高, with nothing between that names another time."""
    return regex(
        rf"[,、;](?:其中)?(?P<which>{'|'.join(_PLACES)})(?:增加值)?(?:所占)?(?:占比|比重)(?:由此)?"
        r"(?:(?P<up>提高|提升|上升|增加)|(?P<down>下降|降低|减少|回落))了?$"
    )
