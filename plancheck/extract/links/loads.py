"""How many tasks each unit leads, beside what is usual in the document."""

from collections.abc import Iterable

from plancheck.extract.context import Context
from plancheck.facts.kinds import AssignmentFact, Fact, LoadFact, UnitFact

SURE = 0.9
_FEWEST = 3  # units; fewer have no usual load
_BESIDE = ("配合", "参与", "指导")
LEADS, BEARS = "牵头", "责任"


def loads(context: Context) -> dict[str, list[Fact]]:
    """A `load` for each unit that leads a task; for each that bears one, where no lead is named at all."""
    given = [fact for fact in context.facts(AssignmentFact) if not fact.group and fact.task is not None]
    role = LEADS if any(fact.role == LEADS for fact in given) else BEARS
    tasks: dict[str, set[str]] = {}
    for fact in given:
        if fact.role == LEADS or (role == BEARS and fact.role not in _BESIDE):
            tasks.setdefault(fact.unit, set()).add(fact.task or "")
    units = [fact for fact in context.facts(UnitFact) if fact.name in tasks]
    if len(units) < _FEWEST:
        return {}
    usual = _median(map(len, tasks.values()))
    spread = _median(abs(len(each) - usual) for each in tasks.values())
    return {
        "load": [
            LoadFact(f"lo{n}", u.span, u.text, u.section, SURE, u.id, role, len(tasks[u.name]), usual, spread)
            for n, u in enumerate(units, 1)
        ]
    }


def _median(values: Iterable[int]) -> int:
    """The middle value, the lower of two."""
    ordered = sorted(values)
    return ordered[(len(ordered) - 1) // 2]
