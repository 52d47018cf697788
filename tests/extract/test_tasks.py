"""Tasks: lists, paragraphs, 一是…, rows; what is no task; where an excerpt breaks off."""

import json
from pathlib import Path

import pytest
from reading import facts

ROOT = Path(__file__).parents[2]
GOLD = [json.loads(line) for line in (ROOT / "bench" / "gold" / "tasks.jsonl").read_text(encoding="utf-8").splitlines()]
ORIGINS = {"list": "list", "row": "row", "yishi": "一是"}


def seen(text: str, path: str = "draft.txt") -> list[tuple[str | None, str, str]]:
    return [(task.number, task.origin, task.title) for task in facts(text, "task", path)]


@pytest.mark.parametrize("name", ["zhejiang-2023-tasks.txt", "zhejiang-2020-goals.txt", "huzhou-2017-industry.txt"])
def test_the_labelled_tasks(name: str) -> None:
    wanted = {
        (row["start"], row["end"], ORIGINS[row["origin"]], row["title"].strip()) for row in GOLD if row["file"] == name
    }
    origins = {origin for _, _, origin, _ in wanted}
    found = facts((ROOT / "corpus" / name).read_text(encoding="utf-8"), "task")
    assert {(*task.span, task.origin, task.title) for task in found if task.origin in origins} == wanted


def test_the_leader_of_a_chapter_leads_its_tasks() -> None:
    found = facts((ROOT / "corpus" / "zhejiang-2023-tasks.txt").read_text(encoding="utf-8"), "task")
    assert [task.leader for task in found] == [None] + ["卢山副省长"] * 15 + ["王成国副省长"]
    assert {task.level for task in found} == {"1."}
    assert [task.complete for task in found] == [True] * 16 + [False]


def test_paragraphs_under_headings_are_tasks() -> None:
    found = facts((ROOT / "corpus" / "zhejiang-2021-priorities.txt").read_text(encoding="utf-8"), "task")
    assert {task.origin for task in found} == {"paragraph"}
    assert len(found) == 39
    assert found[0].text.startswith("优化制造业高质量发展推进体系。")


@pytest.mark.parametrize(
    "heading", ["指导思想", "总体要求", "主要目标", "保障措施", "2025年工作回顾和“十四五”发展成就"]
)
def test_nothing_is_a_task_under_some_headings(heading: str) -> None:
    assert seen(f"一、{heading}\n（一）加强协调。建立工作机制，定期会商。\n（二）强化督查。通报进展情况。\n") == []
    assert seen(f"一、{heading}\n坚持稳中求进工作总基调，统筹做好各项工作。\n") == []


def test_items_of_a_page_with_narrow_full_stops() -> None:
    text = "二.重点任务\n(一)加快产业升级.推进技术改造,实施项目50个.\n(二)扩大有效投资.建立项目库,开工项目20个.\n"
    assert [(number, origin) for number, origin, _ in seen(text)] == [("(一)", "list"), ("(二)", "list")]


def test_a_work_item_with_units_is_a_task_anywhere() -> None:
    text = "一、保障措施\n（一）加强协调。建立机制。（市经信局负责）\n（二）强化督查。\n"
    assert seen(text) == [("（一）", "list", "加强协调。建立机制。（市经信局负责）")]


def test_a_task_is_named_by_its_first_line() -> None:
    assert seen("1.推进招引\n责任单位：市商务局\n") == [("1.", "list", "推进招引")]


def test_items_may_stand_under_a_heading_or_alone() -> None:
    assert seen("1.推进项目招引。\n2.建设小微企业园。\n") == [
        ("1.", "list", "推进项目招引。"),
        ("2.", "list", "建设小微企业园。"),
    ]
    assert seen("一、扩大投资\n1.推进项目招引。\n") == [("1.", "list", "推进项目招引。")]


def test_measures_under_an_item_belong_to_it() -> None:
    text = "一、扩大投资\n1.推进项目招引。\n（1）开展活动。\n（2）建立清单。\n责任单位：市商务局\n2.建设园区。\n责任单位：市经信局\n"
    assert [(task.number, task.text) for task in facts(text, "task")] == [
        ("1.", "1.推进项目招引。\n（1）开展活动。\n（2）建立清单。"),
        ("2.", "2.建设园区。"),
    ]


def test_measures_with_units_of_their_own_are_tasks() -> None:
    text = "一、扩大投资\n1.推进招引。\n（1）开展活动。\n责任单位：市商务局\n（2）建立清单。\n责任单位：市经信局\n"
    assert [number for number, _, _ in seen(text)] == ["（1）", "（2）"]


def test_attachment_lists_are_no_tasks() -> None:
    assert seen("抓好落实。\n附件：\n1.主要目标任务分解表\n2.重点工作责任分解表\n") == []


def test_a_heading_with_text_of_its_own_is_a_task() -> None:
    assert seen("一、扩大投资\n（一）推进招引。开展系列活动。\n") == [("（一）", "list", "推进招引。开展系列活动。")]


def test_a_heading_closed_by_its_units_is_a_task() -> None:
    text = (
        "一、重点任务\n（一）推进招引\n开展活动。\n建立清单。\n责任单位：市商务局\n（二）建设园区\n责任单位：市经信局\n"
    )
    assert [number for number, _, _ in seen(text)] == ["（一）", "（二）"]


def test_one_task_a_row() -> None:
    table = "| 序号 | 重点任务 | 责任单位 |\n| --- | --- | --- |\n| 1 | 推进项目招引 | 市商务局 |\n| 2 | 建设小微企业园 | |\n"
    found = facts(table, "task", "draft.md")
    assert [(task.number, task.origin, task.title) for task in found] == [
        ("1", "row", "推进项目招引"),
        ("2", "row", "建设小微企业园"),
    ]
    assert [row.id for row in facts(table, "row", "draft.md")] == [task.row for task in found]


def test_a_table_of_indicators_lists_no_tasks() -> None:
    assert (
        seen("| 序号 | 主要指标 | 单位 | 全市 |\n| --- | --- | --- | --- |\n| 1 | 工业投资增幅 | % | 8 |\n", "draft.md")
        == []
    )


def test_the_last_numbered_task_of_a_whole_document_is_complete() -> None:
    lines = "".join(f"{n}.推进项目招引。\n责任单位：市商务局\n" for n in range(1, 5))
    assert all(task.complete for task in facts(f"2020年任务分解\n一、重点工作\n{lines}5.建设园区。\n", "task"))
    assert not facts(f"责任单位：市经信局\n{lines}5.建设园区。\n", "task")[-1].complete


def test_a_dropped_line_of_units_leaves_its_task_without() -> None:
    lines = (ROOT / "corpus" / "zhejiang-2023-tasks.txt").read_text(encoding="utf-8").split("\n")
    places = [number for number, line in enumerate(lines) if line.startswith("责任单位")]
    for place in places[1:]:
        text = "\n".join(lines[:place] + lines[place + 1 :])
        having = {one.task for one in facts(text, "assignment")}
        lacking = [task for task in facts(text, "task") if task.complete and task.id not in having]
        assert [task.text for task in lacking] == [lines[place - 1]]


def test_a_chapter_without_units_beside_assigned_ones_is_unsure() -> None:
    chapter = "一、任务\n" + "".join(f"{n}.推进招引。\n责任单位：市商务局\n" for n in range(1, 5))
    found = facts(f"{chapter}二、政策支持\n1.落实资金。\n2.落实用地。\n", "task")
    assert [task.confidence >= 0.9 for task in found] == [True] * 4 + [False] * 2
    found = facts(f"{chapter}二、扩大消费\n1.举办活动。\n2.落实补贴。\n责任单位：市商务局\n", "task")
    assert all(task.confidence >= 0.9 for task in found)


def test_a_table_without_a_column_of_units_is_unsure() -> None:
    table = "| 重点任务 | 工作内容 | 完成时限 |\n| --- | --- | --- |\n| 推进园区 | 完善设施 | 6月 |\n"
    assert [task.confidence < 0.9 for task in facts(table, "task", "draft.md")] == [True]


def test_a_task_whose_line_was_broken_amid_a_sentence_is_one() -> None:
    broken = (
        "（二）注重人才培养。加强学科建设，制定工程\n类专业认证标准，引导高校设置相关专业。（教育部、农业农村部负责）\n"
    )
    text = f"推进工作的意见\n一、任务\n（一）健全体系。加强学科建设，制定认证标准。（教育部负责）\n{broken}"
    assert [fact.number for fact in facts(text, "task")] == ["（一）", "（二）"]


def test_headings_and_totals_of_a_table_are_no_tasks() -> None:
    table = """\
| 类别 | 序号 | 重点任务 | 责任单位 | 完成时限 |
|---|---|---|---|---|
|  |  | 一、交通（2项） |  |  |
| 道路 | 1 | 改造北环路 | 市住建局 | 10月底 |
| 道路 | 2 | 改造南环路 |  |  |
| 小计 |  | 2项 |  |  |
|  |  | 水利 |  |  |
| 堤防 | 3 | 加固南河堤防 | 市水利局 | 10月底 |
"""
    assert [title for _, _, title in seen(table, "draft.md")] == ["改造北环路", "改造南环路", "加固南河堤防"]
    unnumbered = table.replace("| 2 | 改造南环路 |  |", "|  | 改造南环路 | 市住建局 |")
    assert "水利" in [title for _, _, title in seen(unnumbered, "draft.md")]
