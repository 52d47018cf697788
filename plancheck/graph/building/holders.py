"""Which node holds a place of the text: the innermost task, else the heading above it, else the document."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from plancheck.extract.context import section_id
from plancheck.facts.kinds import AttachmentFact, SectionFact, TaskFact
from plancheck.graph.building.sheet import Sheet
from plancheck.graph.kinds import SECTION, TASK
from plancheck.source.span import Span


class Nested:
    """Spans that lie inside one another or apart; finds the innermost around a character."""

    def __init__(self, spans: Sequence[Span]) -> None:
        """Any order; an index is that of `spans`."""
        self._order = sorted(range(len(spans)), key=lambda index: (spans[index].start, -spans[index].end))
        self._spans = [spans[index] for index in self._order]
        self._starts = [span.start for span in self._spans]
        self._outer: list[int] = []
        for at, span in enumerate(self._spans):
            around = at - 1
            while around >= 0 and not self._spans[around].contains(span):
                around = self._outer[around]
            self._outer.append(around)

    def at(self, offset: int) -> int | None:
        """The innermost span that holds a character."""
        at = bisect_right(self._starts, offset) - 1
        while at >= 0 and self._spans[at].end <= offset:
            at = self._outer[at]
        return self._order[at] if at >= 0 else None

    def around(self) -> list[int | None]:
        """For each span the one that holds it."""
        found: list[int | None] = [None] * len(self._order)
        for at, outer in enumerate(self._outer):
            found[self._order[at]] = self._order[outer] if outer >= 0 else None
        return found


class Holders:
    """The tasks and headings of one plan as nodes that hold what stands in them; `attachments` are nodes by fact."""

    def __init__(self, sheet: Sheet, attachments: Mapping[str, str]) -> None:
        """Headings inside a task are that task; items of lists that are no task are the heading above."""
        self.attachments = attachments
        self._sheet, self._tasks = sheet, sheet.rows(TaskFact)
        self._nested = Nested([task.span for task in self._tasks])
        headings = [one for one in sheet.rows(AttachmentFact) if one.place == "heading"]
        self._parts = sorted((one.span.start, attachments[one.id]) for one in headings)
        self._blocks = [block.span.start for block in sheet.plan.document.blocks]
        self._ids = [section_id(index) for index in range(len(sheet.plan.document.sections))]
        self._facts = {section.id: section for section in sheet.rows(SectionFact)}
        self._nodes: dict[str, str] = {}
        for section in self._facts.values():  # parents come before what stands under them
            self._nodes[section.id] = self._node(section)

    def _node(self, section: SectionFact) -> str:
        task = self._nested.at(section.span.start)
        if task is not None:
            return self._sheet.name(TASK, self._tasks[task].id)
        return self._sheet.name(SECTION, section.id) if section.kind == "heading" else self.above(section)

    def part(self, offset: int) -> str:
        """The attachment that a character outside all headings stands in, else the document."""
        at = bisect_right(self._parts, offset, key=lambda part: part[0]) - 1
        return self._parts[at][1] if at >= 0 else self._sheet.root

    def section(self, identity: str) -> str:
        """The node of a heading."""
        return self._nodes[identity]

    def above(self, section: SectionFact) -> str:
        """What a heading stands under."""
        return self.part(section.span.start) if section.parent is None else self._nodes[section.parent]

    def at(self, span: Span, section: str | None) -> str:
        """The node that holds the beginning of a span under a heading."""
        task = self._nested.at(span.start)
        if task is not None:
            return self._sheet.name(TASK, self._tasks[task].id)
        return self.part(span.start) if section is None else self._nodes[section]

    def around(self, span: Span) -> str:
        """The node that holds the beginning of any span."""
        document = self._sheet.plan.document
        at = bisect_right(self._blocks, span.start) - 1
        section = document.blocks[at].section if at >= 0 else None
        return self.at(span, None if section is None else self._ids[section])

    def of(self, task: str | None, span: Span, section: str | None) -> str:
        """The node of a task that is named, else of what holds the span."""
        return self.at(span, section) if task is None else self._sheet.name(TASK, task)

    def above_tasks(self) -> list[str]:
        """For each task the task around it or the heading it stands under."""
        return [
            self._heading(task) if around is None else self._sheet.name(TASK, self._tasks[around].id)
            for task, around in zip(self._tasks, self._nested.around(), strict=True)
        ]

    def _heading(self, task: TaskFact) -> str:
        """The node above a task, never the task itself, whose own number may be a heading too."""
        section = self._facts.get(task.parent or "")
        while section is not None and self._nodes[section.id] == self._sheet.name(TASK, task.id):
            section = self._facts.get(section.parent or "")
        return self.part(task.span.start) if section is None else self._nodes[section.id]
