"""What each year of a plan is to bring, against what they bring together: 2023年改造400家 … 三年改造1500家."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from plancheck.extract.arithmetic.parts import Found
from plancheck.extract.arithmetic.sentences import Sentence
from plancheck.extract.arithmetic.words import one_unit, summable
from plancheck.extract.figures.keys import DEFAULT
from plancheck.facts.kinds import FigureFact
from plancheck.source.records import NamedTuple
from plancheck.values.period import Period

_LIKELY = 0.85
_ADDED = ("count", "increment", "amount")  # 达到 and 累计 are levels: those of several years have no sum
_WHOLE = (*_ADDED, "cumulative")
_FAR = Decimal("1.5")  # a sum further off than this is of something else

_Place = tuple[Sentence, int]


class _Said(NamedTuple):
    """The statements of one indicator: by year, and of the plan's own period."""

    years: dict[int, list[_Place]]
    whole: list[_Place]


def yearsums(known: Sequence[Sentence], plan: Period | None) -> Iterator[Found]:
    """Totals of a plan of several years whose every year is stated once, where the last year does not repeat the total."""
    if plan is None or plan.first is None or plan.last is None or plan.first.year == plan.last.year:
        return
    years = range(plan.first.year, plan.last.year + 1)
    for said in _by_indicator(known).values():
        if set(said.years) != set(years) or not said.whole or any(len(said.years[year]) > 1 for year in years):
            continue
        parts = tuple(said.years[year][0] for year in years)
        total = _fact(said.whole[0])
        last = _fact(parts[-1])
        alike = all(one_unit(total, _fact(part)) for part in parts)
        if alike and last.quantity.value != total.quantity.value and _near(map(_fact, parts), total):
            yield Found(said.whole[0], parts, "逐年", True, False, _LIKELY)


def _by_indicator(known: Sequence[Sentence]) -> dict[tuple[object, ...], _Said]:
    found: dict[tuple[object, ...], _Said] = defaultdict(lambda: _Said(defaultdict(list), []))
    for sentence in known:
        for index, fact in enumerate(sentence.figures):
            if fact.core and fact.role == "target" and fact.aspect in _WHOLE and summable(fact):
                said = found[fact.core, fact.region, fact.actor, fact.threshold, fact.reference]
                year = fact.period.year if fact.period else None
                if fact.period_key == DEFAULT:
                    said.whole.append((sentence, index))
                elif year is not None and fact.aspect in _ADDED:
                    said.years[year].append((sentence, index))
    return found


def _fact(place: _Place) -> FigureFact:
    return place[0].figures[place[1]]


def _near(parts: Iterable[FigureFact], total: FigureFact) -> bool:
    """Whether the years together come near what is stated for all."""
    value = sum((part.quantity.value for part in parts), Decimal(0))
    return total.quantity.value / _FAR <= value <= total.quantity.value * _FAR
