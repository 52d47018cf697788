from decimal import Decimal

import pytest

from plancheck.check.rules import vocabulary
from plancheck.extract.figures.quantities import cell_quantity, find_quantities
from plancheck.source.fold import fold

VOCABULARY = vocabulary()


def found(text: str) -> list[tuple[str, Decimal | None, Decimal | None, str | None, str]]:
    folded = fold(text)
    results = find_quantities(folded, VOCABULARY, bytearray(len(folded) + 1))
    return [
        (text[f.at.start : f.at.end], f.quantity.low, f.quantity.high, f.quantity.unit, f.quantity.bound)
        for f in results
    ]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "bound"),
    [
        ("建成5G基站5万个", 50_000, 50_000, "个", "eq"),
        ("新增200个以上", 200, None, "个", "ge"),
        ("力争1-2家产业集群", 1, 2, "家", "range"),
        ("布局2—3家", 2, 3, "家", "range"),
        ("培育5-6万家", 50_000, 60_000, "家", "range"),
        ("突破10万台", 100_000, None, "台", "gt"),
        ("近百个", None, 100, "个", "near"),
        ("不超过30微克/立方米", None, 30, "微克/立方米", "le"),
        ("保持在14.5%左右", Decimal("14.5"), Decimal("14.5"), "%", "approx"),
        ("高于面上0.6个百分点", Decimal("0.6"), Decimal("0.6"), "百分点", "eq"),
        ("投入290.58 亿元", 29_058_000_000, 29_058_000_000, "元", "eq"),
        ("服务3700多万人", 37_000_000, None, "人", "ge"),
        ("培育50余家", 50, None, "家", "ge"),
        ("十亿元以上项目", 10**9, None, "元", "ge"),
        ("两个产业园", 2, 2, "个", "eq"),
        ("不低于2.09万平方千米", 20_900, None, "平方千米", "ge"),
        ("完成1.5万亿人公里", 15 * 10**11, 15 * 10**11, "人公里", "eq"),
        ("淘汰35蒸吨/小时及以下燃煤锅炉", None, 35, "蒸吨/小时", "le"),
        ("带宽达到3500G以上", 3500, None, "G", "ge"),
        ("打造10标志性产业链", 10, 10, None, "eq"),
        ("增长５．５％", Decimal("5.5"), Decimal("5.5"), "%", "eq"),
    ],
)
def test_interval_unit_and_bound(text: str, low: object, high: object, unit: str, bound: str) -> None:
    assert [result[1:] for result in found(text)] == [(low, high, unit, bound)]


@pytest.mark.parametrize(
    "text",
    [
        "推进5G网络建设",
        "改造提升2.0版",
        "第1次全体会",
        "世界500强企业",
        "进一步优化",
        "党的十九大精神",
        "一二三产业",
        "深化IPv6部署",
        "PM2.5治理",
        "四套班子",
    ],
)
def test_names_and_ordinals_are_no_quantities(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "unit", "value", "name"),
    [
        ("7.5", "%", Decimal("7.5"), "%"),
        ("1,840", "亿元", 184_000_000_000, "元"),
        ("100", "万平方米", 1_000_000, "平方米"),
        ("1", "个百分点", 1, "百分点"),
        ("-3.2", "%", Decimal("-3.2"), "%"),
        ("35家", None, 35, "家"),
        ("24.0", "万元/人·年", 240_000, "元/人·年"),
    ],
)
def test_cells_take_their_unit_from_the_column(text: str, unit: str | None, value: object, name: str) -> None:
    quantity = cell_quantity(text, unit, VOCABULARY)
    assert quantity is not None
    assert (quantity.value, quantity.unit) == (value, name)


@pytest.mark.parametrize("text", ["完成省下达目标任务", "——", "70（实招45）", "7 8"])
def test_a_cell_of_words_has_no_quantity(text: str) -> None:
    assert cell_quantity(fold(text), "家", VOCABULARY) is None
