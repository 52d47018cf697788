"""What a page may show as headings and tables."""

from pathlib import Path

from wordfiles import p, tbl, tc, tr, word

from plancheck.check.layout import layout
from plancheck.diagnostics.layout import Layout
from plancheck.readers import read_here
from plancheck.source.source import Source


def laid_out(path: Path, content: bytes) -> tuple[str, Layout]:
    path.write_bytes(content)
    document = read_here(Source.open(path))
    return document.text, layout(document)


def test_merged_cells_keep_their_place(tmp_path: Path) -> None:
    table = tbl(
        tr(tc("指标", properties='<w:vMerge w:val="restart"/>'), tc("2020", properties='<w:gridSpan w:val="2"/>')),
        tr(tc(properties="<w:vMerge/>"), "上", "下"),
        tr("基站", "1", "2"),
    )
    text, found = laid_out(tmp_path / "a.docx", word(p("一、目标"), table, p("后文")))
    (grid,) = found.grids
    cells = [[(cell.spans[0].of(text), cell.row_span, cell.column_span) for cell in row] for row in grid.rows]
    assert cells == [
        [("指标", 2, 1), ("2020", 1, 2)],
        [("上", 1, 1), ("下", 1, 1)],
        [("基站", 1, 1), ("1", 1, 1), ("2", 1, 1)],
    ]
    assert [span.of(text) for span, _ in found.headings] == ["一、目标"]


def test_the_rules_of_a_markdown_table_belong_to_it(tmp_path: Path) -> None:
    text, found = laid_out(tmp_path / "a.md", "| 指标 | 值 |\n|---|--:|\n| 基站 | 5万个 |\n\n后文\n".encode())
    (grid,) = found.grids
    assert grid.span.of(text).strip() == text[: text.index("\n\n")]
    assert [cell.heading for row in grid.rows for cell in row] == [True, True, False, False]


def test_a_table_with_guessed_borders_stays_lines(corpus: Path) -> None:
    document = read_here(Source.open(corpus / "zhejiang-2020-goals.txt"))
    assert document.tables
    assert layout(document).grids == ()


def test_a_paragraph_that_begins_like_a_heading_is_none(tmp_path: Path) -> None:
    _, found = laid_out(tmp_path / "a.txt", ("一、总体要求\n二、" + "推进数字化改革" * 20 + "\n").encode())
    assert all(span.end - span.start < 60 for span, _ in found.headings)
