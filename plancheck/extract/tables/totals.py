"""Which rows total which: 合计 rows, and the rows they sum."""

from collections.abc import Sequence
from typing import NamedTuple

from plancheck.document.labels import HEADINGS, leading
from plancheck.extract.tables.words import TableWords, bare, is_total, unbracketed
from plancheck.source.fold import fold
from plancheck.source.span import Span


class RowWords(NamedTuple):
    """What names a row: its label, its serial, and every text before the first number."""

    label: str | None
    serial: str | None
    names: tuple[str, ...]


def row_totals(rows: Sequence[RowWords], words: TableWords) -> tuple[int | None, ...]:
    """For each row the position of the row that totals it; None for totals, sub-totals and 其中 rows.

    A total sums the rows above it back to the total before, or, where the first row is a total and the last is none,
    the rows below it. Rows of several ranks (一、 over 1.) are nobody's parts: they would be counted twice.
    """
    totals = [any(is_total(words, name) for name in row.names) for row in rows]
    if not any(totals) or _ranked(rows, totals, words):
        return (None,) * len(rows)
    parts = [not total and not _apart(row, words) for row, total in zip(rows, totals, strict=True)]
    forward = totals[0] and not totals[-1]
    if not forward and not totals[-1]:
        return (None,) * len(rows)
    order = range(len(rows)) if forward else range(len(rows) - 1, -1, -1)
    current: int | None = None
    tied: list[int | None] = [None] * len(rows)
    for index in order:
        if totals[index]:
            current = index
        elif parts[index]:
            tied[index] = current
    return tuple(tied)


def _apart(row: RowWords, words: TableWords) -> bool:
    """Whether a row is a 其中 or a sub-total: 小计, 市辖区小计."""
    endings = tuple(words.subtotals)
    return any(_of_which(name, words) or unbracketed(name).endswith(endings) for name in row.names)


def _of_which(name: str, words: TableWords) -> bool:
    return bare(name).lstrip("-—(").startswith(words.of_which)


def _ranked(rows: Sequence[RowWords], totals: Sequence[bool], words: TableWords) -> bool:
    """Whether rows stand under one another: numbers of two schemes, some without a serial, or 其中 without serials."""
    plain = [row for row, total in zip(rows, totals, strict=True) if not total]
    numbered = [row for row in plain if row.serial]
    if numbered:
        schemes = {_scheme(row.serial or "") for row in numbered}
        return len(schemes) > 1 or any(not row.serial and not _apart(row, words) for row in plain)
    schemes = {_scheme(row.label or "") for row in plain}
    return bool(len(schemes) > 1 and schemes & HEADINGS) or any(_of_which(n, words) for row in plain for n in row.names)


def _scheme(text: str) -> str:
    value = text.strip()
    if value.isdecimal():
        return "1"
    found = leading(value + " x", fold(value + " x"), Span(0, len(value) + 2))
    if found:
        return found.label.scheme
    return "一、" if value and all(c in "一二三四五六七八九十" for c in value) else ""
