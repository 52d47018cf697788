"""Which part of a graph is wanted."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from plancheck.graph.analyse.copy import part
from plancheck.graph.kinds import DUTIES, EDGES, NODES, TASK, UNIT
from plancheck.source.records import NamedTuple

if TYPE_CHECKING:
    from plancheck.graph.model import Graph

_MOST = 3  # names shown of those that may have been meant


class Choice(NamedTuple):
    """What to show. Nodes around units, tasks (number, id or words of the title), ids, findings and holes, `hops` steps far.

    `include` and `exclude` are kinds of nodes and edges; nothing chosen is everything.
    """

    units: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    findings: bool = False
    holes: bool = False
    hops: int = 1
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()


class NotInGraphError(Exception):
    """Something that was asked for is not in the graph: `what` (unit, task, id), the `word`, and the names nearest to it."""

    def __init__(self, what: str, word: str, near: Sequence[str]) -> None:
        """`near` may be empty."""
        super().__init__(f"{what} {word!r} is not in the graph")
        self.what, self.word, self.near = what, word, tuple(near)


def select(graph: "Graph", choice: Choice) -> "Graph":
    """The part that is wanted, in the order of the whole; NotInGraphError where something asked for is not there."""
    seeds = dict.fromkeys(_seeds(graph, choice))
    sought = choice.units or choice.tasks or choice.around or choice.findings or choice.holes
    nodes = _near(graph, seeds, choice.hops) if sought else set(graph)
    return _of_kinds(part(graph, nodes), choice.include, choice.exclude)


def _seeds(graph: "Graph", choice: Choice) -> Iterator[str]:
    for word in choice.units:
        for unit in _units(graph, word):
            yield unit
            yield from (task for task, _, kind in graph.in_edges(unit, "kind") if kind in DUTIES)
    for word in choice.tasks:
        yield from _tasks(graph, word)
    for identity in choice.around:
        if identity not in graph:
            raise NotInGraphError("id", identity, _close(identity, graph))
        yield identity
    for name, wanted in (("findings", choice.findings), ("holes", choice.holes)):
        yield from (node for node, found in graph.nodes(data=name) if wanted and found)


def _units(graph: "Graph", word: str) -> list[str]:
    """Units of that name or id, else all whose name holds the word."""
    units = [(node, known) for node, known in graph.nodes(data=True) if known["kind"] == UNIT]
    found = [node for node, known in units if word in (node, known["name"], known["text"])]
    found = found or [node for node, known in units if word in known["name"]]
    if not found:
        raise NotInGraphError("unit", word, _close(word, [known["name"] for _, known in units]))
    return found


def _tasks(graph: "Graph", word: str) -> list[str]:
    """Tasks of that id or number, else all whose title holds the words."""
    tasks = [(node, known) for node, known in graph.nodes(data=True) if known["kind"] == TASK]
    found = [node for node, known in tasks if _named(word, node, known)]
    found = found or [node for node, known in tasks if word in known["label"]]
    if not found:
        raise NotInGraphError("task", word, _close(word, [known["label"] for _, known in tasks]))
    return found


def _named(word: str, node: str, known: dict[str, Any]) -> bool:
    number = known.get("number") or ""
    return word in (node, node.rpartition("#")[2], number, number.strip("（）().、．"))


def _near(graph: "Graph", seeds: Iterable[str], hops: int) -> set[str]:
    """Everything at most `hops` edges away, whichever way they point."""
    reached = set(seeds)
    edge = list(reached)
    for _ in range(hops):
        around = {near for node in edge for near in (*graph.predecessors(node), *graph.successors(node))}
        edge = list(around - reached)
        reached |= around
    return reached


def _of_kinds(graph: "Graph", include: Sequence[str], exclude: Sequence[str]) -> "Graph":
    """Nodes and edges of the kinds wanted; where only kinds of edges are named, the nodes that they join."""
    nodes = {kind for kind in include if kind in NODES}
    edges = {kind for kind in include if kind in EDGES} or {*EDGES}
    edges -= {*exclude}
    kept = {node for node, kind in graph.nodes(data="kind") if (kind in nodes or not nodes) and kind not in exclude}
    found = part(graph, kept, lambda attributes: attributes["kind"] in edges)
    if include and not nodes:
        found = part(found, {node for node in found if found.degree(node)})
    return found


def _close(word: str, names: Iterable[str]) -> list[str]:
    known = list(dict.fromkeys(names))
    return get_close_matches(word, known, _MOST, 0.3)
