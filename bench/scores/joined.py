"""Whether the product says that two figures state one indicator."""

from functools import cache

from bench.scores.tool import Plan, all_plans, words
from plancheck.extract.across import across
from plancheck.facts.kinds import ComparableFact, FigureFact


def same_indicator(first: Plan, a: FigureFact, second: Plan, b: FigureFact) -> bool:
    """An equal key, or a `comparable` row between the two; across documents an equal key once it is made absolute."""
    if first.name != second.name:
        one, other = _absolute().get((first.name, a.id)), _absolute().get((second.name, b.id))
        return one is not None and one == other
    if a.id == b.id:
        return False
    if (a.key and a.key == b.key) or (a.same and a.same == b.same):
        return True
    return any({a.id, b.id} == {row.a, row.b} for row in first.of(ComparableFact))


@cache
def _absolute() -> dict[tuple[str, str], str | None]:
    """The key of every figure in the set of all plans, by file name and the figure's own id."""
    plans = list(all_plans().values())
    joint = across([plan.facts for plan in plans], words())
    figures = (fact for fact in joint.of("figure") if isinstance(fact, FigureFact))
    parts = ((fact.id.partition(":"), fact.same) for fact in figures)
    return {(plans[int(number)].name, identity): same for (number, _, identity), same in parts}
