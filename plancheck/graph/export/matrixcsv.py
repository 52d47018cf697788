"""The responsibility matrix for spreadsheets, as csv."""

from typing import TYPE_CHECKING

from plancheck.graph.analyse.matrix import matrix
from plancheck.graph.export.csv import sheet

if TYPE_CHECKING:
    from plancheck.graph.model import Graph


def render(graph: "Graph", lang: str) -> str:
    """A task a line, a unit a column, totals on both margins."""
    made = matrix(graph, lang)
    return sheet(made.header, made.lines)
