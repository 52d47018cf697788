"""Places within layers that keep edges straight (Sugiyama, step 4), by isotonic regression (Ayer et al. 1955)."""

from plancheck.graph.layout.ordering import Ordered

_SWEEPS = 16


def straight(order: Ordered) -> dict[str, float]:
    """For each node and point its place across its layer; neighbours in a layer are at least 1 apart, the least is 0."""
    place = {node: float(at) for layer in order.layers for at, node in enumerate(layer)}
    for sweep in range(_SWEEPS):
        for layer in order.layers if sweep % 2 == 0 else reversed(order.layers):
            wanted = [_wanted(order, node, place) for node in layer]
            place.update(zip(layer, _apart(wanted), strict=True))
    least = min(place.values())
    return {node: at - least for node, at in place.items()}


def _wanted(order: Ordered, node: str, place: dict[str, float]) -> float:
    near = order.before[node] + order.after[node]
    return sum(place[other] for other in near) / len(near) if near else place[node]


def _apart(wanted: list[float]) -> list[float]:
    """The places nearest to those wanted, in their order and at least 1 apart: pool adjacent violators."""
    pools: list[tuple[float, int]] = []  # mean and size
    for at, want in enumerate(wanted):
        mean, size = want - at, 1
        while pools and pools[-1][0] > mean:
            other, others = pools.pop()
            mean, size = (mean * size + other * others) / (size + others), size + others
        pools.append((mean, size))
    means = (mean for mean, size in pools for _ in range(size))
    return [mean + at for at, mean in enumerate(means)]
