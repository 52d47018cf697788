"""Deadlines and other times: moved, dropped, added."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from plancheck.diagnostics.comparison import Change
from plancheck.diff.content import Side
from plancheck.diff.joins import alike, unique
from plancheck.diff.statements import Slot
from plancheck.diff.tasks import Tasks
from plancheck.diff.version import plain, told
from plancheck.diff.wording import title
from plancheck.facts.kinds import DeadlineFact, PeriodFact
from plancheck.source.span import Cover

Time = PeriodFact | DeadlineFact


def deadline_changes(old: Side, new: Side, slots: Sequence[tuple[Slot, Slot]], found: Tasks) -> Iterator[Change]:
    """Times in sentences that are otherwise the same, then the deadlines of tasks that have other sentences now."""
    both = [(first.fact, second.fact) for first, second in slots]
    times = [pair for pair in both if isinstance(pair[0], PeriodFact) and isinstance(pair[1], PeriodFact)]
    due = Cover(one.span for one in old.version.of(DeadlineFact)), Cover(one.span for one in new.version.of(DeadlineFact))
    for first, second in times:
        if first.period != second.period and plain(first.text) != plain(second.text):
            ends = _is_due(first, due[0]) or _is_due(second, due[1])
            yield _moved("changed" if ends else "redated", first, second, old, new)
    yield from _by_task(old, new, (_left(old, (a for a, _ in times)), _left(new, (b for _, b in times))), found)


def _is_due(time: PeriodFact, deadlines: Cover) -> bool:
    return time.due or time.period.relation == "by" or deadlines.overlaps(time.span)


def _left(side: Side, told_apart: Iterable[Time]) -> dict[str, list[DeadlineFact]]:
    """The deadlines of each task that no pair of sentences has compared."""
    done = Cover(time.span for time in told_apart)
    groups: dict[str, list[DeadlineFact]] = defaultdict(list)
    for one in side.version.of(DeadlineFact):
        if not done.overlaps(one.span):
            groups[one.task].append(one)
    return groups


def _by_task(
    old: Side, new: Side, left: tuple[dict[str, list[DeadlineFact]], dict[str, list[DeadlineFact]]], found: Tasks
) -> Iterator[Change]:
    for first, second in found.both:
        olds, news = left[0].get(first.id, []), left[1].get(second.id, [])
        rest = alike(olds, news, lambda one: one.period and one.period.last or plain(one.text))
        rest = unique(rest.old, rest.new, lambda one: "")
        yield from (_moved("changed", *pair, old, new) for pair in rest.pairs)
        for one in rest.old:
            yield Change("deadline", "dropped", "", old=old.version.where(one), task=title(first.id, old), before=told(one.text))
        for one in rest.new:
            yield Change("deadline", "added", "", new=new.version.where(one), task=title(second.id, new), after=told(one.text))


def _moved(how: str, first: Time, second: Time, old: Side, new: Side) -> Change:
    task = title(new.parts.around(second.span.start), new)
    places = old.version.where(first), new.version.where(second)
    return Change("deadline", how, "", *places, task, told(first.text), told(second.text))
