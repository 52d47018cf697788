"""Planting: the linter runs over the changed copy, and what is new is told from what was there before."""

import multiprocessing
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from bench.mutations.fault import Fault, Text
from bench.mutations.pages import changed
from bench.scores.tool import rules, words
from plancheck.check.checked import Checked
from plancheck.check.settings import DEFAULTS
from plancheck.check.steps import check
from plancheck.diagnostics.diagnostic import Diagnostic, Related
from plancheck.source.source import Source
from plancheck.source.span import Span

_documents: dict[str, Text] = {}


class New(NamedTuple):
    """A diagnostic that was not there before; `near` if one of its places overlaps the planted place."""

    rule: str
    severity: str
    message: str
    near: bool


def planted(documents: Iterable[Text], faults: Sequence[Fault], workers: int = 2) -> list[tuple[New, ...]]:
    """For each fault what is new in its copy, in the order given; documents are kept together for the sake of speed."""
    rules()  # once here, so that forked workers need not
    order = sorted(range(len(faults)), key=lambda index: faults[index].name)
    sorted_faults = [faults[index] for index in order]
    if workers > 1:
        with multiprocessing.Pool(workers, _start, (tuple(documents),)) as pool:
            answers = pool.map(_new, sorted_faults, chunksize=20)
    else:
        _start(tuple(documents))
        answers = [_new(fault) for fault in sorted_faults]
    back = dict(zip(order, answers, strict=True))
    return [back[index] for index in range(len(faults))]


def _start(documents: tuple[Text, ...]) -> None:
    _before.cache_clear()
    _documents.update({document.name: document for document in documents})


def diagnostics(name: str, content: str | bytes) -> tuple[Diagnostic, ...]:
    """What a run over this one file says."""
    return checked(name, content).findings


def checked(name: str, content: str | bytes) -> Checked:
    """A run over this one file."""
    data = content.encode() if isinstance(content, str) else content
    return check(Source.of(name, data), rules(), words(), DEFAULTS)


@cache
def _before(name: str) -> tuple[Diagnostic, ...]:
    return diagnostics(name, _documents[name].file)


def _new(fault: Fault) -> tuple[New, ...]:
    known = {(one.rule, *map(fault.moved, _at(one))) for one in _before(fault.name)}
    place = Span(fault.low, fault.moved(fault.high))
    found = diagnostics(fault.name, changed(_documents[fault.name], fault))
    return tuple(
        New(one.rule, one.severity, one.message, _near(one, place))
        for one in found
        if (one.rule, *_at(one)) not in known
    )


def _near(one: Diagnostic, place: Span) -> bool:
    return any(span.overlaps(place) for span in (_at(one), *map(_at, one.related)))


def _at(one: Diagnostic | Related) -> Span:
    """Where a place stands in the text that faults count in: a page as it is read, else the file itself."""
    return one.location.span if one.path.endswith(".txt") else one.span
