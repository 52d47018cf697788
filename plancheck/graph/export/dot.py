"""DOT for Graphviz, every id and text quoted: libraries that write it cut ids at a colon."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from plancheck.graph.export.bundles import Bundle, bundles
from plancheck.graph.export.colours import EDGE_COLOURS, FONT, NODE_COLOURS
from plancheck.graph.kinds import ATTACHMENT, DOCUMENT, LEAD, PART_OF, PERIOD, SECTION, TARGET, TASK, TITLE, UNIT
from plancheck.values.plain import lines_kept

if TYPE_CHECKING:
    from plancheck.graph.model import Graph

_SHAPES = {
    DOCUMENT: "folder", SECTION: "tab", ATTACHMENT: "tab", TASK: "box", UNIT: "ellipse", TITLE: "note",
    TARGET: "plaintext", PERIOD: "diamond",
}  # fmt: skip
_PEN = {LEAD: "2", PART_OF: "0.6"}


def render(graph: "Graph", lang: str) -> str:
    """A digraph from left to right, the tasks of a chapter in a box; inferred edges are dashed."""
    return "".join(f"{line}\n" for line in _lines(graph, lang))


def _lines(graph: "Graph", lang: str) -> Iterator[str]:
    yield "digraph plan {"
    yield f"  graph [{_listed(rankdir='LR', fontname=FONT, charset='UTF-8', ranksep='1.2', nodesep='0.12')}];"
    yield f"  node [{_listed(fontname=FONT, fontsize='11', margin='0.08,0.04')}];"
    yield f"  edge [{_listed(fontname=FONT, fontsize='9', arrowsize='0.6')}];"
    chapters: dict[str | None, list[str]] = {}
    for node, known in graph.nodes(data=True):
        chapter = known.get("chapter") if known["kind"] == TASK else None
        chapters.setdefault(chapter if chapter in graph else None, []).append(node)
    for number, (chapter, nodes) in enumerate(chapters.items()):
        lines = (f"  {_quoted(node)} [{_node(graph.nodes[node])}];" for node in nodes)
        if chapter is None:
            yield from lines
        else:
            label = _listed(label=graph.nodes[chapter]["label"], fontname=FONT, color="#c0c4c8", style="rounded")
            yield f"  subgraph {_quoted(f'cluster_{number}')} {{\n    graph [{label}];"
            yield from (f"  {line}" for line in lines)
            yield "  }"
    yield from map(_edge, bundles(graph, lang))
    yield "}"


def _node(known: dict[str, Any]) -> str:
    return _listed(
        label=known["label"], tooltip=known["text"], shape=_SHAPES[known["kind"]], color=NODE_COLOURS[known["kind"]]
    )


def _edge(drawn: Bundle) -> str:
    """One line; what something is part of stands left of it, so that edge is written the other way round."""
    inside = drawn.kind == PART_OF
    ends = (drawn.target, drawn.source) if inside else (drawn.source, drawn.target)
    colour = EDGE_COLOURS[drawn.kind]
    values = _listed(
        label=drawn.label, tooltip=drawn.told, color=colour, fontcolor=colour, dir="back" if inside else "forward",
        style="solid" if drawn.stated else "dashed", penwidth=_PEN.get(drawn.kind, "1"),
    )  # fmt: skip
    return f"  {' -> '.join(map(_quoted, ends))} [{values}];"


def _listed(**values: str) -> str:
    return ", ".join(f"{name}={_quoted(value)}" for name, value in values.items())


def _quoted(text: str) -> str:
    r"""A string of DOT; a backslash is doubled, since \N and \G in labels stand for names."""
    plain = lines_kept(text).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{plain}"'
