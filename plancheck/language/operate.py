"""What operators and functions do with values. None is *unknown* and makes a result unknown."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from plancheck.source.fold import fold
from plancheck.source.records import NamedTuple
from plancheck.values.numeral import parse_numeral
from plancheck.values.period import Period
from plancheck.values.quantity import Interval, Quantity, agree, alike, disjoint, rounding, total


class Sum(NamedTuple):
    """A sum of quantities: where the true total must lie, and the sum of what is stated, to be shown as its parts are."""

    interval: Interval
    stated: Decimal
    scale: Decimal
    unit: str | None


def plain(value: Any) -> Any:
    """A value as it is compared: a quantity by its stated number, a fact by its id."""
    if type(value) in _READY:
        return value
    if isinstance(value, Quantity):
        return value.value
    if isinstance(value, Sum):
        return value.stated
    if isinstance(value, float):
        return Decimal(str(value))
    return getattr(value, "id", value) if isinstance(value, tuple) else value


def comparison(operator: str) -> Callable[[Any, Any], bool | None]:
    """A comparison; unknown where a side is unknown, or where the two are of different kinds or dimensions."""
    decide = _DECISIONS[operator]
    ready = _READY if operator in ("=", "!=") else _NUMBERS

    def compare(left: Any, right: Any) -> bool | None:
        kind, other = type(left), type(right)
        if (kind in ready and other in ready) or (kind is other and kind in _READY):
            return decide(left, right)
        if left is None or right is None or _dimensions_differ((left, right)):
            return None
        first, second = plain(left), plain(right)
        if operator not in ("=", "!=") and _kind(first) is not _kind(second):
            return None
        return decide(first, second)

    return compare


def arithmetic(operator: str, left: Any, right: Any) -> Decimal | None:
    """+ - * / of numbers and of stated quantities; unknown for a division by nought."""
    if left is None or right is None or (operator == "/" and not plain(right)):
        return None
    first, second = Decimal(plain(left)), Decimal(plain(right))
    return _SIGNS[operator](first, second)


def agreeing(*values: Any) -> bool | None:
    """Whether all values, given one by one or as a group, admit one number; sums and rounded figures by rounding."""
    known = flat(values)
    if None in known or _dimensions_differ(known):
        return None
    if len(known) < 2:
        return True
    if all(isinstance(value, Quantity) for value in known):
        return agree(known)
    bounds = [_bounds(value) for value in known]
    highest = max(bounds, key=lambda bound: bound.low)
    return not any(disjoint(bound, highest) for bound in bounds)


def all_alike(*values: Any) -> bool | None:
    """Whether all quantities state the same bound on the same number; other values must be equal."""
    known = flat(values)
    if None in known or _dimensions_differ(known):
        return None
    if len(known) < 2:
        return True
    if all(isinstance(value, Quantity) for value in known):
        return alike(known)
    return len({plain(value) for value in known}) <= 1


def distinct(values: Any) -> int | None:
    """How many different values a group has; unknown where one is unknown."""
    known = flat((values,))
    return None if None in known else len({plain(value) for value in known})


def within(value: Any, low: Any, high: Any) -> bool | None:
    """Whether a value, rounded as stated, may lie between two others."""
    if value is None or low is None or high is None or _dimensions_differ((value, low, high)):
        return None
    kinds = {_kind(plain(known)) for known in (value, low, high)}
    if len(kinds) > 1:
        return None
    if date in kinds:
        return bool(low <= value <= high)
    return not disjoint(_bounds(value), Interval(_bounds(low).low, _bounds(high).high))


def before(first: Any, second: Any) -> bool | None:
    """Whether one period or day ends before another begins."""
    end, start = _days(first)[1], _days(second)[0]
    return None if end is None or start is None else end < start


def overlaps(first: Any, second: Any) -> bool | None:
    """Whether two periods share a day."""
    ends = (*_days(first), *_days(second))
    if None in ends:
        return None
    return bool(ends[0] <= ends[3] and ends[2] <= ends[1])  # type: ignore[operator]


def same_unit(first: Any, second: Any) -> bool | None:
    """Whether two quantities are counted in one unit."""
    if first is None or second is None or first.unit is None or second.unit is None:
        return None
    return bool(first.unit == second.unit and not _dimensions_differ((first, second)))


def numeral(text: Any) -> Decimal | None:
    """The number a numeral states (五, 十二, 3.2万)."""
    parsed = parse_numeral(fold(text).strip()) if text else None
    return parsed.value if parsed else None


def summed(*values: Any) -> Sum | Decimal | None:
    """A sum; of quantities the interval of their rounded parts. Unknown if one is unknown or there is none."""
    known = flat(values)
    if not known or None in known or _dimensions_differ(known):
        return None
    if not all(isinstance(value, Quantity) for value in known):
        return sum((Decimal(plain(value)) for value in known), Decimal(0))
    first: Quantity = known[0]
    return Sum(total(known), sum((part.value for part in known), Decimal(0)), first.scale, first.unit)


def extreme(choose: Callable[..., Any]) -> Callable[..., Any]:
    """`min` or `max` by stated value; unknown if one is unknown or there is none."""

    def pick(*values: Any) -> Any:
        known = flat(values)
        return None if not known or None in known or _dimensions_differ(known) else choose(known, key=plain)

    return pick


def flat(values: Sequence[Any]) -> list[Any]:
    """Single values and groups as one list, which may be the group itself."""
    if len(values) == 1 and type(values[0]) is list:
        return values[0]
    return [one for value in values for one in (value if _is_group(value) else (value,))]


def _is_group(value: Any) -> bool:
    return isinstance(value, list) or type(value) is tuple


def _bounds(value: Any) -> Interval:
    if isinstance(value, Quantity):
        return rounding(value)
    return value.interval if isinstance(value, Sum) else Interval(Decimal(plain(value)), Decimal(plain(value)))


def _days(value: Any) -> tuple[date | None, date | None]:
    return (value.first, value.last) if isinstance(value, Period) else (value, value)


def _dimensions_differ(values: Sequence[Any]) -> bool:
    if len(values) < 2:
        return False
    return len({value.dimension for value in values if isinstance(value, Quantity) and value.dimension}) > 1


def _kind(value: Any) -> type:
    return Decimal if isinstance(value, int | Decimal) else type(value)


_READY = frozenset({str, Decimal, int, date})  # compared as they are
_NUMBERS = frozenset({Decimal, int})
_SIGNS: dict[str, Callable[[Decimal, Decimal], Decimal]] = {
    "+": Decimal.__add__,
    "-": Decimal.__sub__,
    "*": Decimal.__mul__,
    "/": Decimal.__truediv__,
}
_DECISIONS: dict[str, Callable[[Any, Any], bool]] = {
    "=": lambda left, right: left == right,
    "!=": lambda left, right: left != right,
    "<": lambda left, right: left < right,
    "<=": lambda left, right: left <= right,
    ">": lambda left, right: left > right,
    ">=": lambda left, right: left >= right,
}
