"""A rule that loads also runs: whatever the facts, the outcome is a finding, silence or unknown, never an exception."""

import datetime
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from rulefiles import assignment, cell, document, errors, figure, quantity, rule, run, task

from plancheck.facts.kinds import PeriodFact
from plancheck.language.saying import Hit
from plancheck.source.span import Span
from plancheck.values.period import Period

QUANTITIES = ("f.quantity", "c.value", "c.total.value")
MEASURES = (*QUANTITIES, "f.quantity.low", "f.period.year", "f.confidence", "f.document.year", "c.column", "5", "6万")
TEXTS = ("f.quantity.unit", "f.same", "f.task.title", "t.row.label", "t.id", '"甲"')
TIMES = ("f.period", "t.period", "p.period", "f.period.first", "p.period.last")
TRUTHS = (
    "t.complete",
    "p.valid",
    "c.blank",
    "true",
    "(siblings(t) have assignment)",
    "(f.task = t)",
    "(f.document = f.document)",
)
ROWS = (
    "a in assignment with a.task = t", "a in assignment with a.order > 1", "a in assignment",
    'a in assignment with a.role = "牵头" and a.task = f.task', 'a in assignment with a.role = "牵头"',
)  # fmt: skip
EVERYTHING = st.sampled_from((*MEASURES, *TEXTS, *TIMES, *TRUTHS))
TEXT, TIME, QUANTITY_PATH = st.sampled_from(TEXTS), st.sampled_from(TIMES), st.sampled_from(QUANTITIES)


def filled(pattern: str, *parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.tuples(*parts).map(lambda chosen: pattern.format(*chosen))


def larger(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        filled("({} {} {})", inner, st.sampled_from("+-*/"), inner),
        filled("{}({}, {})", st.sampled_from(["min", "max", "sum"]), inner, inner),
        filled(
            "({} of {} for {})",
            st.sampled_from(["sum", "max", "count"]),
            st.sampled_from((*MEASURES, "a.order")),
            st.sampled_from(ROWS),
        ),
        filled("numeral({})", TEXT),
    )


MEASURE = st.recursive(st.sampled_from(MEASURES), larger, max_leaves=4)
TEST = st.one_of(
    st.sampled_from(TRUTHS),
    filled("({} {} {})", MEASURE, st.sampled_from(["=", "!=", "<", ">="]), MEASURE),
    filled("({} {} {})", TEXT, st.sampled_from(["=", "!="]), TEXT),
    filled("({} < {})", st.just("f.period.first"), st.just("p.period.last")),
    filled("({} is known)", EVERYTHING),
    filled('({} in {{{{"甲", "k"}}}})', TEXT).map(lambda text: text.replace("{{", "{").replace("}}", "}")),
    filled('({} like "甲")', TEXT),
    filled("{}({}, {})", st.sampled_from(["agree", "alike"]), MEASURE, MEASURE),
    filled("within({}, {}, {})", MEASURE, MEASURE, MEASURE),
    filled("{}({}, {})", st.sampled_from(["before", "overlaps"]), TIME, TIME),
    filled("same_unit({}, {})", QUANTITY_PATH, QUANTITY_PATH),
    filled("({} {})", st.sampled_from(["some", "no"]), st.sampled_from(ROWS)),
)


def joined(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return filled("(not {})", inner) | filled("({} {} {})", inner, st.sampled_from(["and", "or"]), inner)


CONDITION = st.recursive(TEST, joined, max_leaves=4)


def period(days: tuple[int | None, int | None]) -> Period:
    first, last = (None if day is None else datetime.date(2020, 1, day) for day in days)
    return Period(first, last, "by")


DAY = st.none() | st.integers(1, 5)
PERIOD = st.none() | st.tuples(DAY, DAY).map(period)
QUANTITY = st.builds(
    quantity, st.sampled_from(["1", "5", "2.5"]), st.sampled_from(["eq", "ge", "lt", "approx"]), st.sampled_from(["count", "percent", None])
)  # fmt: skip


@st.composite
def facts(draw: st.DrawFn) -> dict[str, list[Any]]:
    link = st.sampled_from([None, "t1", "t2", "t9"])
    figures = [
        figure(n, draw(QUANTITY), draw(st.sampled_from([None, "k"])), task=draw(link), period=draw(PERIOD))
        for n in (1, 2)
    ]
    cells = [cell(n, draw(st.sampled_from([None, "1", "2"])), draw(st.sampled_from([None, "c1"]))) for n in (1, 2, 3)]
    return {
        "figure": figures,
        "task": [task(n, draw(st.sampled_from([None, "s1"])), period=draw(PERIOD)) for n in (1, 2, 3)],
        "assignment": [assignment(n, draw(link), role=draw(st.sampled_from([None, "牵头"]))) for n in (1, 2)],
        "cell": cells,
        "period": [PeriodFact("p1", Span(0, 1), "甲", None, 0.9, draw(PERIOD) or period((1, 2)))],
        "document": [document(year=draw(st.none() | st.just(2020)))],
    }


def loads(text: str) -> bool:
    """Cheap type errors (a fact where a text is asked for) keep a rule from loading; any other complaint is a fault."""
    found = [error.message for error in errors(text)]
    assert all("不能" in message for message in found), found
    return not found


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(CONDITION, CONDITION, facts())
def test_a_rule_that_loads_runs(one: str, other: str, known: dict[str, list[Any]]) -> None:
    text = rule(
        f'for each f in figure, t in task, c in cell, p in period where {one} expect {other} report f "{{f.same}}"'
    )
    assume(loads(text))
    for hit in run(text, known):
        assert hit is None or (isinstance(hit, Hit) and hit.place.id in ("f1", "f2"))


@settings(max_examples=60, deadline=None)
@given(MEASURE, st.sampled_from(["agree", "alike", "distinct", "count", "list", "min", "sum"]), facts())
def test_values_of_rows_and_groups_can_be_shown(value: str, function: str, known: dict[str, list[Any]]) -> None:
    text = rule(
        f'for each f in figure, t in task, c in cell, p in period let v = {value} expect 1 = 2 report f "{{v}}"\n'
        f' also for each f in figure grouped by f.same let v = {function}(f.quantity) expect 1 = 2 report f "{{v}}{{f.same}}"'
    )
    for hit in run(text, known):
        assert hit is None or isinstance(hit.message, str)
