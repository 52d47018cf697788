"""Tables, rows and cells as facts."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import count

from plancheck.document.model import Cell, Table
from plancheck.extract.context import Context
from plancheck.extract.figures.quantities import cell_quantity
from plancheck.extract.tables.captions import caption_of
from plancheck.extract.tables.columns import Columns, columns_of
from plancheck.extract.tables.gaps import with_gaps
from plancheck.extract.tables.precision import with_decimals
from plancheck.extract.tables.serials import continued, with_serials
from plancheck.extract.tables.totals import RowWords, row_totals
from plancheck.extract.tables.votes import confirmed
from plancheck.extract.tables.words import (
    TableWords,
    bracket_unit,
    is_additive,
    is_rate,
    is_total,
    numbered,
    table_words,
)
from plancheck.facts.cellname import bare, unbracketed
from plancheck.facts.kinds import CellFact, Fact, RowFact, TableFact
from plancheck.source.fold import fold
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span
from plancheck.values.quantity import Quantity, interval, rounding

_SURE = {"markdown": 1.0, "structured": 1.0, "delimited": 0.95}
_REGULAR = 0.95  # a cell a line, and every row of as many lines as the header
_GUESSED = 0.7
_VALUES = ("total", "part", "value")


class _Frame(NamedTuple):
    """A table with what is known before its cells are read; `grid` maps a column to its cell, merged ones in every row."""

    context: Context
    table: Table
    fact: TableFact
    columns: Columns
    words: TableWords
    unit: str | None  # of the whole table, from its caption
    grid: tuple[dict[int, Cell], ...]


def tables(context: Context) -> dict[str, list[Fact]]:
    """The facts of all tables: `table`, `row`, `cell`."""
    words = context.vocabulary.once(table_words)
    found: dict[str, list[Fact]] = {"table": [], "row": [], "cell": []}
    for index, table in enumerate(context.document.tables):
        frame = _frame(context, index, table, words)
        plain = [_row(frame, position, len(found["row"])) for position in range(len(table.rows))]
        rows = with_serials(continued(plain))
        numbers = count(len(found["cell"]) + 1)
        cells = [cell for row in rows for cell in _cells(frame, row, numbers)]
        tied = _tied(frame, rows, cells)
        if frame.columns.total is None:
            tied = with_decimals(tied, context.document.format)
        found["table"].append(frame.fact)
        found["row"] += rows
        found["cell"] += with_gaps(confirmed(tied), words.duties)
    return found


def _frame(context: Context, index: int, table: Table, words: TableWords) -> _Frame:
    caption = caption_of(context, table, words)
    known = _SURE.get(table.origin, _REGULAR if table.sure and table.origin == "stacked" else _GUESSED)
    sure = known if table.sure else min(known, 0.95)
    fact = TableFact(
        f"g{index + 1}", table.span, context.text(table.span), context.section_at(table.span.start), sure,
        caption.title, len(table.rows), len(table.headers), table.sure, table.origin,
    )  # fmt: skip
    return _Frame(context, table, fact, columns_of(table, words), words, caption.unit, _grid(table))


def _grid(table: Table) -> tuple[dict[int, Cell], ...]:
    grid: tuple[dict[int, Cell], ...] = tuple({} for _ in table.rows)
    for row, cells in enumerate(table.rows):
        for cell in cells:
            for down in range(row, min(row + cell.row_span, len(grid))):
                grid[down].update((column, cell) for column in range(cell.column, cell.column + cell.column_span))
    return grid


def _row(frame: _Frame, position: int, before: int) -> RowFact:
    columns, cells = frame.columns, frame.grid[position]
    own = [c.span for c in frame.table.rows[position] if c.spans and c.column != columns.group] or [Span(0, 0)]
    span = Span(min(s.start for s in own), max(s.end for s in own))
    label = _text(cells, columns.label)
    own_number, label = _labelled(label) if columns.serial is None else (None, label)
    unit = _text(cells, columns.unit)
    unit = bare(unit) if unit else bracket_unit(frame.words, label or "") or frame.unit
    additive = is_additive(frame.words, fold(label), unit) if label else None
    serial = _text(cells, columns.serial) if columns.serial is not None else own_number
    number = int(serial) if serial and serial.strip().isdecimal() else position + 1
    return RowFact(
        f"w{before + position + 1}", span, frame.context.text(span), frame.context.section_at(span.start),
        frame.fact.confidence, frame.fact.id, position + 1, label, serial, unit,
        _text(cells, columns.group), additive, bool(label) and is_rate(frame.words, fold(label or ""), unit),
        number,
    )  # fmt: skip


def _labelled(text: str | None) -> tuple[str | None, str | None]:
    """The number that a label begins with, and its words: 3.城镇化率."""
    own = numbered(fold(text)) if text else None
    return (own[0], text[-len(own[1]) :]) if own and text else (None, text)


def _text(cells: dict[int, Cell], column: int | None) -> str | None:
    cell = None if column is None else cells.get(column)
    return (cell.text if cell else "") or None


def _cells(frame: _Frame, row: RowFact, numbers: Iterator[int]) -> Iterator[CellFact]:
    """A row's own cells, and a blank one for every value column without a cell."""
    position, end = row.position - 1, row.span.start
    covered = frame.grid[position]
    own = {cell.column: cell for cell in frame.table.rows[position]}
    for column, role in enumerate(frame.columns.roles):
        cell = own.get(column)
        if cell is None and (column in covered or role not in _VALUES):
            continue
        if cell is not None and cell.spans:
            end = cell.span.end
        yield _cell(frame, row, column, cell, Span(end, end), next(numbers))


def _cell(frame: _Frame, row: RowFact, column: int, cell: Cell | None, gap: Span, number: int) -> CellFact:
    span = cell.span if cell is not None and cell.spans else gap
    role, header = frame.columns.roles[column], frame.table.headers[column]
    unit = row.unit if row.unit and row.unit != frame.unit else frame.columns.units[column] or row.unit
    text = _stated(cell) if cell is not None else ""
    value = cell_quantity(text, unit, frame.context.vocabulary) if role in _VALUES and text else None
    worded = cell.text if cell and role in _VALUES and value is None and text.strip("-—/ ") else None
    additive, rate = _kind(frame, row, column, value, unit)
    sure = frame.fact.confidence if cell is None or cell.sure else _GUESSED
    return CellFact(
        f"c{number}", span, frame.context.text(span), row.section, sure, frame.fact.id, row.id, column, header, role, value,
        None, additive, rate, worded, cell is None or not cell.spans, _name(frame, row),
        None, value and _half(value),
    )  # fmt: skip


def _name(frame: _Frame, row: RowFact) -> str | None:
    """A row's label; for a total that is named beside it, in its serial or its group (合计 in the first column), that."""
    if row.label:
        return row.label
    return next((name for name in (row.serial, row.group) if name and is_total(frame.words, fold(name))), None)


def _stated(cell: Cell) -> str:
    """What a cell states, width-folded: a number without a remark in brackets behind it; nothing of a merged cell's words."""
    text = fold(cell.text).strip()
    start = text.find("(")
    if start > 0 and text.endswith(")") and text[start - 1].isdecimal():
        text = text[:start]
    return text if cell.column_span == 1 or not text[:1].isdecimal() else ""


def _half(value: Quantity) -> Decimal:
    return (rounding(value).high - interval(value).high) / value.scale if value.high is not None else Decimal(0)


def _kind(frame: _Frame, row: RowFact, column: int, value: Quantity | None, unit: str | None) -> tuple[bool, bool]:
    """Whether a cell's number may be summed, and whether it is a rate: by label, unit, and the header of a value column."""
    if value is None:
        return False, False
    names = fold(row.label or "")
    if frame.columns.roles[column] == "value":
        names += " " + fold(frame.table.headers[column])
    if value.dimension in ("percent", "point") or is_rate(frame.words, names, unit):
        return False, True
    if unbracketed(frame.table.headers[column].split("›")[-1]) in frame.words.points:
        return bool(_name(frame, row)), False  # points are given for rates, grades and ranks too
    if frame.columns.units[column] and value.dimension in ("money", "area"):
        names = frame.words.worded.sub("", names)
    titled = frame.words.rate.search(fold(frame.fact.title or "")) is not None and not unit
    return bool(_name(frame, row)) and not titled and is_additive(frame.words, names, unit), False


def _tied(frame: _Frame, rows: Sequence[RowFact], cells: Sequence[CellFact]) -> list[CellFact]:
    """Cells with their totals: the total column of their row first; beside it the total row of their column."""
    place = {(cell.row, cell.column): cell.id for cell in cells if cell.role in _VALUES and not cell.blank}
    positions = {row.id: index for index, row in enumerate(rows)}
    above = row_totals([_row_words(frame, row) for row in rows], frame.words)
    summed = {total for total in above if total is not None}
    tied: list[CellFact] = []
    for cell in cells:
        position = positions[cell.row]
        total_row = above[position] if cell.role in _VALUES else None
        below = None if total_row is None else place.get((rows[total_row].id, cell.column))
        if frame.columns.total is not None:
            beside = place.get((cell.row, frame.columns.total)) if cell.role == "part" else None
            tied.append(cell._replace(total=beside, column_total=below) if beside or below else cell)
        else:
            role = "total" if position in summed and cell.role == "value" else cell.role
            tied.append(cell._replace(total=below, role=role) if below or role != cell.role else cell)
    return tied


def _row_words(frame: _Frame, row: RowFact) -> RowWords:
    """What names a row: every text before its first value column."""
    values = [column for column, role in enumerate(frame.columns.roles) if role in _VALUES]
    first = min(values, default=len(frame.columns.roles))
    cells = frame.grid[row.position - 1]
    return RowWords(row.label, row.serial, tuple(cells[c].text for c in sorted(cells) if c < first and cells[c].spans))
