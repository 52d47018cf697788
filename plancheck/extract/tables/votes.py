"""Whether a table's totals are sums at all: columns beside 合计 may overlap (男, 女, 党员)."""

from collections.abc import Sequence
from decimal import Decimal

from plancheck.facts.kinds import CellFact
from plancheck.values.quantity import disjoint, rounding, total

_NEAR = Decimal("0.25")  # of the total: a lone sum further off speaks of other parts, not of a slip

_FEWEST = 2  # sums that hold, to believe a second reading


def confirmed(cells: Sequence[CellFact]) -> list[CellFact]:
    """The cells of one table, without ties of a kind that holds for fewer than half of the sums it could be tried on.

    Where only one can be tried, it has to be near. Along rows the columns before the total may be other things.
    """
    kept = list(cells)
    if not _believable(_gaps(kept, "total")):
        kept = _behind(kept)
    if not _believable(_gaps(kept, "column_total")):
        kept = [cell._replace(column_total=None) for cell in kept]
    return kept


def _behind(cells: Sequence[CellFact]) -> list[CellFact]:
    """Ties of the columns behind their total alone (项目个数, 合计, 中央, 省级), where two sums hold; else none."""
    columns = {cell.id: cell.column for cell in cells}
    none = [cell._replace(total=None) for cell in cells]
    later = [
        cell if cell.total and cell.column > columns[cell.total] else bare
        for cell, bare in zip(cells, none, strict=True)
    ]
    gaps = _gaps(later, "total")
    return later if gaps.count(Decimal(0)) >= _FEWEST and _believable(gaps) else none


def _believable(gaps: Sequence[Decimal]) -> bool:
    if len(gaps) == 1:
        return gaps[0] <= _NEAR
    return gaps.count(Decimal(0)) * 2 >= len(gaps)


def _gaps(cells: Sequence[CellFact], field: str) -> list[Decimal]:
    """How far each sum with every part known is off its total, as a share of it; 0 within rounding."""
    by_id = {cell.id: cell for cell in cells}
    parts: dict[str, list[CellFact]] = {}
    for cell in cells:
        if getattr(cell, field) is not None:
            parts.setdefault(getattr(cell, field), []).append(cell)
    tried = [_gap(by_id[identity], members) for identity, members in parts.items()]
    return [gap for gap in tried if gap is not None]


def _gap(whole: CellFact, parts: Sequence[CellFact]) -> Decimal | None:
    values = [part.value for part in parts if part.value is not None and part.additive]
    if whole.value is None or not whole.additive or len(values) < len(parts) or len(values) < 2:
        return None
    if not disjoint(total(values), rounding(whole.value)):
        return Decimal(0)
    stated = whole.value.value
    return abs(sum((value.value for value in values), Decimal(0)) - stated) / abs(stated) if stated else Decimal(1)
