"""Workbooks: values as they are seen, merged headers, what is hidden, comments."""

import io
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment

from plancheck import readers
from plancheck.document.model import Document
from plancheck.readers.xlsx.shown import shown
from plancheck.source.anchors import CellAnchor
from plancheck.source.errors import SourceError
from plancheck.source.limits import DEFAULT_LIMITS, Limits
from plancheck.source.source import Source


def saved(fill: Callable[[Any], object]) -> bytes:
    workbook, out = Workbook(), io.BytesIO()
    workbook.active.title = "任务表"
    fill(workbook)
    workbook.save(out)
    return out.getvalue()


def read(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    return readers.read_here(Source.of("plan.xlsx", data), limits)


def filled(*rows: tuple[object, ...]) -> Callable[[Any], None]:
    def fill(workbook: Any) -> None:
        for row in rows:
            workbook.active.append(row)

    return fill


def cells(document: Document, table: int = 0) -> list[list[str]]:
    return [[cell.text for cell in row] for row in document.tables[table].rows]


def outside(document: Document) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks if block.cell is None]


def test_titles_tables_and_notes() -> None:
    rows = [
        ("2024年重点任务表",),
        ("序号", "任务", "单位"),
        (1, "甲项目", "市发改委"),
        (2, "乙项目", "市经信局"),
        ("注：按月调度。",),
    ]
    document = read(saved(filled(*rows)))
    assert outside(document) == ["2024年重点任务表", "注：按月调度。"]
    assert document.tables[0].headers == ("序号", "任务", "单位")
    assert cells(document) == [["1", "甲项目", "市发改委"], ["2", "乙项目", "市经信局"]]
    assert document.source_map.anchor(document.tables[0].rows[1][2].span) == CellAnchor("任务表", "C4")


def test_merged_headers_and_groups() -> None:
    def fill(workbook: Any) -> None:
        filled(("地区", "目标", None), (None, "2024年", "2025年"), ("甲县", 10, 20), (None, 30, 40))(workbook)
        for area in ("A1:A2", "B1:C1", "A3:A4"):
            workbook.active.merge_cells(area)

    table = read(saved(fill)).tables[0]
    assert table.headers == ("地区", "目标 › 2024年", "目标 › 2025年")
    assert [[(cell.text, cell.column, cell.row_span) for cell in row] for row in table.rows] == [
        [("甲县", 0, 2), ("10", 1, 1), ("20", 2, 1)],
        [("30", 1, 1), ("40", 2, 1)],
    ]


def test_what_is_hidden_is_said_and_not_read() -> None:
    def fill(workbook: Any) -> None:
        filled(("任务", "内部", "单位"), ("甲", "x", "甲局"), ("藏", "y", "丁局"), ("乙", "z", "乙局"))(workbook)
        workbook.active.row_dimensions[3].hidden = True
        workbook.active.column_dimensions["B"].hidden = True
        workbook.create_sheet("底稿").sheet_state = "hidden"
        workbook["底稿"].append(("底稿内容", "1"))

    document = read(saved(fill))
    assert cells(document) == [["甲", "甲局"], ["乙", "乙局"]]
    assert [mark.text for mark in document.marks] == ["任务表：隐藏的行 3", "任务表：隐藏的列 2", "隐藏的工作表：底稿"]


def test_comments_are_marks() -> None:
    def fill(workbook: Any) -> None:
        filled(("任务", "单位"), ("甲", "甲局"))(workbook)
        workbook.active["B2"].comment = Comment("请核对", "张三")

    (mark,) = (document := read(saved(fill))).marks
    assert (mark.span.of(document.text), mark.author, mark.text) == ("甲局", "张三", "请核对")


def test_lines_in_a_cell_and_blocks_between_empty_rows() -> None:
    rows = [("任务", "单位"), ("第一段\n第二段", "甲局"), (), ("指标", "数值"), ("产值", 5)]
    document = read(saved(filled(*rows)))
    assert [len(table.rows) for table in document.tables] == [1, 1]
    assert [span.of(document.text) for span in document.tables[0].rows[0][0].spans] == ["第一段", "第二段"]


def test_a_cell_far_away_costs_nothing() -> None:
    def fill(workbook: Any) -> None:
        filled(("任务", "单位"), ("甲", "甲局"))(workbook)
        workbook.active["XFD1048576"] = "远"

    assert outside(read(saved(fill))) == ["远"]


@pytest.mark.parametrize(
    ("value", "form", "words"),
    [
        (0.075, "0.0%", "7.5%"),
        (0.075, "0%", "8%"),
        (1234, "#,##0", "1,234"),
        (1234567.891, "#,##0.00", "1,234,567.89"),
        (0.125, "0.00", "0.13"),
        (12.5, "General", "12.5"),
        (3.0, "General", "3"),
        (0.1 + 0.2, "General", "0.3"),
        (5, '0"个"', "5个"),
        (5, "0.0_ ", "5.0"),
        (-5, "0;(0)", "(5)"),
        (-5.5, "0.0", "-5.5"),
        (0, '0;-0;"——"', "——"),
        (12345, '0.0,"千元"', "12.3千元"),
        (7, "000", "007"),
        (1.5, "0.###", "1.5"),
        (date(2025, 6, 30), 'yyyy"年"m"月"d"日"', "2025年6月30日"),
        (datetime(2025, 6, 30), "mm-dd-yy", "2025/6/30"),
        (datetime(2025, 6, 30), "yyyy-mm-dd", "2025-06-30"),
        (datetime(2025, 6, 1), '[$-804]yyyy"年"m"月"', "2025年6月"),
        (datetime(2025, 6, 30, 9, 5), "yyyy/m/d h:mm", "2025/6/30 9:05"),
        (time(9, 30), "h:mm", "9:30"),
        (True, "General", "TRUE"),
        ("文字", "@", "文字"),
        ("#N/A", "0.0", "#N/A"),
        (1e300, "0", "1" + "0" * 300),
    ],
)
def test_values_are_shown_as_a_person_sees_them(value: object, form: str, words: str) -> None:
    assert shown(value, form) == words


def test_what_cannot_be_read_is_refused() -> None:
    good = saved(filled(("任务", "单位"), ("甲", "甲局")))
    for data, limits, code in (
        (good[: len(good) // 2], DEFAULT_LIMITS, "damaged"),
        (good, Limits(cells=3), "cells"),
        (saved(lambda workbook: None), DEFAULT_LIMITS, "blank"),
    ):
        with pytest.raises(SourceError) as caught:
            readers.read_here(Source("plan.xlsx", data, "xlsx", ""), limits)
        assert caught.value.code == code
