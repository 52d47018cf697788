"""A number that lost its measure word: 10标志性产业链 beside 10大标志性产业链."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plancheck.extract.wording.pairs import Pair, beside
from plancheck.facts.vocabulary import Vocabulary
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

_NAME = 4  # as many letters of what is counted have to be the same
_SHOWN = 12  # letters more that a reader is shown
_LONGEST = 3  # letters of a measure word
_FRONT = frozenset("前第+“-—~ \t\n\u3000")  # before a rank, a slogan (“1中心”), or what opens a line
_APART = frozenset("年月日时分秒度第多余几十百千万亿")  # behind a number they are no beginning of a name


class Measures(NamedTuple):
    """`known` are what a thing may be counted in; no name begins with one of `others` either (10公里高速公路)."""

    known: frozenset[str]
    others: frozenset[str]


def measures(vocabulary: Vocabulary) -> Measures:
    """The words of rules/vocabulary/measures.txt and enumeration.txt."""
    known = {*vocabulary.words("measures", "count", "count arabic"), *vocabulary.words("enumeration", "sure")}
    return Measures(frozenset(known), frozenset({*vocabulary.words("measures"), *vocabulary.aliases("measures")}))


@lru_cache(maxsize=1)
def _number() -> re.Pattern[str]:
    """A number and the Chinese letters behind it; what must not stand before is asked after the first digit."""
    return regex(r"(\d(?<![\d.A-Za-z]\d)\d*)([一-龥]{4,7})")


def uncounted(folded: str, words: Measures) -> Iterator[Pair]:
    """The first place of a number without a measure word, beside the nearest where it has one before the same words."""
    measured: dict[tuple[str, str], list[Span]] = {}
    bare: dict[tuple[str, str], list[Span]] = {}
    for match in _number().finditer(folded):
        size = _prefix(match[2], words.known)
        name = match[2][size : size + _NAME]
        span = Span(match.start(), match.end(1) + size + _NAME)
        if size and len(name) == _NAME:
            measured.setdefault((match[1], name), []).append(span)
        elif not size and _may_count(folded, match) and not _prefix(match[2], words.others):
            bare.setdefault((match[1], name), []).append(span)
    for key, places in bare.items():
        if key in measured:
            yield _longer(folded, beside(places, measured[key], "measure"))


def _may_count(folded: str, match: re.Match[str]) -> bool:
    return match.start() > 0 and folded[match.start() - 1] not in _FRONT and match[2][0] not in _APART


def _prefix(text: str, words: frozenset[str]) -> int:
    """How many letters the longest word has with which a text begins."""
    return next((size for size in range(_LONGEST, 0, -1) if text[:size] in words), 0)


def _longer(folded: str, pair: Pair) -> Pair:
    """Both places with as many letters more as they share."""
    more = 0
    while more < _SHOWN and _same(folded, pair.odd.end + more, pair.usual.end + more):
        more += 1
    odd, usual = (Span(place.start, place.end + more) for place in (pair.odd, pair.usual))
    return Pair(odd, usual, pair.how)


def _same(folded: str, first: int, second: int) -> bool:
    letter = folded[first : first + 1]
    return "一" <= letter <= "龥" and letter == folded[second : second + 1]
