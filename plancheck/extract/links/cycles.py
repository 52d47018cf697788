"""Circles in a directed graph: of each strongly connected component one shortest way round."""

from collections import deque
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

_Node = TypeVar("_Node", bound=Hashable)
_MOST = 50  # nodes of a component that are all tried as the start of the way round


def rings(edges: Mapping[_Node, Sequence[_Node]]) -> Iterator[list[_Node]]:
    """The nodes of a shortest circle in each component that has one; `edges` lists what each node leads to."""
    for component in _Search(edges).components():
        inside = {node: [other for other in edges.get(node, ()) if other in component] for node in component}
        starts = list(inside)[: _MOST if len(inside) <= _MOST else 1]
        yield min((_round(inside, start) for start in starts), key=len)


def _round(edges: Mapping[_Node, Sequence[_Node]], start: _Node) -> list[_Node]:
    """The shortest way from a node back to itself, breadth first; there is one."""
    came: dict[_Node, _Node] = {}
    waiting = deque([start])
    while start not in came:
        node = waiting.popleft()
        for other in edges[node]:
            if other not in came:
                came[other] = node
                waiting.append(other)
    ring = [came[start]]
    while ring[-1] != start:
        ring.append(came[ring[-1]])
    return ring[::-1]


class _Search(Generic[_Node]):
    """Strongly connected components in linear time (Tarjan 1972), without recursion."""

    def __init__(self, edges: Mapping[_Node, Sequence[_Node]]) -> None:
        self._edges = edges
        self._order: dict[_Node, int] = {}
        self._low: dict[_Node, int] = {}
        self._path: dict[_Node, None] = {}

    def components(self) -> Iterator[list[_Node]]:
        """Those with a circle: several nodes, or one that leads to itself."""
        for root in self._edges:
            if root not in self._order:
                yield from self._from(root)

    def _from(self, root: _Node) -> Iterator[list[_Node]]:
        work = [self._entered(root)]
        while work:
            node, others = work[-1]
            other = next(others, None)
            if other is None:
                work.pop()
                if self._low[node] == self._order[node]:
                    yield from self._closed(node)
                elif work:
                    self._lower(work[-1][0], self._low[node])
            elif other not in self._order:
                work.append(self._entered(other))
            elif other in self._path:
                self._lower(node, self._order[other])

    def _entered(self, node: _Node) -> tuple[_Node, Iterator[_Node]]:
        self._order[node] = self._low[node] = len(self._order)
        self._path[node] = None
        return node, iter(self._edges.get(node, ()))

    def _lower(self, node: _Node, reached: int) -> None:
        self._low[node] = min(self._low[node], reached)

    def _closed(self, root: _Node) -> Iterator[list[_Node]]:
        """The component of which a root is the first node: all that was entered since."""
        component: list[_Node] = []
        while root in self._path:
            component.append(self._path.popitem()[0])
        if len(component) > 1 or root in self._edges.get(root, ()):
            yield sorted(component, key=self._order.__getitem__)
