"""The parts of a version that hold its statements: tasks, rows of tables, numbered sections, and the rest of it."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from plancheck.diff.version import Version, plain
from plancheck.facts.kinds import CellFact, RowFact, SectionFact, TableFact, TaskFact
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span, stripped

REST = "doc"  # the part of everything before the first heading
_STOPS = "。；！？;!?\n\r"
_COMMAS = "，,：:"
_LONG = 24  # letters of a sentence that is cut at its first comma to serve as a title
_DEEPEST = 8  # tasks nested or beginning at one place


class Part(NamedTuple):
    """A task, row, section, table, or the rest. `kind` is one of these words.

    `words` is its title without number, `title` the same in plain, `head` where it stands. `parent` is the id of the
    part around it.
    """

    id: str
    kind: str
    number: str
    title: str
    words: str
    head: Span
    span: Span
    section: str | None
    parent: str


class Parts:
    """All parts of a version by id, and the innermost one around a character."""

    def __init__(self, version: Version) -> None:
        """Tasks and rows are indexed by where they begin."""
        self._blocks = version.document.blocks
        self._starts = [block.span.start for block in self._blocks]
        self._tasks = sorted(version.of(TaskFact), key=lambda task: task.span)
        self._task_starts = [task.span.start for task in self._tasks]
        self._rows = sorted(version.of(RowFact), key=lambda row: row.span)
        self._row_starts = [row.span.start for row in self._rows]
        found = [*_tasks(version), *_rows(version), *_tables(version), *_sections(version)]
        rest = Part(REST, "rest", "", "", "", Span(0, 0), Span(0, len(version.document.text)), None, "")
        self.by_id = {part.id: part for part in (rest, *found)}

    def of_kind(self, *kinds: str) -> list[Part]:
        """Parts of some kinds, in reading order."""
        return [part for part in self.by_id.values() if part.kind in kinds]

    def around(self, offset: int) -> str:
        """Id of the innermost task, else row, else section around a character."""
        return _around(self._tasks, self._task_starts, offset) or self.outside(offset)

    def outside(self, offset: int) -> str:
        """The same, tasks left aside."""
        return _around(self._rows, self._row_starts, offset) or self._section(offset)

    def _section(self, offset: int) -> str:
        index = bisect_right(self._starts, offset) - 1
        section = self._blocks[index].section if index >= 0 else None
        known = f"s{section + 1}" if section is not None else REST
        return known if known in self.by_id else REST


def _around(facts: Sequence[TaskFact | RowFact], starts: Sequence[int], offset: int) -> str | None:
    last = bisect_right(starts, offset) - 1
    for index in range(last, max(-1, last - _DEEPEST), -1):
        if offset < facts[index].span.end:
            return facts[index].id
    return None


def _tasks(version: Version) -> Iterator[Part]:
    text = version.document.text
    for task in version.of(TaskFact):
        number = task.number or ""
        start = task.span.start + (len(number) if text.startswith(number, task.span.start) else 0)
        head = _title(text, Span(start, task.span.end))
        words = head.of(text)
        yield Part(
            task.id, "task", plain(number), plain(words), words, head, task.span, task.section, task.parent or REST
        )


def _title(text: str, span: Span) -> Span:
    """The first sentence without its stop; of a long one what stands before its first comma."""
    start = stripped(text, *span).start
    end = _first(text, _STOPS, start, span.end)
    return Span(start, _first(text, _COMMAS, start, end) if end - start > _LONG else end)


def _first(text: str, marks: str, start: int, end: int) -> int:
    return min((found for mark in marks if (found := text.find(mark, start, end)) >= 0), default=end)


def _rows(version: Version) -> Iterator[Part]:
    """A row is told by its label, and shown by it."""
    labels = {cell.row: cell.span for cell in version.of(CellFact) if cell.role == "label"}
    for row in version.of(RowFact):
        title, head = plain(f"{row.group or ''}›{row.label or ''}"), labels.get(row.id, row.span)
        yield Part(row.id, "row", row.serial or "", title, row.label or "", head, row.span, row.section, row.table)


def _tables(version: Version) -> Iterator[Part]:
    """A table is told by its title, else by its columns."""
    tables = version.document.tables
    for fact in version.of(TableFact):
        index = int(fact.id.removeprefix("g")) - 1
        headers = "|".join(tables[index].headers) if index < len(tables) else ""
        title = plain(fact.title or headers)
        yield Part(fact.id, "table", "", title, fact.title or "", fact.span, fact.span, fact.section, REST)


def _sections(version: Version) -> Iterator[Part]:
    for one, section in zip(version.of(SectionFact), version.document.sections, strict=True):
        parent, words = one.parent or REST, section.title.of(version.document.text)
        yield Part(
            one.id, "section", plain(one.label), plain(words), words, section.title, section.span, one.section, parent
        )
