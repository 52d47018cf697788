"""Counting words that may sum up a list: 三大, 五项, 5种, with the label after them."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plancheck.extract.parties.regions import regions
from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.deferred import Deferred
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.scan import scanned
from plancheck.source.span import Span
from plancheck.values.numeral import chinese_ordinal

_WORDED = "[二三四五六七八九]?十[一二三四五六七八九]?|[二两三四五六七八九]"
_MOST = 30  # a larger count sums up no list that a sentence spells out


class Count(NamedTuple):
    """`span` covers number, classifier and label; `worded` for Chinese numerals.

    `after` is where a list before it may begin at the earliest: behind another count that 和 joins to it.
    """

    span: Span
    number: int
    worded: bool
    classifier: str
    label: str
    after: int = 0


class Words(NamedTuple):
    """Compiled from rules/vocabulary/enumeration.txt; `joined` are the places with 和 in their name."""

    begin: re.Pattern[str]
    phrase: re.Pattern[str]
    fixed: tuple[str, ...]
    sure: frozenset[str]
    leads: re.Pattern[str]
    verb_end: Deferred
    generic: frozenset[str]
    suffix: re.Pattern[str]
    partial: Deferred
    announce: Deferred
    places: frozenset[str]
    joined: re.Pattern[str]


def words(vocabulary: Vocabulary) -> Words:
    """The word lists of enumerations as patterns."""

    def listed(group: str) -> str:
        return any_of(vocabulary.words("enumeration", group))

    begin = r"[\d两二三四五六七八九十](?<![\d.第每各近约超逾多数几一百千万零〇到至—\-~“《和与及以].)"
    count = (  # 分为四级:… names what follows; 二级航道, 三级联动 do not
        rf"(?P<number>{_WORDED}|\d{{1,2}}) ?(?P<classifier>{listed('classifiers')}|级(?=:))"
        r"(?P<label>[一-龥A-Za-z0-9+]{0,14})"
    )
    places = frozenset(vocabulary.once(regions).by_name)
    return Words(
        regex(begin),
        regex(count),
        vocabulary.words("enumeration", "fixed"),
        frozenset(vocabulary.words("enumeration", "sure")),
        regex(f"(?:{listed('leads')})+"),
        Deferred(f"(?:{listed('verbs')})$"),
        frozenset(vocabulary.words("enumeration", "generic")),
        regex(f"(?<=..)(?:{listed('suffixes')})$"),
        Deferred(listed("partial")),
        Deferred(f"(?:{listed('announce')})[^,;:。\n]{{0,6}}$"),
        places,
        regex(any_of(name for name in places if not {"和", "与", "及"}.isdisjoint(name))),
    )


@lru_cache(maxsize=1)
def _label_end() -> re.Pattern[str]:
    return regex(r"[的和与及在为以是]|等(?![级次第候])")


def counts(folded: str, known: Words) -> Iterator[Count]:
    """Every counting phrase of 2 or more, fixed sayings (八项规定) left out."""
    after = 0
    for match in scanned(known.begin, known.phrase, folded):
        number = chinese_ordinal(match["number"])
        if number is None or not 2 <= number <= _MOST or folded.startswith(known.fixed, match.start()):
            continue
        cut = _label_end().search(match["label"])
        label = match["label"][: cut.start()] if cut else match["label"]
        span = Span(match.start(), match.start("label") + len(label))
        yield Count(span, number, not match["number"].isascii(), match["classifier"], label, after)
        after = span.end + 1 if folded[span.end : span.end + 1] in ("和", "与", "及") else 0
