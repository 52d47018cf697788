"""Are time expressions found, with their period and relation, given the document's year?"""

from collections.abc import Callable

from bench.scores.data import Row, gold, span
from bench.scores.match import closest
from bench.scores.score import Result, score
from bench.scores.tool import Plans
from plancheck.facts.base import FactBase
from plancheck.facts.kinds import PeriodFact

Sentence = Callable[[str, int], FactBase]


def dates(plans: Plans, sentence: Sentence) -> list[Result]:
    """The labelled expressions against `period` facts; constructed ones are read as documents of one sentence."""
    found: list[tuple[Row, PeriodFact | None]] = []
    for row in gold("dates"):
        made = row["file"] == "constructed"
        facts = sentence(row["sentence"], row["doc_year"]) if made else plans[row["file"]].facts
        periods = [fact for fact in facts.of("period") if isinstance(fact, PeriodFact)]
        found.append((row, closest(span(row), ((fact.span, fact) for fact in periods))))
    return [
        score("dates", "recall: found", ((fact is not None, _say(row, fact)) for row, fact in found)),
        score("dates", "from and to right", ((_days(row) == _stated(fact), _say(row, fact)) for row, fact in found)),
        score("dates", "from, to and relation right", ((_whole(row, fact), _say(row, fact)) for row, fact in found)),
    ]


def _days(row: Row) -> tuple[str | None, str | None]:
    return row["period_start"], row["period_end"]


def _stated(fact: PeriodFact | None) -> tuple[str | None, str | None] | None:
    if fact is None:
        return None
    first, last = fact.period.first, fact.period.last
    return (first.isoformat() if first else None), (last.isoformat() if last else None)


def _whole(row: Row, fact: PeriodFact | None) -> bool:
    return fact is not None and _stated(fact) == _days(row) and fact.period.relation == row["relation"]


def _say(row: Row, fact: PeriodFact | None) -> str:
    place = f"{row['file']}:{row['start']}" if row["file"] != "constructed" else row["sentence"]
    label = f"{place} {row['surface']} {row['period_start']}..{row['period_end']} {row['relation']}"
    return f"{label} <- {fact.text!r} {_stated(fact)} {fact.period.relation}" if fact else label
