"""CSV and TSV: the places are those of the file."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck import readers
from plancheck.document.model import Document
from plancheck.source.errors import SourceError
from plancheck.source.limits import DEFAULT_LIMITS, Limits
from plancheck.source.source import Source

PLAN = '序号,重点任务,牵头单位\n1,"推进甲项目，投资1,200万元",市发改委\n2,"第一段\n第二段",市经信局\n'


def read(text: str, name: str = "plan.csv", limits: Limits = DEFAULT_LIMITS) -> Document:
    return readers.read_here(Source.of(name, text.encode()), limits)


def cells(document: Document) -> list[list[str]]:
    return [[cell.text for cell in row] for row in document.tables[0].rows]


def test_a_table_with_quotation_marks() -> None:
    document = read(PLAN)
    assert document.text == PLAN
    assert document.tables[0].headers == ("序号", "重点任务", "牵头单位")
    assert cells(document) == [["1", "推进甲项目，投资1,200万元", "市发改委"], ["2", "第一段第二段", "市经信局"]]
    assert document.tables[0].origin == "structured"
    place = document.source_map.locate(document.tables[0].rows[0][1].span)
    assert (place.line, place.column) == (2, 4)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_told(delimiter: str) -> None:
    rows = [["任务", "单位"], ["甲", "甲局"], ["乙", "乙局"]]
    document = read("\n".join(delimiter.join(row) for row in rows))
    assert cells(document) == rows[1:]


def test_a_tsv_has_tabs_whatever_else_there_is() -> None:
    assert cells(read("任务\t单位\n甲,乙,丙\t甲局\n", "plan.tsv")) == [["甲,乙,丙", "甲局"]]


def test_titles_above_are_paragraphs() -> None:
    document = read("2024年任务表,,\n任务,单位,时限\n甲,甲局,年底\n")
    assert document.blocks[0].cell is None
    assert document.tables[0].headers == ("任务", "单位", "时限")


def test_too_many_cells_are_refused() -> None:
    with pytest.raises(SourceError) as caught:
        read(PLAN, limits=Limits(cells=5))
    assert caught.value.code == "cells"


@given(st.lists(st.lists(st.text('甲1,"; \n', max_size=4), min_size=3, max_size=3), min_size=2, max_size=6))
def test_cells_are_those_of_the_csv_module(rows: list[list[str]]) -> None:
    rows = [["任务", "单位", "时限"], *rows]
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(rows)
    document = read(out.getvalue())
    filled = [list(row) for row in rows[1:] if any(map(str.strip, row))]
    if filled:
        wanted = [["".join(map(str.strip, cell.replace('"', '""').split("\n"))) for cell in row] for row in filled]
        assert cells(document) == wanted
    for block in document.blocks:
        assert block.span.of(document.text) == block.span.of(document.text).strip()
