"""The column of a task table that says which tasks come first, by their serial numbers: 前置任务 1、4."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from plancheck.extract.context import Context
from plancheck.extract.duties.rows import TaskRow, task_rows
from plancheck.extract.links.cycles import rings
from plancheck.facts.kinds import Fact, PriorFact, TaskFact
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

_SURE = 0.95
_BLANK = regex(r"\s+")


class _Stated(NamedTuple):
    """One serial number in the cell of a task that waits for it."""

    span: Span
    task: TaskFact
    serial: int
    number: int


@lru_cache(maxsize=1)
def _numbers() -> re.Pattern[str]:
    return regex(r"\d{1,3}")


@lru_cache(maxsize=1)
def _listed() -> re.Pattern[str]:
    return regex(r"(?:(?:序号|任务|第)?\d{1,3}[号项]?[、,;/ ]{0,2})+")


def priors(context: Context) -> dict[str, list[Fact]]:
    """A `prior` for each number in such a column; none from a table whose serials are not all different."""
    by_row = {task.span.start: task for task in context.facts(TaskFact) if task.origin == "row"}
    found: list[Fact] = []
    for _, rows in groupby(context.once(task_rows), key=lambda row: row.table.position):
        for fact in _of_table(context, list(rows), by_row):
            found.append(fact._replace(id=f"pr{len(found) + 1}"))
    return {"prior": found}


def _of_table(context: Context, rows: list[TaskRow], by_row: dict[int, TaskFact]) -> Iterator[PriorFact]:
    column = _column(context, rows[0])
    serials = [row.serial.strip() for row in rows if row.serial]
    if column is None or len(set(serials)) < len(rows) or not all(map(str.isdecimal, serials)):
        return
    tasks = {int(row.serial): by_row.get(row.span.start) for row in rows if row.serial}
    stated = [one for row in rows for one in _stated(context, row, column, by_row)]
    circles = _circles(stated)
    for one in stated:
        before, text = tasks.get(one.number), context.text(one.span)
        yield PriorFact(
            "", one.span, text, context.section_at(one.span.start), _SURE, one.task.id, one.number,
            before.id if before else None, one.number in tasks, (one.number, one.serial) in circles,
        )  # fmt: skip


def _column(context: Context, row: TaskRow) -> int | None:
    names = context.vocabulary.words("task_columns", "prior")
    headers = [_BLANK.sub("", header.split("›")[-1]) for header in row.table.table.headers]
    return next((column for column, header in enumerate(headers) if header.endswith(names)), None)


def _stated(context: Context, row: TaskRow, column: int, by_row: dict[int, TaskFact]) -> Iterator[_Stated]:
    cell = next((one for one in row.table.table.rows[row.number] if one.column == column), None)
    task = by_row.get(row.span.start)
    if cell is None or task is None or not cell.spans or len(cell.spans) > 1 or row.serial is None:
        return
    folded = context.document.folded
    if _listed().fullmatch(folded, *cell.span):
        for match in _numbers().finditer(folded, *cell.span):
            yield _Stated(Span(*match.span()), task, int(row.serial), int(match[0]))


def _circles(stated: list[_Stated]) -> frozenset[tuple[int, int]]:
    """The steps from one serial to the next that lead round in a circle."""
    leads: dict[int, list[int]] = {}
    for one in stated:
        leads.setdefault(one.number, []).append(one.serial)
    return frozenset(step for ring in rings(leads) for step in zip(ring, [*ring[1:], ring[0]], strict=True))
