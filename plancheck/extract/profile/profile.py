"""The document fact: what the text itself says about its title, genre, period, region and issue."""

from collections.abc import Iterator

from plancheck.extract.context import Context
from plancheck.extract.layout.front import Front, front, genre_of
from plancheck.extract.layout.headings import heading_words
from plancheck.extract.layout.signing import Signing, signing, speaker, title_issuer
from plancheck.extract.parties.names import joined, name_words
from plancheck.extract.parties.regions import regions
from plancheck.extract.parties.statements import statements
from plancheck.extract.profile.cuts import cut_end, cut_start
from plancheck.extract.profile.evidence import (
    SEVERAL,
    annual,
    frequent_year,
    heading_year,
    opening_year,
    session,
    several_years,
    title_period,
)
from plancheck.extract.profile.places import place
from plancheck.extract.profile.width import width
from plancheck.facts.kinds import DocumentFact, Evidence, Fact
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span
from plancheck.values.dates import find_times, resolve

SURE, WEAK = 0.95, 0.6
_REPORT = "政府工作报告"


class _Seen(NamedTuple):
    """The parts of a text that speak about the document itself."""

    front: Front
    signing: Signing
    title_issuer: Span | None
    speaker: Span | None


class _Said(NamedTuple):
    """A field's value, how it is said (title, number, signature …), and where; no place for what was configured."""

    field: str
    value: object
    how: str
    span: Span | None


def profile(context: Context) -> dict[str, list[Fact]]:
    """One document fact; what the text does not state stays None, and what the configuration gives wins."""
    document, vocabulary = context.document, context.vocabulary
    head = front(document, vocabulary)
    names = vocabulary.once(name_words)
    by_title = title_issuer(document.folded, head.title, names)
    seen = _Seen(head, signing(document, names), by_title, speaker(document.folded, head.body))
    said: dict[str, _Said] = {}
    for one in (
        *_given(context),
        *_named(context, seen),
        *_timed(context, seen),
        *_placed(context, seen),
        *_cut(context, seen),
    ):
        said.setdefault(one.field, one)
    title = head.title or (document.blocks[0].span if document.blocks else Span(0, 0))
    confidence = WEAK if any(one.how == "frequent" for one in said.values()) else SURE
    proof = tuple(
        Evidence(one.field, one.how, one.span, context.text(one.span)) for one in said.values() if one.span is not None
    )
    fact = DocumentFact("doc", title, context.text(title), None, confidence, width=width(document.text), evidence=proof)
    return {"document": [fact._replace(**{one.field: one.value for one in said.values()})]}  # type: ignore[arg-type]


def _given(context: Context) -> Iterator[_Said]:
    given = context.given
    if given.region is not None and (region := context.vocabulary.once(regions).by_name.get(given.region)):
        yield _Said("region", region.name, "configuration", None)
        yield _Said("level", region.level, "configuration", None)
    if given.year is not None:
        yield _Said("period", annual(given.year), "configuration", None)
    if given.kind is not None:
        yield from _rank(context, given.kind, "configuration", None)
    for field, value in zip(given._fields, given, strict=True):
        if value is not None:
            yield _Said(field, value, "configuration", None)


def _named(context: Context, seen: _Seen) -> Iterator[_Said]:
    """Title, genre and rank, number, issuer."""
    head, text = seen.front, context.document.folded
    if head.title is not None:
        yield _Said("title", joined(context.text(head.title)), "title", head.title)
    if head.number is not None:
        yield _Said("number", joined(context.text(head.number)), "number", head.number)
    if head.kind is not None:
        yield _Said("kind", head.kind, "title", head.title)
        yield from _rank(context, head.kind, "title", head.title)
    elif seen.speaker is not None and "工作" in text[seen.speaker.end : seen.speaker.end + 40]:
        yield _Said("kind", _REPORT, "opening", seen.speaker)
        yield _Said("rank", 0, "opening", seen.speaker)
    issuers = (("title", seen.title_issuer), ("signature", seen.signing.issuer), ("opening", seen.speaker))
    for how, span in issuers:
        if span is not None:
            yield _Said("issuer", joined(context.text(span)), how, span)


def _rank(context: Context, kind: str, how: str, span: Span | None) -> Iterator[_Said]:
    if genre_of(kind, context.vocabulary)[1] == "root":
        yield _Said("rank", 0, how, span)


def _timed(context: Context, seen: _Seen) -> Iterator[_Said]:
    """Year and period: from the title, the day a report was given, a heading, the opening sentence; weaker signs give a year alone."""
    document, text, head = context.document, context.document.folded, seen.front
    if seen.signing.issued is not None:
        yield _Said("issued", seen.signing.issued, "signature", seen.signing.day)
    if head.title is not None and (stated := title_period(text, head.title)):
        period, span = stated
        yield _Said("period", period, "title", span)
        if period.year is not None:
            yield _Said("year", period.year, "title", span)
        return
    if head.title is not None and SEVERAL.search(text, head.title.start, head.title.end):
        if several := several_years(text, head.title.end):
            yield _Said("period", several[0], "opening", several[1])
        return
    own = list(_year_alone(context, seen))
    least = next((one.value for one in own if isinstance(one.value, int) and one.how != "frequent"), 0)
    for how, found in (
        ("session", session(text, head.body)),
        ("heading", heading_year(document, context.vocabulary.once(heading_words))),
        ("opening", opening_year(text)),
    ):
        if found is not None and found[0] >= least:
            yield _Said("year", found[0], how, found[1])
            yield _Said("period", annual(found[0]), how, found[1])
    yield from own


def _year_alone(context: Context, seen: _Seen) -> Iterator[_Said]:
    number, issued = seen.front.number, seen.signing.issued
    if number is not None:
        for time in find_times(context.document.folded[number.start : number.end]):
            yield _Said("year", resolve(time, None).year, "number", number)
    if issued is not None:
        yield _Said("year", issued.year, "signature", seen.signing.day)
    if found := frequent_year(context.document.folded):
        yield _Said("year", found[0], "frequent", found[1])


def _placed(context: Context, seen: _Seen) -> Iterator[_Said]:
    issuer = seen.title_issuer or seen.signing.issuer or seen.speaker
    found = place(context.document, context.vocabulary.once(regions), seen.front, issuer)
    if found.region is not None:
        yield _Said("region", found.region.name, found.how, found.span)
        yield _Said("level", found.region.level, found.how, found.span)
    elif found.level is not None:
        yield _Said("level", found.level, found.how, found.span)


def _cut(context: Context, seen: _Seen) -> Iterator[_Said]:
    found = context.once(statements)
    start = cut_start(context.document, found, seen.front.title is not None)
    end = cut_end(context.document, found, context.vocabulary, start is not None)
    for field, span in (("cut_start", start), ("cut_end", end)):
        if span is not None:
            yield _Said(field, True, "text", span)
