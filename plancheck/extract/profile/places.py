"""The region and level a document speaks for."""

from collections.abc import Iterator

from plancheck.document.model import Document
from plancheck.extract.layout.front import Front
from plancheck.extract.parties.regions import Region, Regions, nation
from plancheck.extract.profile.evidence import congress, repeated_region, stated_level
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

_STATE = regex("^国务院|^中共中央|^中央|^国家发展|^中华人民共和国")


class Place(NamedTuple):
    """Region (None: not said), level (where the region is not known), how it is said and where."""

    region: Region | None
    level: str | None
    how: str
    span: Span | None


def place(document: Document, regions: Regions, head: Front, issuer: Span | None) -> Place:
    """The strongest statement: title, issuer, congress, document number; then what the whole text repeats."""
    text = document.folded
    for how, found in _stated(text, regions, head, issuer):
        if found is not None:
            return Place(found[0], None, how, found[1])
    if repeated := repeated_region(text, regions):
        return Place(repeated[0], None, "repeated", repeated[1])
    return Place(None, stated_level(text), "words", None)


def _stated(
    text: str, regions: Regions, head: Front, issuer: Span | None
) -> Iterator[tuple[str, tuple[Region, Span] | None]]:
    if head.title is not None:
        yield "title", _in_name(text, head.title, regions)
    if issuer is not None:
        yield "issuer", _in_name(text, issuer, regions)
    yield "session", congress(text, head.body, regions)
    if head.number is not None:
        sign = regions.signs.get(text[head.number.start])
        yield "number", (sign, head.number) if sign else None


def _in_name(text: str, span: Span, regions: Regions) -> tuple[Region, Span] | None:
    if state := _STATE.match(text[span.start : span.end]):
        return nation(), Span(span.start, span.start + state.end())
    found = regions.of_title(text, span.start, span.end)
    return (found.region, Span(found.start, found.end)) if found else None
