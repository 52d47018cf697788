"""Rules over facts: rows, joins, groups, three values, severities, places."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rulefiles import (
    FRAME,
    NUM001,
    RES001,
    assignment,
    cell,
    document,
    figure,
    places,
    quantity,
    rule,
    run,
    task,
)  # fmt: skip

from plancheck.facts.base import FactBase
from plancheck.facts.kinds import Fact
from plancheck.language import plan
from plancheck.language.joins import grouped
from plancheck.language.saying import Hit

RES = RES001 + FRAME


def hits(text: str, facts: dict[str, Sequence[Any]] | FactBase, lang: str = "zh") -> list[Hit]:
    return [hit for hit in run(text, facts, lang) if hit is not None]


def test_num001_shows_the_later_place_first_and_the_earlier_beside_it() -> None:
    facts = {"figure": [figure(1, "5"), figure(2, "5"), figure(3, "6"), figure(4, "9", same="other")]}
    (hit,) = hits(NUM001, facts)
    assert hit.place.id == "f3"
    assert [fact.id for fact, _ in hit.related] == ["f1"]
    assert hit.message == "“基站”两处表述不一致，请核对：“5个”、“6个”"
    assert hit.args == (("f.indicator", "基站"), ("list(f.text)", "“5个”、“6个”"))
    assert hit.severity == "error"


def test_num001_is_silent_where_values_agree_or_keys_are_unknown() -> None:
    for group in ([figure(1, "5"), figure(2, quantity("5", "ge"))], [figure(1, "5", None), figure(2, "6", None)]):
        assert run(NUM001, {"figure": group}) == []


def test_further_values_are_related_once_each() -> None:
    group = [figure(1, "6"), figure(2, "5"), figure(3, "7"), figure(4, "5"), figure(5, "6"), figure(6, "9")]
    (hit,) = hits(NUM001, {"figure": group})
    assert hit.place.id == "f6"
    assert [fact.id for fact, _ in hit.related] == ["f2", "f1", "f3"]


def test_two_floors_of_one_target_are_shown_though_their_intervals_meet() -> None:
    group = [figure(1, quantity("128", "ge")), figure(2, quantity("118", "ge")), figure(3, quantity("130"))]
    (hit,) = hits(NUM001, {"figure": group})
    assert {hit.place.id, hit.related[0][0].id} == {"f1", "f2"}


def test_sure_figures_stand_for_a_conflict_before_unsure_ones() -> None:
    group = [figure(1, "5"), figure(2, "6"), figure(3, "9", confidence=0.6)]
    (hit,) = hits(NUM001, {"figure": group})
    assert (hit.place.id, hit.confidence) == ("f2", 0.95)
    assert [fact.id for fact, _ in hit.related] == ["f1", "f3"]
    (weak,) = hits(NUM001, {"figure": group[1:]})
    assert (weak.place.id, weak.confidence) == ("f3", 0.6)


def test_a_group_without_values_to_compare_is_shown_at_its_last_member() -> None:
    text = rule('for each t in task grouped by t.title expect count(t) = 1 report t "{count(t)}次"')
    (hit,) = hits(text, {"task": [task(1)._replace(title="甲"), task(2)._replace(title="甲"), task(3)]})
    assert (hit.place.id, [fact.id for fact, _ in hit.related], hit.message) == ("t2", ["t1"], "2次")


def test_res001_asks_only_where_siblings_have_units() -> None:
    tasks = [task(number) for number in range(1, 5)]
    most = {"task": tasks, "assignment": [assignment(1, "t1"), assignment(2, "t2"), assignment(3, "t3")]}
    assert places(run(RES, most)) == ["t4"]
    few = {"task": tasks, "assignment": [assignment(1, "t1")]}
    assert run(RES, few) == []
    assert run(RES, {"task": tasks, "assignment": []}) == []


def test_siblings_are_the_same_level_where_a_heading_has_fewer_than_three() -> None:
    tasks = [task(1, "s1"), task(2, "s1"), task(3, "s2"), task(4, "s2"), task(5, "s3", level="（1）")]
    facts = {"task": tasks, "assignment": [assignment(n, f"t{n}") for n in (1, 2, 3)]}
    assert places(run(RES, facts)) == ["t4"]


def test_an_assignment_of_unknown_task_neither_helps_nor_hinders() -> None:
    tasks = [task(number) for number in range(1, 5)]
    rows = [assignment(1, "t1"), assignment(2, "t2"), assignment(3, "t3"), assignment(4, None)]
    assert places(run(RES, {"task": tasks, "assignment": rows})) == ["t4"]


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ('t.leader = "甲"', [None]),
        ('t.leader = "甲" and t.id = "x"', ["t1"]),
        ('t.id = "x" and t.leader = "甲"', ["t1"]),
        ('t.leader = "甲" and t.id = "t1"', [None]),
        ('t.leader = "甲" or t.id = "t1"', []),
        ('t.leader = "甲" or t.id = "x"', [None]),
        ('not t.leader = "甲"', [None]),
        ("t.leader is unknown", []),
        ("t.leader is known", ["t1"]),
        ('t.leader in {"甲"}', [None]),
        ('t.leader not in {"甲"}', [None]),
        ('t.leader like "甲"', [None]),
        ("t.row.label is known", ["t1"]),
        ("numeral(t.title) = 1", [None]),
        ("some a in assignment with a.task = t.row.id", [None]),
        ('no a in assignment with a.role = "牵头" and a.unit = "甲局"', [None]),
        ('some a in assignment with a.role = "牵头" and a.unit = "乙局"', ["t1"]),
        ('some a in assignment with a.unit = "甲局" and a.role is unknown', []),
        ('every a in assignment with a.unit = "甲局" has a.role = "牵头"', [None]),
        ('every a in assignment with a.unit = "乙局" has a.role = "牵头"', []),
        ("max of a.order for a in assignment > 1", [None]),
        ("true", []),
        ("false", ["t1"]),
    ],
)
def test_unknown_is_neither_true_nor_false(condition: str, expected: list[str | None]) -> None:
    text = rule(f'for each t in task expect {condition} report t "有"')
    unknown = assignment(1, None, role=None)._replace(order=None)
    found = run(text, {"task": [task(1, leader=None)], "assignment": [unknown]})
    assert [None if hit is None else hit.place.id for hit in found] == expected


def test_a_row_whose_condition_is_unknown_is_counted_and_skipped() -> None:
    text = rule('for each t in task where t.leader = "甲" expect false report t "有"')
    assert run(text, {"task": [task(1), task(2, leader="乙")]}) == [None]


def test_a_join_binds_rows_by_their_equal_fields() -> None:
    text = rule(
        "for each t in task, a in assignment where a.task = t and t.complete and a.order = 1\n"
        ' expect a.role = "牵头" report a "{t.title}由{a.unit}"'
    )
    facts = {"task": [task(1), task(2)], "assignment": [assignment(1, "t2"), assignment(2, "t1")._replace(order=2)]}
    (hit,) = hits(text, facts)
    assert (hit.place.id, hit.message) == ("a1", "任务2由甲局")


def test_the_other_row_of_a_join_is_related_unless_it_encloses_the_place() -> None:
    text = rule('for each a in figure, b in figure where a.same = b.same and a.id < b.id expect a = b report b "有"')
    (hit,) = hits(text, {"figure": [figure(1, "5"), figure(2, "6")]})
    assert [fact.id for fact, _ in hit.related] == ["f1"]


def test_paths_lead_through_references() -> None:
    text = rule('for each a in assignment expect a.task.parent = "s2" report a.task "{a.task.title}" note a "{a.unit}"')
    facts = {"task": [task(1)], "assignment": [assignment(1, "t1"), assignment(2, "t9"), assignment(3, None)]}
    found = run(text, facts)
    assert [hit and hit.place.id for hit in found] == ["t1", None, None]
    assert found[0] is not None
    assert [(fact.id, said) for fact, said in found[0].related] == [("a1", "甲局")]


def test_sums_of_parts_are_held_against_totals() -> None:
    text = rule(
        'for each c in cell where c.role = "total"\n'
        " let parts = sum of p.value for p in cell with p.total = c.id\n"
        ' expect agree(c.value, parts) report c "合计{c.value}，分项之和{parts}"'
    )
    rows = [cell(1, "35", role="total"), cell(2, "5", "c1"), cell(3, "29", "c1"), cell(4, "9", role="total")]
    rows += [cell(5, "3", role="total"), cell(6, None, "c5")]
    found = run(text, {"cell": rows})
    assert [hit and hit.message for hit in found] == ["合计35个，分项之和34个", None, None]


def test_severity_is_that_of_the_first_condition_that_holds() -> None:
    text = rule('for each t in task expect false report t "有"').replace(
        "severity error", 'severity error, info when t.title = "任务1", warning when t.leader = "甲"'
    )
    facts = {"task": [task(1, leader="甲"), task(2, leader="甲"), task(3, leader="乙"), task(4)]}
    assert [hit.severity for hit in hits(text, facts)] == ["info", "warning", "error", "warning"]


def test_an_unknown_condition_never_makes_a_finding_graver() -> None:
    text = rule('for each t in task expect false report t "有"').replace(
        "severity error", 'severity warning, error when t.leader = "甲"'
    )
    assert [hit.severity for hit in hits(text, {"task": [task(1)]})] == ["warning"]


def test_further_cases_inherit_the_severity() -> None:
    text = rule(
        'for each t in task expect false report t "一" also for each a in assignment expect false report a "二"'
    )
    facts = {"task": [task(1)], "assignment": [assignment(1, "t1")]}
    assert [(hit.message, hit.severity) for hit in hits(text, facts)] == [("一", "error"), ("二", "error")]


def test_english_messages_fall_back_to_chinese() -> None:
    text = rule(
        'for each t in task expect false report t "中{t.number}" en "english {t.number}" also for each t in task expect false report t "二"'
    )
    assert [hit.message for hit in hits(text, {"task": [task(1)]}, "en")] == ["english 1", "二"]
    assert [hit.message for hit in hits(text, {"task": [task(1)]})] == ["中1", "二"]


def test_reaches_follows_a_relation_to_its_end() -> None:
    text = (
        "relation 下(from_task, to_task) from a in assignment, b in assignment where a.unit = b.surface give a.task, b.task\n"
        + rule('for each t in task expect not reaches(下, t, t) report t "循环"')
    )
    rows = [
        assignment(n, f"t{n}")._replace(unit=unit, surface=f"u{n}") for n, unit in ((1, "u2"), (2, "u3"), (3, "u2"))
    ]
    facts = {"task": [task(1), task(2), task(3)], "assignment": rows}
    assert places(run(text, facts)) == ["t2", "t3"]


def test_declared_relations_are_joined_like_others() -> None:
    text = (
        'relation 主办(task, unit) from l in 牵头 where l.unit != "乙局" give l.task, l.unit\n'
        'relation 牵头(task, unit) from a in assignment where a.role = "牵头" give a.task, a.unit\n'
        + rule('for each t in task expect some l in 主办 with l.task = t report t "有"')
    )
    rows = [assignment(1, "t1", role="牵头"), assignment(2, "t2"), assignment(3, "t3", "乙局", "牵头")]
    assert places(run(text, {"task": [task(1), task(2), task(3)], "assignment": rows})) == ["t2", "t3"]


JOINT: dict[str, Sequence[Any]] = {
    "document": [document("0:doc", rank=0), document("1:doc", rank=1)],
    "figure": [
        figure(1, "5", id="0:f1"),
        figure(2, "6", id="0:f2"),
        figure(1, "7", id="1:f1"),
        figure(3, "8", "z", id="1:f3"),
    ],
}


def test_groups_across_documents_conflict_only_between_documents() -> None:
    text = NUM001.replace("f in figure\n", "f in figure across documents\n")
    (hit,) = hits(text, JOINT)
    assert hit.place.id == "1:f1"
    assert [fact.id for fact, _ in hit.related] == ["0:f1", "0:f2"]
    same = {**JOINT, "figure": [*JOINT["figure"][:2], figure(1, quantity("5-6"), id="1:f1")]}
    assert run(text, same) == []


def test_every_fact_leads_to_its_document() -> None:
    text = rule(
        "for each a in figure, b in figure across documents where a.same = b.same and a.document.rank < b.document.rank\n"
        ' expect agree(a.quantity, b.quantity) report b "有" note a "上级"'
    )
    assert [(hit.place.id, hit.related[0][0].id) for hit in hits(text, JOINT)] == [("1:f1", "0:f1"), ("1:f1", "0:f2")]


def test_a_note_may_list_its_places() -> None:
    text = rule(
        'for each a in figure where a.role = "target" expect a.same = "x" report a "有"\n'
        ' note (list of b for b in figure with b.role = "base") "另一处"'
    )
    rows = [figure(1, "5"), figure(2, "5", "y"), figure(3, "6", role="base"), figure(4, "7", role="base")]
    (hit,) = hits(text, {"figure": [rows[0]._replace(same="x"), rows[1]._replace(same="y"), *rows[2:]]})
    assert [(fact.id, said) for fact, said in hit.related] == [("f3", "另一处"), ("f4", "另一处")]
    alone = hits(text, {"figure": [rows[1]._replace(same="y")]})
    assert [hit.related for hit in alone] == [()]


class Counting(FactBase):
    """Counts how often a whole relation is asked for."""

    asked = 0

    def of(self, relation: str) -> tuple[Fact, ...]:
        type(self).asked += 1
        return super().of(relation)


@pytest.mark.parametrize(
    "text",
    [
        NUM001,
        RES,
        rule('for each t in task expect some a in assignment with a.role = "责任" and a.task = t.id report t "有"'),
        rule('for each t in task, a in assignment where a.role is known and t.id = a.task expect false report a "有"'),
        rule(
            'for each t in task expect (count of a for a in assignment with a.task = t and a.order > 0) > 1 report t "有"'
        ),
        rule('for each t in task expect (count of a for a in assignment with a.order > 2) > 1 report t "有"'),
    ],
)
def test_work_is_linear(text: str) -> None:
    asked = []
    for size in (20, 200):
        Counting.asked = 0
        tasks = [task(number) for number in range(size)]
        rows = [assignment(number, f"t{number}") for number in range(0, size, 2)]
        run(
            text,
            Counting({"task": tasks, "assignment": rows, "figure": [figure(n, "5", str(n % 7)) for n in range(size)]}),
        )
        asked.append(Counting.asked)
    assert asked[0] == asked[1]


@given(st.lists(st.tuples(st.integers(1, 4), st.sampled_from("kz"), st.sampled_from(["eq", "ge", "le"])), max_size=8))
def test_num001_reports_exactly_the_groups_that_disagree(values: list[tuple[int, str, str]]) -> None:
    from plancheck.values.quantity import agree

    figures = [figure(n, quantity(str(value), bound), same) for n, (value, same, bound) in enumerate(values)]
    groups = [[one.quantity for one in figures if one.same == same] for same in "kz"]
    found = hits(NUM001, {"figure": figures})
    assert len(found) == sum(not agree(group) for group in groups)
    for hit in found:
        assert not agree([hit.place.quantity, hit.related[0][0].quantity])
        assert hit.place.span.start > hit.related[0][0].span.start


def test_equal_groups_of_several_cases_are_put_together_once(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []
    monkeypatch.setattr(plan, "grouped", lambda *given: calls.append(1) or grouped(*given))  # type: ignore[func-returns-value]
    where = "for each f in figure\n  where {}f.same is known\n  grouped by f.same\n"
    cases = [
        where.format("") + "  expect agree(f.quantity)",
        where.format("") + "  expect distinct(f.quantity.value) > 2",
    ]
    cases.append(where.format('f.role = "actual" and ') + "  expect agree(f.quantity)")
    report = '\n  report f "不一致"\n  also severity error\n  '
    facts = {"figure": [figure(1, "5"), figure(2, "6"), figure(3, "7", None)]}
    apart = [hit.place.id for case in cases for hit in hits(rule(case + '\n  report f "不一致"'), facts)]
    calls.clear()
    assert [hit.place.id for hit in hits(rule(report.join(cases) + '\n  report f "不一致"'), facts)] == apart
    assert apart
    assert len(calls) == 2
