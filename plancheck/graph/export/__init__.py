"""A graph to a file in some format; one module a format and view, loaded when asked for."""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol, cast

if TYPE_CHECKING:
    from plancheck.graph.model import Graph

GRAPH, MATRIX, UNITS = "graph", "matrix", "units"  # the whole, tasks against units, a list of tasks a unit
_MODULES = {
    ("html", GRAPH): "page.page",
    ("svg", GRAPH): "export.svg",
    ("json", GRAPH): "export.json",
    ("graphml", GRAPH): "export.graphml",
    ("gexf", GRAPH): "export.gexf",
    ("dot", GRAPH): "export.dot",
    ("mermaid", GRAPH): "export.mermaid",
    ("csv", GRAPH): "export.csv",
    ("xlsx", GRAPH): "export.xlsx",
    ("csv", MATRIX): "export.matrixcsv",
    ("xlsx", MATRIX): "export.xlsx",
    ("markdown", MATRIX): "export.matrixmarkdown",
    ("xlsx", UNITS): "export.unitxlsx",
    ("markdown", UNITS): "export.unitmarkdown",
    ("html", UNITS): "export.unithtml",
}
FORMATS = tuple(dict.fromkeys(name for name, _ in _MODULES))
DRAWN = ("svg", "dot", "mermaid")  # pictures: everything in one of them is too much for an eye
BESIDE = ("html", "svg", "xlsx")  # made for people: files, where other formats are for programs to read on
KEPT = ("xlsx",)  # somebody may write into it, so it is never overwritten


class Exporter(Protocol):
    """Turns a graph into the content of one file."""

    def __call__(self, graph: "Graph", lang: str) -> str | bytes:
        """The whole file: text, or bytes for a binary format. `lang`: zh or en."""


def formats(view: str) -> list[str]:
    """The formats that can show a view."""
    return [name for name, known in _MODULES if known == view]


def exporter(name: str, view: str = GRAPH) -> Exporter:
    """What writes one of FORMATS in one of its views; KeyError for any other."""
    module: Any = import_module(f"plancheck.graph.{_MODULES[name, view]}")
    return cast(Exporter, module.render)
