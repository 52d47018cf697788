"""The graph with each chapter drawn together into one node."""

from typing import TYPE_CHECKING, Any

from plancheck.graph.kinds import ATTACHMENT, DOCUMENT, SECTION, TASK, TITLE, UNIT

if TYPE_CHECKING:
    from plancheck.graph.model import Graph

_OWN = ("role", "order", "joint", "work", "value", "commitment", "form")  # of one edge alone
_STAYS = (DOCUMENT, UNIT, TITLE, ATTACHMENT)


def by_chapter(graph: "Graph") -> "Graph":
    """Tasks and headings become their chapter; edges of one kind between two nodes become one with their `count`.

    A merged edge shows the place of the first, and is stated if all are; chapters count their `tasks`.
    """
    into = {node: _into(graph, node, known) for node, known in graph.nodes(data=True)}
    kept = {whole for whole in into.values() if whole is not None}
    small = graph.__class__()
    small.add_nodes_from((node, dict(known)) for node, known in graph.nodes(data=True) if node in kept)
    for node, kind in graph.nodes(data="kind"):
        whole = into[node]
        if kind == TASK and whole is not None:
            small.nodes[whole]["tasks"] = small.nodes[whole].get("tasks", 0) + 1
    for source, target, known in graph.edges(data=True):
        _join(small, into[source], into[target], known)
    small.graph.update({**graph.graph, "findings": []})
    return small


def _into(graph: "Graph", node: str, known: dict[str, Any]) -> str | None:
    """What a node becomes: its chapter, its document where it has none; targets and periods vanish."""
    if known["kind"] in _STAYS:
        return node
    if known["kind"] not in (TASK, SECTION):
        return None
    chapter = known.get("chapter")
    root = f"{DOCUMENT}:{known['path']}"
    return chapter if chapter in graph else root if root in graph else None


def _join(graph: "Graph", source: str | None, target: str | None, known: dict[str, Any]) -> None:
    if source is None or target is None or source == target:
        return
    key = f"{known['kind']}:{source}|{target}"
    if graph.has_edge(source, target, key):
        edge = graph.edges[source, target, key]
        edge["count"] += 1
        edge["stated"] = edge["stated"] and known["stated"]
        edge["confidence"] = min(edge["confidence"], known["confidence"])
    else:
        shared = {name: value for name, value in known.items() if name not in _OWN}
        graph.add_edge(source, target, key, **shared, count=1)
