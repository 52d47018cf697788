"""Bare titles such as 《条例》 that no 以下简称 declares: which of the document's titles they may stand for."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from plancheck.extract.context import Context
from plancheck.extract.titlenames import letters, without_version
from plancheck.facts.kinds import TitleFact

_LONGEST = 6  # letters of a bare title


class Antecedent(NamedTuple):
    """The title meant, if one is plain, and how many may be meant."""

    target: str | None
    candidates: int


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
    return {
        fact.id: _antecedent(context, fact, full[name])
        for fact in titles
        if (name := bare[fact.id]) in wanted and full.get(name)
    }


def _bare(context: Context, fact: TitleFact, endings: Sequence[str]) -> str:
    name = letters(without_version(fact.name, context.vocabulary))
    return name if len(name) <= _LONGEST and name.endswith(tuple(endings)) else ""


def _full(context: Context, titles: Iterable[TitleFact], wanted: set[str]) -> dict[str, list[TitleFact]]:
    """Titles by each bare title that they end with, in reading order."""
    found: dict[str, list[TitleFact]] = {}
    for fact in titles:
        name = letters(without_version(fact.name, context.vocabulary))
        for length in range(2, min(_LONGEST, len(name) - 1) + 1):
            if name[-length:] in wanted:
                found.setdefault(name[-length:], []).append(fact)
    return found


def _antecedent(context: Context, fact: TitleFact, full: Sequence[TitleFact]) -> Antecedent:
    names = {letters(without_version(title.name, context.vocabulary)) for title in full}
    block = context.block_at(fact.span.start)
    near = [title for title in full if block and block.span.start <= title.span.start < fact.span.start]
    if near:
        return Antecedent(near[-1].id, 1)
    return Antecedent(full[0].id if len(names) == 1 else None, len(names))
