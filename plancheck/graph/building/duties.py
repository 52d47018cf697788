"""Units and their part in tasks."""

from plancheck.facts.kinds import AssignmentFact, DocumentFact, UnitFact
from plancheck.graph.building.labels import joined
from plancheck.graph.building.sheet import Sheet
from plancheck.graph.kinds import PARTS, RESPONSIBLE, TASK, UNIT
from plancheck.source.fold import fold


def duties(sheet: Sheet) -> None:
    """Add every unit that has a part, and an edge for each part; units named for no task stand alone."""
    units = {unit.name: _unit(sheet, unit) for unit in sheet.rows(UnitFact)}
    for one in sheet.rows(AssignmentFact):
        if one.task is None or one.unit not in units:
            continue
        part = PARTS.get(one.role, RESPONSIBLE)
        sheet.edge(
            part, sheet.name(TASK, one.task), units[one.unit], one,
            stated=one.role is not None, role=one.role, order=one.order, joint=one.joint or None, work=one.work,
        )  # fmt: skip


def _unit(sheet: Sheet, unit: UnitFact) -> str:
    """The node of a unit; plans share it where both name the same unit of the same place."""
    identity = f"{UNIT}:{_place(sheet, unit)}/{unit.name}"
    written = joined(unit.surface)
    label = written if fold(written) == unit.name else unit.name
    sheet.node(
        identity, UNIT, label, unit, name=unit.name, level=unit.level, region=unit.region, group=unit.group,
        valid=unit.valid, change=unit.change,
    )  # fmt: skip
    return identity


def _place(sheet: Sheet, unit: UnitFact) -> str:
    """市财政局 of two cities are two units: a name holds within a place, and where that is unknown within its document."""
    about = next(iter(sheet.rows(DocumentFact)), None)
    return unit.region or (about.region if about else None) or sheet.path
