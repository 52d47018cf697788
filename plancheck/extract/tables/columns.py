"""What each column of a table holds: total, part, label, serial, unit, note or value."""

from collections.abc import Sequence

from plancheck.document.model import Cell, Table
from plancheck.extract.tables.words import TableWords, bracket_unit, is_total, numbered
from plancheck.facts.cellname import bare, unbracketed
from plancheck.source.records import NamedTuple

_GRADES = ("一级", "二级", "三级", "四级")
_NUMERIC = 0.5  # share of filled cells that begin with a number or hold a dash


class Columns(NamedTuple):
    """`roles` and header `units` by column; `label`, `group`, `serial`, `unit` and `total` are column numbers."""

    roles: tuple[str, ...]
    units: tuple[str | None, ...]
    label: int | None
    group: int | None
    serial: int | None
    unit: int | None
    total: int | None


def columns_of(table: Table, words: TableWords) -> Columns:
    """The columns of a table by the words of their headers and by what they hold."""
    headers = [unbracketed(header.split("›")[-1]) for header in table.headers]
    cells = _by_column(table)
    numeric = [_numeric(column) for column in cells]
    serial = _first(headers, words.serials)
    unit = next((i for i, h in enumerate(headers) if h in words.units and _measures(cells[i])), None)
    known = {serial, unit}
    group = _group(headers, cells, numeric, words, known)
    label = _label(headers, cells, numeric, words, known | {group})
    total = _total(headers, numeric, words, known | {group, label})
    roles = tuple(
        _role(i, headers[i], numeric[i], words, Columns((), (), label, group, serial, unit, total))
        for i in range(len(headers))
    )
    units = tuple(bracket_unit(words, header) for header in table.headers)
    return Columns(_parted(roles, headers, cells, words, total), units, label, group, serial, unit, total)


def _by_column(table: Table) -> list[list[Cell]]:
    columns: list[list[Cell]] = [[] for _ in table.headers]
    for row in table.rows:
        for cell in row:
            if cell.column < len(columns):
                columns[cell.column].append(cell)
    return columns


def _numeric(cells: Sequence[Cell]) -> bool:
    filled = [bare(cell.text) for cell in cells if cell.spans and cell.column_span == 1]
    return bool(filled) and sum(_valued(text) for text in filled) >= len(filled) * _NUMERIC


def _valued(text: str) -> bool:
    """Whether a bare text is a value: it begins with a number that numbers nothing, or is a dash."""
    return numbered(text) is None and _begins(text)


def _begins(text: str) -> bool:
    return text.lstrip("+-—±≥≤><约近▲△↑↓")[:1].isdecimal() or not text.strip("-—/")


def _measures(cells: Sequence[Cell]) -> bool:
    """Whether a column headed 单位 holds units of measure, not organisations."""
    filled = [bare(cell.text) for cell in cells if cell.spans]
    offices = ("局", "委", "办", "厅", "部", "院", "会", "中心", "公司", "政府", "银行", "区", "县", "市", "镇")
    return sum(len(text) > 10 or text.endswith(offices) for text in filled) * 2 <= len(filled)


def _first(headers: Sequence[str], names: frozenset[str]) -> int | None:
    return next((i for i, header in enumerate(headers) if header in names), None)


def _group(
    headers: Sequence[str],
    cells: Sequence[Sequence[Cell]],
    numeric: Sequence[bool],
    words: TableWords,
    known: set[int | None],
) -> int | None:
    """A column left of the label whose cells span rows, or that is headed 类别 and has words behind it."""
    spanning = [i for i, column in enumerate(cells) if i not in known and any(cell.row_span > 1 for cell in column)]
    if spanning and spanning[0] + 1 < len(headers):
        return spanning[0]
    named = _first(headers, words.groups)
    behind = range(len(headers) if named is None else named + 1, len(headers))
    worded = any(not numeric[i] and i not in known and not headers[i].endswith(words.notes) for i in behind)
    return named if worded else None


def _label(
    headers: Sequence[str],
    cells: Sequence[Sequence[Cell]],
    numeric: Sequence[bool],
    words: TableWords,
    known: set[int | None],
) -> int | None:
    """The first column headed 指标, 任务 …; else the first that holds words. One whose cells span rows gives way to a finer.

    Of 一级指标, 二级指标, 三级指标 the last names what a row is about.
    """
    texts = [i for i in range(len(headers)) if i not in known and not numeric[i]]
    named = [
        i for i in texts if headers[i] in words.labels or headers[i].endswith(("指标", "任务", "名称", "项目", "地区"))
    ]
    graded = [i for i in named if headers[i].startswith(_GRADES)]
    fine = [i for i in named if all(cell.row_span == 1 for cell in cells[i])]
    return next(iter(graded[1:][-1:] or fine or named or texts), None)


def _total(headers: Sequence[str], numeric: Sequence[bool], words: TableWords, known: set[int | None]) -> int | None:
    """The one total column; none where there are several (one for each year) or sub-totals."""
    totals = [i for i, header in enumerate(headers) if i not in known and numeric[i] and is_total(words, header)]
    if len(totals) != 1 or any(header in words.subtotals for header in headers):
        return None
    return totals[0]


def _role(index: int, header: str, numeric: bool, words: TableWords, columns: Columns) -> str:
    special = {columns.serial: "serial", columns.unit: "unit", columns.label: "label", columns.total: "total"}
    if index in special:
        return special[index]
    if index == columns.group or not numeric or header.endswith(words.notes):
        return "note"
    return "value"


def _parted(
    roles: tuple[str, ...],
    headers: Sequence[str],
    cells: Sequence[Sequence[Cell]],
    words: TableWords,
    total: int | None,
) -> tuple[str, ...]:
    """Columns beside the total that are neither a year, a comparison nor a selection (其中) are its parts.

    So are columns without a single number, if blank or between parts: their values are unknown, and so is the sum.
    """
    if total is None or any(header.startswith(words.of_which) for header in headers):
        return roles
    named = [bool(h) and not words.other.search(h) and not any(map(str.isdecimal, h)) for h in headers]
    parts = {i for i, role in enumerate(roles) if role == "value" and named[i]}
    if len(parts) < 2:
        return roles
    first, last = min({total, *parts}), max({total, *parts})
    parts |= {
        i
        for i, role in enumerate(roles)
        if role == "note"
        and named[i]
        and (first < i < last or _empty(cells[i]))
        and not headers[i].endswith(words.notes)
    }
    return tuple("part" if i in parts else role for i, role in enumerate(roles))


def _empty(cells: Sequence[Cell]) -> bool:
    return not any(bare(cell.text).strip("-—/") for cell in cells)
