from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.values.quantity import Quantity, agree, alike, disjoint, interval, rounding, total

BOUNDS = ("eq", "ge", "gt", "le", "lt", "near", "approx")


def quantity(value: float | str, bound: str = "eq", high: object = None, dimension: str = "count") -> Quantity:
    number = Decimal(str(value))
    low: Decimal | None = number
    top: Decimal | None = number
    if bound in ("ge", "gt"):
        top = None
    elif bound in ("le", "lt", "near"):
        low = None
    elif bound == "range":
        top = Decimal(str(high))
    places = max(0, -int(number.as_tuple().exponent))
    return Quantity(number, low, top, "个", bound, dimension, places)


QUANTITIES = st.builds(quantity, st.integers(0, 30), st.sampled_from(BOUNDS))


@given(st.lists(QUANTITIES, min_size=2, max_size=6))
def test_agree_is_the_same_as_all_pairs_agreeing(quantities: list[Quantity]) -> None:
    pairs = all(agree([a, b]) for i, a in enumerate(quantities) for b in quantities[:i])
    assert agree(quantities) == pairs


@given(QUANTITIES, QUANTITIES)
def test_disjoint_is_symmetric_and_never_true_of_one_thing(a: Quantity, b: Quantity) -> None:
    assert disjoint(interval(a), interval(b)) == disjoint(interval(b), interval(a))
    assert not disjoint(interval(a), interval(a))


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (quantity(5), quantity(6), False),
        (quantity(50, "ge"), quantity(60), True),
        (quantity(50, "gt"), quantity(50), False),
        (quantity(50, "ge"), quantity(50), True),
        (quantity(1, "range", 2), quantity(3, "ge"), False),
        (quantity(128, "ge"), quantity(118, "ge"), False),
        (quantity(30, "le"), quantity(35, "le"), False),
        (quantity(100, "near"), quantity(120), False),
        (quantity(7, "approx", dimension="percent"), quantity(6, dimension="percent"), False),
        (quantity(7, "approx", dimension="percent"), quantity("7.4", dimension="percent"), True),
        (quantity(5, "approx", dimension="percent"), quantity(6, "approx", dimension="percent"), False),
    ],
)
def test_what_plans_say_twice(a: Quantity, b: Quantity, expected: bool) -> None:
    assert agree([a, b]) is expected


def test_touching_intervals_are_exact() -> None:
    """Floats make a conflict of touching bounds in 13.6 % of cases; decimals never do."""
    for step in range(1, 2000):
        edge = Decimal(step) / 1000
        below = Quantity(edge, None, edge, "%", "le", "percent", 3)
        above = Quantity(edge, edge, None, "%", "ge", "percent", 3)
        assert agree([below, above])


def test_alike_wants_the_same_bound_on_the_same_number() -> None:
    assert alike([quantity(50), quantity("50.0")])
    assert not alike([quantity(50), quantity(50, "ge")])


def test_sums_widen_by_half_a_unit_in_the_last_place() -> None:
    parts = [quantity(value, dimension="energy") for value in ("1.8", "1.8", "2.5", "2.5", "1.0", "0.4")]
    assert total(parts)[:2] == (Decimal("9.7"), Decimal("10.3"))
    assert rounding(quantity(35))[:2] == (35, 35)
