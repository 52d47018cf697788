"""Faults in web pages: planted into the source, where the reader found the characters."""

from functools import cache
from html import escape

from bench.mutations.fault import Fault, Text
from plancheck.document.model import Document
from plancheck.readers import read
from plancheck.source.source import Source
from plancheck.source.span import Span


def changed(document: Text, fault: Fault) -> str:
    """The file with the fault; of a page its source."""
    if not document.page:
        return fault.planted(document.text)
    page = document.page
    places = [place for place in _places(document, fault) if place.end > place.start]
    at = _at(document, fault)
    position = min([at, *(place.start for place in places)]) if fault.end > fault.start else at
    parts, done = [page[:position], escape(fault.after, quote=False).replace("\n", "<br>")], position
    for place in places:
        parts.append(page[done : place.start])
        done = place.end
    return "".join([*parts, page[done:]])


def plantable(document: Text, fault: Fault) -> bool:
    """Whether the fault lies within a paragraph: a change over the ends of some would be one of the markup."""
    return not document.page or not set("\n\t") & set(document.text[fault.start : fault.end])


def reading(name: str, page: str) -> Document:
    """A page as the product reads it."""
    return read(Source.of(name, page.encode()))


@cache
def _known(name: str, page: str) -> Document:
    return reading(name, page)


def _places(document: Text, fault: Fault) -> list[Span]:
    """Where the characters that go stand in the source, each by itself: tags between them stay."""
    source = _known(document.name, document.page).source_map
    return [source.canonical(Span(offset, offset + 1)) for offset in range(fault.start, fault.end)]


def _at(document: Text, fault: Fault) -> int:
    """Where new characters go: behind the one before them, or before the first of a paragraph."""
    source = _known(document.name, document.page).source_map
    before = document.text[fault.start - 1 : fault.start]
    if before and before not in "\n\t":
        return source.canonical(Span(fault.start - 1, fault.start)).end
    return source.canonical(Span(fault.start, fault.start + 1)).start
