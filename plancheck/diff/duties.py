"""Units: added to a task, removed from it, in another role."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from plancheck.diagnostics.comparison import Change
from plancheck.diff.content import Side
from plancheck.diff.joins import alike, unique
from plancheck.diff.tasks import Work
from plancheck.diff.version import told
from plancheck.diff.wording import title
from plancheck.facts.kinds import AssignmentFact


def unit_changes(old: Side, new: Side, found: Work) -> Iterator[Change]:
    """Task by task, then for what belongs to none; a unit counts by its full name, in a table of works with its work."""
    olds, news = _by_task(old), _by_task(new)
    couples: list[tuple[str | None, str | None]] = [(first.id, second.id) for first, second in found.both]
    for first, second in (*couples, (None, None)):
        yield from _of_task(old, new, olds.get(first, []), news.get(second, []))


def _of_task(old: Side, new: Side, olds: Sequence[AssignmentFact], news: Sequence[AssignmentFact]) -> Iterator[Change]:
    left = alike(olds, news, lambda one: (one.unit, one.work, one.role))
    left = unique(left.old, left.new, lambda one: (one.unit, one.work))
    yield from (_role_changed(old, new, *pair) for pair in left.pairs if pair[0].role and pair[1].role)
    before, after = {(one.unit, one.work) for one in olds}, {(one.unit, one.work) for one in news}
    for one in _once(left.old, after):
        place = old.version.where(one)
        yield Change("unit", "dropped", told(one.surface), old=place, task=_task(old, one), role=one.role)
    for one in _once(left.new, before):
        place = new.version.where(one)
        yield Change("unit", "added", told(one.surface), new=place, task=_task(new, one), role=one.role)


def _role_changed(old: Side, new: Side, first: AssignmentFact, second: AssignmentFact) -> Change:
    places = old.version.where(first), new.version.where(second)
    return Change(
        "unit", "role", told(second.surface), *places, _task(new, second), first.role or "", second.role or ""
    )


def _once(left: Iterable[AssignmentFact], other: set[tuple[str, str | None]]) -> Iterator[AssignmentFact]:
    """Each unit once, unless the other version has it too (named twice, say)."""
    seen = set(other)
    for one in left:
        if (one.unit, one.work) not in seen:
            seen.add((one.unit, one.work))
            yield one


def _task(side: Side, one: AssignmentFact) -> str:
    """The work of a department, where its table tells works apart; else the title of the task."""
    return told(one.text) if one.work else title(one.task, side)


def _by_task(side: Side) -> dict[str | None, list[AssignmentFact]]:
    groups: dict[str | None, list[AssignmentFact]] = defaultdict(list)
    for one in side.version.of(AssignmentFact):
        groups[one.task].append(one)
    return groups
