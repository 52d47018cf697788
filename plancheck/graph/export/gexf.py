"""GEXF 1.2 (gexf.net), as Gephi opens it: labels, colours and places of nodes are there at once.

Written here because networkx takes a list for a time series and writes the day into the file.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plancheck.graph.export.colours import EDGE_COLOURS, NODE_COLOURS
from plancheck.graph.export.flat import Plain, flat, types, written
from plancheck.graph.export.markup import attribute
from plancheck.graph.layout.overview import overview
from plancheck.graph.words import say

if TYPE_CHECKING:
    from plancheck.graph.model import Graph

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">
<meta><creator>plancheck</creator></meta>
<graph defaultedgetype="directed" mode="static">
"""


def render(graph: "Graph", lang: str) -> str:
    """One directed graph; the places are those of the overview, y up as Gephi has it."""
    nodes = [
        flat({name: value for name, value in known.items() if name != "label"}) for _, known in graph.nodes(data=True)
    ]
    edges = [flat(known) for *_, known in graph.edges(data=True)]
    return _HEAD + "".join(f"{line}\n" for line in _lines(graph, nodes, edges, lang)) + "</graph>\n</gexf>\n"


def _lines(graph: "Graph", nodes: list[dict[str, Plain]], edges: list[dict[str, Plain]], lang: str) -> Iterator[str]:
    places, node_types, edge_types = overview(graph), types(nodes), types(edges)
    yield from _declared("node", node_types)
    yield from _declared("edge", edge_types)
    yield "<nodes>"
    openings = _openings(node_types)
    colours = {kind: _colour(colour) for kind, colour in (*NODE_COLOURS.items(), *EDGE_COLOURS.items())}
    for (node, known), row in zip(graph.nodes(data=True), nodes, strict=True):
        x, y = places[node]
        yield (
            f'<node id="{attribute(node)}" label="{attribute(known["label"])}">{_values(openings, row)}'
            f'{colours[known["kind"]]}<viz:position x="{x:.1f}" y="{-y:.1f}" z="0.0"/></node>'
        )
    yield "</nodes>\n<edges>"
    openings = _openings(edge_types)
    labels = {kind: attribute(say(lang, kind)) for kind in EDGE_COLOURS}
    for (source, target, key, kind), row in zip(graph.edges(keys=True, data="kind"), edges, strict=True):
        yield (
            f'<edge id="{attribute(key)}" source="{attribute(source)}" target="{attribute(target)}" '
            f'label="{labels[kind]}">{_values(openings, row)}{colours[kind]}</edge>'
        )
    yield "</edges>"


def _declared(scope: str, kinds: dict[str, str]) -> Iterator[str]:
    yield f'<attributes class="{scope}">'
    for at, (name, kind) in enumerate(kinds.items()):
        yield f'<attribute id="{at}" title="{attribute(name)}" type="{kind}"/>'
    yield "</attributes>"


def _openings(kinds: dict[str, str]) -> dict[str, str]:
    return {name: f'<attvalue for="{at}" value="' for at, name in enumerate(kinds)}


def _values(openings: dict[str, str], row: dict[str, Plain]) -> str:
    values = "".join([f'{openings[name]}{attribute(written(value))}"/>' for name, value in row.items()])
    return f"<attvalues>{values}</attvalues>"


def _colour(colour: str) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f'<viz:color r="{red}" g="{green}" b="{blue}"/>'
