"""The facts of several documents as one base: ids carry the document, keys are resolved to absolute periods and regions."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from plancheck.extract.figures.comparable import commitments, with_same
from plancheck.extract.figures.keys import DEFAULT, UNDECIDED
from plancheck.extract.figures.opencounts import named_sets, settled_counts
from plancheck.extract.links.across import between
from plancheck.facts.base import FactBase
from plancheck.facts.kinds import ComparableFact, CounterpartFact, DocumentFact, Fact, FigureFact
from plancheck.facts.schema import schema
from plancheck.facts.vocabulary import Vocabulary
from plancheck.values.quantity import disjoint, interval

_PERIOD, _REGION, _PLACE = 3, 4, -1  # parts of a figure's key, after name, measure and role
_LEVELS = ("cumulative", "level", "share")


def across(bases: Sequence[FactBase], vocabulary: Vocabulary) -> FactBase:
    """One base for the rules `across documents`; fact `f12` of the first document becomes `0:f12`."""
    rows: dict[str, list[Fact]] = defaultdict(list)
    for number, base in enumerate(bases):
        for relation, facts in base.rows.items():
            if relation not in ("figure", "comparable"):
                rows[relation] += [_prefixed(fact, relation, f"{number}:") for fact in facts]
        rows["figure"] += _figures(base, number)
    figures = list(with_same(_of_kind(rows["figure"]), (), vocabulary.once(commitments)))
    rows["figure"] = list(figures)
    rows["counterpart"] = list(counterparts(figures, _ranks(rows["document"])))
    rows["comparable"] = list(_comparable(figures))
    rows["link"] += between(rows["action"], rows["document"])
    return FactBase(rows)


def counterparts(figures: Iterable[FigureFact], ranks: dict[str, int]) -> Iterator[CounterpartFact]:
    """Each distinct figure beside the plan's figure (or the first document's), and the two that differ most."""
    groups: dict[str, list[FigureFact]] = defaultdict(list)
    for fact in figures:
        if fact.same:
            groups[fact.same].append(fact)
    number = 0
    for group in groups.values():
        for a, b in _pairs(group, ranks):
            number += 1
            sure = min(a.confidence, b.confidence)
            identity = f"{_document(a)}:n{number}"
            yield CounterpartFact(identity, a.span, a.text, a.section, sure, a.id, b.id, _above(a, b, ranks))


def _comparable(figures: Sequence[FigureFact]) -> Iterator[ComparableFact]:
    """What only its value shows to be the stock (建成18家) or the named set (十大产业链) of another document."""
    for number, (a, b, why, sure) in enumerate((*settled_counts(figures), *named_sets(figures)), 1):
        if _document(a) != _document(b):
            sure = min(sure, a.confidence, b.confidence)
            yield ComparableFact(f"{_document(b)}:k{number}", b.span, b.text, b.section, sure, a.id, b.id, why)


def _pairs(group: Sequence[FigureFact], ranks: dict[str, int]) -> Iterator[tuple[FigureFact, FigureFact]]:
    documents = sorted({_document(fact) for fact in group}, key=lambda name: (ranks.get(name, 1), int(name)))
    if len(documents) < 2:
        return
    anchor = next(fact for fact in group if _document(fact) == documents[0])
    seen: set[object] = set()
    for fact in group:
        mark = (_document(fact), fact.quantity.low, fact.quantity.high, fact.quantity.bound)
        if _document(fact) != documents[0] and mark not in seen:
            seen.add(mark)
            yield fact, anchor
    highest = max(group, key=lambda fact: interval(fact.quantity).low)
    lowest = min(group, key=lambda fact: interval(fact.quantity).high)
    if len({_document(highest), _document(lowest), documents[0]}) == 3:
        yield highest, lowest


def _above(a: FigureFact, b: FigureFact, ranks: dict[str, int]) -> bool | None:
    if ranks.get(_document(a), 1) <= ranks.get(_document(b), 1):
        return None
    first, second = interval(a.quantity), interval(b.quantity)
    return disjoint(first, second) and first.low >= second.high


def _figures(base: FactBase, number: int) -> Iterator[FigureFact]:
    document = next(iter(_documents(base.of("document"))), None)
    for fact in base.of("figure"):
        if isinstance(fact, FigureFact):
            yield _moved(fact, number)._replace(key=_absolute(fact, document))


def _absolute(fact: FigureFact, document: DocumentFact | None) -> str | None:
    """A key that says the same in every document, or None where the document's period or region is not known."""
    if fact.key is None or document is None:
        return None
    parts = fact.key.split("|")
    if parts[_PLACE] != DEFAULT:
        return None
    period = _period(parts[_PERIOD], fact, document)
    region = document.region if parts[_REGION] == DEFAULT else f"{document.region}/{parts[_REGION]}"
    if period is None or document.region is None or region is None:
        return None
    return "|".join([*parts[:_PERIOD], period, region, *parts[_REGION + 1 :]])


def _period(stated: str, fact: FigureFact, document: DocumentFact) -> str | None:
    if "→" in stated:
        return stated
    if document.period is None or document.period.last is None or stated.startswith(UNDECIDED):
        return None
    if stated != DEFAULT:
        return f"{document.period.last.year}/{stated}"
    last = f"→{document.period.last}"
    return last if fact.aspect in _LEVELS else f"{document.period.first}{last}"


def _prefixed(fact: Fact, relation: str, prefix: str) -> Fact:
    changes = {name: prefix + value for name in _references(relation) if isinstance(value := getattr(fact, name), str)}
    return fact._replace(**changes)  # type: ignore[arg-type]


def _moved(fact: FigureFact, number: int) -> FigureFact:
    moved = _prefixed(fact, "figure", f"{number}:")
    assert isinstance(moved, FigureFact)
    return moved._replace(place=f"{number}:{fact.place}")


@lru_cache(maxsize=64)
def _references(relation: str) -> tuple[str, ...]:
    """The fields of a relation that hold ids."""
    known = schema().get(relation)
    return ("id", *(f.name for f in known.fields.values() if f.type.startswith("ref "))) if known else ("id",)


def _document(fact: FigureFact) -> str:
    return fact.id.partition(":")[0]


def _ranks(documents: Iterable[Fact]) -> dict[str, int]:
    return {fact.id.partition(":")[0]: fact.rank for fact in _documents(documents)}


def _documents(facts: Iterable[Fact]) -> Iterator[DocumentFact]:
    return (fact for fact in facts if isinstance(fact, DocumentFact))


def _of_kind(facts: Iterable[Fact]) -> Iterator[FigureFact]:
    return (fact for fact in facts if isinstance(fact, FigureFact))
