"""What a phrase takes over from the one before it in its sentence: the subject, the list's verb, the owner of a share."""

import re
from functools import lru_cache

from plancheck.extract.figures.indicators import Subject
from plancheck.extract.figures.keys import DEFAULT
from plancheck.extract.figures.phrases import Phrase
from plancheck.facts.kinds import FigureFact
from plancheck.source.patterns import regex

_RATES = ("percent", "point")


def same_kind(previous: FigureFact, phrase: Phrase, aspect: str, spread: bool) -> bool:
    """Whether an elided subject can be the one before: counts in 家 go on with counts in 家, money with money.

    What grows by a rate is the amount right before it: 一般公共预算收入86.4亿元，增长6.4%.
    """
    one, other = previous.quantity, phrase.found.quantity
    if aspect in ("growth", "decrease") and other.dimension == "percent" and one.dimension not in _RATES:
        return previous.key is not None and not phrase.listed and not spread
    counters = {one.unit, other.unit} - {None} if one.dimension == "count" else set()
    return one.dimension == other.dimension and len(counters) < 2


def owned(indicator: str | None, phrase: Phrase, previous: FigureFact | None) -> str | None:
    """A share whose owner is said before it: 数字经济核心产业增加值达到485亿元，占GDP比重达到10.7%.

    A share of the year's budget or task (为调整预算的101.2%, 完成调整预算的96.4%) is no indicator.
    """
    percent = phrase.found.quantity.dimension == "percent"
    if indicator is not None and (_of_plan().fullmatch(indicator) or (percent and _plan().fullmatch(indicator))):
        return None
    if indicator is None or not indicator.startswith("占") or previous is None or phrase.listed:
        return indicator
    return f"{(previous.indicator or '').partition('占')[0]}{indicator}"


@lru_cache(maxsize=1)
def _of_plan() -> re.Pattern[str]:
    return regex(r"(?:为|占|完成)[^占,、]{0,8}(?:预算|计划|任务|目标)数?的?")


@lru_cache(maxsize=1)
def _plan() -> re.Pattern[str]:
    """The budget or task alone, where its 完成 was read as the verb."""
    return regex(r"(?:年初|年度|全年|调整|变动)*(?:预算|计划|任务|目标任务)数?")


def inherit(said: Subject, previous: FigureFact) -> Subject:
    """新增A 20家、B 30家: the verb before a list is the verb of each item."""
    open_count = said.aspect == "count" and previous.aspect in ("increment", "cumulative")
    return said._replace(
        aspect=previous.aspect if open_count else said.aspect,
        commitment=said.commitment or previous.commitment,
        actor=said.actor or previous.actor.removeprefix(DEFAULT),
    )
