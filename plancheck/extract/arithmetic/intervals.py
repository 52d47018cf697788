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
