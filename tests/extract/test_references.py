"""Mentions of places and what answers them."""

import pytest
from reading import facts

LIST = "\n\n附件：1.主要目标任务分解表\n      2.重点工作责任分解表\n"
PARTS = "一、总体要求\n坚持稳中求进。\n二、重点任务\n{}\n三、保障措施\n各地抓好落实。\n"


def rows(text: str, *kinds: str) -> list[tuple[str, bool, bool, bool]]:
    """Text, whether answered, whether external, whether sure."""
    return [
        (fact.text, fact.target is not None, fact.external, fact.confidence >= 0.9)
        for fact in facts(text, "reference")
        if fact.kind in kinds and fact.number is not None
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("按附件2分解任务。" + LIST, [("附件2", True, False, True)]),
        ("工作安排见附件3。" + LIST, [("附件3", False, False, True)]),
        ("工作安排见附件1—3。" + LIST, [("附件1—3", False, False, True)]),
        ("工作安排见附件3。", [("附件3", False, False, False)]),
        ("按《工作方案》附件3执行。" + LIST, [("附件3", False, True, True)]),
        ("附件1所列任务。" + LIST, [("附件1", True, False, True)]),
    ],
)
def test_attachments(text: str, expected: list[tuple[str, bool, bool, bool]]) -> None:
    assert rows(text, "附件") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("分工见本方案第三部分。", [("第三部分", True, False, True)]),
        ("分工见本方案第八部分。", [("第八部分", False, False, True)]),
        ("分工见第八部分的规定。", [("第八部分", False, False, True)]),
        ("按照国务院方案第八部分要求落实。", [("第八部分", False, True, True)]),
        ("根据《企业条例》第八部分执行。", [("第八部分", False, True, True)]),
        ("文件要求“见本方案第八部分”。", [("第八部分", False, False, True)]),
        ("具体按本方案第八部分执行。", [("第八部分", False, False, True)]),
        ("与本方案第三部分相衔接。", [("第三部分", True, False, True)]),
        ("第八部分企业仍有困难。", []),
    ],
)
def test_parts(sentence: str, expected: list[tuple[str, bool, bool, bool]]) -> None:
    assert rows(PARTS.format(sentence), "部分") == expected


def test_articles() -> None:
    text = "第一条 为规范管理，制定本办法。\n第二条 依照本办法第三条规定处理。\n第三条 依照第十二条规定办理。\n"
    assert rows(text, "条") == [("第三条", True, False, True), ("第十二条", False, False, True)]
    law = text + "第四条 违反《预算法》第九十二条、第九十三条规定的，依法处理。\n第五条 根据合同法第五十二条处理。\n"
    assert [row[2] for row in rows(law, "条")] == [False, False, True, True, True]


def test_tables_and_figures_need_captions() -> None:
    body = "任务见表3。\n\n表1 主要指标\n内容\n\n表2 重点项目\n内容\n"
    assert rows(body, "表") == [("表3", False, False, True)]
    assert rows("任务见表2。\n" + body, "表")[0] == ("表2", True, False, True)
    assert rows("任务见表3。", "表") == [("表3", False, False, False)]
    assert rows("人大代表2名，图3个，列表1份。\n" + body, "表", "图") == [("表3", False, False, True)]


@pytest.mark.parametrize(("count", "answered", "sure"), [("三", True, True), ("四", False, True), ("两", False, True)])
def test_counted_lists(count: str, answered: bool, sure: bool) -> None:
    text = f"重点抓好以下三项任务：一是稳增长。二是促改革。三是防风险。完成上述{count}项任务，要加强领导。"
    assert rows(text, "项") == [(f"上述{count}项", answered, False, sure)]


def test_a_count_of_something_else_proves_nothing() -> None:
    text = "重点抓好以下三项任务：一是稳增长。二是促改革。三是防风险。上述两类企业要加强管理。"
    assert rows(text, "项") == [("上述两类", False, False, False)]


def test_title_of_an_attachment_is_answered() -> None:
    text = "按照《主要目标任务分解表》和《企业条例》抓好落实。" + LIST
    found = {
        fact.title: (fact.target is not None, fact.external)
        for fact in facts(text, "reference")
        if fact.kind == "title"
    }
    assert found == {"主要目标任务分解表": (True, False), "企业条例": (False, True)}


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("制订《甲地若干意见》。\n\n出台《乙项若干意见》。\n\n落实《若干意见》。", [2]),
        ("制订《甲地若干意见》。\n\n落实《若干意见》。", [1]),
        ("出台《乙项若干意见》。\n\n制订《甲地若干意见》，落实《若干意见》。", [1]),
        ("制订《甲地若干意见》（以下简称《意见》）。\n\n出台《乙项若干意见》。\n\n落实《意见》。", []),
        ("落实《若干意见》。", []),
    ],
)
def test_bare_titles(text: str, candidates: list[int]) -> None:
    found = [fact.candidates for fact in facts(text, "reference") if fact.kind == "title"]
    assert [number for number in found if number is not None] == candidates
