"""Points of an assessment: （一）责任体系（20分） over its items, a group cell over its rows, 得4分；得6分 beside 10, and rows over rows."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from plancheck.document.model import Cell, Table
from plancheck.extract.context import Context
from plancheck.extract.tables.scorelists import dealt_points
from plancheck.extract.tables.scorerows import ladders
from plancheck.extract.tables.words import table_words
from plancheck.facts.cellname import unbracketed
from plancheck.facts.kinds import Fact, ScoreFact, SectionFact
from plancheck.source.fold import fold
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

_SURE = 0.92
_FEWEST = 2


class _Score(NamedTuple):
    """Where a whole is stated, in which form, its points and those of its parts."""

    span: Span
    form: str
    stated: Decimal
    parts: tuple[Decimal, ...]


@lru_cache(maxsize=1)
def _points() -> re.Pattern[str]:
    return regex(r"\((?:共|满分|总分)?(\d{1,4}(?:\.\d{1,2})?)分\)")


@lru_cache(maxsize=1)
def _earned() -> re.Pattern[str]:
    return regex(r"得(\d{1,3}(?:\.\d{1,2})?)分")


@lru_cache(maxsize=1)
def _numbered() -> re.Pattern[str]:
    return regex(r"(?:^|[\n;。])\s*\d{1,2}[.、](?!\d)")


@lru_cache(maxsize=1)
def _extra() -> re.Pattern[str]:
    return regex(r"[加扣减]分|奖励|附加|奖惩")


@lru_cache(maxsize=1)
def _scaled() -> re.Pattern[str]:
    """Points a piece, and the same points in steps: 每项得2分, 达到90%得10分、80%得8分."""
    return regex(r"每|否则|最高|得\d[^;。]*得\d|或|不足|未|不得")


def scores(context: Context) -> dict[str, list[Fact]]:
    """The `score` facts in reading order."""
    if "分" not in context.document.text:
        return {"score": []}
    lists = (_Score(one.span, "list", one.stated, one.parts) for one in dealt_points(context.document.folded))
    found = sorted([*_headings(context), *_tables(context), *lists], key=lambda one: one.span)
    return {"score": [_fact(context, one, number) for number, one in enumerate(found, 1)]}


def _fact(context: Context, one: _Score, number: int) -> ScoreFact:
    section, text = context.section_at(one.span.start), context.text(one.span)
    total = sum(one.parts, Decimal(0))
    return ScoreFact(
        f"sc{number}", one.span, text, section, _SURE, one.form, one.stated, total, len(one.parts), max(one.parts)
    )


def _headings(context: Context) -> Iterator[_Score]:
    """Sections that end with points, all of whose entries do too; those that give or take points besides are left out."""
    folded = context.document.folded
    stated: dict[str, tuple[Span, Decimal]] = {}
    below: dict[str | None, list[SectionFact]] = defaultdict(list)
    for fact in context.facts(SectionFact):
        if fact.place != "body":
            continue
        match = _last(folded, context, fact)
        if match is not None:
            stated[fact.id] = Span(*match.span()), Decimal(match[1])
        if not _extra().search(fact.title):
            below[fact.parent].append(fact)
    for parent, (span, points) in stated.items():
        entries = below[parent]
        if len(entries) >= _FEWEST and all(entry.id in stated for entry in entries):
            yield _Score(span, "heading", points, tuple(stated[entry.id][1] for entry in entries))


def _last(folded: str, context: Context, fact: SectionFact) -> re.Match[str] | None:
    """The one mark of points in a section's own paragraph, at its end."""
    block = context.block_at(fact.span.start)
    if block is None:
        return None
    marks = list(_points().finditer(folded, fact.span.start, block.span.end))
    ends = len(marks) == 1 and not folded[marks[0].end() : block.span.end].strip("。;:,. \n")
    return marks[0] if ends else None


def _tables(context: Context) -> Iterator[_Score]:
    words = context.vocabulary.once(table_words)
    for table in context.document.tables:
        headers = [unbracketed(header.split("›")[-1]) for header in table.headers]
        column = next((index for index, header in enumerate(headers) if header in words.points), None)
        if column is not None and table.sure:
            values = [_value(row, column) for row in table.rows]
            yield from _groups(table, column, values)
            yield from _criteria(table, column, values)
            rows = ladders(table, column, values, _extra())
            yield from (_Score(one.span, "rows", one.stated, one.parts) for one in rows)


def _value(row: Sequence[Cell], column: int) -> Decimal | None:
    text = next((fold(cell.text).strip().removesuffix("分") for cell in row if cell.column == column), "")
    return Decimal(text) if re.fullmatch(r"\d{1,4}(?:\.\d{1,2})?", text) else None


def _groups(table: Table, column: int, values: Sequence[Decimal | None]) -> Iterator[_Score]:
    for number, row in enumerate(table.rows):
        for cell in row:
            match = _points().search(fold(cell.text)) if cell.column < column and cell.row_span >= _FEWEST else None
            parts = values[number : number + cell.row_span]
            known = [part for part in parts if part is not None]
            if match is not None and len(known) == len(parts):
                yield _Score(cell.span, "group", Decimal(match[1]), tuple(known))


def _criteria(table: Table, column: int, values: Sequence[Decimal | None]) -> Iterator[_Score]:
    """得4分；得6分: what each clause of a cell gives, without those that depend on how many or how much."""
    for row, stated in zip(table.rows, values, strict=True):
        for cell in row:
            text = fold(cell.text) if cell.column > column and stated is not None else ""
            parts = _given(text) or _marked(text)
            if stated is not None and len(parts) >= _FEWEST:
                yield _Score(cell.span, "cell", stated, parts)


def _marked(text: str) -> tuple[Decimal, ...]:
    """1.…(15分)；2.…(20分): numbered items that each end with their points."""
    items = _numbered().split(text)[1:] if "分)" in text else []
    found = [list(_points().finditer(item)) for item in items]
    whole = all(
        len(marks) == 1 and not item[marks[0].end() :].strip("。;,. \n")
        for marks, item in zip(found, items, strict=True)
    )
    return tuple(Decimal(marks[0][1]) for marks in found) if whole else ()


def _given(text: str) -> tuple[Decimal, ...]:
    found: list[Decimal] = []
    for clause in re.split("[;。]", text):
        match = _earned().search(clause)
        if match is None and not clause.strip():
            continue
        if match is None or _scaled().search(clause, 0, match.end()):
            return ()
        found.append(Decimal(match[1]))
    return tuple(found)
