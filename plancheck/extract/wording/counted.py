"""A number that lost its measure word: 10标志性产业链 beside 10大标志性产业链."""

import re
from collections.abc import Iterator

from plancheck.extract.wording.pairs import Pair, beside
from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.fold import fold
from plancheck.source.span import Span

_NAME = "[一-龥]{4}"  # as many letters of what is counted have to be the same
_SHOWN = 12  # letters of the name that a reader is shown
_FRONT = r"(?<=[^\d.第前+＋“\s\-—~～])"  # ranks, slogans (“1中心”), and numbers that open a line are no counts


class Counting:
    """Numbers with a measure word behind them, and numbers without."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """The measure words are those of the word lists `measures` and `enumeration`."""
        measures = [*vocabulary.words("measures", "count", "count arabic"), *vocabulary.words("enumeration", "sure")]
        known = any_of(dict.fromkeys(map(fold, measures)))
        others = any_of(map(fold, (*vocabulary.words("measures"), *vocabulary.aliases("measures"))))
        self.measured = re.compile(rf"(?<![\d.])(\d+)(?:{known})(?={_NAME})")
        self.bare = re.compile(rf"{_FRONT}(\d+)(?!{known}|{others}|[年月日时分秒度第多余几十百千万亿])({_NAME})")


def uncounted(folded: str, counting: Counting) -> Iterator[Pair]:
    """Each number that stands without a measure word, beside the nearest place where it has one before the same words."""
    measured: dict[tuple[str, str], list[Span]] = {}
    for match in counting.measured.finditer(folded):
        name = folded[match.end() : match.end() + 4]
        measured.setdefault((match[1], name), []).append(Span(match.start(), match.end() + 4))
    for match in counting.bare.finditer(folded) if measured else ():
        usual = measured.get((match[1], match[2]))
        if usual is not None:
            yield _longer(folded, beside([Span(*match.span())], usual, "measure"))


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
