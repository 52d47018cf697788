"""One plan, whatever the format: the same facts, the same diagnostics; the format is told by the content."""

from pathlib import Path
from typing import Any

import pytest
from planforms import TABLES, WHOLE, Plan

from plancheck.check.api import facts, lint
from plancheck.check.settings import Settings
from plancheck.facts.base import FactBase
from plancheck.facts.kinds import AssignmentFact, FigureFact

PLAN: Plan = (
    "某市2025年数字经济重点工作任务分工方案",
    "为贯彻《某市数字经济促进条例》，制定本方案，任务分工见附件2，考核办法见附件4。",
    "一、主要目标",
    "全年建成5G基站5万个，新增高新技术企业300家，规上工业增加值增长8%左右。",
    "二、重点任务",
    "（一）加快推进推进网络建设。统筹各运营商加快建设，力争到年底建成5G基站6万个，实现县城以上全覆盖。（责任单位：市通信管理局、市经信局）",
    "（二）培育市场主体。抓好“专精特新”企业培育，全年新增高新技术企业300家。（责任单位：市科技局、市经信局、市科技局）",
    "（三）完善算力布局。重点实施三大工程：一是算力提升工程；二是网络升级工程。2024年6月底前完成。",
    "（四）强化保障“人才支撑，落实《某市数字经济促进条列》。（责任单位：市财政局）",
    "（五）开展应用试点。打造一批示范场景，形成可复制的经验。",
    "三、任务分解",
    (
        ("县区", "合计", "一季度", "二季度", "三季度", "四季度"),
        ("甲县", "100", "20", "30", "30", "20"),
        ("乙县", "90", "20", "25", "30", "20"),
        ("丙县", "80", "20", "20", "20", "20"),
    ),
    "附件：1.任务分解表",
    "2.责任分工表",
)
RULES = {"NUM001", "RES001", "RES003", "TRM003", "REF002", "REF003", "PUN006", "TAB001", "TIM002", "ENU001"}


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def found(path: Path) -> list[tuple[str, str, str]]:
    report = lint(path, settings=Settings())
    assert not report.errors
    return sorted((one.rule, one.severity, _words(one.text)) for one in report.diagnostics)


def _words(text: str) -> str:
    """Without what stands between cells."""
    return "".join(text.replace("|", " ").replace(",", " ").split())


def said(base: FactBase) -> dict[str, Any]:
    figures = [
        (one.indicator, one.aspect, one.quantity.low, one.key)
        for one in base.of("figure")
        if isinstance(one, FigureFact)
    ]
    assigned = [(one.unit, one.role, one.order) for one in base.of("assignment") if isinstance(one, AssignmentFact)]
    kinds = ("section", "task", "reference", "attachment", "title", "table", "row", "cell", "period", "item")
    return {"figures": figures, "assigned": assigned, **{kind: len(base.of(kind)) for kind in kinds}}


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> tuple[Any, Any]:
    name, write = WHOLE["text"]
    path = written(tmp_path_factory.mktemp("text"), name, write(PLAN))
    return found(path), said(facts(path))


def test_the_plan_is_rich(expected: tuple[Any, Any]) -> None:
    assert {rule for rule, _, _ in expected[0]} >= RULES


@pytest.mark.parametrize("form", WHOLE)
def test_every_format_says_the_same(form: str, expected: tuple[Any, Any], tmp_path: Path) -> None:
    name, write = WHOLE[form]
    path = written(tmp_path, name, write(PLAN))
    assert found(path) == expected[0]
    assert said(facts(path)) == expected[1]


ROWS = (
    ("序号", "重点任务", "全年目标", "牵头单位", "完成时限"),
    ("1", "建成5G基站", "5万个", "市经信局", "2025年12月底前"),
    ("2", "新增高新技术企业", "300家", "市科技局", "2025年12月底前"),
    ("4", "培育小微企业园", "20个", "", "2025年12月底前"),
    ("5", "举办展会", "10场", "市商务局", "2025年13月底前"),
)


@pytest.mark.parametrize("form", TABLES)
def test_a_table_of_tasks_is_the_same_in_every_format(form: str, tmp_path: Path) -> None:
    name, write = TABLES[form]
    path = written(tmp_path, name, write(ROWS))
    rules = [(rule, text) for rule, severity, text in found(path) if severity != "info"]
    assert ("TAB005", "4") in rules
    assert {rule for rule, _ in rules} >= {"TAB005", "RES001", "TIM001"}
    assert rules == [
        (rule, text)
        for rule, severity, text in found(written(tmp_path, "plain.md", TABLES["markdown"][1](ROWS)))
        if severity != "info"
    ]


@pytest.mark.parametrize("form", ["word", "pdf", "page"])
def test_a_wrong_name_misleads_nobody(form: str, expected: tuple[Any, Any], tmp_path: Path) -> None:
    path = written(tmp_path, "稿件.txt", WHOLE[form][1](PLAN))
    assert found(path) == expected[0]
