"""Whatever the line ends and the encoding: every span is where the file has it."""

import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancheck.document.model import Document
from plancheck.readers import read
from plancheck.source.fold import fold
from plancheck.source.source import Source
from plancheck.source.span import Span

LINES = st.sampled_from(
    [
        "一、指导思想", "（二）质量效益：增长7%。一是做。二是好。", "1.2017年计划", "2、任务；",
        "第三条 本办法", "①𠮷林项目", "## 二、目标 ##", "# 标题", "- 要点 <!-- c --> 后", "<!-- 注 -->",
        "| 指标 | 全市 | 甲\\|区 |", "|---|--:|:-:|", "| 1.企业 |  | **5** |", "```", "~~~", "===", "---", "",
        " ", "\u3000\u3000正文，𝟗項。", "\u00a0", "栏目 序号 指标 单位 全市 甲区", "质量 1 产值 亿元 9 4",
        "2 面积 万平", "方米", "7 3", "3 品牌 20 ——", "序号\t任务\t单位", "1\t做\t市经信局", "2\t\t", "序号",
        "改革举措", "主要内容", "1", "2", "举措内容", "重点工作", "绩效目标", "关键量化指标", "1.规划；",
        "附件：1.名单", "附件1", "名单", "约5家\t", "a\x0bb", "c\u2028d", "🙂 表情", "**三、强调**",
    ]
)  # fmt: skip
ENDS = st.sampled_from(["\n", "\r\n", "\r"])
TEXTS = st.lists(st.tuples(LINES, ENDS), min_size=1, max_size=40).map(lambda rows: "".join(map("".join, rows)))
NAMES = st.sampled_from(["plan.txt", "plan.md"])
FREE = st.text(
    alphabet=st.sampled_from(list("一二（）()、.。#|-<!>`*1２\n\r\t \u00a0\u3000𠮷是序号附件:：")), max_size=120
)


def spans(document: Document) -> Iterator[Span]:
    for block in document.blocks:
        yield block.span
        if block.label:
            yield block.label.span
    for section in document.sections:
        yield from (section.span, section.title, section.label.span)
    for table in document.tables:
        yield table.span
        yield from (span for row in (table.header_cells, *table.rows) for cell in row for span in cell.spans)
    yield from (mark.span for mark in document.marks)


def check(document: Document, raw: str) -> None:
    lines = re.split(r"\r\n|\n|\r", raw)
    assert document.text == raw
    assert len(document.folded) == len(raw)
    for span in spans(document):
        assert 0 <= span.start <= span.end <= len(raw)
        line, column = document.source_map.position(span.start)
        piece = lines[line - 1][column - 1 :]
        assert piece.startswith(re.split(r"[\r\n]", raw[span.start : span.end])[0])
        assert document.source_map.offset(line, column) == span.start
    for section in document.sections:
        assert section.label.text == section.label.span.of(raw)
        assert section.span.start == section.label.span.start
        assert section.span.contains(section.title)
        assert section.parent is None or document.sections[section.parent].level < section.level
    for block in document.blocks:
        value = block.span.of(raw)
        assert value
        assert value == value.strip()
        assert block.section is None or document.sections[block.section].kind == "heading"
    blocks = [block.span for block in document.blocks]
    assert all(a.end <= b.start for a, b in itertools.pairwise(blocks))


def also_utf8(text: str) -> bool:
    """Some few characters of GB18030 read as UTF-8 too."""
    try:
        return bool(text.encode("gb18030").decode("utf-8"))
    except UnicodeDecodeError:
        return False


def parsed(name: str, raw: str, encoding: str) -> Document | None:
    return read(Source.of(name, raw.encode(encoding))) if raw.strip() else None


@settings(deadline=None, max_examples=300)
@given(NAMES, TEXTS, st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16"]))
def test_spans_are_the_files(name: str, text: str, encoding: str) -> None:
    document = None if encoding == "gb18030" and also_utf8(text) else parsed(name, text, encoding)
    if document is not None:
        check(document, text)


@settings(deadline=None, max_examples=300)
@given(NAMES, FREE)
def test_any_text_is_read(name: str, text: str) -> None:
    document = parsed(name, text, "utf-8")
    if document is not None:
        check(document, text)


@settings(deadline=None, max_examples=150)
@given(NAMES, TEXTS)
def test_line_ends_change_nothing(name: str, text: str) -> None:
    unix = re.sub(r"\r\n|\r", "\n", text)
    first, second = parsed(name, unix, "utf-8"), parsed(name, unix.replace("\n", "\r\n"), "utf-8")
    if first is not None and second is not None:
        assert outline(first) == outline(second)


WIDE = str.maketrans({character: chr(ord(character) + 0xFEE0) for character in "(),:;!?%"})


@settings(deadline=None, max_examples=200)
@given(TEXTS)
def test_half_and_full_width_marks_are_alike(text: str) -> None:
    first, second = parsed("plan.txt", text, "utf-8"), parsed("plan.txt", text.translate(WIDE), "utf-8")
    if first is not None and second is not None:
        assert outline(first) == outline(second)
        assert cells(first) == cells(second)


def outline(document: Document) -> list[tuple[object, ...]]:
    return [
        (
            s.label.scheme,
            s.label.ordinal,
            s.level,
            s.kind,
            s.inline,
            s.parent,
            s.cell,
            s.sure,
            fold(s.title.of(document.text)),
        )
        for s in document.sections
    ]


def cells(document: Document) -> list[list[tuple[object, ...]]]:
    return [
        [(c.row, c.column, c.row_span, c.column_span, c.spans, c.sure) for row in table.rows for c in row]
        for table in document.tables
    ]


@pytest.mark.parametrize(
    "name", ["huzhou-2017-industry", "zhejiang-2020-goals", "zhejiang-2021-priorities", "zhejiang-2023-tasks"]
)
def test_real_plans_are_alike_in_full_width(corpus: Path, name: str) -> None:
    text = (corpus / f"{name}.txt").read_text(encoding="utf-8")
    narrow = read(Source.of("plan.txt", text.encode()))
    wide = read(Source.of("plan.txt", text.translate(WIDE).encode()))
    assert outline(narrow) == outline(wide)
    assert cells(narrow) == cells(wide)
