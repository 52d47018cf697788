"""Recall over planted faults by class, and alarms about changes that change nothing."""

from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from bench.mutations.classes import BENIGN, CLASSES, Class, drawn, enumerated
from bench.mutations.fault import Fault, Text
from bench.mutations.plant import New, planted
from bench.mutations.texts import texts

Tried = tuple[Fault, tuple[New, ...]]


class Recall(NamedTuple):
    """`found` of `faults`; `hinted` of those by an info only; `others`: new errors and warnings that are not the fault.

    `wide_found` of `wide`: faults at any site, also where nothing in the document contradicts them (0 of 0 where all do).
    """

    name: str
    title: str
    title_zh: str
    faults: int
    found: int
    hinted: int
    others: int
    wide: int
    wide_found: int
    ways: tuple[tuple[str, int, int], ...]
    misses: tuple[dict[str, Any], ...]
    noise: tuple[str, ...]


class Alarms(NamedTuple):
    """`alarmed` of `tried` harmless changes brought a new error or warning."""

    title: str
    tried: int
    alarmed: int
    cases: tuple[dict[str, Any], ...]


def mutations(folder: Path, count: int, seed: int) -> tuple[list[Recall], list[Alarms]]:
    """One entry a class of faults, one a kind of harmless change; everything is planted in one go."""
    documents = texts(folder)
    sites = {one: enumerated(one, documents, seed) for one in CLASSES}
    near = {one: drawn([fault for fault in sites[one] if fault.eligible], count, seed) for one in CLASSES}
    far = {one: _any(one, sites[one], count, seed) if one.wide else [] for one in CLASSES}
    kinds = _kinds([fault for one in BENIGN for fault in enumerated(one, documents, seed)])
    benign = {kind: drawn(faults, count, seed) for kind, faults in kinds.items()}
    groups = [*near.values(), *far.values(), *benign.values()]
    answers = iter(planted(documents, [fault for group in groups for fault in group]))
    tried = [[(fault, next(answers)) for fault in group] for group in groups]
    size = len(CLASSES)
    found = [_recall(*row, documents) for row in zip(CLASSES, tried[:size], tried[size : 2 * size], strict=True)]
    return found, [_alarms(kind, row, documents) for kind, row in zip(kinds, tried[2 * size :], strict=True)]


def _any(one: Class, faults: Sequence[Fault], count: int, seed: int) -> list[Fault]:
    sites = [fault for fault in faults if fault.how not in one.made]
    return Random(f"{seed}/any").sample(sites, min(count, len(sites)))


def _kinds(faults: Sequence[Fault]) -> dict[str, list[Fault]]:
    kinds: dict[str, list[Fault]] = {}
    for fault in faults:
        kinds.setdefault(fault.how, []).append(fault)
    return kinds


def _recall(one: Class, near: Sequence[Tried], far: Sequence[Tried], documents: Sequence[Text]) -> Recall:
    others = [new for _, news in near for new in news if not _hits(one, new) and new.severity != "info"]
    return Recall(
        one.name,
        one.title,
        one.title_zh,
        len(near),
        sum(_found(one, news) for _, news in near),
        sum(_hinted(one, news) for _, news in near),
        len(others),
        len(far),
        sum(_found(one, news) for _, news in far),
        _ways(one, near),
        tuple(_case(fault, news, documents) for fault, news in near if not _found(one, news)),
        tuple(f"{new.rule} {new.message}" for new in others),
    )


def _hits(one: Class, new: New) -> bool:
    return new.near and new.rule.startswith(one.families)


def _found(one: Class, news: Sequence[New]) -> bool:
    return any(_hits(one, new) for new in news)


def _hinted(one: Class, news: Sequence[New]) -> bool:
    return {new.severity for new in news if _hits(one, new)} == {"info"}


def _ways(one: Class, tried: Sequence[Tried]) -> tuple[tuple[str, int, int], ...]:
    ways = sorted({fault.how for fault, _ in tried})
    groups = {way: [_found(one, news) for fault, news in tried if fault.how == way] for way in ways}
    return tuple((way, sum(found), len(found)) for way, found in groups.items())


def _alarms(kind: str, tried: Sequence[Tried], documents: Sequence[Text]) -> Alarms:
    loud = [(fault, [new for new in news if new.severity != "info"]) for fault, news in tried]
    cases = tuple(_case(fault, news, documents) for fault, news in loud if news)
    return Alarms(kind, len(tried), len(cases), cases)


def _case(fault: Fault, news: Sequence[New], documents: Sequence[Text]) -> dict[str, Any]:
    """Document, place, and what stood there before and after, for reading."""
    text = next(document.text for document in documents if document.name == fault.name)
    low, high = max(0, fault.start - 40), fault.end + 40
    return {
        "document": fault.name,
        "line": text.count("\n", 0, fault.start) + 1,
        "start": fault.start,
        "how": fault.how,
        "before": text[low:high],
        "after": text[low : fault.start] + fault.after + text[fault.end : high],
        "said": [f"{new.severity} {new.rule} {new.message}" for new in news],
    }
