from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.values.numeral import chinese_ordinal, parse_numeral

DIGITS = "零一二三四五六七八九"


def chinese(number: int) -> str:
    """A whole number up to 9 999 9999 as Chinese write it: an independent speller to read back."""
    if number >= 10_000:
        rest = number % 10_000
        return chinese(number // 10_000) + "万" + ("零" if 0 < rest < 1000 else "") + (chinese(rest) if rest else "")
    parts, zero = "", False
    for power, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            parts += ("零" if zero and parts else "") + DIGITS[digit] + name
            zero = False
        else:
            zero = True
    return parts or "零"


@given(st.integers(1, 99_999_999))
def test_spelled_numbers_read_back(number: int) -> None:
    parsed = parse_numeral(chinese(number))
    assert parsed is not None
    assert parsed.value == number


@given(st.decimals(0, 999_999, places=2), st.sampled_from([("", 1), ("万", 10**4), ("亿", 10**8), ("万亿", 10**12)]))
def test_mixed_numbers_multiply_out_and_keep_their_places(number: Decimal, unit: tuple[str, int]) -> None:
    parsed = parse_numeral(f"{number}{unit[0]}")
    assert parsed is not None
    assert (parsed.value, parsed.decimals, parsed.scale) == (number * unit[1], 2, unit[1])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12.6亿", 1_260_000_000), ("1,200", 1200), ("百", 100), ("十亿", 10**9), ("两千三百", 2300), ("一点五万", 15_000),
        ("290.58 亿", 29_058_000_000), ("一亿三千万", 130_000_000), ("三万五", 35_000), ("一百零二", 102), ("千亿", 10**11),
        ("二〇二〇", 2020), ("十二", 12), ("万", 10_000),
    ],
)  # fmt: skip
def test_forms_met_in_plans(text: str, value: int) -> None:
    parsed = parse_numeral(text)
    assert parsed is not None
    assert parsed.value == value


def test_more_is_remembered() -> None:
    parsed = parse_numeral("3700多万")
    assert parsed is not None
    assert (parsed.value, parsed.more) == (37_000_000, True)


@pytest.mark.parametrize("text", ["", "点", "一二三", "甲", "三点", "五五万"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert parse_numeral(text) is None


def test_ordinals() -> None:
    assert [chinese_ordinal(text) for text in ("三", "十一", "二十", "12", "甲")] == [3, 11, 20, 12, None]
