"""Last year's year in a task of this year's plan: a template that was not updated."""

import re
from typing import NamedTuple

from plancheck.extract.times.due import quoted
from plancheck.extract.times.sentences import Sentence
from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.values.dates import TimeExpression

_AHEAD = 30  # characters behind the year in which its object stands
_CLAUSE = re.compile(r"[,;。:、!?\n()\s]$|^$")
_TASK = re.compile(r"(?:完成|实现|做好|抓好|部署|安排)$")
_AIM = re.compile(r"[^,;。:]{0,30}(?:目标|任务|工作)")
_FRAME = re.compile(r"(?:力争|争取|确保|努力|预计|计划|到|在|于|至|全面|[.、)是])$")


class _Words(NamedTuple):
    at_once: re.Pattern[str]
    task: re.Pattern[str]
    carried: re.Pattern[str]
    past: re.Pattern[str]


def is_leftover(
    folded: str, found: TimeExpression, year: int, sentence: Sentence | None, vocabulary: Vocabulary
) -> bool:
    """Whether an expression names the year before `year`, the plan's, as the time of work to come."""
    if sentence is None or sentence.role != "target" or not _names(found, year - 1):
        return False
    words = vocabulary.once(_words)
    start, end = sentence.span
    text = folded[start:end]
    if str(year) in text or words.past.search(text) or quoted(folded, sentence, found.start):
        return False
    if not words.at_once.match(folded, found.end) and words.carried.search(
        folded, found.end, min(found.end + _AHEAD, end)
    ):
        return False
    before = folded[start : found.start]
    aimed = _TASK.search(before) and _AIM.match(folded, found.end, end)
    if not (_CLAUSE.search(before) or _FRAME.search(before) or aimed):
        return False
    return bool(aimed) or words.task.search(text) is not None


def _names(found: TimeExpression, year: int) -> bool:
    return (
        found.relation in ("during", "by", "around")
        and found.last is not None
        and found.first is not None
        and found.first[0] == found.last[0] == year
    )


def _words(vocabulary: Vocabulary) -> _Words:
    at_once, task, carried, past = (
        re.compile(any_of(vocabulary.words("deadlines", group))) for group in ("at once", "task", "carried", "past")
    )
    return _Words(at_once, task, carried, past)
