"""Tables of Word: cells that span, rows that are gone, tables inside tables."""

from collections.abc import Callable

import pytest
from wordfiles import box, p, tbl, tc, tr, word

from plancheck.document.model import Document
from plancheck.readers import read_here
from plancheck.source.errors import SourceError
from plancheck.source.source import Source

DOWN, ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def across(count: int) -> str:
    return f'<w:gridSpan w:val="{count}"/>'


def read(*body: str) -> Document:
    return read_here(Source.of("稿.docx", word(*body)))


def grid(document: Document, number: int = 0) -> list[list[tuple[str, int, int, int]]]:
    return [
        [(cell.text, cell.column, cell.row_span, cell.column_span) for cell in row]
        for row in document.tables[number].rows
    ]


def test_merged_cells_keep_their_places() -> None:
    document = read(
        p("附表"),
        tbl(
            tr("领域", "任务", "单位"),
            tr(tc("产业", properties=DOWN), "引进项目2个", "商务局"),
            tr(tc(properties=ON), tc("新增企业", "50家"), "经信局"),
            tr(tc("合计", properties=across(2)), "2项"),
        ),
        p("完"),
    )
    assert document.text == "附表\n领域\t任务\t单位\n产业\t引进项目2个\t商务局\n新增企业\n50家\t经信局\n合计\t2项\n完"
    assert document.tables[0].headers == ("领域", "任务", "单位")
    assert grid(document) == [
        [("产业", 0, 2, 1), ("引进项目2个", 1, 1, 1), ("商务局", 2, 1, 1)],
        [("新增企业50家", 1, 1, 1), ("经信局", 2, 1, 1)],
        [("合计", 0, 1, 2), ("2项", 2, 1, 1)],
    ]
    assert (document.tables[0].origin, document.tables[0].sure, document.unread_tables) == ("structured", True, 0)


def test_headers_of_two_rows_and_a_caption() -> None:
    document = read(
        tbl(
            tr(tc("任务分解表", properties=across(3))),
            tr(tc("地区", properties=DOWN), tc("目标", properties=across(2)), properties="<w:tblHeader/>"),
            tr(tc(properties=ON), "2024年", "2025年", properties="<w:tblHeader/>"),
            tr("甲县", "10", "20"),
        )
    )
    assert document.tables[0].headers == ("地区", "目标 › 2024年", "目标 › 2025年")
    assert (document.blocks[0].span.of(document.text), document.blocks[0].kind) == ("任务分解表", "paragraph")


def test_a_cell_that_continues_nothing_is_a_cell() -> None:
    document = read(tbl(tr("甲", "乙"), tr(tc("一", properties=ON), "二"), tr("三", "四")))
    assert [cell[0] for row in grid(document) for cell in row] == ["一", "二", "三", "四"]


def test_rows_that_begin_late_and_cells_merged_the_old_way() -> None:
    old = '<w:hMerge w:val="restart"/>'
    document = read(
        tbl(
            tr("甲", "乙", "丙"),
            tr("二", "三", properties='<w:gridBefore w:val="1"/>'),
            tr(tc("四", properties=old), tc("", properties="<w:hMerge/>"), "六"),
        )
    )
    assert grid(document) == [
        [("", 0, 1, 1), ("二", 1, 1, 1), ("三", 2, 1, 1)],
        [("四", 0, 1, 2), ("六", 2, 1, 1)],
    ]


def test_deleted_rows_and_cells_are_out() -> None:
    document = read(
        tbl(
            tr("甲", "乙", tc("删", properties="<w:cellDel/>")),
            tr("旧", "行", properties="<w:del/>"),
            tr("藏", "行", properties="<w:hidden/>"),
            f"<w:sdt><w:sdtContent>{tr('一', '二', properties='<w:ins/>')}</w:sdtContent></w:sdt>",
        )
    )
    assert document.text == "甲\t乙\n一\t二"


def test_a_table_inside_a_table_is_text_of_its_cell() -> None:
    inner = tbl(tr("一", "二"), tr("三", "四"))
    document = read(tbl(tr("甲", "乙"), tr("丙", tc("前", inner, p("后")))), p("完"))
    assert document.text == "甲\t乙\n丙\t前\n一\t二\n三\t四\n后\n完"
    assert grid(document) == [[("丙", 0, 1, 1), ("前一二三四后", 1, 1, 1)]]
    assert (len(document.tables), document.unread_tables) == (1, 1)


def test_a_table_that_lays_out_a_page_gives_way_to_the_one_inside() -> None:
    inner = tbl(tr("一", "二"), tr("三", "四"))
    document = read(tbl(tr(tc("说明", inner, p()))), p("完"))
    assert document.tables[0].headers == ("一", "二")
    assert [(block.span.of(document.text), block.kind) for block in document.blocks] == [
        ("说明", "paragraph"), ("一", "cell"), ("二", "cell"), ("三", "cell"), ("四", "cell"), ("完", "paragraph"),
    ]  # fmt: skip
    assert document.unread_tables == 0


def test_text_boxes_in_cells_belong_to_them() -> None:
    document = read(tbl(tr("甲", "乙"), tr("丙", tc(p("丁", box(p("框")))))))
    assert grid(document) == [[("丙", 0, 1, 1), ("丁框", 1, 1, 1)]]


def in_table(inner: str) -> str:
    return tbl(tr(tc(inner, p())))


def in_box(inner: str) -> str:
    return p(f"<w:r><w:pict><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></w:pict></w:r>")


@pytest.mark.parametrize("wrapped", [in_table, in_box])
def test_nesting_without_end_is_refused(wrapped: Callable[[str], str]) -> None:
    body = p("底")
    for _ in range(21):
        body = wrapped(body)
    with pytest.raises(SourceError) as caught:
        read(body)
    assert caught.value.code == "deep"


def test_tables_pasted_as_text_stand_beside_those_of_word() -> None:
    pasted = [p(line) for line in ("| 甲 | 乙 |", "|---|---|", "| 1 | 2 |")]
    document = read(tbl(tr("一", "二"), tr("三", "四")), *pasted, p("完"), tbl(tr("五", "六"), tr("七", "八")))
    assert [table.origin for table in document.tables] == ["structured", "markdown", "structured"]
    assert [(block.cell or (None,))[0] for block in document.blocks] == [0] * 4 + [1, 1, None, 1, 1, None] + [2] * 4


def test_absurd_spans_are_bounded() -> None:
    document = read(tbl(tr("甲", "乙"), tr(tc("一", properties=across(999_999_999)), "二"), tr("三", "四")))
    assert len(document.tables[0].headers) <= 100
