"""The master format: node-link data as networkx reads it, described by docs/schema/graph.schema.json."""

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from plancheck.graph.layout.layered import Places, layered
from plancheck.graph.layout.overview import overview
from plancheck.source.version import VERSION

if TYPE_CHECKING:
    from plancheck.graph.model import Graph

FORMAT_VERSION = 1


def render(graph: "Graph", lang: str = "zh") -> str:
    """One JSON object, a node or edge a line; `networkx.node_link_graph(…, edges="edges")` makes the same graph of it."""
    parts = {
        "version": json.dumps(FORMAT_VERSION),
        "tool": _compact({"name": "plancheck", "version": VERSION}),
        "directed": "true",
        "multigraph": "true",
        "graph": _compact(graph.graph),
        "nodes": _lines({"id": node, **known} for node, known in graph.nodes(data=True)),
        "edges": _lines(
            {"source": source, "target": target, "key": key, **known}
            for source, target, key, known in graph.edges(keys=True, data=True)
        ),
        "layouts": _compact({"overview": _rounded(overview(graph)), "layers": _rounded(layered(graph))}),
    }
    return "{\n" + ",\n".join(f'"{name}": {text}' for name, text in parts.items()) + "\n}\n"


def _lines(items: Iterable[dict[str, Any]]) -> str:
    return "[\n" + ",\n".join(map(_compact, items)) + "\n]"


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _rounded(places: Places) -> dict[str, list[float]]:
    return {node: [round(x), round(y)] for node, (x, y) in places.items()}
