"""Edges as pictures show them: one line for all that is said of two nodes."""

from typing import TYPE_CHECKING, Any

from plancheck.graph.kinds import EDGES, PART_OF
from plancheck.graph.words import say
from plancheck.source.records import NamedTuple

if TYPE_CHECKING:
    from plancheck.graph.model import Graph


class Bundle(NamedTuple):
    """One line: its `kind`, the role as the plan has it, the number of `edges` it stands for, the words of all."""

    source: str
    target: str
    kind: str
    role: str
    stated: bool
    edges: int
    told: str

    @property
    def label(self) -> str:
        """What stands on the line; nothing where it only shows what is part of what."""
        if self.kind == PART_OF:
            return ""
        return self.role if self.edges == 1 else f"{self.role} ×{self.edges}"


def bundles(graph: "Graph", lang: str, *, kinds_apart: bool = True) -> list[Bundle]:
    """In the order of the edges; `kinds_apart` keeps a line for each kind between two nodes, else the gravest counts."""
    found: dict[tuple[str, str, str], list[dict[str, Any]]] = {}
    for source, target, known in graph.edges(data=True):
        found.setdefault((source, target, known["kind"] if kinds_apart else ""), []).append(known)
    return [_bundle(source, target, edges, lang) for (source, target, _), edges in found.items()]


def _bundle(source: str, target: str, edges: list[dict[str, Any]], lang: str) -> Bundle:
    first = min(edges, key=lambda known: EDGES.index(known["kind"]))
    told = "\n".join(f"{_role(known, lang)}{say(lang, 'colon')}{known['quote']}" for known in edges)
    count = sum(known.get("count", 1) for known in edges)
    stated = any(known["stated"] for known in edges)
    return Bundle(source, target, first["kind"], _role(first, lang), stated, count, told)


def _role(known: dict[str, Any], lang: str) -> str:
    return known.get("role") or say(lang, known["kind"])
