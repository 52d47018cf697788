"""Tables that a page break has cut, put together again."""

import re
from collections.abc import Sequence
from functools import lru_cache

from plancheck.readers.pdf.paragraphs import paragraphs_in_cell
from plancheck.readers.pdf.tables import Entry, Ruled
from plancheck.source.patterns import regex

_NEAR = 4.0  # points between the borders of two parts of one table


@lru_cache(maxsize=1)
def _continued() -> re.Pattern[str]:
    return regex(
        r"[（(]?续上?(?:表|前)?(?:\d+|[一二三四五六七八九十]+)?[）)]?|(?:附?表)(?:\d+|[一二三四五六七八九十]+)[（(]续表?[)）]"
    )


def is_continued(words: str) -> bool:
    """续表, 表1（续）: what is written above the rest of a table."""
    return _continued().fullmatch("".join(words.split())) is not None


def continues(before: Ruled, after: Ruled) -> bool:
    """Whether the second table, at the top of the next page, has the same columns as the first at the end of its own."""
    same = len(before.columns) == len(after.columns) and after.page > before.page
    return same and all(abs(a - b) <= _NEAR for a, b in zip(_widths(before), _widths(after), strict=True))


def _widths(table: Ruled) -> list[float]:
    return [column - table.columns[0] for column in table.columns]


def join(before: Ruled, after: Ruled) -> Ruled:
    """The first part with the rows of the second: a repeated header goes, and a row that the page break cut is put together."""
    rest = after.rows[_repeated(before, after) :]
    if rest:
        before.rows.extend(_closed(before.rows, rest))
    return before._replace(page=after.page)


def _repeated(before: Ruled, after: Ruled) -> int:
    """How many rows at the top are the header of both."""
    count = 0
    for first, second in zip(before.rows[: _header_rows(before)], after.rows, strict=False):
        if _texts(first) != _texts(second) or not any(entry.lines for entry in first):
            break
        count += 1
    return count


def _header_rows(table: Ruled) -> int:
    """How many rows may be header: titles over the whole width, then one row and what its merged cells reach or head."""
    titles = 0
    while titles < len(table.rows) and len(table.rows[titles]) == 1:
        titles += 1
    first = table.rows[titles] if titles < len(table.rows) else []
    reach = max((entry.row_span for entry in first), default=1)
    return titles + max(reach, 2 if any(entry.column_span > 1 for entry in first) else 1)


def _texts(row: Sequence[Entry]) -> list[tuple[int, str]]:
    return [(entry.column, entry.text) for entry in row]


def _closed(rows: list[list[Entry]], rest: list[list[Entry]]) -> list[list[Entry]]:
    """What follows the first part's rows; cells that reach over the page break grow there."""
    owners = _last_owners(rows)
    first = sorted(rest[0], key=lambda entry: entry.column)
    while first and not first[0].lines and _groups(rows, owners, first[0]):
        _grow(rows, owners[first[0].column], first[0], first[0].row_span)
        first = first[1:]
    if first and not first[0].lines and _is_cut(rows, owners, first):
        for entry in first:
            _grow(rows, owners[entry.column], entry, entry.row_span - 1)
        return rest[1:]
    return [first, *rest[1:]]


def _last_owners(rows: Sequence[Sequence[Entry]]) -> dict[int, tuple[int, int]]:
    """For each column where its last cell begins: row and place in it."""
    found: dict[int, tuple[int, int]] = {}
    width = max(entry.column + entry.column_span for entry in rows[0])
    for number in range(len(rows) - 1, -1, -1):
        if len(found) == width:
            break
        for place, entry in enumerate(rows[number]):
            for column in range(entry.column, entry.column + entry.column_span):
                found.setdefault(column, (number, place))
    return found


def _groups(rows: Sequence[Sequence[Entry]], owners: dict[int, tuple[int, int]], blank: Entry) -> bool:
    """Whether a blank cell is the rest of one that spans rows above the page break."""
    if blank.column not in owners:
        return False
    number, place = owners[blank.column]
    above = rows[number][place]
    same = (above.column, above.column_span) == (blank.column, blank.column_span)
    return same and bool(above.lines) and (above.row_span > 1 or blank.row_span > 1)


def _is_cut(rows: Sequence[Sequence[Entry]], owners: dict[int, tuple[int, int]], first: Sequence[Entry]) -> bool:
    """Whether a row goes on: its cells stand under filled ones, hold no bare numbers, and one was left in mid-sentence."""
    pairs = []
    for entry in first:
        number, place = owners.get(entry.column, (-1, -1))
        above = rows[number][place] if number >= 0 else None
        if above is None or (above.column, above.column_span) != (entry.column, entry.column_span):
            return False
        if entry.lines:
            pairs.append((above, entry))
    plausible = all(above.lines and not _bare_number(entry.text) for above, entry in pairs)
    return plausible and any(len(above.lines) > 1 or _runs_on(above, entry) for above, entry in pairs)


def _bare_number(text: str) -> bool:
    return text.replace(".", "").replace(",", "").rstrip("%％").isdecimal()


def _runs_on(above: Entry, entry: Entry) -> bool:
    return len(paragraphs_in_cell((above.lines[-1], entry.lines[0]), entry.width)) == 1


def _grow(rows: list[list[Entry]], owner: tuple[int, int], entry: Entry, by: int) -> None:
    number, place = owner
    above = rows[number][place]
    rows[number][place] = above._replace(row_span=above.row_span + by, lines=above.lines + entry.lines)
