"""经济增长5%左右 states the growth of the gross product, where the document speaks of one gross product only."""

from collections.abc import Iterable, Iterator

from plancheck.extract.figures.aims import ECONOMY
from plancheck.extract.figures.opencounts import Pair
from plancheck.facts.kinds import FigureFact

_SURE = 0.92
_PRODUCTS = ("地区生产总值", "国内生产总值")  # names as they are compared
_MOST = 8


def economies(figures: Iterable[FigureFact]) -> Iterator[Pair]:
    """The growth called that of the economy, with that of the gross product of the same time and region."""
    called: list[FigureFact] = []
    products: dict[str, list[FigureFact]] = {}
    for fact in figures:
        if fact.aspect == "growth" and fact.key:
            if fact.core == ECONOMY:
                called.append(fact)
            elif fact.core in _PRODUCTS:
                products.setdefault(fact.core, []).append(fact)
    if len(products) != 1:
        return
    (known,) = products.values()
    for one in called[:_MOST]:
        yield from (
            (one, other, "经济增长与生产总值增长", _SURE) for other in known[:_MOST] if _gates(one) == _gates(other)
        )


def _gates(fact: FigureFact) -> str:
    return (fact.key or "").split("|", 1)[1]
