"""What is looked at in one go: the whole of a small plan, what has findings, one chapter; a hairball never is."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from plancheck.graph.kinds import ATTACHMENT, DOCUMENT, PART_OF, PERIOD, SECTION, TARGET, TASK, TITLE, UNIT
from plancheck.graph.layout.layered import Places
from plancheck.graph.layout.overview import overview
from plancheck.source.records import NamedTuple

if TYPE_CHECKING:
    from plancheck.graph.model import Graph

LIMIT = 300  # nodes that an eye still takes in
WHOLE, FOUND, CHAPTER = "whole", "found", "chapter"
_CROWD = 40  # what more nodes touch than these is shown without them: the hop from a finding is to tell, not to hide
_BESIDE = (UNIT, TITLE, TARGET, PERIOD)
_LEFT_OUT = (TARGET, PERIOD)  # the first to go where room is scarce


class View(NamedTuple):
    """`kind` is WHOLE, FOUND or CHAPTER; `about` the node of the chapter; one of `parts` parts, counted from 1."""

    kind: str
    about: str
    part: int
    parts: int
    places: Places


def views(graph: "Graph") -> list[View]:
    """The whole, where it is small enough; what has findings or holes, one step around; chapter by chapter."""
    found = []
    nodes = _reduced(graph, graph)
    if len(nodes) <= LIMIT:
        found.append(View(WHOLE, "", 1, 1, overview(_small(graph, nodes))))
    seeds = [node for node, known in graph.nodes(data=True) if known.get("findings") or known.get("holes")]
    found += _views(graph, FOUND, "", seeds, (TASK, *_BESIDE))
    chapters = _chapters(graph)
    if len(chapters) > 1 or not found:
        for chapter, tasks in chapters.items():
            found += _views(graph, CHAPTER, chapter, tasks, _BESIDE)
    return found or [View(WHOLE, "", 1, 1, {})]


def _chapters(graph: "Graph") -> dict[str, list[str]]:
    """Tasks by chapter, or by document where they stand under none; attachments and headings with targets alone too."""
    found: dict[str, list[str]] = {}
    for node, known in graph.nodes(data=True):
        if known["kind"] in (TASK, SECTION, ATTACHMENT):
            chapter = known.get("chapter")
            found.setdefault(chapter if chapter in graph else f"{DOCUMENT}:{known['path']}", []).append(node)
    return {
        chapter: nodes for chapter, nodes in found.items() if any(graph.nodes[node]["kind"] == TASK for node in nodes)
    }


def _views(graph: "Graph", kind: str, about: str, seeds: Sequence[str], kinds: Sequence[str]) -> Iterator[View]:
    """One view, or as many of equal length as it takes to stay near the limit."""
    if not seeds:
        return
    whole = _reduced(graph, _with(graph, seeds, kinds))
    parts = -(-len(whole) // LIMIT)
    length = -(-len(seeds) // parts)
    parts = -(-len(seeds) // length)
    for part in range(parts):
        nodes = _reduced(graph, _with(graph, seeds[part * length : (part + 1) * length], kinds))
        yield View(kind, about, part + 1, parts, overview(_small(graph, nodes)))


def _near(graph: "Graph", node: str, kinds: Sequence[str]) -> list[str]:
    """What stands beside a node; nothing where that is a crowd."""
    others = [*graph.successors(node), *graph.predecessors(node)]
    near = [other for other in others if graph.nodes[other]["kind"] in kinds]
    return near if len(near) <= _CROWD or graph.nodes[node]["kind"] == TASK else []


def _with(graph: "Graph", seeds: Iterable[str], kinds: Sequence[str]) -> list[str]:
    """The seeds, what is beside them, and the headings above, each once."""
    found: dict[str, None] = {}
    for seed in seeds:
        found |= dict.fromkeys((seed, *_near(graph, seed, kinds)))
    for node in list(found):
        for above in _above(graph, node):
            if above in found:
                break
            found[above] = None
    return list(found)


def _above(graph: "Graph", node: str) -> Iterator[str]:
    while True:
        above = next((target for _, target, kind in graph.out_edges(node, "kind") if kind == PART_OF), None)
        if above is None:
            return
        yield above
        node = above


def _reduced(graph: "Graph", nodes: Iterable[str]) -> list[str]:
    """Without targets and periods where they make it too much."""
    kept = list(nodes)
    if len(kept) > LIMIT:
        kept = [node for node in kept if graph.nodes[node]["kind"] not in _LEFT_OUT]
    return kept


def _small(graph: "Graph", nodes: Iterable[str]) -> "Graph":
    """A graph of these nodes in the order given, at a cost that does not grow with the whole."""
    small = graph.__class__()
    small.add_nodes_from((node, graph.nodes[node]) for node in nodes)
    for node in small:
        small.add_edges_from((node, target) for target in graph.successors(node) if target in small)
    return small
