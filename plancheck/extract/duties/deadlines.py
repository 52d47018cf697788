"""When tasks are due: a column of deadlines, a line 完成时限：…, a deadline in the task's own words."""

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from plancheck.extract.context import Context
from plancheck.extract.duties.rows import TaskRow, covering, task_rows
from plancheck.extract.parties.names import name_words
from plancheck.facts.kinds import DeadlineFact, DocumentFact, Fact, PeriodFact, TaskFact
from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span, stripped
from plancheck.values.dates import find_times, resolve
from plancheck.values.period import Period

SURE, GUESSED = 0.95, 0.8


class _Stated(NamedTuple):
    """A deadline before it has an id."""

    span: Span
    task: TaskFact
    form: str
    period: Period | None
    frame: Period | None = None
    dated: bool = False
    begins: Period | None = None


def deadlines(context: Context) -> dict[str, list[Fact]]:
    """The `deadline` facts in reading order; an empty column or line gives none."""
    year = next((fact.year for fact in context.facts(DocumentFact)), None)
    found = [*_columns(context, year), *_lines(context, year)]
    found = sorted([*found, *_texts(context, found, year)], key=lambda one: (one.span, one.task.id))
    return {"deadline": [_fact(context, f"dl{number}", one) for number, one in enumerate(found, 1)]}


def _fact(context: Context, identity: str, one: _Stated) -> DeadlineFact:
    text, section = context.text(one.span), context.section_at(one.span.start)
    sure = SURE if one.task.confidence >= SURE or one.frame else GUESSED
    return DeadlineFact(
        identity, one.span, text, section, sure, one.task.id, one.form, one.period, one.frame, one.dated, one.begins
    )


def _columns(context: Context, year: int | None) -> Iterator[_Stated]:
    by_row = {task.span.start: task for task in context.facts(TaskFact) if task.origin == "row"}
    same = context.vocabulary.once(name_words).same
    for row in context.once(task_rows):
        task = by_row.get(row.span.start)
        if task is not None and row.table.deadline is not None:
            cell = covering(row.table, row, row.table.deadline, same)
            if cell is not None and cell.spans:
                begins = _beginning(context, row, same, year)
                yield _labelled(context, cell.span, task, "column", year)._replace(begins=begins)


def _beginning(context: Context, row: TaskRow, same: frozenset[str], year: int | None) -> Period | None:
    """The one time in the column of beginnings of a row."""
    cell = None if row.table.beginning is None else covering(row.table, row, row.table.beginning, same)
    found = [] if cell is None else [one for one in find_times(cell.span.of(context.document.folded)) if one.valid]
    return resolve(found[0], year) if len(found) == 1 else None


def _lines(context: Context, year: int | None) -> Iterator[_Stated]:
    """Labelled deadlines, each with the task it stands in or follows under the same heading."""
    tasks = [task for task in context.facts(TaskFact) if task.origin != "row"]
    starts = [task.span.start for task in tasks]
    text = context.document.folded
    labels = context.vocabulary.words("task_columns", "deadline")
    for match in context.vocabulary.once(_labels).finditer(text) if tasks and _holds(text, labels) else ():
        at, block = bisect_right(starts, match.start()) - 1, context.block_at(match.start())
        if at < 0 or block is None or block.cell is not None or match.end() > block.span.end:
            continue
        span = stripped(text, *match.span("words"))
        near = match.start() < tasks[at].span.end or block.section == _section_of(context, tasks[at])
        if near and span.start < span.end:
            yield _labelled(context, span, tasks[at], "line", year)


def _holds(text: str, words: Iterable[str]) -> bool:
    return any(word in text for word in words)


def _section_of(context: Context, task: TaskFact) -> int | None:
    block = context.block_at(task.span.start)
    return block.section if block is not None else None


def _texts(context: Context, labelled: list[_Stated], year: int | None) -> Iterator[_Stated]:
    """Deadlines in the words of a task, outside its labelled ones, with the part of the year their column stands for."""
    taken = {one.span.start: one.span for one in labelled}
    begins = sorted(taken)
    tasks = context.facts(TaskFact)
    starts = [task.span.start for task in tasks]
    for fact in context.facts(PeriodFact):
        if not fact.due:
            continue
        at, before = bisect_right(starts, fact.span.start) - 1, bisect_right(begins, fact.span.start) - 1
        inside = before >= 0 and taken[begins[before]].contains(fact.span)
        if at >= 0 and tasks[at].span.contains(fact.span) and not inside:
            yield _Stated(fact.span, tasks[at], "text", fact.period, _frame(context, fact.span, year))


def _frame(context: Context, span: Span, year: int | None) -> Period | None:
    """上半年工作举措: the part of the year in the header of a cell whose borders are sure."""
    block = context.block_at(span.start)
    if block is None or block.cell is None or year is None:
        return None
    table = context.document.tables[block.cell[0]]
    sure = any(cell.sure and cell.column == block.cell[2] for cell in table.rows[block.cell[1]])
    header = table.headers[block.cell[2]] if table.sure and sure else ""
    parts = [resolve(found, year) for found in find_times(header)]
    halves = [part for part in parts if part.first and part.last and part.last - part.first < datetime.timedelta(200)]
    return halves[0] if len(halves) == 1 else None


def _labelled(context: Context, span: Span, task: TaskFact, form: str, year: int | None) -> _Stated:
    """With the last day that the words name; without one if they name none, or speak of what recurs."""
    text = context.document.folded[span.start : span.end]
    found = [(resolve(one, year), one.last) for one in find_times(text) if one.valid]
    if not found or any(period.last is None for period, _ in found):
        return _Stated(span, task, form, None)
    period, day = max(found, key=lambda each: each[0].last or datetime.date.min)
    return _Stated(span, task, form, period, dated=day is not None and day[0] is not None)


def _labels(vocabulary: Vocabulary) -> re.Pattern[str]:
    words = any_of(vocabulary.words("task_columns", "deadline"))
    return regex(rf"(?<![一-龥])(?:{words})[】\]]?:(?P<words>[^\n;。()]{{0,60}})")
