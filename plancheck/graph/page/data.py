"""What the script of the page knows of the graph."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from plancheck.graph.export.colours import EDGE_COLOURS, FLAW_COLOURS, NODE_COLOURS
from plancheck.graph.kinds import DUTIES, LETTERS, PART_OF
from plancheck.graph.layout.boxes import box
from plancheck.graph.layout.views import View, views
from plancheck.graph.page.words import script_words
from plancheck.graph.words import say
from plancheck.page.clean import data_json

if TYPE_CHECKING:
    from plancheck.graph.model import Graph


class Numbers:
    """Words that come often, each kept once; a node or word is its number from then on."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.known: dict[str, int] = {}

    def of(self, word: str) -> int:
        """The number of a word, from 0."""
        return self.known.setdefault(word, len(self.known))


def graph_json(graph: "Graph", lang: str) -> str:
    """Nodes, edges and findings as rows (see script/data.js), places of every view, colours, words; no tag can end it."""
    words, numbers = Numbers(), {node: number for number, node in enumerate(graph)}
    return data_json(
        {
            "version": 1,
            "words": script_words(lang),
            "kinds": {kind: say(lang, kind) for kind in (*NODE_COLOURS, *EDGE_COLOURS)},
            "colours": {**NODE_COLOURS, **EDGE_COLOURS, **FLAW_COLOURS},
            "duties": DUTIES,
            "nodes": [_node(graph, node, known, numbers, words) for node, known in graph.nodes(data=True)],
            "edges": [
                _edge(numbers[source], numbers[target], known, words)
                for source, target, known in graph.edges(data=True)
                if known["kind"] != PART_OF
            ],
            "findings": [_finding(finding, numbers, words) for finding in graph.graph.get("findings", ())],
            "views": [_view(graph, view, numbers) for view in views(graph)],
            "strings": list(words.known),
        }
    )


def _node(graph: "Graph", node: str, known: dict[str, Any], numbers: dict[str, int], words: Numbers) -> list[Any]:
    """Id, kind, label, text (0 where it is the label), path, line, headings, node above, chapter, holes, load."""
    above = next((target for _, target, kind in graph.out_edges(node, "kind") if kind == PART_OF), "")
    text = known["text"] if known["text"] != known["label"] else 0
    return [
        node, known["kind"], known["label"], text, words.of(known["path"]), known["line"], words.of(known["place"]),
        numbers.get(above, -1), numbers.get(known.get("chapter", ""), -1), known.get("holes", []), known.get("load", 0),
    ]  # fmt: skip


def _edge(source: int, target: int, known: dict[str, Any], words: Numbers) -> list[Any]:
    """Source, target, kind, role as the plan has it, letter, stated, path, line, headings, quotation."""
    letter = LETTERS.get(known.get("role"), "责") if known["kind"] in DUTIES else ""
    return [
        source, target, words.of(known["kind"]), words.of(known.get("role") or ""), words.of(letter), int(known["stated"]),
        words.of(known["path"]), known["line"], words.of(known["place"]), words.of(known["quote"]),
    ]  # fmt: skip


def _finding(finding: dict[str, Any], numbers: dict[str, int], words: Numbers) -> list[Any]:
    """Rule, severity, message, places; each of these path, line, headings, text, nodes."""
    places = [
        [words.of(at["path"]), at["line"], words.of(at["place"]), at["text"], [numbers[node] for node in at["nodes"]]]
        for at in finding["places"]
    ]
    return [finding["rule"], finding["severity"], finding["message"], places]


def _view(graph: "Graph", view: View, numbers: dict[str, int]) -> list[Any]:
    """Kind, node of the chapter, part, parts; then for each node its number, middle across and down, width."""
    flat = (_box(graph, node, numbers[node], at) for node, at in view.places.items())
    return [view.kind, numbers.get(view.about, -1), view.part, view.parts, list(_joined(flat))]


def _box(graph: "Graph", node: str, number: int, at: tuple[float, float]) -> tuple[int, int, int, int]:
    made = box(graph.nodes[node], *at)
    return number, round(made.x + made.width / 2), round(made.y), round(made.width)


def _joined(rows: Iterable[tuple[int, ...]]) -> Iterable[int]:
    return (value for row in rows for value in row)
