"""Stray blanks."""

import pytest
from reading import facts


def gaps(text: str, path: str = "draft.txt") -> list[tuple[str, str]]:
    return [(fact.kind, fact.clean) for fact in facts(text, "gap", path)]


def test_a_title_with_blanks_is_told_once() -> None:
    text = "落实《关于分类帮扶制 造业企业改造 提 升 行 动 方 案(2019-2020 年)》。"
    assert gaps(text) == [("title", "《关于分类帮扶制造业企业改造提升行动方案(2019-2020 年)》")]


@pytest.mark.parametrize(
    "text",
    [
        "落实《中共中央办公厅 国务院办公厅关于加强公文管理的通知》。",
        "解读《第一章 总则》，落实《加快5G 网络发展行动计划（2020 — 2022年）》。",
        "落实《全市工业项目\n引进管理办法》。",
        "第一章 总则\n一、 总体要求\n湖州市人民政府 2020年1月1日",
        "序号 项目 5 6 7 8 9，单位 10 20 30",
    ],
)
def test_lawful_blanks(text: str) -> None:
    assert gaps(text) == []


def test_a_slip_in_running_text() -> None:
    assert gaps("研究制定10大标志性产业链提升发展方案及 8项工作办法。") == [("text", "链提升发展方案及8项工作办法。")]
    assert gaps("集中力量推进 “双一流”高校建设，支持省重点高校建设。") == [("text", "集中力量推进“双一流”高校建")]


def test_a_habit_is_no_slip() -> None:
    assert gaps("\n".join(f"全年新增企业 {n} 家，培育龙头企业若干家。" for n in range(10, 16))) == []
