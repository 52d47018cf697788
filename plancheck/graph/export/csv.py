"""The list of edges for spreadsheets: UTF-8 with a BOM, no cell that a spreadsheet would run."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from plancheck.graph.words import say
from plancheck.values.formulas import guarded
from plancheck.values.plain import lines_kept

if TYPE_CHECKING:
    from plancheck.graph.model import Graph

Cell = str | int | float | bool | None
_COLUMNS = (
    "source", "kind", "role", "goal", "value", "stated", "confidence", "path", "line_number", "place", "quote",
    "source_id", "goal_id",
)  # fmt: skip


def render(graph: "Graph", lang: str) -> str:
    """An edge a line, with its evidence."""
    label = dict(graph.nodes(data="label"))
    rows = (
        (
            label[source], say(lang, known["kind"]), known.get("role"), label[target], known.get("value"),
            known["stated"], known["confidence"], known["path"], known["line"], known["place"], known["quote"],
            source, target,
        )
        for source, target, known in graph.edges(data=True)
    )  # fmt: skip
    return sheet([say(lang, column) for column in _COLUMNS], rows)


def sheet(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """A whole file of comma-separated values."""
    out = io.StringIO(newline="")
    out.write("\ufeff")
    writer = csv.writer(out)
    writer.writerow(header)
    writer.writerows([_cell(cell) for cell in row] for row in rows)
    return out.getvalue()


def _cell(cell: Cell) -> Cell:
    if isinstance(cell, bool):
        return str(cell).lower()
    return guarded(lines_kept(cell)) if isinstance(cell, str) else cell
