"""Deadlines of tasks from columns, lines and the task's own words; topics that the table of departments takes up."""

import datetime

from reading import facts

HEAD = "2024年重点工作任务分解\n"
TABLE = "| 序号 | 重点任务 | 责任单位 | 完成时限 |\n| --- | --- | --- | --- |\n"


def due(text: str, path: str = "draft.txt") -> list[tuple[str, str, str, int | None]]:
    found = facts(text, "deadline", path)
    return [(one.task, one.form, one.text, one.period.last.month if one.period else None) for one in found]


def test_a_column_of_deadlines() -> None:
    rows = "| 1 | 推进园区建设 | 市经信局 | 6月底前印发，9月底前完成 |\n| 2 | 推进项目招引 | 市商务局 | |\n"
    rows += "| 3 | 优化营商环境 | 市商务局 | 长期 |\n| 4 | 12月底前开展减负行动 | 市财政局 | 每季度末 |\n"
    assert due(f"{HEAD}\n{TABLE}{rows}", "draft.md") == [
        ("t1", "column", "6月底前印发，9月底前完成", 9),
        ("t3", "column", "长期", None),
        ("t4", "text", "12月底前", 12),
        ("t4", "column", "每季度末", None),
    ]


def test_a_table_of_work_and_deadlines_lists_tasks() -> None:
    table = "| 工作内容 | 完成时间 |\n| --- | --- |\n| 推进园区建设 | 6月底前 |\n"
    assert due(f"{HEAD}\n{table}", "draft.md") == [("t1", "column", "6月底前", 6)]


def test_lines_and_words_of_the_task() -> None:
    text = HEAD + "1.推进招引，3月底前完成摸底。\n责任单位：市商务局\n完成时限：6月底\n"
    text += (
        "2.建设园区。\n完成时限：9月底前\n责任单位：市经信局\n3.优化环境。（责任单位：市经信局；完成时限：2024年5月）\n"
    )
    assert due(text) == [
        ("t1", "text", "3月底前", 3),
        ("t1", "line", "6月底", 6),
        ("t2", "line", "9月底前", 9),
        ("t3", "line", "2024年5月", 5),
    ]


def test_an_empty_label_is_no_deadline() -> None:
    assert due(HEAD + "1.推进招引。\n完成时限：\n责任单位：市商务局\n") == []


def test_the_part_of_the_year_of_a_column() -> None:
    table = "| 重点工作 | 上半年工作举措 | 下半年工作举措 |\n| --- | --- | --- |\n"
    rows = "| 企业减负 | 11月底前完成摸底调查 | 12月底前完成减负 |\n"
    (first, second) = facts(f"{HEAD}\n{table}{rows}", "deadline", "draft.md")
    assert first.frame.last == datetime.date(2024, 6, 30)
    assert second.frame.first == datetime.date(2024, 7, 1)


def test_topics_of_tasks_beside_a_table_of_departments() -> None:
    work = ("处置僵尸企业", "推进军民融合产业", "推进矿山治理", "加强电网建设", "推进物流枢纽建设")
    text = "一、任务\n" + "".join(f"（{'一二三四五'[n]}）{w}。抓好{w[2:]}，做好{w[2:]}。\n" for n, w in enumerate(work))
    units = ("市经信委", "市环保局", "市建设局", "市交通运输局", "市财政局")
    kept = [*work[:1], *work[2:], "参与资金管理"]
    table = "序号 责任部门 重点工作\n" + "".join(
        f"{n} {unit} 牵头{w}工作。\n" for n, (unit, w) in enumerate(zip(units, kept, strict=True), 1)
    )
    found = facts(text + table, "topic")
    assert [one.topic for one in found if not one.covered] == ["军民融合产业"]
    assert facts(text, "topic") == []
