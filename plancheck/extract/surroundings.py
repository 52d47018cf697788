"""The task, row, heading and column a figure stands in."""

from bisect import bisect_right

from plancheck.extract.context import Context
from plancheck.extract.keys import DEFAULT
from plancheck.facts.kinds import CellFact, RowFact, SectionFact, TaskFact
from plancheck.source.fold import fold
from plancheck.values.dates import find_times

_FIRST_HALF = (1, 6)
_DEEPEST = 8  # tasks nested or beginning at one place


class Surroundings:
    """Looks up by offset; built once a document."""

    def __init__(self, context: Context) -> None:
        """Sections, tables and tasks must be there."""
        self._context = context
        self._tasks = sorted(context.facts(TaskFact), key=lambda task: task.span)
        self._task_starts = [task.span.start for task in self._tasks]
        self._rows = sorted(context.facts(RowFact), key=lambda row: row.span)
        self._row_starts = [row.span.start for row in self._rows]
        self._cells = {fact.span.start: fact for fact in context.facts(CellFact)}
        self._actual = self._actual_sections()

    def task(self, offset: int) -> str | None:
        """Id of the innermost task around a character."""
        last = bisect_right(self._task_starts, offset) - 1
        for index in range(last, max(-1, last - _DEEPEST), -1):
            if offset < self._tasks[index].span.end:
                return self._tasks[index].id
        return None

    def row(self, offset: int) -> str | None:
        """Id of the table row around a character."""
        index = bisect_right(self._row_starts, offset) - 1
        return self._rows[index].id if index >= 0 and offset < self._rows[index].span.end else None

    def place(self, offset: int) -> str | None:
        """The narrowest of row, task and section."""
        return self.row(offset) or self.task(offset) or self._context.section_at(offset)

    def period(self, offset: int) -> str:
        """The period a column sets for a figure without a time of its own."""
        block = self._context.block_at(offset)
        cell = self._cells.get(block.span.start) if block and block.cell else None
        return column_period(cell.header) if cell else DEFAULT

    def is_actual(self, offset: int) -> bool:
        """Whether the heading above says that this has been done (回顾, 完成情况)."""
        return self._context.section_at(offset) in self._actual

    def _actual_sections(self) -> frozenset[str]:
        words = self._context.vocabulary.words("actual_headings", "heading")
        found: set[str] = set()
        for section in self._context.facts(SectionFact):
            if section.parent in found or any(word in section.title for word in words):
                found.add(section.id)
        return frozenset(found)


def column_period(header: str) -> str:
    """What a column heading says about time: the first half stands apart; the second half ends with the row's period."""
    for found in find_times(fold(header)):
        if found.first and found.last and (found.first[1], found.last[1]) == _FIRST_HALF:
            return "上半年"
    return DEFAULT
