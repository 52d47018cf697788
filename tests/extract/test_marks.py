"""Marks without a partner."""

import pytest
from reading import facts


@pytest.mark.parametrize(
    ("text", "shown", "missing"),
    [
        ("深入实施“雄鹰行动和“雏鹰行动”，抓好落实。", "“雄鹰行动和", "右引号"),
        ("深入实施雄鹰行动”和“雏鹰行动”，抓好落实。", "深入实施雄鹰行动”", "左引号"),
        ("推进《数字经济促进条例》和民营企业条例》立法。", "和民营企业条例》", "左书名号"),
        ("培育小微企业园（含孵化器200个。", "（含孵化器200个", "右括号"),
        ("培育小微企业园(含孵化器）200个)。", "200个)", "左括号"),
        ("按国发〔2017]13号执行。", "〔2017]13号执行", "右六角括号"),
        ("一）推进重点项目建设。", "一）", "左括号"),
    ],
)
def test_a_mark_without_its_partner(text: str, shown: str, missing: str) -> None:
    fact = facts(text, "unpaired")[0]
    assert (fact.text, fact.missing) == (shown, missing)


@pytest.mark.parametrize(
    "text",
    [
        "深化“我为‘重要窗口’加油干”项目晒比（含《条例（草案）》〔2020〕1号【附】）。",
        "会议指出，“要坚持稳中求进\n工作总基调，抓好落实”。",
        "（一）加强领导。\n1)稳增长。\n2)促改革。\na）保就业。",
        "重点是：1）稳增长；2）促改革。",
        "“第一段引文。\n\n“第二段引文。\n\n“第三段引文，到此结束。”",
        'The plan’s aim：’25年建成。取值[0,1)之间，5"以上。',
        "加大\n还原\n】\n2026年政府工作报告",
        "1.关于印发《浙江省先进制造业集群…\n2.关于公布《绿色工厂名单》的通知",
    ],
)
def test_lawful_marks(text: str) -> None:
    assert facts(text, "unpaired") == []


def test_a_quotation_that_never_closes_is_told_once_a_paragraph() -> None:
    assert [fact.missing for fact in facts("“第一段引文。\n\n“第二段引文。\n\n第三段。", "unpaired")] == ["右引号"] * 2


def test_the_place_in_a_crossed_pair() -> None:
    assert [fact.missing for fact in facts("推进（绿色“低碳）发展”。", "unpaired")] == ["右引号", "左引号"]


def test_code_is_not_prose() -> None:
    assert facts("```\nif (a {\n```\n", "unpaired", "draft.md") == []
