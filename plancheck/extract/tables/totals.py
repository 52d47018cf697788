"""Which rows total which: 合计 rows, and the rows they sum."""

from collections.abc import Sequence

from plancheck.document.labels import HEADINGS, leading
from plancheck.extract.tables.words import TableWords, is_total
from plancheck.facts.cellname import bare, unbracketed
from plancheck.source.fold import fold
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

_UPPER, _LOWER = "一、", "1"  # schemes of serials
_DIVIDES = regex(r"按[^,、]{1,12}分(?:类|组|布)?:?\Z")  # 按城乡分, over the rows that follow
_SUMS = ("计", "总", "数", "和", "量")  # how total words end that are no places
_PLAIN = regex(r"\d{1,3}(?:[.、](?!\d)|\Z)")


class RowWords(NamedTuple):
    """What names a row: its label, its serial, and every text before the first number."""

    label: str | None
    serial: str | None
    names: tuple[str, ...]


def row_totals(rows: Sequence[RowWords], words: TableWords) -> tuple[int | None, ...]:
    """For each row the position of the row that totals it; None for totals, sub-totals and 其中 rows.

    A total sums the rows above it back to the total before, or, where the first row is a total and the last is none,
    the rows below it. Of two ranks (一 over 1, 2) the upper add up to the total, and the lower to the row they stand
    under; rows of other ranks, and of two divisions (按城乡分, 按性别分), are nobody's: they would be counted twice.
    """
    totals = [_is_sum(row, words) for row in rows]
    forward = bool(rows) and totals[0] and not totals[-1]
    if not any(totals) or not (forward or totals[-1]) or _divided_again(rows):
        return (None,) * len(rows)
    heads = _heads(rows, totals)
    if not any(heads) and _ranked(rows, totals, words):
        return (None,) * len(rows)
    apart = [_apart(row, words) for row in rows]
    parts = [not any(row) for row in zip(totals, apart, strict=True)]
    if not any(heads):
        return _tied(totals, parts, forward=forward)
    upper = _tied(totals, heads, forward=forward)
    lower = _tied(heads, [part and not head for part, head in zip(parts, heads, strict=True)], forward=True)
    return tuple(above if above is not None else below for above, below in zip(upper, lower, strict=True))


def _divided_again(rows: Sequence[RowWords]) -> bool:
    """Whether rows say of what follows them that it divides the whole, and say it in two ways."""
    names = {name for row in rows for name in row.names}
    return sum(_DIVIDES.search(bare(name)) is not None for name in names) > 1


def _is_sum(row: RowWords, words: TableWords) -> bool:
    """Whether a row is a total; beside a name of its own 全县 only says where the project is, while 合计 still sums up."""
    named = [name for name in row.names if is_total(words, name)]
    if row.label is None or is_total(words, row.label):
        return bool(named)
    return any(unbracketed(name).endswith(_SUMS) for name in named)


def _tied(totals: Sequence[bool], parts: Sequence[bool], *, forward: bool) -> tuple[int | None, ...]:
    """For each part the total before it, or behind it."""
    order = range(len(totals)) if forward else range(len(totals) - 1, -1, -1)
    current: int | None = None
    tied: list[int | None] = [None] * len(totals)
    for index in order:
        if totals[index]:
            current = index
        elif parts[index]:
            tied[index] = current
    return tuple(tied)


def _heads(rows: Sequence[RowWords], totals: Sequence[bool]) -> list[bool]:
    """Which rows are numbered 一, where all rows are numbered so or 1, 2, beginning with such a one."""
    schemes = [None if total else _rank(row) for row, total in zip(rows, totals, strict=True)]
    plain = [scheme for scheme in schemes if scheme is not None]
    two = plain[:1] == [_UPPER] and set(plain) == {_UPPER, _LOWER} and sum(totals) == 1
    return [two and scheme == _UPPER for scheme in schemes]


def _rank(row: RowWords) -> str:
    """The scheme of a row's number, be it in a column of its own or before its name, where 1. is no other than 1."""
    text = bare(row.serial or row.label or "")
    return _LOWER if _PLAIN.match(text) else _scheme(text)


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
        return _LOWER
    found = leading(value + " x", fold(value + " x"), Span(0, len(value) + 2))
    if found:
        return found.label.scheme
    return _UPPER if value and all(c in "一二三四五六七八九十" for c in value) else ""
