"""What is in a graph, in numbers."""

from collections import Counter
from typing import TYPE_CHECKING

from plancheck.graph.analyse.duties import Unit, duties, units
from plancheck.graph.kinds import DEPENDS, EDGES, NODES, TASK, TITLE, UNIT
from plancheck.graph.layout.layered import arrows
from plancheck.graph.layout.ranks import acyclic, ranks
from plancheck.source.records import NamedTuple

if TYPE_CHECKING:
    from plancheck.graph.model import Graph


class Stats(NamedTuple):
    """Counts of nodes and edges by kind, and of what they make.

    `components` are groups of tasks, units and documents that hang together, by size; `depth` is the
    longest chain of tasks and documents of which each needs the one before; `cycles` are groups of tasks that wait for
    each other; `holes` counts tasks by what they lack.
    """

    nodes: dict[str, int]
    edges: dict[str, int]
    inferred: int
    components: list[int]
    depth: int
    cycles: int
    holes: dict[str, int]
    units: list[Unit]


def stats(graph: "Graph") -> Stats:
    """All counts."""
    nodes = Counter(kind for _, kind in graph.nodes(data="kind"))
    edges = Counter(kind for *_, kind in graph.edges(data="kind"))
    tasks = duties(graph)
    return Stats(
        {kind: nodes[kind] for kind in NODES if nodes[kind]},
        {kind: edges[kind] for kind in EDGES if edges[kind]},
        sum(not stated for *_, stated in graph.edges(data="stated")),
        _components(graph),
        _depth(graph),
        _cycles(graph),
        dict(Counter(hole for task in tasks for hole in task.holes)),
        units(graph, tasks),
    )


def _components(graph: "Graph") -> list[int]:
    import networkx

    inner = graph.subgraph([node for node, kind in graph.nodes(data="kind") if kind in (TASK, UNIT, TITLE)])
    return sorted(map(len, networkx.weakly_connected_components(inner)), reverse=True)


def _depth(graph: "Graph") -> int:
    """Nodes on the longest chain; cycles are cut as in the layers."""
    after = arrows(graph)
    nodes = list(after)
    rank = ranks(nodes, acyclic(nodes, after))
    return max(rank.values(), default=-1) + 1


def _cycles(graph: "Graph") -> int:
    import networkx

    waits = networkx.DiGraph([edge[:2] for edge in graph.edges(data="kind") if edge[2] == DEPENDS])
    return sum(len(group) > 1 for group in networkx.strongly_connected_components(waits))
