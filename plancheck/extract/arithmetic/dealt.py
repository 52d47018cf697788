"""Values dealt out in turn: A、B、C分别增长5%、6%、7% names as many values as things."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plancheck.extract.arithmetic.sentences import Sentence
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple

_FEWEST = 2
_OPEN = ("等", "各", "的")  # a list that is not all there, or that is crossed with another


class Dealt(NamedTuple):
    """Positions of the first and last value, and how many things are named at least and at most (和 may stand in a name)."""

    first: int
    last: int
    least: int
    most: int


def dealt(sentence: Sentence) -> Iterator[Dealt]:
    """Lists behind 分别 with the list before it, in one clause."""
    for first, gap in enumerate(sentence.gaps[:-1]):
        said = _in_turn().search(gap) if "分别" in gap else None
        if said is None:
            continue
        last = _last(sentence, first)
        names = re.split("[,;:]", gap[: said.start()])[-1]
        count = names.count("、") + 1
        paired = _joints().findall(names) == ["和"] and last - first == _FEWEST  # 城镇和农村居民, three values
        listed = (
            (count >= _FEWEST or paired) and last - first + 1 >= _FEWEST and not any(word in names for word in _OPEN)
        )
        if listed and not _goes_on().match(sentence.gaps[last + 1]):
            yield Dealt(first, last, count, count + len(_joints().findall(names)))


def _last(sentence: Sentence, first: int) -> int:
    last = first
    while last + 1 < len(sentence.figures) and _and().fullmatch(sentence.gaps[last + 1]):
        last += 1
    return last


@lru_cache(maxsize=1)
def _in_turn() -> re.Pattern[str]:
    return regex("分别(?!为?[从由比较])[^,;:、()\\d]{0,10}$")


@lru_cache(maxsize=1)
def _and() -> re.Pattern[str]:
    return regex("(?:以上|以下|左右|以内)?\\s*(?:、|和|与|及|以及)\\s*")


@lru_cache(maxsize=1)
def _joints() -> re.Pattern[str]:
    return regex("[和与及]")


@lru_cache(maxsize=1)
def _goes_on() -> re.Pattern[str]:
    """What is no value that could be read, though the list goes on: 5%、6%、7和8%."""
    return regex("[^,;:()]{0,6}[、和与及]")
