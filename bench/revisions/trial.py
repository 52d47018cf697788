"""Planting edits and asking `compare`."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from random import Random
from typing import NamedTuple

from bench.mutations.fault import Fault, Text
from bench.mutations.pages import changed
from bench.mutations.plant import checked
from bench.revisions.edits import Kind
from bench.scores.tool import words
from plancheck.diagnostics.comparison import Change
from plancheck.diff.compare import compare
from plancheck.diff.version import Version
from plancheck.source.span import Span


class Tried(NamedTuple):
    """An edit with what `compare` says of it, findings aside."""

    fault: Fault
    told: bool
    others: tuple[Change, ...]


class Score(NamedTuple):
    """Of `tried` edits, `told` are told as what they are, `exact` as that and nothing else; `extra` counts the rest."""

    kind: Kind
    tried: int
    told: int
    exact: int
    extra: int
    cases: tuple[Tried, ...]


def score(kind: Kind, documents: Sequence[Text], most: int, seed: int) -> Score:
    """At most `most` edits, drawn over all documents."""
    by_name = {document.name: document for document in documents}
    rng = Random(f"{seed}/{kind.name}")
    sites = [fault for document in documents for fault in kind.sites(document, rng)]
    chosen = sorted(rng.sample(sites, min(most, len(sites))), key=lambda fault: fault.name)
    tried = [_try(kind, by_name[fault.name], fault) for fault in chosen]
    return Score(
        kind, len(tried), sum(one.told for one in tried), sum(one.told and not one.others for one in tried),
        sum(len(one.others) for one in tried), tuple(one for one in tried if not one.told or one.others),
    )  # fmt: skip


def _try(kind: Kind, document: Text, fault: Fault) -> Tried:
    new = _version(document.name, changed(document, fault))
    changes = [one for one in compare(_old(document), new).changes if one.kind != "finding"]
    hits = [one for one in changes if (one.kind, one.how) in kind.expected and _near(one, fault)]
    return Tried(fault, bool(hits), tuple(one for one in changes if one not in hits[:1]))


def _near(change: Change, fault: Fault) -> bool:
    """Whether a change is told of the place that was edited, in either version."""
    return any(
        place is not None and place.span.overlaps(span)
        for place, span in (
            (change.old, Span(fault.low, fault.high)),
            (change.new, Span(fault.low, fault.moved(fault.high))),
        )
    )


def _version(name: str, content: str | bytes) -> Version:
    made = checked(name, content)
    assert made.base is not None
    return Version(made.report, *made.base, made.findings, words())


@lru_cache(maxsize=1)
def _old(document: Text) -> Version:
    return _version(document.name, document.file)


def shown(tried: Iterable[Tried], documents: Sequence[Text]) -> Iterable[str]:
    """Each case with its place and what was said besides, for reading."""
    texts = {document.name: document.text for document in documents}
    for one in tried:
        text, fault = texts[one.fault.name], one.fault
        line = text.count("\n", 0, fault.start) + 1
        yield f"{'told' if one.told else 'MISSED'} {fault.name}:{line} {text[fault.start : fault.end][:30]!r} → {fault.after[:30]!r}"
        yield from (
            f"    {other.kind} {other.how} {other.name} | {other.before} → {other.after}" for other in one.others
        )
