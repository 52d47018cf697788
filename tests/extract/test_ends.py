"""Sentences that break off, and paragraphs that stand twice."""

import pytest
from reading import facts

ROWS = "| 序号 | 部门 | 重点工作 |\n|---|---|---|\n"
WHOLE = "| 2 | 市建设局 | 加快重点项目施工许可审批，加强主动服务。 |\n| 3 | 市财政局 | 完善政策，整合资金，助推企业发展。 |\n"


def unfinished(text: str, path: str = "draft.txt") -> list[str]:
    return [fact.text for fact in facts(text, "unfinished", path)]


def test_a_cell_that_ends_with_a_comma() -> None:
    row = "| 1 | 市商务局 | 加快推进“电商换市”，创新公共配套服务， |\n"
    assert unfinished(ROWS + row + WHOLE, "draft.md") == ["创新公共配套服务，"]


@pytest.mark.parametrize(
    "cell", ["加快推进“电商换市”，创新公共配套服务。", "电商换市，", "加快推进“电商换市”，创新公共配套服务"]
)
def test_a_cell_that_is_whole_or_no_sentence(cell: str) -> None:
    assert unfinished(f"{ROWS}| 1 | 市商务局 | {cell} |\n{WHOLE}", "draft.md") == []


def test_lists_that_always_end_with_commas_are_a_habit() -> None:
    rows = "".join(f"| {n} | 市商务局 | 市经信局、市财政局、市商务局、市科技局第{n}处、 |\n" for n in range(1, 5))
    assert unfinished(ROWS + rows, "draft.md") == []


def test_a_paragraph_before_a_numbered_one() -> None:
    assert unfinished("1.加快建设。推进项目建设，优化环境，\n\n2.提升服务。开展上门服务。\n") == ["优化环境，"]


@pytest.mark.parametrize(
    "text",
    [
        "1.加快建设。推进项目建设，优化环境，\n\n提升服务水平。\n\n2.提升服务。",
        "各县区人民政府，市政府各部门，各直属单位，\n\n一、加快建设。",
        "一、加快建设。推进项目建设，优化投资环境，",
    ],
)
def test_a_line_may_be_broken_and_a_salutation_is_no_sentence(text: str) -> None:
    assert unfinished(text) == []


MEASURE = "组织创建一批省级工业互联网平台，遴选一批示范平台。"
OTHER = "会同有关部门做好试验测试环境建设项目的验收工作。"


def twice(text: str) -> list[tuple[int, str]]:
    return [(fact.paragraphs, fact.text) for fact in facts(text, "duplicate") if fact.twin]


def test_paragraphs_that_follow_one_another_in_both_places_are_one_finding() -> None:
    text = f"一、平台\n1.{MEASURE}\n2.做好{OTHER}\n二、企业\n3.{MEASURE}\n4.做好{OTHER}\n"
    assert twice(text) == [(2, f"3.{MEASURE}\n4.做好{OTHER}")]


def test_three_places_are_two_findings() -> None:
    assert [count for count, _ in twice(f"1.{MEASURE}\n\n2.{MEASURE}\n\n甲\n\n3.{MEASURE}\n")] == [1, 1]


def test_what_stands_in_many_places_is_a_formula() -> None:
    assert twice("\n\n".join(f"{n}.{MEASURE}\n\n第{n}处" for n in range(1, 6))) == []


@pytest.mark.parametrize(
    "text",
    [
        "加强组织领导，落实工作责任。\n\n加强组织领导，落实工作责任。",
        "浙江省国民经济和社会发展第十四个五年规划纲要主要目标\n\n浙江省国民经济和社会发展第十四个五年规划纲要主要目标",
        "数据来源：省统计局年报，省经信厅月报，各设区市快报。\n\n数据来源：省统计局年报，省经信厅月报，各设区市快报。",
        "责任单位：省经信厅、省发展改革委、省科技厅、省商务厅、省能源局\n\n1.甲\n责任单位：省经信厅、省发展改革委、省科技厅、省商务厅、省能源局",
    ],
)
def test_formulas_titles_and_entries_may_stand_twice(text: str) -> None:
    assert twice(text) == []
