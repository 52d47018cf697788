"""Marks that stand in pairs (GB/T 15834-2011 4.8, 4.9, 4.15): which of them find no partner."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from plancheck.document.model import Block
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

# Lone " and ' do not tell their side, < and > are signs of comparison: they are not judged.
PAIRS = {
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
LEFT = {right: left for left, right in PAIRS.items()}
_REACH = 400  # characters over which a pair may run through several lines


class Mark(NamedTuple):
    """A mark without a partner in its own block: where it stands, which it is, and the block's number."""

    at: int
    sign: str
    block: int


@lru_cache(maxsize=1)
def _signs() -> re.Pattern[str]:
    return regex("[" + "".join(re.escape(mark) for pair in PAIRS.items() for mark in pair) + "]")


@lru_cache(maxsize=1)
def _label() -> re.Pattern[str]:
    """A list label such as 1) or a) or （一), right before its bracket."""
    return regex(
        r"(?:^|[\s;。,:、;!?|“])(?:\d{1,2}(?:[.-]\d{1,2})?|[a-zA-Z]|[ivx]{1,4}|[一二三四五六七八九十]{1,3}|[①-⑳])$"
    )


@lru_cache(maxsize=1)
def _range() -> re.Pattern[str]:
    """The inside of an interval that is open on one side: [0,1)."""
    return regex(r"\s*[-+]?[\d.]+%?\s*[,、]\s*[-+]?[\d.∞]+%?\s*")


def unpaired(folded: str, blocks: Sequence[Block]) -> list[Mark]:
    """The marks of a document without a partner, in reading order; those that may be lawful are left out."""
    lone = [mark for number, block in enumerate(blocks) for mark in _lone(folded, block, number)]
    return _without_labels(folded, blocks, list(_without_quotations(folded, blocks, _over_lines(lone)))) if lone else []


def _lone(folded: str, block: Block, number: int) -> Iterator[Mark]:
    """Marks of one block that find no partner in it."""
    if block.kind == "code":
        return
    opened: list[Mark] = []
    for match in _signs().finditer(folded, *block.span):
        mark = Mark(match.start(), match[0], number)
        if mark.sign in PAIRS:
            opened.append(mark)
        elif not _is_apostrophe(folded, mark):
            place = _partner(folded, opened, mark)
            yield from (opened[place + 1 :] if place is not None else [mark])
            del opened[len(opened) if place is None else place :]
    yield from opened


def _partner(folded: str, opened: Sequence[Mark], mark: Mark) -> int | None:
    """Index of the open mark that a right one closes."""
    for place in range(len(opened) - 1, max(-1, len(opened) - 9), -1):
        if PAIRS[opened[place].sign] == mark.sign:
            return place
    last = opened[-1] if opened else None
    if last and last.sign + mark.sign in ("[)", "(]") and _range().fullmatch(folded, last.at + 1, mark.at):
        return len(opened) - 1
    return None


def _is_apostrophe(folded: str, mark: Mark) -> bool:
    """Whether ’ stands in or behind an English word or before a number (don’t, ’25)."""
    before, after = folded[mark.at - 1 : mark.at], folded[mark.at + 1 : mark.at + 2]
    return mark.sign == "’" and ((before.isascii() and before.isalpha()) or after.isdecimal())


def _over_lines(lone: Iterable[Mark]) -> list[Mark]:
    """What is left when pairs that run over the end of a line are taken away."""
    left: list[Mark] = []
    opened: dict[str, list[int]] = {}
    for mark in sorted(lone):
        waiting = opened.setdefault(LEFT.get(mark.sign, mark.sign), [])
        if mark.sign in PAIRS:
            waiting.append(len(left))
        elif waiting and left[waiting[-1]].block < mark.block and mark.at - left[waiting[-1]].at <= _REACH:
            left[waiting.pop()] = mark._replace(sign="")
            continue
        left.append(mark)
    return [mark for mark in left if mark.sign]


def _without_quotations(folded: str, blocks: Sequence[Block], lone: Sequence[Mark]) -> Iterator[Mark]:
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


def _without_labels(folded: str, blocks: Sequence[Block], lone: Sequence[Mark]) -> list[Mark]:
    """Without the right brackets of list labels (1) 2)), of which there are several or none."""
    labels = {mark.at for mark in lone if mark.sign == ")" and _is_label(folded, blocks[mark.block].span, mark.at)}
    return [mark for mark in lone if mark.at not in labels] if len(labels) > 1 else list(lone)


def _is_label(folded: str, block: Span, at: int) -> bool:
    return _label().search(folded[max(block.start, at - 8) : at]) is not None
