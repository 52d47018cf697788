"""Tables whose cells are known, with those that span rows and columns: from rows of cells to headers and a body."""

from collections.abc import Iterator, Sequence

from plancheck.document.model import Cell, Table
from plancheck.document.pieces import Piece
from plancheck.readers.grid import HEADER_ROW, cell_of
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

_JOINT = " › "
_MOST_HEADER_ROWS = 4
_HEADER_CHARS = 30
_FILLED_IN = regex(r"[(（]?[一-龥]{2,8}(?:[(（][一-龥]{1,4}[)）])?[:：]|附[件表] ?\d{0,2}$")


class Box(NamedTuple):
    """A cell as a format has it, in its own row: one span a paragraph; `header` where the format marks it as one."""

    spans: tuple[Span, ...]
    row_span: int = 1
    column_span: int = 1
    header: bool = False


class _Placed(NamedTuple):
    """A box with its place in the grid."""

    box: Box
    row: int
    column: int


class Read(NamedTuple):
    """A table, and the captions above its header: rows of one cell over the whole width, or of labels filled in."""

    table: Table
    captions: tuple[Span, ...]


def tabulated(text: str, rows: Sequence[Sequence[Box]], sure: bool = True) -> Read | None:
    """The table of some rows, each with the boxes that begin in it; None where it only lays out text."""
    placed = _placed(rows)
    width = 1 + max((one.column + one.box.column_span - 1 for row in placed for one in row), default=-1)
    captions = _captions(text, placed, width)
    body = placed[captions:]
    if width < 2 or len(body) < 2 or not any(one.box.spans for row in body for one in row):
        return None
    depth = _header_rows(text, body)
    heads = [_cell(text, one, HEADER_ROW) for row in body[:depth] for one in row]
    cells = tuple(tuple(_cell(text, one, number) for one in row) for number, row in enumerate(body[depth:]))
    spans = [span for row in body for one in row for span in one.box.spans]
    whole = Span(min(span.start for span in spans), max(span.end for span in spans))
    above = tuple(span for row in placed[:captions] for one in row for span in one.box.spans)
    headers = tuple(_paths(text, body[:depth], width))
    return Read(Table(whole, headers, cells, "structured", sure, tuple(heads)), above)


def loose(rows: Sequence[Sequence[Box]]) -> Iterator[Piece]:
    """The paragraphs of a table that only lays out text."""
    return (Piece(span) for row in rows for box in row for span in box.spans)


def _placed(rows: Sequence[Sequence[Box]]) -> list[list[_Placed]]:
    """Every box in the first column that no box of an earlier row, or of its own, has taken."""
    taken: dict[int, int] = {}  # column to the first row below the box that holds it
    placed: list[list[_Placed]] = []
    for number, row in enumerate(rows):
        column, found = 0, []
        for box in row:
            while taken.get(column, 0) > number:
                column += 1
            found.append(_Placed(box, number, column))
            taken.update(dict.fromkeys(range(column, column + box.column_span), number + box.row_span))
            column += box.column_span
        placed.append(found)
    return placed


def _captions(text: str, placed: Sequence[Sequence[_Placed]], width: int) -> int:
    """How many rows at the top are one cell over the whole width, or labels filled in (填报单位：县水利局, 填报日期：3月5日)."""
    count = 0
    while count < len(placed) and (_spans_all(placed[count], width) or _is_filled_in(text, placed[count : count + 2])):
        count += 1
    return count


def _spans_all(row: Sequence[_Placed], width: int) -> bool:
    return len(row) == 1 and row[0].box.column_span == width > 1


def _is_filled_in(text: str, rows: Sequence[Sequence[_Placed]]) -> bool:
    """Whether a row has nothing but labels with their words, above one with more cells that has none: no row of a form."""
    own, below = ([one.box.spans[0].of(text) for one in row if one.box.spans] for row in (*rows, ())[:2])
    labelled = bool(own) and all(map(_FILLED_IN.match, own))
    return labelled and len(below) > max(len(own), 2) and not any(map(_FILLED_IN.match, below))


def _header_rows(text: str, body: Sequence[Sequence[_Placed]]) -> int:
    """How many rows are headers: marked ones, else the first with those that its merged cells reach or head."""
    most = min(_MOST_HEADER_ROWS, len(body) - 1)
    marked = 0
    while marked < most and body[marked] and all(one.box.header for one in body[marked]):
        marked += 1
    first = body[0]
    if not marked and not all(_is_head(text, one.box) for one in first):
        return 0
    reach = max((one.box.row_span for one in first), default=1)
    under = 2 if any(one.box.column_span > 1 for one in first) and _heads_on(text, body) else 1
    return min(most, max(marked, reach, under))


def _heads_on(text: str, body: Sequence[Sequence[_Placed]]) -> bool:
    return len(body) > 2 and bool(body[1]) and all(_is_head(text, one.box) for one in body[1])


def _is_head(text: str, box: Box) -> bool:
    """Whether a cell may be a header: short words, no bare number; a year or a date is one."""
    words = "".join(span.of(text) for span in box.spans).strip()
    bare = words.replace(".", "").replace(",", "").replace("%", "").replace("％", "")
    return len(words) <= _HEADER_CHARS and not bare.isdecimal()


def _paths(text: str, rows: Sequence[Sequence[_Placed]], width: int) -> list[str]:
    """For each column the headers above it, outermost first, each once."""
    paths: list[list[str]] = [[] for _ in range(width)]
    for row in rows:
        for one in row:
            words = "".join("".join(span.of(text).split()) for span in one.box.spans)
            for column in range(one.column, one.column + one.box.column_span):
                if words and words not in paths[column]:
                    paths[column].append(words)
    return [_JOINT.join(path) for path in paths]


def _cell(text: str, one: _Placed, row: int) -> Cell:
    return cell_of(text, one.box.spans, row, one.column, one.box.row_span, one.box.column_span)
