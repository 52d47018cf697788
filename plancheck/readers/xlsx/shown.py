"""The value of a cell as Excel shows it: 7.5%, 1,234, 2025年6月30日."""

import re
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import lru_cache
from typing import Any

from plancheck.source.patterns import regex

_GENERAL = ("", "General", "@", "通用格式", "G/通用格式")
_SHORT_DATES = ("mm-dd-yy", "m/d/yy")  # they follow the system


@lru_cache(maxsize=1)
def _parts() -> re.Pattern[str]:
    """What is no digit of a number format: words in quotes, single characters, room kept free, colours and locales."""
    return regex(r'"(?P<quoted>[^"]*)"|\\(?P<single>.)|_.|\*.|\[\$(?P<currency>[^\]-]*)[^\]]*\]|\[[^\]]*\]')


@lru_cache(maxsize=1)
def _digits() -> re.Pattern[str]:
    return regex(r"[#0?][#0?,]*(?:\.[#0?]*)?,*")


@lru_cache(maxsize=1)
def _dates() -> re.Pattern[str]:
    return regex(r"y+|m+|d+|h+|s+|AM/PM|上午/下午|a{3,4}", re.IGNORECASE)


def shown(value: Any, form: str) -> str:
    """The words in a cell; an error value such as #N/A stands for itself."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime | date | time):
        return _date(value, form)
    if isinstance(value, int | float):
        return _number(value, form)
    return str(value)


def _number(value: float, form: str) -> str:
    try:
        exact = Decimal(repr(value))
    except InvalidOperation:
        return str(value)
    if not exact.is_finite():
        return str(value)
    sections = _plain(form).split(";")
    section = _section(exact, sections)
    found = _digits().search(section)
    if form in _GENERAL or found is None or "E" in section or "/" in section:
        return _general(value) if form in _GENERAL or found is not None or not section else section
    negative = exact < 0 and not (len(sections) > 1 and section is sections[1])
    body = _body(abs(exact), found[0], "%" in section)
    return ("-" if negative and body.strip("0.,") else "") + section[: found.start()] + body + section[found.end() :]


def _section(value: Decimal, sections: list[str]) -> str:
    """The part of a format for positive numbers, negative ones, or zero."""
    if value < 0 and len(sections) > 1:
        return sections[1]
    return sections[2] if value == 0 and len(sections) > 2 else sections[0]


def _plain(form: str) -> str:
    """A format without quotes and what is not shown."""
    return _parts().sub(lambda match: match["quoted"] or match["single"] or match["currency"] or "", form)


def _body(value: Decimal, digits: str, percent: bool) -> str:
    """The digits of a number as `#,##0.00` has them; commas at the end divide by a thousand each."""
    scale = len(digits) - len(digits.rstrip(","))
    whole, _, rest = digits.rstrip(",").partition(".")
    value = value.scaleb((2 if percent else 0) - 3 * scale)
    places = len(rest)
    rounded = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP) if value.adjusted() < 20 else value
    text = f"{rounded:,f}" if "," in whole else f"{rounded:f}"
    before, point, after = text.partition(".")
    least = rest.count("0") + rest.count("?")
    while len(after) > least and after.endswith("0"):
        after = after[:-1]
    before = before.zfill(whole.count("0")) if "," not in whole else before
    return before + (point + after if after else "")


def _general(value: float) -> str:
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else f"{value:.10g}"


def _date(value: datetime | date | time, form: str) -> str:
    if form in _GENERAL or form in _SHORT_DATES or not _dates().search(_plain(form)):
        return value.isoformat() if isinstance(value, time) else f"{value.year}/{value.month}/{value.day}"
    plain = _plain(form).split(";")[0]
    minutes = {match.start() for match in re.finditer(r"(?<=:)m{1,2}|m{1,2}(?=:s)|(?<=h\:)m+|(?<=时)m{1,2}", plain)}
    return _dates().sub(lambda match: _unit(value, match[0].lower(), match.start() in minutes), plain)


def _unit(value: Any, token: str, minute: bool) -> str:
    """One part of a date or time; parts that the value does not have are empty."""
    name = {"y": "year", "m": "minute" if minute else "month", "d": "day", "h": "hour", "s": "second"}.get(token[0])
    number = getattr(value, name, None) if name else None
    if token.startswith("a"):
        return "" if "/" in token or not hasattr(value, "weekday") else "星期" + "一二三四五六日"[value.weekday()]
    if number is None:
        return ""
    if token[0] == "y":
        return f"{number:04d}" if len(token) > 2 else f"{number % 100:02d}"
    return f"{number:02d}" if len(token) > 1 else str(number)
