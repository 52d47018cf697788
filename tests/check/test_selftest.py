"""Examples in rules, and the shipped rules by their own examples."""

from pathlib import Path

import pytest
from rulefiles import NUM001, load

from plancheck.check.selftest import selftest
from plancheck.facts.vocabulary import Vocabulary
from plancheck.language.ruleset import Ruleset

RULES = Path(__file__).parents[2] / "rules"
WORDS = Vocabulary(RULES / "vocabulary")
SHIPPED = Ruleset.load([RULES], WORDS)


def happened(example: str) -> list[str]:
    head = 'rule TST001 "词语不写错" severity warning because practice "甲" find "错{n:text}字" report "有"\n'
    text = head + ' good "无" bad "错别字"\n ' + example
    return [f"{failure.example} {failure.happened.zh}" for failure in selftest(load(text), WORDS)]


@pytest.mark.parametrize(
    ("example", "failures"),
    [
        ('bad "这里有错别字。" at "别字"', []),
        ('good "没有。"', []),
        ('good "错别字"', ["good-2 不应报告，却报告了“错别字”：有"]),
        ('bad "没有。"', ["bad-2 应当报告，却没有报告：“没有。”"]),
        ('bad "错别字在此，不在彼。" at "不在彼"', ["bad-2 报告了“错别字”，没有指向“不在彼”"]),
        ('bad "错别字、错写字。" at "写字", "别字"', []),
        ('bad """\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 错别字 |\n""" at "错别字"', []),
        ('good ""', ["good-2 读不出例文：文件为空"]),
    ],
)
def test_examples_are_run_and_judged(example: str, failures: list[str]) -> None:
    assert happened(example) == failures


def test_two_documents_are_compared_and_document_facts_given() -> None:
    text = (
        'rule TST001 "同名" severity error because practice "甲"\n'
        " for each a in document, b in document across documents where a.title = b.title and a.id < b.id\n"
        ' expect a.year = b.year report b "有"\n'
        ' good "2020年工作要点\n" bad "甲"'.replace(
            '"2020年工作要点\n"', '"""2020年工作要点\n一、甲""" and """2020年工作要点\n一、乙"""'
        )
    )
    failures = selftest(load(text), WORDS)
    assert [failure.example for failure in failures] == ["bad-1"]


def test_document_facts_are_given() -> None:
    text = (
        'rule TST001 "年度" severity error because practice "甲" for each d in document where d.year is known\n'
        ' expect d.year = 2020 and d.region like "浙江" report d "有"\n'
        ' good "一、抓好落实。" given year 2020, region 浙江省 bad "一、抓好落实。" given year 2021, region 浙江省'
    )
    assert selftest(load(text), WORDS) == []


def test_a_failure_names_rule_example_file_and_line() -> None:
    text = NUM001.replace("6万个", "5万个")
    (failure,) = selftest(load(text), WORDS)
    assert str(failure).startswith("1.rules:10: NUM001 bad-1: 应当报告，却没有报告")


@pytest.mark.parametrize("identity", [rule.id for rule in SHIPPED.rules])
def test_every_shipped_rule_holds_on_its_own_examples(identity: str) -> None:
    assert [str(failure) for failure in selftest(SHIPPED, WORDS, [identity])] == []


def test_shipped_rules_load_without_warnings() -> None:
    assert SHIPPED.warnings() == ()
