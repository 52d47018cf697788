"""For each unit its tasks, a sheet a unit, with a list of units in front."""

from typing import TYPE_CHECKING

from plancheck.graph.analyse.perunit import UnitList, header, per_unit
from plancheck.graph.export.book import Book
from plancheck.graph.words import say

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from plancheck.graph.model import Graph

_WIDTHS = (6, 22, 64, 10, 32, 16, 36, 12)
_CONTENTS = (40, 8, 8)
_HEAD = 2  # the row of the head, below the title


def render(graph: "Graph", lang: str) -> bytes:
    """An .xlsx file; ImportError where openpyxl is absent."""
    book = Book()
    contents = book.sheet(say(lang, "contents"))
    book.head(contents, 1, [say(lang, name) for name in ("unit", "load", "leads")], _CONTENTS)
    for row, rows in enumerate(per_unit(graph, lang), 2):
        _link(book, contents, row, _unit(book, rows, lang), rows)
    return book.saved()


def _unit(book: Book, rows: UnitList, lang: str) -> str:
    """Write a unit's sheet; its name."""
    sheet = book.sheet(rows.unit.label)
    book.put(sheet, 1, 1, say(lang, "duties_of", unit=rows.unit.label), "title")
    book.head(sheet, _HEAD, header(lang), _WIDTHS)
    book.rows(sheet, _HEAD + 1, rows.lines, _WIDTHS)
    return sheet.title


def _link(book: Book, contents: "Worksheet", row: int, name: str, rows: UnitList) -> None:
    """A line of the contents that leads to the unit's sheet."""
    from openpyxl.worksheet.hyperlink import Hyperlink

    quoted = name.replace("'", "''")
    book.rows(contents, row, [[rows.unit.label, rows.unit.load, rows.unit.leads]], _CONTENTS)
    contents.cell(row, 1).hyperlink = Hyperlink(ref=f"A{row}", location=f"'{quoted}'!A1")
    book.put(contents, row, 1, rows.unit.label, "link")
