"""The units of each task as one text, beside those of the task before it."""

from plancheck.extract.context import Context
from plancheck.facts.kinds import AssignmentFact, Fact, RosterFact, TaskFact
from plancheck.source.span import Span

SURE = 0.9


def rosters(context: Context) -> dict[str, list[Fact]]:
    """A `roster` for each task with units of its own; none where a heading gives one list to all tasks under it."""
    given: dict[str, list[AssignmentFact]] = {}
    for fact in context.facts(AssignmentFact):
        if fact.task is not None and fact.form != "heading":
            given.setdefault(fact.task, []).append(fact)
    found: list[Fact] = []
    last: dict[tuple[str, str | None], str | None] = {}  # roster of the last task, by rank and heading
    for task in context.facts(TaskFact):
        place = (task.level, task.parent if task.origin != "row" else None)
        roster = None
        if listed := given.get(task.id):
            roster = _roster(context, f"ro{len(found) + 1}", listed, last.get(place))
            found.append(roster)
        last[place] = roster.id if roster else None
    return {"roster": found}


def _roster(context: Context, identity: str, listed: list[AssignmentFact], previous: str | None) -> RosterFact:
    span = Span(min(fact.span.start for fact in listed), max(fact.span.end for fact in listed))
    units = "、".join(f"{fact.unit}{fact.role or ''}" for fact in listed)
    text, section = context.text(span), context.section_at(span.start)
    task = listed[0].task or ""
    return RosterFact(identity, span, text, section, SURE, task, units, len(listed), previous)
