"""The chapter of each task: the outermost headings that divide the tasks."""

from collections import defaultdict

from plancheck.facts.kinds import SectionFact, TaskFact
from plancheck.graph.building.sheet import Sheet
from plancheck.graph.kinds import ATTACHMENT, PART_OF, SECTION, TASK

Trail = tuple[str, ...]


def chapters(sheet: Sheet) -> None:
    """Give each heading and task its `chapter`, a heading; what stands in an attachment without headings has that."""
    tasks = [sheet.name(TASK, task.id) for task in sheet.rows(TaskFact)]
    sections = [sheet.name(SECTION, section.id) for section in sheet.rows(SectionFact)]
    trails: dict[str, tuple[str, Trail]] = {}
    for node in (*sections, *tasks):
        if node in sheet.graph:
            _trail(sheet, node, trails)
    parts: dict[str, list[Trail]] = defaultdict(list)
    for task in tasks:
        part, trail = trails[task]
        parts[part].append(trail)
    depths = {part: _depth(found) for part, found in parts.items()}
    for node, (part, trail) in trails.items():
        if trail:
            sheet.graph.nodes[node]["chapter"] = trail[min(depths.get(part, 0), len(trail) - 1)]
        elif part != sheet.root:
            sheet.graph.nodes[node]["chapter"] = part


def _trail(sheet: Sheet, node: str, known: dict[str, tuple[str, Trail]]) -> tuple[str, Trail]:
    """The document or attachment that holds a node, and the headings around it from the outermost inwards, itself too."""
    if node == sheet.root or sheet.graph.nodes[node]["kind"] == ATTACHMENT:
        return node, ()
    if node not in known:
        above = next(target for _, target, kind in sheet.graph.out_edges(node, "kind") if kind == PART_OF)
        part, trail = _trail(sheet, above, known)
        own = (node,) if sheet.graph.nodes[node]["kind"] == SECTION else ()
        known[node] = part, (*trail, *own)
    return known[node]


def _depth(trails: list[Trail]) -> int:
    """The first level on which tasks stand under different headings."""
    for depth in range(max(map(len, trails))):
        if len({trail[depth] for trail in trails if len(trail) > depth}) > 1:
            return depth
    return 0
