"""Which members of a group disagree: the fewest places that show it, in the order to be shown."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from plancheck.language.scope import owner
from plancheck.source.records import NamedTuple
from plancheck.values.quantity import Quantity, interval

_SURE = 0.9
_WIDEST = 20  # different values that are compared with each of the others where no extreme shows the conflict
Same = Callable[..., bool | None]


class _Row(NamedTuple):
    position: int
    fact: Any
    value: Any


def reading_order(fact: Any) -> tuple[int, int, int]:
    """A key that sorts facts by document, then place."""
    document = owner(fact.id)
    return (int(document[:-1]) if document else 0, fact.span.start, fact.span.end)


def disagreeing(members: Sequence[Any], values: Sequence[Any], same: Same, across: bool) -> list[int]:
    """Positions of the later of two facts in conflict, the earlier, then one of every further value; or none.

    Facts that are sure come first: a weak reading shall not stand for a conflict that sure ones prove.
    `across`: the two must stand in different documents.
    """
    rows = sorted(map(_Row, range(len(members)), members, values), key=lambda row: reading_order(row.fact))
    pair = _pair([row for row in rows if row.fact.confidence >= _SURE], same, across) or _pair(rows, same, across)
    if pair is None:
        return []
    shown = {_state(row.value) for row in pair}
    others = []
    for row in rows:
        if _state(row.value) not in shown:
            shown.add(_state(row.value))
            others.append(row.position)
    return [*(row.position for row in sorted(pair, key=lambda row: reading_order(row.fact), reverse=True)), *others]


def _pair(rows: Sequence[_Row], same: Same, across: bool) -> tuple[_Row, _Row] | None:
    """Two rows in conflict: an end of the range and what is farthest from it, else the first two that differ."""
    firsts = _firsts(rows, across)
    for end, far in ((max, min), (min, max)) if firsts else ():
        one = end(firsts, key=lambda row: _end(row.value, end is max))
        apart = [row for row in firsts if _apart(one, row, same, across)]
        if apart:
            return one, far(apart, key=lambda row: _end(row.value, far is max))
    pairs = ((one, row) for one in firsts[:_WIDEST] for row in firsts if _apart(one, row, same, across))
    return next(pairs, None)


def _apart(one: _Row, other: _Row, same: Same, across: bool) -> bool:
    if across and owner(one.fact.id) == owner(other.fact.id):
        return False
    return same(one.value, other.value) is False


def _firsts(rows: Sequence[_Row], across: bool) -> list[_Row]:
    """The first row of every value (and document)."""
    seen: dict[Any, _Row] = {}
    for row in rows:
        seen.setdefault((owner(row.fact.id) if across else "", _state(row.value)), row)
    return list(seen.values())


def _end(value: Any, low: bool) -> tuple[Decimal, Decimal]:
    """The floor (where the greatest is sought) or the cap of a quantity, then its stated number."""
    if not isinstance(value, Quantity):
        return Decimal(0), Decimal(0)
    return (interval(value).low if low else interval(value).high), value.value


def _state(value: Any) -> Any:
    if not isinstance(value, Quantity):
        return value
    return value.low, value.high, "eq" if value.bound == "range" and value.low == value.high else value.bound
