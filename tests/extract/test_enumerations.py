"""Lists with a stated count."""

from pathlib import Path

import pytest
from reading import facts


def claims(text: str, lowest: float = 0.9) -> list[tuple[int, int]]:
    """Stated and listed of the lists that contradict their count."""
    return [
        (fact.stated, fact.listed)
        for fact in facts(text, "enumeration")
        if fact.confidence >= lowest and (fact.listed > fact.stated or (fact.listed < fact.stated and not fact.open))
    ]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("重点发展智能制造、通用航空、地理信息三大军民融合产业。", ("智能制造", "通用航空", "地理信息")),
        ("实施“小升规”“雏鹰行动”“凤凰行动”三大行动，", ("小升规", "雏鹰", "凤凰")),
        ("健全“考核、督查、激励”三项机制。", ("考核", "督查", "激励")),
        ("聚焦农业、工业和服务业三大领域。", ("农业", "工业", "服务业")),
        ("建设武汉、宜昌、“襄十”三大算力圈", ("武汉", "宜昌", "襄十")),
        ("培育三大产业：装备、电子、化工。", ("装备", "电子", "化工")),
        ("新增2个国家级平台（甲平台、乙平台）。", ("甲平台", "乙平台")),
        ("推广离散型制造、流程型制造等2种新模式。", ("离散型制造", "流程型制造")),
        ("突出安徽（合芜蚌）、四川（成都、德阳、绵阳）两大片区。", ("安徽合芜蚌", "四川成都德阳绵阳")),
    ],
)
def test_items(text: str, items: tuple[str, ...]) -> None:
    (fact,) = facts(text, "enumeration")
    assert fact.items == items
    assert fact.stated == fact.listed == len(items)
    members = facts(text, "item")
    assert [item.position for item in members] == list(range(1, len(items) + 1))
    assert all(item.text == text[item.span.start : item.span.end] for item in members)


@pytest.mark.parametrize(
    "text",
    [
        "重点发展智能制造、通用航空、核电装备、地理信息五大军民融合产业。",
        "围绕信息经济、高端装备、生物医药、新材料三大新兴产业。",
        "实施“小升规”“雏鹰行动”“凤凰行动”四大行动。",
        "重点抓好四个方面：一是稳增长。二是促改革。三是防风险。",
        "健全“考核、督查、激励、问责”三项机制。",
        "抓好服务员、志愿者两支队伍和驻企服务团、联盟、工作组四支队伍建设。",
        "培育三大产业：装备、电子、化工、纺织。",
        "推广离散型制造、流程型制造、网络制造等2种新模式。",
        "推动呼和浩特、鄂尔多斯、满洲里四个综保区高质量发展。",
        "今年重点抓好三个方面工作。\n（一）稳增长\n扩大投资。\n（二）促改革\n深化改革。\n",
    ],
)
def test_contradictions(text: str) -> None:
    assert len(claims(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "高校、院所组建三个联盟。",
        "新增国家标准、行业标准20项。",
        "深入开展党史学习教育、深入贯彻中央八项规定精神。",
        "提高城乡低保、特困人员、残疾人两项补贴标准。",
        "推进省级智能化改造、绿色制造等“五个一批”项目。",
        "全面落实“两个屏障”、“两个基地”。",
        "加强市政府、重点企业和三大运营商合作。",
        "支持杭州、宁波、温州、金义四大都市区建设。",
        "航空、机器人及智能制造、工业母机、绿色石化4个集群。",
        "钢铁、水泥等15个重点行业淘汰落后产能。",
        "新增3个县（市、区）。培育2个园区（开发区、集聚区、示范区、小镇）。",
        "出台扩大内需、促进经济增长的十项措施。",
        "古城遗址、下汤遗址先后入选全国十大考古新发现。",
        "山区、海岛县发展数字经济、高端装备、新材料三大产业。",
        "质量效益、结构调整，创新驱动、绿色发展四大领域。",
        "落实党的十九大、二十大精神。第一、第二、第三类企业。",
        "提升甲1家、乙30家、丙5家。",
        "知识产权方面5项：民事、刑事、行政案件审判；专利收费制度；保险模式。",
        "把握好三个原则：长远与当前、整体与局部、效率与公平。",
        "深化“三区三中心”建设，完善“1+2+10+X”体系，抓好“五企”培育。",
        # a wrong number hides members of the run, it does not make them fewer
        "重点抓好四项工作。\n\n（一）甲。\n\n（二）乙。\n\n（五）丙。\n\n（四）丁。",
        "重点抓好四项工作。\n\n（一）甲。\n\n（二）乙。\n\n二、丙。\n\n（四）丁。",
    ],
)
def test_silence(text: str) -> None:
    assert claims(text) == []


def test_a_list_that_runs_to_the_end_may_be_cut_off() -> None:
    text = "今年重点抓好五方面工作：\n（一）稳定增长。\n（二）扩大投资。\n（三）改善民生。\n"
    assert claims(text) == []
    assert claims(f"{text}三、保障措施\n加强领导。\n") == [(5, 3)]
    assert claims(text.replace("五方面", "四方面")) == [(4, 3)]
    long = text.replace("五方面", "四方面").replace("稳定增长。", "稳定增长。" + "推进项目建设。" * 200)
    assert claims(long) == []
    assert claims(long, lowest=0.75) == [(4, 3)]


def test_arabic_amounts_are_likely_at_most() -> None:
    text = "新增仙桃、宜都、大冶4个千亿县。"
    assert claims(text) == []
    assert claims(text, 0.75) == [(4, 3)]


def test_members_of_named_sets() -> None:
    text = (
        "重点围绕信息经济、高端装备、生物医药三大新兴产业招商。\n壮大信息经济产业、高端装备、生物医药三大新兴产业。\n"
    )
    first, second = facts(text, "enumeration")
    assert first.name == second.name == "三大新兴产业"
    assert first.members == second.members
    other = facts(text + "围绕信息技术、高端装备、生物医药三大新兴产业。", "enumeration")[-1]
    assert other.name == first.name
    assert other.members != first.members


def test_generic_and_unlike_sets_have_no_common_name() -> None:
    assert facts("实施强基、扩面、提质三大行动。", "enumeration")[0].name is None
    text = "发展甲业、乙业、丙业三大新兴产业。\n发展丁业、戊业、己业三大新兴产业。"
    assert [fact.name is None for fact in facts(text, "enumeration")] == [False, True]


@pytest.mark.parametrize(
    "name", ["huzhou-2017-industry", "zhejiang-2020-plan", "zhejiang-2021-priorities", "zhejiang-2023-tasks"]
)
def test_real_plans_are_consistent(corpus: Path, name: str) -> None:
    assert claims((corpus / f"{name}.txt").read_text(encoding="utf-8"), 0.75) == []


LINES = "{}\n\n　　——扩大投资。安排6亿元。\n\n　　——深化改革。\n\n　　——保障民生。\n\n{}"


@pytest.mark.parametrize(
    ("lead", "end", "expected"),
    [
        ("抓好四方面工作：", "", [(4, 3)]),
        ("抓好三方面工作：", "", []),
        ("抓好四方面工作：", "　　会议要求抓紧落实。\n", [(4, 3)]),
        ("抓好四方面工作：", "　　其次是：\n\n　　——防范风险。\n", []),  # another paragraph parts the run
        ("抓好四方面工作。成绩很大。", "", []),
    ],
)
def test_dashed_paragraphs(lead: str, end: str, expected: list[tuple[int, int]]) -> None:
    assert claims(LINES.format(lead, end), 0.75) == expected


def test_the_words_of_a_dashed_item_are_its_first_sentence() -> None:
    (fact,) = facts(LINES.format("抓好三方面工作：", ""), "enumeration")
    assert fact.listed == 3
    assert [item.text for item in facts(LINES.format("抓好三方面工作：", ""), "item")] == [
        "扩大投资",
        "深化改革",
        "保障民生",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建设“四个新城”：\n——实力更强的新城。\n——环境更美的新城。\n——生活更好的新城。\n", [(4, 3)]),
        ("建设“四个新城”：\n——实力更强的新城。\n——环境更美。\n——生活更好的新城。\n", []),
        ("用“四个新”来概括。\n一是发展有新提升。\n二是改革有新进展。\n三是民生有新改善。\n", [(4, 3)]),
        ("用“三个新”来概括。\n一是发展有新提升。\n二是改革有新进展。\n三是民生有新改善。\n", []),
    ],
)
def test_paragraphs_that_repeat_the_counted_word(text: str, expected: list[tuple[int, int]]) -> None:
    assert claims(text) == expected
