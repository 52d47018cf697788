"""Whether a figure states what is aimed at or what has been done: its own words, its sentence's, its heading's."""

import re
from functools import lru_cache

from plancheck.extract.context import Context
from plancheck.extract.figures.phrases import Phrase
from plancheck.extract.figures.surroundings import Surroundings
from plancheck.facts.vocabulary import Vocabulary
from plancheck.source.patterns import regex
from plancheck.values.period import Period

_LOOK_BACK = 300  # characters of a paragraph


class Roles:
    """Looks at the words before a figure."""

    def __init__(self, context: Context, places: Surroundings, plan: Period | None) -> None:
        """`plan` is the document's own period."""
        self._context, self._places, self._plan = context, places, plan
        self._folded = context.document.folded
        self._frame = context.vocabulary.once(_frame)
        self._already = context.vocabulary.words("actual_headings", "before")

    def of(self, phrase: Phrase, period: Period | None) -> str | None:
        """target, actual, or None where neither is said; `period` is the figure's own."""
        start = max(phrase.clause.start, phrase.found.at.start - _LOOK_BACK)
        before = self._folded[start : phrase.found.at.start]
        plan = self._plan
        past = bool(period and period.last and plan and plan.first and period.last < plan.first)
        if past or _of_budget().match(self._folded, phrase.found.at.end) or any(w in before for w in self._already):
            return "actual"
        role = self._places.role(phrase.span.start)
        if role is None:
            return "target" if _goal().search(before) or self._aims(phrase.clause.start) else None
        return None if role == "target" and self._looks_back(phrase.clause.start) else role

    def _paragraph(self, offset: int) -> int:
        """Where the words of a paragraph begin that are looked at before a character."""
        block = self._context.block_at(offset)
        return max(block.span.start if block else 0, offset - _LOOK_BACK)

    def _aims(self, offset: int) -> bool:
        """Whether the sentence has said that goals follow: 今年的主要预期目标是：生产总值增长6%."""
        start = self._paragraph(offset)
        begins = self._folded.rfind("。", start, offset) + 1 or start
        return _goals().search(self._folded, begins, offset) is not None

    def _looks_back(self, offset: int) -> bool:
        """Whether the paragraph has spoken of the past a little before: 过去一年，成绩很大。生产总值增长10%."""
        return bool(self._frame.search(self._folded, self._paragraph(offset), offset))


def _frame(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Words that show that the past is spoken of; 比去年 compares with it and says nothing of that kind."""
    words = vocabulary.words("actual_headings", "frame")
    return regex("|".join(f"{re.escape(word[0])}(?<![比较同].){re.escape(word[1:])}" for word in words) or "(?!)")


@lru_cache(maxsize=1)
def _goals() -> re.Pattern[str]:
    return regex(r"(?:预期|奋斗|主要|发展)目标(?:是|为|:)")


@lru_cache(maxsize=1)
def _goal() -> re.Pattern[str]:
    """The number itself is called a goal: 增长预期目标为|5%."""
    return regex(r"(?:预期|增长|增速)目标(?:设定|确定|定)?[为在是]约?$")


@lru_cache(maxsize=1)
def _of_budget() -> re.Pattern[str]:
    """What is so much of the budget or the year's task has been done: 完成8.3亿元，为年初预算的74.1%."""
    return regex(r",(?:为|占|完成)(?:年初|年度|全年|调整)*(?:预算|任务|计划)")
