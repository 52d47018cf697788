"""Assignments in lines, brackets, headings and tables; names of units; the legend that the first leads."""

import json
from pathlib import Path

import pytest
from reading import VOCABULARY, facts

from plancheck.extract.parties.statements import label_role

ROOT = Path(__file__).parents[2]
GOLD = [
    json.loads(line)
    for line in (ROOT / "bench" / "gold" / "assignments.jsonl").read_text(encoding="utf-8").splitlines()
]
BRACKETS = [row for row in GOLD if row["source"] == "bracket"]


def given(text: str, path: str = "draft.txt") -> list[tuple[str, str | None]]:
    return [(one.unit, one.role) for one in facts(text, "assignment", path)]


def line(units: str) -> list[tuple[str, str | None]]:
    return given(f"1.推进项目招引。\n{units}\n")


def test_the_labelled_lines() -> None:
    name = "zhejiang-2023-tasks.txt"
    rows = [row for row in GOLD if row["file"] == name and row["source"] == "责任单位"]
    found = facts((ROOT / "corpus" / name).read_text(encoding="utf-8"), "assignment")
    assert [(*one.span, one.unit, one.role, one.order, one.group) for one in found] == [
        (row["start"], row["end"], row.get("name") or row["unit"], row["role"], row["order"], row["group"])
        for row in rows
    ]
    assert [one.task is None for one in found] == [row["task_number"] is None for row in rows]


def test_the_labelled_department_table() -> None:
    name = "huzhou-2017-industry.txt"
    rows = [row for row in GOLD if row["file"] == name]
    found = facts((ROOT / "corpus" / name).read_text(encoding="utf-8"), "assignment")
    wanted = {(row["start"], row["end"], row["unit"]) for row in rows}
    hits = wanted & {(*one.span, one.unit) for one in found}
    assert len(hits) >= 0.95 * len(wanted)
    assert len(hits) >= 0.95 * len(found)


@pytest.mark.parametrize("row", BRACKETS, ids=lambda row: f"{row['file'][:3]}-{row['index']}")
def test_the_labelled_brackets(row: dict[str, object]) -> None:
    led = any("by" in unit for unit in row["units"])  # type: ignore[attr-defined]
    legend = "（列第一位者为牵头单位，下同）" if led else ""
    wanted = [(unit["unit"], unit["role"]) for unit in row["units"]]  # type: ignore[attr-defined]
    assert given(f"1.推进项目招引{legend}。{row['bracket']}\n") == wanted


@pytest.mark.parametrize(
    ("units", "expected"),
    [
        ("责任单位:市经信局、市财政局,市商务局", [("市经信局", "责任"), ("市财政局", "责任"), ("市商务局", "责任")]),
        ("责任单位：市经信局、市财政局，市商务局", [("市经信局", "责任"), ("市财政局", "责任"), ("市商务局", "责任")]),
        ("牵头单位：市经信局；责任单位：市财政局", [("市经信局", "牵头"), ("市财政局", "责任")]),
        ("主办单位:市经信局;协办单位:市财政局", [("市经信局", "牵头"), ("市财政局", "配合")]),
        (
            "牵头领导:王某某  责任单位:市经信局  责任人:李某某  配合单位:市财政局",
            [("市经信局", "责任"), ("市财政局", "配合")],
        ),
        ("责任单位：市经信局（牵头）、市财政局", [("市经信局", "牵头"), ("市财政局", "责任")]),
        (
            "责任单位：市经信局牵头，市财政局、市商务局配合",
            [("市经信局", "牵头"), ("市财政局", "配合"), ("市商务局", "配合")],
        ),
        ("【责任单位】市经信局 市财政局", [("市经信局", "责任"), ("市财政局", "责任")]),
        ("**责任单位：** 市经信局", [("市经信局", "责任")]),
        ("责任单位:省委组织部(省委人才办)、省教育厅", [("省委组织部(省委人才办)", "责任"), ("省教育厅", "责任")]),
        (
            "责任单位:工业和信息化局、文化和旅游局和财政局",
            [("工业和信息化局", "责任"), ("文化和旅游局", "责任"), ("财政局", "责任")],
        ),
        (
            "责任单位:杭州市、宁波市及义乌市政府",
            [("杭州市政府", "责任"), ("宁波市政府", "责任"), ("义乌市政府", "责任")],
        ),
        ("责任单位:各市、县（市、区）人民政府", [("各市、县(市、区)人民政府", "责任")]),
        ("责任单位：\n市经信局、\n市财政局", [("市经信局", "责任"), ("市财政局", "责任")]),
        ("责任单位：", []),
        ("责任人：李某某", []),
    ],
)
def test_lines(units: str, expected: list[tuple[str, str]]) -> None:
    assert line(units) == expected


@pytest.mark.parametrize(
    "text",
    [
        "（省级重点项目）",
        "（2020年6月底前完成）",
        "（以下简称领导小组）",
        "（杭州打造国际工业互联网之都，宁波打造研发应用基地）",
        "（详见附件）",
        "各责任单位：",
    ],
)
def test_what_names_no_unit(text: str) -> None:
    assert line(text) == []


def test_groups() -> None:
    found = facts("1.推进招引。\n责任单位:市商务局,各县区政府,市招商领导小组其他成员单位\n", "assignment")
    assert [one.group for one in found] == [False, True, True]


def test_the_legend_holds_from_where_it_stands() -> None:
    text = "1.甲。（市经信局、市财政局负责）\n2.乙。（市商务局、市税务局负责。列第一位者为牵头单位，下同）\n3.丙。（市统计局、市科技局负责）\n"
    text += "4.丁。（市教育局负责）\n5.戊。（各有关部门，市公安局负责）\n"
    assert [unit for unit, role in given(text) if role == "牵头"] == ["市商务局", "市统计局"]


def test_joint_leads() -> None:
    for units in ("责任单位：市经信局、市财政局共同牵头", "牵头单位：市经信局、市财政局"):
        assert [one.joint for one in facts(f"1.推进招引。\n{units}\n", "assignment")] == [True, True]
    text = "1.甲。（市经信局牵头，市财政局参与）乙。（市商务局牵头）\n"
    assert [one.joint for one in facts(text, "assignment") if one.role == "牵头"] == [True, True]
    lines = "1.甲。\n牵头单位：市经信局\n牵头单位：市财政局\n"
    assert [one.joint for one in facts(lines, "assignment")] == [False, False]


def test_units_of_a_heading_belong_to_all_its_tasks() -> None:
    text = "一、扩大投资（责任单位：市商务局）\n1.推进招引。\n2.建设园区。\n二、保障措施\n抓好落实。\n"
    found = facts(text, "assignment")
    assert [(one.task, one.unit, one.form) for one in found] == [
        ("t1", "市商务局", "heading"),
        ("t2", "市商务局", "heading"),
    ]


def test_columns_of_units() -> None:
    table = "| 重点任务 | 牵头单位 | 配合单位 |\n| --- | --- | --- |\n| 推进招引 | 市商务局 | 市财政局、市税务局 |\n"
    assert given(table, "draft.md") == [("市商务局", "牵头"), ("市财政局", "配合"), ("市税务局", "配合")]


def test_a_department_table() -> None:
    text = "序号 责任部门 重点工作\n"
    text += "1 市市场监管局 牵头实施三年成长计划，负责“三名”工程的品牌培育创建工作。\n"
    text += "2 市质量技监局 负责“三名”工程品牌培育创建工作，协助推进园区建设，确保完成。\n"
    text += "3 市金融办 配合做好打击恶意逃废债工作。\n"
    found = facts(text, "assignment")
    assert [(one.unit, one.role, one.work) for one in found] == [
        ("市市场监管局", "牵头", "三年成长计划"),
        ("市市场监管局", "负责", "三名工程品牌培育创建"),
        ("市质量技监局", "负责", "三名工程品牌培育创建"),
        ("市质量技监局", "配合", None),
        ("市金融办", "配合", "打击恶意逃废债"),
    ]


def test_every_unit_once() -> None:
    found = facts(
        "湖州市2020年工作要点\n一、任务\n1.甲。\n责任单位：市经信局、湖州海关\n2.乙。\n责任单位：市经信局\n", "unit"
    )
    assert [(unit.name, unit.uses, unit.level, unit.region) for unit in found] == [
        ("市经信局", 2, "市", "湖州"),
        ("湖州海关", 1, "市", "湖州"),
    ]


def test_labels_are_words_of_their_own() -> None:
    assert label_role(VOCABULARY, "牵头单位") == "牵头"
    assert label_role(VOCABULARY, "责任人") is None
    assert label_role(VOCABULARY, "单位") is None


def test_the_same_as_above() -> None:
    assert [one.task for one in facts("1.甲。\n责任单位：市经信局\n2.乙。\n责任单位：同上\n", "assignment")] == [
        "t1",
        "t2",
    ]
    table = "| 重点任务 | 责任单位 |\n| --- | --- |\n| 推进项目招引 | 市经信局 |\n| 建设小微园区 | 同上 |\n"
    assert given(table, "draft.md") == [("市经信局", "责任")] * 2


def test_units_that_a_legend_gives_to_all_below() -> None:
    text = "1.甲。（市经信局指导，试点城市政府负责落实。以下均需试点城市政府落实，不再列出）\n2.乙。（市财政局指导）\n"
    found = facts(text, "assignment")
    assert [(one.task, one.unit, one.role) for one in found if one.form == "heading"] == [
        ("t2", "试点城市政府", "落实")
    ]
    assert [(one.task, one.unit) for one in found if one.form == "bracket"] == [
        ("t1", "市经信局"),
        ("t1", "试点城市政府"),
        ("t2", "市财政局"),
    ]


@pytest.mark.parametrize("path", sorted((ROOT / "corpus").glob("*.txt")), ids=lambda path: path.stem)
def test_every_fact_quotes_the_text(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for relation in ("document", "task", "assignment", "unit"):
        for number, fact in enumerate(facts(text, relation), 1):
            assert fact.text == text[fact.span.start : fact.span.end]
            assert relation == "document" or fact.id == f"{relation[0]}{number}"


def test_a_lead_of_its_own_beats_the_legend() -> None:
    text = "一、任务（列第一位的为牵头单位，下同）\n1.甲。\n牵头单位：市经信局\n责任单位：市财政局、市商务局\n"
    text += "2.乙。\n责任单位：市税务局、市统计局\n"
    assert [unit for unit, role in given(text) if role == "牵头"] == ["市经信局", "市税务局"]


def test_other_fields_end_a_list() -> None:
    text = "（责任部门：人民银行、银保监会等部门；适用范围：所有自贸试验区）"
    assert line(text) == [("人民银行", "责任"), ("银保监会", "责任")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市水利局：负责统筹协调。", [("市水利局", "负责")]),
        ("市水利局牵头推进治理。", [("市水利局", "牵头")]),
        ("湖州海关:做好服务。", [("湖州海关", None)]),
        ("市级创新中心：建设10家。", []),
        ("市水利局加快推进治理。", []),
        ("各县区政府：抓好落实。", []),
    ],
)
def test_text_that_begins_with_its_unit(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert given(f"一、任务\n（一）{text}\n") == expected


def test_a_heading_that_is_a_unit() -> None:
    text = "一、市经信局\n1.推进技改。\n2.建设园区。\n二、建设创新中心\n1.抓好落实。\n"
    assert [(one.task, one.unit) for one in facts(text, "assignment")] == [("t1", "市经信局"), ("t2", "市经信局")]


def test_a_government_beside_its_committee() -> None:
    found = [unit for unit, _ in line("责任单位：甲州市委、市政府，乙州市委、市政府、市人大常委会")]
    assert found == ["甲州市委", "甲州市政府", "乙州市委", "乙州市政府", "乙州市人大常委会"]
    assert [unit for unit, _ in line("责任单位：市委、市政府")] == ["市委", "市政府"]
    assert [unit for unit, _ in line("责任单位：甲州市委、县政府")] == ["甲州市委", "县政府"]


def test_corner_brackets() -> None:
    assert given("1.推进数据共享。【市大数据局牵头，市公安局配合】") == [("市大数据局", "牵头"), ("市公安局", "配合")]
    assert given("1.推进数据共享，办好【一件事】。\n【打印】【关闭】\n") == []
