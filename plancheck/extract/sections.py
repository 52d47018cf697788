"""Headings and numbered items as facts."""

from plancheck.document.dotted import above
from plancheck.document.model import Document, Section
from plancheck.extract.context import Context, section_id
from plancheck.extract.levels import levelled
from plancheck.facts.kinds import SectionFact
from plancheck.source.span import Span

_GUESSED = 0.8
_Latest = dict[tuple[object, ...], int]


def sections(context: Context) -> dict[str, list[SectionFact]]:
    """One fact a section, in reading order."""
    document = context.document
    siblings: _Latest = {}
    anywhere: _Latest = {}
    found = [_fact(context, document, index, siblings, anywhere) for index in range(len(document.sections))]
    return {"section": levelled(found, document)}


def _fact(context: Context, document: Document, index: int, siblings: _Latest, anywhere: _Latest) -> SectionFact:
    section = document.sections[index]
    label, place = section.label, _place(section)
    span = Span(label.span.start, max(label.span.end, section.title.end))
    sibling = (label.scheme, section.parent, section.cell)
    fact = SectionFact(
        f"s{index + 1}", span, context.text(span), context.section_at(label.span.start), 1.0 if section.sure else _GUESSED,
        label.text, label.scheme, label.ordinal, section.level, context.text(section.title), section.kind, place,
        section_id(section.parent), section_id(siblings.get(sibling)), section_id(anywhere.get((label.scheme, place))),
        written=label.written, above=above(label),
    )  # fmt: skip
    siblings[sibling] = anywhere[label.scheme, place] = index
    return fact


def _place(section: Section) -> str:
    if section.cell is not None:
        return "cell"
    return "inline" if section.inline else "body"
