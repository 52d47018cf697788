"""The words between two numbers, as patterns: what makes the second a part, a total, a change or a result of the first."""

import re
from collections.abc import Sequence

from plancheck.extract.figures.indicators import NAMED
from plancheck.facts.kinds import FigureFact
from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.deferred import Deferred
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple

_AFTER = "(?:以上|以下|以内|左右|上下|多|余)?"
_LEAD = r"(?:了|约|近|超过|超|大约)?"
COUNTED = ("count", "people")
SUMMED = (*COUNTED, "money", "area", "length", "mass", "energy", "power", "volume", "box", "score")


class Words(NamedTuple):
    """Compiled from rules/vocabulary/arithmetic.txt; patterns are matched against a gap between two numbers."""

    part: re.Pattern[str]
    total: re.Pattern[str]
    change: Deferred
    no_part: Deferred
    average: Deferred
    remainder: Deferred
    verb: Deferred
    other_basis: Deferred
    own_basis: Deferred
    whole: frozenset[str]
    sums: frozenset[str]
    aims: frozenset[str]
    classes: frozenset[str]
    complements: tuple[tuple[str, ...], ...]
    usual: tuple[tuple[str, ...], ...]


def words(vocabulary: Vocabulary) -> Words:
    """The word lists as patterns."""

    def listed(*groups: str) -> str:
        return any_of(vocabulary.words("arithmetic", *groups))

    change = f"(?:{listed('change lead')})*(?:{listed('up', 'down')})"
    verbs = vocabulary.words("plan_verbs", "increment", "cumulative", "open", "act", "commitment")
    return Words(
        regex(
            rf"(?:^|[,、;:(])\s*(?P<word>{listed('part', 'whole')}|(?:按[^,、;:()]{{1,8}}(?:分|看|统计)|分[^,、;:()]{{1,5}}看)(?=[,:]))"
            r"[,:]?(?P<name>[^,、;:()]{0,30})$"
        ),
        regex(
            rf"[^,、;:()]{{0,8}}[,、;:]?\s*(?:以上|[两三四五六七八九十]+[省市县区者项类年]|{listed('total of')})?"
            rf"(?:{listed('total')})(?![同享建])(?:{listed('total filler')})*$"
        ),
        Deferred(
            rf"{_AFTER}[^,、;:()]{{0,8}}[,、;(]\s*(?:(?:比|较)[^,、;:()]{{1,16}}?)?{change}{_LEAD}$|"
            rf"{_AFTER}(?:比|较)[^,、;:()]{{1,16}}?{change}{_LEAD}$"
        ),
        Deferred(f"(?!{listed('named part')})(?:{listed('no part')})"),
        Deferred(f"(?!{listed('no average')})(?:{listed('average')})"),
        Deferred(listed("remainder")),
        Deferred(f"(?:{any_of(word for word in verbs if len(word) > 1)})(?!{NAMED})"),
        Deferred(listed("other basis")),
        Deferred(listed("own basis")),
        frozenset(vocabulary.words("arithmetic", "whole")),
        frozenset(vocabulary.words("arithmetic", "sum of money")),
        frozenset(vocabulary.words("plan_verbs", "commitment")),
        frozenset(
            name
            for line in vocabulary.words("arithmetic", "complements", "usual complements")
            for name in line.split("、")
        ),
        *(
            tuple(tuple(line.split("、")) for line in vocabulary.words("arithmetic", group))
            for group in ("complements", "usual complements")
        ),
    )


def summable(fact: FigureFact) -> bool:
    """Whether a figure states an amount of things that can be added up: no rate, no change, no limit of another."""
    return (
        fact.quantity.dimension in SUMMED
        and fact.quantity.unit is not None
        and "/" not in fact.quantity.unit
        and fact.aspect not in ("growth", "decrease", "difference", "duration", "threshold")
        and fact.role != "base"
    )


def one_unit(first: FigureFact, second: FigureFact) -> bool:
    """Whether two figures are counted in one unit."""
    return first.quantity.unit == second.quantity.unit and first.quantity.dimension == second.quantity.dimension


def divides(classes: Sequence[str], names: Sequence[str]) -> bool:
    """Whether each name holds one of the classes of a whole, and every class is there."""
    hits = [[word for word in classes if word in name] for name in names]
    return (
        len(classes) == len(names)
        and all(len(hit) == 1 for hit in hits)
        and len({hit[0] for hit in hits}) == len(names)
    )
