"""What a stated number may stand for, also where counts are given in 万 and 亿."""

from collections.abc import Iterable
from decimal import Decimal

from plancheck.values.quantity import Interval, Quantity, rounding


def spread(quantity: Quantity) -> Interval:
    """The rounding interval; a count in 万 or 亿 is rounded to its last place as money is."""
    bounds = rounding(quantity)
    if quantity.decimals == 0 and quantity.scale > 1 and quantity.dimension in ("count", "people", None):
        half = quantity.scale / 2
        return Interval(bounds.low - half, bounds.high + half)
    return bounds


def derived(quantity: Quantity, *sources: Quantity) -> Interval:
    """The rounding interval of what was reckoned from `sources`: 20530000万 from 8651亿 and 18914亿 is a round 2053亿."""
    place = max(_place(source) for source in sources)
    if _place(quantity) >= place or quantity.value % place:
        return spread(quantity)
    return Interval(quantity.value - place / 2, quantity.value + place / 2)


def _place(quantity: Quantity) -> Decimal:
    """What one in the last place written is worth."""
    return quantity.scale.scaleb(-quantity.decimals)


def is_number(quantity: Quantity) -> bool:
    """Whether a quantity is one number, exact or about, not a floor or a cap."""
    return quantity.bound in ("eq", "approx")


def together(quantities: Iterable[Quantity], total: Quantity) -> tuple[Decimal | None, Decimal | None]:
    """Where the sum of the parts must lie; ends that are open are None.

    The half place that the rule itself does not grant a total in 万 is granted here.
    """
    bounds = [spread(quantity) for quantity in quantities]
    own, granted = spread(total), rounding(total)
    extra = granted.low - own.low if own.low.is_finite() else Decimal(0)
    low, high = sum(b.low for b in bounds) - extra, sum(b.high for b in bounds) + extra
    return (low if low.is_finite() else None), (high if high.is_finite() else None)


def factor(percent: Interval, sign: int) -> Interval:
    """What a change by a percentage multiplies by; `sign` -1 for a fall."""
    ends = (1 + sign * percent.low / 100, 1 + sign * percent.high / 100)
    return Interval(min(ends), max(ends))


def plus(first: Interval, second: Interval) -> Interval:
    """Sum of two intervals."""
    return Interval(first.low + second.low, first.high + second.high)


def minus(first: Interval, second: Interval) -> Interval:
    """Difference of two intervals."""
    return Interval(first.low - second.high, first.high - second.low)


def product(first: Interval, second: Interval) -> Interval:
    """Product of two intervals of positive numbers."""
    return Interval(first.low * second.low, first.high * second.high)
