"""Ranges of numbers as they are written: 5-6万个, 30—20家."""

import re
from collections.abc import Iterator
from decimal import Decimal

from plancheck.extract.context import Context
from plancheck.facts.kinds import AttachmentFact, PeriodFact, ReferenceFact, TitleFact
from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span
from plancheck.values.numeral import Numeral, parse_numeral

_REST = r"\d*(?:,\d{3})*(?:\.\d+)?"  # of a number after its first digit


class Ranged(NamedTuple):
    """`first` and `last` as meant: in 5-6万 both in 万 (`bare`). `clearer` is how it is written without doubt."""

    span: Span
    first: Decimal
    last: Decimal
    bare: bool
    clearer: str


def pattern(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Two numbers joined by a dash, with a unit after the second.

    What must not stand before is asked after the first digit: a search for a digit passes over all else at once.
    """
    groups = [group for group in vocabulary.groups("measures") if not group.startswith("after")]
    units = any_of([*vocabulary.aliases("measures", *groups), *vocabulary.words("measures", *groups)])
    return regex(
        rf"(?P<a>\d(?<![\d.,A-Za-z第/\-—~+]\d){_REST})(?P<s>[十百千万亿]*)(?P<u>(?:{units})?)[^\S\n]*(?P<mark>[-—~]{{1,2}}|至)[^\S\n]*"
        rf"(?P<b>\d{_REST})(?P<t>[十百千万亿]*)[^\S\n]*(?:个(?=百分点))?(?P<unit>{units})(?![\dA-Za-z])"
    )


def ranges(context: Context) -> Iterator[Ranged]:
    """Ranges outside dates, titles and references."""
    folded = context.document.folded
    busy = bytearray(len(folded) + 1)
    for kind in (PeriodFact, TitleFact, ReferenceFact, AttachmentFact):
        for fact in context.facts(kind):
            busy[fact.span.start : fact.span.end] = b"\1" * (fact.span.end - fact.span.start)
    for match in context.vocabulary.once(pattern).finditer(folded):
        if (
            any(busy[match.start() : match.end()])
            or _moves(folded, match)
            or (match["u"] and match["u"] != match["unit"])
        ):
            continue
        first, last = parse_numeral(match["a"] + match["s"]), parse_numeral(match["b"] + match["t"])
        if first and last:
            yield _ranged(match, first, last)


def _ranged(match: re.Match[str], first: Numeral, last: Numeral) -> Ranged:
    """In 5-6万 the 万 is meant for both; 500-1万 says what it says."""
    mantissa = last.value / last.scale
    bare = first.scale == 1 and last.scale >= 10000 and not match["u"] and first.value < mantissa
    value = first.value * last.scale if bare else first.value
    if first.scale == 1 and last.scale > 1 and not bare and not match["u"]:
        value = min(first.value, first.value * last.scale)
    big, unit = match["t"], match["unit"]
    clearer = f"{match['a']}{match['s'] or big}{match['mark']}{match['b']}{big}{unit}"
    return Ranged(Span(*match.span()), value, last.value, bare, clearer)


def _moves(folded: str, match: re.Match[str]) -> bool:
    """Whether 至 says where something moves to: 从30%降至20% has no dash; 由30家至20家 is no range."""
    if match["mark"] != "至":
        return False
    before = folded[max(0, match.start() - 12) : match.start()]
    return any(word in before for word in "从由自降减压缩")
