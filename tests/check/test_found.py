"""What conditions say of holes is asked before a match is made a row: the same findings from fewer rows."""

import pytest
from rulefiles import load, rule

from plancheck import readers
from plancheck.check.evaluate import evaluate
from plancheck.check.found import Haystack
from plancheck.extract import extract
from plancheck.language.lookup import hole_texts
from plancheck.language.ruleset import Ruleset
from plancheck.source.source import Source

TEXT = "加强领导,落实责任，6月底前完成。２０２６年建成5个、6个。"


def found(ruleset: Ruleset, text: str) -> list[str]:
    document = readers.read(Source.of("a.txt", text.encode()))
    base = extract(document, ruleset.vocabulary)
    return [one.text for one in evaluate(ruleset, [(document, base)], None).findings]


@pytest.mark.parametrize(
    ("where", "only", "texts"),
    [
        ('m = ","', {"m": {","}}, [","]),
        ('m in {",", "、"}', {"m": {",", "、"}}, [","]),
        ('m in {",", "，"}', {"m": {",", "，"}}, [",", "，"]),
        ('m = "," and m in {"，", "、"}', {"m": set()}, []),
        ('m != ","', {}, ["，"]),
        ('m = "," or m = "，"', {}, [",", "，"]),
        ('m = ";"', {"m": {";"}}, []),
    ],
)
def test_rows_are_made_of_what_holes_may_hold(where: str, only: dict[str, set[str]], texts: list[str]) -> None:
    ruleset = load(rule(f'find "{{m:typography.comma}}" where {where} report "有“{{m}}”"'))
    assert hole_texts(ruleset.rules[0].cases[0].where) == only
    assert found(ruleset, TEXT) == texts


def test_a_text_without_them_is_not_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    ruleset = load(rule('find "{m:typography.comma}" where m = "," report "有“{m}”"'))
    monkeypatch.setattr(Haystack, "_occurrences", lambda self, pattern: pytest.fail("searched"))
    assert found(ruleset, TEXT.replace(",", "，")) == []
