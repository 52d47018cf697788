"""Which items of a list have moved: all but the heaviest part of it that kept its order."""

from collections.abc import Sequence


def moved(places: Sequence[int], weights: Sequence[int]) -> set[int]:
    """Positions of items that left the order; `places` are where the items, in their old order, stand now.

    What stays is the heaviest increasing run, found in n log n by a tree of prefix maxima. The same items move
    whichever order is called the old one, as long as no two runs weigh the same.
    """
    tree = _Prefixes(max(places, default=0) + 1)
    before: list[int] = []
    for index, (place, weight) in enumerate(zip(places, weights, strict=True)):
        total, last = tree.best(place)
        before.append(last)
        tree.put(place, (total + weight, index))
    _, last = tree.best(tree.size)
    stays: set[int] = set()
    while last >= 0:
        stays.add(last)
        last = before[last]
    return set(range(len(places))) - stays


class _Prefixes:
    """The best (weight, position) among all places below a given one."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._tree = [(0, -1)] * (size + 1)

    def best(self, below: int) -> tuple[int, int]:
        found = (0, -1)
        while below > 0:
            found = max(found, self._tree[below])
            below -= below & -below
        return found

    def put(self, place: int, entry: tuple[int, int]) -> None:
        place += 1
        while place <= self.size:
            self._tree[place] = max(self._tree[place], entry)
            place += place & -place
