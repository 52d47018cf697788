"""Workbooks that people print: frozen heads, wrapped words, no cell that a spreadsheet would run, equal bytes for equal plans."""

import datetime
import io
from collections.abc import Iterable, Sequence
from copy import copy
from math import ceil
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from plancheck.graph.export.cellstyles import named
from plancheck.source.version import VERSION
from plancheck.values.formulas import formula
from plancheck.values.plain import lines_kept

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

Value = str | int | None
_LONGEST = 32_000  # characters; a cell holds 32 767
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_NAME = 31  # characters of a sheet's name
_A4 = 9
_LINE, _HIGHEST = 14.5, 400  # points: a line of the body, the highest row
_WIDE = 1.95  # digits that a character beyond ASCII is wide
_BIRTH = datetime.datetime(2000, 1, 1)  # what the file says of its making: the clock is no part of the plan


class Book:
    """A workbook being written."""

    def __init__(self) -> None:
        """No sheet yet; ImportError where openpyxl is absent."""
        from openpyxl import Workbook

        self._book: Workbook = Workbook()
        self._book.remove(self._book.worksheets[0])
        self._names: set[str] = set()
        self._styles: dict[str, Any] = {}
        for style in named():
            self._book.add_named_style(style)
            self._styles[style.name] = style.as_tuple()

    def sheet(self, name: str) -> "Worksheet":
        """A new sheet, printed as wide as a landscape page; its name shortened and numbered where workbooks demand it."""
        from openpyxl.worksheet.properties import PageSetupProperties

        base = lines_kept(name).translate(_FORBIDDEN).strip(" '") or "-"
        title, number = base[:_NAME], 1
        while title.casefold() in self._names:
            number += 1
            title = f"{base[: _NAME - len(str(number)) - 1]} {number}"
        self._names.add(title.casefold())
        sheet: Worksheet = self._book.create_sheet(title)
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = _A4
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        return sheet

    def head(
        self, sheet: "Worksheet", row: int, names: Sequence[str], widths: Sequence[float], frozen: int = 0
    ) -> None:
        """A head at `row`, repeated on every printed page; it and the first `frozen` columns stay when scrolled."""
        from openpyxl.utils import get_column_letter

        for column, name in enumerate(names, 1):
            self.put(sheet, row, column, name, "head")
        for column, width in enumerate(widths, 1):
            sheet.column_dimensions[get_column_letter(column)].width = width
        sheet.freeze_panes = sheet.cell(row + 1, frozen + 1).coordinate
        sheet.print_title_rows = f"1:{row}"

    def rows(self, sheet: "Worksheet", first: int, rows: Iterable[Sequence[Value]], widths: Sequence[float]) -> None:
        """Lines from `first` on, absent cells left empty, each high enough for its words in columns of these widths."""
        for number, row in enumerate(rows, first):
            for column, value in enumerate(row, 1):
                if value is not None:
                    self.put(sheet, number, column, value)
            self.fit(sheet, number, row, widths)

    def fit(self, sheet: "Worksheet", number: int, row: Sequence[Value], widths: Sequence[float]) -> None:
        """Make a row high enough: not every program does so when it opens the file."""
        lines = max((_lines(value, width) for value, width in zip(row, widths, strict=False)), default=1)
        if lines > 1:
            sheet.row_dimensions[number].height = min(lines * _LINE + 3, _HIGHEST)

    def put(self, sheet: "Worksheet", row: int, column: int, value: Value, style: str = "body") -> None:
        """One cell; texts stay texts, also those that begin like a formula."""
        text = lines_kept(value)[:_LONGEST] if isinstance(value, str) else value
        cell = sheet.cell(row, column, text)
        cell._style = copy(self._styles[style])  # type: ignore[attr-defined]  # `cell.style = …` searches by name each time
        if formula(value):
            cell.data_type = "s"
            cell.quotePrefix = True

    def saved(self) -> bytes:
        """The whole file."""
        from openpyxl.writer.excel import ExcelWriter

        self._book.properties.creator = f"plancheck {VERSION}"
        self._book.properties.created = self._book.properties.modified = _BIRTH
        out = io.BytesIO()
        ExcelWriter(self._book, ZipFile(out, "w")).save()  # Workbook.save would put in the time
        return _still(out.getvalue())


def _lines(value: Value, width: float) -> int:
    """How many lines a value takes in a column of so many digits' width; a Chinese character is as wide as two digits."""
    if not isinstance(value, str) or len(value) * 2 <= width:
        return 1
    return sum(ceil(_width(line) / width) or 1 for line in value.splitlines())


def _width(line: str) -> float:
    narrow = len(line.encode("ascii", "ignore"))
    return narrow + _WIDE * (len(line) - narrow)


def _still(data: bytes) -> bytes:
    """The archive with parts that do not tell when they were written."""
    out = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as moved, ZipFile(out, "w") as still:
        for name in moved.namelist():
            still.writestr(ZipInfo(name), moved.read(name), ZIP_DEFLATED)  # of 1980, the first day there is
    return out.getvalue()
