"""Places of nodes."""

from itertools import combinations, pairwise

from graphs import graph
from hypothesis import given
from hypothesis import strategies as st

from plancheck.graph.layout.layered import ACROSS, DOWN, layered
from plancheck.graph.layout.ordering import Ordered
from plancheck.graph.layout.overview import overview
from plancheck.graph.layout.ranks import acyclic, ranks
from plancheck.graph.layout.straight import straight

ARROWS = st.dictionaries(st.sampled_from("abcdefgh"), st.lists(st.sampled_from("abcdefgh"), unique=True), min_size=1)


def whole(arrows: dict[str, list[str]]) -> tuple[list[str], dict[str, list[str]]]:
    nodes = sorted({*arrows, *(other for following in arrows.values() for other in following)})
    return nodes, {node: arrows.get(node, []) for node in nodes}


@given(ARROWS)
def test_edges_lead_to_later_layers_even_out_of_cycles(arrows: dict[str, list[str]]) -> None:
    nodes, after = whole(arrows)
    edges = acyclic(nodes, after)
    rank = ranks(nodes, edges)
    assert all(rank[source] < rank[target] for source, target in edges)
    assert {frozenset(edge) for edge in edges} == {
        frozenset((node, other)) for node, following in after.items() for other in following if node != other
    }


@given(ARROWS)
def test_neighbours_in_a_layer_never_touch_and_crossings_are_counted_right(arrows: dict[str, list[str]]) -> None:
    nodes, after = whole(arrows)
    edges = acyclic(nodes, after)
    order = Ordered(nodes, edges, ranks(nodes, edges))
    places = straight(order)
    for layer in order.layers:
        assert all(places[below] - places[above] > 0.999 for above, below in pairwise(layer))
    assert sorted(node for layer in order.layers for node in layer if len(node) == 1) == nodes
    assert order.crossings() == crossings(order)


def crossings(order: Ordered) -> int:
    """Pair by pair."""
    count = 0
    for first, second in pairwise(order.layers):
        lines = [(first.index(node), second.index(other)) for node in first for other in order.after[node]]
        count += sum((a - c) * (b - d) < 0 for (a, b), (c, d) in combinations(lines, 2))
    return count


def test_crossings_that_can_be_avoided_are() -> None:
    nodes, after = whole({"a": ["f"], "b": ["e"], "c": ["d"]})
    edges = acyclic(nodes, after)
    assert Ordered(nodes, edges, ranks(nodes, edges)).crossings() == 0


def test_what_is_made_stands_between_maker_and_user() -> None:
    made = graph("云台市2024年计划\n\n一、重点\n\n1.制定《云台市网络规划》。\n\n2.落实《云台市网络规划》，建成基站。\n")
    places = layered(made)
    x = {made.nodes[node]["label"]: at for node, (at, _) in places.items()}
    assert x["1.制定《云台市网络规划》"] < x["《云台市网络规划》"] < x["2.落实《云台市网络规划》"]
    assert {at % ACROSS for at, _ in places.values()} == {0}
    assert DOWN > 0


def test_units_stand_by_load() -> None:
    made = graph("一、重点\n\n1.建设基站。\n\n责任单位：市科技局、市经信局\n\n2.建设电站。\n\n责任单位：市经信局\n")
    places = overview(made)
    y = {made.nodes[node]["label"]: at for node, (_, at) in places.items()}
    assert y["市经信局"] < y["市科技局"]
    assert y["1.建设基站"] < y["2.建设电站"]
