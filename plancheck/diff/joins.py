"""Pairing by hash join: equal keys on both sides, never all pairs; the same whichever side is called old."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Generic, TypeVar

from plancheck.source.records import NamedTuple

_One = TypeVar("_One")
_COMMON = 8  # a feature that more items of a side share tells nothing
_CANDIDATES = 5  # looked at closely for one item


class Joined(NamedTuple, Generic[_One]):
    """What was paired, and what is left on either side, in the order given."""

    pairs: list[tuple[_One, _One]]
    old: list[_One]
    new: list[_One]


Key = Callable[[_One], Hashable | None]  # None is no key
Join = Callable[[Sequence[_One], Sequence[_One], Key[_One]], Joined[_One]]
Round = tuple[Join[_One], Key[_One]]


def in_rounds(old: Sequence[_One], new: Sequence[_One], rounds: Iterable[Round[_One]]) -> Joined[_One]:
    """Round after round over what is left; the surest first."""
    pairs: list[tuple[_One, _One]] = []
    left: Joined[_One] = Joined(pairs, list(old), list(new))
    for join, key in rounds:
        left = join(left.old, left.new, key)
        pairs += left.pairs
    return left._replace(pairs=pairs)


def alike(old: Sequence[_One], new: Sequence[_One], key: Key[_One]) -> Joined[_One]:
    """Items of one key in their order, as far as they go round; None is no key."""
    return _joined(old, new, key, lambda olds, news: min(len(olds), len(news)))


def unique(old: Sequence[_One], new: Sequence[_One], key: Key[_One]) -> Joined[_One]:
    """Only items whose key no other of their side has."""
    return _joined(old, new, key, lambda olds, news: int(len(olds) == len(news) == 1))


def counted(old: Sequence[_One], new: Sequence[_One], key: Key[_One]) -> Joined[_One]:
    """Items of one key in their order, where there are as many on both sides."""
    return _joined(old, new, key, lambda olds, news: len(olds) if len(olds) == len(news) else 0)


def _joined(
    old: Sequence[_One],
    new: Sequence[_One],
    key: Key[_One],
    how_many: Callable[[list[int], list[int]], int],
) -> Joined[_One]:
    olds, news = _groups(old, key), _groups(new, key)
    found = [
        (first, second)
        for name, group in olds.items()
        if name in news
        for first, second in list(zip(group, news[name], strict=False))[: how_many(group, news[name])]
    ]
    return without(old, new, found)


def without(old: Sequence[_One], new: Sequence[_One], found: Sequence[tuple[int, int]]) -> Joined[_One]:
    """Pairs by position, and the rest."""
    left, right = {first for first, _ in found}, {second for _, second in found}
    return Joined(
        [(old[first], new[second]) for first, second in found],
        [one for index, one in enumerate(old) if index not in left],
        [one for index, one in enumerate(new) if index not in right],
    )


def _groups(items: Iterable[_One], key: Key[_One]) -> dict[Hashable, list[int]]:
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for index, item in enumerate(items):
        name = key(item)
        if name is not None:
            groups[name].append(index)
    return groups


def mutual(
    old: Sequence[_One],
    new: Sequence[_One],
    features: Callable[[_One], Iterable[Hashable]],
    score: Callable[[_One, _One, int], float],
) -> Joined[_One]:
    """Items that are each other's best, beyond any doubt: `score` sees two items and how many features they share.

    Candidates share a feature that is rare on both sides; a score of 0 is no match, a tie is none either.
    """
    votes = _votes(_index(old, features), _index(new, features))
    scores = {pair: found for pair, shared in votes.items() if (found := score(old[pair[0]], new[pair[1]], shared)) > 0}
    best_old, best_new = _best(scores, 0), _best(scores, 1)
    best = sorted(pair for pair in scores if best_old.get(pair[0]) == pair == best_new.get(pair[1]))
    return without(old, new, best)


def _index(items: Sequence[_One], features: Callable[[_One], Iterable[Hashable]]) -> dict[Hashable, list[int]]:
    index: dict[Hashable, list[int]] = defaultdict(list)
    for position, item in enumerate(items):
        for feature in set(features(item)):
            index[feature].append(position)
    return index


def _votes(olds: Mapping[Hashable, list[int]], news: Mapping[Hashable, list[int]]) -> dict[tuple[int, int], int]:
    """Pairs by how many rare features they share, for each item only those that share the most."""
    votes: Counter[tuple[int, int]] = Counter()
    for feature, group in olds.items():
        others = news.get(feature, ())
        if len(group) <= _COMMON and len(others) <= _COMMON:
            votes.update((first, second) for first in group for second in others)
    kept = _foremost(votes, 0) | _foremost(votes, 1)
    return {pair: count for pair, count in votes.items() if pair in kept}


def _foremost(votes: Mapping[tuple[int, int], int], side: int) -> set[tuple[int, int]]:
    of_one: dict[int, list[tuple[int, tuple[int, int]]]] = defaultdict(list)
    for pair, count in votes.items():
        of_one[pair[side]].append((count, pair))
    return {pair for found in of_one.values() for _, pair in sorted(found, reverse=True)[:_CANDIDATES]}


def _best(scores: Mapping[tuple[int, int], float], side: int) -> dict[int, tuple[int, int]]:
    """For each item of a side the pair with the highest score, unless two have it."""
    of_one: dict[int, list[tuple[float, tuple[int, int]]]] = defaultdict(list)
    for pair, score in scores.items():
        of_one[pair[side]].append((score, pair))
    ranked = {one: sorted(found, reverse=True)[:2] for one, found in of_one.items()}
    return {one: top[0][1] for one, top in ranked.items() if len(top) == 1 or top[0][0] > top[1][0]}


def likeness(first: str, second: str) -> float:
    """How much two texts have in common in the same order, from 0 to 1; the same in both directions."""
    low, high = sorted((first, second))
    matcher = SequenceMatcher(None, low, high, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() > 0 else 0.0


def bigrams(text: str) -> set[str]:
    """Neighbouring characters."""
    return {text[place : place + 2] for place in range(len(text) - 1)}
