"""The clauses of a plan that speak of work to come, with the sentence and the task each stands in."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from plancheck.document.model import Block
from plancheck.extract.context import Context
from plancheck.extract.links.words import link_words
from plancheck.extract.times.sentences import roles_of
from plancheck.facts.kinds import TaskFact
from plancheck.source.span import Span, stripped


class Clause(NamedTuple):
    """What stands between two commas. `sentence` and `block` count from 1; `task` is the task around it.

    `first`: it says what is done before the clause behind it (在……基础上, ……完成后).
    """

    span: Span
    sentence: int
    block: int
    task: TaskFact | None
    first: bool

    def beside(self, other: "Clause") -> bool:
        """Whether both belong to one task, or stand in one block outside of all."""
        return self.task == other.task and (self.task is not None or self.block == other.block)


@lru_cache(maxsize=1)
def _clause() -> re.Pattern[str]:
    """Names in marks and brackets are passed over whole: their commas divide nothing."""
    return re.compile(r"(?:《[^《》]{1,150}》|“[^“”\n]{1,80}”|\([^()\n]{1,80}\)|[^,;:。!?\n])+")


@lru_cache(maxsize=1)
def _label() -> re.Pattern[str]:
    number = "[0-9一二三四五六七八九十]{1,3}"
    return re.compile(rf"(?:{number}[、.](?![0-9])|\({number}\)|[一二三四五六七八九十]是)\s*")


def clauses(context: Context) -> Iterator[Clause]:
    """In reading order, without their numbers; none under headings that look back."""
    tasks = sorted(context.facts(TaskFact), key=lambda task: task.span)
    starts = [task.span.start for task in tasks]
    first_words = context.vocabulary.once(link_words).first
    sentence = 0
    for number, block in enumerate(context.document.blocks, 1):
        if not _is_ahead(context, block):
            continue
        sentence += 1
        for whole, ends in _parts(context.document.folded, block):
            at = bisect_right(starts, whole.start) - 1
            inside = at >= 0 and whole.start < tasks[at].span.end
            for span, first in _halves(context.document.folded, whole, first_words):
                yield Clause(span, sentence, number, tasks[at] if inside else None, first)
            sentence += ends


def _is_ahead(context: Context, block: Block) -> bool:
    roles = context.once(roles_of)
    section = context.section_at(block.span.start)
    return (roles.of.get(section) if section is not None else roles.opening) == "target"


def _parts(text: str, block: Block) -> Iterator[tuple[Span, bool]]:
    """Each clause, and whether its sentence ends with it."""
    for match in _clause().finditer(text, *block.span):
        label = _label().match(text, match.start(), match.end())
        span = stripped(text, label.end() if label else match.start(), match.end())
        if span.start < span.end:
            yield span, text[match.end() : match.end() + 1] not in (",", ":")


def _halves(text: str, span: Span, first: re.Pattern[str]) -> Iterator[tuple[Span, bool]]:
    """The part of a clause that is done first, and the rest; most clauses are whole."""
    match = first.match(span.of(text))
    if match is None:
        yield span, False
        return
    cut = span.start + match.end()
    yield Span(span.start, cut), True
    if cut < span.end:
        yield stripped(text, cut, span.end), False
