"""The responsibility matrix and the lists of tasks."""

import csv
import io
from pathlib import Path
from typing import Any

import pytest
from conftest import requires
from graphs import PLAN, checked, graph

from plancheck.graph.analyse.matrix import FIXED, matrix
from plancheck.graph.analyse.perunit import per_unit
from plancheck.graph.analyse.stats import stats
from plancheck.graph.export import MATRIX, UNITS, exporter


def book(data: bytes) -> Any:
    import openpyxl

    return openpyxl.load_workbook(io.BytesIO(data))


def test_cells_are_the_roles_of_the_plan() -> None:
    made = matrix(graph(PLAN), "zh")
    assert made.header == [
        "章节",
        "任务",
        "合计",
        "缺口",
        "市财政局",
        "市经信局",
        "市科技局",
        "市农业农村局",
        "各县（市、区）政府",
    ]
    assert made.lines[0] == ["一、数字经济", "1.加快网络建设", 3, None, "配", "牵", "配", None, None]
    assert made.lines[1] == ["一、数字经济", "2.发展软件产业", 1, "无牵头或责任单位", "配", None, None, None, None]
    assert made.lines[2] == ["一、数字经济", "3.开展企业培训", 0, "无责任单位", None, None, None, None, None]
    assert made.lines[3] == ["二、乡村振兴", "1.建设和美乡村20个", 2, None, None, None, None, "责", "责"]


def test_both_margins_add_up(corpus: Path) -> None:
    for path in sorted(corpus.glob("*.txt")):
        made = matrix(checked(path), "zh")
        body, sums = made.lines[: len(made.tasks)], made.lines[len(made.tasks) :]
        if not sums:
            continue
        whole = sums[-1]
        for column in range(FIXED, len(made.header)):
            assert whole[column] == sum(line[column] is not None for line in body)
        assert whole[2] == sum(line[2] for line in body) == sum(whole[FIXED:])  # type: ignore[misc, arg-type]
        assert [unit.load for unit in made.units if not unit.group] == sorted(
            (unit.load for unit in made.units if not unit.group), reverse=True
        )


def test_every_unit_gets_its_own_tasks_and_no_others() -> None:
    found = {unit.label: lines for unit, lines in per_unit(graph(PLAN), "zh")}
    assert [line[3] for line in found["市财政局"]] == ["配合", "配合"]
    (lead,) = found["市经信局"]
    assert lead[:2] == [1, "一、数字经济"]
    assert str(lead[2]).startswith("1.加快网络建设，年底前建成5G基站5万个")
    assert lead[3:] == ["牵头", "5G基站 5万个", "2024-12-31前", "配合：市财政局、市科技局", "第5行"]


@requires("python:openpyxl")
def test_the_workbook_is_frozen_filtered_and_says_what_the_matrix_says() -> None:
    made = book(exporter("xlsx")(graph(PLAN), "zh"))  # type: ignore[arg-type]
    assert made.sheetnames == ["责任矩阵", "任务", "单位"]
    sheet = made["责任矩阵"]
    assert sheet.freeze_panes == "E4"
    assert sheet.auto_filter.ref == "A3:I7"
    assert [cell.value for cell in sheet[3]] == matrix(graph(PLAN), "zh").header
    assert [cell.value for cell in sheet[4]] == matrix(graph(PLAN), "zh").lines[0]
    assert sheet["F4"].fill.fgColor.rgb == "00C0392B"
    assert [cell.value for cell in made["任务"][1]] == [
        "章节",
        "任务",
        "牵头",
        "责任",
        "配合",
        "指标",
        "时限",
        "缺口",
        "行",
    ]


@requires("python:openpyxl")
def test_a_sheet_a_unit_and_a_list_that_leads_there() -> None:
    made = book(exporter("xlsx", UNITS)(graph(PLAN), "zh"))  # type: ignore[arg-type]
    assert made.sheetnames == ["目录", "市财政局", "市经信局", "市科技局", "市农业农村局", "各县（市、区）政府"]
    assert made["目录"]["A3"].hyperlink.location == "'市经信局'!A1"
    assert made["市经信局"]["A1"].value == "市经信局任务分解表"
    assert made["市经信局"].freeze_panes == "A3"


@requires("python:openpyxl")
def test_names_that_no_sheet_can_bear_and_texts_like_formulas() -> None:
    made = graph(PLAN)
    for number, (_, known) in enumerate(made.nodes(data=True)):
        known["label"] = ("=1+1", "很长的单位名称" * 6, "a/b:c*[d]?\\", "很长的单位名称" * 6, "''")[number % 5]
        known["text"] = "\x07=HYPERLINK(1)"
    sheets = book(exporter("xlsx", UNITS)(made, "zh")).sheetnames  # type: ignore[arg-type]
    assert len(set(map(str.casefold, sheets))) == len(sheets) == 6
    assert all(len(name) <= 31 for name in sheets)
    for cell in (cell for row in book(exporter("xlsx")(made, "zh"))["任务"].iter_rows() for cell in row):  # type: ignore[arg-type]
        assert cell.data_type != "f"


@requires("python:openpyxl")
@pytest.mark.parametrize("view", [MATRIX, UNITS])
def test_a_workbook_has_equal_bytes_for_equal_plans(view: str) -> None:
    assert exporter("xlsx", view)(graph(PLAN), "zh") == exporter("xlsx", view)(graph(PLAN), "zh")


def test_the_matrix_as_csv_and_markdown() -> None:
    text = str(exporter("csv", MATRIX)(graph(PLAN), "zh"))
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert rows[1] == ["一、数字经济", "1.加快网络建设", "3", "", "配", "牵", "配", "", ""]
    assert "| 一、数字经济 | 1.加快网络建设 | 3 |  | 配 | 牵 | 配 |  |  |" in str(
        exporter("markdown", MATRIX)(graph(PLAN), "zh")
    )


def test_lists_in_markdown_and_html_name_every_unit() -> None:
    for name in ("markdown", "html"):
        text = str(exporter(name, UNITS)(graph(PLAN), "zh"))
        for unit in ("市财政局", "市经信局", "市科技局", "市农业农村局", "各县（市、区）政府"):
            assert f"{unit}任务分解表" in text


def test_counts() -> None:
    found = stats(graph(PLAN))
    assert found.nodes == {
        "document": 1, "section": 2, "task": 4, "unit": 5, "target": 3, "title": 1, "period": 1,
    }  # fmt: skip
    assert found.holes == {"owner": 1, "unit": 1}
    assert found.components == [6, 3, 1]
    assert (found.depth, found.cycles, found.inferred) == (2, 0, 0)
