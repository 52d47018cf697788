"""Numbers that say in which case something is due, or by what steps points are given: no targets."""

import re
from functools import lru_cache

from plancheck.extract.figures.phrases import Phrase
from plancheck.source.patterns import regex

_BEFORE = 12  # characters before a number that say in which case points are given or taken


def is_case(phrase: Phrase, folded: str) -> bool:
    """Whether the clause says in which case something else is due: 企业在3家以上的，采取……; 每低1个百分点扣0.2分."""
    end, stop, start = phrase.found.whole.end, phrase.clause.end, phrase.found.at.start
    if _scored().search(folded, max(phrase.clause.start, start - _BEFORE), start) or _rewarded().match(
        folded, end, stop
    ):
        return True
    return folded[end:stop].strip() == "的" and folded[stop : stop + 1] == ","


@lru_cache(maxsize=1)
def _scored() -> re.Pattern[str]:
    """每低|1个百分点, 每发生|1起: the step of a scale; 扣|0.2分: what is given or taken for it."""
    return regex(
        r"每(?:再)?(?:低|少|高|多|超|降|增|升|缺|差|减|有|逾|延|发生|发现|出现|迟报|漏报|下降|上升)[^,;。:]{0,6}$|(?:扣|扣减|倒扣|加记)$"
    )


@lru_cache(maxsize=1)
def _rewarded() -> re.Pattern[str]:
    """30万元(不含)|的得12分: the case in which points are given."""
    return regex(r"(?:\([^()]{1,4}\))?(?:以上|以下|以内)?(?:\([^()]{1,4}\))?的(?:得|加|扣|减|计|记)\d")
