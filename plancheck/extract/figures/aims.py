"""Indicators named by their target (经济增长预期目标), or with 把 before them."""

import re
from functools import lru_cache

from plancheck.source.patterns import regex

ECONOMY = "经济增长"  # by itself 经济 says too little
_BARE = "经济"


def plainly(name: str | None, aspect: str, trails: list[str], *, percent: bool) -> tuple[str | None, str]:
    """Name and aspect of what is named by its target (经济增长预期目标), or stands behind 把 (把涨幅控制在3%)."""
    if name is None:
        return None, aspect
    if trails and name.startswith("把"):
        name = name[1:]
    aimed = _aimed().fullmatch(name) if percent else None
    if aimed:
        name, aspect = aimed[1], "growth"
    if name == _BARE and aspect == "growth":
        name = ECONOMY
    return name or None, aspect


@lru_cache(maxsize=1)
def _aimed() -> re.Pattern[str]:
    """A target called one by name: 经济增长预期目标|为5%左右."""
    return regex("(?:.*(?:把|将|提出|明确|确定))?(.{2,}?)(?:增长|增速|增幅)的?(?:预期)?目标")
