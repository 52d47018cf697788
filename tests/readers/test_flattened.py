"""Tables that lost their borders in plain text."""

from itertools import pairwise
from pathlib import Path

from plancheck.document.model import Cell, Document, Table
from plancheck.readers import read
from plancheck.source.source import Source

HEADER = "栏目 序号 主要指标 单位 全市 甲区 乙县\n"


def plain(text: str) -> Document:
    return read(Source.of("plan.txt", text.encode()))


def texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


def only(text: str) -> Table:
    document = plain(text)
    assert document.unread_tables == 0
    (table,) = document.tables
    return table


def column(table: Table, number: int) -> list[Cell]:
    return [cell for row in table.rows for cell in row if cell.column == number]


class TestDelimited:
    def test_group_labels_before_their_rows_and_in_them(self) -> None:
        table = only(
            HEADER
            + "质量\n\n效益\n1 增幅 % 7 7 8\n2 产值 亿元 9 4 5\n技术创新 3 专利 件 6 2 4\n4 中心 家 3 1 2\n\n尾。\n"
        )
        assert [(c.text, c.row, c.row_span) for c in column(table, 0)] == [("质量效益", 0, 2), ("技术创新", 2, 2)]
        assert len(column(table, 0)[0].spans) == 2
        assert texts(table)[1] == ["2", "产值", "亿元", "9", "4", "5"]

    def test_a_missing_unit_is_told_from_the_values(self) -> None:
        row = only(HEADER + "1 增幅 % 7 7 8\n2 企业 20 12 8\n").rows[1]
        assert [(c.column, c.text) for c in row] == [(1, "2"), (2, "企业"), (4, "20"), (5, "12"), (6, "8")]
        assert all(cell.sure for cell in row)

    def test_wrapped_units(self) -> None:
        for wrap in ("万平\n\n方米\n", "万平\n方米\n"):
            row = only(HEADER + f"1 增幅 % 7 7 8\n2 厂房面积 {wrap}100 60 40\n3 企业 家 2 1 1\n").rows[1]
            assert [c.text for c in row] == ["2", "厂房面积", "万平方米", "100", "60", "40"]
            assert [c.sure for c in row] == [True, True, False, True, True, True]

    def test_a_dash_spans_the_remaining_columns(self) -> None:
        row = only(HEADER + "1 增幅 % 7 7 8\n2 品牌 个 20 ——\n").rows[1]
        assert [(c.text, c.column, c.column_span, c.sure) for c in row][-2:] == [
            ("20", 4, 1, True),
            ("——", 5, 2, False),
        ]

    def test_words_span_the_value_columns_and_the_rows_without_any(self) -> None:
        table = only(
            HEADER
            + "1 增幅 % 7 7 8\n2 能耗下降率 % 完成省下达目标任务\n3 煤耗下降率 %\n4 锅炉 完成市下达目标任务\n5 企业 家 2 1 1\n"
        )
        spanning = [(c.text, c.row, c.row_span, c.column, c.column_span) for c in column(table, 4) if not c.sure]
        assert spanning == [("完成省下达目标任务", 1, 2, 4, 3), ("完成市下达目标任务", 3, 1, 4, 3)]
        assert [c.text for c in table.rows[2]] == ["3", "煤耗下降率", "%"]

    def test_an_explicit_blank_cell(self) -> None:
        row = only(HEADER + "1 增幅 % 7 7 8\n2 县区 个 5 1 \u00a0\n").rows[1]
        assert [(c.column, c.text, c.sure) for c in row][-2:] == [(5, "1", True), (6, "", True)]

    def test_a_label_with_blanks(self) -> None:
        row = only(HEADER + "1 增幅 % 7 7 8\n2 工业 增加值 增幅 % 7 7 8\n").rows[1]
        assert [c.text for c in row] == ["2", "工业 增加值 增幅", "%", "7", "7", "8"]

    def test_columns_of_words_with_a_wrapped_label(self) -> None:
        table = only(
            "序号 责任部门 重点工作\n1 市委办 牵头实施计划。\n2 国网供电\n\n公司\n及时跟踪进度。\n3 市总工会 推进工作。\n\n尾。\n"
        )
        assert texts(table) == [
            ["1", "市委办", "牵头实施计划。"],
            ["2", "国网供电公司", "及时跟踪进度。"],
            ["3", "市总工会", "推进工作。"],
        ]
        assert not table.sure

    def test_what_follows_a_table_is_text(self) -> None:
        document = plain("序号 部门 工作\n1 甲局 做好工作。\n2 乙局 做好工作。\n本表自印发之日起施行。\n")
        assert document.blocks[-1].kind == "paragraph"
        assert document.blocks[-1].cell is None

    def test_a_header_of_two_lines_is_not_guessed_at(self) -> None:
        document = plain(
            "序号 指标 单位 全市\n甲区 乙区 丙区\n1 增幅 % 7 7 8 9\n2 产值 亿元 9 4 5 6\n3 专利 件 6 2 4 5\n"
        )
        assert document.tables == ()
        assert document.unread_tables == 1

    def test_a_header_with_blanks_in_its_words_is_not_guessed_at(self) -> None:
        document = plain("序号 主 要 指 标 单 位\n1 产值 亿元\n2 专利 件\n3 企业 家\n")
        assert (document.tables, document.unread_tables) == ((), 1)

    def test_prose_about_serial_numbers_is_no_table(self) -> None:
        document = plain("按照 序号 逐一 核对。\n1 甲局 做好工作。\n")
        assert (document.tables, document.unread_tables) == ((), 0)


class TestOthers:
    def test_tabs(self) -> None:
        table = only("前言。\n序号\t任务\t责任单位\n1\t做甲\t市经信局\n2\t\t市财政局\n尾。\n")
        assert texts(table) == [["1", "做甲", "市经信局"], ["2", "", "市财政局"]]
        assert table.sure

    def test_tabs_after_list_numbers_are_no_table(self) -> None:
        assert plain("1.\t甲\n2.\t乙\n3.\t丙\n").tables == ()
        assert plain("\t甲。\n\t乙。\n\t丙。\n").tables == ()

    def test_headings_between_rows_of_numbers_are_rows(self) -> None:
        table = only("指标\t人数\t比重（%）\n总数\t90\t100\n按城乡分\n城镇\t50\t55.6\n乡村\t40\t44.4\n")
        assert [row[0].text for row in table.rows] == ["总数", "按城乡分", "城镇", "乡村"]
        assert table.rows[1][0].column_span == 3

    def test_the_title_of_another_table_is_no_such_heading(self) -> None:
        text = "指标\t单位\t数\n甲\t个\t5\n{}\n指标\t2020\t2021\n乙\t4\t6\n"
        for title in ("主要指标", "表2 主要指标", "单位：个"):
            assert len(plain(text.format(title)).tables) == 2

    def test_rows_aligned_with_a_header_without_serials(self) -> None:
        table = only("单位：亿元\n指标 2019年 2020年 增长\n产值 100 110 10%\n税收 40 44 10%\n说明。\n")
        assert texts(table) == [["产值", "100", "110", "10%"], ["税收", "40", "44", "10%"]]

    def test_pipes(self) -> None:
        table = only("前言。\n| 指标 | 全市 |\n|---|---|\n| 产值 <!-- 注 | 100 |\n尾。\n")
        assert texts(table) == [["产值 <!-- 注", "100"]]

    def test_half_a_table_is_none(self) -> None:
        document = plain("地区 计划 实际\n总计 30 60\n甲省 10 20\n乙省 10 20\n丙省 10 20 另加 5 6\n")
        assert document.tables == ()

    def test_rows_of_totals_without_a_serial(self) -> None:
        table = only("序号 县区 企业 项目\n1 甲县 3 4\n2 乙县 5 6\n合计 8 10\n\n尾。\n")
        assert [[(c.column, c.text) for c in row] for row in table.rows][-1] == [(1, "合计"), (2, "8"), (3, "10")]

    def test_words_with_blanks_are_no_table(self) -> None:
        assert plain("李强 王刚 张伟\n赵一 钱二 孙三\n周五 吴六 郑七\n").tables == ()

    def test_one_cell_a_line_with_serials(self) -> None:
        rows = "".join(f"{n}\n举措{n}号内容\n内容。\n科技部\n" for n in range(1, 5))
        table = only(
            f"序号\n改革举措\n主要内容\n指导部门\n一、产权方面\n{rows}二、成果方面\n5\n丁\n内容。\n教育部\n尾声。\n"
        )
        assert [row[0].text for row in table.rows] == ["一、产权方面", "1", "2", "3", "4", "二、成果方面", "5"]
        assert table.rows[0][0].column_span == 4

    def test_numbers_that_stand_alone_are_counted_as_unread(self) -> None:
        cells = "\n".join(["地区", "计划", "实际", "甲省", "120", "165", "乙省", "70", "90", "丙省", "30", "45"])
        assert plain(f"附表\n{cells}\n").unread_tables == 1


GOALS = "重点工作\n\n绩效目标\n\n目标类别\n\n上半年\n\n下半年\n\n"


def goal(group: str, name: str, kind: str, *body: str) -> str:
    return "".join(f"{part}\n\n" for part in (group, name, kind, *body) if part)


class TestStacked:
    def text(self, *last: str) -> str:
        rows = [
            goal("一、减负", "减负2700亿元", "关键量化指标", "开展调研。", "1.宣传；", "2.清欠。"),
            goal("二、意见", "制订意见", "定性绩效目标", "一季度印发", "全面完成"),
            goal("", "建成基站5万个", "关键量化指标", "1.规划；", "2.发展", "组织申报。"),
            goal("三、集群", "进入名单2家", "关键量化指标", "计划。", "\u00a0", "申报。", "认定。"),
            goal("四、园区", "新增200个", "关键量化指标", *last),
            goal("五、平台", "建设平台", "关键量化目标", "1.做；", "2.做。", "1.做；", "2.做。"),
            goal("六、投资", "投资增长8%", "关键量化指标", "1.做；", "2.做。", "1.做；", "2.做。"),
        ]
        return "目标分解表\n\n" + GOALS + "".join(rows) + "\n\n\n\n网站\n"

    def test_rows_groups_and_halves(self) -> None:
        table = only(self.text("1.只有；", "2.一块。"))
        assert [(c.text, c.row_span) for c in column(table, 0)] == [
            ("一、减负", 1), ("二、意见", 2), ("三、集群", 1), ("四、园区", 1), ("五、平台", 1), ("六、投资", 1),
        ]  # fmt: skip
        assert [len(c.spans) for c in column(table, 3)] == [1, 1, 2, 1, 2, 2, 2]
        assert [len(c.spans) for c in column(table, 4)] == [2, 1, 1, 2, 2, 2]
        assert [c.text for c in column(table, 2)].count("关键量化指标") == 5

    def test_an_undecided_block_spans_both_columns(self) -> None:
        table = only(self.text("1.只有；", "2.一块。"))
        cell = next(c for c in table.rows[4] if c.column == 3)
        assert (cell.column_span, cell.sure) == (2, False)

    def test_only_goal_and_category_are_sure(self) -> None:
        table = only(self.text("做。", "好。"))
        assert {c.column for row in table.rows for c in row if c.sure} == {1, 2}

    def test_group_numbers_are_headings_and_numbers_in_cells_items(self) -> None:
        document = plain(self.text("做。", "好。"))
        groups = [s for s in document.sections if s.kind == "heading"]
        assert [(s.label.text, s.level, s.sure, s.cell is not None) for s in groups[:2]] == [
            ("一、", 1, False, True),
            ("二、", 1, False, True),
        ]
        assert {(s.level, s.sure) for s in document.sections if s.kind == "item"} == {(2, False)}
        assert groups[0].span.end <= groups[1].span.start
        assert "清欠" in groups[0].span.of(document.text)

    def test_the_page_below_is_no_cell(self) -> None:
        assert plain(self.text("做。", "好。")).blocks[-1].cell is None

    def test_repeated_lines_without_a_header_are_no_table(self) -> None:
        text = "".join(f"第{n}段讲述今年的各项工作安排，内容较长。\n\n责任单位\n\n" for n in range(8))
        assert plain(text).tables == ()

    def test_a_wide_gap_before_the_first_row_ends_the_table(self) -> None:
        rows = "".join(f"{n}.第{n}项比例\n定量\n计算本项与总数的比例。\n" for n in range(1, 9))
        document = plain(
            "一级指标\n二级指标\n三级指标\n指标性质\n指标说明\n一、质量\n" + "\n" * 8 + "（一）定位\n" + rows
        )
        assert (document.tables, document.unread_tables) == ((), 1)

    def test_three_levels_of_headings_left_of_the_key(self) -> None:
        rows = goal("一、质量", "（一）定位", "1.占比", "定量指标", "算法。", "来源。")
        rows += "".join(goal("", f"{n}.占比", "定量指标", "算法。", "来源。") for n in range(2, 7))
        table = only("一级指标\n\n二级指标\n\n三级指标\n\n指标性质\n\n指标说明\n\n" + rows)
        assert [(c.text, c.row_span) for row in table.rows for c in row if c.column < 2] == [
            ("一、质量", 6),
            ("（一）定位", 6),
        ]
        assert [c.text for c in column(table, 2)] == [f"{n}.占比" for n in range(1, 7)]


def test_the_real_annexes(corpus: Path) -> None:
    document = read(Source.open(corpus / "huzhou-2017-industry.txt"))
    targets, works = document.tables
    assert (len(targets.rows), len(targets.headers), len(works.rows)) == (34, 11, 28)
    full = [row for row in targets.rows if sum(c.column >= 4 for c in row) == 7]
    assert len(full) == 26
    assert all(c.sure for row in full for c in row if c.column >= 4)
    assert [c.text for c in column(targets, 0)] == [
        "质量效益",
        "结构调整",
        "技术创新",
        "企业培育",
        "两化融合",
        "绿色发展",
    ]
    assert [c.text for c in works.rows[22]][1] == "国网湖州供电公司"


def test_the_real_goals(corpus: Path) -> None:
    (table,) = read(Source.open(corpus / "zhejiang-2020-goals.txt")).tables
    assert table.headers == ("重点工作", "绩效目标", "目标类别", "上半年工作举措", "下半年工作举措")
    assert len(table.rows) == 28
    assert sum(c.row_span for c in column(table, 0)) == 28
    assert len(column(table, 0)) == 16
    assert [c.row + 1 for c in column(table, 3) if c.column_span == 2] == [22, 28]


def test_plans_without_tables_have_none(corpus: Path) -> None:
    for name in ("zhejiang-2020-plan", "zhejiang-2021-priorities", "zhejiang-2023-tasks"):
        document = read(Source.open(corpus / f"{name}.txt"))
        assert (document.tables, document.unread_tables) == ((), 0)


def test_cells_never_overlap(corpus: Path) -> None:
    for path in corpus.glob("*.txt"):
        for table in read(Source.open(path)).tables:
            spans = sorted(span for row in (table.header_cells, *table.rows) for c in row for span in c.spans)
            assert all(a.end <= b.start for a, b in pairwise(spans))


def test_a_cell_of_hard_blanks_is_blank() -> None:
    text = "栏目 序号 指标 单位 全市 甲区\n\xa0\n质量 1 产值 亿元 9 4\n3 品牌 20 ——\n"
    document = read(Source.of("plan.txt", text.encode()))
    assert all(block.span.of(text).strip() for block in document.blocks)
