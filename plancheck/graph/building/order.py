"""Which task waits for which."""

from plancheck.facts.kinds import ActionFact, LinkFact
from plancheck.graph.building.sheet import Sheet
from plancheck.graph.kinds import DEPENDS, TASK


def order(sheet: Sheet) -> None:
    """An edge from each task to one that comes before it, with both clauses; what one task does in order is no edge."""
    actions = {action.id: action for action in sheet.rows(ActionFact)}
    for link in sheet.rows(LinkFact):
        if link.kind != DEPENDS or link.source is None or link.target is None or link.source == link.target:
            continue
        before = actions.get(link.before or "")
        sheet.edge(
            DEPENDS, sheet.name(TASK, link.target), sheet.name(TASK, link.source), link,
            stated=link.stated, why=link.why, title=link.title,
            before=before.text if before else None, before_line=sheet.line(before) if before else None,
        )  # fmt: skip
