"""Titles, plain names, document numbers, declared short names, variants."""

import json
from pathlib import Path

import pytest
from reading import facts

GOLD = Path(__file__).parents[2] / "bench" / "gold" / "references.jsonl"


def names(text: str) -> list[str]:
    return [fact.name for fact in facts(text, "title") if fact.form == "quoted"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("印发《2020年小微企业园工作要点》。", ["2020年小微企业园工作要点"]),
        ("落实《关于印发〈组建救援队伍框架方案〉的通知》。", ["组建救援队伍框架方案"]),
        ("落实《湖州市人民政府办公室关于印发2017年工业强市推进计划的通知》。", ["2017年工业强市推进计划"]),
        (
            "《关于分类帮扶制 造业领域低效企业改造 提 升 行 动 方 案(2019-2020 年)》",
            ["分类帮扶制造业领域低效企业改造提升行动方案(2019-2020年)"],
        ),
        ("根据《促进中小企业发展\n条例》的规定", ["促进中小企业发展条例"]),
        ("根据《促进中小企业发展条例的规定。另据《保障条例》执行", ["保障条例"]),
        ("根据促进中小企业发展条例》的规定", []),
        (
            "落实《“十四五”数字经济规划》和《公职人员与企业、协会政商交往负面清单》",
            ["十四五数字经济规划", "公职人员与企业、协会政商交往负面清单"],
        ),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("落实《创新创业的实施意见》(湖政办发〔2016〕25号)，", "湖政办发〔2016〕25号"),
        ("落实《创新创业的实施意见》（国办发[2019] 6号）", "国办发〔2019〕6号"),
        ("按照国办发（2019）6号《创新创业的实施意见》要求", "国办发〔2019〕6号"),
        ("落实《创新创业的实施意见》，并按国办发〔2019〕6号办理", None),
    ],
)
def test_document_number_beside_a_title(text: str, number: str | None) -> None:
    assert [fact.number for fact in facts(text, "title")] == [number]


def test_issuer_stands_before_the_name() -> None:
    (fact,) = facts("《国务院关于促进融资担保行业加快发展的意见》", "title")
    assert (fact.name, fact.issuer) == ("促进融资担保行业加快发展的意见", "国务院")


@pytest.mark.parametrize("bracket", ["（以下简称《方案》）", "(以下简称“方案”)", "（国办发〔2019〕2号，以下简称方案）"])
def test_declared_short_name(bracket: str) -> None:
    text = f"《药品集中采购试点方案》{bracket}已经同意。各地要落实《方案》。"
    title, *_ = facts(text, "title")
    assert title.short == "方案"
    (term,) = facts(text, "term")
    assert (term.short, term.full) == ("方案", "药品集中采购试点方案")
    shorts = [fact for fact in facts(text, "reference") if fact.title == "方案"]
    assert {fact.target for fact in shorts} == {title.id}


def test_short_name_without_a_title_is_spelled_from_the_text() -> None:
    (term,) = facts("自由贸易试验区（以下简称自贸试验区）建设取得成效。", "term")
    assert (term.short, term.full) == ("自贸试验区", "自由贸易试验区")


def test_plain_name_answers_a_title() -> None:
    text = "制订制造业创新中心评估工作实施方案；联合印发《制造业创新中心评估工作实施方案》。"
    plain, quoted = facts(text, "title")
    assert (plain.form, quoted.form) == ("plain", "quoted")
    assert plain.name == quoted.name
    assert plain.text == "制造业创新中心评估工作实施方案"


def test_spans_are_slices(corpus: Path) -> None:
    text = (corpus / "zhejiang-2020-goals.txt").read_text(encoding="utf-8")
    for relation in ("title", "reference", "variant"):
        for fact in facts(text, relation):
            assert fact.text == text[fact.span.start : fact.span.end]


@pytest.mark.parametrize(
    ("kind", "relation"), [("title", "title"), ("docnum", "number"), ("attachment_mention", "附件")]
)
def test_labelled_references(corpus: Path, kind: str, relation: str) -> None:
    """Precision at least 0.98 and recall at least 0.95 over the labelled plans."""
    if not GOLD.exists():
        pytest.skip("no labelled data")
    gold = [line for line in map(json.loads, GOLD.read_text(encoding="utf-8").splitlines()) if line["kind"] == kind]
    wanted = {(line["file"], line["start"], line["end"]) for line in gold}
    found = set()
    for name in sorted({line["file"] for line in gold}):
        text = (corpus / name).read_text(encoding="utf-8")
        found |= {(name, *fact.span) for fact in facts(text, "reference") if fact.kind == relation}
    assert len(found & wanted) >= 0.98 * len(found)
    assert len(found & wanted) >= 0.95 * len(wanted)


def test_a_short_name_counts_its_uses() -> None:
    text = "落实《数字经济促进条例》（以下简称《条例》）。{}"
    assert [fact.uses for fact in facts(text.format(""), "term")] == [0]
    assert [fact.uses for fact in facts(text.format("开展《条例》执法检查，宣传《条例》。"), "term")] == [2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("研究出台关于建立企业服务平台长效机制的若干意见。", ["关于建立企业服务平台长效机制的若干意见"]),
        ("二、制定关于支持创新的实施方案\n正文。", ["关于支持创新的实施方案"]),
        ("印发《关于支持创新的实施方案》。", []),
        ("制定关于支持创新的、关于奖励的办法。", []),
        ("落实关于支持创新的意见精神。", []),
    ],
)
def test_a_name_after_a_verb_of_issuing_needs_no_marks(text: str, expected: list[str]) -> None:
    assert [fact.text for fact in facts(text, "title") if fact.form == "plain"] == expected
