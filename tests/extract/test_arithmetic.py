"""Totals and their parts, growth, stocks, levels and ranges."""

from decimal import Decimal

import pytest
from reading import base

from plancheck.facts.kinds import (
    BreakdownFact,
    ContainmentFact,
    FigureFact,
    GrowthFact,
    OrderFact,
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


def orders(text: str) -> list[tuple[str, str, str]]:
    """The form of each claim of size, the number that is to be the smaller, and the larger."""
    facts = base(YEAR + text)
    texts = {fact.id: fact.quantity.text for fact in facts.of("figure") if isinstance(fact, FigureFact)}
    found = [fact for fact in facts.of("order") if isinstance(fact, OrderFact)]
    return [(fact.form, texts[fact.less], texts[fact.more]) for fact in found]


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
        ("产业2000万元，道路2500万元。以上两项合计4600万元。", ("4600万元", ["2000万元", "2500万元"], True)),
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
        "产业2000万元，道路2500万元，岗位540万元。以上两项合计3040万元。",  # not of all three
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
        ("平均浓度由68微克/立方米下降到46微克/立方米，降幅32.4%。", ("增长", "46微克/立方米")),
        ("累计完成投资2186亿元，占总投资4320亿元的50.6%。", ("占比", "2186亿元")),
        ("30项指标中，22项符合预期，占73.3%。", ("占比", "22项")),
        ("122个县中已有49个达标，占40.2%。", ("占比", "49个")),
        ("投资100亿元，增长5%，其中民间投资60亿元，占60%。", ("占比", "60亿元")),
        ("三次产业由9.6:53.8:36.6调整为9.1:53.2:37.7，第三产业比重提高1.1个百分点。", ("比重", "1.1个百分点")),
        ("一般公共预算支出438.2亿元。民生支出346.2亿元，占一般公共预算支出的79%。", ("占比", "346.2亿元")),
        ("预算收入1697.5亿元，较2020年的1323.1亿元增加374.4亿元。", ("增加", "1697.5亿元")),
        ("生产总值从3.6万亿元增长到4.9万亿元，名义增长36%。", ("增长", "4.9万亿元")),
        ("总投资13750万元，其中中央5240万元，占38%。", ("占比", "5225万元")),
        ("共有企业1200家，国有240家，占30%。", ("占比", "360家")),
        ("6个乡镇每个安排20万元，共130万元。", ("乘积", "120万元")),
        ("8个村每村5万元，合计50万元。", ("乘积", "40万元")),
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
        "投资100亿元，其中民间投资60亿元，占全省的8%。",
        "老年人2.64亿人，占总人口的18.7%，其中65岁以上1.91亿人，占13.5%。",
        "投资100亿元，其中民间投资60亿元，占60%以上。",
        "100家企业，中小企业60家，占60%。",
        "投资100亿元，其中工业60亿元，技改30亿元，占50%。",
        "三次产业由9.6:53.8:36.6调整为9.1:53.2:37.7，第三产业比重比上年提高0.4个百分点。",
        "市级预算支出100亿元，县级预算支出200亿元。民生支出80亿元，占预算支出的79%。",
        "位次由第82位上升到第68位，水质由5类提升到3类，增速由-3.2%提高到1.5%。",
        "补助由每年800元提高到每月80元，时限由5天提升到3天。",
        "总投资13750万元，其中中央5240万元，占全省的38%。",
        "共有企业1200家，工业600家，规上240家，占40%。",  # of the 600
        "4个县每个乡镇20万元，共300万元。",
        "50名教师，每名教师每月补助300元，共18万元。",
    ],
)
def test_what_is_no_reckoning(text: str) -> None:
    assert growths(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("留存率从67.6%提高到60%。", [("升", "67.6%", "60%")]),
        ("失业率由上半年5.5%降到5.8%。", [("降", "5.8%", "5.5%")]),
        ("办理时限由20天延长到5天。", [("升", "20天", "5天")]),
        (
            "收入从4.6万元和1.7万元分别提高到5.8万元和1.3万元。",
            [("升", "4.6万元", "5.8万元"), ("升", "1.7万元", "1.3万元")],
        ),
        ("总部、中心分别从7家、4家增加到6家、5家。", [("升", "7家", "6家"), ("升", "4家", "5家")]),
        ("收入突破4000亿元大关，达到3911亿元。", [("越过", "4000亿元", "3911亿元")]),
        ("财政收入3.9万亿元，比上年增加4.1万亿元。", [("增量", "4.1万亿元", "3.9万亿元")]),
        ("企业达到800家，其中规上企业达到900家。", [("其中", "900家", "800家")]),
        ("外资1.6亿美元，折合11亿元。", [("折合", "1.6亿美元", "11亿元")]),
    ],
)
def test_which_number_is_the_larger(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert orders(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "办理时限由20天提升到5天。",  # shorter is better
        "增速由下降5%提升到增长3%。",
        "服务由每年3次提高到每月2次。",
        "水质由3类提升到2类，位次由第9位升到第3位。",
        "优惠由年收入300万元以上企业扩大到100万元以上企业。",  # floors
        "实现利润3亿元，比上年增加5亿元。",  # there was a loss
        "人均收入达到5万元，其中市区人均达到6万元。",
        "新增企业从5家、8家增加到6家。",
    ],
)
def test_where_words_say_nothing_of_size(text: str) -> None:
    assert orders(text) == []


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

    assert of("三次产业结构由10.2:45.1:44.7调整为8.6:39.8:53.6。") == [(3, Decimal("100.0")), (3, Decimal("102.0"))]
    assert of("三次产业占比由2016年的28.4∶33.1∶38.5调整为2021年的25.1∶31.6∶42.3。")[1] == (3, Decimal("99.0"))
    assert of("第一产业占8.6%，第二产业占39.8%，第三产业占51.6%。") == [(3, Decimal("100.0"))]
    assert of("清洁能源装机占比54.8%、发电量占比51.3%。") == []
    assert of("第一产业增长8.6%，第二产业增长9.8%，第三产业增长7.6%。") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "总投资10.5亿元：学前教育1.3亿元，义务教育4.2亿元，高中1.8亿元，职业教育3.2亿元。",
            ("10.5亿元", ["1.3亿元", "4.2亿元", "1.8亿元", "3.2亿元"], False),
        ),
        ("18项实事中，新建类11项、续建类5项、政策类2项。", ("18项", ["11项", "5项", "2项"], False)),
        ("基金收入6.6亿元，支出5.8亿元，当年结余0.8亿元。", ("6.6亿元", ["5.8亿元", "0.8亿元"], True)),
        (
            "总投资1800亿元，其中水源工程760亿元，防洪工程420亿元，灌区工程600亿元。",
            ("1800亿元", ["760亿元", "420亿元", "600亿元"], False),
        ),
        ("考核满分100分，其中目标60分、项目25分、成效15分。", ("100分", ["60分", "25分", "15分"], False)),
    ],
)
def test_other_ways_to_say_what_a_total_is_made_of(text: str, expected: tuple[object, ...]) -> None:
    assert expected in breakdowns(text)


@pytest.mark.parametrize(
    "text",
    [
        "办好10件实事：新建幼儿园3所，改造公路20公里，新增床位300张。",
        "基金收入6.6亿元，支出5.8亿元，年末滚存结余8.4亿元。",
        "总投资1800亿元，其中水源工程760亿元，引进外资20亿元，实现税收5亿元。",
    ],
)
def test_what_follows_a_total_need_not_be_its_parts(text: str) -> None:
    assert not [found for found in breakdowns(text) if found[2] or len(found[1]) > 1]


def test_one_total_is_divided_in_two_ways() -> None:
    text = "“十三五”期间投资650亿元。分方式看，公路400亿元、铁路250亿元。分年度看，2016年300亿元、2017年350亿元。"
    assert [(total, parts) for total, parts, _ in breakdowns(text)] == [
        ("650亿元", ["400亿元", "250亿元"]),
        ("650亿元", ["300亿元", "350亿元"]),
    ]


def test_where_one_of_two_measures_adds_up_the_other_must() -> None:
    text = "安排项目330个，投资520亿元，其中省级项目50个、投资190亿元，市级项目260个、投资330亿元。"
    assert ("330个", ["50个", "260个"], True) in breakdowns(text)


THREE_YEARS = "某市数字化改造三年行动计划（2023—2025年）\n"


def yearly(text: str) -> list[tuple[str, str]]:
    """Totals of all years with what the years add up to."""
    rows = base(THREE_YEARS + text).of("breakdown")
    return [(r.stated.text, r.computed) for r in rows if isinstance(r, BreakdownFact) and r.form == "逐年"]


def test_years_are_added_up() -> None:
    text = "三年改造企业1500家。\n2023年，改造企业400家。\n2024年，改造企业550家。\n2025年，改造企业600家。"
    assert yearly(text) == [("1500家", "1550家")]


@pytest.mark.parametrize(
    "text",
    [
        "到2025年建成基站3万个。\n2023年，建成基站1万个。\n2024年，建成基站2万个。\n2025年，建成基站3万个。",
        "民宿达到80家。\n2023年，新增民宿15家。\n2024年，新增民宿20家。\n2025年，新增民宿20家。",
        "三年改造企业1500家。\n2023年，改造企业400家。\n2025年，改造企业600家。",
    ],
)
def test_years_that_are_levels_or_not_all_are_not_added(text: str) -> None:
    assert yearly(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("城镇化率由50.6%提高到58.4%，五年提高8.7个百分点。", ("增加", "59.3%")),
        ("财政总收入由9.2亿元增加到28.6亿元，是2006年的4.1倍。", ("倍", "37.7亿元")),
        ("预算收入完成864亿元，为调整预算的101%，比上年增加52亿元，增长9.4%。", ("增长", "888亿元")),
    ],
)
def test_growth_with_words_between(text: str, expected: tuple[str, str]) -> None:
    assert growths(text) == [expected]
