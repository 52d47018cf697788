"""Parts of a graph."""

from pathlib import Path

import pytest
from graphs import PLAN, checked, graph, labels

from plancheck.graph.analyse.chapters import by_chapter
from plancheck.graph.analyse.select import Choice, NotInGraphError, select


def test_a_unit_with_its_tasks_and_what_hangs_on_them() -> None:
    made = select(graph(PLAN), Choice(units=("市经信局",)))
    assert labels(made, "task") == ["1.加快网络建设"]
    assert labels(made, "unit") == ["市经信局", "市财政局", "市科技局"]
    assert labels(made, "target") == ["5G基站 5万个"]


@pytest.mark.parametrize("word", ["经信", "市经信局", "unit:云台市/市经信局"])
def test_a_unit_by_name_id_or_part_of_its_name(word: str) -> None:
    assert labels(select(graph(PLAN), Choice(units=(word,), hops=0)), "task") == ["1.加快网络建设"]


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("t2", ["2.发展软件产业"]),
        ("2", ["2.发展软件产业"]),
        ("软件", ["2.发展软件产业"]),
        ("1", ["1.加快网络建设", "1.建设和美乡村20个"]),
    ],
)
def test_a_task_by_id_number_or_words(word: str, found: list[str]) -> None:
    assert labels(select(graph(PLAN), Choice(tasks=(word,), hops=0)), "task") == found


def test_hops_follow_edges_both_ways() -> None:
    around = "title:云台市网络强市规划"
    assert len(select(graph(PLAN), Choice(around=(around,), hops=0))) == 1
    assert len(select(graph(PLAN), Choice(around=(around,), hops=1))) == 2
    assert len(select(graph(PLAN), Choice(around=(around,), hops=2))) == 8


def test_holes_and_findings(corpus: Path) -> None:
    assert labels(select(graph(PLAN), Choice(holes=True, hops=0)), "task") == ["2.发展软件产业", "3.开展企业培训"]
    made = checked(corpus / "huzhou-2017-industry.txt")
    part = select(made, Choice(findings=True, hops=0))
    assert 0 < len(part) < len(made)
    assert all(known["findings"] for _, known in part.nodes(data=True))
    assert part.graph["findings"] == made.graph["findings"]


def test_kinds_of_nodes_and_edges() -> None:
    whole = graph(PLAN)
    assert {kind for _, kind in select(whole, Choice(include=("task", "unit"))).nodes(data="kind")} == {"task", "unit"}
    due = select(whole, Choice(include=("due",)))
    assert [kind for _, kind in due.nodes(data="kind")] == ["task", "period"]
    assert "target" not in dict(select(whole, Choice(exclude=("target",))).nodes(data="kind")).values()
    assert "lead" not in [kind for *_, kind in select(whole, Choice(exclude=("lead",))).edges(data="kind")]


def test_the_order_of_the_whole_is_kept() -> None:
    whole = graph(PLAN)
    made = select(whole, Choice(exclude=("target",)))
    assert list(made) == [node for node in whole if node in made]


@pytest.mark.parametrize(
    ("choice", "what"),
    [
        (Choice(units=("市经侦局",)), "unit"),
        (Choice(tasks=("9",)), "task"),
        (Choice(around=("task:plan.txt#t9",)), "id"),
    ],
)
def test_what_is_not_there_is_said_with_what_is_near(choice: Choice, what: str) -> None:
    with pytest.raises(NotInGraphError) as missed:
        select(graph(PLAN), choice)
    assert missed.value.what == what


def test_chapters_drawn_together_count_what_they_hold() -> None:
    made = by_chapter(graph(PLAN))
    assert labels(made, "section") == ["一、数字经济", "二、乡村振兴"]
    assert labels(made, "task") == []
    chapter = next(known for _, known in made.nodes(data=True) if known["label"] == "一、数字经济")
    assert chapter["tasks"] == 3
    counts = {
        (made.nodes[source]["label"], made.nodes[target]["label"], known["kind"]): known["count"]
        for source, target, known in made.edges(data=True)
    }
    assert counts["一、数字经济", "市财政局", "support"] == 2
    assert counts["二、乡村振兴", "市农业农村局", "responsible"] == 1
