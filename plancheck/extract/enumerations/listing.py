"""Splitting a list at its top level: never inside brackets, quotation marks or 《》."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plancheck.source.patterns import regex
from plancheck.source.span import Span, stripped

_OPENING, _CLOSING = "(“《〈[〔【", ")”》〉]〕】"


@lru_cache(maxsize=1)
def _stop() -> re.Pattern[str]:
    return regex(r"[,;:。!?…\n|\t(“《〈\[〔【)”》〉\]〕】]")


@lru_cache(maxsize=1)
def _mark() -> re.Pattern[str]:
    return regex(r"[、(“《〈\[〔【)”》〉\]〕】]")


def clause_start(folded: str, end: int, reach: int = 400) -> int:
    """Where the clause that ends at `end` begins: after a mark, or inside the bracket or quotation that is still open."""
    depth = 0
    low = max(0, end - reach)
    for match in reversed(list(_stop().finditer(folded, low, end))):
        mark = match[0]
        if mark in _CLOSING:
            depth += 1
        elif mark in _OPENING:
            if not depth:
                return match.end()
            depth -= 1
        elif not depth:
            return match.end()
    return low


def split(folded: str, start: int, end: int) -> list[Span]:
    """Items between top-level 、, without blanks; quotations that touch (“A”“B”) are two items."""
    cuts: list[tuple[int, int]] = []
    depth = 0
    for match in _mark().finditer(folded, start, end):
        mark = match[0]
        if mark == "、":
            if not depth:
                cuts.append(match.span())
        elif mark in _OPENING:
            if not depth and mark == "“" and match.start() > start and folded[match.start() - 1] == "”":
                cuts.append((match.start(), match.start()))
            depth += 1
        elif depth:
            depth -= 1
    return list(_between(folded, start, end, cuts))


def _between(folded: str, start: int, end: int, cuts: list[tuple[int, int]]) -> Iterator[Span]:
    for low, high in [*cuts, (end, end)]:
        span = stripped(folded, start, low)
        if span.end > span.start:
            yield span
        start = high
