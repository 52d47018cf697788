"""Sayings that number one word: “四个严格”:严格准入、严格检测…; “五进”(进机关、进学校…); 包片、包村、包户的“三包”责任制.

Every item repeats the word.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from plancheck.extract.enumerations.counts import Count
from plancheck.extract.enumerations.listed import CERTAIN, LIKELY, SURE, Listed
from plancheck.extract.enumerations.listing import clause_start, split
from plancheck.source.patterns import regex
from plancheck.source.span import Span, stripped
from plancheck.values.numeral import chinese_ordinal

_FEWEST = 2
_LIST = 200  # characters


@lru_cache(maxsize=1)
def _motto() -> re.Pattern[str]:
    return regex(
        r"“(?P<number>[两三四五六七八九十])(?:个|大|项)?(?P<word>[一-龥]{1,4})”[一-龥]{0,6}(?P<mark>[:(]|,即:?)"
    )


@lru_cache(maxsize=1)
def _behind() -> re.Pattern[str]:
    return regex(r"的?“(?P<number>[三四五六七八九十])(?:个|大|项)?(?P<word>[一-龥]{1,2})”")


@lru_cache(maxsize=1)
def _end() -> re.Pattern[str]:
    return regex(r"[。()“”《》\n|<]")


def mottos(folded: str) -> Iterator[tuple[Count, Listed]]:
    """Each saying with its items."""
    yield from _before_items(folded)
    yield from _after_items(folded)


def _after_items(folded: str) -> Iterator[tuple[Count, Listed]]:
    """A、B、C的“三包”责任制, where every item of the clause or of the quotation before has the word."""
    for match in _behind().finditer(folded):
        number = chinese_ordinal(match["number"]) or 0
        items = _parted(folded, split(folded, *_list_before(folded, match.start())), match["word"])
        if len(items) <= _FEWEST or not all(match["word"] in item.of(folded) for item in items):
            continue
        count = Count(Span(*match.span("number"))._replace(end=match.end("word")), number, True, "个", match["word"])
        yield count, Listed(tuple(items), match.start(), False, SURE if len(items) == number else LIKELY)


def _list_before(folded: str, end: int) -> Span:
    """The quotation that ends there, else the clause."""
    opening = folded.rfind("“", max(0, end - _LIST), end) if folded[end - 1 : end] == "”" else -1
    return Span(opening + 1, end - 1) if opening >= 0 else Span(clause_start(folded, end), end)


def _parted(folded: str, items: list[Span], word: str) -> list[Span]:
    """The items, the last one in two where 和 joins two that have the word."""
    joint = folded.find("和", *items[-1]) if items else -1
    if joint < 0 or word not in folded[items[-1].start : joint] or word not in folded[joint : items[-1].end]:
        return items
    return [*items[:-1], Span(items[-1].start, joint), Span(joint + 1, items[-1].end)]


def _before_items(folded: str) -> Iterator[tuple[Count, Listed]]:
    """“四个严格”:…, up to the bracket's or the sentence's end."""
    for match in _motto().finditer(folded):
        stop = _end().search(folded, match.end(), match.end() + _LIST)
        closing = ")" if match["mark"] == "(" else "。"
        number = chinese_ordinal(match["number"].replace("两", "二"))
        if stop is None or stop[0] not in (closing, "\n") or number is None:
            continue
        items = [stripped(folded, *span) for span in _items(folded, match.end(), stop.start())]
        items = _parted(folded, items, match["word"])
        own = [item for item in items if _repeats(item.of(folded), match["word"])]
        if len(own) >= _FEWEST and (len(own) == number or own == items):
            count = Count(Span(match.start() + 1, match.end("word")), number, True, "个", match["word"])
            yield count, Listed(tuple(own), stop.start(), False, SURE if len(own) == number else CERTAIN)


def _items(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    cuts = [start - 1, *(start + mark.start() for mark in re.finditer("[、,;]", folded[start:end])), end]
    yield from ((low + 1, high) for low, high in pairwise(cuts))


def _repeats(item: str, word: str) -> bool:
    """A single character begins or ends an item (进机关, 一名领导); a word stands anywhere in it."""
    return item.startswith(word) or item.endswith(word) if len(word) == 1 else word in item
