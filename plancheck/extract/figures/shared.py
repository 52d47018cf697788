"""One rate said of several indicators at once: 社会消费品零售总额、固定资产投资增长4%左右 states both."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from plancheck.extract.figures.opencounts import Pair
from plancheck.facts.kinds import FigureFact

_LIKELY = 0.85  # the list could be meant as a whole
_SHORTEST = 4  # characters of a name; what is left of 化学需氧量、氨氮排放量 before its last word is none
_MOST = 8
_CHANGES = ("growth", "decrease")


def shared_rates(figures: Iterable[FigureFact]) -> Iterator[Pair]:
    """A rate of a list with the same rate of one of its members; counts of a list are sums and no part of this."""
    single: dict[tuple[str, str], list[FigureFact]] = defaultdict(list)
    several: list[FigureFact] = []
    for fact in figures:
        if fact.key and fact.core and fact.quantity.dimension == "percent":
            if "、" in fact.core:
                several.append(fact)
            else:
                single[fact.core, fact.key.split("|", 1)[1]].append(fact)
    for fact in several:
        for name in (fact.core or "").split("、"):
            if len(name) >= _SHORTEST and (fact.aspect in _CHANGES or name.endswith("率")):
                gates = (fact.key or "").split("|", 1)[1]
                yield from (
                    (fact, other, "并列指标共用一个数值", _LIKELY) for other in single.get((name, gates), ())[:_MOST]
                )
