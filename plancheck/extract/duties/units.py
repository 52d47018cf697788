"""Who does what: assignments from lines, brackets, headings and tables, and the units they name."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator

from plancheck.extract.context import Context
from plancheck.extract.duties.facts import GUESSED, SURE, Use, unit_facts
from plancheck.extract.duties.keyed import key, unit_name
from plancheck.extract.duties.nodes import LEAD
from plancheck.extract.duties.rowheads import TaskTable
from plancheck.extract.duties.rows import TaskRow, covering, task_rows
from plancheck.extract.duties.works import works
from plancheck.extract.parties.legends import implied
from plancheck.extract.parties.lists import Name, read_parts, role_words
from plancheck.extract.parties.names import joined, name_words
from plancheck.extract.parties.regions import regions
from plancheck.extract.parties.statements import Statement, statements
from plancheck.facts.kinds import AssignmentFact, Fact, TaskFact
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span, stripped


class Given(NamedTuple):
    """An assignment before it has an id."""

    span: Span
    order: int
    task: str | None
    name: Name
    surface: Span
    role: str | None
    form: str
    joint: bool = False
    work: str | None = None
    list: str | None = None
    said: str | None = None


def units(context: Context) -> dict[str, list[Fact]]:
    """Assignments in reading order, and every unit once."""
    found = context.once(statements)
    given = sorted(
        [*_stated(context, found), *_implied(context), *_keyed(context), *_tabled(context)],
        key=lambda one: (one.span, one.order),
    )
    assignments = [_fact(context, f"a{number}", one) for number, one in enumerate(given, 1)]
    return {
        "assignment": list(assignments),
        "unit": list(unit_facts(context, [Use(one.name, one.surface) for one in given])),
    }


def _fact(context: Context, identity: str, one: Given) -> AssignmentFact:
    return AssignmentFact(
        id=identity,
        span=one.span,
        text=context.text(one.span),
        section=context.section_at(one.span.start),
        confidence=SURE if one.name.sure else GUESSED,
        task=one.task,
        unit=one.name.unit,
        surface=context.text(one.surface),
        role=one.role,
        order=one.order,
        form=one.form,
        joint=one.joint,
        group=one.name.group,
        work=one.work,
        list=one.list,
        said=one.said or one.role,
    )


def _stated(context: Context, found: list[Statement]) -> Iterator[Given]:
    """Lines and brackets, each with the task it belongs to, or all tasks under its heading."""
    owners = _owners(context, found)
    brackets = Counter(
        task for statement, under in zip(found, owners, strict=True) for task in _bracketed(statement, under)
    )
    for statement, under, run in zip(found, owners, _runs(context.document.folded, found, owners), strict=True):
        form = "heading" if len(under) > 1 else statement.form
        names = [(name, part) for part in statement.parts for name in part.names]
        for order, (name, part) in enumerate(names, 1):
            role = name.role or part.role
            for task in under or (None,):
                # several brackets in one task share it out among them: 分别牵头
                joint = part.joint or (role == "牵头" and brackets[task or ""] > 1)
                yield Given(
                    name.span,
                    order,
                    task,
                    name,
                    name.span,
                    role,
                    form,
                    joint,
                    list=f"{run}{task or ''}",
                    said=part.said,
                )


def _runs(text: str, found: list[Statement], owners: list[list[str]]) -> Iterator[str]:
    """A name for the list each statement belongs to: statements of one task with nothing between them are one list."""
    number = 0
    for index, (statement, under) in enumerate(zip(found, owners, strict=True)):
        before = found[index - 1] if index else None
        if before is None or owners[index - 1] != under or text[before.span.end : statement.span.start].strip():
            number += 1
        yield f"l{number}"


def _implied(context: Context) -> Iterator[Given]:
    """Units that a legend gives to all tasks behind it."""
    for legend in implied(context.document.folded, context.vocabulary.once(role_words)):
        below = [task for task in context.facts(TaskFact) if task.span.start > legend.after and task.origin != "row"]
        for order, name in enumerate(legend.names, 1):
            yield from (Given(name.span, order, task.id, name, name.span, legend.role, "heading") for task in below)


def _keyed(context: Context) -> Iterator[Given]:
    """Tasks that begin with their unit, and tasks under headings that are units."""
    text, vocabulary = context.document.folded, context.vocabulary
    names, places = vocabulary.once(name_words), vocabulary.once(regions)
    tasks = [task for task in context.facts(TaskFact) if task.origin != "row"]
    starts = [task.span.start for task in tasks]
    for task in tasks:
        start = task.span.start + len(task.number or "")
        if found := key(text, stripped(text, start, task.span.end), names, places):
            yield Given(found.name.span, 1, task.id, found.name, found.name.span, found.role, "line")
    for section in context.document.sections:
        if (
            section.kind == "heading"
            and section.cell is None
            and (name := unit_name(text, section.title, names, places))
        ):
            for task in tasks[bisect_left(starts, section.title.end) : bisect_left(starts, section.span.end)]:
                yield Given(name.span, 1, task.id, name, name.span, None, "heading")


def _bracketed(statement: Statement, under: list[str]) -> list[str]:
    return under if statement.form == "bracket" else []


def _owners(context: Context, found: list[Statement]) -> list[list[str]]:
    """For each statement the tasks it speaks of: the one it stands in, the one just before it, or all under its heading."""
    tasks = [task for task in context.facts(TaskFact) if task.origin != "row"]
    starts = [task.span.start for task in tasks]
    owners: list[list[str]] = []
    edges: dict[int, int] = {}  # task to where it, with the statements behind it, ends
    for statement in found:
        at = bisect_right(starts, statement.span.start) - 1
        edge = edges.get(at, tasks[at].span.end) if at >= 0 else -1
        if at >= 0 and not context.document.folded[edge : statement.span.start].strip(LEAD):
            owners.append([tasks[at].id])
            edges[at] = max(edge, statement.span.end)
        else:
            owners.append([task.id for task in _below(context, statement, tasks, starts)])
    return owners


def _below(context: Context, statement: Statement, tasks: list[TaskFact], starts: list[int]) -> list[TaskFact]:
    """The tasks under the heading that a statement stands in, or follows at once."""
    block = context.block_at(statement.span.start)
    if block is None or block.section is None:
        return []
    section = context.document.sections[block.section]
    head = context.block_at(section.label.span.start)
    if head is None or context.document.folded[head.span.end : statement.span.start].strip(LEAD):
        return []
    return tasks[bisect_left(starts, statement.span.end) : bisect_left(starts, section.span.end)]


def _tabled(context: Context) -> Iterator[Given]:
    """Task tables: the units in their columns; department tables: an assignment for every item of work."""
    by_cell = {task.span.start: task.id for task in context.facts(TaskFact) if task.origin == "row"}
    for row in context.once(task_rows):
        task = by_cell.get(row.span.start)
        if row.table.departments:
            yield from _department(context, row, task)
        else:
            yield from _columns(context, row.table, row, task)


def _department(context: Context, row: TaskRow, task: str | None) -> Iterator[Given]:
    unit = covering(row.table, row, row.table.units[0][0], context.vocabulary.once(name_words).same)
    if unit is None:
        return
    name = Name(unit.span, joined(context.document.folded[unit.span.start : unit.span.end]), False, True)
    for order, item in enumerate(works(context.document.folded, row.cell.span, context.vocabulary), 1):
        yield Given(item.span, order, task, name, unit.span, item.role, "table", False, item.work)


def _columns(context: Context, table: TaskTable, row: TaskRow, task: str | None) -> Iterator[Given]:
    words = context.vocabulary.once(role_words)
    order = 0
    for column, role in table.units:
        cell = covering(table, row, column, words.names.same)
        for part in read_parts(context.document.folded, cell.span, words, role) if cell else ():
            for name in part.names:
                order += 1
                own = name.role or part.role
                yield Given(name.span, order, task, name, name.span, own, "table", part.joint, list=f"r{task or ''}")
