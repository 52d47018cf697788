"""Plans to a graph, one step a line."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from plancheck.diagnostics.diagnostic import Diagnostic
from plancheck.graph.building.duties import duties
from plancheck.graph.building.findings import Page, mark
from plancheck.graph.building.marks import holes, loads, made
from plancheck.graph.building.order import order
from plancheck.graph.building.outline import outline
from plancheck.graph.building.papers import Papers, papers
from plancheck.graph.building.sheet import Sheet
from plancheck.graph.building.targets import deadlines, targets
from plancheck.graph.model import Plan

if TYPE_CHECKING:
    from plancheck.graph.model import Graph


def build(plans: Sequence[Plan], found: Iterable[Diagnostic] = ()) -> "Graph":
    """The graph of one or several plans, nodes and edges in reading order; `found` are findings of rules in them.

    Node and edge attributes are those of docs/schema/graph.schema.json: what JSON can hold, days as 2020-12-31.
    """
    import networkx

    graph: Graph = networkx.MultiDiGraph()
    pages = [_page(Sheet(graph, plan)) for plan in plans]
    known = Papers(page.sheet for page in pages)
    for sheet, holders in pages:
        duties(sheet)
        targets(sheet, holders)
        deadlines(sheet)
        papers(sheet, holders, known)
        order(sheet)
    loads(graph)
    made(graph)
    holes(graph)
    mark(graph, found, {page.sheet.path: page for page in pages})
    return graph


def _page(sheet: Sheet) -> Page:
    return Page(sheet, outline(sheet))
