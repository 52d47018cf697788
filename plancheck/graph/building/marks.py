"""What follows from the whole graph: loads of units, titles that are made, holes of tasks."""

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from plancheck.graph.kinds import DUTIES, ISSUES, LEAD, PART_OF, RESPONSIBLE, TASK, TITLE, UNIT

if TYPE_CHECKING:
    from plancheck.graph.model import Graph

Group = tuple[str, str, str]


def loads(graph: "Graph") -> None:
    """Give each unit the number of tasks it has a part in (`load`) and of those it leads (`leads`)."""
    for unit, kind in graph.nodes(data="kind"):
        if kind == UNIT:
            parts = [(task, part) for task, _, part in graph.in_edges(unit, "kind") if part in DUTIES]
            graph.nodes[unit]["load"] = len({task for task, _ in parts})
            graph.nodes[unit]["leads"] = len({task for task, part in parts if part == LEAD})


def made(graph: "Graph") -> None:
    """Tell of each title whether a plan of the graph makes it."""
    for title, kind in graph.nodes(data="kind"):
        if kind == TITLE:
            graph.nodes[title]["made"] = any(edge == ISSUES for *_, edge in graph.in_edges(title, "kind"))


def holes(graph: "Graph") -> None:
    """Tell which tasks lack something that their siblings have, so that a plan is only asked for what it uses.

    `unit`: no unit at all; `owner`: units only support or guide, where siblings have a lead; `row`: the plan's table of
    departments does not take the task up.
    """
    parts: dict[str, set[str]] = defaultdict(set)
    groups: dict[Group, list[str]] = defaultdict(list)
    for task, node in graph.nodes(data=True):
        if node["kind"] == TASK:
            edges = [(target, kind) for _, target, kind in graph.out_edges(task, "kind")]
            parts[task] = {kind for _, kind in edges if kind in DUTIES}
            above = next(target for target, kind in edges if kind == PART_OF)
            groups[node["path"], above, node["rank"]].append(task)
    for tasks in groups.values():
        assigned, led = (any(parts[task] & kinds for task in tasks) for kinds in ({*DUTIES}, {LEAD}))
        for task in tasks:
            found = _holes(graph.nodes[task], parts[task], assigned, led)
            if found:
                graph.nodes[task]["holes"] = found


def _holes(node: dict[str, Any], parts: set[str], assigned: bool, led: bool) -> list[str]:
    lacks = {
        "unit": assigned and not parts and node["complete"],
        "owner": led and bool(parts) and not parts & {LEAD, RESPONSIBLE},
        "row": node.get("covered") is False,
    }
    return [name for name, lacking in lacks.items() if lacking]
