"""How two names differ by one character: found by hashing, never by comparing all pairs."""

from collections.abc import Callable

from plancheck.facts.vocabulary import Vocabulary
from plancheck.source.records import NamedTuple

_LONG, _MIDDLE, _SHORT, _SOME = 16, 12, 8, 6  # letters: from which length a difference is believed with how much else


class Contrasts(NamedTuple):
    """Characters that make another document of a name, pairs that do not, words in which no character tells.

    `before` and `after` are what may be exchanged beside one character (动物, 植物); `regions` are places without 省,
    市 or 县; `endings` are the kinds of documents (方案, 办法); `products`, behind a name, make another thing of it (贷).
    """

    digits: frozenset[str]
    telling: frozenset[str]
    alike: frozenset[frozenset[str]]
    whole: frozenset[str]
    before: dict[str, tuple[str, ...]]
    after: dict[str, tuple[str, ...]]
    regions: frozenset[str]
    endings: tuple[str, ...]
    products: frozenset[str]


class Evidence(NamedTuple):
    """What else speaks for a slip: how often the commoner name stands, and whether letters stand nowhere else."""

    common: int
    fresh: Callable[[str], bool]


def deletions(name: str) -> set[str]:
    """The name and every name with one character less: two names one edit apart share one of them."""
    return {name, *(name[:place] + name[place + 1 :] for place in range(len(name)))}


def contrasts(vocabulary: Vocabulary) -> Contrasts:
    """From rules/vocabulary/title_contrasts.txt, regions.txt and references.txt."""

    def words(*groups: str) -> tuple[str, ...]:
        return vocabulary.words("title_contrasts", *groups)

    pairs = vocabulary.fields("title_contrasts", "alike")
    alike = {frozenset((word, other)) for word, others in pairs.items() for other in others}
    endings = vocabulary.words("references", "endings")
    return Contrasts(
        frozenset(words("digits")),
        frozenset(words("digits", "places", "degrees")),
        frozenset(alike),
        frozenset((*words("whole"), *(word for word in endings if len(word) > 1))),
        vocabulary.fields("title_contrasts", "before"),
        vocabulary.fields("title_contrasts", "after"),
        frozenset(vocabulary.words("regions")),
        tuple(sorted(endings, key=len, reverse=True)),
        frozenset(words("products")),
    )


def difference(rare: str, common: str, known: Contrasts, evidence: Evidence) -> str | None:
    """How a name differs from a commoner one: `moved`, `lost` (one has a character less), `doubled`, `changed`.

    None if in another way, and where one character may make another document (省 and 市, 2020 and 2021).
    """
    if rare == common:
        return None
    if len(rare) == len(common):
        return _same_length(rare, common, known, evidence)
    if abs(len(rare) - len(common)) != 1:
        return None
    short, long = sorted((rare, common), key=len)
    place = _parting(short, long)
    if short[place:] != long[place + 1 :]:
        return None
    return _one_more(short, long, place, known, evidence)


def _same_length(rare: str, common: str, known: Contrasts, evidence: Evidence) -> str | None:
    place = _parting(rare, common)
    if rare[place + 1 :] != common[place + 1 :]:
        return _moved(rare, common, place)
    pair = {rare[place], common[place]}
    if frozenset(pair) in known.alike:
        return "changed" if len(rare) >= _SHORT else None
    told = pair & known.telling
    broken = _in_word(common, place, known) and not _in_word(rare, place, known)  # 道路 and no 道免
    if (len(told) == 2 and not broken) or not all(map(_is_han, pair)) or _other_word(rare, common, place, known):
        return None
    fresh = all(evidence.fresh(letters) for letters in _around(rare, place))
    if pair <= known.digits:
        return None
    longest_alone = len(rare) >= _MIDDLE and not told
    longer = fresh and len(rare) >= _SHORT
    return "changed" if longest_alone or longer or (fresh and evidence.common > 1) else None


def _moved(rare: str, common: str, place: int) -> str | None:
    """The same characters in another order: anywhere in a long name, side by side in a short one."""
    if sorted(rare) != sorted(common):
        return None
    beside = rare[place + 2 :] == common[place + 2 :]
    return "moved" if len(rare) >= _SHORT or beside else None


def _other_word(rare: str, common: str, place: int, known: Contrasts) -> bool:
    """Whether the other character makes another word (动物, 植物), or another kind of document (规划, 计划)."""
    pair = {rare[place], common[place]}
    left, right = rare[place - 1 : place] if place else "", rare[place + 1 : place + 2]
    if pair <= set(known.before.get(right, ())) or pair <= set(known.after.get(left, ())):
        return True
    if all(not known.regions.isdisjoint(_parts(name, place)) for name in (rare, common)):
        return True
    kinds = [next((end for end in known.endings if name.endswith(end)), "") for name in (rare, common)]
    return "" not in kinds and kinds[0] != kinds[1] and place >= len(rare) - max(map(len, kinds))


def _one_more(short: str, long: str, place: int, known: Contrasts, evidence: Evidence) -> str | None:
    """The longer name has one character more at `place`."""
    character = long[place]
    if not _is_han(character) or (place == len(short) and character in known.products):
        return None
    if character in long[max(0, place - 1) : place] + long[place + 1 : place + 2] and character not in known.digits:
        return "doubled"
    in_word = _in_word(long, place, known)
    fresh = all(evidence.fresh(letters) for letters in _joint(short, place))
    if character in known.telling and not in_word:
        certain = fresh and len(short) >= _LONG and character not in known.digits
    elif len(short) < _SHORT:
        certain = fresh and (evidence.common > 1 or in_word or len(short) >= _SOME)
    else:
        certain = True
    return "lost" if certain else None


def _in_word(name: str, place: int, known: Contrasts) -> bool:
    """Whether the character belongs to a word that is none without it: 工作, 浙江省, 2022年."""
    if not known.whole.isdisjoint(_parts(name, place)):
        return True
    before = name[max(0, place - 1) : place]
    if name[place] == "年" and before.isdecimal():
        return True
    return name[place] in "省市县" and any(name[max(0, place - size) : place] in known.regions for size in (2, 3))


def _parts(name: str, place: int) -> set[str]:
    """All that may be a word around a place."""
    return {name[start:end] for start in range(max(0, place - 3), place + 1) for end in range(place + 1, place + 5)}


def _around(name: str, place: int) -> list[str]:
    """The two pairs of letters that a character makes with its neighbours."""
    return [name[at : at + 2] for at in (place - 1, place) if 0 <= at < len(name) - 1]


def _joint(short: str, place: int) -> list[str]:
    """The pair of letters that meet where a character is missing."""
    return [short[place - 1 : place + 1]] if 0 < place < len(short) else []


def _is_han(character: str) -> bool:
    return "一" <= character <= "龥"


def _parting(first: str, second: str) -> int:
    """Index of the first character that differs."""
    for place, (a, b) in enumerate(zip(first, second, strict=False)):
        if a != b:
            return place
    return min(len(first), len(second))
