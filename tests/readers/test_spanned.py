"""Cells with spans become a table with header paths."""

from plancheck.readers.spanned import Box, Read, loose, tabulated
from plancheck.source.span import Span


def laid(*rows: str) -> tuple[str, list[list[Box]]]:
    """Rows of cells between bars: `甲*2` spans two columns, `甲^2` two rows."""
    text, boxes = "", []
    for row in rows:
        found = []
        for cell in row.split("|"):
            words, _, across = cell.partition("*")
            words, _, down = words.partition("^")
            spans = (Span(len(text), len(text) + len(words)),) if words else ()
            found.append(Box(spans, int(down or 1), int(across or 1)))
            text += words + "\t"
        boxes.append(found)
    return text, boxes


def read(*rows: str) -> Read | None:
    return tabulated(*laid(*rows))


def test_headers_of_two_rows_are_joined() -> None:
    found = read("地区^2|目标*2", "2024年|2025年", "甲县|10|20")
    assert found is not None
    assert found.table.headers == ("地区", "目标 › 2024年", "目标 › 2025年")
    assert [[cell.text for cell in row] for row in found.table.rows] == [["甲县", "10", "20"]]
    assert [cell.text for cell in found.table.header_cells] == ["地区", "目标", "2024年", "2025年"]


def test_cells_under_a_cell_that_spans_rows_keep_their_columns() -> None:
    found = read("类别|任务|单位", "一类^2|甲|A局", "乙|B局")
    assert found is not None
    assert [[(cell.text, cell.column) for cell in row] for row in found.table.rows] == [
        [("一类", 0), ("甲", 1), ("A局", 2)],
        [("乙", 1), ("B局", 2)],
    ]


def test_a_row_over_the_whole_width_is_a_caption() -> None:
    found = read("附件1 任务表*2", "任务|单位", "甲|A局")
    assert found is not None
    assert found.table.headers == ("任务", "单位")
    assert [span.end - span.start for span in found.captions] == [7]


def test_labels_filled_in_above_the_header_are_captions() -> None:
    found = read("填报单位：A局||填报日期：3月5日", "序号|任务|单位", "1|甲|A局")
    assert found is not None
    assert found.table.headers == ("序号", "任务", "单位")
    assert len(found.captions) == 2


def test_rows_of_a_form_are_no_captions() -> None:
    found = read("项目名称：甲|负责人：张三", "建设单位：乙|联系人：李四", "开工：3月|完工：5月")
    assert found is not None
    assert not found.captions


def test_a_table_without_header_has_none() -> None:
    found = read("甲县|10", "乙县|20")
    assert found is not None
    assert found.table.headers == ("", "")
    assert len(found.table.rows) == 2


def test_what_only_lays_out_text_is_no_table() -> None:
    assert read("一段话") is None
    assert read("左|右") is None
    text, rows = laid("左|右")
    assert [piece.span.of(text) for piece in loose(rows)] == ["左", "右"]
