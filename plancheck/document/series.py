"""Which candidate labels count: 一是 needs a 二是; 2.5 and a label that lost a bracket need their neighbours."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import zip_longest

from plancheck.document.annexes import list_start
from plancheck.document.dotted import dotted
from plancheck.document.labels import Found, inline, leading
from plancheck.document.pieces import Piece
from plancheck.source.patterns import regex
from plancheck.source.span import Span

_SHORT = 4  # a block of so few characters has nothing inside it
_ROW = 24  # characters of a cell
_REACH = 12  # blocks between 一是 and 二是


def labelled(text: str, folded: str, pieces: Sequence[Piece]) -> list[tuple[Found, ...]]:
    """For each piece its labels: the leading one first, then those inside."""
    found = [
        () if _is_cell(folded, piece, following) else _candidates(text, folded, piece)
        for piece, following in zip_longest(pieces, pieces[1:])
    ]
    for index, label in dotted(text, folded, pieces).items():
        found[index] = (label, *(one for one in found[index] if one.inline))
    weak = _refused_numbers(found) | _refused_brackets(found)
    kept = _chained(pieces, found)
    return [
        tuple(
            f
            for f in labels
            if f.label.span.start not in weak and (f.label.scheme != "一是" or f.label.span.start in kept)
        )
        for labels in found
    ]


def _is_cell(folded: str, piece: Piece, following: Piece | None) -> bool:
    """Whether a short line with nothing but a number under it was a row of a table: 一、本级收入 / 127500."""
    if following is None or piece.cell is not None or following.cell is not None:
        return False
    line, number = piece.content, following.content
    if line.end - line.start > _ROW or number.end - number.start > _ROW:
        return False
    return bool(_number().fullmatch(folded, number.start, number.end)) and folded[line.end - 1] not in "。;:"


@lru_cache(maxsize=1)
def _number() -> re.Pattern[str]:
    return regex(r"-?\d[\d,]*[.\d][\d]*%?\s*")


def _candidates(text: str, folded: str, piece: Piece) -> tuple[Found, ...]:
    if piece.kind == "code":
        return ()
    start = list_start(folded, piece.content)
    first = leading(text, folded, Span(start, piece.content.end))
    own = () if first is None else (first,)
    return (*own, *inline(text, folded, piece.content)) if piece.content.end - start > _SHORT else own


def _refused_numbers(found: Sequence[tuple[Found, ...]]) -> set[int]:
    """Starts of doubtful numbers that do not continue the list around them."""
    numbers = [labels[0] for labels in found if labels and labels[0].label.scheme == "1."]
    refused: set[int] = set()
    previous = 0
    for position, number in enumerate(numbers):
        ordinal = number.label.ordinal
        following = next((n.label.ordinal for n in numbers[position + 1 : position + 4] if n.sure), 1)
        if not number.sure and not (previous and ordinal == previous + 1 and following in (1, ordinal + 1)):
            refused.add(number.label.span.start)
        else:
            previous = ordinal
    return refused


def _refused_brackets(found: Sequence[tuple[Found, ...]]) -> set[int]:
    """Starts of （二 and 三） without the whole （一）, or a whole （四）, as their neighbour in the run."""
    labels = [items[0] for items in found if items and items[0].label.scheme == "（一）"]
    return {
        each.label.span.start
        for place, each in enumerate(labels)
        if not each.sure and not _beside(labels[max(0, place - 1) : place], each, labels[place + 1 : place + 2])
    }


def _beside(before: Sequence[Found], each: Found, after: Sequence[Found]) -> bool:
    ordinal = each.label.ordinal
    return any(one.sure and one.label.ordinal == ordinal - 1 for one in before) or any(
        one.sure and one.label.ordinal == ordinal + 1 for one in after
    )


def _chained(pieces: Sequence[Piece], found: Sequence[tuple[Found, ...]]) -> set[int]:
    """Starts of the 一是 … that belong to a chain of two or more."""
    kept: set[int] = set()
    chain: list[tuple[int, Found]] = []
    for index, labels in enumerate(found):
        for item in labels:
            if item.label.scheme != "一是":
                continue
            if item.label.ordinal == 1:
                chain = [(index, item)]
            elif chain and _follows(pieces, chain[-1], (index, item)):
                chain.append((index, item))
                kept.update(member.label.span.start for _, member in chain[-2:])
    return kept


def _follows(pieces: Sequence[Piece], last: tuple[int, Found], item: tuple[int, Found]) -> bool:
    before, after = last[1].label, item[1].label
    near = item[0] == last[0] or (not item[1].inline and item[0] - last[0] <= _REACH)
    same = before.text[-1] == after.text[-1] and pieces[last[0]].cell == pieces[item[0]].cell
    return near and same and before.ordinal < after.ordinal <= before.ordinal + 2
