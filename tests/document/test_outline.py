"""Levels, titles, kinds and reach of sections."""

import json
from pathlib import Path

import pytest

from plancheck.document.model import Document, Section
from plancheck.readers import read
from plancheck.source.source import Source

GOLD = Path(__file__).parents[2] / "bench" / "gold" / "headings.jsonl"


def plain(text: str) -> Document:
    return read(Source.of("plan.txt", text.encode()))


def shape(document: Document) -> list[tuple[str, int, str]]:
    return [(s.label.text, s.level, s.title.of(document.text)) for s in document.sections]


def section(document: Document, label: str) -> Section:
    return next(s for s in document.sections if s.label.text == label)


def test_levels_follow_the_order_of_first_appearance() -> None:
    document = plain("一、目标\n（一）质量\n1.增长。\n（1）工业。\n①规上。\n（二）结构\n二、任务\n1.做。\n")
    assert [(label, level) for label, level, _ in shape(document)] == [
        ("一、", 1), ("（一）", 2), ("1.", 3), ("（1）", 4), ("①", 5), ("（二）", 2), ("二、", 1), ("1.", 2),
    ]  # fmt: skip


def test_chapters_sections_and_articles() -> None:
    document = plain(
        "第一章 总则\n第一条 为了规范，制定本办法。\n（一）甲；\n第二条 适用。\n第二章 附则\n第三条 施行。\n"
    )
    assert [(s.label.scheme, s.label.ordinal, s.level) for s in document.sections] == [
        ("第X章", 1, 1), ("第X条", 1, 2), ("（一）", 1, 3), ("第X条", 2, 2), ("第X章", 2, 1), ("第X条", 3, 2),
    ]  # fmt: skip


def test_a_heading_that_runs_on_is_heading_and_body() -> None:
    document = plain("(一)质量效益:规上工业增加值增长7%;利税增长8%。投资增长8%。\n")
    (found,) = document.sections
    assert found.kind == "heading"
    assert found.title.of(document.text) == "质量效益:规上工业增加值增长7%;利税增长8%"
    assert found.span == document.blocks[0].span


def test_inline_items_end_where_the_next_begins() -> None:
    document = plain("（一）稳增长。保持稳定。一是拓展市场。开展合作。二是推进项目。三是强化主体。\n（二）促改革\n")
    items = [s for s in document.sections if s.inline]
    assert [s.span.of(document.text) for s in items] == ["一是拓展市场。开展合作。", "二是推进项目。", "三是强化主体。"]
    assert {(s.level, s.parent, s.kind) for s in items} == {(2, 0, "item")}


@pytest.mark.parametrize(
    "text",
    [
        "统一是关键。二是后话。",
        "问题之一是投入不足。",
        "目标一是明确的。",
        "一是只有一项。",
        "三是没有开头。四是也没有。",
    ],
)
def test_what_is_no_series(text: str) -> None:
    assert plain(text).sections == ()


@pytest.mark.parametrize(
    "text",
    [
        "1.5亿元投资到位。", "2020.年", "3.0版方案发布。", "一、二产业协同发展。", "2、3号机组投产。",
        "第三条生产线建成。", "2020年工作。", "12月底前完成。", "1",
    ],
)  # fmt: skip
def test_what_is_no_label(text: str) -> None:
    assert plain(text).sections == ()


def test_a_row_of_a_table_with_its_number_in_the_next_line_is_no_heading() -> None:
    text = (
        "一、执行情况\n\n收入\n\n一、本级收入\n\n82,400\n\n二、转移性收入\n\n3.65%\n\n二、预算草案\n\n收入预算1亿元。\n"
    )
    assert [label for label, _, _ in shape(plain(text))] == ["一、", "二、"]


def test_a_number_before_a_year_is_a_label() -> None:
    document = plain("附件:\n\n1.2017年目标分解表\n2.2017年责任分解表\n")
    assert shape(document) == [("1.", 1, "2017年目标分解表"), ("2.", 1, "2017年责任分解表")]


def test_a_number_before_a_digit_counts_where_it_continues_the_list() -> None:
    assert [s.label.text for s in plain("1.建网络。\n2.5G基站建成。\n3.推广应用。\n").sections] == ["1.", "2.", "3."]


def test_attachments_stand_outside_the_headings() -> None:
    document = plain("一、目标\n二、任务\n附件：1.企业名单\n      2.项目表\n附件1\n企业名单\n甲公司。\n")
    assert shape(document)[2:] == [("1.", 1, "企业名单"), ("2.", 1, "项目表")]
    assert [block.section for block in document.blocks] == [0, 1, None, None, None, None, None]
    assert section(document, "二、").span.of(document.text) == "二、任务"


def test_an_excerpt_that_begins_inside_a_list_has_the_lists_level() -> None:
    document = plain("3.加强监管。\n四、重点工作\n1.优化环境。\n")
    assert [(label, level) for label, level, _ in shape(document)] == [("3.", 2), ("四、", 1), ("1.", 2)]


def test_numbered_lines_over_body_text_are_headings() -> None:
    text = "一、任务\n1.夯实基础\n统筹推进各项基础工作，形成合力，取得实效。\n2.优化布局\n统筹优化各类空间布局，提升效率，完善功能。\n"
    assert [s.kind for s in plain(text).sections] == ["heading", "heading", "heading"]
    assert [s.kind for s in plain("一、任务\n1.夯实基础。\n2.优化布局。\n责任单位：市经信局\n").sections] == [
        "heading",
        "item",
        "item",
    ]


def test_a_block_knows_its_heading_not_its_item() -> None:
    document = plain("前言。\n一、任务\n1.做。\n责任单位：市经信局\n")
    assert [(block.kind, block.section) for block in document.blocks] == [
        ("paragraph", None), ("heading", 0), ("item", 0), ("paragraph", 0),
    ]  # fmt: skip


def test_sections_reach_to_the_next_of_their_level() -> None:
    document = plain("一、甲\n（一）子\n正文。\n二、乙\n尾。\n")
    assert [s.span.of(document.text) for s in document.sections] == [
        "一、甲\n（一）子\n正文。",
        "（一）子\n正文。",
        "二、乙\n尾。",
    ]


@pytest.mark.skipif(not GOLD.is_file(), reason="no labelled headings here")
def test_precision_and_recall_on_the_real_plans(corpus: Path) -> None:
    gold = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    documents = {name: read(Source.open(corpus / name)) for name in {row["file"] for row in gold}}
    wanted = {
        (r["file"], r["start"], r["label"], r["scheme"], r["level"], r["kind"], bool(r.get("inline"))) for r in gold
    }
    found = {
        (name, s.label.span.start, s.label.text, s.label.scheme, s.level, s.kind, s.inline)
        for name, document in documents.items()
        for s in document.sections
    }
    assert len(wanted & found) >= 0.98 * len(found)
    assert len(wanted & found) >= 0.98 * len(wanted)
