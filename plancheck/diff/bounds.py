"""A number with the words that bound it: 不低于5%, 50家以上."""

import re

from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

_LONGEST = 8  # characters of a word that bounds a number


class _Bounds(NamedTuple):
    before: re.Pattern[str]
    after: re.Pattern[str]


def bounded(text: str, at: Span, vocabulary: Vocabulary) -> Span:
    """A quantity with the words right before and right behind it that bound it."""
    words = vocabulary.once(_bounds)
    before = words.before.search(text[max(0, at.start - _LONGEST) : at.start])
    after = words.after.match(text, at.end)
    return Span(at.start - (len(before[0]) if before else 0), after.end() if after else at.end)


def _bounds(vocabulary: Vocabulary) -> _Bounds:
    groups = vocabulary.groups("bounds")
    before, after = ([group for group in groups if group.startswith(side)] for side in ("before", "after"))
    return _Bounds(
        regex(f"(?:{any_of(vocabulary.words('bounds', *before))})$"),
        regex(any_of(vocabulary.words("bounds", *after))),
    )
