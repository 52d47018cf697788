"""Deadlines and other times: moved, dropped, added."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from plancheck.diagnostics.comparison import Change
from plancheck.diff.content import Side
from plancheck.diff.joins import alike, unique
from plancheck.diff.statements import Slot, of_kind
from plancheck.diff.tasks import Work
from plancheck.diff.version import plain, told
from plancheck.diff.wording import title
from plancheck.facts.kinds import DeadlineFact, PeriodFact
from plancheck.source.span import Cover

Time = PeriodFact | DeadlineFact
_Left = dict[str, list[DeadlineFact]]


def deadline_changes(
    old: Side, new: Side, slots: Sequence[tuple[Slot, Slot]], work: Work, gone: Cover, come: Cover
) -> Iterator[Change]:
    """Times in sentences that are otherwise the same, then the deadlines of tasks that have other sentences now.

    `gone` and `come` are parts that only one version has: what stands in them comes and goes with them.
    """
    times = of_kind(PeriodFact, slots)
    due = _deadlines(old), _deadlines(new)
    for first, second in times:
        if first.period != second.period and plain(first.text) != plain(second.text):
            ends = _is_due(first, due[0]) or _is_due(second, due[1])
            yield _moved("changed" if ends else "redated", first, second, old, new)
    left = _left(old, [first for first, _ in times], gone), _left(new, [second for _, second in times], come)
    yield from _by_task(old, new, *left, work)


def _deadlines(side: Side) -> Cover:
    return Cover(one.span for one in side.version.of(DeadlineFact))


def _is_due(time: PeriodFact, deadlines: Cover) -> bool:
    return time.due or time.period.relation == "by" or deadlines.overlaps(time.span)


def _left(side: Side, compared: Sequence[PeriodFact], apart: Cover) -> _Left:
    """The deadlines of each task that no pair of sentences has compared."""
    done = Cover(time.span for time in compared)
    groups: _Left = defaultdict(list)
    for one in side.version.of(DeadlineFact):
        if not done.overlaps(one.span) and not apart.overlaps(one.span):
            groups[one.task].append(one)
    return groups


def _by_task(old: Side, new: Side, olds: _Left, news: _Left, work: Work) -> Iterator[Change]:
    for first, second in work.both:
        left = alike(olds.get(first.id, []), news.get(second.id, []), _end)
        left = unique(left.old, left.new, lambda one: "")
        yield from (_moved("changed", *pair, old, new) for pair in left.pairs)
        for one in left.old:
            place, task = old.version.where(one), title(first.id, old)
            yield Change("deadline", "dropped", "", old=place, task=task, before=told(one.text))
        for one in left.new:
            place, task = new.version.where(one), title(second.id, new)
            yield Change("deadline", "added", "", new=place, task=task, after=told(one.text))


def _end(one: DeadlineFact) -> object:
    """The last day, else the words (长期)."""
    return one.period.last if one.period is not None and one.period.last is not None else plain(one.text)


def _moved(how: str, first: Time, second: Time, old: Side, new: Side) -> Change:
    task = title(new.parts.around(second.span.start), new)
    places = old.version.where(first), new.version.where(second)
    return Change("deadline", how, "", *places, task, told(first.text), told(second.text))
