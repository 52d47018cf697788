from decimal import Decimal

import pytest

from plancheck.extract.arithmetic.showing import shown
from plancheck.values.quantity import Quantity


@pytest.mark.parametrize("exact", [True, False])
@pytest.mark.parametrize("digits", [5, 25, 60])
def test_a_value_of_any_length_can_be_shown(digits: int, exact: bool) -> None:
    value = Decimal("7" * digits)
    like = Quantity(value, value, value, "亿元", "eq", "money", 1, Decimal(1), "7亿元")
    said = shown(value, like, exact=exact)
    assert len(said) == digits + 2
    assert said.startswith("7" * min(digits, 25))
