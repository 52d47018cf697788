"""Values in messages."""

import datetime
from decimal import Decimal

import pytest
from rulefiles import quantity

from plancheck.language.operate import summed
from plancheck.language.show import shown
from plancheck.values.period import Period

DAY = datetime.date


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "未知"),
        ("甲“乙”", "甲“乙”"),
        (True, "是"),
        (5, "5"),
        (2020, "2020"),
        (Decimal("340"), "340"),
        (Decimal("12.50"), "12.5"),
        (Decimal("60000"), "6万"),
        (Decimal("12345"), "12345"),
        (Decimal("270000000000"), "2700亿"),
        (Decimal("1E+1"), "10"),
        (Decimal(1) / 3, "0.3333"),
        (0.85, "0.85"),
        (quantity("6", scale=10000)._replace(text="6万个以上"), "6万个以上"),
        (quantity("6.50", scale=10000), "6.5万个"),
        (summed([quantity("29"), quantity("5")]), "34个"),
        (summed([quantity("1.25", scale=10000), quantity("2.50", scale=10000)]), "3.75万个"),
        (DAY(2020, 3, 5), "2020年3月5日"),
        (Period(DAY(2020, 1, 1), DAY(2020, 12, 31), "by"), "2020年"),
        (Period(DAY(2020, 1, 1), DAY(2022, 12, 31), "by"), "2020—2022年"),
        (Period(DAY(2020, 7, 1), DAY(2020, 12, 31), "by"), "2020年7月1日至2020年12月31日"),
        (Period(None, None, "relative"), "时间未定"),
        (["甲", "乙", "甲"], "“甲”、“乙”"),
        (("称“五大”",), "“称‘五大’”"),
        ([], ""),
    ],
)
def test_values_are_written_as_chinese_readers_write_them(value: object, text: str) -> None:
    assert shown(value) == text


def test_inside_marks_values_bring_none() -> None:
    assert shown(["甲", "“乙”"], quoted=True) == "甲、‘乙’"
    assert shown("“低小散”企业", quoted=True) == "‘低小散’企业"
