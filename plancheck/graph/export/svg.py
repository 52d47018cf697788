"""A picture from the places of the overview, without Graphviz: any browser and office program shows it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from plancheck.graph.export.bundles import Bundle, bundles
from plancheck.graph.export.colours import EDGE_COLOURS, FONTS, NODE_COLOURS
from plancheck.graph.export.markup import content
from plancheck.graph.kinds import ATTACHMENT, DOCUMENT, EDGES, LEAD, PART_OF, SECTION
from plancheck.graph.layout.boxes import HEIGHT, PAD, Box, box
from plancheck.graph.layout.overview import overview
from plancheck.graph.words import say
from plancheck.values.plain import printable

if TYPE_CHECKING:
    from plancheck.graph.model import Graph

_MARGIN = 24
_ABOVE = 56  # room for the legend
_HEADINGS = (DOCUMENT, SECTION, ATTACHMENT)
_STYLE = f"""
text {{ font: 12px {FONTS}; fill: #202124; dominant-baseline: central; }}
text.heading {{ font-weight: bold; }}
rect {{ fill: #fff; stroke-width: 1; }}
path {{ fill: none; stroke-opacity: 0.75; }}
.inferred {{ stroke-dasharray: 4 3; }}
""".strip()


def render(graph: "Graph", lang: str) -> str:
    """One SVG document; every box and line tells its words when pointed at. What a heading holds stands below it."""
    places = overview(graph)
    boxes = {node: box(known, *places[node]) for node, known in graph.nodes(data=True)}
    return "".join(f"{line}\n" for line in _lines(graph, boxes, lang))


def _lines(graph: "Graph", boxes: dict[str, Box], lang: str) -> Iterator[str]:
    left = min((box.x for box in boxes.values()), default=0.0) - _MARGIN
    top = min((box.y for box in boxes.values()), default=0.0) - _ABOVE
    width = max((box.right for box in boxes.values()), default=0.0) + _MARGIN - left
    height = max((box.y for box in boxes.values()), default=0.0) + _MARGIN - top
    kinds = {kind for *_, kind in graph.edges(data="kind")} - {PART_OF}
    legend = list(_legend([kind for kind in EDGES if kind in kinds], left + _MARGIN, top + _MARGIN, lang))
    width = max(width, 84 * len(kinds) + 160)
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height:.0f}" '
        f'viewBox="{left:.0f} {top:.0f} {width:.0f} {height:.0f}">'
    )
    yield f"<style>\n{_STYLE}\n</style>"
    yield f'<rect x="{left:.0f}" y="{top:.0f}" width="{width:.0f}" height="{height:.0f}" fill="#fff"/>'
    yield from legend
    for drawn in bundles(graph, lang, kinds_apart=False):
        if drawn.kind != PART_OF:  # seen from the outline
            yield _edge(boxes[drawn.source], boxes[drawn.target], drawn)
    for node, known in graph.nodes(data=True):
        yield _node(boxes[node], known)
    yield "</svg>"


def _legend(kinds: list[str], x: float, y: float, lang: str) -> Iterator[str]:
    for number, kind in enumerate(kinds):
        at = x + number * 84
        yield f'<path d="M{at:.0f},{y:.0f}h24" stroke="{EDGE_COLOURS[kind]}" stroke-width="2.5"/>'
        yield f'<text x="{at + 30:.0f}" y="{y:.0f}">{content(say(lang, kind))}</text>'
    if kinds:
        yield f'<text x="{x + len(kinds) * 84:.0f}" y="{y:.0f}">{content(say(lang, "inferred"))}</text>'


def _node(at: Box, known: dict[str, Any]) -> str:
    heading = known["kind"] in _HEADINGS
    frame = (
        f'<rect x="{at.x:.1f}" y="{at.y - HEIGHT / 2:.1f}" width="{at.width:.0f}" height="{HEIGHT}" rx="4" '
        f'stroke="{NODE_COLOURS[known["kind"]]}"/>'
    )
    style = ' class="heading"' if heading else ""
    words = f'<text x="{at.x + (0 if heading else PAD):.1f}" y="{at.y:.1f}"{style}>{_shown(known["label"])}</text>'
    return f"<g><title>{content(known['text'])}</title>{'' if heading else frame}{words}</g>"


def _edge(source: Box, target: Box, drawn: Bundle) -> str:
    """What is between two nodes, in the colour of its kind; it tells the words of all edges."""
    style = "" if drawn.stated else ' class="inferred"'
    stroke = f'stroke="{EDGE_COLOURS[drawn.kind]}" stroke-width="{_pen(drawn)}"'
    return f'<path d="{_way(source, target)}" {stroke}{style}><title>{content(drawn.told)}</title></path>'


def _way(source: Box, target: Box) -> str:
    """A curve between the sides that face each other; beside the column where both stand in one."""
    if target.x >= source.right:
        start, end, bend = source.right, target.x, (target.x - source.right) / 2
        return f"M{start:.1f},{source.y:.1f}C{start + bend:.1f},{source.y:.1f} {end - bend:.1f},{target.y:.1f} {end:.1f},{target.y:.1f}"
    if target.right <= source.x:
        start, end, bend = source.x, target.right, (source.x - target.right) / 2
        return f"M{start:.1f},{source.y:.1f}C{start - bend:.1f},{source.y:.1f} {end + bend:.1f},{target.y:.1f} {end:.1f},{target.y:.1f}"
    out = min(source.x, target.x) - 16 - min(abs(target.y - source.y) / 8, 120)
    return f"M{source.x:.1f},{source.y:.1f}C{out:.1f},{source.y:.1f} {out:.1f},{target.y:.1f} {target.x:.1f},{target.y:.1f}"


def _pen(drawn: Bundle) -> str:
    """The width of a line: a lead's is the broadest; the more edges it stands for, the broader."""
    own = 2.0 if drawn.kind == LEAD else 1.0
    return f"{min(own + (drawn.edges - 1) / 4, 6):.2g}"


def _shown(text: str) -> str:
    return content(printable(text))
