"""One tree, two backends: whatever the rule and the facts, the plan and DuckDB refuse the same rows."""

import datetime
from typing import Any

import pytest
from backends import filled, in_duckdb, in_memory
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from rulefiles import WORDS, assignment, figure, load, quantity, rule, task

from plancheck.facts.base import FactBase
from plancheck.facts.vocabulary import Vocabulary
from plancheck.values.period import Period

pytest.importorskip("duckdb", reason="the extra `archive` is not installed")
TABLES = ("figure", "task", "assignment")
VOCABULARY = Vocabulary(WORDS)
QUANTITY = st.sampled_from(["f.quantity", "g.quantity"])
NUMBER = st.sampled_from(
    ["f.quantity", "g.quantity.low", "f.quantity.high", "g.quantity.value", "f.period.year", "6", "0.5", "f.confidence"]
)
TEXT = st.sampled_from(["f.same", "g.same", "f.role", "f.task.title", "g.quantity.unit", '"k"'])
TIME = st.sampled_from(["f.period", "g.period", "f.period.first", "g.period.last"])
ROWS = st.sampled_from(
    [
        "a in assignment with a.task = f.task",
        "a in assignment with a.task = f.task and a.order > 1",
        "a in assignment with a.order >= f.quantity.value",
        'a in assignment with a.role = "牵头" and a.task = g.task',
        'a in assignment with a.role != "牵头"',
        "a in assignment",
    ]
)


def filled_in(pattern: str, *parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.tuples(*parts).map(lambda chosen: pattern.format(*chosen))


def calculated(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return filled_in("({} {} {})", inner, st.sampled_from("+-*"), inner) | filled_in("sum({}, {})", QUANTITY, QUANTITY)


ORDER = st.sampled_from(["count", "sum", "min", "max"])
MEASURE = NUMBER | filled_in("({} of a.order for {})", ORDER, ROWS)
CALCULATED = calculated(NUMBER)
SIGN, EQUAL = st.sampled_from(["=", "!=", "<", "<=", ">", ">="]), st.sampled_from(["=", "!="])
BOTH_KNOWN = st.one_of(
    filled_in("({} {} {})", MEASURE, SIGN, MEASURE | CALCULATED),
    filled_in("({} {} {})", TEXT, EQUAL, TEXT),
    filled_in("({} is {})", st.one_of(MEASURE, TEXT, TIME, QUANTITY), st.sampled_from(["known", "unknown"])),
    filled_in("({} in {{{}}})", TEXT, st.just('"k", "target"')),
    filled_in("{}({}, {})", st.sampled_from(["agree", "alike"]), QUANTITY, QUANTITY),
    filled_in("agree({}, {})", MEASURE, QUANTITY),
    filled_in("within({}, {}, {})", QUANTITY, MEASURE, MEASURE),
    filled_in("{}({}, {})", st.sampled_from(["before", "overlaps"]), TIME, TIME),
    filled_in("same_unit({}, {})", QUANTITY, QUANTITY),
    filled_in("({} {})", st.sampled_from(["some", "no"]), ROWS),
    filled_in("(every {} has {})", ROWS, st.sampled_from(["a.order > 1", "a.order = g.quantity.value"])),
)


def connected(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return filled_in("(not {})", inner) | filled_in("({} {} {})", inner, st.sampled_from(["and", "or"]), inner)


CONDITION = BOTH_KNOWN | connected(BOTH_KNOWN)
OF_GROUP = st.recursive(
    st.sampled_from(
        [
            "agree(f.quantity)",
            "alike(f.quantity)",
            "alike(f.role)",
            "distinct(f.quantity) = 1",
            "distinct(f.task.title) < 2",
            "max(f.quantity.value) != min(f.quantity.value) * 10",
            "count(f) > 2",
            "own >= 6",
            "agree(own, 6)",
            "own is known",
            'f.same = "k"',
            "(some a in assignment with a.unit = f.same)",
        ]
    ),
    connected,
    max_leaves=3,
)
JOIN = filled_in("for each f in figure, g in figure\n  where g.same = f.same and {}\n  expect {}", CONDITION, CONDITION)
PRODUCT = filled_in(
    "for each f in figure, g in figure\n  where {}\n  let own = {}\n  expect own > 1 or {}",
    CONDITION,
    MEASURE,
    CONDITION,
)
GROUPED = filled_in(
    "for each f in figure\n  where {}\n  grouped by {}\n  let own = sum(f.quantity)\n  expect {}",
    st.sampled_from(['f.role = "target"', "f.quantity.value > 5 or f.period is known", "true"]),
    st.sampled_from(["f.same", "f.same, f.task", "f.same, f.quantity.unit", "f.same, f.period"]),
    OF_GROUP,
)


def period(days: tuple[int | None, int | None]) -> Period:
    first, last = (None if day is None else datetime.date(2020, 1, day) for day in days)
    return Period(first, last, "by")


SOME_DAY = st.sampled_from([None, 1, 5, 9])
PERIODS = st.none() | st.tuples(SOME_DAY, SOME_DAY).map(period)
QUANTITIES = st.builds(
    quantity,
    st.sampled_from(["5", "5.0", "5.04", "6", "50", "4-6"]),
    st.sampled_from(["eq", "ge", "gt", "le", "lt", "approx", "range", "near"]),
    st.sampled_from(["count", "money", "percent", None]),
    st.sampled_from([1, 10000]),
)
NAMES, TASKS = st.sampled_from(["k", "j", None]), st.sampled_from(["t1", "t2", None])
FIGURES = st.lists(
    st.tuples(QUANTITIES, NAMES, TASKS, PERIODS, st.sampled_from(["target", "actual", None])), max_size=5
)
DUTIES = st.lists(st.tuples(TASKS, st.sampled_from(["k", "甲局"]), st.sampled_from(["牵头", None])), max_size=3)


def base(figures: list[Any], duties: list[Any]) -> FactBase:
    """Two tasks, figures and assignments with unknown fields among the known."""
    numbers = [
        figure(number, value, same, task=to, period=at, role=role)
        for number, (value, same, to, at, role) in enumerate(figures, 1)
    ]
    units = [assignment(number, to, unit, role) for number, (to, unit, role) in enumerate(duties, 1)]
    return FactBase({"figure": numbers, "task": [task(1), task(2, None)], "assignment": units})


@settings(
    max_examples=60,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
@given(st.one_of(JOIN, PRODUCT, GROUPED), FIGURES, DUTIES)
def test_the_plan_and_duckdb_refuse_the_same_rows(body: str, figures: list[Any], duties: list[Any]) -> None:
    ruleset, facts = load(rule(f'{body}\n  report f "不符"')), base(figures, duties)
    case = ruleset.rules[0].cases[0]
    expected = in_memory(case, ruleset, facts, VOCABULARY)
    assert in_duckdb(case, ruleset, filled(ruleset, facts, *TABLES), VOCABULARY) == expected


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
    found = in_duckdb(case, ruleset, filled(ruleset, facts, *TABLES), VOCABULARY)
    assert found == in_memory(case, ruleset, facts, VOCABULARY)
    assert len(found) == refused
