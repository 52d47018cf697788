"""Chapters whose heading is not there: of an excerpt, or of a text that begins with prose."""

from collections.abc import Sequence

from plancheck.document.labels import HEADINGS, RANKS
from plancheck.document.model import Document, Label
from plancheck.extract.context import Context
from plancheck.facts.kinds import DocumentFact

_OPENING = 300  # characters of prose before the first heading


def begins_late(document: Document) -> bool:
    """Whether the first heading, or the first of the coarsest form, is the second or a later one.

    One （一） before 二、 is a heading of the wrong form.
    """
    heads = _headings(document)
    top = _coarsest(heads)
    if top is None:
        return False
    return heads[0].ordinal > 1 or (top.ordinal > 1 and heads.index(top) > 1)


def lost_chapter(context: Context) -> int:
    """Where the chapter ends whose heading is not there, so that nobody knows whether it looks back; 0 if there is none.

    In an excerpt it ends with the next chapter, in a text without a title that begins with long prose with the first heading.
    """
    heads, about = _headings(context.document), next(iter(context.facts(DocumentFact)), None)
    top = _coarsest(heads)
    if top is None or about is None:
        return 0
    if about.cut_start:
        return top.span.start if top.ordinal > 1 else 0
    opening = heads[0].span.start - context.document.blocks[0].span.start
    return heads[0].span.start if about.title is None and opening >= _OPENING else 0


def _headings(document: Document) -> list[Label]:
    labels = (section.label for section in document.sections if section.cell is None and not section.inline)
    return [label for label in labels if label.scheme in HEADINGS and label.scheme in RANKS]


def _coarsest(heads: Sequence[Label]) -> Label | None:
    """The first label of the form that stands above all others."""
    return min(heads, key=lambda label: (RANKS[label.scheme], label.span.start), default=None)
