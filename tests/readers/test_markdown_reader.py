"""Markdown."""

from plancheck.document.model import Document
from plancheck.readers import read
from plancheck.source.source import Source


def markdown(text: str) -> Document:
    return read(Source.of("plan.md", text.encode()))


def blocks(text: str) -> list[tuple[str, str]]:
    document = markdown(text)
    return [(block.kind, block.span.of(document.text)) for block in document.blocks]


def test_headings_nest_by_their_marks_and_numbers_below_them() -> None:
    document = markdown("# 要点 #\n## 一、目标\n1. 甲。\n### 小节\n## 二、任务\n（一）乙\n# 附则\n")
    assert [(s.label.scheme, s.level, s.title.of(document.text)) for s in document.sections] == [
        ("#", 1, "要点"), ("一、", 2, "目标"), ("1.", 3, "甲"), ("#", 3, "小节"),
        ("一、", 2, "任务"), ("（一）", 3, "乙"), ("#", 1, "附则"),
    ]  # fmt: skip
    assert document.sections[0].label.text == "#"


def test_underlined_headings() -> None:
    document = markdown("要点\n===\n目标\n---\n\n---\n正文\n")
    assert [(s.level, s.title.of(document.text), s.label.text) for s in document.sections] == [
        (1, "要点", ""),
        (2, "目标", ""),
    ]
    assert [b.kind for b in document.blocks] == ["heading", "heading", "paragraph"]


def test_fenced_code_is_neither_heading_nor_table() -> None:
    assert blocks("~~~\n# 不是标题\n| a | b |\n|---|---|\n~~~\n正文\n") == [
        ("code", "# 不是标题"), ("code", "| a | b |"), ("code", "|---|---|"), ("paragraph", "正文"),
    ]  # fmt: skip


def test_front_matter_is_no_heading() -> None:
    assert blocks("---\ntitle: 要点\n---\n正文\n") == [("code", "title: 要点"), ("paragraph", "正文")]


def test_list_and_quotation_markers_stay_outside_the_text() -> None:
    assert blocks("- 甲\n* [x] 乙\n> 丙\n> - 丁\n") == [
        ("item", "甲"),
        ("item", "乙"),
        ("paragraph", "丙"),
        ("item", "丁"),
    ]


def test_comments_are_marks_and_no_text() -> None:
    document = markdown("一、目标 <!-- plancheck: ignore NUM001 -->\n<!-- 多\n行 -->\n正<!-- x -->文\n<!-- 未完\n")
    assert [(mark.text, mark.span.of(document.text)[:4]) for mark in document.marks] == [
        ("plancheck: ignore NUM001", "<!--"), ("多\n行", "<!--"), ("x", "<!--"),
    ]  # fmt: skip
    assert [block.span.of(document.text) for block in document.blocks] == ["一、目标", "正", "文", "<!-- 未完"]
    assert document.sections[0].title.of(document.text) == "目标"


def test_a_comment_inside_a_fence_is_code() -> None:
    assert markdown("```\n<!-- x -->\n```\n").marks == ()


def test_pipe_tables() -> None:
    document = markdown("| 指标 | 单位 | 全\\|市 |\n|:--|:-:|--:|\n| **企业** | 家 | 35 |\n| 产值 |  | 4 |\n尾\n")
    (table,) = document.tables
    assert table.headers == ("指标", "单位", "全|市")
    assert [[cell.text for cell in row] for row in table.rows] == [["企业", "家", "35"], ["产值", "", "4"]]
    assert table.rows[1][1].spans == ()
    assert (table.origin, table.sure) == ("markdown", True)
    assert [b.cell for b in document.blocks if b.cell and b.cell[1] >= 0] == [
        (0, 0, 0),
        (0, 0, 1),
        (0, 0, 2),
        (0, 1, 0),
        (0, 1, 2),
    ]
    assert document.blocks[-1].cell is None


def test_tables_without_outer_pipes_and_not_quite_tables() -> None:
    assert len(markdown("a | b\n--|--\n1 | 2\n").tables) == 1
    assert markdown("a | b\n\n--|--\n1 | 2\n").tables == ()
    assert markdown("a | b | c\n--|--\n").tables == ()
    assert markdown("甲|乙\n丙\n").tables == ()


def test_numbers_in_cells_are_items_of_their_cell() -> None:
    document = markdown(
        "## 一、任务\n| 任务 | 举措 |\n|---|---|\n| 甲 | 1.做；<!-- x -->一是快。二是好。 |\n| （二）乙 | 丙 |\n## 二、保障\n"
    )
    assert [(s.label.text, s.kind, s.level, s.cell) for s in document.sections] == [
        ("一、", "heading", 1, None), ("1.", "item", 2, (0, 0, 1)), ("一是", "item", 3, (0, 0, 1)),
        ("二是", "item", 3, (0, 0, 1)), ("（二）", "heading", 2, (0, 1, 0)), ("二、", "heading", 1, None),
    ]  # fmt: skip
