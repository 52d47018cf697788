"""Sayings that number one word: “四个严格”:严格准入、严格检测…; “五进”(进机关、进学校…). Every item repeats the word."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from plancheck.extract.enumerations.counts import Count
from plancheck.extract.enumerations.listed import CERTAIN, SURE, Listed
from plancheck.source.patterns import regex
from plancheck.source.span import Span, stripped
from plancheck.values.numeral import chinese_ordinal

_FEWEST = 2
_LIST = 200  # characters


@lru_cache(maxsize=1)
def _motto() -> re.Pattern[str]:
    return regex(r"“(?P<number>[两三四五六七八九十])(?:个|大|项)?(?P<word>[一-龥]{1,4})”[一-龥]{0,6}(?P<mark>[:(])")


@lru_cache(maxsize=1)
def _end() -> re.Pattern[str]:
    return regex(r"[。()“”《》\n|<]")


def mottos(folded: str) -> Iterator[tuple[Count, Listed]]:
    """Each saying with the items behind it: up to the bracket's or the sentence's end."""
    for match in _motto().finditer(folded):
        stop = _end().search(folded, match.end(), match.end() + _LIST)
        closing = ")" if match["mark"] == "(" else "。"
        number = chinese_ordinal(match["number"].replace("两", "二"))
        if stop is None or stop[0] not in (closing, "\n") or number is None:
            continue
        items = [stripped(folded, *span) for span in _items(folded, match.end(), stop.start())]
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
