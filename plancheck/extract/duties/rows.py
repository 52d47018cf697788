"""Tables whose rows are tasks, and the columns that say who does them."""

from collections.abc import Iterable, Iterator

from plancheck.document.model import Cell, Table
from plancheck.extract.context import Context
from plancheck.extract.duties.rowheads import TaskTable, heads_rows, numbering_of, sums_up
from plancheck.extract.parties.names import joined
from plancheck.extract.parties.statements import label_role
from plancheck.facts.cellname import unbracketed
from plancheck.facts.vocabulary import Vocabulary
from plancheck.source.fold import fold
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

_BLANK = regex(r"\s+")
_FEWEST = 4  # Chinese characters of a cell that holds words
_PART = regex("半年|季度")  # a column of what is done by then, not of what is to be done


class TaskRow(NamedTuple):
    """A row of a task table: the cell that names the task, the heading cell and serial it stands under."""

    table: TaskTable
    number: int  # of the row, from 0
    cell: Cell
    span: Span
    heading: Cell | None
    serial: str | None
    sure: bool


def task_rows(context: Context) -> list[TaskRow]:
    """Rows of the tables that list tasks, with something in their task column, in reading order."""
    found = (_task_table(index, table, context.vocabulary) for index, table in enumerate(context.document.tables))
    totals = frozenset(fold(word) for word in context.vocabulary.words("tables", "total"))
    return list(_rows((table for table in found if table is not None), totals))


def _rows(tables: Iterable[TaskTable], totals: frozenset[str]) -> Iterator[TaskRow]:
    for table in tables:
        heading: Cell | None = None
        numbering = numbering_of(table)
        for number, row in enumerate(table.table.rows):
            cells = {cell.column: cell for cell in row if cell.spans}
            heading = cells.get(-1 if table.heading is None else table.heading, heading)
            cell, serial = cells.get(table.task), cells.get(-1 if table.serial is None else table.serial)
            if cell is not None and heads_rows(table, row, cells, numbering):
                heading = cell
            elif cell is not None and unbracketed(cell.text) not in totals and not sums_up(table, cells):
                start = min(other.span.start for other in cells.values()) if table.departments else cell.span.start
                end = max(other.span.end for other in cells.values())
                sure = cell.sure and table.table.sure and bool(table.units)
                yield TaskRow(table, number, cell, Span(start, end), heading, serial.text if serial else None, sure)


def covering(table: TaskTable, row: TaskRow, column: int, same: frozenset[str]) -> Cell | None:
    """The cell of a column that covers a row: its own, one above that spans it, or the one above that 同上 means."""
    reach = row.number
    for number in range(row.number, -1, -1):
        cell = next((cell for cell in table.table.rows[number] if cell.column == column), None)
        if cell is not None and joined(cell.text) in same:
            reach = number - 1
        elif cell is not None:
            return cell if cell.spans and (number == reach or number + cell.row_span > reach) else None
    return None


def _task_table(index: int, table: Table, vocabulary: Vocabulary) -> TaskTable | None:
    headers = [_BLANK.sub("", header.split("›")[-1]) for header in table.headers]
    units = tuple((column, role) for column, header in enumerate(headers) if (role := label_role(vocabulary, header)))
    targets = _ending(headers, vocabulary.words("task_columns", "target"))
    works = [
        column for column in _ending(headers, vocabulary.words("task_columns", "task")) if column not in dict(units)
    ]
    columns = [column for column in dict.fromkeys((*targets, *works)) if _worded(table, column)]
    timed = _ending(headers, vocabulary.words("task_columns", "deadline"))
    if not columns or not (units or timed or len(targets) + len(works) > 1):
        return None
    columns = [column for column in columns if not _PART.search(headers[column])] or columns
    task = _chosen(columns, [column for column in targets if column in columns], units)
    headings = [column for column in works if column < task]
    serial = next((column for column, header in enumerate(headers) if header == "序号"), None)
    departments = len(units) == 1 and units[0][0] < task
    begun = _ending(headers, vocabulary.words("task_columns", "beginning"))
    return TaskTable(
        index, table, task, units, departments, headings[-1] if headings else None, serial,
        timed[0] if timed else None, begun[0] if begun else None,
    )  # fmt: skip


def _chosen(columns: list[int], targets: list[int], units: tuple[tuple[int, str], ...]) -> int:
    """The column that tells rows apart: a target, else the finest work column before the units, else the one behind."""
    before = [column for column in columns if not units or column < units[0][0]]
    if targets and not units:
        return targets[0]
    return before[-1] if before else columns[0]


def _ending(headers: list[str], words: tuple[str, ...]) -> list[int]:
    return [column for column, header in enumerate(headers) if header.endswith(words)]


def _worded(table: Table, column: int) -> bool:
    """Whether most filled cells of a column hold words, not values."""
    texts = [cell.text for row in table.rows for cell in row if cell.column == column and cell.spans]
    return sum(sum("一" <= sign <= "龥" for sign in text) >= _FEWEST for text in texts) * 2 > len(texts)
