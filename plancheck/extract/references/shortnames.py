"""Bare titles such as 《条例》 that no 以下简称 declares: which of the document's titles they may stand for."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from plancheck.extract.context import Context
from plancheck.extract.titles.titlenames import letters, without_version
from plancheck.facts.kinds import TitleFact
from plancheck.source.records import NamedTuple

_LONGEST = 6  # letters of a bare title


class _Kind(NamedTuple):
    """Titles that end with one bare title, in reading order, where they begin, and the first of each different name."""

    titles: list[TitleFact]
    starts: list[int]
    names: dict[str, str]


class Antecedent(NamedTuple):
    """The title meant, if one is plain, and the titles that may be meant, one of each name."""

    target: str | None
    candidates: tuple[str, ...]


def antecedents(context: Context) -> dict[str, Antecedent]:
    """For each bare title's id, what it stands for: the title before it in its paragraph, or the only one of its kind."""
    titles = [fact for fact in context.facts(TitleFact) if fact.form == "quoted"]
    declared = {letters(fact.short) for fact in titles if fact.short}
    endings = context.vocabulary.words("references", "endings")
    bare = {fact.id: _bare(context, fact, endings) for fact in titles}
    wanted = {name for name in bare.values() if name and name not in declared}
    if not wanted:
        return {}
    full = _full(context, titles, wanted)
    return {fact.id: _antecedent(context, fact, full[name]) for fact in titles if (name := bare[fact.id]) in full}


def _bare(context: Context, fact: TitleFact, endings: Sequence[str]) -> str:
    name = letters(without_version(fact.name, context.vocabulary))
    return name if len(name) <= _LONGEST and name.endswith(tuple(endings)) else ""


def _full(context: Context, titles: Iterable[TitleFact], wanted: set[str]) -> dict[str, _Kind]:
    """Titles by each bare title that they end with."""
    found: dict[str, list[TitleFact]] = {}
    names: dict[str, dict[str, str]] = {}
    for fact in titles:
        name = letters(without_version(fact.name, context.vocabulary))
        for length in range(2, min(_LONGEST, len(name) - 1) + 1):
            if name[-length:] in wanted:
                found.setdefault(name[-length:], []).append(fact)
                names.setdefault(name[-length:], {}).setdefault(name, fact.id)
    return {bare: _Kind(each, [fact.span.start for fact in each], names[bare]) for bare, each in found.items()}


def _antecedent(context: Context, fact: TitleFact, kind: _Kind) -> Antecedent:
    block = context.block_at(fact.span.start)
    index = bisect_left(kind.starts, fact.span.start) - 1
    if index >= 0 and block is not None and kind.starts[index] >= block.span.start:
        return Antecedent(kind.titles[index].id, (kind.titles[index].id,))
    return Antecedent(kind.titles[0].id if len(kind.names) == 1 else None, tuple(kind.names.values()))
