"""One plan while its part of the graph is made: every node and edge comes with its evidence."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar, cast

from plancheck.document.places import Places
from plancheck.facts.kinds import Fact, relation_name
from plancheck.graph.kinds import PART_OF
from plancheck.graph.model import Plan
from plancheck.source.anchors import LINE
from plancheck.source.span import Span

if TYPE_CHECKING:
    from plancheck.graph.model import Graph

_Kind = TypeVar("_Kind", bound=Fact)


class Sheet:
    """Names are made of the path and the ids of facts, so they never depend on what else is in the graph."""

    def __init__(self, graph: "Graph", plan: Plan) -> None:
        """`graph` is added to; `spots` are the nodes that a fact at a place is about, in the order they came."""
        self.graph, self.plan = graph, plan
        self.path = plan.document.path
        self.root = f"document:{self.path}"
        self._places = Places(plan.document)
        self.spots: dict[Span, dict[str, None]] = {}

    def rows(self, kind: type[_Kind]) -> Sequence[_Kind]:
        """Facts of one kind in reading order."""
        return cast(Sequence[_Kind], self.plan.facts.of(relation_name(kind)))

    def name(self, kind: str, fact: str) -> str:
        """The id of the node that a fact of this plan makes: `task:plan.txt#t3`."""
        return f"{kind}:{self.path}#{fact}"

    def node(self, identity: str, kind: str, label: str, fact: Fact, **more: Any) -> None:
        """Add a node, where it is not there yet; what is None is unknown and left out."""
        self._spot(fact, identity)
        if identity not in self.graph:
            self.graph.add_node(identity, kind=kind, label=label, **known(more), **self._evidence(fact), text=fact.text)

    def edge(
        self,
        kind: str,
        source: str,
        target: str,
        fact: Fact,
        quote: str | None = None,
        *,
        stated: bool = True,
        **more: Any,
    ) -> None:
        """Add an edge; a fact makes at most one of a kind, so its key is unique. `quote` is the fact's text by default."""
        said = fact.text if quote is None else quote
        self._spot(fact, source, *(target,) * (kind != PART_OF))
        self.graph.add_edge(
            source, target, f"{kind}:{self.path}#{fact.id}",
            kind=kind, **known(more), stated=stated, **self._evidence(fact), quote=said,
        )  # fmt: skip

    def line(self, fact: Fact) -> int:
        """The line of the canonical text on which a fact begins."""
        return self.plan.document.source_map.locate(fact.span).line

    def _spot(self, fact: Fact, *nodes: str) -> None:
        self.spots.setdefault(fact.span, {}).update(dict.fromkeys(nodes))

    def _evidence(self, fact: Fact) -> dict[str, Any]:
        """Path, place in the canonical text, headings above; where the source has no lines, its own kind of place."""
        where = self.plan.document.source_map.locate(fact.span)
        own = {} if where.anchor == LINE else {"location": _plain(where.anchor._asdict())}
        return {
            "path": self.path,
            "line": where.line,
            "column": where.column,
            "start": where.span.start,
            "end": where.span.end,
            **own,
            "place": self._places.of(fact.section, fact.span),
            "confidence": round(fact.confidence, 4),
        }


def known(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields that have a value."""
    return {name: value for name, value in fields.items() if value is not None}


def iso(day: date | None) -> str | None:
    """A day as 2020-12-31: attributes are what JSON can hold."""
    return None if day is None else day.isoformat()


def _plain(value: Any) -> Any:
    """Tuples as lists, which is what they come back as from JSON."""
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, tuple | list) else value
