"""A part of a whole that has a section of its own too: 其中封山育林7300亩, and （二）封山育林。封山育林7300亩."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from plancheck.extract.figures.keys import DEFAULT
from plancheck.extract.figures.opencounts import Pair
from plancheck.facts.kinds import FigureFact

_LIKELY = 0.85
_SHORTEST = 4  # characters of a name that is no mere kind
_SCOPE = 6  # part of a key
_PART = "其中"


def restated_parts(figures: Iterable[FigureFact]) -> Iterator[Pair]:
    """The one statement as a part with the one statement by itself, under another heading and with all other gates equal."""
    groups: dict[str, list[FigureFact]] = defaultdict(list)
    for fact in figures:
        if fact.key and fact.origin == "text" and fact.actor in (_PART, DEFAULT) and len(fact.core or "") >= _SHORTEST:
            parts = fact.key.split("|")
            groups["|".join((*parts[:_SCOPE], *parts[_SCOPE + 1 :]))].append(fact)
    for group in groups.values():
        part, *others = sorted(group, key=lambda fact: fact.actor == DEFAULT)
        if (
            len(others) == 1
            and part.actor == _PART
            and others[0].actor == DEFAULT
            and part.heading != others[0].heading
        ):
            yield part, others[0], "总数的一部分与单列的同名指标", _LIKELY
