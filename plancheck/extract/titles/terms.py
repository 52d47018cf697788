"""Short names a document declares: (以下简称《条例》)."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plancheck.extract.context import Context
from plancheck.facts.kinds import Fact, TermFact
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span, stripped

_CLAUSE = 40  # characters looked back for the full name


class Declared(NamedTuple):
    """One declaration: the bracket's span, the short name as written inside its marks, and the bracket's first character."""

    span: Span
    short: Span


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    return regex(
        r"\([^()\n]{0,40}?(?:以下|下)(?:均|并)?[简统合]?称(?:为|作)?[:]?[ ]*"
        r"([《“\"]?)([^()《》“”\"\n,;。、]{1,20})[》”\"]?((?:(?:或|、|和)[《“\"][^()《》“”\"\n]{1,20}[》”\"])*)[,;]?[^()\n]{0,12}\)"
    )


@lru_cache(maxsize=1)
def _boundary() -> re.Pattern[str]:
    return regex(r"[,;:。、!?\n()]")


def declarations(folded: str) -> Iterator[Declared]:
    """Every declared short name, in reading order."""
    for match in _pattern().finditer(folded):
        if folded.startswith(("下同", "下列"), match.start(2)):
            continue
        yield Declared(Span(*match.span()), stripped(folded, *match.span(2)))


def full_name(folded: str, bracket: int, short: str) -> Span:
    """What the bracket abbreviates: the 《》 or “” that ends there, else the nearest words that spell the short name."""
    end = stripped(folded, max(0, bracket - 150), bracket).end
    for opening, closing in ("《》", "“”"):
        if end and folded[end - 1] == closing:
            start = folded.rfind(opening, max(0, end - 150), end)
            if start >= 0:
                return Span(start, end)
    low = max(0, end - _CLAUSE)
    cut = [m.end() for m in _boundary().finditer(folded, low, end)]
    low = cut[-1] if cut else low
    return Span(_spelled_from(folded, low, end, short), end)


def _spelled_from(folded: str, low: int, end: int, short: str) -> int:
    """The nearest start from which the characters of `short` stand in order; `low` if they stand nowhere."""
    place = end
    for character in reversed(short):
        place = folded.rfind(character, low, place)
        if place < 0:
            return low
    return low if folded[place:end] == short else place


def terms(context: Context) -> dict[str, list[Fact]]:
    """The `term` facts of a document."""
    folded = context.document.folded
    found: list[Fact] = []
    for declared in declarations(folded):
        short = context.text(declared.short)
        after = folded.count(folded[declared.short.start : declared.short.end], declared.span.end)
        full = full_name(folded, declared.span.start, folded[declared.short.start : declared.short.end])
        sure = folded[full.end - 1 : full.end] in ("》", "”")
        found.append(
            TermFact(
                f"m{len(found) + 1}",
                declared.span,
                context.text(declared.span),
                context.section_at(declared.span.start),
                0.95 if sure else 0.75,
                short,
                context.text(full).strip("《》“”\n "),
                after,
            )
        )
    return {"term": found}
