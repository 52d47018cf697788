"""What a budget adds to its own income: 预算收入268.2亿元。加上补助收入120亿元、结转收入10亿元，收入总量为398.2亿元."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plancheck.extract.arithmetic.parts import Found
from plancheck.extract.arithmetic.sentences import Sentence
from plancheck.extract.arithmetic.words import Words, one_unit, summable
from plancheck.source.patterns import regex

_LIKELY = 0.85


def budget(previous: Sentence | None, sentence: Sentence, known: Words) -> Iterator[Found]:
    """The total behind 加上, with what it is added to: an amount before it, in its sentence or the one before."""
    first = next((index for index, gap in enumerate(sentence.gaps[:-1]) if _added().search(gap)), None)
    if first is None:
        return
    for position in range(first + 1, len(sentence.figures)):
        total = _total().search(sentence.gaps[position])
        if total is not None:
            base = _base(previous, sentence, first, total["side"], known)
            parts = _parts(sentence, first, position, known)
            if base is not None and parts and one_unit(base[0].figures[base[1]], sentence.figures[position]):
                yield Found((sentence, position), (base, *parts), "合计", True, False, _LIKELY)
            return


def _base(
    previous: Sentence | None, sentence: Sentence, first: int, side: str, known: Words
) -> tuple[Sentence, int] | None:
    """The first amount of income or spending before 加上; none where it is itself a part (其中)."""
    home = sentence if first else previous
    if home is None or home.paragraph != sentence.paragraph:
        return None
    index = next((at for at, fact in enumerate(home.figures[: first or None]) if summable(fact)), None)
    if index is None or known.part.search("".join(home.gaps[: index + 1])):
        return None
    return (home, index) if side in home.name(index) else None


def _parts(sentence: Sentence, first: int, position: int, known: Words) -> tuple[tuple[Sentence, int], ...]:
    """All amounts from 加上 to the total; none where one of them divides again, or is in another unit."""
    found = [index for index in range(first, position) if not known.change.match(sentence.gaps[index])]
    plain = all(
        summable(sentence.figures[at]) and one_unit(sentence.figures[at], sentence.figures[position]) for at in found
    )
    divides = any(
        known.part.search(sentence.gaps[at]) or _other().search(sentence.gaps[at])
        for at in range(first + 1, position + 1)
    )
    return tuple((sentence, at) for at in found) if plain and not divides else ()


@lru_cache(maxsize=1)
def _added() -> re.Pattern[str]:
    """加 or 加上 and the name of the first thing added: 加上级补助收入, 加调入资金."""
    return regex(r"(?:^|[,;。])\s*加(?![快强大速工权入])[^,;:、]{2,40}$")


@lru_cache(maxsize=1)
def _total() -> re.Pattern[str]:
    return regex(
        "[,;](?:全[省市县区]|[省市县区]级|当年|本年)?[^,;:、]{0,14}?(?P<side>收入|支出)(?:总量|总计|合计)(?:共|为|达到?|约)?$"
    )


@lru_cache(maxsize=1)
def _other() -> re.Pattern[str]:
    """What is no plain list: notes, and what is taken away."""
    return regex(r"[(]|减去|减上|扣除|扣减")
