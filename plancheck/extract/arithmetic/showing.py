"""Reckoned values as they would be written beside a stated one."""

import re
from decimal import Decimal
from functools import lru_cache

from plancheck.source.patterns import regex
from plancheck.values.quantity import Quantity

_ROUNDED = 20  # digits before the point; what has more is shown as it is


def shown(value: Decimal, like: Quantity, *, exact: bool = False) -> str:
    """A reckoned value in the unit and with the places of a stated one (or all of them): 1840亿元."""
    places = Decimal(1).scaleb(-max(like.decimals, 1 if like.dimension in ("percent", "point") else like.decimals))
    number = value / like.scale
    if number.adjusted() < _ROUNDED:
        number = round(number, 4) if exact else number.quantize(places)
    unit = unit_text(like)
    return f"{number.normalize():f}{unit}"


def unit_text(quantity: Quantity) -> str:
    """What stands after the digits of a stated quantity: 万亿元."""
    match = _digits().match(quantity.text)
    return quantity.text[match.end() :].strip() if match else quantity.unit or ""


@lru_cache(maxsize=1)
def _digits() -> re.Pattern[str]:
    return regex(r"[\d,.]+|[一二两三四五六七八九十百千零〇]+")
