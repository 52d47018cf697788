"""Attachment lists and the headings of attachments."""

from pathlib import Path

import pytest
from reading import facts


def rows(text: str, place: str) -> list[tuple[int | None, str | None]]:
    return [(fact.number, fact.name) for fact in facts(text, "attachment") if fact.place == place]


LISTS = [
    "附件：\n1.甲任务方案\n2.乙任务清单\n",
    "附件：1.甲任务方案\n      2.乙任务清单\n",
    "附件：1.甲任务方案  2.乙任务清单\n",
    "附件：1.甲任务方案；2.乙任务清单。\n",
    "附件1.甲任务方案 2.乙任务清单\n",
    "附件1：甲任务方案\n附件2：乙任务清单\n",
    "附 件：1. 甲任务方案\n　　　　2. 乙任务清单\n",
    "附件:\n\n1.甲任务方案\n\n2.《乙任务清单》\n",
    "附：1.甲任务方案.docx\n2.乙任务清单.xlsx\n",
]


@pytest.mark.parametrize("text", LISTS)
def test_lists(text: str) -> None:
    body = "请认真贯彻执行。\n\n" + text + "\n某市人民政府办公室\n2020年1月1日\n"
    assert rows(body, "list") == [(1, "甲任务方案"), (2, "乙任务清单")]
    assert rows(body, "heading") == []


def test_an_entry_over_two_lines() -> None:
    text = "请执行。\n附件：1.建设集团有限公司公文行文\n　　　　规范性格式模板\n　　　2.页边距对照表\n2020年1月1日\n"
    assert rows(text, "list") == [(1, "建设集团有限公司公文行文规范性格式模板"), (2, "页边距对照表")]


@pytest.mark.parametrize(
    "text",
    [
        "附件1\n甲任务方案\n一、目标\n附件2\n乙任务清单\n内容",
        "附件1：甲任务方案\n为做好工作，制定本方案。\n附件2：乙任务清单\n内容。",
        "附件一 甲任务方案\n为做好工作，制定本方案。\n附件二 乙任务清单\n内容。",
        "附件1\n\n甲任务方案（试行）\n\n为做好工作，制定本方案。\n\n附件2\n\n乙任务清单\n",
    ],
)
def test_headings(text: str) -> None:
    assert rows("请执行。\n" + text, "heading") == [(1, "甲任务方案"), (2, "乙任务清单")]


def test_a_list_and_its_attachments() -> None:
    text = "附件：1.甲任务方案\n2.乙任务清单\n\n2020年1月1日\n\n附件1\n甲任务方案\n一、目标\n附件2\n乙任务清单\n"
    assert rows(text, "list") == rows(text, "heading") == [(1, "甲任务方案"), (2, "乙任务清单")]


def test_the_only_attachment_has_no_number() -> None:
    text = "附件：绩效考核指标\n\n国务院办公厅\n2019年1月16日\n\n附件\n\n绩效考核指标\n"
    assert rows(text, "list") == rows(text, "heading") == [(1, "绩效考核指标")]


def test_a_heading_over_two_lines_is_joined_as_in_the_list() -> None:
    text = "附件：1.全市重点工作责任分解表\n2.清单\n\n2020年1月1日\n附件1\n全市重点工作\n责任分解表\n"
    assert rows(text, "heading") == [(1, "全市重点工作责任分解表")]


def test_unlabelled_titles_answer_the_list(corpus: Path) -> None:
    text = (corpus / "huzhou-2017-industry.txt").read_text(encoding="utf-8")
    assert rows(text, "heading") == rows(text, "list")
    assert [number for number, _ in rows(text, "list")] == [1, 2]


@pytest.mark.parametrize(
    "text", ["附件1所列事项由各地负责。", "按照附件要求抓好落实。", "附属设施建设\n附近居民", "附加值提高10%。"]
)
def test_running_text_is_no_attachment(text: str) -> None:
    assert facts(text, "attachment") == []


@pytest.mark.parametrize(("first", "second"), [("1", "3"), ("3", "2")])
def test_a_number_that_leaps_in_the_list(first: str, second: str) -> None:
    text = f"请认真执行。\n\n附件：\n{first}.主要目标任务分解表\n{second}.重点工作责任分解表\n\n主要目标任务分解表\n"
    listed = [fact for fact in facts(text, "attachment") if fact.place == "list"]
    assert [(fact.number, fact.order) for fact in listed] == [(int(first), 1), (int(second), 2)]


def test_numbers_after_the_list_are_not_of_it() -> None:
    text = "请认真执行。\n\n附件：\n1.主要目标任务分解表\n2.重点工作责任分解表\n\n5.其他事项由各地自行安排。\n"
    assert [fact.number for fact in facts(text, "attachment") if fact.place == "list"] == [1, 2]
