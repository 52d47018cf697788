"""Values as a Chinese reader writes them."""

from datetime import date
from decimal import Decimal
from typing import Any

from plancheck.language.operate import Sum
from plancheck.values.period import Period
from plancheck.values.quantity import Quantity

_WAN, _YI = Decimal(10_000), Decimal(100_000_000)
_SCALES = {Decimal(1): "", Decimal(1000): "千", _WAN: "万", Decimal(1_000_000): "百万", _YI: "亿"}


def shown(value: Any, quoted: bool = False) -> str:
    """A value in a message; several as “a”、“b” (without marks where the hole itself stands inside them)."""
    if value is None:
        return "未知"
    if isinstance(value, str):
        return _inside(value) if quoted else value
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, int | float | Decimal):
        return number(Decimal(str(value)))
    if isinstance(value, list) or type(value) is tuple:
        return _several(value, quoted)
    text = _record(value)
    return _inside(text) if quoted else text


def _inside(text: str) -> str:
    """A text that will stand inside “…”: its own marks become ‘…’."""
    return text.replace("“", "‘").replace("”", "’")


def number(value: Decimal) -> str:
    """A number without trailing noughts; in 万 or 亿 where that is shorter and exact."""
    for scale, name in ((_YI, "亿"), (_WAN, "万")):
        if abs(value) >= scale and value % (scale / 100) == 0:
            return digits(value / scale) + name
    return digits(value)


def digits(value: Decimal) -> str:
    """Plain digits without trailing noughts; at most four places."""
    if not value.is_finite():
        return "不限"
    rounded = round(value, 4)
    text = format(rounded, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _record(value: Any) -> str:
    if isinstance(value, Quantity):
        return value.text or _measured(value.value, value.scale, value.unit)
    if isinstance(value, Sum):
        return _measured(value.stated, value.scale, value.unit)
    if isinstance(value, Period):
        return _period(value)
    if isinstance(value, date):
        return f"{value.year}年{value.month}月{value.day}日"
    return str(getattr(value, "text", value))


def _measured(value: Decimal, scale: Decimal, unit: str | None) -> str:
    if scale in _SCALES:
        return digits(value / scale) + _SCALES[scale] + (unit or "")
    return number(value) + (unit or "")


def _period(period: Period) -> str:
    first, last = period.first, period.last
    if first is None or last is None or first == last:
        known = first or last
        return _record(known) if known else "时间未定"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year}年" if first.year == last.year else f"{first.year}—{last.year}年"
    return f"{_record(first)}至{_record(last)}"


def _several(values: Any, quoted: bool) -> str:
    texts = dict.fromkeys(shown(value, True) for value in values)
    return "、".join(texts if quoted else (f"“{text}”" for text in texts))
