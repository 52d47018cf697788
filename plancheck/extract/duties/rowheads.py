"""Rows of a task table that are no tasks: headings of those below them (一、基础设施（5项）), and totals."""

from collections.abc import Sequence
from typing import Literal

from plancheck.document.model import Cell, Table
from plancheck.facts.cellname import unbracketed
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple

_COLUMNS = 4  # of a table in which a row with two cells is no task
_GROUP = regex(r"[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?")
_OWN_GROUP = regex(r"(?:[（(][一二三四五六七八九十]{1,3}[)）][、.．]?|[一二三四五六七八九十]{1,3}[、.．])")
_NUMBER = regex(r"[（(]?\d{1,3}[)）]?")
_OWN_NUMBER = regex(r"\d{1,3}[.．、](?!\d)|[（(]\d{1,3}[)）]")
_COUNTED = regex(r"[（(]共?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[项个件][)）]$")
_DASH = regex(r"[-—–－/\s]*")
_SUM = regex("[合总共小分]计")

Numbering = Literal["all", "column", "cell"] | None


class TaskTable(NamedTuple):
    """A task table by its columns. `units` are (column, role); `departments`: the unit stands first, its work behind it."""

    position: int
    table: Table
    task: int
    units: tuple[tuple[int, str], ...]
    departments: bool
    heading: int | None
    serial: int | None
    deadline: int | None = None
    beginning: int | None = None


def numbering_of(table: TaskTable) -> Numbering:
    """Where a table numbers its tasks 1, 2, 3: in a column of their own (`all` of them there), before their words, or nowhere."""
    cells = [cell for row in table.table.rows for cell in row if cell.spans]
    if any(cell.column == table.serial and _NUMBER.fullmatch(cell.text.strip()) for cell in cells):
        return "column" if any(_lacks_number(table, row) for row in table.table.rows) else "all"
    return "cell" if any(cell.column == table.task and _OWN_NUMBER.match(cell.text.strip()) for cell in cells) else None


def _lacks_number(table: TaskTable, row: Sequence[Cell]) -> bool:
    """Whether a row that says who does it or by when has a blank where others have their number."""
    blank = any(cell.column == table.serial and not cell.spans for cell in row)
    return blank and _says_duties(table, {cell.column: cell for cell in row if cell.spans})


def heads_rows(table: TaskTable, row: Sequence[Cell], cells: dict[int, Cell], numbering: Numbering) -> bool:
    """Whether a row says nothing of units and days, and is told apart from the tasks by its number or by none.

    Its number is 一 where those of the tasks are 1, 2, 3; or it has none where all tasks have; or its words end with a
    count: 基础设施（5项）. `cells`: those of the row that hold something, by column.
    """
    words = cells[table.task].text.strip()
    if _says_duties(table, cells) or numbering is None:
        return False
    if numbering == "cell":
        return _OWN_GROUP.match(words) is not None
    serial = cells.get(-1 if table.serial is None else table.serial)
    if serial is not None:
        return len(table.table.headers) >= _COLUMNS and _GROUP.fullmatch(serial.text.strip()) is not None
    blank = any(cell.column == table.serial for cell in row)  # a merged cell that covers the row is not among its own
    grouped = _OWN_GROUP.match(words) is not None or _COUNTED.search(words) is not None
    return blank and (grouped or numbering == "all")


def sums_up(table: TaskTable, cells: dict[int, Cell]) -> bool:
    """Whether a cell before the task calls the row a total: 小计, 合计."""
    names = (unbracketed(cell.text) for column, cell in cells.items() if column < table.task)
    return not _says_duties(table, cells) and any(_SUM.fullmatch(name) for name in names)


def _says_duties(table: TaskTable, cells: dict[int, Cell]) -> bool:
    said = {column for column, cell in cells.items() if not _DASH.fullmatch(cell.text)}
    return bool(said & {column for column, _ in table.units}) or table.deadline in said
