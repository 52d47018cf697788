"""The same paragraph in two places: a measure that was copied from one task to another."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from plancheck.document.model import Block
from plancheck.extract.context import Context
from plancheck.facts.kinds import AssignmentFact, DuplicateFact, Fact
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

_LONG = 20  # letters of a paragraph that is no standing formula
_FORMULA = 4  # places in which the same words are one


@lru_cache(maxsize=1)
def _entry() -> re.Pattern[str]:
    """A line of a form, such as 责任单位：… or 指标来源：…, which may be the same in many places."""
    return regex(r"[一-龥]{2,8}:")


class _Run(NamedTuple):
    """Blocks `first` to `last` say what those from `twin` on say."""

    first: int
    last: int
    twin: int


def duplicates(context: Context) -> dict[str, list[Fact]]:
    """The `duplicate` facts of a document: for each run of paragraphs the earlier place, then the later one."""
    blocks = context.document.blocks
    found: list[Fact] = []
    for run in _runs(_said(context, blocks)):
        size = run.last - run.first
        earlier = _fact(context, len(found) + 1, blocks[run.twin : run.twin + size + 1], None)
        found += [earlier, _fact(context, len(found) + 2, blocks[run.first : run.last + 1], earlier.id)]
    return {"duplicate": found}


def _fact(context: Context, number: int, blocks: Sequence[Block], twin: str | None) -> DuplicateFact:
    span = Span(blocks[0].span.start, blocks[-1].span.end)
    return DuplicateFact(
        f"wd{number}", span, context.text(span), context.section_at(span.start), 0.9, len(blocks), twin
    )


def _said(context: Context, blocks: Sequence[Block]) -> list[str]:
    """What each block says without its number and blanks; nothing of headings, titles, short ones and lists of units."""
    duties = sorted(fact.span.start for fact in context.facts(AssignmentFact))
    said = [_words(context, block) if _is_measure(block, duties) else "" for block in blocks]
    times = Counter(said)
    return [text if times[text] < _FORMULA else "" for text in said]


def _is_measure(block: Block, duties: Sequence[int]) -> bool:
    first = bisect_left(duties, block.span.start)
    return block.kind != "heading" and not (first < len(duties) and duties[first] < block.span.end)


def _words(context: Context, block: Block) -> str:
    start = block.label.span.end if block.label else block.span.start
    text = "".join(context.document.folded[start : block.span.end].split())
    sentence = any(mark in text for mark in ",。;")  # a title, a place and date have none of these
    return text.rstrip("。;,") if sentence and len(text) > _LONG and not _entry().match(text) else ""


def _runs(said: Sequence[str]) -> Iterator[_Run]:
    """Repeated blocks, those that follow one another in both places taken together."""
    first_of: dict[str, int] = {}
    run: _Run | None = None
    for index, text in enumerate(said):
        twin = first_of.setdefault(text, index) if text else index
        if run and run.last == index - 1 and twin == run.twin + index - run.first:
            run = run._replace(last=index)
            continue
        if run:
            yield run
        run = _Run(index, index, twin) if twin != index else None
    if run:
        yield run
