"""Tables, rows and cells as facts: roles, values, totals."""

import io
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from reading import VOCABULARY, base, facts

from plancheck import readers
from plancheck.extract import extract
from plancheck.facts.base import FactBase
from plancheck.source.source import Source


def markdown(*rows: str, above: str = "") -> FactBase:
    head, *body = rows
    border = "|".join("---" for _ in head.split("|"))
    return base(above + "\n".join(f"| {row} |" for row in (head, border, *body)) + "\n", "draft.md")


def workbook(*rows: list[str | float]) -> FactBase:
    made, out = Workbook(), io.BytesIO()
    sheet = made.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    made.save(out)
    return extract(readers.read(Source.of("draft.xlsx", out.getvalue())), VOCABULARY)


def totals(facts: FactBase, field: str = "total") -> dict[str, list[str]]:
    """Each total's text with the texts of its parts."""
    found: dict[str, list[str]] = {}
    for cell in facts.of("cell"):
        total = getattr(cell, field) and facts.by_id(getattr(cell, field))
        if total:
            found.setdefault(total.text, []).append(cell.text)
    return found


def roles(facts: FactBase) -> list[str]:
    return [cell.role for cell in facts.of("cell")]


def value(cell: Any) -> tuple[float, str | None] | None:
    return None if cell.value is None else (float(cell.value.value), cell.value.unit)


class TestRoles:
    def test_a_table_of_indicators(self) -> None:
        found = markdown("栏目|序号|主要指标|单位|全市|甲区|乙县|备注", "质量|3|产值|亿元|9|4|5|略")
        assert roles(found) == ["note", "serial", "label", "unit", "total", "part", "part", "note"]
        (row,) = found.of("row")
        assert (row.label, row.serial, row.number, row.unit, row.group) == ("产值", "3", 3, "亿元", "质量")
        assert value(found.of("cell")[4]) == (900000000, "元")

    def test_the_total_may_come_last(self) -> None:
        assert totals(markdown("地区|甲类|乙类|合计", "东区|1|2|3")) == {"3": ["1", "2"]}

    def test_years_and_comparisons_are_no_parts(self) -> None:
        for other in ("2019年|2020年", "上年|增长（%）", "目标|完成"):
            assert totals(markdown(f"指标|全市|{other}", "企业|9|4|5")) == {}

    def test_a_selection_is_no_part(self) -> None:
        assert totals(markdown("指标|合计|其中：甲区|乙县", "企业|9|4|3")) == {}

    def test_one_total_a_year_ties_nothing(self) -> None:
        assert totals(markdown("指标|合计|甲区|乙县|合计|甲区|乙县", "企业|9|4|5|8|4|4")) == {}

    def test_organisations_are_no_units_of_measure(self) -> None:
        found = markdown("任务|单位", "做甲|市经信局", "做乙|市财政局")
        assert roles(found)[1] == "note"


class TestValues:
    def test_units_of_headers_labels_and_captions(self) -> None:
        assert value(markdown("项目|投资（万元）", "甲|3").of("cell")[1]) == (30000, "元")
        assert value(markdown("指标|2020年", "新增企业（家）|3").of("cell")[1]) == (3, "家")
        assert value(markdown("指标|2020年", "产值|3", above="投资表\n\n单位：亿元\n\n").of("cell")[1]) == (
            300000000,
            "元",
        )

    def test_the_title_above(self) -> None:
        (table,) = markdown("指标|全市", "产值|3", above="目标分解表\n\n单位：亿元\n\n").of("table")
        assert table.title == "目标分解表"
        (table,) = markdown("指标|全市", "产值|3", above="如下表所示。\n\n").of("table")
        assert table.title is None

    def test_blank_dash_and_words(self) -> None:
        found = markdown("指标|全市|甲区|乙县|丙县", "能耗|7|——||完成省下达任务", "企业|9|4|4|1")
        cells = found.of("cell")[2:5]
        assert [(cell.value, cell.blank, cell.worded) for cell in cells] == [
            (None, False, None), (None, True, None), (None, False, "完成省下达任务"),
        ]  # fmt: skip
        assert cells[1].text == ""

    def test_a_remark_behind_a_number(self) -> None:
        assert value(markdown("省|招生", "广东|120（扩招）").of("cell")[1]) == (120, None)

    @pytest.mark.parametrize(
        ("label", "unit", "additive", "rate"),
        [
            ("新增企业", "家", True, False), ("产值", "亿元", True, False), ("引进项目个数", "", True, False),
            ("增加值增幅", "%", False, True), ("劳动生产率", "万元/人·年", False, True), ("覆盖率", "", False, True),
            ("发展指数", "", False, False), ("优良天数", "天", False, False), ("率先达标企业", "家", True, False),
        ],
    )  # fmt: skip
    def test_what_may_be_summed(self, label: str, unit: str, additive: bool, rate: bool) -> None:
        cell = markdown("指标|单位|全市|甲区|乙县", f"{label}|{unit}|9|4|5").of("cell")[2]
        assert (cell.additive, cell.rate) == (additive, rate)


class TestTotalRows:
    def test_above_and_below(self) -> None:
        assert totals(markdown("县区|企业", "甲|1", "乙|2", "合计|3")) == {"3": ["1", "2"]}
        assert totals(markdown("县区|企业", "总计|3", "甲|1", "乙|2")) == {"3": ["1", "2"]}
        assert {c.role for c in markdown("县区|企业", "甲|1", "合计|3").of("cell")} == {"label", "value", "total"}

    def test_in_the_column_of_serials(self) -> None:
        assert totals(markdown("序号|县区|企业", "1|甲|1", "2|乙|2", "合计||3")) == {"3": ["1", "2"]}

    def test_two_totals(self) -> None:
        assert totals(markdown("县区|企业", "甲|1", "乙|2", "合计|3", "丙|4", "丁|5", "合计|9")) == {
            "3": ["1", "2"],
            "9": ["4", "5"],
        }

    def test_sub_totals_and_selections_are_not_summed(self) -> None:
        assert totals(markdown("县区|企业", "甲|1", "乙|2", "小计|3", "丙|4", "合计|7")) == {"7": ["1", "2", "4"]}
        found = markdown("序号|县区|企业", "1|甲|5", "|其中：城区|2", "2|乙|2", "|合计|7")
        assert totals(found) == {"7": ["5", "2"]}

    @pytest.mark.parametrize(
        "rows",
        [
            ("一、工业|50", "（一）轻工|50", "1.甲|30", "2.乙|20", "合计|50"),
            ("一、工业|50", "1.甲|30", "1.1 其子项|20", "2.乙|20", "合计|50"),
            ("1.甲|30", "一、工业|50", "2.乙|20", "合计|50"),
            ("甲|5", "其中：城区|2", "郊区|3", "合计|5"),
            ("甲|5", "合计|5", "乙|3"),
        ],
    )
    def test_ranks_that_cannot_be_told_tie_nothing(self, rows: tuple[str, ...]) -> None:
        assert totals(markdown("项目|数量", *rows)) == {}

    def test_two_ranks(self) -> None:
        rows = ("一、工业|5", "1.甲|3", "2.乙|2", "二、农业|9", "3、丙|4", "4、丁|5")
        tied = {"5": ["3", "2"], "9": ["4", "5"], "14": ["5", "9"]}
        assert totals(markdown("项目|数量", *rows, "合计|14")) == tied
        assert totals(markdown("项目|数量", "总计|14", *rows)) == tied
        found = markdown("序号|项目|数量", "一|工业|5", "1|甲|3", "2|乙|2", "二|农业|7", "3|丙|7", "合计||12")
        assert totals(found) == {"5": ["3", "2"], "7": ["7"], "12": ["5", "7"]}

    def test_beside_a_total_column(self) -> None:
        found = markdown("行业|合计|甲区|乙区", "机械|33|11|22", "纺织|20|10|10", "合计|53|21|32")
        assert totals(found) == {"33": ["11", "22"], "20": ["10", "10"], "53": ["21", "32"]}
        assert totals(found, "column_total") == {"53": ["33", "20"], "21": ["11", "10"], "32": ["22", "10"]}


class TestDoubt:
    def test_a_column_without_numbers_makes_the_sum_unknown(self) -> None:
        assert totals(markdown("指标|全市|甲区|乙县|丙县", "企业|40|7|7|")) == {"40": ["7", "7", ""]}
        assert totals(markdown("指标|全市|甲区|乙县|丙县", "企业|40|7|另行下达|7")) == {"40": ["7", "另行下达", "7"]}
        assert totals(markdown("指标|全市|甲区|乙县|责任单位", "企业|14|7|7|市经信局")) == {"14": ["7", "7"]}

    def test_columns_that_overlap_are_no_parts(self) -> None:
        rows = ("东区|10|6|4|5", "西区|20|11|9|8", "南区|8|5|3|3")
        assert totals(markdown("地区|合计|男|女|党员", *rows)) == {}

    def test_a_lone_sum_has_to_be_near(self) -> None:
        assert totals(markdown("指标|全省|甲市|乙市", "企业|100|30|20")) == {}
        assert totals(markdown("指标|全省|甲市|乙市", "企业|100|60|30")) == {"100": ["60", "30"]}

    def test_one_wrong_sum_among_right_ones_is_kept(self) -> None:
        rows = ("东区|10|6|4", "西区|21|11|9", "南区|8|5|3")
        assert set(totals(markdown("地区|合计|男|女", *rows))) == {"10", "21", "8"}


def test_the_real_targets(corpus: Path) -> None:
    found = base((corpus / "huzhou-2017-industry.txt").read_text(encoding="utf-8"))
    rows = [row for row in found.of("row") if row.table == "g1"]
    assert [row.number for row in rows] == list(range(1, 35))
    assert sum(row.unit is None for row in rows) == 16
    additive = [c for c in found.of("cell") if c.role == "total" and c.additive]
    whole = [
        c
        for c in additive
        if all(p.value for p in found.where("cell", "total", c.id)) and found.where("cell", "total", c.id)
    ]
    assert (len(additive), len(whole)) == (18, 15)
    assert {c.confidence for c in whole} == {0.95}
    assert [t.title for t in found.of("table")] == [
        "2017年工业强市建设县区主要目标任务分解表",
        "2017年市级部门工业创强重点工作责任分解表",
    ]


def test_every_text_is_its_slice(corpus: Path) -> None:
    for path in corpus.glob("*.txt"):
        text = path.read_text(encoding="utf-8")
        for relation in ("section", "table", "row", "cell", "oddlabel"):
            for fact in facts(text, relation):
                assert fact.text == text[fact.span.start : fact.span.end]


def test_labels_that_carry_their_number() -> None:
    known = markdown(
        "| 类别 | 指标 | 2020年 | 2025年 | 属性 |",
        "| 经济 | 1.城镇化率（%） | 60.6* | 65 | 预期性 |",
        "| 民生 | 2.参保率（%） | 91 | 95 | 预期性 |",
        "| 民生 | 3.3岁以下托位（个） | 1.8 | 4.5 | 预期性 |",
        "| 民生 | 4.床位（张） | 6 | 7 | 预期性 |",
    )
    found = {row.serial: row.label for row in known.of("row")}
    assert found == {"1": "城镇化率（%）", "2": "参保率（%）", "3": "3岁以下托位（个）", "4": "床位（张）"}


def test_a_number_is_no_label_number() -> None:
    rows = markdown("| 指标 | 数值 |", "| 2.5G设备（台） | 3 |", "| 基站（个） | 4 |", "| 光纤（公里） | 4 |").of("row")
    assert [row.label for row in rows] == ["2.5G设备（台）", "基站（个）", "光纤（公里）"]


def test_the_last_of_graded_columns_names_the_row() -> None:
    found = markdown(
        "一级指标|二级指标|三级指标|指标值", "产出指标|数量指标|养护里程|120公里", "产出指标|质量指标|合格率|100%"
    )
    assert [row.label for row in found.of("row")] == ["养护里程", "合格率"]
    assert [row.label for row in markdown("一级指标|内容|分值", "队伍|配齐人员|20").of("row")] == ["队伍"]


def test_a_project_for_the_whole_county_is_no_total() -> None:
    head = "项目名称|建设地点|投资（万元）"
    assert totals(markdown(head, "烘干中心|甲乡|400", "产业路|乙乡|200", "雨露计划|全县|250")) == {}
    assert totals(markdown(head, "总计||850", "烘干中心|甲乡|600", "雨露计划|全县|250")) == {"850": ["600", "250"]}
    assert totals(markdown("地区|投资（万元）", "全县|850", "甲乡|600", "乙乡|250")) == {"850": ["600", "250"]}


class TestDecimals:
    ROWS: tuple[list[str | float], ...] = (
        ["序号", "项目名称", "总投资（亿元）"], ["", "合计", 12.5], [1, "北环路改造", 6], [2, "南环路改造", 4.2],
        [3, "水厂扩建", 2.3],
    )  # fmt: skip

    def roundings(self, found: FactBase) -> list[float]:
        return [float(cell.rounding) for cell in found.of("cell") if cell.rounding]

    def test_a_sheet_drops_noughts_behind_the_point(self) -> None:
        assert self.roundings(workbook(*self.ROWS)) == [0.05] * 4

    def test_where_decimals_are_few_the_others_are_rounded(self) -> None:
        few: list[list[str | float]] = [
            ["序号", "项目名称", "总投资（亿元）"],
            ["", "合计", 12],
            [1, "甲路", 6],
            [2, "乙路", 4.2],
        ]
        assert self.roundings(workbook(*few, [3, "丙路", 2])) == [0.5, 0.5, 0.05, 0.5]

    def test_a_table_in_a_text_may_be_rounded(self) -> None:
        rows = ["|".join(map(str, row)) for row in self.ROWS]
        assert self.roundings(markdown(*rows)) == [0.05, 0.5, 0.05, 0.05]
