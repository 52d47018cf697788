"""How far the numbers of a spreadsheet are rounded: a sheet drops the noughts behind the point (6 for 6.0)."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from plancheck.facts.kinds import CellFact

_SHEETS = frozenset({"xlsx"})
_MOST = 0.5  # share of a column's numbers that have decimals


def with_decimals(cells: Sequence[CellFact], form: str) -> list[CellFact]:
    """The cells of one table whose rows add up; in a sheet's column of decimals a number with fewer is as exact as they."""
    totals = {cell.total for cell in cells} - {None} if form in _SHEETS else set()
    columns: dict[int, list[CellFact]] = defaultdict(list)
    for cell in cells if totals else ():
        if cell.value is not None and cell.rounding and (cell.total or cell.id in totals):
            columns[cell.column].append(cell)
    exact = {cell.id: cell for column in columns.values() for cell in _exact(column)}
    return [exact.get(cell.id, cell) for cell in cells]


def _exact(cells: Sequence[CellFact]) -> Iterator[CellFact]:
    """The numbers of one column, each with at least as many decimals as most have that have any."""
    decimals = [cell.value.decimals for cell in cells if cell.value is not None]
    usual = _usual(decimals)
    for cell in cells:
        if cell.value is not None and cell.value.decimals < usual:
            yield cell._replace(value=cell.value._replace(decimals=usual), rounding=Decimal(1).scaleb(-usual) / 2)


def _usual(decimals: Sequence[int]) -> int:
    """How many decimals most of a column's decimal numbers have; none where decimals are few."""
    some = [number for number in decimals if number]
    return Counter(some).most_common(1)[0][0] if some and len(some) >= len(decimals) * _MOST else 0
