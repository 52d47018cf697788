"""The responsibility matrix as a workbook: matrix, tasks with all that hangs on them, units by load."""

from typing import TYPE_CHECKING

from plancheck.graph.analyse.duties import Duty
from plancheck.graph.analyse.matrix import FIXED, Matrix, matrix, missing
from plancheck.graph.export.book import Book
from plancheck.graph.words import say

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from plancheck.graph.model import Graph

_WIDTHS = (18, 36, 6, 14)
_LETTER = 4.5  # width of a unit's column
_LINE = 13  # points a character of a stacked head takes
_HEAD = 3  # the row of the head, below title and legend
_TASK_COLUMNS = (
    "chapter", "task", "leader", "lead", "responsible", "support", "take_part", "guide", "targets", "dues", "hole",
    "path", "line_number",
)  # fmt: skip
_TASK_WIDTHS = (18, 60, 12, 18, 24, 24, 18, 18, 30, 14, 14, 24, 6)
_UNIT_COLUMNS = ("unit", "load", "leads", "group")


def render(graph: "Graph", lang: str) -> bytes:
    """An .xlsx file; the matrix can be filtered by chapter and by what is missing. ImportError where openpyxl is absent."""
    made, book = matrix(graph, lang), Book()
    _matrix(book, made, lang)
    sheet = book.sheet(say(lang, "tasks"))
    book.head(sheet, 1, [say(lang, name) for name in _TASK_COLUMNS], _TASK_WIDTHS, 2)
    labels = dict(graph.nodes(data="label"))
    book.rows(sheet, 2, (_task(task, labels, lang) for task in made.tasks))
    sheet.auto_filter.ref = sheet.dimensions
    sheet = book.sheet(say(lang, "units"))
    book.head(sheet, 1, [say(lang, name) for name in _UNIT_COLUMNS], (32, 8, 8, 8))
    book.rows(
        sheet, 2, ([unit.label, unit.load, unit.leads, say(lang, "yes") if unit.group else None] for unit in made.units)
    )
    sheet.auto_filter.ref = sheet.dimensions
    return book.saved()


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
    for number, line in enumerate(made.lines):
        summed = number >= len(made.tasks)
        for column, cell in enumerate(line, 1):
            if cell is not None:
                own = str(cell)[0] if column > FIXED else ("body", "body", "number", "hole")[column - 1]
                book.put(sheet, _HEAD + 1 + number, column, cell, "sum" if summed else own)


def _task(task: Duty, labels: dict[str, str], lang: str) -> list[str | int | None]:
    joint = say(lang, "list")
    parts = (joint.join(labels[unit] for unit in task.units(letter)) for letter in "牵责配参指")
    return [
        task.chapter, task.text, task.leader, *parts, joint.join(task.targets), joint.join(task.due),
        missing(task, lang), task.path, task.line,
    ]  # fmt: skip
