"""Mentions of numbered points: 本措施第（二）项、第（四）项; 前款第三项; 按照3.2规定."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from plancheck.document.labels import DECIMAL
from plancheck.extract.context import Context
from plancheck.facts.kinds import DocumentFact, SectionFact
from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span
from plancheck.values.numeral import chinese_ordinal

_NUMERAL = "一二三四五六七八九十"
_NEAR = 800  # characters in which 前款 looks back for its points


class Point(NamedTuple):
    """A mention, its number, and the section that answers it."""

    span: Span
    number: int
    target: str | None


@lru_cache(maxsize=1)
def _each() -> re.Pattern[str]:
    return regex(rf"\(([{_NUMERAL}]{{1,3}})\)")


@lru_cache(maxsize=1)
def _above() -> re.Pattern[str]:
    return regex(rf"前款第\(?([{_NUMERAL}]{{1,3}})\)?项")


@lru_cache(maxsize=1)
def _decimal() -> re.Pattern[str]:
    return regex(
        r"(?<![\d.])\d{1,2}(?:\.\d{1,2}){1,3}(?=(?:条|节|款|项)?(?:中|的)?(?:规定|所列|明确的|要求))"
        r"|(?:(?<=见)|(?<=本预案)|(?<=本方案)|(?<=本办法))\d{1,2}(?:\.\d{1,2}){1,3}(?=[,。;)])"
    )


def points(context: Context) -> Iterator[Point]:
    """Those that must stand in this document: none in an excerpt, nor where numbers begin anew in each chapter."""
    if any(fact.cut_start or fact.cut_end for fact in context.facts(DocumentFact)):
        return
    sections = [fact for fact in context.facts(SectionFact) if fact.place == "body"]
    yield from _bracketed(context, [fact for fact in sections if fact.scheme == "（一）"])
    yield from _of_the_paragraph(context, sections)
    yield from _decimals(context, sections)


def _bracketed(context: Context, sections: Sequence[SectionFact]) -> Iterator[Point]:
    """本措施第（二）项, where （一） begins once."""
    if sum(fact.ordinal == 1 for fact in sections) != 1 or len(sections) < 2 or "第" not in context.document.text:
        return
    known = {fact.ordinal: fact.id for fact in sections}
    folded = context.document.folded
    for match in context.vocabulary.once(_own).finditer(folded):
        for one in _each().finditer(folded, match.start("points"), match.end()):
            number = chinese_ordinal(one[1]) or 0
            yield Point(Span(*one.span()), number, known.get(number))


def _own(vocabulary: Vocabulary) -> re.Pattern[str]:
    one = rf"\([{_NUMERAL}]{{1,3}}\)[条项]?"
    own = any_of(vocabulary.words("references", "own"))
    return regex(rf"(?:{own})(?:的|中)?(?P<points>第{one}(?:[、和及与至]第?{one})*)")


def _of_the_paragraph(context: Context, sections: Sequence[SectionFact]) -> Iterator[Point]:
    """前款第三项: the run of points that ends right before."""
    if "前款第" not in context.document.text:
        return
    starts = [fact.span.start for fact in sections]
    for match in _above().finditer(context.document.folded):
        number = chinese_ordinal(match[1]) or 0
        last = next(
            (fact for fact in reversed(sections[: bisect_left(starts, match.start())]) if fact.kind == "heading"), None
        )
        if last is not None and last.scheme == "（一）" and match.start() - last.span.end < _NEAR:
            yield Point(Span(*match.span()), number, last.id if number <= last.ordinal else None)


def _decimals(context: Context, sections: Sequence[SectionFact]) -> Iterator[Point]:
    known = {fact.label.rstrip("."): fact for fact in sections if fact.scheme in DECIMAL}
    if not known:
        return
    for match in _decimal().finditer(context.document.folded):
        fact = known.get(match[0])
        yield Point(Span(*match.span()), int(match[0].rpartition(".")[2]), fact.id if fact else None)
