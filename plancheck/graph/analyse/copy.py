"""A part of a graph with its order kept: networkx's own sub-graphs follow the order of a set."""

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from plancheck.graph.model import Graph


def part(
    graph: "Graph",
    nodes: Collection[str],
    edge: Callable[[dict[str, Any]], bool] = lambda attributes: True,
) -> "Graph":
    """The graph of some nodes and the edges between them for which `edge` holds; findings about other nodes are left out."""
    kept = graph.__class__()
    kept.add_nodes_from((node, attributes) for node, attributes in graph.nodes(data=True) if node in nodes)
    kept.add_edges_from(
        (source, target, key, attributes)
        for source, target, key, attributes in graph.edges(keys=True, data=True)
        if source in kept and target in kept and edge(attributes)
    )
    kept.graph.update(graph.graph)
    kept.graph["findings"] = [about for finding in graph.graph.get("findings", ()) if (about := _about(finding, kept))]
    return kept


def _about(finding: dict[str, Any], graph: "Graph") -> dict[str, Any] | None:
    """A finding with its places, whose nodes are those of the graph; None where none is."""
    places = [{**place, "nodes": [node for node in place["nodes"] if node in graph]} for place in finding["places"]]
    return {**finding, "places": places} if any(place["nodes"] for place in places) else None
