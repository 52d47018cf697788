"""The deadline that a clause itself states: 9月底前印发, 一季度，印发."""

import datetime
from bisect import bisect_left

from plancheck.extract.context import Context
from plancheck.extract.links.clauses import Clause
from plancheck.facts.kinds import PeriodFact, TitleFact
from plancheck.source.span import Span
from plancheck.values.period import Period

_LONGEST = datetime.timedelta(100)  # a longer one is the plan's own time, or belongs to a name
_OPENING = ",.、)是"  # what a clause or its number ends with
_RELATIONS = ("by", "during", "on")


class Dues:
    """Dates of a document outside its titles, by place."""

    def __init__(self, context: Context) -> None:
        """Nothing is looked up yet."""
        self._text = context.document.folded
        titles = [fact.span for fact in context.facts(TitleFact) if fact.form == "quoted"]
        self._titles = dict.fromkeys(offset for span in titles for offset in range(span.start, span.end))
        self._dates = [fact for fact in context.facts(PeriodFact) if fact.valid and _is_date(fact.period)]
        self._starts = [fact.span.start for fact in self._dates]

    def of(self, clause: Clause) -> Period | None:
        """The one date in a clause, or else the one that stands alone before it; None where there are several."""
        low, high = (bisect_left(self._starts, offset) for offset in clause.span)
        inside = [fact for fact in self._dates[low:high] if fact.span.start not in self._titles]
        if not inside and low and self._leads(self._dates[low - 1].span, clause):
            inside = [self._dates[low - 1]]
        return inside[0].period if len(inside) == 1 else None

    def _leads(self, date: Span, clause: Clause) -> bool:
        between = self._text[date.end : clause.span.start].strip()
        ahead = self._text[clause.sentence : date.start].rstrip()
        return date.start >= clause.sentence and between in (",", "前,") and (not ahead or ahead[-1] in _OPENING)


def _is_date(period: Period) -> bool:
    first, last, relation = period
    return first is not None and last is not None and last - first <= _LONGEST and relation in _RELATIONS
