"""Marks that stand in pairs (GB/T 15834-2011 4.8, 4.9, 4.15), and those whose partner is missing."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from plancheck.document.model import Block
from plancheck.extract.context import Context
from plancheck.facts.kinds import DocumentFact, Fact, UnpairedFact
from plancheck.source.span import Span

# Lone " and ' do not tell their side, < and > are signs of comparison: they are not judged.
_PAIRS = {
    "“": "”",
    "‘": "’",
    "(": ")",
    "《": "》",
    "〈": "〉",
    "〔": "〕",
    "【": "】",
    "[": "]",
    "「": "」",
    "『": "』",
}
_LEFT = {right: left for left, right in _PAIRS.items()}
_NAMES = {
    "“": "引号", "‘": "单引号", "(": "括号", "《": "书名号", "〈": "单书名号", "〔": "六角括号", "【": "方头括号",
    "[": "方括号", "「": "直角引号", "『": "双直角引号",
}  # fmt: skip
_REACH = 400  # characters over which a pair may run through several lines
_SHOWN = 40  # characters beside a mark that a reader is shown
_FIRST = 60  # … of a title, which may be long


class _Mark(NamedTuple):
    """A mark without a partner in its own block: where it stands, which it is, and the block's number."""

    at: int
    sign: str
    block: int


@lru_cache(maxsize=1)
def _marks() -> re.Pattern[str]:
    return re.compile("[" + "".join(re.escape(mark) for pair in _PAIRS.items() for mark in pair) + "]")


@lru_cache(maxsize=1)
def _label() -> re.Pattern[str]:
    """A list label such as 1) or a) or （一), right before its bracket."""
    return re.compile(
        r"(?:^|[\s;。,:、;!?|“])(?:\d{1,2}(?:[.-]\d{1,2})?|[a-zA-Z]|[ivx]{1,4}|[一二三四五六七八九十]{1,3}|[①-⑳])$"
    )


@lru_cache(maxsize=1)
def _range() -> re.Pattern[str]:
    """The inside of an interval that is open on one side: [0,1)."""
    return re.compile(r"\s*[-+]?[\d.]+%?\s*[,、]\s*[-+]?[\d.∞]+%?\s*")


def marks(context: Context) -> dict[str, list[Fact]]:
    """The `unpaired` facts of a document."""
    folded, blocks = context.document.folded, context.document.blocks
    lone = [mark for number, block in enumerate(blocks) for mark in _lone(folded, block, number)]
    if not lone:
        return {}
    lone = _without_labels(folded, blocks, list(_without_quotations(folded, blocks, _over_lines(lone))))
    found = [mark for mark in lone if not _cut_away(context, mark)]
    return {"unpaired": [_fact(context, number, mark) for number, mark in enumerate(found, 1)]}


def _lone(folded: str, block: Block, number: int) -> Iterator[_Mark]:
    """Marks of one block that find no partner in it."""
    if block.kind == "code":
        return
    opened: list[_Mark] = []
    for match in _marks().finditer(folded, *block.span):
        mark = _Mark(match.start(), match[0], number)
        if mark.sign in _PAIRS:
            opened.append(mark)
        elif not _is_apostrophe(folded, mark):
            place = _partner(folded, opened, mark)
            yield from (opened[place + 1 :] if place is not None else [mark])
            del opened[len(opened) if place is None else place :]
    yield from opened


def _partner(folded: str, opened: Sequence[_Mark], mark: _Mark) -> int | None:
    """Index of the open mark that a right one closes."""
    for place in range(len(opened) - 1, max(-1, len(opened) - 9), -1):
        if _PAIRS[opened[place].sign] == mark.sign:
            return place
    last = opened[-1] if opened else None
    if last and last.sign + mark.sign in ("[)", "(]") and _range().fullmatch(folded, last.at + 1, mark.at):
        return len(opened) - 1
    return None


def _is_apostrophe(folded: str, mark: _Mark) -> bool:
    """Whether ’ stands in or behind an English word or before a number (don’t, ’25)."""
    before, after = folded[mark.at - 1 : mark.at], folded[mark.at + 1 : mark.at + 2]
    return mark.sign == "’" and ((before.isascii() and before.isalpha()) or after.isdecimal())


def _over_lines(lone: Iterable[_Mark]) -> list[_Mark]:
    """What is left when pairs that run over the end of a line are taken away."""
    left: list[_Mark] = []
    opened: dict[str, list[int]] = {}
    for mark in sorted(lone):
        waiting = opened.setdefault(_LEFT.get(mark.sign, mark.sign), [])
        if mark.sign in _PAIRS:
            waiting.append(len(left))
        elif waiting and left[waiting[-1]].block < mark.block and mark.at - left[waiting[-1]].at <= _REACH:
            left[waiting.pop()] = mark._replace(sign="")
            continue
        left.append(mark)
    return [mark for mark in left if mark.sign]


def _without_quotations(folded: str, blocks: Sequence[Block], lone: Sequence[_Mark]) -> Iterator[_Mark]:
    """Without the “ that opens each paragraph of a long quotation but is closed only in the last one."""
    heads = {mark.block for mark in lone if mark.sign == "“" and mark.at == blocks[mark.block].span.start}
    for mark in lone:
        last = mark.block
        while last in heads:
            last += 1
        closed = last > mark.block and last < len(blocks) and _is_quotation(folded, blocks[last].span)
        if not closed:
            yield mark


def _is_quotation(folded: str, span: Span) -> bool:
    return folded.startswith("“", span.start) and folded[span.end - 1] == "”"


def _without_labels(folded: str, blocks: Sequence[Block], lone: Sequence[_Mark]) -> list[_Mark]:
    """Without the right brackets of list labels (1) 2)), of which there are several or none."""
    labels = {mark.at for mark in lone if mark.sign == ")" and _is_label(folded, blocks[mark.block].span, mark.at)}
    return [mark for mark in lone if mark.at not in labels] if len(labels) > 1 else list(lone)


def _is_label(folded: str, block: Span, at: int) -> bool:
    return _label().search(folded[max(block.start, at - 8) : at]) is not None


def _cut_away(context: Context, mark: _Mark) -> bool:
    """Whether the partner may stand in what the text leaves out: an excerpt's ends, a line that trails off in dots."""
    blocks = context.document.blocks
    document = context.facts(DocumentFact)[0]
    if mark.sign in _PAIRS:
        line = context.document.folded[mark.at : blocks[mark.block].span.end]
        return line.endswith(("…", "...")) or (document.cut_end and mark.block == len(blocks) - 1)
    line = context.document.folded[blocks[mark.block].span.start : mark.at]
    return line.startswith(("…", "...")) or (document.cut_start and mark.block == 0)


def _fact(context: Context, number: int, mark: _Mark) -> UnpairedFact:
    left = mark.sign in _PAIRS
    name = _NAMES[_LEFT.get(mark.sign, mark.sign)]
    block = context.document.blocks[mark.block]
    span = _shown(context.document.folded, block.span, mark, left)
    sides = ("左", "右") if left else ("右", "左")
    sure = 0.95 if block.cell is None else 0.85
    return UnpairedFact(
        f"n{number}", span, context.text(span), context.section_at(span.start), sure, *(side + name for side in sides)
    )


def _shown(folded: str, block: Span, mark: _Mark, left: bool) -> Span:
    """The mark with the words between which its partner must have stood: up to a stop or the next such mark."""
    longest = _FIRST if mark.sign in "《》" else _SHOWN
    stops = f"。;!?\n{mark.sign}"
    place = mark.at
    if left:
        end = min(block.end, mark.at + longest)
        place += 1
        while place < end and folded[place] not in stops:
            place += 1
        return Span(mark.at, place)
    start = max(block.start, mark.at - longest)
    while place > start and folded[place - 1] not in stops:
        place -= 1
    return Span(place, mark.at + 1)
