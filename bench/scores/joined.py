"""Whether the product says that two figures state one indicator."""

from functools import cache

from bench.scores.tool import Plan, all_plans, words
from plancheck.extract.across import across
from plancheck.facts.base import FactBase
from plancheck.facts.kinds import ComparableFact, FigureFact

Place = tuple[str, str]  # file name and the figure's own id


def same_indicator(first: Plan, a: FigureFact, second: Plan, b: FigureFact) -> bool:
    """An equal key, or a `comparable` row between the two; across documents the same for the whole set."""
    if first.name != second.name:
        return _across((first.name, a.id), (second.name, b.id))
    if a.id == b.id:
        return False
    if (a.key and a.key == b.key) or (a.same and a.same == b.same):
        return True
    return any({a.id, b.id} == {row.a, row.b} for row in first.of(ComparableFact))


def _across(first: Place, second: Place) -> bool:
    """An equal absolute key, or a `comparable` row of the whole set."""
    one, other = _absolute().get(first), _absolute().get(second)
    return (one is not None and one == other) or frozenset((first, second)) in _rows()


@cache
def joint() -> FactBase:
    """The facts of all plans as one base."""
    return across([plan.facts for plan in all_plans().values()], words())


def _place(identity: str) -> Place:
    number, _, own = identity.partition(":")
    return list(all_plans())[int(number)], own


@cache
def _absolute() -> dict[Place, str | None]:
    """The key of every figure in the set of all plans."""
    return {_place(fact.id): fact.same for fact in joint().of("figure") if isinstance(fact, FigureFact)}


@cache
def _rows() -> frozenset[frozenset[Place]]:
    rows = (fact for fact in joint().of("comparable") if isinstance(fact, ComparableFact))
    return frozenset(frozenset((_place(row.a), _place(row.b))) for row in rows)
