"""Tables, rows, cells."""

from decimal import Decimal

from plancheck.source.records import NamedTuple
from plancheck.source.span import Span
from plancheck.values.quantity import Quantity


class TableFact(NamedTuple):
    """A table: how many rows and columns, and whether its borders are sure."""

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    title: str | None
    rows: int
    columns: int
    sure: bool
    origin: str


class RowFact(NamedTuple):
    """A body row: its label (指标 or 任务), serial, unit and group label. `number` is the serial, else the position.

    `ordinal` is the serial as a number, `before` the row whose serial comes before; None where there is no such column.
    """

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    table: str
    position: int
    label: str | None
    serial: str | None = None
    unit: str | None = None
    group: str | None = None
    additive: bool | None = None
    rate: bool = False
    number: int | None = None
    ordinal: int | None = None
    before: str | None = None


class CellFact(NamedTuple):
    """A body cell. `role`: total part label serial unit value note. A part's `total` is the id of its total cell.

    In a table with a total column and a total row, `total` leads along the row and `column_total` down the column.

    `value` is None for blank, dash and worded cells; `worded` holds the words. `additive`: parts sum to the total;
    `rate`: the total lies between the least and the greatest part. `blank` cells count as unknown in a sum.
    `rounding` is half a unit in the value's last place, in the unit it is stated in; 0 for whole things.
    `missing`: blank, although its column and its row are filled otherwise.
    """

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    table: str
    row: str
    column: int
    header: str
    role: str
    value: Quantity | None = None
    total: str | None = None
    additive: bool = False
    rate: bool = False
    worded: str | None = None
    blank: bool = False
    label: str | None = None
    column_total: str | None = None
    rounding: Decimal | None = None
    missing: bool = False


class OddLabelFact(NamedTuple):
    """A value of a closed-set column that differs by little from a commoner one (`twin`, seen `twin_seen` times)."""

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    column: str
    seen: int
    twin: str
    twin_seen: int
    twin_at: str | None = None
