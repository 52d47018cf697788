"""Names that count, with another number in one place: “三项制度” throughout and “四项制度”, or “三大制度”, once."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from plancheck.extract.wording.pairs import Pair, beside
from plancheck.source.patterns import regex
from plancheck.source.span import Span

_HEAD = 2  # letters before the number that tell whose name it is: 支点建设七大战略
_USUAL, _USUAL_WITH_HEAD = 3, 2  # places at which a name is the usual one


def numbered(names: Mapping[str, list[Span]]) -> Iterator[Pair]:
    """The one place where a quoted name bears another number or measure word than everywhere else."""
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in names:
        parts = _counting().fullmatch(name)
        if parts:
            groups[parts["head"], parts["rest"]].append(name)
    for (head, _), written in groups.items():
        if len(written) != 2:
            continue
        odd, usual = sorted(written, key=lambda name: len(names[name]))
        least = _USUAL_WITH_HEAD if len(head) >= _HEAD else _USUAL
        if len(names[odd]) == 1 and len(names[usual]) >= least:
            yield beside(names[odd], names[usual], "number")


@lru_cache(maxsize=1)
def _counting() -> re.Pattern[str]:
    """A numeral, perhaps a measure word, and what is counted; times and grades (三年行动, 四星级) are no such names."""
    return regex(
        r"(?P<head>[^\d一二两三四五六七八九十双第]*)[一二两三四五六七八九十]{1,2}[个项大条类种重]?"
        r"(?P<rest>[^\d一二两三四五六七八九十个项大条类种重年届期轮批次月日周分天星级等代+带][^\d一二两三四五六七八九十+]+)"
    )
