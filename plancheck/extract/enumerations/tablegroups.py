"""Rows of a table that state how many entries stand under them: 一、基础设施（5项）, 合计（17项）."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from plancheck.extract.context import Context
from plancheck.extract.enumerations.headed import SURE, Stated
from plancheck.facts.cellname import unbracketed
from plancheck.facts.kinds import RowFact, TableFact
from plancheck.source.fold import fold
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span
from plancheck.values.numeral import chinese_ordinal

_FAR = 2  # a count further off is of something else


class _Heading(NamedTuple):
    """A row that states a count: its place among the rows, the count, and whether it is of the whole table."""

    position: int
    span: Span
    stated: int
    whole: bool


@lru_cache(maxsize=1)
def _stated() -> re.Pattern[str]:
    number = r"\d{1,3}|[二三四五六七八九十]{1,3}"
    return regex(rf"(?P<name>[^\n\t()]{{2,40}})\((?P<count>共?(?P<n>{number})[项个件])\)[*_ ]*(?=[\n\t|]|$)")


@lru_cache(maxsize=1)
def _group() -> re.Pattern[str]:
    return regex(r"[*_]{0,3}[一二三四五六七八九十]{1,3}[、.]")


def group_counts(context: Context) -> Iterator[Stated]:
    """Every such count in a table that numbers its entries 1, 2, 3 right through, or anew in each group."""
    sure = {table.id for table in context.facts(TableFact) if table.sure}
    tables: dict[str, list[RowFact]] = defaultdict(list)
    for row in context.facts(RowFact):
        if row.table in sure:
            tables[row.table].append(row)
    totals = frozenset(map(fold, context.vocabulary.words("tables", "total")))
    for rows in tables.values():
        headings = [heading for at, row in enumerate(rows) if (heading := _heading(at, row, totals))]
        if headings:
            yield from _compared(rows, headings)


def _heading(position: int, row: RowFact, totals: frozenset[str]) -> _Heading | None:
    match = None if _entry(row) else _stated().match(fold(row.text))
    stated = chinese_ordinal(match["n"]) if match else None
    if match is None or not stated:
        return None
    whole = unbracketed(match["name"]) in totals
    span = Span(row.span.start + match.start("count"), row.span.start + match.end("count"))
    return _Heading(position, span, stated, whole) if whole or _group().match(match["name"]) else None


def _compared(rows: Sequence[RowFact], headings: Sequence[_Heading]) -> Iterator[Stated]:
    """Counts beside the entries below, up to the next such row; a row without a number may go on with the one above."""
    ends = {heading.position for heading in headings} | {len(rows)}
    for heading in headings:
        end = next((at for at in range(heading.position + 1, len(rows)) if _entry(rows[at]) is None), len(rows))
        end = len(rows) if heading.whole else end
        numbers = [number for row in rows[heading.position + 1 : end] if (number := _entry(row)) is not None]
        near = abs(len(numbers) - heading.stated) <= _FAR
        if near and end in ends and _one_run(numbers, heading.whole):
            yield Stated(heading.span, "条目", heading.stated, len(numbers), SURE)


def _entry(row: RowFact) -> int | None:
    """The number of a row that is an entry."""
    serial = (row.serial or "").strip(" .、")
    return int(serial) if serial.isdecimal() else None


def _one_run(numbers: Sequence[int], whole: bool) -> bool:
    """Whether numbers follow one another, from one where they are of the whole table."""
    start = numbers[0] if numbers else 0
    return len(numbers) > 1 and (start == 1 or not whole) and list(numbers) == list(range(start, start + len(numbers)))
