"""The order within layers that lets few edges cross (Sugiyama, step 3; crossings counted after Barth, Jünger and Mutzel 2002)."""

from collections.abc import Sequence
from itertools import pairwise

from plancheck.graph.layout.ranks import neighbours

Layers = list[list[str]]
_SWEEPS = 24
_VIA = "\x00"  # begins the names of the points at which a long edge passes a layer


class Ordered:
    """Layers in order, with the points that long edges pass; `before` and `after` lead to the next layer only."""

    def __init__(self, nodes: Sequence[str], edges: Sequence[tuple[str, str]], rank: dict[str, int]) -> None:
        """`edges` lead to higher ranks."""
        self.layers: Layers = [[] for _ in range(max(rank.values()) + 1)]
        steps: list[tuple[str, str]] = []
        points: list[str] = []
        for number, (source, target) in enumerate(edges):
            way = [f"{_VIA}{number}.{layer}" for layer in range(rank[source] + 1, rank[target])]
            steps += zip([source, *way], [*way, target], strict=True)
            points += way
            for layer, point in enumerate(way, rank[source] + 1):
                rank[point] = layer
        self.before, self.after = neighbours([*nodes, *points], steps)
        for node in self._walk(nodes):
            self.layers[rank[node]].append(node)
        self._improve()

    def _walk(self, nodes: Sequence[str]) -> list[str]:
        """All nodes and points, neighbours near each other: depth first."""
        seen: dict[str, None] = {}
        for root in nodes:
            waiting = [root]
            while waiting:
                node = waiting.pop()
                if node not in seen:
                    seen[node] = None
                    waiting += reversed([*self.before[node], *self.after[node]])
        return list(seen)

    def _improve(self) -> None:
        """Sort layers by the mean place of their neighbours, forth and back, and keep the best order seen."""
        best, fewest = [list(layer) for layer in self.layers], self.crossings()
        for sweep in range(_SWEEPS):
            if not fewest:
                break
            self._sweep(forth=sweep % 2 == 0)
            count = self.crossings()
            if count < fewest:
                best, fewest = [list(layer) for layer in self.layers], count
        self.layers = best

    def _sweep(self, *, forth: bool) -> None:
        layers = self.layers if forth else self.layers[::-1]
        near = self.before if forth else self.after
        for fixed, moving in pairwise(layers):
            place = {node: at for at, node in enumerate(fixed)}
            wanted = {node: _mean([place[other] for other in near[node]], at) for at, node in enumerate(moving)}
            moving.sort(key=lambda node: wanted[node])

    def crossings(self) -> int:
        """How many pairs of edges cross."""
        return sum(self._between(first, second) for first, second in pairwise(self.layers))

    def _between(self, first: list[str], second: list[str]) -> int:
        """Inversions among the ends of the edges, counted with a Fenwick tree."""
        place = {node: at for at, node in enumerate(second)}
        tree = [0] * (len(second) + 1)
        count = 0
        ends = [end for node in first for end in sorted(place[other] for other in self.after[node])]
        for seen, end in enumerate(ends):
            at, not_after = end + 1, 0
            while at:
                not_after += tree[at]
                at &= at - 1
            count += seen - not_after
            at = end + 1
            while at <= len(second):
                tree[at] += 1
                at += at & -at
        return count


def is_point(node: str) -> bool:
    """Whether a name is that of a point on a long edge."""
    return node.startswith(_VIA)


def _mean(places: list[int], own: int) -> float:
    return sum(places) / len(places) if places else float(own)
