"""Lines of a text, and the words between blanks in a line."""

import re
from functools import lru_cache

from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span, stripped

_HARD = "\u00a0\u2002\u2003\u3000"


class Line(NamedTuple):
    """A line with text, or with hard blanks alone (`marked`: flattened tables show an empty cell so).

    `span` is trimmed, `whole` is not; `gap` counts the empty lines before it.
    """

    span: Span
    whole: Span
    gap: int
    marked: bool = False


class Word(NamedTuple):
    """What stands between blanks in a line: `text` is width-folded, empty for a cell that holds hard blanks alone."""

    span: Span
    text: str
    line: int


@lru_cache(maxsize=1)
def _line() -> re.Pattern[str]:
    return regex(r"([^\r\n]*)(?:\r\n|\n|\r|\Z)")


@lru_cache(maxsize=1)
def _word() -> re.Pattern[str]:
    return regex(rf"[^ \t{_HARD}]+|(?:(?<=[ \t])|^)[{_HARD}]+(?=[ \t]|$)")


def lines_of(text: str) -> list[Line]:
    """All lines of a text that hold something."""
    found: list[Line] = []
    gap = 0
    for match in _line().finditer(text):
        whole = Span(*match.span(1))
        span = stripped(text, *whole)
        marked = span.end == span.start and any(blank in match[1] for blank in _HARD)
        if marked or span.end > span.start:
            found.append(Line(whole if marked else span, whole, gap, marked))
            gap = 0
        else:
            gap += 1
    return found


def may_have_words(folded: str, line: Line, number: int) -> bool:
    """Whether a line has blanks enough for so many words: most lines of prose have none. Folding makes a blank of each."""
    start, end = line.span.start, line.whole.end
    return folded.count(" ", start, end) + folded.count("\t", start, end) >= number - 1


def words_of(text: str, folded: str, line: Line, index: int) -> list[Word]:
    """The words of a line; hard blanks between ordinary ones are an empty cell. `index` is kept in each word."""
    start = line.span.start
    return [
        Word(Span(start + m.start(), start + m.end()), folded[start + m.start() : start + m.end()].strip(), index)
        for m in _word().finditer(text[start : line.whole.end])
    ]
