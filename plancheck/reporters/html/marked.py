"""Text of a document as HTML, with the places of findings marked."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple

from plancheck.source.span import Span

_AROUND = 100  # characters shown on each side of a place in an excerpt
_ELLIPSIS = "…"


class Marked(NamedTuple):
    """A place to be marked: its style (error, warning, info, related) and the id of its finding."""

    span: Span
    style: str
    finding: str


def excerpt(text: str, span: Span, style: str) -> str:
    """The words around a place, up to the ends of its paragraph, with the place marked."""
    start = max(span.start - _AROUND, _line_start(text, span.start))
    end = min(span.end + _AROUND, _line_end(text, span.end))
    before = (_ELLIPSIS if start > _line_start(text, span.start) else "") + clean(text[start : span.start]).lstrip()
    after = clean(text[span.end : end]).rstrip() + (_ELLIPSIS if end < _line_end(text, span.end) else "")
    return f'{before}<mark class="{style}">{clean(span.of(text))}</mark>{after}'


def paragraphs(text: str, places: Sequence[Marked]) -> Iterator[str]:
    """Each line of a text that holds something as a paragraph; where places overlap, the first in order has the characters."""
    pieces = _pieces(text, sorted(places, key=lambda place: (place.span.start, -place.span.end)))
    line: list[str] = []
    for words, place in pieces:
        for number, part in enumerate(words.replace("\r\n", "\n").replace("\r", "\n").split("\n")):
            if number:
                yield from _paragraph(line)
                line = []
            line.append(_linked(part, place))
    yield from _paragraph(line)


def clean(text: str) -> str:
    """Escaped for HTML; controls that no page may hold become a visible sign."""
    return escape("".join(c if c.isprintable() or c in "\n\t\u3000\u00a0" else "\ufffd" for c in text))


def _paragraph(parts: Sequence[str]) -> Iterator[str]:
    content = "".join(parts)
    if content.strip():
        yield f"<p>{content}</p>"


def _pieces(text: str, places: Sequence[Marked]) -> Iterator[tuple[str, Marked | None]]:
    position = 0
    for place in places:
        start = max(place.span.start, position)
        if start >= place.span.end:
            continue
        yield text[position:start], None
        yield text[start : place.span.end], place
        position = place.span.end
    yield text[position:], None


def _linked(words: str, place: Marked | None) -> str:
    if place is None or not words:
        return clean(words)
    return f'<a href="#{place.finding}"><mark class="{place.style}">{clean(words)}</mark></a>'


def _line_start(text: str, offset: int) -> int:
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1


def _line_end(text: str, offset: int) -> int:
    ends = [end for mark in "\r\n" if (end := text.find(mark, offset)) >= 0]
    return min(ends, default=len(text))
