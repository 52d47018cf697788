"""Figures in rows of one table that are due on different days: 累计完成8万 by 2026年12月, 累计完成12万 by 2027年12月."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from plancheck.document.model import Table
from plancheck.extract.context import Context
from plancheck.extract.figures.apart import by_same
from plancheck.facts.kinds import ComparableFact, DocumentFact, FigureFact
from plancheck.source.fold import fold
from plancheck.values.dates import find_times, resolve

Due = tuple[int, datetime.date]  # a table and the last day of a row in it


def dues(context: Context, figures: Iterable[FigureFact]) -> dict[str, Due]:
    """By id, when the row of a figure is due, in tables with a column of deadlines."""
    words = context.vocabulary.words("task_columns", "deadline")
    year = next((fact.year for fact in context.facts(DocumentFact)), None)
    tables: dict[int, Mapping[int, datetime.date]] = {}
    found: dict[str, Due] = {}
    for index, table in enumerate(context.document.tables):
        column = next((at for at, header in enumerate(table.headers) if "".join(header.split()).endswith(words)), None)
        if column is not None:
            tables[index] = _days(table, column, year)
    for fact in figures if tables else ():
        block = context.block_at(fact.at.start)
        if block is not None and block.cell is not None and block.cell[1] in tables.get(block.cell[0], {}):
            found[fact.id] = block.cell[0], tables[block.cell[0]][block.cell[1]]
    return found


def _days(table: Table, column: int, year: int | None) -> dict[int, datetime.date]:
    """The last day that each row's cell names, and those below that it spans."""
    days: dict[int, datetime.date] = {}
    for number, row in enumerate(table.rows):
        for cell in row:
            times = [resolve(one, year).last for one in find_times(fold(cell.text)) if one.valid]
            named = [day for day in times if day is not None]
            if cell.column == column and named and len(named) == len(times):
                days.update(dict.fromkeys(range(number, number + cell.row_span), max(named)))
    return days


def together(pairs: Iterable[ComparableFact], due: Mapping[str, Due]) -> list[ComparableFact]:
    """Pairs without those of two rows of one table that are due on different days."""
    return [pair for pair in pairs if not _differ(due.get(pair.a), due.get(pair.b))]


def _differ(a: Due | None, b: Due | None) -> bool:
    return a is not None and b is not None and a[0] == b[0] and a[1] != b[1]


def staged(figures: Iterable[FigureFact], due: Mapping[str, Due]) -> Iterator[FigureFact]:
    """Figures whose `same` tells the steps on the way apart; the last step is what the text sets as the target."""
    known = list(figures)
    steps = _steps(known, due) if due else {}
    for fact in known:
        yield fact._replace(same=f"{fact.same}|{steps[fact.id]}") if fact.id in steps else fact


def _steps(figures: Sequence[FigureFact], due: Mapping[str, Due]) -> dict[str, datetime.date]:
    """By id, the day of each figure that its table states again for a later one."""
    last: dict[tuple[str, int], datetime.date] = defaultdict(lambda: datetime.date.min)
    rows = [(same, fact.id, *due[fact.id]) for same, group in by_same(figures) for fact in group if fact.id in due]
    for same, _, table, day in rows:
        last[same, table] = max(last[same, table], day)
    return {identity: day for same, identity, table, day in rows if day < last[same, table]}
