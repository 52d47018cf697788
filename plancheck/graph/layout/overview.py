"""The whole plan at a glance: tasks by chapter in the middle, departments by load on the right, what is named on the left."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from plancheck.graph.kinds import ATTACHMENT, DOCUMENT, PERIOD, SECTION, TARGET, TASK, TITLE, UNIT
from plancheck.graph.layout.layered import Places

if TYPE_CHECKING:
    from plancheck.graph.model import Graph

ROW = 24  # pixels from task to task
GAP = 12  # more where tasks end
_MOST = 4  # times that rows are drawn apart
# Columns in pixels, the left end of each kind's labels: what, in the outline, by whom.
COLUMNS = {TITLE: -520, TARGET: -520, PERIOD: -520, DOCUMENT: -40, ATTACHMENT: -20, SECTION: -20, TASK: 0, UNIT: 640}


def overview(graph: "Graph") -> Places:
    """Places in pixels of all nodes: an outline of documents, chapters and tasks, units beside it by load."""
    units = [node for node, kind in graph.nodes(data="kind") if kind == UNIT]
    rows = _stretched(_outline(graph), len(units) * ROW)
    places: Places = {node: (COLUMNS[graph.nodes[node]["kind"]], y) for node, y in rows.items()}
    height = max(rows.values(), default=0.0)
    units.sort(key=lambda unit: -graph.nodes[unit].get("load", 0))
    places |= {unit: (COLUMNS[UNIT], y) for unit, y in zip(units, _spread(len(units), height), strict=True)}
    return places | _beside(graph, rows)


def _outline(graph: "Graph") -> dict[str, float]:
    """Rows from top to bottom: every document, its chapters, and under each its headings and tasks in reading order."""
    rows: dict[str, float] = {}
    y, above = -float(ROW), ""
    for node in _reading(graph):
        kind = graph.nodes[node]["kind"]
        y += ROW + (GAP if kind != TASK and above == TASK else 0)
        rows[node], above = y, kind
    return rows


def _stretched(rows: dict[str, float], height: float) -> dict[str, float]:
    """The rows drawn apart where the column beside them is higher, so that edges do not all lean one way."""
    own = max(rows.values(), default=0.0)
    factor = min(max(height / own, 1.0), _MOST) if own else 1.0
    return {node: round(y * factor, 1) for node, y in rows.items()}


def _reading(graph: "Graph") -> list[str]:
    """Documents in their order, and what stands in each as it is read."""
    order = {node: number for number, (node, kind) in enumerate(graph.nodes(data="kind")) if kind == DOCUMENT}
    inside = [
        (known["path"], known["start"], known["kind"] == TASK, node)
        for node, known in graph.nodes(data=True)
        if known["kind"] in (SECTION, ATTACHMENT, TASK)
    ]
    paths = dict.fromkeys((*(graph.nodes[node]["path"] for node in order), *(path for path, *_ in inside)))
    found: dict[str, list[tuple[int, bool, str]]] = {path: [] for path in paths}
    for node in order:
        found[graph.nodes[node]["path"]].append((-1, False, node))
    for path, start, late, node in inside:
        found[path].append((start, late, node))
    return [node for members in found.values() for *_, node in sorted(members)]


def _spread(count: int, height: float) -> Iterable[float]:
    """Evenly over the height, but never closer than rows."""
    step = max(float(ROW), height / count if count else 0.0)
    return [round(number * step, 1) for number in range(count)]


def _beside(graph: "Graph", rows: dict[str, float]) -> Places:
    """Titles, targets and periods at the height of the first place that names them, moved down where another is there."""
    named = [
        (_first(graph, node, rows), node, kind)
        for node, kind in graph.nodes(data="kind")
        if kind in (TITLE, TARGET, PERIOD)
    ]
    places: Places = {}
    free = float("-inf")
    for height, node, kind in sorted(named, key=lambda one: one[0]):
        free = max(height, free)
        places[node] = (COLUMNS[kind], free)
        free += ROW
    return places


def _first(graph: "Graph", node: str, rows: dict[str, float]) -> float:
    near: Sequence[float] = [rows[other] for other in graph.predecessors(node) if other in rows]
    return min(near, default=0.0)
