"""Headings and items as facts."""

from reading import facts


def test_siblings_and_running_numbers() -> None:
    found = facts("一、要求\n（一）思想。\n（二）目标。\n二、任务\n（三）市场。\n", "section")
    assert [(s.label, s.previous, s.running, s.parent) for s in found] == [
        ("一、", None, None, None), ("（一）", None, None, "s1"), ("（二）", "s2", "s2", "s1"),
        ("二、", "s1", "s1", None), ("（三）", None, "s3", "s4"),
    ]  # fmt: skip


def test_text_is_label_and_title() -> None:
    (section,) = facts("(一)质量效益:增长7%;增长8%。投资增长。\n", "section")
    assert section.text == "(一)质量效益:增长7%;增长8%"
    assert (section.title, section.scheme, section.ordinal) == ("质量效益:增长7%;增长8%", "（一）", 1)


def test_places() -> None:
    text = "## 一、任务\n\n要求。一是甲。二是乙。\n\n| 任务 | 举措 |\n|---|---|\n| 丙 | 1.做。2.好。 |\n"
    found = facts(text, "section", "draft.md")
    assert [(s.label, s.place, s.kind, s.section) for s in found] == [
        ("一、", "body", "heading", "s1"), ("一是", "inline", "item", "s1"), ("二是", "inline", "item", "s1"),
        ("1.", "cell", "item", "s1"),
    ]  # fmt: skip
    assert {s.confidence for s in found} == {1.0}


def test_cells_do_not_continue_one_another() -> None:
    text = "| 任务 | 举措 |\n|---|---|\n| 甲 | 1.做。 |\n| 乙 | 3.好。 |\n"
    assert [s.previous for s in facts(text, "section", "draft.md")] == [None, None]
