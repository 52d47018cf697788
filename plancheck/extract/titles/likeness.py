"""How two names differ by one character: found by hashing, never by comparing all pairs."""

from typing import NamedTuple

from plancheck.facts.vocabulary import Vocabulary


class Contrasts(NamedTuple):
    """Characters that make another document of a name, pairs that do not, words in which no character tells."""

    telling: frozenset[str]
    alike: frozenset[frozenset[str]]
    whole: tuple[str, ...]


def deletions(name: str) -> set[str]:
    """The name and every name with one character less: two names one edit apart share one of them."""
    return {name, *(name[:place] + name[place + 1 :] for place in range(len(name)))}


def contrasts(vocabulary: Vocabulary) -> Contrasts:
    """From rules/vocabulary/title_contrasts.txt."""

    def words(*groups: str) -> tuple[str, ...]:
        return vocabulary.words("title_contrasts", *groups)

    pairs = vocabulary.fields("title_contrasts", "alike")
    alike = {frozenset((word, other)) for word, others in pairs.items() for other in others}
    return Contrasts(frozenset(words("digits", "places", "degrees")), frozenset(alike), words("whole"))


def difference(first: str, second: str, known: Contrasts) -> str | None:
    """How two names differ: `moved`, `lost` (one has a character less), `doubled`, `changed`; None if in another way.

    One character more or less, or another one, that tells documents apart (省 and 市, 2020 and 2021) is None.
    """
    if first == second:
        return None
    if len(first) == len(second):
        return _same_length(first, second, known)
    if abs(len(first) - len(second)) != 1:
        return None
    short, long = sorted((first, second), key=len)
    place = _parting(short, long)
    if short[place:] != long[place + 1 :]:
        return None
    return _one_more(long, place, known)


def _same_length(first: str, second: str, known: Contrasts) -> str | None:
    place = _parting(first, second)
    if first[place + 1 :] != second[place + 1 :]:
        return "moved" if sorted(first) == sorted(second) else None
    pair = {first[place], second[place]}
    if frozenset(pair) in known.alike:
        return "changed"
    if len(first) < 12 or pair & known.telling or not all("一" <= character <= "龥" for character in pair):
        return None
    return "changed"


def _one_more(long: str, place: int, known: Contrasts) -> str | None:
    """The longer name has one character more at `place`."""
    character = long[place]
    if not "一" <= character <= "龥":
        return None
    if character in long[max(0, place - 1) : place] + long[place + 1 : place + 2]:
        return "doubled"
    if character in known.telling and not _in_word(long, place, known.whole):
        return None
    return "lost"


def _in_word(name: str, place: int, whole: tuple[str, ...]) -> bool:
    """Whether the character belongs to a word that is none without it (工作)."""
    around = name[max(0, place - 2) : place + 3]
    return any(0 <= name.find(word, max(0, place - len(word) + 1)) <= place for word in whole if word in around)


def _parting(first: str, second: str) -> int:
    """Index of the first character that differs."""
    for place, (a, b) in enumerate(zip(first, second, strict=False)):
        if a != b:
            return place
    return min(len(first), len(second))
