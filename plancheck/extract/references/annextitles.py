"""Titles of attachments that run over two lines or three, in the list or above the attachment itself."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from plancheck.extract.context import Context
from plancheck.extract.references.annexlines import Line, may_be_title
from plancheck.extract.titles.titlenames import name_of, without_version
from plancheck.source.patterns import regex
from plancheck.source.span import Span

_MORE = 2  # lines that a title may take besides its first


def name_in(context: Context, title: Span | None) -> str:
    """The name that a title gives, without a file's extension and a version; empty without a title."""
    if title is None:
        return ""
    text = _extension().sub("", context.text(title).strip("《》 "))
    return without_version(name_of(text, context.vocabulary).name, context.vocabulary)


def joined(context: Context, every: Sequence[Line], title: Span | None, name: str | None) -> Span | None:
    """The title with the lines below it, where that makes it the title in the list, whose `name` it is held against."""
    if title is None or not name:
        return title
    return next((one for one in _runs(every, title) if name_in(context, one) == name), title)


def continued(context: Context, every: Sequence[Line], listed: Span | None, heading: Span | None) -> Span | None:
    """The title in the list with the line below it, where that makes it the title of its heading, with more lines or not."""
    if listed is None or heading is None:
        return listed
    names = {name_in(context, one) for one in _runs(every, heading)}
    if name_in(context, listed) in names:
        return listed
    return next((one for one in list(_runs(every, listed))[1:2] if name_in(context, one) in names), listed)


def _runs(every: Sequence[Line], title: Span) -> Iterator[Span]:
    """A title on its line, and with the lines below it."""
    yield title
    index = bisect_left(every, title.end, key=lambda line: line.span.end)
    for last in every[index + 1 : index + 1 + _MORE]:
        if not may_be_title(last):
            return
        yield Span(title.start, last.span.end)


@lru_cache(maxsize=1)
def _extension() -> re.Pattern[str]:
    return regex(r"\.(?:docx?|xlsx?|pdf|wps|et|zip|rar|ofd|jpe?g|png)$", re.IGNORECASE)
