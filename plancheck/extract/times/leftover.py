"""Last year's year in a task of this year's plan: a template that was not updated."""

import re
from functools import lru_cache

from plancheck.extract.times.due import quoted
from plancheck.extract.times.sentences import Sentence
from plancheck.extract.times.tocome import is_to_come
from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.values.dates import TimeExpression

_LOOK = 120  # characters behind an opening in which it may turn out to look back
_AHEAD = 30  # characters behind the year in which its object stands


@lru_cache(maxsize=1)
def _clause() -> re.Pattern[str]:
    return regex(r"[,;。:、!?\n()\s]$|^$")


@lru_cache(maxsize=1)
def _task() -> re.Pattern[str]:
    return regex(r"(?:完成|实现|做好|抓好|部署|安排)$")


@lru_cache(maxsize=1)
def _aim() -> re.Pattern[str]:
    return regex(r"[^,;。:]{0,30}(?:目标|任务|工作)")


@lru_cache(maxsize=1)
def _opening() -> re.Pattern[str]:
    return regex(r",?是[^,;。:]{2,40}?(?:之年|关键年|攻坚年|开局年|收官年)(?![^。]{0,4}的一年)")


@lru_cache(maxsize=1)
def _headed() -> re.Pattern[str]:
    return regex(r"[^,;。:]{0,30}(?:目标|任务|要求|安排|打算|思路|重点|计划)(?:建议|草案)?$")


@lru_cache(maxsize=1)
def _attribute() -> re.Pattern[str]:
    """2023年安排的资金, 2022年及以前年度的案件: of that year, whatever is done with it."""
    return regex(r"[一-龥]{2,4}的(?!目标|任务|要求|总体|主要|重点)|度?(?:及|和|或)?(?:以前|之前|此前)")


@lru_cache(maxsize=1)
def _base() -> re.Pattern[str]:
    """(2025年为88亿元): what growth is reckoned from."""
    return regex(r"\(20\d\d年(?:底|末)?(?:分别)?(?:为|是|实绩|实际|完成|[:\d])")


@lru_cache(maxsize=1)
def _aimed_at() -> re.Pattern[str]:
    return regex(r"(?:力争|争取|确保|力保)到?$")


@lru_cache(maxsize=1)
def _ago() -> re.Pattern[str]:
    return regex(r"一年来|过去一年|回顾|不平凡")


@lru_cache(maxsize=1)
def _frame() -> re.Pattern[str]:
    return regex(r"(?:力争|争取|确保|努力|预计|计划|到|在|于|至|全面|[.、)是])$")


class _Words(NamedTuple):
    at_once: re.Pattern[str]
    task: re.Pattern[str]
    carried: re.Pattern[str]
    past: re.Pattern[str]
    results: re.Pattern[str]


def is_aimed_at(folded: str, found: TimeExpression) -> bool:
    """Whether 确保 or the like stands right before an expression: it can be no year gone by."""
    return _aimed_at().search(folded, max(0, found.start - 3), found.start) is not None


def is_leftover(
    folded: str, found: TimeExpression, year: int, sentence: Sentence | None, vocabulary: Vocabulary, title: str = ""
) -> bool:
    """Whether an expression names the year before `year`, the plan's, as the time of work to come."""
    if sentence is None or sentence.role != "target" or not _names(found, year - 1):
        return False
    words = vocabulary.once(_words)
    start, end = sentence.span
    text = folded[start:end]
    if str(year) in text or "今年" in text or words.past.search(text) or quoted(folded, sentence, found.start):
        return False
    if words.results.search(text) or _base().match(folded, max(start, found.start - 1), end):
        return False
    if is_to_come(folded, found, title):
        return True
    if found.relation == "on" or _attribute().match(folded, found.end):
        return False
    if not words.at_once.match(folded, found.end) and words.carried.search(
        folded, found.end, min(found.end + _AHEAD, end)
    ):
        return False
    before = folded[start : found.start]
    if _opens_plan(folded, found, before) or (sentence.heading and _headed().fullmatch(folded, found.end, end)):
        return True
    aimed = _task().search(before) and _aim().match(folded, found.end, end)
    if not (_clause().search(before) or _frame().search(before) or aimed):
        return False
    return bool(aimed) or words.task.search(text) is not None


def _opens_plan(folded: str, found: TimeExpression, before: str) -> bool:
    """2022年是…的开局之年, with no look back behind it."""
    if before.strip() or _opening().match(folded, found.end) is None:
        return False
    return _ago().search(folded, found.end, found.end + _LOOK) is None


def _names(found: TimeExpression, year: int) -> bool:
    return (
        found.relation in ("during", "by", "around", "on")
        and found.last is not None
        and found.first is not None
        and found.first[0] == found.last[0] == year
    )


def _words(vocabulary: Vocabulary) -> _Words:
    groups = ("at once", "task", "carried", "past", "results")
    return _Words(*(regex(any_of(vocabulary.words("deadlines", group))) for group in groups))
