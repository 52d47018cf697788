"""What the vocabulary says about quantities: units, bounds and the form of a quantity in a text."""

import re

from plancheck.facts.endings import Endings
from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.values.numeral import CHINESE_DIGITS, NUMERAL


class Unit(NamedTuple):
    """A unit's canonical name and dimension; `arabic` and `near` as in measures.txt."""

    name: str
    dimension: str
    arabic: bool
    near: tuple[str, ...]


class Grammar(NamedTuple):
    """What the vocabulary says about quantities, compiled."""

    begin: re.Pattern[str]
    pattern: re.Pattern[str]
    units: dict[str, Unit]
    before: dict[str, str]
    before_end: Endings
    after: dict[str, str]
    verb_end: Endings
    fixed: re.Pattern[str]


def grammar(vocabulary: Vocabulary) -> Grammar:
    """Compile the lists measures, bounds, plan_verbs and not_quantities."""
    units = _units(vocabulary)
    before, after = _bounds(vocabulary, "before"), _bounds(vocabulary, "after")
    unit = any_of(units)
    points = any_of(vocabulary.words("measures", "after 个"))
    blank = r"[^\S\n]*"  # the unit of a number stands in its line
    pattern = (
        rf"(?P<up>上(?=[百千万亿]))?(?P<a>{NUMERAL})(?:{blank}(?:[-—~]+|至|到){blank}(?P<b>{NUMERAL}))?"
        rf"{blank}(?P<more>[多余](?!\d))?{blank}(?:个(?={points}))?(?P<u>(?:{unit})(?:/(?:[万千]?(?:{unit})|年|日|人·年))?)?"
        rf"(?P<post>{any_of(after)})?"
    )
    return Grammar(
        regex(rf"[上\d{CHINESE_DIGITS}](?:(?<!上)|(?=[百千万亿]))"),
        regex(pattern),
        units,
        before,
        Endings(before),
        after,
        Endings(vocabulary.words("plan_verbs")),
        regex(any_of(vocabulary.words("not_quantities"))),
    )


def _units(vocabulary: Vocabulary) -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for group in vocabulary.groups("measures"):
        dimension, *flags = group.split()
        if dimension == "after":
            continue
        near = tuple(flags[flags.index("near") + 1 :]) if "near" in flags else ()
        for name, others in vocabulary.fields("measures", group).items():
            for surface in (name, *others):
                units[surface] = Unit(name, dimension, "arabic" in flags, near)
    return units


def _bounds(vocabulary: Vocabulary, side: str) -> dict[str, str]:
    return {
        word: group.split()[1]
        for group in vocabulary.groups("bounds")
        if group.startswith(side)
        for word in vocabulary.words("bounds", group)
    }
