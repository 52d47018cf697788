"""Operators and functions: three values, intervals, rounding."""

import datetime
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rulefiles import quantity

from plancheck.language import operate
from plancheck.language.compile_rows import every
from plancheck.values.period import Period

DAY = datetime.date
YEAR = Period(DAY(2020, 1, 1), DAY(2020, 12, 31), "by")
MARCH = Period(DAY(2021, 3, 1), DAY(2021, 3, 31), "during")
OPEN = Period(None, DAY(2020, 12, 31), "by")


@pytest.mark.parametrize("operator", ["=", "!=", "<", "<=", ">", ">="])
def test_a_comparison_with_unknown_is_unknown(operator: str) -> None:
    compare = operate.comparison(operator)
    assert compare(None, 1) is None
    assert compare("a", None) is None


@pytest.mark.parametrize(
    ("operator", "left", "right", "result"),
    [
        ("=", 3, Decimal("3.0"), True),
        ("=", quantity("50", "ge"), quantity("50"), True),
        ("<", quantity("50"), quantity("60", "ge"), True),
        ("<", quantity("5", scale=10000), 40000, False),
        ("<", 0.85, Decimal("0.9"), True),
        ("<", "a", 1, None),
        ("=", "a", 1, False),
        ("=", quantity("5", dimension="percent"), quantity("5"), None),
        ("<", YEAR.first, MARCH.first, True),
    ],
)
def test_quantities_are_compared_by_their_stated_number(
    operator: str, left: object, right: object, result: bool | None
) -> None:
    assert operate.comparison(operator)(left, right) is result


@given(st.lists(st.sampled_from([True, False, None]), max_size=6))
def test_and_is_false_before_it_is_unknown(values: list[bool | None]) -> None:
    closures = [lambda environment, value=value: value for value in values]
    expected = False if False in values else None if None in values else True
    assert every({}, closures) is expected


def test_arithmetic_is_exact_and_unknown_where_it_must_be() -> None:
    assert operate.arithmetic("+", Decimal("0.1"), Decimal("0.2")) == Decimal("0.3")
    assert operate.arithmetic("/", quantity("6"), 4) == Decimal("1.5")
    assert operate.arithmetic("/", 1, 0) is None
    assert operate.arithmetic("*", None, 2) is None


def test_agreement_of_groups_uses_intervals() -> None:
    assert operate.agreeing([quantity("50", "ge"), quantity("60")]) is True
    assert operate.agreeing([quantity("50", "ge"), quantity("40")]) is False
    assert operate.agreeing([quantity("128", "ge"), quantity("118", "ge")]) is False
    assert operate.agreeing([quantity("50"), None]) is None
    assert operate.agreeing([quantity("50"), quantity("6", dimension="percent")]) is None


def test_a_sum_agrees_within_the_rounding_of_its_parts() -> None:
    parts = operate.summed([quantity("1.1", dimension="money"), quantity("2.2", dimension="money")])
    assert isinstance(parts, operate.Sum)
    assert operate.agreeing(quantity("3.4", dimension="money"), parts) is True
    assert operate.agreeing(quantity("3.6", dimension="money"), parts) is False
    assert operate.agreeing(quantity("35"), operate.summed([quantity("5"), quantity("29")])) is False


def test_sums_and_extremes_of_nothing_or_of_unknowns_are_unknown() -> None:
    for function in (operate.summed, operate.extreme(min), operate.extreme(max)):
        assert function([]) is None
        assert function([quantity("5"), None]) is None
    assert operate.summed([1, Decimal(2)]) == 3
    assert operate.extreme(max)([quantity("5"), quantity("4", "ge")]) == quantity("5")


def test_within_counts_rounding() -> None:
    low, high = quantity("7.1", dimension="percent"), quantity("8.0", dimension="percent")
    assert operate.within(quantity("8", dimension="percent"), low, high) is True
    assert operate.within(quantity("6.9", dimension="percent"), low, high) is False
    assert operate.within(5, 1, None) is None


def test_periods() -> None:
    assert operate.before(YEAR, MARCH) is True
    assert operate.before(MARCH, YEAR) is False
    assert operate.before(OPEN, MARCH) is True
    assert operate.before(MARCH, OPEN) is None
    assert operate.overlaps(YEAR, MARCH) is False
    assert operate.overlaps(YEAR, Period(DAY(2020, 12, 31), DAY(2021, 1, 1), "on")) is True
    assert operate.overlaps(YEAR, OPEN) is None
    assert operate.before(DAY(2020, 1, 1), MARCH) is True


@pytest.mark.parametrize(
    ("text", "value"), [("五", 5), ("十二", 12), ("3.2万", 32000), ("１２", 12), ("若干", None), (None, None)]
)
def test_numerals(text: str | None, value: int | None) -> None:
    assert operate.numeral(text) == value


def test_units_and_distinct_values() -> None:
    other = quantity("5")._replace(unit="家")
    assert operate.same_unit(quantity("5"), quantity("6")) is True
    assert operate.same_unit(quantity("5"), other) is False
    assert operate.same_unit(quantity("5"), quantity("5")._replace(unit=None)) is None
    assert operate.distinct(["甲", "乙", "甲"]) == 2
    assert operate.distinct(["甲", None]) is None


@given(st.lists(st.tuples(st.integers(0, 5), st.sampled_from(["eq", "ge", "le", "gt", "lt"])), min_size=2, max_size=5))
def test_a_group_disagrees_exactly_if_two_of_it_do(values: list[tuple[int, str]]) -> None:
    known = [quantity(str(number), bound) for number, bound in values]
    pairs = all(operate.agreeing(one, other) for one, other in product(known, known))
    assert operate.agreeing(known) is pairs
