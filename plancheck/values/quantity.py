"""A figure is an interval with exact bounds (Decimal; floats give false conflicts where intervals touch)."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from plancheck.source.records import NamedTuple

_LOWEST, _HIGHEST = Decimal("-Infinity"), Decimal("Infinity")
APPROXIMATE_BAND = Decimal("0.1")  # 约N, N左右: one tenth either way
APPROXIMATE_POINTS = Decimal("0.5")  # of a percentage: half a point either way


class Quantity(NamedTuple):
    """A number with its unit and bound.

    `low` and `high` are absolute (万 and 亿 multiplied out; percent as the number before %), None where open.
    `bound`: eq ge gt le lt range approx near. `value` is the number as stated (of a range, its lower end);
    `decimals` are its places after the point at the stated scale, `scale` what one unit of the stated number is worth.
    `unit` is as written (个, 万元 becomes 元), `dimension` its class (count, money, percent, point, area, …), None if unknown.
    """

    value: Decimal
    low: Decimal | None
    high: Decimal | None
    unit: str | None
    bound: str
    dimension: str | None = None
    decimals: int = 0
    scale: Decimal = Decimal(1)
    text: str = ""

    @property
    def is_point(self) -> bool:
        """Whether it states one exact number."""
        return self.bound == "eq"


class Interval(NamedTuple):
    """A set of numbers from `low` to `high`; `low_open`, `high_open` say whether an end is left out."""

    low: Decimal
    high: Decimal
    low_open: bool = False
    high_open: bool = False


def interval(quantity: Quantity) -> Interval:
    """The numbers a quantity admits; 约 and 左右 get their band here, not in the fact."""
    low = _LOWEST if quantity.low is None else quantity.low
    high = _HIGHEST if quantity.high is None else quantity.high
    if quantity.bound == "approx":
        band = (
            APPROXIMATE_POINTS if quantity.dimension in ("percent", "point") else abs(quantity.value) * APPROXIMATE_BAND
        )
        return Interval(low - band, high + band)
    return Interval(low, high, quantity.bound == "gt", quantity.bound == "lt")


def rounding(quantity: Quantity) -> Interval:
    """The numbers a stated figure may stand for: half a unit in the last place (XBRL Calculations 1.1)."""
    bounds = interval(quantity)
    half = quantity.scale.scaleb(-quantity.decimals) / 2 if _rounded(quantity) else Decimal(0)
    return Interval(bounds.low - half, bounds.high + half)


def disjoint(first: Interval, second: Interval) -> bool:
    """Whether two intervals share no number."""
    return _below(first, second) or _below(second, first)


def _below(first: Interval, second: Interval) -> bool:
    if first.high != second.low:
        return first.high < second.low
    return first.high_open or second.low_open


def agree(quantities: Iterable[Quantity]) -> bool:
    """Whether all admit one common number and no two set different limits of one kind.

    In one dimension intervals share a point pairwise exactly if all do (Helly), so `max(low) > min(high)` decides.
    Two floors, two caps, or two 左右 of one target with different numbers do not agree.
    """
    known = list(quantities)
    if len(known) < 2:
        return True
    bounds = [interval(quantity) for quantity in known]
    highest_low = max(bounds, key=lambda b: (b.low, b.low_open))
    lowest_high = min(bounds, key=lambda b: (b.high, not b.high_open))
    return not _below(lowest_high, highest_low) and not _limits_differ(known)


def _limits_differ(quantities: Sequence[Quantity]) -> bool:
    floors = {q.value for q in quantities if q.bound in ("ge", "gt")}
    caps = {q.value for q in quantities if q.bound in ("le", "lt", "near")}
    abouts = {q.value for q in quantities if q.bound == "approx"}
    return max(len(floors), len(caps), len(abouts)) > 1


def alike(quantities: Iterable[Quantity]) -> bool:
    """Whether all state the same bound on the same number."""
    return len({(q.low, q.high, "eq" if q.bound == "range" and q.low == q.high else q.bound) for q in quantities}) <= 1


def total(quantities: Iterable[Quantity]) -> Interval:
    """The sum of rounding intervals: where the true total of rounded parts must lie."""
    low = high = Decimal(0)
    for quantity in quantities:
        bounds = rounding(quantity)
        low, high = low + bounds.low, high + bounds.high
    return Interval(low, high)


def _rounded(quantity: Quantity) -> bool:
    """Whole numbers of whole things are exact; a figure with decimals, or in 万 and 亿, is rounded."""
    return quantity.decimals > 0 or quantity.dimension not in ("count", "people", None)
