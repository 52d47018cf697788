"""Clauses of sentences that matter to links: work to come, with the sentence and the task each stands in."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache

from plancheck.document.model import Block
from plancheck.extract.context import Context
from plancheck.extract.links.words import TURNS, link_words
from plancheck.extract.times.sentences import roles_of
from plancheck.facts.kinds import TaskFact
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span, stripped

_FARTHEST = 400  # characters that a sentence is looked back for


class Clause(NamedTuple):
    """What stands between two commas. `sentence` is where its sentence starts, `block` its block, `task` the task around it.

    `first`: it says what is done before the clause behind it (在……基础上, ……完成后).
    """

    span: Span
    sentence: int
    block: Span
    task: TaskFact | None
    first: bool

    def beside(self, other: "Clause") -> bool:
        """Whether both belong to one task, or stand in one block outside of all."""
        return self.task == other.task and (self.task is not None or self.block == other.block)


@lru_cache(maxsize=1)
def _clause() -> re.Pattern[str]:
    """Names in marks and brackets are passed over whole: their commas divide nothing."""
    return regex(r"(?:[^,;:。!?\n《“(]+|《[^《》]{1,150}》|“[^“”\n]{1,80}”|\([^()\n]{1,80}\)|[《“(])+")


@lru_cache(maxsize=1)
def _label() -> re.Pattern[str]:
    number = "[0-9一二三四五六七八九十]{1,3}"
    return regex(rf"(?:{number}[、.](?![0-9])|\({number}\)|[一二三四五六七八九十]是)\s*")


class Clauses:
    """The clauses of a document, cut where they are asked for; none under headings that look back."""

    def __init__(self, context: Context) -> None:
        """Nothing is cut yet."""
        self._context, self._text = context, context.document.folded
        self._first = context.vocabulary.once(link_words).first
        self._tasks = sorted(context.facts(TaskFact), key=lambda task: task.span)
        self._starts = [task.span.start for task in self._tasks]

    def around(self, offsets: Iterable[int]) -> Iterator[Clause]:
        """The clauses of the sentences that hold an offset (ascending), each sentence once."""
        done = 0
        for offset in offsets:
            block = self._context.block_at(offset) if offset >= done else None
            if block is None or not self._is_ahead(block):
                continue
            low = max(done, block.span.start, offset - _FARTHEST)
            start = max(low, *(self._text.rfind(mark, low, offset) + 1 for mark in ";。!?\n"))
            for clause, end in self._cut(block, start, start):
                if clause.sentence > offset:
                    break
                done = end
                yield clause

    def behind(self, clause: Clause) -> Iterator[Clause]:
        """The clauses that follow one in its task, or in its block outside of all tasks."""
        end = clause.task.span.end if clause.task else clause.block.end
        blocks = self._context.document.blocks
        at = bisect_right(blocks, clause.block.start, key=lambda block: block.span.start) - 1
        start, sentence = clause.span.end, clause.sentence
        while start < end:
            for other, _ in self._cut(blocks[at], start, sentence):
                if not other.beside(clause):
                    return
                yield other
            at += 1
            start = sentence = blocks[at].span.start if at < len(blocks) else end

    def _cut(self, block: Block, start: int, sentence: int) -> Iterator[tuple[Clause, int]]:
        """The clauses of a block from an offset on, each with the end of what it was cut from."""
        for match in _clause().finditer(self._text, start, block.span.end):
            if match.start() > start and self._text[match.start() - 1] not in ",:":
                sentence = match.start()
            label = _label().match(self._text, match.start(), match.end())
            whole = stripped(self._text, label.end() if label else match.start(), match.end())
            for span, first in self._halves(whole):
                yield Clause(span, sentence, block.span, self._task(span.start), first), match.end()

    def _halves(self, span: Span) -> Iterator[tuple[Span, bool]]:
        """The part of a clause that is done first, and the rest; most clauses are whole."""
        said = span.of(self._text)
        match = self._first.match(said) if any(turn in said for turn in TURNS) else None
        cut = span.start + match.end() if match else span.start
        if match:
            yield Span(span.start, cut), True
        if cut < span.end:
            yield stripped(self._text, cut, span.end), False

    def _task(self, offset: int) -> TaskFact | None:
        at = bisect_right(self._starts, offset) - 1
        return self._tasks[at] if at >= 0 and offset < self._tasks[at].span.end else None

    def _is_ahead(self, block: Block) -> bool:
        roles = self._context.once(roles_of)
        section = self._context.section_at(block.span.start)
        return (roles.of.get(section) if section is not None else roles.opening) == "target"
