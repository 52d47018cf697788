"""The list of findings for spreadsheets: UTF-8 with a BOM, so that Excel and WPS read Chinese."""

import csv
import io

from plancheck.diagnostics.report import Report
from plancheck.reporters.listing import header, rows
from plancheck.reporters.show import Show
from plancheck.values.formulas import guarded

_BOM = "\ufeff"


def render(report: Report, show: Show) -> str:
    """A line a finding. It has no place for the coverage: see the second sheet of xlsx."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(header(show.lang))
    writer.writerows([guarded(cell) for cell in row] for row in rows(report, show))
    return _BOM + out.getvalue()
