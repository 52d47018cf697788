"""References: every mention of another place or document, and what in this document answers it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plancheck.extract.context import Context
from plancheck.extract.references.annexlines import head, lines
from plancheck.extract.references.answers import SURE, Answers, answers
from plancheck.extract.references.mentions import mentions
from plancheck.extract.references.points import points
from plancheck.extract.references.shortnames import antecedents
from plancheck.extract.titles.docnumbers import numbers
from plancheck.facts.kinds import Fact, ReferenceFact, TitleFact
from plancheck.source.patterns import regex
from plancheck.source.span import Span

_QUOTE = 300  # characters a quotation is looked back for


@lru_cache(maxsize=1)
def _bare() -> re.Pattern[str]:
    return regex(r"附(?:(?<=见附)[件表](?![ ]?[\d一二三四五六七八九十])|[ ]{0,2}件[ ]?:)")


def references(context: Context) -> dict[str, list[Fact]]:
    """The `reference` facts of a document."""
    known = answers(context)
    found = [*_titles(context, known), *_numbers(context), *_places(context, known), *_attached(context, known)]
    found += _points(context)
    found.sort(key=lambda fact: fact.span)
    return {"reference": [fact._replace(id=f"r{number}") for number, fact in enumerate(found, 1)]}


def _titles(context: Context, known: Answers) -> Iterator[ReferenceFact]:
    meant = antecedents(context)
    for fact in context.facts(TitleFact):
        short = meant.get(fact.id)
        target = known.titled(fact) or (short.target if short else None)
        kind = "title" if fact.form == "quoted" else "name"
        found = _fact(context, fact.span, fact.confidence, kind, None, target)
        found = found._replace(title=fact.name, name=fact.number, external=target is None)
        yield _ambiguous(found, short.candidates) if short else found


def _ambiguous(fact: ReferenceFact, candidates: tuple[str, ...]) -> ReferenceFact:
    """A bare title with the titles it may stand for."""
    first, second = (*candidates, None, None)[:2]
    return fact._replace(candidates=len(candidates), first=first, second=second)


def _numbers(context: Context) -> Iterator[ReferenceFact]:
    for span, number in numbers(context):
        yield _fact(context, span, 0.97, "number", None, None)._replace(name=number, external=True)


def _places(context: Context, known: Answers) -> Iterator[ReferenceFact]:
    folded = context.document.folded
    heads = _heads(context)
    titles = {fact.span.start: fact.name for fact in context.facts(TitleFact)}
    for mention in mentions(folded, context.vocabulary):
        if mention.span.start in heads or (
            mention.kind in ("附件", "附表") and folded.startswith(":", mention.span.end)
        ):
            continue
        external = mention.owner == "other" or (mention.owner != "own" and _in_quotes(context, mention.span))
        target, confidence = (None, 0.9) if external else known.place(mention)
        kind = "项" if mention.kind == "上述" else mention.kind
        title = titles.get(mention.span.end)
        yield _fact(context, mention.span, confidence, kind, mention.last, target)._replace(
            external=external, title=title
        )


def _points(context: Context) -> Iterator[ReferenceFact]:
    for point in points(context):
        yield _fact(context, point.span, SURE, "条目", point.number, point.target)


def _attached(context: Context, known: Answers) -> Iterator[ReferenceFact]:
    """附件 without a number: 见附件, and the head of the list."""
    for match in _bare().finditer(context.document.folded):
        target = known.first_attachment
        kind = "附表" if match[0] == "附表" else "附件"
        yield _fact(context, Span(*match.span()), 0.9 if target else 0.6, kind, None, target)


def _fact(
    context: Context, span: Span, confidence: float, kind: str, number: int | None, target: str | None
) -> ReferenceFact:
    section = context.section_at(span.start)
    return ReferenceFact("", span, context.text(span), section, confidence, kind, number, None, None, target)


def _heads(context: Context) -> frozenset[int]:
    """Where lines begin that list or head an attachment: labels, not mentions."""
    return frozenset(line.span.start for line in context.once(lines) if line.words[0] == "附" and head(line))


def _in_quotes(context: Context, span: Span) -> bool:
    """Whether a mention stands inside “…”: quoted text speaks of its own document."""
    block = context.block_at(span.start)
    start = max(block.span.start if block else 0, span.start - _QUOTE)
    folded = context.document.folded
    return folded.count("“", start, span.start) > folded.count("”", start, span.start)
