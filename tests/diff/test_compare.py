"""One edit, one change."""

import pytest
from versions import OLD, compared, edited, facts, told

UNITS = "责任单位：市经信局、市财政局"


def test_the_same_plan_has_no_changes() -> None:
    pair = compared(OLD, OLD)
    assert pair.changes == ()
    assert pair.coverage.tasks == (4, 4, 4)
    assert pair.coverage.figures.both == pair.coverage.figures.old > 3


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        ("5G基站1200个", "5G基站1500个", ("target", "changed", "5G基站", "1200个", "1500个")),
        ("增长6%以上", "增长6%", ("target", "changed", "规上工业增加值", "6%以上", "6%")),
        ("增长6%以上", "增长不低于6.5%", ("target", "changed", "规上工业增加值", "6%以上", "不低于6.5%")),
        ("，规上工业", "，力争规上工业", ("target", "commitment", "规上工业增加值", "", "力争")),
        ("9月底前", "10月底前", ("deadline", "changed", "", "9月底前", "10月底前")),
        ("推进企业数字化改造。", "推进企业数字化改造和绿色转型。",
         ("task", "reworded", "推进企业数字化改造和绿色转型", "推进企业数字化改造", "推进企业数字化改造和绿色转型")),
        (UNITS, f"{UNITS}、市科技局", ("unit", "added", "市科技局", "", "")),
        (UNITS, "责任单位：市经信局", ("unit", "dropped", "市财政局", "", "")),
        (UNITS, "牵头单位：市经信局\n责任单位：市财政局", ("unit", "role", "市经信局", "责任", "牵头")),
        ("（一）加强组织领导", "（一）加强统筹协调", ("item", "reworded", "加强统筹协调", "加强组织领导", "加强统筹协调")),
    ],
)  # fmt: skip
def test_each_edit_is_told_and_nothing_else(before: str, after: str, change: tuple[str, ...]) -> None:
    assert told(edited((before, after))) == [change]


def test_a_task_goes_with_all_that_it_holds() -> None:
    (one,) = facts(edited((OLD[OLD.index("3.完善") : OLD.index("4.培育")], "")))
    assert (one.kind, one.how, one.name) == ("task", "dropped", "完善网络基础设施")
    assert dict(one.holds) == {"units": 2, "references": 1}
    assert one.new is None


def test_a_task_that_moves_is_neither_dropped_nor_added() -> None:
    start, middle, end = (OLD.index(words) for words in ("3.完善", "4.培育", "三、保障"))
    swapped = OLD[:start] + OLD[middle:end].replace("4.", "3.") + OLD[start:middle].replace("3.", "4.") + OLD[end:]
    (one,) = facts(compared(OLD, swapped))
    assert (one.kind, one.how) == ("task", "moved")
    assert one.before != one.after


def test_a_task_under_another_heading_has_moved() -> None:
    task = "\n4.培育数字化人才。培训企业技术骨干3000人次，11月底前完成。\n责任单位：市人力社保局、市教育局"
    new = OLD.replace(task, "").replace("\n（一）", task.replace("4.", "1.") + "\n（一）")
    assert told(compared(OLD, new)) == [("task", "moved", "培育数字化人才", "二、重点任务 › 4.", "三、保障措施 › 1.")]


def test_a_number_moves_with_an_inserted_task_and_says_nothing() -> None:
    new = OLD.replace("3.完善", "4.完善").replace("4.培育数字", "5.培育数字")
    new = new.replace("4.完善", "3.建设产业数据中心。组织上云企业500家。\n责任单位：市发改委\n4.完善")
    (one,) = facts(compared(OLD, new))
    assert (one.kind, one.how, one.name) == ("task", "added", "建设产业数据中心")


def test_references_come_and_go() -> None:
    changes = told(edited(("《云台市新型基础设施建设规划》", "《云台市信息通信业发展规划》")))
    assert [change[:3] for change in changes] == [
        ("reference", "dropped", "《云台市新型基础设施建设规划》"),
        ("reference", "added", "《云台市信息通信业发展规划》"),
    ]


def test_only_other_words_are_counted_and_not_told() -> None:
    pair = edited(("开展诊断", "认真开展企业诊断"))
    assert facts(pair) == []
    assert pair.coverage.reworded == 1


def test_what_is_stated_of_two_years_stays_apart() -> None:
    text = "云台市2024年计划\n一、目标\n2023年规上工业增加值增长5%。2024年规上工业增加值增长6%。\n"
    assert told(edited(("2023年规上工业增加值增长5%", "2023年规上工业增加值增长5.2%"), text=text)) == [
        ("figure", "changed", "规上工业增加值", "5%", "5.2%")
    ]
    assert told(edited(("2024年规上工业增加值增长6%", "2024年规上工业增加值增长7%"), text=text)) == [
        ("target", "changed", "规上工业增加值", "6%", "7%")
    ]


def test_findings_that_are_new_and_gone() -> None:
    text = OLD.replace("开展诊断", "开展诊断，新建5G基站1300个")
    (gone,) = [one for one in compared(text, OLD).changes if one.kind == "finding" and one.name == "NUM001"]
    (new,) = [one for one in compared(OLD, text).changes if one.kind == "finding" and one.name == "NUM001"]
    assert (gone.how, new.how) == ("dropped", "added")
    assert gone.old is not None
    assert new.new is not None


def test_words_that_are_read_otherwise_but_stand_are_no_difference() -> None:
    text = OLD.replace("\n1.", "\n一是").replace("\n2.", "\n二是").replace("\n3.", "\n三是").replace("\n4.", "\n四是")
    assert [one for one in facts(compared(OLD, text)) if one.how in ("dropped", "added")] == []
