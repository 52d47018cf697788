"""Limits inside a subject that state one threshold: 亩均税收万元以下的低效企业, 亩均税收低于1万元的低效企业."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from plancheck.extract.figures.keys import DEFAULT
from plancheck.extract.figures.opencounts import Pair
from plancheck.facts.kinds import FigureFact

_LIKELY = 0.85
_SHORTEST = 4  # characters of what is limited, and of the noun
_DOWN, _UP = ("le", "lt"), ("ge", "gt")


def same_limits(figures: Iterable[FigureFact]) -> Iterator[Pair]:
    """Thresholds of one measure on one noun with the same number: never two values, so only their bounds can differ."""
    groups: dict[tuple[object, ...], list[FigureFact]] = defaultdict(list)
    for fact in figures:
        limited, noun, quantity = fact.actor, fact.core or "", fact.quantity
        way = next((ways for ways in (_DOWN, _UP) if quantity.bound in ways), None)
        if fact.aspect == "threshold" and limited != DEFAULT and way and min(len(limited), len(noun)) >= _SHORTEST:
            groups[limited[-_SHORTEST:], noun[:_SHORTEST], quantity.unit, quantity.value, way].append(fact)
    for group in groups.values():
        first = group[0]
        for other in group[1:]:
            if _one_ends(first.actor, other.actor) and _one_begins(first.core or "", other.core or ""):
                yield first, other, "同一门槛", _LIKELY


def _one_ends(first: str, second: str) -> bool:
    return first.endswith(second) or second.endswith(first)


def _one_begins(first: str, second: str) -> bool:
    return first.startswith(second) or second.startswith(first)
