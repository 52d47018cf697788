"""A notice that issues a document: what its title, its text and the document's own heading call it, and who signs."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from plancheck.extract.context import Context
from plancheck.extract.layout.signing import signing, title_issuer
from plancheck.extract.parties.names import joined, name_words
from plancheck.extract.references.annexlines import bare
from plancheck.extract.titles.titlenames import letters, name_of, without_version
from plancheck.facts.kinds import AttachmentFact, DocumentFact, Fact, TitleFact, TransmittalFact
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

_LINES = 4  # lines after the signature among which the document's heading stands
_LONGEST = 80  # characters of a heading
_PLACE = 8  # characters of a place's name
_ALIKE = 0.5  # share of common pairs of letters from which two names are one document's


class _Naming(NamedTuple):
    """Where the issued document is named, and by which name."""

    span: Span
    name: str


@lru_cache(maxsize=1)
def _notice() -> re.Pattern[str]:
    return regex(r"关于(?:印发|发布|公布|下达).{4,}的(?:通知|决定|公告)$")


@lru_cache(maxsize=1)
def _issues() -> re.Pattern[str]:
    """What follows a title that a notice issues: 已经市政府同意,现印发给你们."""
    return regex(r"(?:\([^()]{0,30}\))?(?:已?经[^。《》\n]{0,60}?(?:印发|发布|公布)|(?:现)?印发给)")


@lru_cache(maxsize=1)
def _joins() -> re.Pattern[str]:
    return regex(r"\s*(?:[、,]|和|及|以及|与)?\s*")


@lru_cache(maxsize=1)
def _skipped() -> re.Pattern[str]:
    return regex(r"\(.*\)|附件?[ ]*\d{0,2}[ ]*:?|[-—\d ]+")


@lru_cache(maxsize=1)
def _years() -> re.Pattern[str]:
    return regex(r"\s*\([\d年—~-]{4,14}\)(?=\s)")


@lru_cache(maxsize=1)
def _government() -> re.Pattern[str]:
    return regex(r"[一-龥]*(?:人民政府|国务院)(?:办公室|办公厅)?")


def transmittals(context: Context) -> dict[str, list[Fact]]:
    """The `transmittal` facts of a document."""
    notice = _by_title(context)
    mention = _by_text(context)
    found = [*_names(context, notice, mention), *_signature(context)]
    return {"transmittal": [fact._replace(id=f"y{number}") for number, fact in enumerate(found, 1)]}


def _by_title(context: Context) -> str:
    """The name in the notice's title; empty if the document is no such notice."""
    title = context.facts(DocumentFact)[0].title
    squeezed = "".join((title or "").split())
    return _name(context, squeezed) if _notice().search(squeezed) else ""


def _name(context: Context, text: str) -> str:
    return letters(without_version(name_of(text.strip("《》"), context.vocabulary).name, context.vocabulary))


def _by_text(context: Context) -> TitleFact | None:
    """The title of which the text says that it is issued herewith; the first of several: 《甲》和《乙》已经…印发."""
    first: TitleFact | None = None
    for fact in context.facts(TitleFact):
        if fact.form != "quoted":
            continue
        between = context.document.folded[first.span.end : fact.span.start] if first else ""
        first = first if first and _joins().fullmatch(between) else fact
        if _issues().match(context.document.folded, fact.span.end):
            return first
    return None


def _is_one_of_several(context: Context, mention: TitleFact | None) -> bool:
    """Whether the text issues several documents, of which the notice's title makes one name."""
    return mention is not None and _issues().match(context.document.folded, mention.span.end) is None


def _names(context: Context, notice: str, mention: TitleFact | None) -> Iterator[TransmittalFact]:
    """What the text and the heading say, each beside what was said first."""
    if _is_one_of_several(context, mention):
        return
    said = _name(context, mention.text) if mention else ""
    if notice and mention and _is_one(notice, said):
        yield _fact(context, mention.span, "text", said, notice, None)
    stated = notice or said
    heading = _heading(context, stated) if stated else None
    if heading is not None and _is_one(stated, heading.name) and heading.name not in _enclosed(context):
        yield _fact(
            context, heading.span, "heading", heading.name, stated, None if notice or not mention else mention.id
        )


def _enclosed(context: Context) -> set[str]:
    """The names of the attachments that the notice lists: what it issues may stand in one, under a name of its own."""
    listed = (fact.title for fact in context.facts(AttachmentFact) if fact.place == "list" and fact.title)
    return {_name(context, title) for title in listed}


def _fact(context: Context, span: Span, role: str, name: str, stated: str, mention: str | None) -> TransmittalFact:
    """Sure unless one name contains the other: 全市 left out is not always a slip, the issuer's own place never is."""
    if any(name.replace(place, "", 1) == stated.replace(place, "", 1) for place in _places(context)):
        name = stated
    sure = 0.75 if name != stated and (name in stated or stated in name) else 0.92
    section, letter = context.section_at(span.start), None if mention else "doc"
    return TransmittalFact("", span, context.text(span), section, sure, role, name, stated, letter, mention)


def _places(context: Context) -> list[str]:
    """What may be the place that the issuer's name, and so the notice's title, begins with: 湖州, 湖州市."""
    title = context.facts(DocumentFact)[0].title or ""
    return [title[:end] for end in range(2, _PLACE + 1) if title[end - 1 : end] in tuple("省市州盟县区旗")]


def _is_one(first: str, second: str) -> bool:
    """Whether two names may be meant for one document: they share half of their pairs of letters."""
    one, other = (Counter(name[at : at + 2] for at in range(len(name) - 1)) for name in (first, second))
    common = sum((one & other).values())
    return common >= _ALIKE * max(one.total(), other.total(), 1)


def _heading(context: Context, stated: str) -> _Naming | None:
    """The heading of the issued document: the line or two after the signature that end as a title does.

    The years of the name that is `stated` may stand in a bracket on a line of their own.
    """
    signed = signing(context.document, context.vocabulary.once(name_words)).day
    if signed is None:
        return None
    lines = [block.span for block in context.document.blocks if block.span.start >= signed.end and block.cell is None]
    lines = [bare(context.document.folded, line) for line in lines[:_LINES]]
    lines = [line for line in lines if not _skipped().fullmatch(line.of(context.document.folded))]
    endings = context.vocabulary.words("references", "endings")
    for last in lines[:3]:
        span = Span(lines[0].start, last.end)
        text = span.of(context.document.folded)
        if len(text) > _LONGEST or "。" in text or "," in text:
            return None
        name = _name(context, text)
        if name.endswith(endings):
            years = _years().match(context.document.folded, span.end)
            whole = name + letters(years[0]) if years else name
            return _Naming(span, stated if whole == stated else name)
    return None


def _signature(context: Context) -> Iterator[TransmittalFact]:
    """A government that signs beside the one that the title names."""
    document = context.facts(DocumentFact)[0]
    words = context.vocabulary.once(name_words)
    titled = title_issuer(context.document.folded, document.span, words)
    signed = signing(context.document, words).issuer if titled else None
    if signed is None or titled is None:
        return
    name, stated = (joined(context.text(span)) for span in (signed, titled))
    if _government().fullmatch(name) and _government().fullmatch(stated):
        same = name.endswith(stated) or stated.endswith(name)
        yield _fact(context, signed, "signature", name, name if same else stated, None)._replace(confidence=0.92)
