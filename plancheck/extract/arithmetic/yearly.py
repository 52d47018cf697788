"""Parts that are years: 三年引进900名，其中2024年250名、2025年300名、2026年350名."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from plancheck.facts.kinds import FigureFact
from plancheck.source.patterns import regex
from plancheck.values.numeral import chinese_ordinal

_SURE = 0.95


def by_year(total: FigureFact, parts: Sequence[FigureFact]) -> bool:
    """Whether the parts are of years that follow one another, and the total is of none of them."""
    years = [fact.period.year if fact.period else None for fact in parts]
    known = [year for year in years if year is not None]
    whole = total.period.year if total.period else None
    follow = all(later == year + 1 for year, later in pairwise(known))
    return len(known) == len(years) > 1 and follow and whole not in known


def all_years(lead: str, total: FigureFact, parts: Sequence[FigureFact]) -> float:
    """How sure it is that the years are all: 三年 before the total, and three of them; “十三五”期间, and 2016 to 2020."""
    years = [fact.period.year for fact in parts if fact.period]
    whole = total.period
    if whole and whole.first and whole.last and (whole.first.year, whole.last.year) == (years[0], years[-1]):
        return _SURE
    stated = _stretch().findall(lead)
    return _SURE if stated and chinese_ordinal(stated[-1].replace("两", "二")) == len(parts) else 0.0


@lru_cache(maxsize=1)
def _stretch() -> re.Pattern[str]:
    return regex(r"([两三四五六七八九十])年(?!级|制)")
