"""One tree, two backends: whatever the rule and the facts, the plan and DuckDB refuse the same rows."""

from collections.abc import Sequence

import pytest
from backends import filled, in_duckdb, in_memory
from generatedfacts import bases
from generatedrules import FIELDS, bodies
from hypothesis import HealthCheck, Phase, given, settings
from rulefiles import WORDS, assignment, figure, load, rule, task

from plancheck.facts.base import FactBase
from plancheck.facts.vocabulary import Vocabulary
from plancheck.language import ast
from plancheck.language.sql.query import queries
from plancheck.language.sql.refused import RefusedError

pytest.importorskip("duckdb", reason="the extra `archive` is not installed")
VOCABULARY = Vocabulary(WORDS)
# What generated rules may say and SQL is known to refuse.
REFUSED = {
    "min of quantities",
    "max of quantities",
    "alike of different kinds",
    "sum of different kinds",
    "a product of products",
}


@settings(
    max_examples=60,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
)
@given(bodies(), bases())
def test_the_plan_and_duckdb_refuse_the_same_rows(body: str, base: FactBase) -> None:
    ruleset = load(rule(f'{body}\n  report f "不符"'))
    case = ruleset.rules[0].cases[0]
    opposite = case._replace(expects=(ast.Not(ast.All(case.expects, case.span), case.span),))
    connection = filled(ruleset, base, *FIELDS)
    for said in (case, opposite):  # what neither refuses is unknown to both
        (written,) = queries(ruleset.rules[0]._replace(cases=(said,)), ruleset.relations(), VOCABULARY)
        if isinstance(written, RefusedError):
            assert written.construct in REFUSED
        else:
            expected = in_memory(said, ruleset, base, VOCABULARY)
            assert in_duckdb(said, ruleset, connection, VOCABULARY) == expected


@pytest.mark.parametrize(
    ("expectation", "refused"),
    [
        ("agree(f.quantity, g.quantity)", 2),
        ("no a in assignment with a.task = f.task", 2),
        ("f.quantity <= g.quantity", 1),
        ("count of a.order for a in assignment with a.task = f.task and a.order >= 1 = 0", 2),
    ],
)
def test_rows_that_both_refuse(expectation: str, refused: int) -> None:
    body = f'for each f in figure, g in figure\n  where g.same = f.same\n  expect {expectation}\n  report f "不符"'
    facts = FactBase(
        {
            "figure": [figure(1, "5", task="t1"), figure(2, "6"), figure(3, "7", None), figure(4, "9", "j", task="t2")],
            "assignment": [assignment(1, "t1"), assignment(2, None)],
        }
    )
    ruleset = load(rule(body))
    case = ruleset.rules[0].cases[0]
    found = in_duckdb(case, ruleset, filled(ruleset, facts, "figure", "task", "assignment"), VOCABULARY)
    assert found == in_memory(case, ruleset, facts, VOCABULARY)
    assert len(found) == refused


CLOSE = {"confidence": 0.95}
ONE = [task(1), task(2, None), task(3), task(4, None)]


@pytest.mark.parametrize(
    ("body", "rows", "refused"),
    [
        ("f in figure, g in figure\n  where f.confidence = g.confidence\n  expect false", [], 5),
        ("f in figure\n  expect agree(f.confidence, 1)", [], 2),
        ("f in figure\n  expect alike(f.confidence * f.confidence, 0.9025)", [], 1),
        ("f in figure\n  where f.confidence = 0.95\n  expect false", [], 2),
        ("f in figure\n  expect f.task.document is unknown", [], 1),
        ("f in figure\n  expect no t in task with t.document = f.task.document", [], 1),
        ('f in figure\n  expect not f.text like "^（\\d"', [], 1),
        ("f in figure\n  let g = f.task\n  expect g.title is unknown", [], 1),
        ("t in task\n  expect not siblings(t) have assignment", ONE, 2),
        ("t in task\n  grouped by t.level\n  expect not t have assignment", ONE, 0),
        ('f in figure\n  expect f.text != "甲\'s 乙\\n"', [], 0),
    ],
)
def test_what_the_two_once_said_differently(body: str, rows: Sequence[object], refused: int) -> None:
    figures = [figure(1, "5", task="t1", **CLOSE), figure(2, "6", task="nowhere", text="（５\0", **CLOSE)]
    figures.append(figure(3, "7", None, confidence=1.0, text="甲's 乙\n𠮷"))
    base = FactBase(
        {"figure": figures, "task": rows or [task(1)], "assignment": [assignment(1, "t1"), assignment(2, "t3")]}
    )
    ruleset = load(rule(f'for each {body}\n  report {body[0]} "不符"'))
    case = ruleset.rules[0].cases[0]
    found = in_memory(case, ruleset, base, VOCABULARY)
    assert in_duckdb(case, ruleset, filled(ruleset, base, "figure", "task", "assignment"), VOCABULARY) == found
    assert len(found) == refused
