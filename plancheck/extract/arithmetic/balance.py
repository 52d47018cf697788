"""What is left of what came in: 基金收入66150万元，支出58420万元，当年结余7730万元."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plancheck.extract.arithmetic.parts import Found
from plancheck.extract.arithmetic.sentences import Sentence
from plancheck.extract.arithmetic.words import one_unit, summable
from plancheck.source.patterns import regex

_SURE = 0.95
_WORDS = ("收入", "支出")


def balance(sentence: Sentence) -> Iterator[Found]:
    """Income, spending and the year's surplus, one after the other; the surplus of all years is another matter."""
    money = [index for index, fact in enumerate(sentence.figures) if summable(fact)]
    for came, went, left in zip(money, money[1:], money[2:], strict=False):
        names = [sentence.name(index) for index in (came, went, left)]
        said = all(word in name for word, name in zip(_WORDS, names, strict=False))
        one = all(one_unit(sentence.figures[came], sentence.figures[index]) for index in (went, left))
        if said and one and _left().search(names[2]):
            yield Found((sentence, came), ((sentence, went), (sentence, left)), "其中", True, False, _SURE)


@lru_cache(maxsize=1)
def _left() -> re.Pattern[str]:
    return regex(r"(?:当年|本年|当期|本期)(?:收支)?结余(?:为|约)?$")
