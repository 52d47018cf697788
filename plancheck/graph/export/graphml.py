"""GraphML 1.0 (graphml.graphdrawing.org): attributes are flattened, edges have ids of their own.

Written here because networkx refuses lists, repeats the ids of parallel edges, and takes seconds for a large plan.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plancheck.graph.export.flat import Plain, flat, types, written
from plancheck.graph.export.markup import attribute, content
from plancheck.graph.layout.overview import overview

if TYPE_CHECKING:
    from plancheck.graph.model import Graph

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""


def render(graph: "Graph", lang: str) -> str:
    """One directed graph; nodes have `x` and `y` of the overview, in pixels, y down."""
    places = overview(graph)
    nodes = [
        flat({**known, "x": float(places[node][0]), "y": float(places[node][1])})
        for node, known in graph.nodes(data=True)
    ]
    edges = [flat(known) for *_, known in graph.edges(data=True)]
    return _HEAD + "".join(f"{line}\n" for line in _lines(graph, nodes, edges)) + "</graphml>\n"


def _lines(graph: "Graph", nodes: list[dict[str, Plain]], edges: list[dict[str, Plain]]) -> Iterator[str]:
    node_types, edge_types = types(nodes), types(edges)
    yield from _declared("node", node_types, 0)
    yield from _declared("edge", edge_types, len(node_types))
    yield '<graph edgedefault="directed">'
    openings = _openings(node_types, 0)
    for node, row in zip(graph, nodes, strict=True):
        yield f'<node id="{attribute(node)}">{_data(openings, row)}</node>'
    openings = _openings(edge_types, len(node_types))
    for (source, target, key), row in zip(graph.edges(keys=True), edges, strict=True):
        ends = f'source="{attribute(source)}" target="{attribute(target)}"'
        yield f'<edge id="{attribute(key)}" {ends}>{_data(openings, row)}</edge>'
    yield "</graph>"


def _declared(scope: str, kinds: dict[str, str], first: int) -> Iterator[str]:
    for at, (name, kind) in enumerate(kinds.items(), first):
        yield f'<key id="d{at}" for="{scope}" attr.name="{attribute(name)}" attr.type="{kind}"/>'


def _openings(kinds: dict[str, str], first: int) -> dict[str, str]:
    return {name: f'<data key="d{at}">' for at, name in enumerate(kinds, first)}


def _data(openings: dict[str, str], row: dict[str, Plain]) -> str:
    return "".join([f"{openings[name]}{content(written(value))}</data>" for name, value in row.items()])
