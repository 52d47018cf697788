"""Heads, feet and page numbers: lines at the edge of several pages that say the same at the same height."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from statistics import median
from typing import TypeVar

from plancheck.readers.pdf.lines import Line, same_size
from plancheck.source.patterns import regex

_DEEP = 3  # lines at an edge
_HEIGHT = 3.0  # points by which the same line may stand higher or lower
_PAGES = 3  # that follow one another
_APART = 1.3  # of the usual distance of lines
T = TypeVar("T")


@lru_cache(maxsize=1)
def _numbers() -> re.Pattern[str]:
    return regex(r"\d+")


@lru_cache(maxsize=1)
def _page_number() -> re.Pattern[str]:
    """What can only be the number of a page: — 3 —, 第3页, 第3页共12页, 3/12."""
    dash = "[-–—―－一·•]"
    return regex(
        rf"(?:{dash}+\d+{dash}+|第\d+页[,，/（(]?(?:[共总]\d+页)?[)）]?|\d+[/／]\d+|Page\d+(?:of\d+)?)", re.IGNORECASE
    )


def without_running(pages: Sequence[Sequence[Line | T]]) -> list[list[Line | T]]:
    """What stands on the pages from top to bottom, without the lines that run along their edges."""
    kept = [list(page) for page in pages]
    usual = median([step for page in pages for step in _steps(page)] or [0.0])
    for edge in (0, -1):
        apart = [_apart(page, edge, usual) for page in kept]
        for depth in range(_DEEP):
            outer = {n: line for n, page in enumerate(kept) if page and isinstance(line := page[edge], Line)}
            near = {number for number in outer if apart[number] > depth}
            for number in _running(outer, near, len(pages)):
                kept[number].pop(edge)
    return kept


def _steps(page: Sequence[Line | T]) -> list[float]:
    """From line to line how far it is down."""
    lines = [item for item in page if isinstance(item, Line)]
    return [after.base - before.base for before, after in pairwise(lines) if after.base > before.base]


def _apart(page: Sequence[Line | T], edge: int, usual: float) -> int:
    """How many lines at an edge stand apart from the rest, by their distance or their type size; at most three."""
    inwards = [*(page if edge == 0 else page[::-1])[: _DEEP + 1], None]
    for count, (one, other) in enumerate(pairwise(inwards[: _DEEP + 1]), 1):
        if not isinstance(one, Line):
            return 0
        if not isinstance(other, Line) or _parted(one, other, usual):
            return count
    return 0


def _parted(one: Line, other: Line, usual: float) -> bool:
    return abs(one.base - other.base) >= _APART * usual or not same_size(one, other)


def _running(outer: Mapping[int, Line], apart: set[int], pages: int) -> set[int]:
    """Pages whose outermost line is no text; words must stand `apart` from the rest."""
    alike: dict[str, list[int]] = defaultdict(list)
    for number, line in outer.items():
        alike[_numbers().sub("#", _bare(line))].append(number)
    found = {number for number, line in outer.items() if _page_number().fullmatch(_bare(line))}
    for shape, numbers in alike.items():
        for level in _levels(numbers, outer):
            found |= _counting(level, outer) if shape == "#" else _repeated(level, outer, pages) & apart
    return found


def _bare(line: Line) -> str:
    return "".join(line.text.split())


def _levels(numbers: Iterable[int], outer: Mapping[int, Line]) -> Iterable[list[int]]:
    """Groups of pages whose lines stand at the same height, each in order."""
    level: list[int] = []
    for number in sorted(numbers, key=lambda one: outer[one].base):
        if level and outer[number].base - outer[level[-1]].base > _HEIGHT:
            yield sorted(level)
            level = []
        level.append(number)
    yield sorted(level)


def _counting(level: Sequence[int], outer: Mapping[int, Line]) -> set[int]:
    """Bare numbers that go up by one from page to page."""
    value = {number: int(_bare(outer[number])) for number in level}
    steps = [(a, b) for a, b in pairwise(level) if value[b] - value[a] == b - a <= 2]
    return {number for step in steps for number in step}


def _repeated(level: Sequence[int], outer: Mapping[int, Line], pages: int) -> set[int]:
    """The same words on three pages that follow one another (or each other's next), or on two of a short file."""
    found: set[int] = set()
    chain: list[int] = []
    for number in level:
        if chain and (number - chain[-1] > 2 or not _steady(chain[-1], number, outer)):
            chain = []
        chain.append(number)
        if len(chain) >= (_PAGES if pages > _PAGES else 2):
            found.update(chain)
    return found


def _steady(first: int, second: int, outer: Mapping[int, Line]) -> bool:
    """Whether the numbers in two lines are equal, or grow as the pages do."""
    before, after = (_numbers().findall(_bare(outer[number])) for number in (first, second))
    return all(a == b or int(b) - int(a) == second - first for a, b in zip(before, after, strict=True))
