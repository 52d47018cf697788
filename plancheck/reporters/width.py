"""Text on a terminal: how many columns it takes, what must not reach it raw, and cutting to fit."""

import re
from functools import lru_cache
from unicodedata import category, east_asian_width

ELLIPSIS = "…"
_BREAKS = {"\t": " ", "\n": " ", "\r": " "}
_UNSAFE = {"Cc", "Cf", "Cs", "Zl", "Zp"}  # controls, direction marks, lone surrogates, line separators
_LINE_END = re.compile(r"\r\n?|\n")
_NO_WIDTH = {"Mn", "Me"}


@lru_cache(maxsize=4096)
def visible(char: str) -> str:
    """A character as it may be printed: blanks stay one column, controls become escapes."""
    if char in _BREAKS:
        return _BREAKS[char]
    unsafe = category(char) in _UNSAFE or ord(char) & 0xFFFE == 0xFFFE  # no characters: XML may not hold U+FFFE
    return char.encode("unicode_escape").decode("ascii") if unsafe else char


@lru_cache(maxsize=4096)
def _columns(char: str) -> int:
    if category(char) in _NO_WIDTH:
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def printable(text: str) -> str:
    """`text` on one line, without anything that could steer a terminal."""
    return text if text.isascii() and text.isprintable() else "".join(map(visible, text))


def lines_kept(text: str) -> str:
    """`text` as `printable` shows it, but on as many lines as it has; no other separator ends one."""
    return "\n".join(map(printable, _LINE_END.split(text)))


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
