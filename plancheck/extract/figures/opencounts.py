"""建成N个 leaves open whether a stock or an increment is meant: which of the two it may be, or must be."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from plancheck.facts.kinds import FigureFact

OPEN = 0.85  # stock or increment is not said
_REGION = 4  # part of a key
_MOST = 8
_ASPECTS = ("count", "increment", "cumulative", "level")
_EXTENT = ("area", "length")
_OPEN = frozenset({"count", "amount"})

Pair = tuple[FigureFact, FigureFact, str, float]


def open_counts(figures: Iterable[FigureFact]) -> Iterator[Pair]:
    """建成N个 meets 新增N个 or 累计N个, and 建设5.5万亩 新建5.5万亩, unless the document states both."""
    groups: dict[tuple[object, ...], list[FigureFact]] = defaultdict(list)
    for fact in _in_two_ways(figures):
        groups[(fact.core, (fact.key or "").split(":", 1)[1])].append(fact)
    for group in groups.values():
        aspects = {_stock(fact) for fact in group}
        if len(aspects & _OPEN) != 1 or len(aspects) != 2:
            continue
        others = _first_of_each([fact for fact in group if fact.aspect not in _OPEN])
        for fact in _first_of_each([fact for fact in group if fact.aspect in _OPEN]):
            for other in others:
                yield other, fact, "未说明是新增还是累计", OPEN


def settled_counts(figures: Iterable[FigureFact]) -> Iterator[Pair]:
    """建成18家 is the stock where 累计18家 is said too and no increment has that value: the number tells which."""
    groups: dict[tuple[object, ...], list[FigureFact]] = defaultdict(list)
    for fact in _in_two_ways(figures):
        groups[(fact.core, _by_last_day(fact.key or ""), fact.quantity.value)].append(fact)
    for group in groups.values():
        if {_stock(fact) for fact in group} == {"count", "cumulative"}:
            stock = next(fact for fact in group if fact.aspect != "count")
            for fact in _first_of_each([fact for fact in group if fact.aspect == "count"]):
                yield stock, fact, "数值与累计相同", OPEN


def named_sets(figures: Iterable[FigureFact]) -> Iterator[Pair]:
    """十大标志性产业链 is the name of a set as well as a number: 10大标志性产业链 in another year is the same set."""
    first: dict[tuple[object, ...], FigureFact] = {}
    for fact in figures:
        if fact.key and fact.quantity.dimension == "rank":
            region = fact.key.split("|")[_REGION]
            known = first.setdefault((fact.core, region, fact.quantity.value), fact)
            if known is not fact:
                yield known, fact, "同名集合", OPEN


def _in_two_ways(figures: Iterable[FigureFact]) -> list[FigureFact]:
    """The counts and stocks of what is counted in two ways somewhere: most indicators are not."""
    counted = [fact for fact in figures if fact.key and fact.core and _counts(fact)]
    ways: dict[str | None, set[str]] = defaultdict(set)
    for fact in counted:
        ways[fact.core].add(_stock(fact))
    return [fact for fact in counted if len(ways[fact.core]) > 1]


def _counts(fact: FigureFact) -> bool:
    """Whether a figure counts things, or says over how much ground work is done."""
    return fact.aspect in _ASPECTS or (fact.aspect == "amount" and fact.quantity.dimension in _EXTENT)


def _by_last_day(key: str) -> str:
    """The gates of a key with the period's last day alone, as a stock has it."""
    parts = key.split(":", 1)[1].split("|")
    return "|".join(part.split("→")[-1] for part in parts)


def _stock(fact: FigureFact) -> str:
    return "cumulative" if fact.aspect == "level" else fact.aspect


def _first_of_each(group: list[FigureFact]) -> list[FigureFact]:
    """One figure for each distinct quantity in text and in table, so that a long group stays linear."""
    first: dict[object, FigureFact] = {}
    for fact in group:
        first.setdefault((fact.quantity.low, fact.quantity.high, fact.quantity.bound, fact.origin), fact)
    return list(first.values())[:_MOST]
