"""Titles of documents: every 《…》, and names without 《》 that answer one of them or say that they are titles."""

import re
from functools import lru_cache

from plancheck.extract.context import Context
from plancheck.extract.titles.announced import announced
from plancheck.extract.titles.docnumbers import numbers
from plancheck.extract.titles.plainnames import plain_names
from plancheck.extract.titles.terms import declarations
from plancheck.extract.titles.titlenames import name_of
from plancheck.facts.kinds import Fact, TitleFact
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

_LONGEST = 150  # characters; a pair of marks further apart is two halves of different titles


class _Beside(NamedTuple):
    """What stands next to titles: 文号 by its first and its last character, declared short names by their bracket."""

    after: dict[int, str]
    before: dict[int, str]
    shorts: dict[int, str]


@lru_cache(maxsize=1)
def _marks() -> re.Pattern[str]:
    """A title's marks, a full stop, a blank line."""
    return regex(r"[《》。\n](?:(?<!\n)|[ \t]*\n)")


@lru_cache(maxsize=1)
def _gap() -> re.Pattern[str]:
    return regex(r"[ \t\n]*")


def quoted(folded: str) -> list[Span]:
    """Spans of 《…》, marks included, outer before inner; a half pair, a blank line or a full stop inside is no title."""
    found: list[Span] = []
    opened: list[int] = []
    for mark in _marks().finditer(folded):
        if mark[0] == "《":
            opened.append(mark.start())
        elif mark[0] != "》":
            opened.clear()
        elif opened:
            start = opened.pop()
            if 3 <= mark.end() - start <= _LONGEST and folded[start + 1 : mark.start()].strip():
                found.append(Span(start, mark.end()))
    return sorted(found)


def titles(context: Context) -> dict[str, list[Fact]]:
    """The `title` facts of a document."""
    spans = quoted(context.document.folded)
    beside = _beside(context)
    found = [_quoted(context, span, beside) for span in spans]
    found += [_plain(context, span, name) for span, name in plain_names(context, [fact.name for fact in found], spans)]
    found += [_plain(context, span, name) for span, name in announced(context, [fact.span for fact in found])]
    found.sort(key=lambda fact: (fact.span.start, -fact.span.end))
    return {"title": [fact._replace(id=f"b{number}") for number, fact in enumerate(found, 1)]}


def _quoted(context: Context, span: Span, beside: _Beside) -> TitleFact:
    text = context.text(span)
    name = name_of(text[1:-1], context.vocabulary)
    number, short = _after(context.document.folded, span.end, beside)
    if number is None:
        number = beside.before.get(_back(context.document.folded, span.start))
    return TitleFact("", span, text, context.section_at(span.start), 0.98, name.name, number, name.issuer, short)


def _plain(context: Context, span: Span, name: str) -> TitleFact:
    section = context.section_at(span.start)
    return TitleFact("", span, context.text(span), section, 0.9, name, form="plain")


def _beside(context: Context) -> _Beside:
    folded = context.document.folded
    found = list(numbers(context))
    shorts = {d.span.start: context.text(d.short) for d in declarations(folded)}
    return _Beside({s.start: number for s, number in found}, {s.end: number for s, number in found}, shorts)


def _after(folded: str, end: int, beside: _Beside) -> tuple[str | None, str | None]:
    """The 文号 and the declared short name in the one or two brackets after a title."""
    number = short = None
    for _ in range(2):
        start = _gap().match(folded, end).end()  # type: ignore[union-attr]
        inner = start + 1 if folded.startswith("(", start) else start
        number = number or beside.after.get(inner)
        short = short or beside.shorts.get(start)
        close = folded.find(")", start, start + 80)
        if inner == start or close < 0:
            break
        end = close + 1
    return number, short


def _back(folded: str, start: int) -> int:
    while start and folded[start - 1] in " \t\n":
        start -= 1
    return start
