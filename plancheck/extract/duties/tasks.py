"""Tasks: numbered work items, paragraphs under work headings, 一是… members, rows of task tables."""

import re
from bisect import bisect_right
from functools import lru_cache

from plancheck.extract.context import Context, section_id
from plancheck.extract.duties.forms import is_contact
from plancheck.extract.duties.items import Found, text_tasks
from plancheck.extract.duties.nodes import outline
from plancheck.extract.duties.rows import TaskRow, task_rows
from plancheck.extract.layout.headings import heading_words
from plancheck.extract.parties.statements import statements
from plancheck.facts.kinds import DocumentFact, Fact, RowFact, TableFact, TaskFact
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

SURE, GUESSED = 0.95, 0.8  # guessed: borders of its table, or whether it is to have units
TITLE = 20  # characters of a task's own words that name it


@lru_cache(maxsize=1)
def _number() -> re.Pattern[str]:
    return regex(r"\s*((?:第?[一二三四五六七八九十]+|[0-9]+)[、.]|\((?:[一二三四五六七八九十]+|[0-9]+)\))")


class _Frame(NamedTuple):
    """What tables and headings contribute: ids of tables and rows by start, leaders by section."""

    tables: dict[int, str]
    rows: list[RowFact]
    row_starts: list[int]
    leaders: dict[int, str]


def tasks(context: Context) -> dict[str, list[Fact]]:
    """The tasks in reading order; the last is not complete where the excerpt breaks off in it."""
    document, vocabulary = context.document, context.vocabulary
    root = outline(document, context.once(statements))
    rows = context.once(task_rows)
    frame = _frame(context)
    written = text_tasks(document, root, vocabulary)
    found = [task for task in written if not is_contact(document.folded[task.span.start : task.span.end])]
    if _regulates(context):
        found = [task._replace(sure=False) for task in found]
    found += (_row(row, frame) for row in rows)
    facts = [
        _fact(context, f"t{number}", task, frame)
        for number, task in enumerate(sorted(found, key=lambda one: one.span), 1)
    ]
    about = next(iter(context.facts(DocumentFact)), None)
    if facts and about is not None and about.cut_end and facts[-1].origin != "row":
        facts[-1] = facts[-1]._replace(complete=False)
    return {"task": list(facts)}


def _regulates(context: Context) -> bool:
    """Whether the document is of a kind (预案, 办法) in which one paragraph says who does what, the next how or when."""
    kinds = context.vocabulary.words("genres", "regulation")
    return any(fact.kind in kinds for fact in context.facts(DocumentFact))


def _frame(context: Context) -> _Frame:
    document = context.document
    words = context.vocabulary.once(heading_words)
    leaders: dict[int, str] = {}
    for index, section in enumerate(document.sections):
        who = words.leader(document.folded[section.title.start : section.title.end])
        above = leaders.get(section.parent) if section.parent is not None else None
        if leader := who or above:
            leaders[index] = leader
    tables = {table.span.start: table.id for table in context.facts(TableFact)}
    rows = sorted(context.facts(RowFact), key=lambda row: row.span)
    return _Frame(tables, rows, [row.span.start for row in rows], leaders)


def _row(row: TaskRow, frame: _Frame) -> Found:
    table = frame.tables.get(row.table.table.span.start, f"g{row.table.position + 1}")
    head = _number().match(row.heading.text) if row.heading else None
    number = row.serial or (head[1] if head else None)
    at = bisect_right(frame.row_starts, row.cell.span.start) - 1
    identity = frame.rows[at].id if at >= 0 and frame.rows[at].span.overlaps(row.cell.span) else None
    return Found(row.span, number, row.cell.span.start, "row", table, None, identity, row.cell.span.end, row.sure)


def _fact(context: Context, identity: str, task: Found, frame: _Frame) -> TaskFact:
    text = context.document.text
    return TaskFact(
        id=identity,
        span=Span(task.span.start, task.span.end),
        text=text[task.span.start : task.span.end],
        section=context.section_at(task.span.start),
        confidence=SURE if task.sure else GUESSED,
        number=task.number,
        title=_title(text[task.title_at : task.title_end or task.span.end]),
        origin=task.origin,
        level=task.level,
        parent=context.section_at(task.span.start) if task.origin == "row" else section_id(task.parent),
        leader=frame.leaders.get(task.parent) if task.parent is not None else None,
        row=task.row,
    )


def _title(own: str) -> str:
    """The first words of a task, of one line only: they are quoted in the middle of a message."""
    return own.strip().partition("\n")[0][:TITLE].strip()
