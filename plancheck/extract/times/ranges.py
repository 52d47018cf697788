"""Ranges of two dated ends: 2022年8月至2024年10月; 自2023年7月1日起施行，有效期至2025年6月30日."""

import re
from collections.abc import Sequence
from functools import lru_cache

from plancheck.source.patterns import regex
from plancheck.values.dates import TimeExpression


@lru_cache(maxsize=1)
def _to() -> re.Pattern[str]:
    # what is in force ends for something else where another document is named between (原办法执行至…)
    return regex(r"\s{0,4}(?:[-—~]{1,4}|至|到)\s{0,4}|起(?!草)[^。;!?\n《原旧]{0,40}有效期限?(?:至|到)?")


def range_starts(folded: str, found: Sequence[TimeExpression]) -> dict[int, int]:
    """By the position of the end of a range in `found` that of its beginning; both ends are written with their year."""
    starts: dict[int, int] = {}
    previous: int | None = None
    for place, one in enumerate(found):
        if one.last is None or one.last[0] is None or one.relation == "docnum":
            continue  # a duration may stand between (试行期2年,有效期至…)
        if previous is not None and _to().fullmatch(folded, found[previous].end, one.start):
            starts[place] = previous
        previous = place
    return starts
