"""Figures that state one indicator although their keys differ, and the key they share where that is sure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from plancheck.extract.figures.economy import economies
from plancheck.extract.figures.keys import DEFAULT
from plancheck.extract.figures.likeness import Likeness
from plancheck.extract.figures.limits import same_limits
from plancheck.extract.figures.onesentence import in_one_sentence
from plancheck.extract.figures.opencounts import Pair, open_counts, settled_counts
from plancheck.extract.figures.restated import restated_parts
from plancheck.extract.figures.shared import shared_rates
from plancheck.facts.kinds import ComparableFact, FigureFact
from plancheck.facts.vocabulary import Vocabulary
from plancheck.source.records import NamedTuple

_SURE = 0.9


class Commitments(NamedTuple):
    """The words for what must be reached, and for what may be reached beyond it."""

    floor: frozenset[str]
    aim: frozenset[str]

    def both_hold(self, floor: FigureFact, aim: FigureFact) -> bool:
        """Whether two figures of one place are a floor and the aim above it: 确保100家, 力争120家."""
        return (
            (floor.place, floor.task) == (aim.place, aim.task)
            and floor.commitment in self.floor
            and aim.commitment in self.aim
            and aim.quantity.value >= floor.quantity.value
        )


def commitments(vocabulary: Vocabulary) -> Commitments:
    """The words of rules/vocabulary/commitments.txt."""
    return Commitments(*(frozenset(vocabulary.words("commitments", group)) for group in ("floor", "aim")))


def joined(
    figures: Sequence[FigureFact], folded: str, alike: Likeness, words: Commitments, more: Iterable[Pair] = ()
) -> list[ComparableFact]:
    """Pairs by hash join: open counts with stocks or increments, near names in one row or text and table, limits, rates of lists, 经济增长."""
    pairs = [
        *open_counts(figures),
        *settled_counts(figures),
        *_near_names(figures, alike),
        *same_limits(figures),
        *shared_rates(figures),
        *restated_parts(figures),
        *economies(figures),
        *more,
    ]
    seen: set[tuple[str, str]] = set()
    facts: list[ComparableFact] = []
    for first, second, why, confidence in pairs:
        a, b = sorted((first, second), key=lambda fact: fact.at.start)
        if (a.id, b.id) in seen or (a.key and a.key == b.key) or words.both_hold(a, b) or words.both_hold(b, a):
            continue
        if in_one_sentence(folded, a, b):  # 建成便民生活圈12个，累计达到38个
            continue
        seen.add((a.id, b.id))
        sure = min(confidence, a.confidence, b.confidence)
        facts.append(ComparableFact(f"k{len(facts) + 1}", b.span, b.text, b.section, sure, a.id, b.id, why))
    return facts


def with_same(
    figures: Iterable[FigureFact], pairs: Iterable[ComparableFact], words: Commitments
) -> Iterator[FigureFact]:
    """Figures with `same`: their key, or the one it shares through sure pairs; a lawful aim stands apart from its floor."""
    known = list(figures)
    leaders = _leaders(known, pairs)
    floors = {(f.place, f.task, leaders.get(f.key, f.key)): f for f in known if f.key and f.commitment in words.floor}
    for fact in known:
        same = leaders.get(fact.key, fact.key) if fact.key else None
        floor = floors.get((fact.place, fact.task, same)) if same else None
        if same and floor and words.both_hold(floor, fact):
            same += "|aim"
        yield fact if same == fact.same else fact._replace(same=same)


def _leaders(figures: Sequence[FigureFact], pairs: Iterable[ComparableFact]) -> dict[str, str]:
    """Each joined key to the one that stands for all (union-find over keys)."""
    keys = {fact.id: fact.key for fact in figures}
    parent: dict[str, str] = {}

    def root(key: str) -> str:
        while parent.get(key, key) != key:
            key = parent[key]
        return key

    for pair in pairs:
        a, b = keys[pair.a], keys[pair.b]
        if pair.confidence >= _SURE and a and b:
            first, second = sorted((root(a), root(b)))
            parent[second] = first
    return {key: root(key) for key in parent}


def _near_names(figures: Sequence[FigureFact], alike: Likeness) -> Iterator[Pair]:
    """Names of which one is the other with something left out, in one row, or in text and table."""
    for group in _blocks(figures):
        names = {fact.core: fact for fact in reversed(group) if fact.core}
        for short, long in alike.pairs(list(names)):
            first, second = names[short], names[long]
            crosses = first.origin != second.origin
            if not crosses and first.row is None:
                continue
            if crosses and _both_stated(group, short, long):
                continue
            confidence = alike.confidence(short, long, crosses)
            if confidence:
                why = "正文与表格同名指标" if crosses else "同一行内名称相近"
                for other in (fact for fact in group if fact.core == long):
                    yield first, other, why, confidence


def _both_stated(group: Sequence[FigureFact], short: str, long: str) -> bool:
    """Whether a table has a row for each name, or the text gives them different values: then they are two indicators."""
    said = {(fact.origin, fact.core): fact.quantity.value for fact in reversed(group)}
    in_text = said.get(("text", short)), said.get(("text", long))
    rows = ("cell", short) in said and ("cell", long) in said
    return rows or (None not in in_text and in_text[0] != in_text[1])


def _blocks(figures: Iterable[FigureFact]) -> Iterator[list[FigureFact]]:
    """Figures whose gates are equal and that stand in one row, or of which one is a table's cell."""
    places: dict[tuple[object, ...], list[FigureFact]] = defaultdict(list)
    tables: dict[tuple[object, ...], list[FigureFact]] = defaultdict(list)
    for fact in figures:
        if not fact.key or not fact.core:
            continue
        gates = fact.key.split("|", 1)[1]
        if fact.row:
            places[(fact.row, gates)].append(fact)
        if fact.region == DEFAULT or fact.origin == "text":
            tables[(gates,)].append(fact)
    yield from places.values()
    yield from (group for group in tables.values() if len({fact.origin for fact in group}) > 1)
