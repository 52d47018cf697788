"""A sentence that sums up the one before it: 产业2000万元，道路2500万元。以上两项合计4500万元."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plancheck.extract.arithmetic.parts import Found
from plancheck.extract.arithmetic.sentences import Sentence
from plancheck.extract.arithmetic.words import Words, one_unit, summable
from plancheck.source.patterns import regex
from plancheck.values.numeral import chinese_ordinal

_LIKELY = 0.85
_FEWEST = 2


def above(previous: Sentence, sentence: Sentence, known: Words) -> Iterator[Found]:
    """The total that opens a sentence, over all amounts in its unit in the sentence before."""
    total = next((index for index, fact in enumerate(sentence.figures) if summable(fact)), None)
    if total is None or previous.paragraph != sentence.paragraph:
        return
    said = _summed().fullmatch("".join(sentence.gaps[: total + 1]))
    parts = [i for i, fact in enumerate(previous.figures) if one_unit(fact, sentence.figures[total])]
    if said is None or len(parts) < _FEWEST or not all(summable(previous.figures[index]) for index in parts):
        return
    stated = chinese_ordinal(said["number"].replace("两", "二")) if said["number"] else len(parts)
    names = [previous.name(index) for index in parts]
    whole = any(known.part.search(gap) for gap in previous.gaps) or any(known.no_part.search(name) for name in names)
    if stated == len(parts) and not whole:
        yield Found((sentence, total), tuple((previous, index) for index in parts), "合计", True, False, _LIKELY)


@lru_cache(maxsize=1)
def _summed() -> re.Pattern[str]:
    return regex(
        r"\s*(?:以上|上述)(?:(?P<number>[两二三四五六七八九十]{1,3})[项个类块笔])?[一-龥]{0,4}?"
        r"(?:合计|共计|总计|共)(?:安排|投入|需要?|为|达到?|资金|投资|金额){0,2}"
    )
