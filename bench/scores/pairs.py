"""Do two phrases name one indicator, and do they conflict?"""

from collections.abc import Sequence
from typing import NamedTuple

from bench.scores.data import Row, gold
from bench.scores.joined import same_indicator
from bench.scores.match import occurrences
from bench.scores.score import Result, Score, score
from bench.scores.tool import Found, Plan, labelled, plan, run, run_corpus
from plancheck.facts.kinds import FigureFact
from plancheck.source.source import Source
from plancheck.source.span import Span

_VALUES = {"NUM001", "TAB003"}  # the rules that say two values differ


class Side(NamedTuple):
    """One phrase: its document, and every place where it stands."""

    plan: Plan
    places: tuple[Span, ...]

    def figures(self) -> list[FigureFact]:
        """Figures whose number lies in the phrase."""
        return [fact for fact in self.plan.of(FigureFact) if any(place.overlaps(fact.at) for place in self.places)]


class Verdict(NamedTuple):
    """What was said of a labelled pair."""

    row: Row
    same: bool
    conflict: bool


def pairs() -> list[Result]:
    """The labelled pairs: recall and precision of *same indicator* and of *conflict*."""
    verdicts = [_judge(row) for row in gold("pairs")]
    same = [(v.same, v.row["same_indicator"], _say(v.row)) for v in verdicts]
    conflict = [(v.conflict, v.row["conflict"], _say(v.row)) for v in verdicts]
    return [*_both("same indicator", same), *_both("conflict", conflict)]


def _both(name: str, verdicts: Sequence[tuple[bool, bool, str]]) -> list[Score]:
    return [
        score("pairs", f"{name}: recall", ((said, text) for said, true, text in verdicts if true)),
        score("pairs", f"{name}: precision", ((true, text) for said, true, text in verdicts if said)),
    ]


def _judge(row: Row) -> Verdict:
    """A constructed pair is read as two sentences of one document, given a year."""
    if row["source"] == "constructed":
        source = Source.of("pair.txt", f"{row['a']}。\n{row['b']}。\n".encode())
        first = second = plan(source, "pair.txt", 2020)
        found: Sequence[Found] = run([source], 2020)
    else:
        first, second = labelled(row["a_file"]), labelled(row["b_file"])
        found = run_corpus()
    a = Side(first, tuple(occurrences(first.document.text, row["a"])))
    b = Side(second, tuple(occurrences(second.document.text, row["b"])))
    return Verdict(row, _same(a, b), _conflict(a, b, found))


def _same(a: Side, b: Side) -> bool:
    return any(same_indicator(a.plan, one, b.plan, other) for one in a.figures() for other in b.figures())


def _conflict(a: Side, b: Side, found: Sequence[Found]) -> bool:
    """A diagnostic about values, of whatever severity, that touches both phrases."""
    return any(_touches(one, a) and _touches(one, b) for one in found if one.rule in _VALUES)


def _touches(found: Found, side: Side) -> bool:
    return any(path == side.plan.name and at.overlaps(place) for path, at in found.places for place in side.places)


def _say(row: Row) -> str:
    return f"{row['a']} ({row['a_file']}) | {row['b']} ({row['b_file']}): {row['why']}"
