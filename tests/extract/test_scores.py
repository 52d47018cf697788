"""Points of an assessment, by headings and in tables."""

import pytest
from reading import facts

TABLE = """
<table><tr><th>考核项目</th><th>考核内容</th><th>分值</th><th>评分标准</th></tr>
<tr><td rowspan="2">环境卫生（{0}分）</td><td>道路保洁</td><td>20</td><td>{1}</td></tr>
<tr><td>公厕管理</td><td>15</td><td>每座不达标扣1分。</td></tr></table>
"""


def told(text: str, path: str = "draft.txt") -> list[tuple[str, int, int]]:
    """Form, stated and computed points."""
    return [(fact.form, int(fact.stated), int(fact.computed)) for fact in facts(text, "score", path)]


@pytest.mark.parametrize("stated", [35, 40])
def test_a_cell_over_several_rows(stated: int) -> None:
    text = TABLE.format(stated, "垃圾滞留每处扣0.5分。")
    assert told(text, "draft.html") == [("group", stated, 35)]


@pytest.mark.parametrize(
    ("criteria", "found"),
    [
        ("签订率达到100%得12分；落实到位得8分。", [("cell", 20, 20)]),
        ("签订率达到100%得12分；落实到位得6分，未落实的每处扣0.2分。", [("cell", 20, 18)]),
        ("每签订一份得2分；落实到位得8分。", []),
        ("达到100%得20分、达到90%得15分；否则得10分。", []),
        ("签订率达到100%得12分；资料齐全。", []),
        ("1.签订责任书（12分）；\n2.落实到位（9分）。", [("cell", 20, 21)]),
        ("1.签订责任书（12分）；\n2.资料齐全。", []),
    ],
)
def test_points_given_in_a_cell(criteria: str, found: list[tuple[str, int, int]]) -> None:
    text = TABLE.format(35, criteria)
    assert [one for one in told(text, "draft.html") if one[0] == "cell"] == found


def test_headings_over_their_items() -> None:
    text = "二、内容（100分）\n\n（一）责任（60分）\n\n1.分工（40分）；\n\n2.签订（25分）。\n\n（二）排查（40分）\n\n（三）加分项（5分）\n"
    assert told(text) == [("heading", 100, 100), ("heading", 60, 65)]


def test_an_entry_without_points_leaves_the_sum_open() -> None:
    assert told("一、内容（30分）\n\n（一）责任（20分）\n\n（二）排查\n") == []


LADDER = """
| 序号 | 考核项目 | 分值 |
| --- | --- | --- |
|  | 总分 | {0} |
| 一、 | 组织领导 | {1} |
| 1 | 机构 | 15 |
| 2 | 制度 | 25 |
| 二、 | 落实 | 60 |
| 三、 | {2} | 5 |
"""


@pytest.mark.parametrize(
    ("total", "first", "last", "found"),
    [
        (105, 40, "宣传", [("rows", 105, 105), ("rows", 40, 40)]),
        (100, 45, "宣传", [("rows", 100, 110), ("rows", 45, 40)]),
        (100, 40, "加分项", [("rows", 40, 40)]),  # given besides
    ],
)
def test_rows_over_rows(total: int, first: int, last: str, found: list[tuple[str, int, int]]) -> None:
    assert told(LADDER.format(total, first, last), "draft.md") == found
