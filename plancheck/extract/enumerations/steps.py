"""Numbers inside paragraphs: 一是…二是…, 一要…二要…, 第一,…第二,…, (1)…(2)…, (一)…(二)… and circled ones."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from plancheck.document.model import Block
from plancheck.extract.context import Context
from plancheck.extract.enumerations.captions import captions
from plancheck.facts.kinds import Fact, StepFact
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span
from plancheck.values.numeral import chinese_ordinal

_SURE, _LIKELY = 0.95, 0.8
_REACH = 3  # blocks over which a run that has a paragraph for each number goes on
_FORMS = ("clause", "order", "round", "worded", "circle")
_NUMERALS = "一二三四五六七八九十"
_WORD = r"[一-龥A-Za-z\d“《〈〔\[*]"  # how an item may begin: ②〔 〕内为累计数; (2)“十四五”项目
_CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


class Step(NamedTuple):
    """A number in a paragraph; `leading` where it begins its block, `block` the index of that."""

    kind: str
    ordinal: int
    span: Span
    block: int
    leading: bool


@lru_cache(maxsize=1)
def _marks() -> re.Pattern[str]:
    return regex(
        r"(?P<clause>[一二三四五六七八九十]{1,2})(?P<verb>[是要])(?![素点件务闻道害员领职])"
        r"|第(?P<order>[一二三四五六七八九十]{1,2})[,:]"
        rf"|\((?P<round>[1-9]\d?)\)(?={_WORD})|\((?P<worded>[一二三四五六七八九十]{{1,3}})\)(?={_WORD})"
        rf"|(?P<circle>[{_CIRCLES}])(?={_WORD})"
    )


@lru_cache(maxsize=1)
def _begin() -> re.Pattern[str]:
    """The first character of a step, behind a mark or at the beginning of a line, indented or not."""
    after = r"(?:(?<=[。;:!?,”)].)|(?<=[。;:!?,”)] .)|(?<!..)|(?<=\n  .)|(?<=\n    .))"
    return regex(f"[一二三四五六七八九十第({_CIRCLES}]{after}")


def steps(context: Context) -> dict[str, list[Fact]]:
    """The facts `step`: each with the one before it in its run; those that do not follow it are said to be so."""
    found: list[Fact] = []
    runs: dict[str, list[Step]] = {}
    ids: dict[Span, str] = {}
    for step in _found(context):
        previous, sure = _placed(context, runs.setdefault(step.kind, []), step)
        ids[step.span] = f"en{len(found) + 1}"
        before = None if previous is None else ids[previous.span]
        section = context.section_at(step.span.start)
        confidence = _SURE if sure or previous is None else _LIKELY
        text = context.text(step.span)
        found.append(StepFact(ids[step.span], step.span, text, section, confidence, step.ordinal, before))
    found += _captions(context, ids)
    return {"step": found}


def _captions(context: Context, ids: dict[Span, str]) -> Iterator[StepFact]:
    for one in captions(context):
        ids[one.span] = f"en{len(ids) + 1}"
        before = None if one.previous is None else ids[one.previous]
        section = context.section_at(one.span.start)
        yield StepFact(ids[one.span], one.span, context.text(one.span), section, one.confidence, one.ordinal, before)


def _found(context: Context) -> Iterator[Step]:
    folded, blocks = context.document.folded, context.document.blocks
    starts = [block.span.start for block in blocks]
    for begin in _begin().finditer(folded):  # few: the text is passed over once, not block by block
        index = bisect_right(starts, begin.start()) - 1
        if index < 0 or blocks[index].kind == "code":
            continue
        match = _marks().match(folded, begin.start(), blocks[index].span.end)
        if match is not None:
            group = next(name for name in _FORMS if match[name])
            leading = match.start() == starts[index]
            if leading and group == "worded":
                continue  # a heading
            ordinal = _CIRCLES.index(match[group]) + 1 if group == "circle" else chinese_ordinal(match[group])
            kind = match["verb"] or group
            yield Step(kind, ordinal or 0, Span(*match.span()), index, leading)


def _placed(context: Context, stack: list[Step], step: Step) -> tuple[Step | None, bool]:
    """The step before this one, and whether it surely is; the stack of runs, one inside the other, is kept up to date."""
    while stack and not _near(context.document.blocks, stack[-1], step):
        stack.pop()
    if step.ordinal == 1 or not stack:
        stack.append(step)
        return None, False
    for depth in range(len(stack) - 1, -1, -1):
        if stack[depth].ordinal + 1 == step.ordinal:
            last = stack[depth]
            stack[depth:] = [step]
            return last, True
    last, stack[-1] = stack[-1], step
    same = last.block == step.block or (last.leading and step.leading)
    return last, same and not _written_otherwise(context.document.folded, last, step)


def _near(blocks: tuple[Block, ...], last: Step, step: Step) -> bool:
    if last.block == step.block:
        return True
    beside = step.leading and step.block - last.block <= _REACH
    return beside and blocks[last.block].cell == blocks[step.block].cell


def _written_otherwise(folded: str, last: Step, step: Step) -> bool:
    """Whether the missing number stands between in another form (二、 or 其二), or its own before what is no word (②1座)."""
    if step.ordinal <= last.ordinal:
        return False
    between = folded[last.span.end : step.span.start]
    return any(form in between for form in _forms(last.ordinal))


def _forms(before: int) -> Iterator[str]:
    """How the number behind one may be written."""
    yield f"({before + 1})"
    yield from _CIRCLES[before : before + 1]
    for numeral in _NUMERALS[before : before + 1]:
        yield from (numeral + mark for mark in "是要、,")
        yield from ("其" + numeral, "第" + numeral)
