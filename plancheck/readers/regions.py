"""Parts of a Markdown text that are not its prose: comments, fenced code, front matter."""

import re
from functools import lru_cache

from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span


class Region(NamedTuple):
    """`kind`: comment or code; `inner` is the code without its fences."""

    kind: str
    span: Span
    inner: Span


@lru_cache(maxsize=1)
def _opening() -> re.Pattern[str]:
    return regex(r"<!--|(?:(?<=[\r\n])|\A) {0,3}(`{3,}|~{3,})[^\r\n`]*")


@lru_cache(maxsize=1)
def _front() -> re.Pattern[str]:
    return regex(r"\A---[ \t]*(?:\r\n|\n|\r)")


@lru_cache(maxsize=1)
def _front_end() -> re.Pattern[str]:
    return regex(r"(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)")


def regions(text: str) -> list[Region]:
    """All such parts in reading order; an unclosed comment is text, an unclosed fence runs to the end."""
    found = _front_matter(text)
    position = found[0].span.end if found else 0
    last = text.rfind("-->")
    while match := _opening().search(text, position):
        if match[1] is None and match.end() > last:
            position = match.end()
            continue
        region = _comment(text, match) if match[1] is None else _fenced(text, match)
        found.append(region)
        position = region.span.end
    return found


def _front_matter(text: str) -> list[Region]:
    opening = _front().match(text)
    closing = _front_end().search(text, opening.end()) if opening else None
    if opening is None or closing is None or ":" not in text[opening.end() : closing.start()]:
        return []
    return [Region("code", Span(0, closing.end()), Span(opening.end(), closing.start()))]


def _comment(text: str, match: re.Match[str]) -> Region:
    end = text.find("-->", match.end())
    return Region("comment", Span(match.start(), end + 3), Span(match.end(), end))


def _fenced(text: str, match: re.Match[str]) -> Region:
    fence = match[1]
    closing = regex(rf"(?<=[\r\n]) {{0,3}}{re.escape(fence[0])}{{{len(fence)},}}[ \t]*(?=[\r\n]|\Z)").search(
        text, match.end()
    )
    end, inner = (closing.end(), closing.start()) if closing else (len(text), len(text))
    return Region("code", Span(match.start(), end), Span(match.end(), inner))
