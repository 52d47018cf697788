"""The list of findings as a workbook: a sheet of findings, a sheet of what was looked at."""

import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from plancheck.diagnostics.report import Report
from plancheck.reporters.closing import kept_back, summary
from plancheck.reporters.formulas import formula
from plancheck.reporters.listing import Cell, coverage_header, coverage_rows, header, rows
from plancheck.reporters.show import Show
from plancheck.reporters.words import say

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_WIDTHS = (24, 8, 10, 48, 16, 28, 40, 56, 6, 6, 8, 18)
_COVERAGE_WIDTHS = (32, 28, 10, 10, 10, 20, 10, 10, 16)
_LONGEST = 32_000  # characters; a cell holds 32 767
_SEVERITY = 1  # the column that is coloured
_COLOURS = {"error": "F8D7DA", "warning": "FFF3CD", "info": "D9EDF7"}


def render_bytes(report: Report, show: Show) -> bytes:
    """An .xlsx file with a frozen header and filters; ImportError where openpyxl is absent."""
    from openpyxl import Workbook

    book = Workbook(write_only=False)
    book.properties.creator = f"plancheck {report.version}"
    findings = book.worksheets[0]
    findings.title = say(show.lang, "sheet_findings")
    _fill(findings, header(show.lang), rows(report, show), _WIDTHS)
    _colour(findings, show.lang)
    _cover(book, report, show.lang)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _cover(book: "Workbook", report: Report, lang: str) -> None:
    sheet = book.create_sheet(say(lang, "sheet_coverage"))
    _fill(sheet, coverage_header(lang), coverage_rows(report, lang), _COVERAGE_WIDTHS)
    sheet.append([])
    for line in filter(None, (summary(report, lang), kept_back(report, lang))):
        sheet.append([line])


def _fill(sheet: "Worksheet", names: Sequence[str], lines: Iterable[Sequence[Cell]], widths: Sequence[int]) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    sheet.append(list(names))
    for line in lines:
        _append(sheet, line)
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    for row in sheet.iter_rows():
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions


def _append(sheet: "Worksheet", line: Sequence[Cell]) -> None:
    """Texts stay texts, also those that begin like a formula, also when somebody edits them."""
    sheet.append([cell[:_LONGEST] if isinstance(cell, str) else cell for cell in line])
    for cell, value in zip(sheet[sheet.max_row], line, strict=True):
        if formula(value):
            cell.data_type = "s"
            cell.quotePrefix = True


def _colour(sheet: "Worksheet", lang: str) -> None:
    from openpyxl.styles import PatternFill

    fills = {say(lang, name): PatternFill("solid", fgColor=colour) for name, colour in _COLOURS.items()}
    for row in sheet.iter_rows(min_row=2):
        fill = fills.get(str(row[_SEVERITY].value))
        if fill is not None:
            row[_SEVERITY].fill = fill
