"""Numerals as Chinese plans write them: Arabic, Chinese, mixed (3.2万, 两千三百, 3700多万), on width-folded text."""

import re
from decimal import Decimal
from functools import lru_cache

from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple

DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10**4, "亿": 10**8}

# 12,345.6 with 万/亿 (千 is no multiplier before 瓦 米 克 伏); 三千二百, 一点五万, 百, 上千亿's 千亿.
# Blanks may part thousands (千分空 of GB/T 15835-2011) behind a word or mark: 教师8 000名; behind a blank, 3 may be a serial.
_SPACED = r"(?<=[^\s\d.,:;|件表图第])\d{1,3}(?: \d{3})+(?!\d)"
ARABIC = rf"(?:{_SPACED}|\d+(?:,\d{{3}})*)" r"(?:\.\d+)?(?:[ ]?[多余]?(?:千(?![瓦米克伏])|[百十万亿])+)?"
CHINESE_DIGITS = "一二两三四五六七八九十百千万亿零〇"
CHINESE = rf"[{CHINESE_DIGITS}]+(?:点[一二三四五六七八九零〇]+[万亿]*)?(?:[多余][万亿]+)?"
NUMERAL = f"(?:{ARABIC}|{CHINESE})"


class Numeral(NamedTuple):
    """`value` with 万 and 亿 multiplied out; `decimals` and `scale` as stated (3.25万: 2, 10000).

    `more` is True where 多 or 余 stands inside (3700多万).
    """

    value: Decimal
    decimals: int = 0
    scale: Decimal = Decimal(1)
    more: bool = False


@lru_cache(maxsize=4096)  # the same few numerals come again and again
def parse_numeral(text: str) -> Numeral | None:
    """The number a numeral states, or None if it is none (width-folded text; blanks and commas ignored)."""
    more = "多" in text or "余" in text
    plain = _noise().sub("", text)
    if not plain:
        return None
    match = _arabic_parts().fullmatch(plain)
    parsed = _arabic(match[1], match[2]) if match else _chinese(plain)
    return parsed._replace(more=True) if parsed and more else parsed


@lru_cache(maxsize=1024)
def chinese_ordinal(text: str) -> int | None:
    """A whole number in Chinese or Arabic digits (十二, 12), or None."""
    if text.isdecimal():
        return int(text)
    parsed = _chinese(text)
    return int(parsed.value) if parsed and parsed.value == int(parsed.value) else None


@lru_cache(maxsize=1)
def _noise() -> re.Pattern[str]:
    return regex("[, 多余]")


@lru_cache(maxsize=1)
def _arabic_parts() -> re.Pattern[str]:
    return regex(r"(\d+(?:\.\d+)?)([十百千万亿]*)")


def _arabic(digits: str, multipliers: str) -> Numeral:
    scale = Decimal(1)
    for character in multipliers:
        scale *= _SMALL.get(character) or _LARGE[character]
    _, _, fraction = digits.partition(".")
    return Numeral(Decimal(digits) * scale, len(fraction), scale)


def _chinese(text: str) -> Numeral | None:
    whole, point, fraction = text.partition("点")
    tail = fraction.lstrip("一二三四五六七八九零〇") if point else ""
    places = fraction[: len(fraction) - len(tail)]
    if point and not places:
        return None
    number = _whole(whole)
    if number is None or any(c not in _LARGE for c in tail):
        return None
    value = Decimal(number)
    for position, character in enumerate(places, 1):
        value += Decimal(DIGITS[character]).scaleb(-position)
    scale = Decimal(1)
    for character in tail:
        scale *= _LARGE[character]
    return Numeral(value * scale, len(places), scale)


def _whole(text: str) -> int | None:
    """Whole Chinese number: positional in years (二〇二〇), with multipliers (三千二百万), elided (三万五 = 35000)."""
    if not text:
        return None
    if len(text) > 1 and all(character in DIGITS for character in text):
        return int("".join(str(DIGITS[character]) for character in text)) if len(text) == 4 else None
    total = section = 0
    digit: int | None = None
    last = 1
    for position, character in enumerate(text):
        if character in DIGITS:
            if digit and character not in "零〇":
                return None
            digit = DIGITS[character]
        elif character in _SMALL:
            last = _SMALL[character]
            section += (1 if digit in (None, 0) else digit or 1) * last
            digit = None
        elif character in _LARGE:
            last = _LARGE[character]
            total = _closed(total, section + (digit or 0), last, first=position == 0)
            section, digit = 0, None
        else:
            return None
    if digit and last >= 100 and text[-2:-1] and text[-2] not in "零〇十":
        digit *= last // 10
    return total + section + (digit or 0)


def _closed(total: int, section: int, multiplier: int, first: bool) -> int:
    """What stands before 万 or 亿, multiplied: 三千万亿 multiplies all of it, 一亿三千万 only the last section."""
    if section == 0:
        return multiplier if first else total * multiplier
    if total and multiplier > total:
        return (total + section) * multiplier
    return total + section * multiplier
