"""Names of programmes written in two ways."""

import pytest
from reading import facts


def odd(text: str) -> list[tuple[str, str, str]]:
    rows = {fact.id: fact for fact in facts(text, "naming")}
    return [(fact.how, fact.name, rows[fact.twin].name) for fact in rows.values() if fact.twin]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "持续深化“亩均论英雄改革”。深化“亩均论英雄”改革工作，推进“亩均论英雄”改革。",
            ("border", "“亩均论英雄改革”", "“亩均论英雄”改革"),
        ),
        ("深入实施“雄鹰行动”和雏鹰行动。完善“雏鹰行动”机制。", ("marks", "雏鹰行动", "“雏鹰行动”")),
        ("组建“9360”急需紧缺人才联盟。实施9360紧缺急需人才计划。", ("order", "9360紧缺急需人才", "“9360”急需紧缺人才")),
        ("新认定首台套产品，推广首台套。支持首台(套)攻关。", ("bracket", "首台(套)", "首台套")),
        (
            "推进“浙里办掌上办公”和“浙里办掌上办公”。完善“浙里办掌上公”。",
            ("lost", "“浙里办掌上公”", "“浙里办掌上办公”"),
        ),
        (
            "实施“凤凰行动计划”，完善“凤凰行动计划”。抓好“凤凰行动动计划”。",
            ("lost", "“凤凰行动动计划”", "“凤凰行动计划”"),
        ),
        (
            "开展2019年度中小微企业梯度培育工作先进集体通报。组织“2019年度中小微企业培育工作先进集体”活动。",
            ("word", "2019年度中小微企业梯度培育工作先进集体", "“2019年度中小微企业培育工作先进集体”"),
        ),
        ("打造10标志性产业链，实施项目。制定10大标志性产业链方案。", ("measure", "10标志性产业链", "10大标志性产业链")),
    ],
)
def test_two_ways(text: str, found: tuple[str, str, str]) -> None:
    assert odd(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "深入实施“雄鹰行动”和“雏鹰行动”，完善“雏鹰行动”机制。",
        "“一号工程”和数字经济。发展数字经济，做强数字经济。建设“数字经济”高地。",
        "深化“最多跑一次”改革，推进“最多跑一次”工作。",
        "推进乡(镇)建设，各乡镇落实。示范县(区)和示范县区。",
        "坚定“四个自信”，增强“四个意识”。“五个一批”“三个一批”“三个一批”。",
        "“十四五”规划和“十五五”规划，“十四五”时期。",
        "组建“9360”急需紧缺人才联盟，落实“9360”急需紧缺人才计划。",
        "支持前10民营企业发展，走访10家民营企业发展论坛。聚焦“3科创中心”，建3个科创中心。",
        "引进10个人才团队项目，新增10名个人才团队项目。完成20年度工作任务，下达20项度工作任务。",
        "10标志性产业链\n10条标志性产业链",
    ],
)
def test_one_way(text: str) -> None:
    assert odd(text) == []


def test_the_nearest_usual_place_is_shown() -> None:
    text = "推广首台套产品。\n推广首台套产品。\n支持首台(套)、首台套产品。"
    usual = next(fact for fact in facts(text, "naming") if fact.twin is None)
    assert usual.span.start == text.rindex("首台套")
