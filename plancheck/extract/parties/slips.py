"""Names one character off a commoner name: a character lost, doubled or changed. By hashing, never by comparing all pairs."""

from collections.abc import Iterable, Iterator, Mapping

from plancheck.source.records import NamedTuple

SHORTEST = 4  # characters of a name that one character off still tells
TIMES = 2  # a slip stands at most once for so many of the right name


class Slip(NamedTuple):
    """`name` is probably meant for `twin`; `how`: lost, doubled, changed."""

    name: str
    twin: str
    how: str


def slips(counts: Mapping[str, int], telling: frozenset[str]) -> Iterator[Slip]:
    """Names that differ from a commoner one by one character; `telling` are characters that alternate lawfully (省, 市)."""
    near = neighbours(name for name in sorted(counts, key=lambda name: -counts[name]) if len(name) >= SHORTEST)
    for name, count in counts.items():
        twins = (twin for key in masks(name) for twin in near.get(key, ()) if count * TIMES <= counts[twin])
        twin = max(twins, key=lambda twin: (counts[twin], twin), default=None)
        if twin is not None and (how := difference(name, twin, telling)):
            yield Slip(name, twin, how)


def neighbours(names: Iterable[str]) -> dict[str, list[str]]:
    """Names by all their masks."""
    near: dict[str, list[str]] = {}
    for name in names:
        for key in masks(name):
            near.setdefault(key, []).append(name)
    return near


def masks(name: str) -> Iterator[str]:
    """The name, and the name with one character struck out or hidden: two names one character apart share one."""
    yield name
    for place in range(len(name)):
        yield name[:place] + name[place + 1 :]
        yield f"{name[:place]}?{name[place + 1 :]}"


def difference(name: str, twin: str, telling: frozenset[str]) -> str | None:
    """How a name departs from its twin; None if by more than one character, or by one that tells organisations apart."""
    if name == twin:
        return None
    place = _parting(name, twin)
    if len(name) == len(twin) and name[place + 1 :] == twin[place + 1 :]:
        return None if {name[place], twin[place]} <= telling else "changed"
    if len(name) + 1 == len(twin) and name[place:] == twin[place + 1 :]:
        return "lost"
    if len(name) == len(twin) + 1 and name[place + 1 :] == twin[place:]:
        return "doubled" if name[place] in name[max(0, place - 1) : place] else None
    return None


def _parting(name: str, twin: str) -> int:
    pairs = zip(name, twin, strict=False)
    return next((at for at, (one, other) in enumerate(pairs) if one != other), min(len(name), len(twin)))
