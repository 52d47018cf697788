"""Figures of one key that state several things after all: parts of several wholes, and lists of values."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from plancheck.facts.kinds import FigureFact

_SENTENCE = 300  # characters between two figures of one sentence
_LIST = 3  # so many values, no two alike, are the terms of a list (奖励10万元…20万元…50万元): a slip leaves two


def apart(figures: Iterable[FigureFact], wholes: Mapping[str, str]) -> Iterator[FigureFact]:
    """Figures whose `same` tells the parts of several wholes apart, and is unknown where the values are a list.

    `wholes`: by a figure's id, what it is a part of.
    """
    known = list(figures)
    divided = {same for same, group in _by_same(known) if len({wholes.get(f.id, "") for f in group} - {""}) > 1}
    for fact in known:
        if fact.same in divided and fact.id in wholes:
            yield fact._replace(same=f"{fact.same}|{wholes[fact.id]}")
        else:
            yield fact


def unlisted(figures: Iterable[FigureFact]) -> Iterator[FigureFact]:
    """Figures whose `same` is unknown where it has three values or more and each but once, or the grades of a scale."""
    known = list(figures)
    lists = {same for same, group in _by_same(known) if _is_list(group) or _are_grades(group)}
    yield from (fact._replace(same=None) if fact.same in lists else fact for fact in known)


def parallel(figures: Iterable[FigureFact], folded: str) -> Iterator[FigureFact]:
    """Figures whose `same` is unknown where their own sentence gives it two values: 落实率100%的村奖励5000元;95%的村奖励2000元.

    One sentence does not contradict itself: it names two things of which the words beside the number are the same.
    Two commitments (确保100家，力争80家) are said of one thing.
    """
    known = list(figures)
    twice: set[str] = set()
    for _, group in _by_same(known):
        twice.update(fact.id for pair in pairwise(group) if in_one_sentence(folded, *pair) for fact in pair)
    yield from (fact._replace(same=None) if fact.id in twice else fact for fact in known)


def in_one_sentence(folded: str, first: FigureFact, second: FigureFact) -> bool:
    """Whether no full stop, end of line or cell parts two figures that are told apart by nothing but their number."""
    start, end = first.at.end, second.at.start
    if (first.commitment and second.commitment) or first.quantity.value == second.quantity.value:
        return False
    return 0 <= end - start <= _SENTENCE and not _stop().search(folded, start, end)


@lru_cache(maxsize=1)
def _stop() -> re.Pattern[str]:
    return re.compile(r"[。!?…\n\t|<]")


def _is_list(group: Sequence[FigureFact]) -> bool:
    values = [fact.quantity.value for fact in group]
    return len(values) >= _LIST and len(set(values)) == len(values)


def _are_grades(group: Sequence[FigureFact]) -> bool:
    """死亡30人以上 and 死亡3人以下: floors above every cap bound the grades of a scale, they are no targets."""
    floors = [fact.quantity.value for fact in group if fact.quantity.bound in ("ge", "gt")]
    caps = [fact.quantity.value for fact in group if fact.quantity.bound in ("le", "lt")]
    return bool(floors and caps) and min(floors) > max(caps)


def _by_same(figures: Iterable[FigureFact]) -> list[tuple[str, list[FigureFact]]]:
    """What running text states more than once, by key."""
    groups: dict[str, list[FigureFact]] = defaultdict(list)
    for fact in figures:
        if fact.same and fact.origin == "text":
            groups[fact.same].append(fact)
    return [(same, group) for same, group in groups.items() if len(group) > 1]
