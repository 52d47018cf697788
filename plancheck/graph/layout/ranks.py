"""The layer of each node of a directed graph (Sugiyama, Tagawa and Toda 1981, steps 1 and 2)."""

from collections.abc import Iterator, Mapping, Sequence

Arrows = Mapping[str, Sequence[str]]


def acyclic(nodes: Sequence[str], after: Arrows) -> list[tuple[str, str]]:
    """The edges with those turned round that close a cycle, each once; loops are left out."""
    state: dict[str, bool] = {}  # True while on the path
    edges: dict[tuple[str, str], None] = {}
    for root in nodes:
        if root in state:
            continue
        state[root] = True
        path: list[tuple[str, Iterator[str]]] = [(root, iter(after.get(root, ())))]
        while path:
            node, rest = path[-1]
            following = next(rest, None)
            if following is None:
                state[node] = False
                path.pop()
            elif state.get(following):
                if following != node:
                    edges[following, node] = None
            else:
                edges[node, following] = None
                if following not in state:
                    state[following] = True
                    path.append((following, iter(after.get(following, ()))))
    return list(edges)


def ranks(nodes: Sequence[str], edges: Sequence[tuple[str, str]]) -> dict[str, int]:
    """The length of the longest way to each node; a node without predecessor stands just before what follows it."""
    before, after = neighbours(nodes, edges)
    rank: dict[str, int] = {}
    order = _sorted(nodes, before, after)
    for node in order:
        rank[node] = max((rank[other] + 1 for other in before[node]), default=0)
    for node in reversed(order):
        if after[node] and not before[node]:
            rank[node] = min(rank[other] for other in after[node]) - 1
    return rank


def neighbours(
    nodes: Sequence[str], edges: Sequence[tuple[str, str]]
) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """For each node what comes before it and what after, in the order of the edges."""
    before: dict[str, list[str]] = {node: [] for node in nodes}
    after: dict[str, list[str]] = {node: [] for node in nodes}
    for source, target in edges:
        before[target].append(source)
        after[source].append(target)
    return before, after


def _sorted(nodes: Sequence[str], before: Arrows, after: Arrows) -> list[str]:
    """A topological order: each node once all before it are there."""
    waiting = {node: len(before[node]) for node in nodes}
    order = [node for node in nodes if not waiting[node]]
    for node in order:  # grows while it is read
        for following in after[node]:
            waiting[following] -= 1
            if not waiting[following]:
                order.append(following)
    return order
