"""Numbers inside paragraphs, and declared totals."""

import pytest
from reading import facts

TABLE = "| 序号 | 重点任务 |\n|---|---|\n| 1 | 建设平台 |\n| 2 | 培育企业 |\n| 3 | 优化服务 |\n| {} | 招引项目 |\n"


def pairs(text: str) -> list[tuple[int, int]]:
    """Ordinals of neighbouring steps of which the second is sure to be out of order."""
    found = {fact.id: fact for fact in facts(text, "step")}
    return [
        (found[fact.previous].ordinal, fact.ordinal)
        for fact in found.values()
        if fact.previous and fact.confidence >= 0.9 and fact.ordinal != found[fact.previous].ordinal + 1
    ]


@pytest.mark.parametrize(
    "text",
    [
        "一是抓投资。二是促消费；三是稳外贸。",
        "有下列情形：①降雨50毫米；②2座水库出险；③河道超警戒水位。",
        "有下列情形：（1）降雨50毫米；（2）“三个责任人”未到岗；（3）河道超警戒水位。",
        "一要抓投资：一是工业；二是农业。二要促消费。",
        "抓好两项：（1）投资；（2）消费。又有：（1）外贸；（2）外资。",
        "一是抓投资，二要促消费，三是稳外贸。",
        "二是促消费。三是稳外贸。",
        "一是抓投资。\n\n全市投资增长。\n\n二是促消费。\n",
        "三要素齐全，五要点明确。第一产业增长，第三产业壮大。",
        "注：①按2020年价格计算；②〔 〕内为累计数；③*为预计数；④2020年为实际数。",
        "包括：（1）工业投资；（2）“十四五”重大项目；（3）5G基站；（4）《规划》所列项目。",
        "做好三项工作：（一）稳增长。（二）促改革。（三）防风险。",
        "（一）稳增长。（二）促改革。\n\n（二）防风险。（三）惠民生。\n",
        "一是抓投资。\n\n首先是好。\n\n其次是快。\n\n再次是省。\n\n最后。\n\n三是稳外贸。\n",
    ],
)
def test_runs_in_order(text: str) -> None:
    assert pairs(text) == []


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("一是抓投资。三是稳外贸。", [(1, 3)]),
        ("一是抓投资。二是促消费。二是稳外贸。", [(2, 2)]),
        ("二是抓投资。二是促消费。", [(2, 2)]),
        ("第一，抓投资；第三，稳外贸。", [(1, 3)]),
        ("包括：①投资；②消费；④外贸。", [(2, 4)]),
        ("包括：（一）稳增长。（二）促改革。（四）防风险。", [(2, 4)]),
        ("一是抓投资。\n\n二是促消费。\n\n四是稳外贸。\n", [(2, 4)]),
        ("　　一是抓投资。\n\n　　二是促消费。\n\n　　四是稳外贸。\n", [(2, 4)]),
        ("抓好工作。\n    一是抓投资。\n    三是稳外贸。\n", [(1, 3)]),
    ],
)
def test_runs_out_of_order(text: str, odd: list[tuple[int, int]]) -> None:
    assert pairs(text) == odd


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("本方案共三个部分。\n\n一、要求\n\n二、任务\n\n三、保障\n", [(3, 3)]),
        ("本方案共分四个部分。\n\n一、要求\n\n二、任务\n\n三、保障\n", [(4, 3)]),
        ("《规划》共分四个部分。\n\n一、要求\n\n二、任务\n", []),
        ("附件共3件。\n\n附件：1.分解表\n\n2.考核办法\n", [(3, 2)]),
        ("全年工作分解为5项重点任务，详见下表。\n\n" + TABLE.format(4), [(5, 4)]),
        ("全年工作分解为4项重点任务，详见下表。\n\n" + TABLE.format(4), [(4, 4)]),
        ("全年工作分解为5项重点任务，详见下表。\n\n" + TABLE.format(6), []),
        ("全年工作分解为20项重点任务。\n\n" + TABLE.format(4), []),
    ],
)
def test_declared_totals(text: str, said: list[tuple[int, int]]) -> None:
    path = "draft.md" if "|" in text else "draft.txt"
    assert [(fact.stated, fact.counted) for fact in facts(text, "declared", path)] == said
