"""Facts for spreadsheets: UTF-8 with a BOM, so that Excel and WPS read Chinese."""

import csv
import io
from collections.abc import Sequence

from plancheck.reporters.facts.flat import Cell, columns, flat
from plancheck.reporters.facts.view import Extracted, present, views
from plancheck.reporters.show import Show
from plancheck.reporters.width import lines_kept
from plancheck.values.formulas import guarded

_BOM = "\ufeff"


def render(documents: Sequence[Extracted], kinds: Sequence[str], show: Show) -> str:
    """One line a fact; kinds share a table whose columns are those of all its kinds."""
    shown = present(documents, kinds) or list(kinds)
    names = columns(shown)
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(["path", "fact", *names])
    for one in documents:
        if one.document is None or one.facts is None:
            continue
        for kind in shown:
            for view in views(one.document, one.facts, kind):
                cells = flat(view)
                writer.writerow([_cell(one.path), kind, *(_cell(cells.get(name)) for name in names)])
    return _BOM + out.getvalue()


def _cell(value: Cell) -> Cell:
    """What a spreadsheet shows and does not run."""
    return guarded(lines_kept(value)) if isinstance(value, str) else value
