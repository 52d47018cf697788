"""Tasks and documents in layers from left to right: what comes first stands left."""

from typing import TYPE_CHECKING

from plancheck.graph.kinds import DEPENDS, ISSUES, REFERS, TASK, TITLE
from plancheck.graph.layout.ordering import Ordered, is_point
from plancheck.graph.layout.ranks import acyclic, ranks
from plancheck.graph.layout.straight import straight

if TYPE_CHECKING:
    from plancheck.graph.model import Graph

Places = dict[str, tuple[float, float]]
ACROSS, DOWN = 260, 28  # pixels between layers and within
_WIDTH = 4000  # a row of components is no wider


def layered(graph: "Graph") -> Places:
    """Places in pixels of the tasks and documents that hang together; the largest component first, smaller ones beside it.

    A task that issues a document stands before it; one that carries it out, or depends on another, behind.
    """
    after = arrows(graph)
    places: Places = {}
    left = top = height = 0.0
    for nodes in _components(after):
        own = _component(nodes, after)
        width = max(x for x, _ in own.values()) + ACROSS
        if left and left + width > _WIDTH:
            left, top, height = 0.0, top + height + DOWN, 0.0
        places |= {node: (left + x, top + y) for node, (x, y) in own.items()}
        left += width
        height = max(height, max(y for _, y in own.values()) + DOWN)
    return places


def arrows(graph: "Graph") -> dict[str, list[str]]:
    """What follows each node, which no other edge of the two contradicts."""
    issued = {(source, target) for source, target, kind in graph.edges(data="kind") if kind == ISSUES}
    drawn = {node for node, kind in graph.nodes(data="kind") if kind in (TASK, TITLE)}
    after: dict[str, list[str]] = {}
    for source, target, kind in graph.edges(data="kind"):
        if kind == ISSUES or (kind in (DEPENDS, REFERS) and (source, target) not in issued):
            first, second = (source, target) if kind == ISSUES else (target, source)
            if {first, second} <= drawn:
                after.setdefault(first, []).append(second)
                after.setdefault(second, [])
    return after


def _components(after: dict[str, list[str]]) -> list[list[str]]:
    """Nodes that hang together, the largest component first, else in the order of the graph."""
    near: dict[str, list[str]] = {node: list(following) for node, following in after.items()}
    for node, following in after.items():
        for other in following:
            near[other].append(node)
    seen: set[str] = set()
    found = []
    for root in after:
        if root not in seen:
            seen.add(root)
            component = [root]
            for node in component:  # grows while it is read
                component += [other for other in dict.fromkeys(near[node]) if other not in seen]
                seen.update(near[node])
            found.append(component)
    return sorted(found, key=len, reverse=True)


def _component(nodes: list[str], after: dict[str, list[str]]) -> Places:
    edges = acyclic(nodes, after)
    order = Ordered(nodes, edges, ranks(nodes, edges))
    across = straight(order)
    return {
        node: (round(layer * ACROSS, 1), round(across[node] * DOWN, 1))
        for layer, members in enumerate(order.layers)
        for node in members
        if not is_point(node)
    }
