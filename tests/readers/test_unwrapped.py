"""Line ends in mid-sentence are none; places stay those of the file, and lists, tables and signatures stay lines."""

import re
from pathlib import Path

import pytest

import plancheck
from plancheck.readers import read
from plancheck.source.source import Source
from plancheck.source.span import Span

_CORPUS = Path(__file__).parents[2] / "corpus"
_TEXT = (
    "全市深入实施数字经济五年倍增计划，加快建设创新发展试验区，年底前建成5G基站5万个，新增上云企业1200家。\n"
    "（一）加强组织领导。各地要建立健全工作机制，明确任务分工，确保各项任务落到实处，每季度报送一次进展情况。\n"
    "（二）强化要素保障。统筹安排专项资金3.5亿元，优先保障重点项目用地，力争到年底建成5G基站6万个，形成示范。\n"
)


def _read(text: str) -> list[str]:
    document = read(Source.of("plan.txt", text.encode()))
    return [block.span.of(document.text) for block in document.blocks]


def _cut(text: str, width: int) -> str:
    return "\n".join(line[at : at + width] for line in text.split("\n") for at in range(0, max(len(line), 1), width))


@pytest.mark.parametrize("width", [20, 28, 36, 40])
def test_text_cut_at_a_width_is_read_as_before(width: int) -> None:
    assert _read(_cut(_TEXT, width)) == _read(_TEXT)


@pytest.mark.parametrize("width", [28, 36])
def test_places_are_those_of_the_file(width: int) -> None:
    text = _cut(_TEXT, width)
    document = read(Source.of("plan.txt", text.encode()))
    at = document.text.index("建成5G基站6万个")
    place = document.source_map.locate(Span(at, at + len("建成5G基站6万个")))
    assert place.span.of(text).replace("\n", "") == "建成5G基站6万个"
    assert document.source_map.text == text


def test_a_numbered_statement_goes_on_in_a_line_without_number() -> None:
    text = (
        "（四）推进管网改造。改造雨污管网96公里，更新老化燃气管道75公里，城市生活污水集中收集率由2023年的72%提高到20\n"
        "26年的80%。（责任单位：区水利局、区住建局、区燃气公司）\n（五）加强督查。\n"
    )
    assert len(_read(text)) == 2


def test_a_bracket_that_closes_in_the_next_line() -> None:
    text = "根据《国民经济和社会发展第十二个五年规划的建议》，我们编制了《\n国民经济和社会发展第十二个五年规划纲要》，请审议。\n"
    assert len(_read(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "一、总体要求\n坚持稳中求进工作总基调，全面完成各项目标任务。\n二、重点任务\n推进重点项目建设。\n",
        "附件：1.重点任务清单\n2.工作台账\n\n某市人民政府\n2024年3月5日\n",
        "各乡镇人民政府，县政府各部门，各有关单位，各直属机构\n现将有关事项通知如下。\n",
        "春眠不觉晓处处闻啼鸟夜来风雨声花落\n白日依山尽黄河入海流欲穷千里目更上\n床前明月光疑是地上霜举头望明月低头\n",
    ],
)
def test_lines_that_stay(text: str) -> None:
    assert len(_read(text)) == len([line for line in text.split("\n") if line])


@pytest.mark.parametrize("path", sorted(_CORPUS.glob("*.txt")), ids=lambda path: path.stem)
def test_untouched_plans_are_read_as_they_are(path: Path) -> None:
    document = read(Source.of(path.name, path.read_bytes()))
    assert document.source_map.text == document.text


def test_a_plan_cut_at_a_width_has_the_same_errors(tmp_path: Path) -> None:
    text = (_CORPUS / "zhejiang-2020-goals.txt").read_text(encoding="utf-8")
    found = [_said(tmp_path / f"{width}.txt", _cut(text, width)) for width in (1_000_000, 28, 36, 40)]
    assert found[0]
    assert found[1:] == found[:1] * 3


def _said(path: Path, text: str) -> list[tuple[str, str]]:
    path.write_text(text, encoding="utf-8")
    shown = [one for one in plancheck.lint(path).diagnostics if one.severity == "error"]
    return sorted((one.rule, re.sub(r"\s", "", one.message)) for one in shown)


def test_lines_without_an_indent_go_on_where_paragraphs_begin_with_one() -> None:
    text = (
        "    （一）完善充电设施。优化站点布局，今年开工建设充电站6座。\n明年建成充电站9座，后年建成12座，新增快充桩"
        "300个。\n    （二）拓展应用场景。在环卫、邮政、物流等领域推广。\n今年推广纯电动货车80辆，明年推广120辆，后年推广"
        "150辆。\n    （三）加强安全监管。落实企业主体责任，完善监测\n平台。每季度开展一次隐患排查，问题整改率达到"
        "百分之百。\n"
    )
    assert [block[4:7] if block[0] == " " else block[:3] for block in _read(text)] == ["（一）", "（二）", "（三）"]
