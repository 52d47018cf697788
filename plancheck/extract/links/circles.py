"""Stated dependencies that lead round in a circle."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from plancheck.extract.links.cycles import rings
from plancheck.facts.kinds import ActionFact, CycleFact, LinkFact
from plancheck.source.span import Span

_Edge = tuple[Span, Span]  # two clauses: several titles of one clause are one piece of work


def circled(links: Sequence[LinkFact], actions: Iterable[ActionFact]) -> tuple[list[LinkFact], list[CycleFact]]:
    """The links, those of a circle with its id, and the circles: one shortest way round for each knot of links."""
    at = {action.id: action.span for action in actions}
    edges: dict[_Edge, LinkFact] = {}
    for link in links:
        if link.kind == "depends-on" and link.stated and link.before and link.after:
            edges.setdefault((at[link.before], at[link.after]), link)
    leads: dict[Span, list[Span]] = {}
    for before, after in edges:
        leads.setdefault(before, []).append(after)
    circles: list[CycleFact] = []
    member: dict[str, str] = {}
    for ring in rings(leads):
        way = [edges[step] for step in pairwise([*ring, ring[0]])]
        circles.append(_circle(f"cy{len(circles) + 1}", way))
        member.update((link.id, circles[-1].id) for link in way)
    return [link._replace(cycle=member.get(link.id)) for link in links], circles


def _circle(identity: str, way: Sequence[LinkFact]) -> CycleFact:
    """A circle stands where its first clause does, and is as sure as its least sure link."""
    first = min(way, key=lambda link: link.span)
    sure = min(link.confidence for link in way)
    return CycleFact(identity, first.span, first.text, first.section, sure, len(way))
