"""Totals and their parts, growth, stocks, levels and ranges."""

from decimal import Decimal

import pytest
from reading import base

from plancheck.facts.kinds import (
    BreakdownFact,
    ContainmentFact,
    FigureFact,
    GrowthFact,
    PartFact,
    RangeFact,
    SharesFact,
    StockFact,
)

YEAR = "2025年工作要点\n"


def breakdowns(text: str) -> list[tuple[str, list[str], bool]]:
    """Each total with its parts, and whether they are all of it."""
    facts = base(YEAR + text)
    found = []
    for fact in facts.of("breakdown"):
        assert isinstance(fact, BreakdownFact)
        parts = [part.quantity.text for part in facts.where("part", "breakdown", fact.id) if isinstance(part, PartFact)]
        found.append((fact.stated.text, parts, fact.closed))
    return found


def growths(text: str) -> list[tuple[str, str]]:
    """The form of each claim of growth, and the result reckoned from base and change."""
    return [(fact.form, fact.computed) for fact in base(YEAR + text).of("growth") if isinstance(fact, GrowthFact)]


def ranges(text: str) -> list[tuple[Decimal, Decimal, bool]]:
    """Ranges with both ends and whether 万 is left out."""
    facts = base(YEAR + text).of("range")
    return [(fact.first, fact.last, fact.bare) for fact in facts if isinstance(fact, RangeFact)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("146项任务，其中牵头90项、配合56项。", ("146项", ["90项", "56项"], True)),
        (
            "新增电力装机1800万千瓦，其中水电960万千瓦、核电380万千瓦。",
            ("1800万千瓦", ["960万千瓦", "380万千瓦"], False),
        ),
        (
            "赤字1.2万亿元，比去年增加4000亿元，其中中央8500亿元，地方3500亿元。",
            ("1.2万亿元", ["8500亿元", "3500亿元"], True),
        ),
        (
            "赤字1.2万亿元。其中，中央8500亿元，增加700亿元；地方3500亿元。",
            ("1.2万亿元", ["8500亿元", "3500亿元"], True),
        ),
        ("共有企业100家，其中国有60家，其余40家。", ("100家", ["60家", "40家"], True)),
        ("新建公园3座（甲区1座、乙区2座）。", ("3座", ["1座", "2座"], True)),
        ("市本级10家，甲县20家，乙县30家，合计60家。", ("60家", ["10家", "20家", "30家"], True)),
        ("甲县20家、乙县30家，两县合计50家。", ("50家", ["20家", "30家"], True)),
        ("全市企业200家，甲县50家、乙县30家，共80家。", ("80家", ["50家", "30家"], True)),
        ("一是发展类6项，二是创新类5项；三是民生类8项。以上共计19项。", ("19项", ["6项", "5项", "8项"], True)),
        ("铁路639公里、其中高铁370公里，新增高速公路2600公里、农村公路3000公里。", ("639公里", ["370公里"], False)),
    ],
)
def test_totals_and_parts(text: str, expected: tuple[str, list[str], bool]) -> None:
    assert breakdowns(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "五年年均超收2040亿元，其中去年超收2573亿元。",  # an average is no whole
        "新增规上企业100家、小微企业200家，其中专精特新企业250家。",  # 其中 may divide the list
        "进出口总额增长5.6%，其中出口增长10.8%。",  # rates
        "改造3个县、5个乡镇，共120个村。",  # three things
        "建成5G基站30万个（2021年20万个、2022年30万个，累计30万个）。",
        "培育龙头企业100家（力争120家，确保110家）。",
        "建设1000个项目，其中小型水库7座、蓄水池993口。",  # other units
        "全市公共服务中心20个、社区15个，公共卫生机构40个。",  # 共 inside a word
    ],
)
def test_what_is_no_total(text: str) -> None:
    assert breakdowns(text) == []


def test_an_open_list_says_so() -> None:
    (fact,) = base(YEAR + "新建公园6座，其中甲区1座、乙区3座等。").of("breakdown")
    assert isinstance(fact, BreakdownFact)
    assert (fact.open, fact.closed) == (True, False)


def test_headings_with_counts_add_up_to_the_heading_above() -> None:
    assert breakdowns("一、改革举措（共8项）\n（一）知识产权方面5项：审查。\n（二）科技金融方面3项。\n") == [
        ("8项", ["5项", "3项"], True)
    ]
    assert breakdowns("一、改革举措（共8项）\n（一）知识产权方面5项：审查。\n（二）科技金融方面。\n") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("产值由1600亿元增长15%，达到1840亿元。", ("增长", "1840亿元")),
        ("上市公司从518家增加到731家，增长41.1%。", ("增长", "731家")),
        ("上市公司从518家增加到731家，增加213家。", ("增加", "731家")),
        ("化肥使用量由100万吨减少到90万吨，减少10万吨。", ("增加", "90万吨")),
        ("研发投入强度从2.77%提高到3.3%，提高0.53个百分点。", ("增加", "3.3%")),
        ("投入5955亿元，比上年增加1637亿元，增长37.9%。", ("增长", "5955亿元")),
        ("投资从2007年的248亿美元上升到2012年的772亿美元，年均增长25.5%。", ("增长", "772亿美元")),
        ("投入从2007年的200亿元增加到2012年的300亿元，平均每年增加20亿元。", ("增加", "300亿元")),
        ("出口从2亿元增加到8亿元，增长3倍。", ("倍", "8亿元")),
        ("进出口从100亿元增加到210亿元，翻了一番。", ("翻番", "200亿元")),
    ],
)
def test_base_change_and_result(text: str, expected: tuple[str, str]) -> None:
    assert growths(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "生产总值从54万亿元增加到82.7万亿元，年均增长7.1%。",
        "生产总值由9323亿元增加到13697亿元，增长33.6%。",
        "城镇化率由52.23%提高到58.08%，城市、县城建成区面积分别提高8.3%、5%。",
        "总部、研发中心分别从771家、481家增加到1076家、636家，增长40%。",
        "居民收入由1000元增加到1500元，实际增长40%。",
        "企业从518家增加到731家，税收增长12%。",
        "企业从518家增加到731家，比全省平均增长12%。",
    ],
)
def test_what_is_no_reckoning(text: str) -> None:
    assert growths(text) == []


def test_an_increment_meets_the_stock_of_its_own_time() -> None:
    (fact,) = base(YEAR + "现有省级众创空间80家，新增省级众创空间20家，累计达到100家。").of("stock")
    assert isinstance(fact, StockFact)
    assert fact.before is not None
    assert base(YEAR + "上半年累计新增规上企业50家。全年新增规上企业100家。").of("stock") == ()


def test_a_level_and_above_contains_the_higher_level() -> None:
    facts = base(YEAR + "培育省级以上众创空间5家、国家级众创空间6家。")
    (fact,) = facts.of("containment")
    assert isinstance(fact, ContainmentFact)
    whole, part = facts.by_id(fact.whole), facts.by_id(fact.part)
    assert isinstance(whole, FigureFact)
    assert isinstance(part, FigureFact)
    assert (whole.quantity.value, part.quantity.value) == (5, 6)
    assert base(YEAR + "培育国家级众创空间6家、省级众创空间5家。").of("containment") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建成基站5-6万个。", (50000, 60000, True)),
        ("建成基站5万—6万个。", (50000, 60000, False)),
        ("培育企业30-20家。", (30, 20, False)),
        ("力争1-2家产业集群。", (1, 2, False)),
        ("给予500-1万元补助。", (500, 10000, False)),
        ("增长5%—5.5%。", (5, Decimal("5.5"), False)),
    ],
)
def test_ranges(text: str, expected: tuple[object, object, bool]) -> None:
    assert ranges(text) == [expected]


@pytest.mark.parametrize(
    "text",
    ["2019-2020年实施。", "电话0571-87052。", "由30家至20家。", "型号A10-5台。", "附件10-2。", "8.30—7.6\n\n期末检测"],
)
def test_what_is_no_range(text: str) -> None:
    assert ranges(text) == []


def test_shares_of_one_whole() -> None:
    def of(text: str) -> list[tuple[int, Decimal]]:
        return [(fact.parts, fact.total) for fact in base(YEAR + text).of("shares") if isinstance(fact, SharesFact)]

    assert of("三次产业结构由10.2:45.1:44.7调整为8.6:39.8:53.6。") == [(3, Decimal("102.0"))]
    assert of("第一产业占8.6%，第二产业占39.8%，第三产业占51.6%。") == [(3, Decimal("100.0"))]
    assert of("清洁能源装机占比54.8%、发电量占比51.3%。") == []
    assert of("第一产业增长8.6%，第二产业增长9.8%，第三产业增长7.6%。") == []
