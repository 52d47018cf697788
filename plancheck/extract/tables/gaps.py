"""Cells that ought to hold something and are blank."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from plancheck.facts.kinds import CellFact
from plancheck.source.patterns import regex

_ROWS = 5  # fewer tell nothing about a column
_FILLED = 0.8  # share of a column's other cells, and of a whole table's, that hold something
_ROW_FILLED = 0.6  # share of a row's cells in columns in use; a row with fewer is a heading, a total or a merged one
_USED = 0.5
_BRACKETS = tuple("〔[【")
_BASE = regex(r"20\d\d|基期|基数|现状|上年")
_ADDED = regex("新增|累计|降低|减少|下降|五年")
_REQUIRED = ("label", "total", "part", "value", "duty")


def with_gaps(cells: Sequence[CellFact], duties: tuple[str, ...]) -> list[CellFact]:
    """The cells of one table; `missing` where one is blank in a column and a row that are filled otherwise.

    `duties` are ends of headers of columns of words that every row has to fill (责任单位, 完成时限). A table in which
    blanks are common says nothing by them, nor does a row without a serial or with that of a group (三、).
    """
    columns: dict[int, list[CellFact]] = defaultdict(list)
    rows: dict[str, list[CellFact]] = defaultdict(list)
    for cell in cells:
        columns[cell.column].append(cell)
        rows[cell.row].append(cell)
    used = {number for number, members in columns.items() if _share(members) >= _USED}
    filled = {
        row for row, members in rows.items() if _share([one for one in members if one.column in used]) >= _ROW_FILLED
    }
    columns = {number: [cell for cell in members if cell.row in filled] for number, members in columns.items()}
    required = {number for number, members in columns.items() if members and _is_required(members, duties)}
    if len(filled) < _ROWS or _share([cell for number in required for cell in columns[number]]) < _FILLED:
        return list(cells)
    flows = _flows(rows.values())
    groups = {cell.row for cell in cells if cell.role == "serial" and not cell.text.strip(" .、").isdecimal()}
    return [
        cell._replace(missing=True)
        if cell.blank
        and cell.column in required
        and cell.row in filled
        and cell.row not in groups
        and not (cell.row in flows and _BASE.search(cell.header))
        else cell
        for cell in cells
    ]


def _flows(rows: Iterable[Sequence[CellFact]]) -> set[str]:
    """Rows of what is added up over years (新增就业, 单位能耗降低, 〔5771〕): they have no value in the base year."""
    return {
        cell.row
        for row in rows
        for cell in row
        if (cell.role == "label" and _ADDED.search(cell.text))
        or (cell.role == "value" and cell.text.startswith(_BRACKETS))
    }


def _is_required(members: Sequence[CellFact], duties: tuple[str, ...]) -> bool:
    role, header = members[0].role, members[0].header
    needed = role in _REQUIRED or header.endswith(duties)
    return (
        needed
        and len(members) >= _ROWS
        and _share(members) >= _FILLED
        and _blanks(members) <= max(1, len(members) // 10)
    )


def _blanks(members: Sequence[CellFact]) -> int:
    return sum(cell.blank for cell in members)


def _share(members: Sequence[CellFact]) -> float:
    return 1 - _blanks(members) / len(members) if members else 0.0
