"""Ranges of two dated ends: 2022年8月至2024年10月; 自2023年7月1日起施行，有效期至2025年6月30日; 9月21日至8月30日."""

import re
from collections.abc import Sequence
from functools import lru_cache

from plancheck.source.patterns import regex
from plancheck.values.dates import Day, TimeExpression

_MONTH = 31
_LEAST, _MOST = 3, 124  # days from an end without a year to the beginning: fewer make a full year, more a winter


@lru_cache(maxsize=1)
def _to() -> re.Pattern[str]:
    return regex(r"\s{0,4}(?:[-—~]{1,4}|至|到)\s{0,4}")


@lru_cache(maxsize=1)
def _until() -> re.Pattern[str]:
    # what is in force ends for something else where another document is named between (原办法执行至…)
    return regex(r"起(?!草)[^。;!?\n《原旧]{0,40}(?:有效期限?(?:至|到)?|期[^,。;]{0,6},(?:至|到))")


def range_starts(folded: str, found: Sequence[TimeExpression]) -> dict[int, int]:
    """By the position of the end of a range in `found` that of its beginning.

    Both are written with their year, or the end without one lies too little before the beginning to be of the next year.
    """
    starts: dict[int, int] = {}
    dated: int | None = None
    for place, one in enumerate(found):
        if one.last is None or one.relation == "docnum" or one.shift:
            continue  # a duration may stand between (试行期2年,有效期至…)
        if one.last[0] is None:
            if place and _joined(folded, found[place - 1], one) and _turned(found[place - 1].first, one.last):
                starts[place] = place - 1
            continue
        if dated is not None and _follows(folded, found[dated], one):
            starts[place] = dated
        dated = place
    return starts


def _joined(folded: str, first: TimeExpression, last: TimeExpression) -> bool:
    return _to().fullmatch(folded, first.end, last.start) is not None


def _follows(folded: str, first: TimeExpression, last: TimeExpression) -> bool:
    return _joined(folded, first, last) or _until().fullmatch(folded, first.end, last.start) is not None


def _turned(first: Day | None, last: Day) -> bool:
    """Whether a range of months and days runs back: 9月21日至8月30日; never 11月至3月, 9月1日至8月31日."""
    if first is None:
        return False
    return _LEAST <= _day_of_year(first, 1) - _day_of_year(last, _MONTH) <= _MOST


def _day_of_year(day: Day, number: int) -> int:
    return (day[1] - 1) * _MONTH + (day[2] or number)
