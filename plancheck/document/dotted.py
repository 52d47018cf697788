"""Decimal numbers before headings (GB/T 1.1-2020, 7.1): 1 总则, 1.1 编制目的, 4.2.1 一级响应."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from plancheck.document.labels import Found
from plancheck.document.model import Label
from plancheck.document.pieces import Piece
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

_FEWEST = 4  # dotted numbers that make an outline
_REGULAR = 0.7  # share of steps between them that an outline can take
_SCHEMES = ("1", "1.1", "1.1.1", "1.1.1.1")
_LINE = 24  # characters of a heading behind a bare number


class _Number(NamedTuple):
    """The numbers of a label, where it stands, and the index of its piece."""

    parts: tuple[int, ...]
    span: Span
    piece: int


@lru_cache(maxsize=1)
def _label() -> re.Pattern[str]:
    return regex(
        r"[*_]{0,3}(?P<label>\d{1,2}(?:\.\d{1,2}){0,3})(?P<end>\.?)"
        r"(?: {0,4}(?=[A-Za-z]?[一-龥“《(Ⅰ-Ⅹ])| {1,4}(?=20\d\d ?年))"
    )


@lru_cache(maxsize=1)
def _contents() -> re.Pattern[str]:
    return regex(r"…|\.{3}|·{3}")


@lru_cache(maxsize=1)
def _amount() -> re.Pattern[str]:
    return regex(r"[亿万元吨个米倍]|公[里顷斤]|平[方米]|千[瓦米克]|小时|[人户家]次?[。,;、 ]")


def dotted(text: str, folded: str, pieces: Sequence[Piece]) -> dict[int, Found]:
    """By the index of a piece its decimal label, in a text whose decimal numbers follow one another as an outline's do."""
    numbers = list(_numbers(folded, pieces))
    several = [number for number in numbers if len(number.parts) > 1]
    if len(several) < _FEWEST or several[0].parts[-1] != 1 or _steps(several) < _REGULAR:
        return {}
    kept = [*several, *_bare(numbers)]
    return {number.piece: Found(_as_label(text, number)) for number in kept}


def _numbers(folded: str, pieces: Sequence[Piece]) -> Iterator[_Number]:
    for index, piece in enumerate(pieces):
        start, end = piece.content
        if piece.cell is not None or piece.kind == "code" or not folded[start : start + 1].isdecimal():
            continue
        match = _label().match(folded, start, end)
        if match is None or _contents().search(folded, match.end(), end):
            continue
        parts = tuple(map(int, match["label"].split(".")))
        if _plausible(folded, match, parts, end):
            yield _Number(parts, Span(*match.span("label")), index)


def _plausible(folded: str, match: re.Match[str], parts: tuple[int, ...], end: int) -> bool:
    """1.5亿元 and 0.5公里 are amounts; a bare number has a short line of its own."""
    if 0 in parts or (match.end() == match.end("end") and _amount().match(folded, match.end())):
        return False
    if len(parts) > 1:
        return True
    return (
        not match["end"]
        and match.end() > match.end("end")
        and end - match.end() <= _LINE
        and folded[end - 1] not in "。;,:"
    )


def _steps(numbers: Sequence[_Number]) -> float:
    steps = [_goes_on(first.parts, second.parts) for first, second in pairwise(numbers)]
    return sum(steps) / len(steps)


def _goes_on(first: tuple[int, ...], second: tuple[int, ...]) -> bool:
    """1.1 to 1.2, 1.1.1 or 2.1; 1.1.2 to 1.2."""
    if len(second) > len(first):
        return second[: len(first)] == first and second[-1] == 1
    same = sum(1 for _ in _common(first, second))
    return same < len(second) and second[same] == first[same] + 1 and all(part == 1 for part in second[same + 1 :])


def _common(first: tuple[int, ...], second: tuple[int, ...]) -> Iterator[int]:
    for one, other in zip(first, second, strict=False):
        if one != other:
            return
        yield one


def _bare(numbers: Sequence[_Number]) -> Iterator[_Number]:
    """The headings above: a bare number with x.1 right behind it, or that follows the last one."""
    last = 0
    for number, following in zip(numbers, (*numbers[1:], None), strict=True):
        if len(number.parts) == 1:
            opens = following is not None and len(following.parts) == 2 and following.parts[1] == 1
            if opens or number.parts[0] == last + 1:
                last = number.parts[0]
                yield number


def _as_label(text: str, number: _Number) -> Label:
    return Label(number.span.of(text), _SCHEMES[len(number.parts) - 1], number.parts[-1], number.span)


def above(label: Label) -> int | None:
    """The number that a decimal label says it stands under: 3 of 3.2."""
    parts = label.text.split(".") if label.scheme in _SCHEMES[1:] else ()
    return int(parts[-2]) if len(parts) > 1 else None
