"""Text on a terminal: how many columns it takes, and cutting to fit; what must not reach it raw is in values/plain.py."""

from functools import lru_cache
from unicodedata import category, east_asian_width

from plancheck.values.plain import lines_kept, printable, visible

__all__ = ["ELLIPSIS", "columns", "head", "lines_kept", "printable", "shortened", "tail", "visible"]

ELLIPSIS = "…"
_NO_WIDTH = {"Mn", "Me"}


@lru_cache(maxsize=4096)
def _columns(char: str) -> int:
    if category(char) in _NO_WIDTH:
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def columns(text: str) -> int:
    """How many terminal columns printable text takes; a Chinese character takes two."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def head(text: str, budget: int) -> str:
    """The longest beginning of `text` that fits `budget` columns."""
    used = 0
    for index, char in enumerate(text):
        used += _columns(char)
        if used > budget:
            return text[:index]
    return text


def tail(text: str, budget: int) -> str:
    """The longest end of `text` that fits `budget` columns."""
    return head(text[::-1], budget)[::-1]


def shortened(text: str, budget: int) -> str:
    """`text`, or its beginning and an ellipsis where it is wider than `budget`."""
    return text if columns(text) <= budget else head(text, budget - 1) + ELLIPSIS
