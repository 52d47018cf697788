"""Tables in plain text with blanks between their cells, under a header line with 序号."""

from collections.abc import Sequence
from itertools import pairwise

from plancheck.document.model import Cell
from plancheck.readers.grid import HEADER_ROW, Grid, cell_of, table_of
from plancheck.readers.lines import Line, Word, words_of
from plancheck.readers.records import Record, is_value, records, values_at_end
from plancheck.readers.rows import numeric_cells, text_columns, textual_cells, units_of

_SERIALS = ("序号", "编号")
_HEADER_CHARS = 12


def find(text: str, folded: str, lines: Sequence[Line], free: Sequence[int]) -> tuple[list[Grid], int]:
    """The tables among the `free` lines, and how many headers had no rows that could be told apart."""
    if not any(name in folded for name in _SERIALS):
        return [], 0
    named = [i for i in free if any(name in lines[i].span.of(folded) for name in _SERIALS)]
    if not named:
        return [], 0
    words = [words_of(text, folded, line, i) if i >= named[0] else [] for i, line in enumerate(lines)]
    headers = [index for index in named if _is_header(words[index])]
    grids = [_grid(text, lines, words, header, stop) for header, stop in pairwise((*headers, len(lines)))]
    return [grid for grid in grids if grid is not None], grids.count(None)


def _is_header(words: Sequence[Word]) -> bool:
    names = [word.text for word in words]
    short = all(0 < len(name) <= _HEADER_CHARS and name[-1] not in "。;,:!?" for name in names)
    return len(names) >= 3 and short and any(name in _SERIALS for name in names)


def _grid(text: str, lines: Sequence[Line], words: Sequence[Sequence[Word]], header: int, stop: int) -> Grid | None:
    names = words[header]
    before = next(place for place, name in enumerate(names) if name.text in _SERIALS)
    found = records(words, lines, range(header, stop), before, len(names) - before - 1)
    if before > 1 or len(found) < 2 or not _fitting(found, len(names) - before - 1):
        return None
    heads = [cell_of(text, [name.span], HEADER_ROW, column) for column, name in enumerate(names)]
    rows = _rows(text, lines, found, [name.text for name in names[before + 1 :]], before)
    if not all(rows):
        return None
    last = max(word.line for record in found for word in record.words)
    if last + 1 < stop and _goes_on(words[last + 1], lines[last + 1]):
        return None
    return Grid(table_of(heads, rows, "delimited", False), header, last)


def _goes_on(words: Sequence[Word], line: Line) -> bool:
    """Whether the line behind a table looks like one more row: half a table adds up to nothing."""
    return line.gap <= 1 and not line.marked and len(words) >= 3 and values_at_end(words) >= 2


def _fitting(found: Sequence[Record], columns: int) -> bool:
    """Whether most rows have as many words as columns, or one less: a header of two lines, or with blanks in it, misleads."""
    if columns < 3:
        return True
    over = sum(sum(is_value(word) for word in record.words) >= columns for record in found)
    plain = [record.words for record in found if values_at_end(record.words) > 1] or [record.words for record in found]
    near = sum(len(words) >= columns - 1 for words in plain)
    return over * 2 <= len(found) and len(plain) <= near * 2


def _rows(
    text: str, lines: Sequence[Line], found: Sequence[Record], names: Sequence[str], before: int
) -> list[list[Cell]]:
    texts = text_columns(found, names)
    units = units_of(found, names) if texts else frozenset()
    rows: list[list[Cell]] = []
    for row, record in enumerate(found):
        cells = [cell_of(text, [word.span for word in record.group], row, 0)] if record.group else []
        cells += [cell_of(text, [record.serial.span], row, before)] if record.serial else []
        own = numeric_cells(record, names, texts, units) if texts else textual_cells(record, lines, names)
        cells += [
            cell_of(text, part.spans, row, before + 1 + part.column, 1, part.column_span, part.sure) for part in own
        ]
        rows.append(cells)
    return _merged(rows, before)


def _merged(rows: list[list[Cell]], before: int) -> list[list[Cell]]:
    """Group labels span the rows down to the next; words that span all value columns the rows without any."""
    grown: list[list[Cell]] = []
    for index, row in enumerate(rows):
        cells = []
        for cell in row:
            down = 1
            if cell.column < before:
                while index + down < len(rows) and rows[index + down][0].column >= before:
                    down += 1
            elif cell.column_span > 1 and cell.column + cell.column_span > max(c.column for c in row):
                while (
                    cell.column_span > 1 and index + down < len(rows) and _ends_before(rows[index + down], cell.column)
                ):
                    down += 1
            cells.append(cell._replace(row_span=down) if down > 1 else cell)
        grown.append(cells)
    return grown


def _ends_before(row: Sequence[Cell], column: int) -> bool:
    return all(cell.column + cell.column_span <= column for cell in row)
