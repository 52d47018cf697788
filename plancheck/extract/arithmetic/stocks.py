"""Increments and the stocks they lead to; counts of which one includes the other by its level."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from plancheck.extract.arithmetic.sentences import Sentence
from plancheck.extract.arithmetic.words import COUNTED
from plancheck.facts.kinds import FigureFact
from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.patterns import regex

_MOST = 8  # figures of one indicator that are held against each other


def stocks(figures: Iterable[FigureFact]) -> Iterator[tuple[FigureFact, FigureFact]]:
    """Increments with the stock of the same indicator, for the same time and with the same gates."""
    groups: dict[tuple[object, ...], tuple[list[FigureFact], list[FigureFact]]] = defaultdict(lambda: ([], []))
    for fact in figures:
        if fact.core and fact.period_key and fact.role == "target" and fact.aspect in ("increment", "cumulative"):
            groups[_gates(fact, fact.core)][fact.aspect == "cumulative"].append(fact)
    for increments, totals in groups.values():
        yield from ((new, all_) for new in increments[:_MOST] for all_ in totals[:_MOST])


def before(sentence: Sentence, new: FigureFact, reached: FigureFact) -> FigureFact | None:
    """The stock before the increment, stated right before it in its sentence: 现有80家，新增20家，累计达到100家."""
    figures = sentence.figures
    if new not in figures or reached not in figures:
        return None
    index = figures.index(new)
    if index == 0 or figures.index(reached) != index + 1:
        return None
    first = figures[index - 1]
    had = any(word in sentence.gaps[index - 1] for word in ("现有", "已有", "已建成", "原有", "上年底", "去年底"))
    alike = first.quantity.unit == new.quantity.unit and (first.core or "").endswith(new.core or "")
    return first if had and alike else None


def levels(figures: Iterable[FigureFact], vocabulary: Vocabulary) -> Iterator[tuple[FigureFact, FigureFact]]:
    """(省级以上X, 国家级X): the count of a level and above, and that of a higher level, stated alike."""
    names = vocabulary.words("arithmetic", "levels")
    pattern = regex(rf"(?P<level>{any_of(names)})(?P<above>(?:及)?以上)?的?")
    groups: dict[tuple[object, ...], list[tuple[int, bool, FigureFact]]] = defaultdict(list)
    for fact in figures:
        match = pattern.search(fact.core or "")
        if fact.core and match and fact.period_key and fact.quantity.dimension in COUNTED:
            rest = fact.core[: match.start()] + fact.core[match.end() :]
            if rest:
                key = (*_gates(fact, rest), fact.aspect, fact.place)
                groups[key].append((names.index(match["level"]), bool(match["above"]), fact))
    for group in groups.values():
        yield from _nested(group[:_MOST])


def _nested(group: Sequence[tuple[int, bool, FigureFact]]) -> Iterator[tuple[FigureFact, FigureFact]]:
    for low, above, whole in group:
        if above:
            yield from ((whole, part) for high, _, part in group if high < low)


def _gates(fact: FigureFact, name: str) -> tuple[object, ...]:
    return (
        name, fact.role, fact.period_key, fact.region, fact.scope, fact.stage, fact.threshold, fact.reference,
        fact.actor, fact.origin, fact.quantity.unit,
    )  # fmt: skip
