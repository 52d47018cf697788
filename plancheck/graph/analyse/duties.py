"""Who does what, as tables need it: tasks in reading order with all that hangs on them, units by load."""

from typing import TYPE_CHECKING, Any

from plancheck.graph.kinds import DUE, DUTIES, HAS_TARGET, LETTERS, TASK, UNIT
from plancheck.source.records import NamedTuple

if TYPE_CHECKING:
    from plancheck.graph.model import Graph

_ORDER = "牵责配参指"


class Duty(NamedTuple):
    """One task. `parts`: unit to its letters (牵 责 配 参 指, the gravest first); `chapter` and others are labels."""

    id: str
    chapter: str
    label: str
    text: str
    leader: str
    parts: dict[str, str]
    targets: tuple[str, ...]
    due: tuple[str, ...]
    holes: tuple[str, ...]
    path: str
    line: int

    def units(self, letters: str) -> list[str]:
        """The units that have a part with one of these letters."""
        return [unit for unit, own in self.parts.items() if set(own) & set(letters)]


class Unit(NamedTuple):
    """One unit with the number of tasks of the graph it has a part in, and of those it leads."""

    id: str
    label: str
    group: bool
    load: int
    leads: int


def duties(graph: "Graph") -> list[Duty]:
    """All tasks in reading order."""
    return [_duty(graph, task, known) for task, known in graph.nodes(data=True) if known["kind"] == TASK]


def units(graph: "Graph", tasks: list[Duty]) -> list[Unit]:
    """Units with a part in these tasks, the busiest first, groups last; equals in the order of the plan."""
    found = []
    loads = {unit: [task.parts[unit] for task in tasks if unit in task.parts] for unit in _named(tasks)}
    for unit, known in graph.nodes(data=True):
        if known["kind"] == UNIT and unit in loads:
            leads = sum("牵" in letters for letters in loads[unit])
            found.append(Unit(unit, known["label"], known["group"], len(loads[unit]), leads))
    return sorted(found, key=lambda unit: (unit.group, -unit.load))


def _named(tasks: list[Duty]) -> dict[str, None]:
    return {unit: None for task in tasks for unit in task.parts}


def _duty(graph: "Graph", task: str, known: dict[str, Any]) -> Duty:
    parts: dict[str, str] = {}
    targets: dict[str, None] = {}
    due: dict[str, None] = {}
    for _, other, edge in graph.out_edges(task, data=True):
        if edge["kind"] in DUTIES:
            letter = LETTERS.get(edge.get("role"), "责")
            parts[other] = "".join(sorted({*parts.get(other, ""), letter}, key=_ORDER.index))
        elif edge["kind"] == HAS_TARGET:
            targets[graph.nodes[other]["label"]] = None
        elif edge["kind"] == DUE:
            due[graph.nodes[other]["label"]] = None
    chapter = known.get("chapter")
    return Duty(
        task, graph.nodes[chapter]["label"] if chapter in graph else "", known["label"], known["text"],
        known.get("leader", ""), parts, tuple(targets), tuple(due), tuple(known.get("holes", ())),
        known["path"], known["line"],
    )  # fmt: skip
