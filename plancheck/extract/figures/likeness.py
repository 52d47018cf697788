"""Whether one indicator's name is another's with something left out that changes nothing."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple

_SHORTEST = 4  # a shorter name is too general to be another's short form
_SHARE = 0.5  # of the longer name that the shorter one must keep
_ENDS = 2  # characters both names must begin (or only end) with


class Likeness(NamedTuple):
    """`gates` are words that make another indicator of it (省级, 四星级, 试点); after a `stop` word the name is over."""

    gates: re.Pattern[str]
    stop: re.Pattern[str]

    def pairs(self, names: Sequence[str]) -> Iterator[tuple[str, str]]:
        """(shorter, longer) where the shorter is a suffix, or a subsequence with equal ends, of the longer: by hashing."""
        known = set(names)
        ends: dict[tuple[str, str], list[str]] = defaultdict(list)
        for name in names:
            ends[name[:_ENDS], name[-_ENDS:]].append(name)
            for start in range(1, len(name) - _SHORTEST + 1):
                if name[start:] in known:
                    yield name[start:], name
        for group in ends.values():
            group.sort(key=len)
            for longer in range(1, min(len(group), 8)):
                for shorter in group[:longer]:
                    if len(shorter) >= _SHORTEST and _subsequence(shorter, group[longer]):
                        yield shorter, group[longer]

    def confidence(self, short: str, long: str, crosses: bool) -> float:
        """How sure it is that both name one thing; 0 where a gate word or too much is left out."""
        end = self.stop.search(long)
        name = long[: end.start()] if end and short.startswith(long[: end.end()]) else ""
        if not name and self.gates.search(_left_out(short, long)):
            return 0.0
        if long.endswith(short):
            return 0.85 if crosses else 0.92
        return 0.92 if len(short) >= _SHARE * len(long) else 0.0


def likeness(vocabulary: Vocabulary) -> Likeness:
    """Compile the list gates and the stop words of noun_tails."""
    gates, stops = vocabulary.words("gates", "level", "scope", "subset"), vocabulary.words("noun_tails", "stop")
    return Likeness(regex(any_of(gates)), regex(any_of(stops)))


def _subsequence(short: str, long: str) -> bool:
    rest = iter(long)
    return len(short) < len(long) and all(character in rest for character in short)


def _left_out(short: str, long: str) -> str:
    """The characters of `long` that `short` lacks."""
    if long.endswith(short):
        return long[: len(long) - len(short)]
    parts, position = [], 0
    for character in long:
        if position < len(short) and character == short[position]:
            position += 1
        else:
            parts.append(character)
    return "".join(parts)
