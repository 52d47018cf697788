"""Lines that begin with 附件: what they say, before it is decided whether they list or head an attachment."""

import re
from collections.abc import Sequence
from functools import lru_cache

from plancheck.extract.context import Context
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span, stripped
from plancheck.values.numeral import chinese_ordinal

_LONGEST = 80  # characters of an attachment's title


class Line(NamedTuple):
    """A line outside tables: its span without blanks and Markdown marks, and its width-folded words."""

    span: Span
    words: str


class Head(NamedTuple):
    """附件 with its number if it has one, whether a colon follows, and where the rest of the line is (maybe empty)."""

    number: int | None
    colon: bool
    rest: Span


class Entry(NamedTuple):
    """A numbered (or the only) title."""

    number: int | None
    title: Span


@lru_cache(maxsize=1)
def _text_line() -> re.Pattern[str]:
    return regex(r"[^\r\n]+")


@lru_cache(maxsize=1)
def _head() -> re.Pattern[str]:
    return regex(
        r"(?:附[ ]{0,4}件|附(?=[ ]?:))[ ]{0,2}(?P<number>\d{1,2}|[一二三四五六七八九十]{1,3})?"
        r"(?P<mark>[ ]*[:.、]|[ ]+|$|(?=[^\s:.、\-]))[ ]*"
    )


@lru_cache(maxsize=1)
def _numbered() -> re.Pattern[str]:
    return regex(r"(?:^|(?<=[ ;,]))(?:附件)?(\d{1,2})[.、:][ ]*(?=\D|(?:19|20)\d\d ?(?:年|-))")


@lru_cache(maxsize=1)
def _signature() -> re.Pattern[str]:
    return regex(
        r"(?:\d{4}|二[〇零O0][〇零一二三四五六七八九O0]{2}) ?年.{1,4}月.{1,4}日.{0,6}|\(?此件.*|抄送.*"
        r"|[一-龥 ]{2,28}(?:政府|办公室|办公厅|委员会|领导小组|厅|局|部|委)"
    )


def lines(context: Context) -> list[Line]:
    """All lines outside tables that hold words; to be asked by `context.once`."""
    document, found = context.document, []
    for block in document.blocks:
        if block.cell is not None:
            continue
        for match in _text_line().finditer(document.folded, *block.span):
            span = bare(document.folded, stripped(document.folded, *match.span()))
            if span.end > span.start:
                found.append(Line(span, span.of(document.folded)))
    return found


def bare(folded: str, span: Span) -> Span:
    """A line without the marks of Markdown around it."""
    while span.start < span.end and folded[span.start] in "#*_ ":
        span = Span(span.start + 1, span.end)
    while span.end > span.start and folded[span.end - 1] in "*_ ":
        span = Span(span.start, span.end - 1)
    return span


def head(line: Line) -> Head | None:
    """The line as 附件 with number, colon and rest; None if it is none (running text such as 附件1所列)."""
    match = _head().match(line.words)
    if match is None:
        return None
    number = chinese_ordinal(match["number"]) if match["number"] else None
    rest = line.words[match.end() :]
    colon = match["mark"].strip() == ":"
    if len(rest) > _LONGEST * 3 or (
        not match["mark"] and rest and (number is None or rest[0] in "中所的和与及至或要按规为是、,)")
    ):
        return None
    if (number is None and rest and not colon) or (line.words.endswith("。") and not colon):
        return None
    return Head(number, colon, Span(line.span.start + match.end(), line.span.end))


def entries(folded: str, span: Span, first: int) -> list[Entry]:
    """Titles numbered `first`, `first` + 1, … in a stretch of one line; none if it does not begin with that number."""
    words = span.of(folded)
    marks: list[re.Match[str]] = []
    for match in _numbered().finditer(words):
        if int(match[1]) == first + len(marks):
            marks.append(match)
    if not marks or marks[0].start() != 0:
        return []
    ends = [mark.start() for mark in marks[1:]] + [len(words)]
    return [
        Entry(int(mark[1]), title_span(folded, span.start + mark.end(), span.start + end))
        for mark, end in zip(marks, ends, strict=True)
    ]


def _leapt(line: Line, following: Sequence[Line], expected: int) -> Entry | None:
    """An entry whose number leaps: 1. 3. in a list of two, or 3. 2.; a first one only if the second is right."""
    match = _numbered().match(line.words)
    if match is None or not may_be_title(line) or int(match[1]) <= expected:
        return None
    second = _numbered().match(following[0].words) if following else None
    if expected == 1 and (second is None or int(second[1]) != 2 or not may_be_title(following[0])):
        return None
    return Entry(int(match[1]), Span(line.span.start + match.end(), line.span.end))


def title_span(folded: str, start: int, end: int) -> Span:
    """A stretch without blanks, and without 。 and ; at its end."""
    span = stripped(folded, start, end)
    while span.end > span.start and folded[span.end - 1] in "。;, ":
        span = Span(span.start, span.end - 1)
    return span


def may_be_title(line: Line) -> bool:
    """Whether a line can be a title: short, no sentence."""
    return len(line.words) <= _LONGEST and line.words[-1] not in "。;:,、!" and "。" not in line.words


def is_signature(line: Line) -> bool:
    """Whether a line closes the main text: issuer, date, distribution."""
    return _signature().fullmatch(line.words) is not None


def numbered_after(folded: str, following: Sequence[Line], before: Sequence[Entry]) -> list[Entry]:
    """`before` and the run of lines that goes on numbering; each may hold several entries, a title may take two lines."""
    found = list(before)
    for index, line in enumerate(following):
        more = entries(folded, line.span, len(found) + 1)
        leapt = None if more else _leapt(line, following[index + 1 : index + 2], len(found) + 1)
        if leapt is not None:
            found.append(leapt)
        elif more and len(line.words) <= _LONGEST * 2 and (not line.words.endswith("。") or found or len(more) > 1):
            found += more
        elif found and _goes_on(folded, following[index : index + 2], len(found) + 1):
            found[-1] = Entry(found[-1].number, title_span(folded, found[-1].title.start, line.span.end))
        else:
            break
    return found


def _goes_on(folded: str, two: Sequence[Line], number: int) -> bool:
    """Whether the first line continues a title: it is short, and the next one has the next number."""
    return len(two) == 2 and may_be_title(two[0]) and bool(entries(folded, two[1].span, number))
