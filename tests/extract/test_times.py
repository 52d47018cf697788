"""Deadlines, years left over, and names that fix a span of years."""

from pathlib import Path

import pytest
from reading import facts

PLAN = "甲市2020年工业发展工作要点\n\n一、重点工作\n\n{}\n"
REPORT = "2026年政府工作报告\n\n一、2025年工作回顾\n\n{0}\n\n二、2026年工作安排\n\n{1}\n"


def marked(text: str, field: str) -> list[str]:
    """The time expressions for which a field is true."""
    return [fact.text for fact in facts(text, "period") if getattr(fact, field)]


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("6月底前完成方案编制。", ["6月底前"]),
        ("2019年12月底以前，全面建成投用。", ["2019年12月底以前"]),
        ("责任单位：市经信局，6月底完成。", ["6月底"]),
        ("力争2021年底前基本完成改造任务。", ["2021年底前"]),
        ("截至6月底前已完成30家。", []),
        ("对2018年底前建成的小区开展改造。", []),
        ("改造2018年底前建成的小区。", []),
        ("按照《甲市2018年底前完成清退方案》办理。", []),
        ("到2025年建成产业基地。", []),
        ("去年6月底前完成了试点。", []),
    ],
)
def test_deadlines(sentence: str, due: list[str]) -> None:
    assert marked(PLAN.format(sentence), "due") == due


def test_a_month_without_a_year_is_no_deadline_where_the_plan_has_none() -> None:
    text = "甲市养老服务工作方案\n\n3月底前完成摸底，2022年3月底前完成评估。\n\n甲市人民政府\n\n2021年12月30日\n"
    assert marked(text, "due") == ["2022年3月底前"]


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("2019年新增工业机器人2万台。", ["2019年"]),
        ("力争2019年完成投资50亿元。", ["2019年"]),
        ("完成2019年度新增小微企业园200个目标任务。", ["2019年度"]),
        ("到2019年底，培育企业50家。", ["到2019年底"]),
        ("较2019年增长7%。", []),
        ("组织开展2019年度综合评估工作。", []),
        ("2019年度考核、表彰工作3月底前完成。", []),
        ("完成《2019年制造业行动方案》确定的任务。", []),
        ("2019年完成投资50亿元，2020年完成60亿元。", []),
        ("2019年，已新增企业50家。", []),
        ("2018年新增企业50家。", []),
    ],
)
def test_years_left_over(sentence: str, left: list[str]) -> None:
    assert marked(PLAN.format(sentence), "leftover") == left


def test_a_report_looks_back_before_it_looks_ahead() -> None:
    sentence = "2025年新增企业50家，6月底前完成投资。"
    assert marked(REPORT.format(sentence, "稳中求进。"), "leftover") == []
    assert marked(REPORT.format("稳中有进。", sentence), "leftover") == ["2025年"]
    assert marked(REPORT.format(sentence, "稳中求进。"), "due") == []
    further = REPORT.format("稳中有进。", "稳中求进。\n\n三、自身建设\n\n" + sentence)
    assert marked(further, "leftover") == ["2025年"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("《企业提升五年行动计划(2021-2025)》", (2021, 2025, 5, None, None)),
        ("2021—2023年三年行动计划", (2021, 2023, 3, None, None)),
        ("“十四五”时期（2021—2025年）", (2021, 2025, None, 2021, 2025)),
        ("“十四五”末（2025年）", (None, 2025, None, 2021, 2025)),
        ("2021年是“十四五”开局之年", (2021, None, None, 2021, 2025)),
        ("2020年是全面小康和“十三五”规划的收官之年", (None, 2020, None, 2016, 2020)),
        ("5G发展行动计划（2022—2020年）", (2022, 2020, None, None, None)),
    ],
)
def test_names_of_spans(text: str, said: tuple[int | None, ...]) -> None:
    (fact,) = facts(text, "namedspan")
    assert (fact.first, fact.last, fact.years, fact.opens, fact.closes) == said


@pytest.mark.parametrize(
    "text",
    [
        "三年行动（2020年7月—2023年6月）",
        "近三年计划执行良好（见表2019—2020）",
        "《第十四个五年规划和2035年远景目标纲要》",
        "GB 2095-2008",
        "2020年“十三五”规划收官，2021年是新征程的开局之年",
    ],
)
def test_what_fixes_no_span(text: str) -> None:
    assert facts(text, "namedspan") == []


def test_a_year_more_may_run_from_summer_to_summer() -> None:
    (fact,) = facts("三年行动计划（2017—2020年）", "namedspan")
    assert fact.confidence < 0.9


@pytest.mark.parametrize("name", ["zhejiang-2020-goals", "zhejiang-2021-priorities", "huzhou-2017-industry"])
def test_real_plans_leave_no_year_over(corpus: Path, name: str) -> None:
    assert marked((corpus / f"{name}.txt").read_text(encoding="utf-8"), "leftover") == []


@pytest.mark.parametrize(("heading", "year"), [("2023年工作计划", 2023), ("完成投资156亿元，较2023年增长9%", 2024)])
def test_a_heading_that_compares_with_a_year_is_not_of_it(heading: str, year: int) -> None:
    found = facts(f"2024年工作要点\n一、{heading}\n全年新开工项目12个。\n", "period")
    assert found[-1].period.year == year


def test_the_year_a_plan_looks_out_to_is_no_deadline() -> None:
    plan = "交通发展“十四五”规划\n规划期为2021—2025年，展望到2035年。\n一、发展目标\n到{}年底前，全面建成交通强市。\n"
    due = {year: [p.due for p in facts(plan.format(year), "period")][-1] for year in (2025, 2030, 2035)}
    assert due == {2025: True, 2030: True, 2035: False}
