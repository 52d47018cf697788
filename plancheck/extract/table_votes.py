"""Whether a table's totals are sums at all: columns beside 合计 may overlap (男, 女, 党员)."""

from collections.abc import Sequence

from plancheck.facts.kinds import CellFact
from plancheck.values.quantity import disjoint, rounding, total

_FIELDS = ("total", "column_total")


def confirmed(cells: Sequence[CellFact]) -> list[CellFact]:
    """The cells of one table, without ties of a kind that holds for fewer than half of the sums it could be tried on."""
    kept = list(cells)
    for field in _FIELDS:
        held, tried = _votes(kept, field)
        if held * 2 < tried and tried > 1:
            kept = [cell._replace(**{field: None}) for cell in kept]
    return kept


def _votes(cells: Sequence[CellFact], field: str) -> tuple[int, int]:
    """How many sums are right, and how many there are with every part known."""
    by_id = {cell.id: cell for cell in cells}
    parts: dict[str, list[CellFact]] = {}
    for cell in cells:
        if getattr(cell, field) is not None:
            parts.setdefault(getattr(cell, field), []).append(cell)
    verdicts = [_holds(by_id[identity], members) for identity, members in parts.items()]
    return verdicts.count(True), len(verdicts) - verdicts.count(None)


def _holds(whole: CellFact, parts: Sequence[CellFact]) -> bool | None:
    values = [part.value for part in parts if part.value is not None and part.additive]
    if whole.value is None or not whole.additive or len(values) < len(parts) or len(values) < 2:
        return None
    return not disjoint(total(values), rounding(whole.value))
