"""Mermaid flowcharts, for small graphs: its own limits are checked here, since it draws only an error beyond them."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from plancheck.graph.export.bundles import Bundle, bundles
from plancheck.graph.export.colours import EDGE_COLOURS, NODE_COLOURS
from plancheck.graph.export.errors import TooLargeError
from plancheck.graph.kinds import EDGES, NODES, UNIT
from plancheck.values.plain import printable

if TYPE_CHECKING:
    from plancheck.graph.model import Graph

EDGE_LIMIT, TEXT_LIMIT = 500, 50_000  # maxEdges and maxTextSize of mermaid, as it comes
# Characters that mean something inside a quoted text: written as entities of mermaid.
_ENTITIES = {ord(mark): f"#{ord(mark)};" for mark in '"#&<>`\\[]{}()|%:/*_~=+-@$^'}


def render(graph: "Graph", lang: str) -> str:
    """A flowchart from left to right; TooLargeError beyond what mermaid draws."""
    drawn = bundles(graph, lang)
    if len(drawn) > EDGE_LIMIT:
        raise TooLargeError("edges", len(drawn), EDGE_LIMIT)
    text = "".join(f"{line}\n" for line in _lines(graph, drawn))
    if len(text) > TEXT_LIMIT:
        raise TooLargeError("characters", len(text), TEXT_LIMIT)
    return text


def _lines(graph: "Graph", edges: Sequence[Bundle]) -> Iterator[str]:
    yield "flowchart LR"
    names = {node: f"n{number}" for number, node in enumerate(graph, 1)}
    kinds = dict(graph.nodes(data="kind"))
    for node, known in graph.nodes(data=True):
        opening, closing = ('(["', '"])') if known["kind"] == UNIT else ('["', '"]')
        yield f"  {names[node]}{opening}{_text(known['label'])}{closing}:::{known['kind']}"
    drawn: dict[str, list[int]] = {}
    for number, edge in enumerate(edges):
        yield f"  {names[edge.source]} {_arrow(edge)} {names[edge.target]}"
        drawn.setdefault(edge.kind, []).append(number)
    for kind in (kind for kind in NODES if kind in kinds.values()):
        yield f"  classDef {kind} fill:#fff,stroke:{NODE_COLOURS[kind]},color:#202124"
    for kind in (kind for kind in EDGES if kind in drawn):
        yield f"  linkStyle {','.join(map(str, drawn[kind]))} stroke:{EDGE_COLOURS[kind]}"


def _arrow(drawn: Bundle) -> str:
    """Dashed where inferred, with the role as the plan has it."""
    line = "-->" if drawn.stated else "-.->"
    return f'{line}|"{_text(drawn.label)}"|' if drawn.label else line


def _text(text: str) -> str:
    return printable(text).translate(_ENTITIES)
