"""The task, row, heading and column a figure stands in."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial

from plancheck.document.model import Block
from plancheck.extract.context import Context
from plancheck.extract.figures.columns import column_period, steps
from plancheck.extract.figures.indicators import words
from plancheck.extract.figures.keys import DEFAULT, UNDECIDED
from plancheck.extract.layout.chapters import lost_chapter
from plancheck.extract.unmarked import unmarked_role
from plancheck.facts.kinds import CellFact, DocumentFact, PeriodFact, RowFact, SectionFact, TaskFact
from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.fold import fold
from plancheck.source.patterns import regex

_ROOT = "doc"
_PLACE = 12  # characters of a heading that only names a place or unit
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
        self._steps = steps(context.facts(CellFact))
        self._sections = {section.id: section for section in context.facts(SectionFact)}
        self._titles = {section.id: fold(section.title).strip() for section in self._sections.values()}
        self._times = self._heading_times(context.facts(PeriodFact))
        self._opening_times = [fact for fact in context.facts(PeriodFact) if self._opens(fact)]
        self._openings = [fact.span.start for fact in self._opening_times]
        self._unmarked = context.once(unmarked_role)
        self._roles = self._section_roles()
        self._lost = context.once(lost_chapter)
        self._conditional = self._conditions()
        self._progress = context.vocabulary.words("actual_headings", "column")
        self._ends = context.vocabulary.words("gates", "place ending")
        self._verbs = context.vocabulary.once(words).lead
        self._named = partial(context.vocabulary.once, _named)
        headings = (section.span.start for section in self._sections.values() if section.kind == "heading")
        self._first_heading = next(headings, len(context.document.text))

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

    def place(self, offset: int) -> str:
        """The narrowest of row, task and section."""
        return self.row(offset) or self.task(offset) or self.heading(offset)

    def heading(self, offset: int) -> str:
        """The section, or `doc` before the first heading."""
        return self._context.section_at(offset) or _ROOT

    def column_period(self, offset: int) -> str:
        """The period a column sets for a figure without a time of its own."""
        block = self._context.block_at(offset)
        cell = self._cells.get(block.span.start) if block and block.cell else None
        return self._steps.get(cell.id) or column_period(cell.header) if cell else DEFAULT

    def heading_times(self, offset: int) -> Sequence[PeriodFact]:
        """The times that the nearest heading with any of them names: “十五五”时期主要目标."""
        section = self._context.section_at(offset)
        while section is not None:
            if section in self._times:
                return self._times[section]
            section = self._sections[section].parent if section in self._sections else None
        return ()

    def frame(self, offset: int) -> PeriodFact | None:
        """The time that the last paragraph opening with one sets, under a heading that names several (今年是……)."""
        index = bisect_right(self._openings, offset) - 1
        if index < 0:
            return None
        fact = self._opening_times[index]
        return fact if self._context.section_at(fact.span.start) == self._context.section_at(offset) else None

    def undecided(self, offset: int) -> str | None:
        """One period, though not known which, for all that stands in chapters below a heading with several times."""
        section = own = self._context.section_at(offset)
        while section is not None and section not in self._times:
            section = self._sections[section].parent if section in self._sections else None
        return f"{UNDECIDED}{section}" if section is not None and section != own else None

    def opening(self, offset: int) -> PeriodFact | None:
        """The time that the paragraph around a character opens with."""
        index = bisect_right(self._openings, offset) - 1
        if index < 0 or self._context.block_at(offset) is not self._context.block_at(self._openings[index]):
            return None
        return self._opening_times[index]

    def region(self, offset: int) -> str | None:
        """The place or unit that the paragraph (吴兴区：…) or a heading (（一）吴兴区) limits its figures to."""
        block = self._context.block_at(offset)
        if block is not None:
            start = block.label.span.end if block.label else block.span.start
            folded = self._context.document.folded
            named = self._named().match(folded, start, offset) if folded.find(":", start, offset) >= 0 else None
            if named:
                return named[1]
        section = self._context.section_at(offset)
        while section is not None and section in self._sections:
            title = self._titles[section]
            if len(title) <= _PLACE and self.is_place(title):
                return title
            section = self._sections[section].parent
        return None

    def is_place(self, name: str) -> bool:
        """Whether a name ends as one of a place or unit does, and says nothing to be done: 吴兴区, not 改造城中村."""
        return name.endswith(self._ends) and not self._verbs.match(name)

    def stage(self, offset: int) -> str | None:
        """The stage of a work that the heading above names (一期工程, 第二批), or the grade that the paragraph defines."""
        section = self._context.section_at(offset)
        named = _stages().match(self._titles[section]) if section in self._titles else None
        return named[0] if named else self._grade(offset) or self._level(section)

    def _level(self, section: str | None) -> str | None:
        """四级应急响应 in a heading above."""
        while section is not None and section in self._sections:
            if named := _levels().search(self._titles[section]):
                return named[0]
            section = self._sections[section].parent
        return None

    def _grade(self, offset: int) -> str | None:
        """一级预警: at the beginning of a paragraph."""
        block = self._context.block_at(offset)
        if block is None:
            return None
        start = block.label.span.end if block.label else block.span.start
        graded = _grades().match(self._context.document.folded, start, offset)
        return graded[1] if graded else None

    def role(self, offset: int) -> str | None:
        """target, or actual under a heading that says what has been done; None where the headings do not tell, or are lost."""
        if offset < self._lost:
            return None
        if self._reported(offset):
            return "actual"
        section = self._context.section_at(offset)
        if section is None:
            return self._unmarked if offset < self._first_heading else self._unmarked or "target"
        return None if section in self._conditional else self._roles.get(section, self._unmarked or "target")

    def _reported(self, offset: int) -> bool:
        """Whether a character stands in a column of a table that tells how things are (三季度进展, 完成情况)."""
        block = self._context.block_at(offset) if self._cells else None
        cell = self._cells.get(block.span.start) if block and block.cell else None
        return cell is not None and fold(cell.header).strip().endswith(self._progress)

    def _conditions(self) -> frozenset[str]:
        """Sections whose lead, or that of one above, announces conditions: …应当具备下列条件."""
        words = self._context.vocabulary.words("actual_headings", "condition")
        found: set[str] = set()
        for identity, section in self._sections.items():
            if section.parent in found or any(word in section.title for word in words):
                found.add(identity)
        return frozenset(found)

    def _opens(self, fact: PeriodFact) -> bool:
        """Whether a time is the first word of a paragraph."""
        block = self._context.block_at(fact.span.start)
        return (
            block is not None
            and block.cell is None
            and block.kind == "paragraph"
            and block.span.start == fact.span.start
        )

    def _heading_times(self, facts: Sequence[PeriodFact]) -> dict[str, list[PeriodFact]]:
        found: dict[str, list[PeriodFact]] = defaultdict(list)
        headings = {block.span.start: section for section, block in self._headings()}
        for fact in facts:
            block = self._context.block_at(fact.span.start)
            section = headings.get(block.span.start) if block and not block.cell else None
            if section and fact.period.relation in ("during", "by") and fact.text in section.title:
                found[section.id].append(fact)
        return dict(found)

    def _headings(self) -> Iterator[tuple[SectionFact, Block]]:
        """Headings with their blocks; the document's own title, whose time is the plan's, is none."""
        title = next((fact.span for fact in self._context.facts(DocumentFact)), None)
        for section in self._sections.values():
            block = self._context.block_at(section.span.start) if section.kind == "heading" else None
            if block is not None and not (title and block.span.start <= title.start < block.span.end):
                yield section, block

    def _section_roles(self) -> dict[str, str | None]:
        """What each section speaks of: its own heading's word, else its parent's; both words at once decide nothing."""
        vocabulary = self._context.vocabulary
        actual, target = vocabulary.words("actual_headings", "actual"), vocabulary.words("actual_headings", "target")
        background = vocabulary.words("actual_headings", "background")
        roles: dict[str, str | None] = {}
        for section in self._sections.values():
            past = section.title in background or any(word in section.title for word in actual)
            ahead = any(word in section.title for word in target)
            if past and ahead:
                roles[section.id] = None
            elif past or ahead:
                roles[section.id] = "actual" if past else "target"
            else:
                roles[section.id] = roles.get(section.parent or "", self._unmarked or "target")
        return roles


@lru_cache(maxsize=1)
def _stages() -> re.Pattern[str]:
    return regex(r"(?:第?[一二三四五六七八九十\d]+|首)(?:期|批次?)(?=工程|项目|建设|任务|[。:,]|$)")


@lru_cache(maxsize=1)
def _levels() -> re.Pattern[str]:
    return regex(r"(?:[ⅠⅡⅢⅣⅤ]|I{1,3}|IV|[一二三四五])级(?:应急)?(?:响应|预警|处置)")


@lru_cache(maxsize=1)
def _grades() -> re.Pattern[str]:
    return regex(
        r"[ .、]{0,2}((?:[ⅠⅡⅢⅣⅤ]|I{1,3}|IV|[一二三四五])级|[红橙黄蓝]色|特别?重大|较大|一般)[一-龥()、ⅠⅡⅢⅣVI]{0,10}[:。,]"
    )


def _named(vocabulary: Vocabulary) -> re.Pattern[str]:
    """吴兴区: at the beginning of a paragraph."""
    ends = any_of(vocabulary.words("gates", "place ending"))
    return regex(rf"\s*([一-龥]{{1,8}}(?:{ends}))\s*:")
