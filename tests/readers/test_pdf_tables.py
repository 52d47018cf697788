"""Ruled tables in PDF: cells, merged cells, headers, page breaks."""

from pdfmaker import Page, Setter, pdf

from plancheck import readers
from plancheck.document.model import Document
from plancheck.source.anchors import BoxAnchor
from plancheck.source.source import Source

WIDTHS = (40.0, 200.0, 120.0, 72.0)
HEADER = ("序号", "重点任务", "牵头单位", "目标值")


def read(data: bytes) -> Document:
    return readers.read_here(Source.of("plan.pdf", data))


def cells(document: Document, table: int = 0) -> list[list[str]]:
    return [[cell.text for cell in row] for row in document.tables[table].rows]


def rows(count: int) -> list[tuple[str, ...]]:
    work = "加快推进第{}项重点园区基础设施建设，完善配套服务功能，提升综合承载能力和管理水平"
    return [(str(n), work.format(n), "市发展改革委、市经信局", f"{n * 3}个") for n in range(1, count + 1)]


def grid(
    page: Page, words: list[list[str]], left: float = 80, top: float = 100, wide: float = 90, high: float = 30
) -> None:
    """Cells of one size; `^` takes the cell above, `<` the one on the left."""
    for y, row in enumerate(words):
        for x, word in enumerate(row):
            across = 1 + sum(1 for _ in range(x + 1, len(row)) if set(row[x + 1 : _ + 1]) == {"<"})
            down = 1 + sum(1 for _ in range(y + 1, len(words)) if {words[k][x] for k in range(y + 1, _ + 1)} == {"^"})
            if word not in ("^", "<"):
                page.box(left + x * wide, top + y * high, left + (x + across) * wide, top + (y + down) * high)
                page.text(left + x * wide + 5, top + y * high + 20, word, 12)


def test_a_table_over_pages_is_one_without_repeated_headers() -> None:
    setter = Setter("某市人民政府文件")
    setter.paragraph("任务分工如下。")
    setter.table([HEADER, *rows(50)], WIDTHS)
    setter.paragraph("请各单位按月报送进展。")
    assert len(setter.pages) > 3
    document = read(setter.finished())
    assert document.tables[0].headers == HEADER
    assert cells(document) == [list(row) for row in rows(50)]
    assert [block.span.of(document.text) for block in document.blocks if block.cell is None] == [
        "任务分工如下。",
        "请各单位按月报送进展。",
    ]
    assert document.tables[0].origin == "structured"


def test_text_and_places_of_cells() -> None:
    setter = Setter()
    setter.table([HEADER, *rows(2)], WIDTHS)
    document = read(setter.finished())
    assert document.text.splitlines()[0] == "序号\t重点任务\t牵头单位\t目标值"
    anchor = document.source_map.anchor(document.tables[0].rows[0][1].span)
    assert isinstance(anchor, BoxAnchor)
    assert len(anchor.boxes) == 3
    assert all(box[0] >= 85 + 40 and box[2] <= 85 + 240 for box in anchor.boxes)


def test_merged_cells_and_headers_of_two_rows() -> None:
    page = Page()
    grid(page, [["地区", "目标", "<"], ["^", "2024年", "2025年"], ["甲县", "10", "20"], ["乙县", "合并", "<"]])
    document = read(pdf([page]))
    table = document.tables[0]
    assert table.headers == ("地区", "目标 › 2024年", "目标 › 2025年")
    assert [[(cell.text, cell.column, cell.column_span) for cell in row] for row in table.rows] == [
        [("甲县", 0, 1), ("10", 1, 1), ("20", 2, 1)],
        [("乙县", 0, 1), ("合并", 1, 2)],
    ]


def test_a_group_that_goes_on_over_the_page_break() -> None:
    first, second = Page(), Page()
    grid(first, [["类别", "任务", "单位"], ["产业", "甲任务", "甲局"], ["^", "乙任务", "乙局"]])
    grid(
        second, [["类别", "任务", "单位"], ["", "丙任务", "丙局"], ["^", "丁任务", "丁局"], ["民生", "戊任务", "戊局"]]
    )
    table = read(pdf([first, second])).tables[0]
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["产业", "甲任务", "甲局"],
        ["乙任务", "乙局"],
        ["丙任务", "丙局"],
        ["丁任务", "丁局"],
        ["民生", "戊任务", "戊局"],
    ]
    assert table.rows[0][0].row_span == 4


def test_a_total_under_a_blank_serial_is_a_row_of_its_own() -> None:
    first, second = Page(), Page()
    grid(first, [["序号", "项目", "投资"], ["1", "甲项目", "10"], ["2", "乙项目", "20"]])
    grid(second, [["", "合计", "30"], ["", "其中", "10"]])
    assert cells(read(pdf([first, second])))[-2:] == [["", "合计", "30"], ["", "其中", "10"]]


def test_a_note_that_the_table_goes_on_is_no_text() -> None:
    first, second = Page(), Page()
    grid(first, [["序号", "项目"], ["1", "甲"]])
    second.text(85, 80, "（续表）", 12)
    grid(second, [["序号", "项目"], ["2", "乙"]])
    document = read(pdf([first, second]))
    assert cells(document) == [["1", "甲"], ["2", "乙"]]
    assert "续表" not in document.text


def test_tables_with_text_between_or_other_columns_stay_apart() -> None:
    first, second, third = Page(), Page(), Page()
    grid(first, [["序号", "项目"], ["1", "甲"]])
    second.text(85, 80, "表2 乙类项目")
    grid(second, [["序号", "项目"], ["1", "乙"]])
    grid(third, [["序号", "项目"], ["1", "丙"]], wide=120)
    assert len(read(pdf([first, second, third])).tables) == 3


def test_a_frame_around_text_and_an_underline_are_no_tables() -> None:
    page = Page()
    page.box(60, 60, 540, 780)
    page.text(85, 100, "框内的一段文字。")
    page.rule(85, 104, 200, 104)
    document = read(pdf([page]))
    assert not document.tables
    assert document.text.strip() == "框内的一段文字。"


def test_a_title_row_over_the_whole_width_is_a_caption() -> None:
    page = Page()
    grid(page, [["附件1 任务表", "<"], ["任务", "单位"], ["甲", "甲局"]])
    document = read(pdf([page]))
    assert document.tables[0].headers == ("任务", "单位")
    assert document.blocks[0].cell is None


def test_a_table_without_borders_is_told_and_its_rows_stay_apart() -> None:
    page = Page()
    for number, row in enumerate([("县区", "2024年", "2025年"), ("甲县", "10", "20"), ("乙县", "30", "40")]):
        for place, word in enumerate(row):
            page.text(85 + 140 * place, 100 + 28 * number, word)
    document = read(pdf([page]))
    assert (len(document.tables), document.unread_tables) == (0, 1)
    assert [block.span.of(document.text).split() for block in document.blocks][1] == ["甲县", "10", "20"]
