"""The responsibility matrix as a workbook: matrix, tasks with all that hangs on them, units by load."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from plancheck.graph.analyse.duties import Duty
from plancheck.graph.analyse.matrix import FIXED, Matrix, matrix, missing
from plancheck.graph.export.book import Book, Value
from plancheck.graph.words import say

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from plancheck.graph.model import Graph

_WIDTHS = (30, 40, 6, 18)
_FIXED_STYLES = ("body", "body", "number", "hole")
_LETTER = 4.8  # width of a unit's column
_LINE = 15.5  # points a character of a stacked head takes
_FRAMED = 20_000  # cells up to which the empty ones get a frame too
_HEAD = 3  # the row of the head, below title and legend
_TASK_COLUMNS = (
    "chapter", "task", "leader", "lead", "responsible", "support", "take_part", "guide", "targets", "dues", "hole",
    "path", "line_number",
)  # fmt: skip
_TASK_WIDTHS = (30, 60, 12, 20, 28, 28, 20, 20, 36, 14, 16, 24, 6)


def render(graph: "Graph", lang: str) -> bytes:
    """An .xlsx file; the matrix can be filtered by chapter and by what is missing. ImportError where openpyxl is absent."""
    made, book = matrix(graph, lang), Book()
    _matrix(book, made, lang)
    _tasks(book, made, dict(graph.nodes(data="label")), lang)
    names, widths = [say(lang, name) for name in ("unit", "load", "leads", "group")], (40, 8, 8, 8)
    units = [[unit.label, unit.load, unit.leads, say(lang, "yes") if unit.group else None] for unit in made.units]
    _table(book, say(lang, "units"), names, widths, units)
    return book.saved()


def _table(
    book: Book, title: str, names: Sequence[str], widths: Sequence[float], rows: Sequence[Sequence[Value]]
) -> None:
    """A sheet with a filter; columns in which nothing stands are left out."""
    full = [column for column in range(len(names)) if any(row[column] not in (None, "") for row in rows)]
    sheet = book.sheet(title)
    kept = [widths[column] for column in full]
    book.head(sheet, 1, [names[column] for column in full], kept)
    book.rows(sheet, 2, [[row[column] for column in full] for row in rows], kept)
    sheet.auto_filter.ref = sheet.dimensions


def _matrix(book: Book, made: Matrix, lang: str) -> None:
    sheet = book.sheet(say(lang, "matrix"))
    counted = say(lang, "counted", tasks=len(made.tasks), units=len(made.units))
    book.put(sheet, 1, 1, f"{say(lang, 'matrix')}{say(lang, 'colon')}{counted}", "title")
    book.put(sheet, 2, 1, say(lang, "legend"), "note")
    book.head(sheet, _HEAD, made.header, (*_WIDTHS, *(_LETTER for _ in made.units)), FIXED)
    for column, unit in enumerate(made.units, FIXED + 1):
        book.put(sheet, _HEAD, column, unit.label, "upright")
    longest = max((len(unit.label) for unit in made.units), default=0)
    sheet.row_dimensions[_HEAD].height = min(max(longest * _LINE, 30), 400)
    _lines(book, sheet, made)
    last = sheet.cell(_HEAD + len(made.tasks), len(made.header)).coordinate
    sheet.auto_filter.ref = f"A{_HEAD}:{last}"


def _lines(book: Book, sheet: "Worksheet", made: Matrix) -> None:
    """Letters in their colours; the sums below are no part of what the filter hides."""
    framed = len(made.lines) * len(made.header) <= _FRAMED
    for number, line in enumerate(made.lines):
        summed = number >= len(made.tasks)
        for column, cell in enumerate(line, 1):
            if cell is not None or framed:
                own = "number" if cell is None else str(cell)[0] if column > FIXED else _FIXED_STYLES[column - 1]
                book.put(sheet, _HEAD + 1 + number, column, cell, "sum" if summed else own)
        book.fit(sheet, _HEAD + 1 + number, line[:FIXED], _WIDTHS)


def _tasks(book: Book, made: Matrix, labels: dict[str, str], lang: str) -> None:
    """All tasks in full; where a single plan was read its name says nothing."""
    several = len({task.path for task in made.tasks}) > 1
    rows = [_task(task, labels, several, lang) for task in made.tasks]
    _table(book, say(lang, "tasks"), [say(lang, name) for name in _TASK_COLUMNS], _TASK_WIDTHS, rows)


def _task(task: Duty, labels: dict[str, str], several: bool, lang: str) -> list[Value]:
    joint = say(lang, "list")
    parts = (joint.join(labels[unit] for unit in task.units(letter)) for letter in "牵责配参指")
    return [
        task.chapter, task.text, task.leader, *parts, joint.join(task.targets), joint.join(task.due),
        missing(task, lang), task.path if several else "", task.line,
    ]  # fmt: skip
