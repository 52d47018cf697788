"""Which way a base moves to its result in one sentence: 从A提高到B goes up, 由A下降到B goes down."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plancheck.extract.arithmetic.intervals import is_number
from plancheck.extract.arithmetic.sentences import Sentence
from plancheck.extract.arithmetic.verbs import Verbs
from plancheck.extract.arithmetic.words import one_unit
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple

_RANKED = frozenset(
    ("级", "类", "等", "档", "位", "名", "星", "期", "版", "度")
)  # a better one may have the smaller number
_AND = regex(r"\s*[、和与及]\s*")
_FEWEST = 2
_LONGER = regex("延长|增加|增长")  # of a time; 办理时限由20天提升到5天 is better, not longer


class Ordered(NamedTuple):
    """Positions in a sentence: by its words the one figure is at most the other."""

    form: str
    less: int
    more: int


def directions(sentence: Sentence, moving: Verbs) -> Iterator[Ordered]:
    """Bases with their results, in sentences whose verb says which of the two is larger."""
    for base in range(len(sentence.figures) - 1):
        gap = sentence.gaps[base + 1]
        if "到" in gap or "至" in gap or "为" in gap:
            moved = moving.rise.match(gap)
            if moved and _one_measure(sentence, base, moved):
                yield _moved(base, base + 1, down=bool(moved["down"]))
            elif moved:
                yield from _in_turn(sentence, base, down=bool(moved["down"]))


def _moved(base: int, result: int, *, down: bool) -> Ordered:
    return Ordered("降", result, base) if down else Ordered("升", base, result)


def _in_turn(sentence: Sentence, last: int, *, down: bool) -> Iterator[Ordered]:
    """从A和B分别提高到C和D: bases and results in their order, as many of the one as of the other."""
    first = last
    while first and _AND.fullmatch(sentence.gaps[first]):
        first -= 1
    count = last - first + 1
    after = range(last + 2, len(sentence.figures))
    results = 1 + next((i for i, index in enumerate(after) if not _AND.fullmatch(sentence.gaps[index])), len(after))
    said = sentence.gaps[first] + sentence.gaps[last + 1]
    if count < _FEWEST or results != count or "分别" not in said or not _from().search(sentence.gaps[first]):
        return
    if _signed().search(said):
        return
    for base, result in zip(range(first, last + 1), range(last + 1, last + 1 + count), strict=True):
        if _comparable(sentence, base, result) and sentence.figures[base].quantity.dimension != "time":
            yield _moved(base, result, down=down)


def _comparable(sentence: Sentence, base: int, result: int) -> bool:
    first, last = (sentence.figures[index] for index in (base, result))
    both = (first.quantity, last.quantity)
    return one_unit(first, last) and first.quantity.unit not in (None, *_RANKED) and all(is_number(one) for one in both)


def _one_measure(sentence: Sentence, base: int, moved: re.Match[str]) -> bool:
    """Whether both numbers count one thing in one way, so that more is the larger number."""
    before, between = sentence.gaps[base].rsplit(",", 1)[-1], moved[0]
    lasting = sentence.figures[base].quantity.dimension == "time"
    if not _comparable(sentence, base, base + 1) or (lasting and not _LONGER.search(between)):
        return False
    if not _from().search(before) or _signed().search(before + between) or "分别" in before + between:
        return False
    return _each(before) == _each(between) or not _each(between)


def _each(words: str) -> str:
    """Per what a number is told: 每月 of 由每年3次提高到每月2次."""
    return "".join(re.findall("每.", words))


@lru_cache(maxsize=1)
def _from() -> re.Pattern[str]:
    return regex("[从由][^、;:]{0,30}$")


@lru_cache(maxsize=1)
def _signed() -> re.Pattern[str]:
    """Words that turn a number round, and ranks, of which the first is the best: 由下降5%提升到增长3%, 从第12位升至第5位."""
    return regex("下降[^到至为]|减少[^到至为]|降低[^到至为]|负|亏|零下|第|排名|位次|名次|[-－−]\\s*$|到(?:增长|下降)")
