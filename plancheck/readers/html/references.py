"""Characters of a page as they are meant: `&nbsp;` is one blank."""

import html
import re
from collections.abc import Iterator
from functools import lru_cache
from html.entities import html5

from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple


class Part(NamedTuple):
    """Text read from `origin` on, one character for one; from `width` characters where that is given.

    `origin` is None for what the reader puts in. A part without text is a comment.
    """

    text: str
    origin: int | None
    width: int | None = None


@lru_cache(maxsize=1)
def _reference() -> re.Pattern[str]:
    return regex(r"&(?:#[0-9]{1,10}(?![0-9]);?|#[xX][0-9a-fA-F]{1,8}(?![0-9a-fA-F]);?|[A-Za-z][A-Za-z0-9]{1,31};?)")


def parts(text: str, start: int, end: int) -> Iterator[Part]:
    """The characters `start` to `end`; what is no reference stays as it is."""
    begun = start
    for match in _reference().finditer(text, start, end) if text.find("&", start, end) >= 0 else ():
        meaning, width = _meaning(match[0])
        if width:
            if match.start() > begun:
                yield Part(text[begun : match.start()], begun)
            yield Part(meaning, match.start(), width)
            begun = match.start() + width
    if begun < end:
        yield Part(text[begun:end], begun)


def _meaning(reference: str) -> tuple[str, int]:
    """What a reference stands for and how many characters it takes; 0 where it is none."""
    if reference[1] == "#":
        return html.unescape(reference), len(reference)
    name = reference[1:]
    if name in html5:
        return html5[name], len(reference)
    for length in range(min(len(name), 6), 1, -1):  # the names that are valid without ; have at most six letters
        if name[:length] in html5:
            return html5[name[:length]], length + 1
    return "", 0
