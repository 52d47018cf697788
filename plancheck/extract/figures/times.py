"""Which period a figure is for: stated in its phrase, set by a clause before it, or the document's own."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from plancheck.extract.figures.keys import DEFAULT
from plancheck.extract.figures.phrases import Clauses, Phrase
from plancheck.facts.kinds import PeriodFact
from plancheck.source.patterns import regex
from plancheck.source.span import Span
from plancheck.values.numeral import chinese_ordinal
from plancheck.values.period import Period

_NO_TIME = ("docnum", "duration", "baseline")
_FARTHEST = 8  # clauses looked back for one that only sets the time
_LONGEST_LIST = 40
_LEVELS = ("cumulative", "level", "share")


class Timeline:
    """The time expressions of a document by place."""

    def __init__(self, facts: Sequence[PeriodFact], folded: str) -> None:
        """`facts` in reading order."""
        self._all = facts
        self._all_starts = [fact.span.start for fact in facts]
        self._facts = [fact for fact in facts if fact.period.relation not in _NO_TIME]
        self._starts = [fact.span.start for fact in self._facts]
        self._folded = folded

    def within(self, span: Span) -> Sequence[PeriodFact]:
        """Time expressions that begin inside a span."""
        return self._facts[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def expressions(self, span: Span) -> Sequence[PeriodFact]:
        """All of them inside a span, durations and baselines too."""
        return self._all[bisect_left(self._all_starts, span.start) : bisect_left(self._all_starts, span.end)]

    def lasts(self, span: Span, plan: Period | None) -> bool:
        """Whether a stretch of unknown beginning stands in a span: 五年城镇新增就业4500万人; the plan's own 三年 is known."""
        lengths = [fact for fact in self.expressions(span) if fact.period.relation == "duration"]
        return not all(self.is_own(fact, plan) for fact in lengths)

    def is_own(self, fact: PeriodFact, plan: Period | None) -> bool:
        """Whether a stretch is as long as the plan: 三年 in a plan for 2023-2025."""
        years = plan.last.year - plan.first.year + 1 if plan and plan.first and plan.last else 0
        stretch = fact.period.relation == "duration" and fact.text.endswith("年")
        return stretch and chinese_ordinal(fact.text[:-1]) == years > 1

    def stated(self, phrase: Phrase, clauses: Clauses) -> PeriodFact | None:
        """The time a phrase states: before its number, earlier in its clause, or in a clause that says only when."""
        last = bisect_left(self._starts, phrase.found.at.start) - 1
        if last >= 0 and self._starts[last] >= phrase.clause.start:
            return self._facts[last]
        if last < 0 or self._starts[last] < clauses.starts[0]:
            return None
        clause = phrase.clause
        for _ in range(_FARTHEST):
            before = clauses.before(clause)
            if before is None:
                return self._listed(clause, clauses) or self._opening(clauses)
            facts = self.within(before)
            if facts and self._only_time(before, facts):
                return facts[-1]
            clause = before
        return None

    def _listed(self, clause: Span, clauses: Clauses) -> PeriodFact | None:
        """The time that opens the list a clause stands in, unless another is named between: 到2025年,A达到5家;B达到6家."""
        for _ in range(_LONGEST_LIST):
            before = clauses.before(clause, listed=True)
            if before is None:
                return None
            if facts := self.within(before):
                return facts[-1] if self._only_time(before, facts) else None
            clause = before
        return None

    def _opening(self, clauses: Clauses) -> PeriodFact | None:
        """The time that a paragraph has before a colon, for all its sentences: 2024年:接待游客1000万人次;新增民宿12家."""
        first = Span(clauses.starts[0], clauses.ends[0])
        facts = self.within(first)
        colon = self._folded[first.end : first.end + 1] == ":"
        return facts[-1] if colon and facts and self._only_time(first, facts) else None

    def _only_time(self, clause: Span, facts: Sequence[PeriodFact]) -> bool:
        rest, position = [], clause.start
        for fact in facts:
            rest.append(self._folded[position : fact.span.start])
            position = fact.span.end
        rest.append(self._folded[position : clause.end])
        return bool(_frame().fullmatch("".join(rest)))


@lru_cache(maxsize=1)
def _frame() -> re.Pattern[str]:
    return regex(r"(?:力争|争取|确保|努力|预计|计划|展望|到|在|至|于|前|底|末|,|\s|[一二三四五六七八九十]是|\d+[.、])*")


def period_key(fact: PeriodFact, aspect: str, plan: Period | None) -> str | None:
    """The period as a gate: `*` for the plan's own, a date range for another, None where it is ambiguous.

    In an annual plan the plan year, 全年, 年底 and 到年底 are one period. In a plan of several years a bare 年底 is unknown.
    A level reached is keyed by its last day, every other figure by first and last day.
    """
    period = fact.period
    if period.relation == "recurrence":
        return "recurrence"
    if period.relation == "relative":
        return None
    if period.last is None:
        return DEFAULT if whole_year(fact.text) else None
    if plan is None or plan.first is None or plan.last is None or plan.year is not None:
        return _annual(period, aspect, plan)
    bare = not any(character.isdigit() for character in fact.text)
    if bare and period.relation in ("by", "around"):
        return None
    reached = period.last == plan.last and (
        aspect in _LEVELS or period.relation == "by"
    )  # by the plan's last day, as what is unmarked
    if reached or (period.first, period.last) == (plan.first, plan.last):
        return DEFAULT
    return dates_key(period, aspect)


def _annual(period: Period, aspect: str, plan: Period | None) -> str:
    ends_year = period.last is not None and (period.last.month, period.last.day) == (12, 31)
    begins_year = period.first is not None and (period.first.month, period.first.day) == (1, 1)
    same_year = plan is not None and period.last is not None and period.last.year == plan.year
    if same_year and ends_year and (period.relation in ("by", "around") or (begins_year and period.year is not None)):
        return DEFAULT
    return dates_key(period, aspect)


def dates_key(period: Period, aspect: str) -> str:
    """A stated period as a gate: a level by its last day, every other figure by first and last day."""
    if aspect in _LEVELS or period.first is None:
        return f"→{period.last}"
    return f"{period.first}→{period.last}" if period.relation not in ("by", "around") else f"→{period.last}"


@lru_cache(maxsize=1)
def _year_words() -> re.Pattern[str]:
    return regex(r"到?(?:年底|年末)(?:之?前)?|全年|今年|当年|年内|本年度?|年度")


def whole_year(text: str) -> bool:
    """Whether a time expression is the plan's own year without naming it."""
    return bool(_year_words().fullmatch(text))
