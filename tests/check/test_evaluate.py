"""From texts and rules to diagnostics."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rulefiles import FRAME, NUM001, NUM012, RES001, load, rule

from plancheck import readers
from plancheck.check.evaluate import Evaluation, evaluate
from plancheck.check.found import Cover
from plancheck.diagnostics.diagnostic import Diagnostic
from plancheck.document.model import Document
from plancheck.document.places import Places
from plancheck.extract import extract
from plancheck.extract.across import across
from plancheck.facts.base import FactBase
from plancheck.facts.given import Given
from plancheck.facts.vocabulary import Vocabulary
from plancheck.source.source import Source
from plancheck.source.span import Span

WORDS = Vocabulary(Path(__file__).parents[2] / "rules" / "vocabulary")
PLAN = """2020年工作要点
一、数字经济
1.建成5G基站5万个。
责任单位：市经信局
2.推进小微企业园建设。
责任单位：市商务局
3.力争到年底建成5G基站6万个。
"""
TABLE = """| 序号 | 目标任务 | 下半年工作举措 |
| --- | --- | --- |
| 1 | 建成5G基站5万个。 | 力争到年底建成5G基站6万个。 |
"""


def read(text: str, path: str = "plan.txt") -> tuple[Document, FactBase]:
    document = readers.read(Source.of(path, text.encode()))
    return document, extract(document, WORDS, Given())


def checked(rules: str, *texts: str, path: str = "plan.txt", lang: str = "zh") -> Evaluation:
    bases = [read(text, path if number == 0 else f"{number}-{path}") for number, text in enumerate(texts)]
    joint = across([facts for _, facts in bases], WORDS) if len(bases) > 1 else None
    return evaluate(load(rules), bases, joint, lang)


def only(evaluation: Evaluation) -> Diagnostic:
    (finding,) = evaluation.findings
    return finding


def test_a_contradiction_has_both_places() -> None:
    found = only(checked(NUM001, PLAN))
    assert (found.rule, found.severity, found.path) == ("NUM001", "error", "plan.txt")
    assert found.text == found.span.of(PLAN)
    assert "6万个" in found.text
    assert found.location.line == 7
    assert found.place == "一、数字经济"
    (other,) = found.related
    assert other.text == other.span.of(PLAN)
    assert "5万个" in other.text
    assert (other.path, other.location.line, other.place) == ("plan.txt", 3, "一、数字经济")
    assert dict(found.args)["f.indicator"] == "5G基站"
    assert 0.9 <= found.confidence <= 1


def test_a_task_without_a_unit_among_tasks_with_units() -> None:
    found = only(checked(RES001 + FRAME, PLAN))
    assert found.span.of(PLAN).startswith("3.力争到年底")
    assert "没有责任单位" in found.message


def test_places_in_tables_name_the_column() -> None:
    found = only(checked(NUM001, TABLE, path="plan.md"))
    assert found.place.endswith("下半年工作举措")
    assert found.related[0].place.endswith("目标任务")


def test_find_reports_and_replaces() -> None:
    text = "一、投资\n完成投资约５０左右。约60上下。节约70左右。\n"
    found = checked(NUM012 + FRAME, text).findings
    assert [one.text for one in found] == ["约５０左右", "约60上下", "约70左右"]
    assert [one.fix and one.fix.edits[0] for one in found] == [
        (found[0].span, "约５０"), (found[1].span, "约60"), (found[2].span, "约70"),
    ]  # fmt: skip
    assert all(one.fix is not None and one.fix.safe for one in found)
    assert found[0].place == "一、投资"


def test_find_is_excused_by_context_and_filtered_by_conditions() -> None:
    rules = rule('find "约{n:numeral}左右" unless "节约" where numeral(n) > 10 report "{n}：{match.text}"')
    found = checked(rules, "约50左右。节约60左右。约7左右。约若干左右。")
    assert [one.message for one in found.findings] == ["50：约50左右"]


def test_find_stays_within_a_block() -> None:
    assert checked(rule(r'find "甲\s*乙" report "有"'), "# 甲\n\n乙\n", path="plan.md").findings == ()


def test_a_finding_of_unsure_facts_is_no_error() -> None:
    document, _ = read("一二三四五六七八九十")
    base = FactBase({"figure": _figures()})
    found = evaluate(load(NUM001), [(document, base)], None).findings
    assert [(one.severity, one.confidence) for one in found] == [("warning", 0.7)]


def _figures() -> list[object]:
    from rulefiles import figure

    return [figure(0, "5", confidence=0.7), figure(1, "6")._replace(span=Span(6, 8), at=Span(6, 8))]


def test_rows_that_cannot_be_judged_are_counted_by_rule() -> None:
    rules = rule('for each t in task expect t.leader = "甲" report t "有"')
    assert dict(checked(rules, PLAN).not_applicable) == {"TST001": 3}


def test_messages_in_english() -> None:
    rules = rule('for each d in document expect false report d "中文" en "English"')
    assert only(checked(rules, PLAN, lang="en")).message == "English"


def test_with_a_joint_base_only_cases_across_documents_run() -> None:
    rules = rule('for each t in task expect false report t "有"') + NUM001.replace(
        "f in figure\n", "f in figure across documents\n"
    )
    other = "2020年工作安排\n一、网络\n1.年内建成5G基站8万个。\n"
    given = Given(year=2020, region="浙江省")
    bases = []
    for path, text in (("a.txt", PLAN), ("b.txt", other)):
        document = readers.read(Source.of(path, text.encode()))
        bases.append((document, extract(document, WORDS, given)))
    found = only(evaluate(load(rules), bases, across([facts for _, facts in bases], WORDS)))
    assert (found.rule, found.path) == ("NUM001", "b.txt")
    assert found.text == found.span.of(other)
    assert {one.path for one in found.related} == {"a.txt"}
    assert all(one.text == one.span.of(PLAN) for one in found.related)


def test_declared_facts_come_from_patterns() -> None:
    rules = (
        'fact 举措(数: numeral, 名: text) from sentence like "实施{数:numeral}大{名:noun}行动" or "开展{数:numeral}项行动"\n'
        + rule('for each m in 举措 where m.数 > 5 and m.名 is known expect m.名 = "甲" report m "{m.数}大{m.名}"')
    )
    found = checked(rules, "一、实施\n实施十大强企行动。实施五大强企行动。开展6项行动。实施十\n大强企行动。")
    assert [(one.message, one.text, one.place) for one in found.findings] == [
        ("10大强企", "实施十大强企行动", "一、实施")
    ]


def test_holes_of_declared_facts_have_types() -> None:
    rules = (
        """
事实 任务书（单位: 单位， 数: 数量， 日: 日期， 名: 书名， 角色: roles.verb 牵头）
  取自 句子 形如 "由{单位}{角色}，{日}前按{名}建成{数}"
""".replace("roles.verb 牵头", "roles")
        + rule(
            '''for each m in 任务书
  where m.数 >= 5万 and m.日.month = 6 and m.单位 = "市发展改革委员会" and m.名 like "^《关于《建设》的方案》$" and m.角色 = "牵头"
  expect false report m "{m.数}{m.日}{m.单位}"'''
        )
    )
    found = checked(rules, "由市发展改革委员会牵头，2020年6月30日前按《关于《建设》的方案》建成6万个基站。")
    assert [one.message for one in found.findings] == ["6万个2020年6月30日市发展改革委员会"]


@pytest.mark.parametrize(("scope", "expected"), [("paragraph", 0), ("section", 1), ("document", 2), ("章节", 1)])
def test_wide_scopes_reach_over_paragraphs(scope: str, expected: int) -> None:
    rules = f'fact 甲乙(n: text) from {scope} like "甲{{n:number}}。\\s+(?:一、题\\s+)?乙"\n' + rule(
        'for each m in 甲乙 expect false report m "有"'
    )
    assert len(checked(rules, "甲1。\n乙\n甲2。\n一、题\n乙\n").findings) == expected


@pytest.mark.parametrize(("scope", "expected"), [("sentence", 0), ("paragraph", 1), ("cell", 0)])
def test_scopes_of_declared_facts(scope: str, expected: int) -> None:
    rules = f'fact 甲乙(n: text) from {scope} like "甲{{n:number}}。乙"\n' + rule(
        'for each m in 甲乙 expect false report m "有"'
    )
    assert len(checked(rules, "甲1。乙").findings) == expected


def test_equal_findings_have_equal_fingerprints_in_edited_documents() -> None:
    one = only(checked(NUM001, PLAN))
    other = only(checked(NUM001, PLAN.replace("一、数字经济\n", "一、数字经济\n各地要抓好落实。\n")))
    assert one.fingerprint == other.fingerprint
    assert one.span != other.span


def test_places_shorten_long_titles() -> None:
    title = "推进" + "长" * 60
    document, _ = read(f"一、{title}\n（一）短题\n正文。\n")
    place = Places(document).of("s2", document.blocks[-1].span)
    first, second = place.split(" › ")
    assert (len(first), first[-1], second) == (30, "…", "（一）短题")
    assert Places(document).of(None, Span(0, 1)) == ""


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)), max_size=8), st.integers(0, 30), st.integers(1, 9))
def test_a_cover_overlaps_what_one_of_its_spans_does(spans: list[tuple[int, int]], start: int, length: int) -> None:
    known = [Span(first, first + width) for first, width in spans]
    asked = Span(start, start + length)
    assert Cover(known).overlaps(asked) is any(span.overlaps(asked) for span in known)
