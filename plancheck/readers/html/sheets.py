"""Tables of a page: those with data as rows of cells, those that lay out the page as what stands in them."""

from collections.abc import Iterator, Sequence

from plancheck.readers.html.elements import CELLS, GROUPS
from plancheck.readers.html.lines import Line
from plancheck.readers.html.references import Part
from plancheck.readers.html.tree import Node
from plancheck.source.records import NamedTuple

_WIDEST, _LONGEST = 1000, 65534  # what browsers take a colspan and a rowspan for at most
_PAGE_ROWS, _PAGE_LINES, _PAGE_SHARE = 3, 8, 0.8  # a few rows with nearly everything in one cell of many lines


class Slot(NamedTuple):
    """A cell: its paragraphs, its spans, and whether it is marked as a header."""

    lines: tuple[Line, ...]
    row_span: int = 1
    column_span: int = 1
    header: bool = False


class Sheet(NamedTuple):
    """A table of data."""

    rows: tuple[tuple[Slot, ...], ...]

    @property
    def text(self) -> str:
        """All its words."""
        return "".join(line.text for row in self.rows for slot in row for line in slot.lines)


Item = Line | Sheet


class Field(NamedTuple):
    """A cell with all that stands in it."""

    node: Node
    items: tuple[Item, ...]
    in_head: bool


def rows_of(table: Node) -> Iterator[tuple[Node, bool]]:
    """The rows that are shown, and whether they stand in a thead."""
    for child in table.elements:
        if child.name == "tr" and not child.hidden:
            yield child, table.name == "thead"
        elif child.name in GROUPS and not child.hidden:
            yield from rows_of(child)


def cells_of(row: Node) -> Iterator[Node]:
    """The cells that are shown."""
    return (cell for cell in row.elements if cell.name in CELLS and not cell.hidden)


def arranged(table: Node, rows: Sequence[Sequence[Field]]) -> list[Item]:
    """A sheet, or what stands in the cells one after another where the table only lays them out."""
    if _lays_out(table, rows):
        return [item for row in rows for field in row for item in field.items]
    slots = [[_slot(field, len(rows) - number) for field in row] for number, row in enumerate(rows)]
    sheet = Sheet(tuple(tuple(row) for row in _narrowed(slots)))
    wide = any(sum(slot.column_span for slot in row) > _WIDEST for row in sheet.rows)
    return [_in_one(row) for row in sheet.rows] if wide else [sheet]


def flat(items: Sequence[Item]) -> Iterator[Line]:
    """Paragraphs; a table among them has a line a row."""
    for item in items:
        if isinstance(item, Line):
            yield item
        else:
            yield from (_in_one(row) for row in item.rows)


def _lays_out(table: Node, rows: Sequence[Sequence[Field]]) -> bool:
    if table.attributes.get("role", "").lower() in ("presentation", "none"):
        return True
    full = [[field for field in row if field.items] for row in rows]
    if sum(map(bool, full)) < 2 or max(map(len, full), default=0) < 2:
        return True
    sizes = [sum(len(item.text) for item in field.items) for row in full for field in row]
    inner = sum(len(item.text) for row in full for field in row for item in field.items if isinstance(item, Sheet))
    longest = max(len(field.items) for row in full for field in row)
    page = len(full) <= _PAGE_ROWS and longest >= _PAGE_LINES and max(sizes) >= _PAGE_SHARE * sum(sizes)
    return page or 2 * inner > sum(sizes)


def _slot(field: Field, left: int) -> Slot:
    down = _number(field.node.attributes.get("rowspan", ""), _LONGEST)
    across = _number(field.node.attributes.get("colspan", ""), _WIDEST)
    lines = tuple(line for line in flat(field.items) if line.text.strip())
    return Slot(lines, min(down or left, left), across or 1, field.in_head or field.node.name == "th")


def _number(written: str, most: int) -> int:
    digits = written.strip()[:6]
    return min(int(digits), most) if digits.isascii() and digits.isdecimal() else 1


def _narrowed(rows: Sequence[list[Slot]]) -> Iterator[list[Slot]]:
    """A cell alone in its row is no wider than the other rows."""
    width = max((sum(slot.column_span for slot in row) for row in rows if len(row) > 1), default=1)
    for row in rows:
        yield [slot._replace(column_span=min(slot.column_span, width)) for slot in row] if len(row) == 1 else row


def _in_one(row: Sequence[Slot]) -> Line:
    """A row of an inner table as one paragraph."""
    parts: list[Part] = []
    for line in (line for slot in row for line in slot.lines):
        parts += [Part(" ", None), *line.parts] if parts else line.parts
    return Line(tuple(parts))
