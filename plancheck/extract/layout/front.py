"""The front of a document: its title among the lines of a web page, its own number, what genre it is."""

import re
from collections.abc import Iterator
from itertools import pairwise

from plancheck.document.model import Document
from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span, stripped

LINES = 40  # blocks that may precede the text: a page has its buttons first
LONGEST = 90  # characters of a title
_BROKEN = 3  # lines that a title may be broken into, but for its last
_NUMBER = regex(r"[一-龥]{2,14}[\[(〔﹝](?:19|20)\d{2}[\])〕﹞]\s?第?\s?\d{1,5}\s?号")
_FIELD = regex(r"[-*#\s]*(?:[A-Za-z_ ]{2,20}|标题|名称)\s?:\s?")
_ISSUED = regex(r"(?:印发|转发|下达|发布|公布)《?(?P<inner>.+?)》?的(?:通知|函|决定)")
_END = regex(r"(?:\([^()]{1,20}\)|\[\d{1,2}\]|》|\s)*$")  # [1]: the mark of a note


class Front(NamedTuple):
    """`title`, `number`: where they stand; `kind`: genre with its group in genres.txt; `body`: where the rest begins."""

    title: Span | None
    number: Span | None
    kind: str | None
    group: str | None
    body: int


class _Words(NamedTuple):
    genre: re.Pattern[str]
    genres: dict[str, tuple[str, str]]  # spelling to canonical name and group
    chrome: re.Pattern[str]


def front(document: Document, vocabulary: Vocabulary) -> Front:
    """What the lines before the text say."""
    words = vocabulary.once(_words)
    lines = _lines(document, words)
    title = _title(document.folded, lines, words)
    number = _own_number(document.folded, lines, title)
    kind, group = _kind(document.folded[title.start : title.end], words) if title else (None, None)
    return Front(title, number, kind, group, title.end if title else 0)


def is_chrome(line: str, vocabulary: Vocabulary) -> bool:
    """Whether a width-folded line belongs to the web page, not to the document."""
    return vocabulary.once(_words).chrome.search(line.strip()) is not None


def genre_of(title: str, vocabulary: Vocabulary) -> tuple[str | None, str | None]:
    """The genre a title names and its group (root, allocation, plan …)."""
    return _kind(title, vocabulary.once(_words))


def _words(vocabulary: Vocabulary) -> _Words:
    genres: dict[str, tuple[str, str]] = {}
    for group in vocabulary.groups("genres"):
        for name, others in vocabulary.fields("genres", group).items():
            for spelling in (name, *others):
                genres.setdefault(spelling, (name, group))
    start, whole, inside = (any_of(vocabulary.words("page_chrome", group)) for group in ("start", "whole", "inside"))
    chrome = regex(rf"^(?:{start})|^(?:{whole})$|{inside}")
    return _Words(regex(any_of(tuple(genres))), genres, chrome)


def _lines(document: Document, words: _Words) -> list[Span]:
    """Short lines before the first heading or paragraph, without those of the page."""
    lines: list[Span] = []
    for block in document.blocks[:LINES]:
        text = document.folded[block.span.start : block.span.end]
        numbered = block.label is not None and block.label.scheme != "#"
        if numbered or block.cell is not None or (len(text) > LONGEST and (len(text) > 2 * LONGEST or "。" in text)):
            break
        start = block.label.span.end if block.label else block.span.start
        if not words.chrome.search(text):
            lines.append(stripped(document.folded, start, block.span.end))
    return lines


def _title(text: str, lines: list[Span], words: _Words) -> Span | None:
    """The first line that ends with a genre, with the lines above it from 关于 on; else the first pair of lines that does."""
    for number, line in enumerate(lines):
        if span := _as_title(text, line, words):
            return next(
                (whole for above in _above(text, lines, number) if (whole := _as_title(text, above, words))), span
            )
    pairs = (Span(first.start, second.end) for first, second in pairwise(lines))
    return next((span for pair in pairs if (span := _as_title(text, pair, words))), None)


def _above(text: str, lines: list[Span], number: int) -> Iterator[Span]:
    """A broken title: the line begins with 关于 under the issuer, or a line shortly before it has the 关于."""
    end = lines[number].end
    if number and text.startswith("关于", lines[number].start):
        yield Span(lines[number - 1].start, end)
    elif "关于" not in text[lines[number].start : end]:
        yield from (
            Span(line.start, end) for line in lines[max(0, number - _BROKEN) : number] if "关于" in line.of(text)
        )


def _as_title(text: str, line: Span, words: _Words) -> Span | None:
    start = line.start
    if number := _NUMBER.match(text, start, line.end):
        start = number.end()
    if field := _FIELD.match(text, start, line.end):
        start = field.end()
    span = stripped(text, start, line.end)
    if text[span.start : span.start + 1] == "《" and text[span.end - 1] == "》":
        span = Span(span.start + 1, span.end - 1)
    half = (span.end - span.start) // 2
    if text[span.start : span.start + half] == text[span.end - half : span.end]:
        span = stripped(text, span.start, span.start + half)  # the page says it twice
    words_only = "".join(text[span.start : span.end].split())
    end = _END.search(words_only)
    bare = words_only[: end.start()] if end else words_only
    if len(bare) > LONGEST or len(bare) < 4 or bare[-1] in "。;,:" or "。" in bare:
        return None
    return span if any(bare.endswith(match) for match in words.genre.findall(bare)[-1:]) else None


def _own_number(text: str, lines: list[Span], title: Span | None) -> Span | None:
    """A number on a line of its own, or before the title; not one that follows a 《》 or stands in a sentence."""
    for line in lines:
        match = _NUMBER.match(text, line.start, line.end)
        if match and (match.end() == line.end or (title and match.end() <= title.start <= line.end)):
            return Span(*match.span())
        tail = _NUMBER.search(text, max(line.start, line.end - 30), line.end)
        if tail and title and line == title and tail.end() >= line.end - 1:
            return Span(*tail.span())
    return None


def _kind(title: str, words: _Words) -> tuple[str | None, str | None]:
    title = "".join(title.split())
    inner = _ISSUED.search(title)
    if inner and (kind := _last(inner["inner"], words))[0]:
        return kind
    return _last(title, words)


def _last(title: str, words: _Words) -> tuple[str | None, str | None]:
    found = words.genre.findall(title)
    return words.genres[found[-1]] if found else (None, None)
