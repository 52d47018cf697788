"""Circles: components, shortest ways round, and stated links that lead back."""

from graphlib import CycleError, TopologicalSorter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import base

from plancheck.extract.links.cycles import rings

Edges = dict[int, list[int]]
GRAPHS = st.dictionaries(st.integers(0, 12), st.lists(st.integers(0, 12), max_size=3), max_size=13)


@pytest.mark.parametrize(
    ("edges", "found"),
    [
        ({1: [2], 2: [3]}, []),
        ({1: [1]}, [[1]]),
        ({1: [2], 2: [3], 3: [1]}, [[1, 2, 3]]),
        ({1: [2], 2: [3, 1], 3: [1]}, [[1, 2]]),
        ({1: [2], 2: [1], 3: [4], 4: [3], 5: [1, 3]}, [[1, 2], [3, 4]]),
    ],
)
def test_one_shortest_circle_for_each_component(edges: Edges, found: list[list[int]]) -> None:
    assert sorted(sorted(ring) for ring in rings(edges)) == found


@given(GRAPHS)
def test_a_circle_is_found_where_there_is_one_and_leads_round(edges: Edges) -> None:
    found = list(rings(edges))
    for ring in found:
        assert all(other in edges[node] for node, other in zip(ring, [*ring[1:], ring[0]], strict=True))
    assert bool(found) is _has_circle(edges)
    assert len({node for ring in found for node in ring}) == sum(map(len, found))


def _has_circle(edges: Edges) -> bool:
    try:
        TopologicalSorter(edges).prepare()
    except CycleError:
        return True
    return False


def test_a_long_way_round_needs_no_recursion() -> None:
    size = 20_000
    assert [len(ring) for ring in rings({node: [(node + 1) % size] for node in range(size)})] == [size]


def test_stated_links_that_lead_back() -> None:
    facts = base("1.在《园区规划方案》印发后，编制《产业目录清单》。\n2.根据《产业目录清单》，印发《园区规划方案》。\n")
    cycle = facts.of("cycle")[0]
    assert cycle.links == 4  # type: ignore[union-attr]
    assert len(facts.where("link", "cycle", cycle.id)) == 4


def test_work_of_two_tasks_leaves_open_which_is_awaited() -> None:
    facts = base("1.启动土地收储工作。\n2.开展土地收储。\n3.土地收储完成后，建设园区道路。\n")
    links = [link for link in facts.of("link") if link.why == "work"]  # type: ignore[union-attr]
    assert [(link.source, link.target) for link in links] == []  # type: ignore[union-attr]


def test_what_is_awaited_is_found_in_another_task() -> None:
    facts = base("1.组织专项资金申报，加快二期工程建设。\n2.二期工程建设完成后，启动设备采购。\n")
    links = [link for link in facts.of("link") if link.why == "work"]  # type: ignore[union-attr]
    assert [(link.source, link.target) for link in links] == [("t1", "t2")]  # type: ignore[union-attr]


def test_a_circle_of_work_without_documents() -> None:
    text = "1.二期工程建设完成后，启动专项资金申报。\n2.专项资金申报完成后，启动二期工程建设。\n"
    assert [cycle.links for cycle in base(text).of("cycle")] == [4]  # type: ignore[union-attr]
