"""Sentences and figures of the old version with those of the new one."""

from collections.abc import Callable, Hashable, Sequence
from typing import NamedTuple

from plancheck.diff.content import Side, lasting, local
from plancheck.diff.joins import Joined, alike, counted, unique
from plancheck.diff.matching import Matches
from plancheck.diff.statements import Slot, Statement
from plancheck.facts.kinds import FigureFact
from plancheck.values.quantity import Quantity

_TELLING = 8  # letters that a sentence must have to be known again anywhere
_SURE = 0.8  # of what a figure states, to be paired by that alone


class Placed(NamedTuple):
    """A figure and its part: in both versions the id that the part has in the new one, None where it has no twin."""

    fact: FigureFact
    part: str | None


class Paired(NamedTuple):
    """Slots of sentences that say the same of other values; figures that belong together, and those that are left."""

    slots: list[tuple[Slot, Slot]]
    figures: list[tuple[FigureFact, FigureFact]]
    old: list[FigureFact]
    new: list[FigureFact]


def paired(old: Side, new: Side, known: Matches) -> Paired:
    """By sentence, then by clause, then by indicator: inside parts that are one first, then anywhere."""
    slots = _slots(old, new, known)
    both = [(first.fact, second.fact) for first, second in slots]
    figures = [pair for pair in both if isinstance(pair[0], FigureFact) and isinstance(pair[1], FigureFact)]
    olds = _placed(old, known.forth, {first.id for first, _ in figures})
    news = _placed(new, {part: part for part in known.back}, {second.id for _, second in figures})
    left = Joined([], olds, news)
    for join, key in _FIGURES:
        left = join(left.old, left.new, key)
        figures += [(first.fact, second.fact) for first, second in left.pairs]
    return Paired(slots, figures, [one.fact for one in left.old], [one.fact for one in left.new])


def _placed(side: Side, parts: dict[str, str], taken: set[str]) -> list[Placed]:
    figures = (one for one in side.version.of(FigureFact) if one.id not in taken)
    return [Placed(one, parts.get(side.parts.around(one.at.start))) for one in figures]


def _value(quantity: Quantity) -> Hashable:
    return quantity.low, quantity.high, quantity.bound, None if quantity.dimension == "count" else quantity.unit


def _in_part(key: Callable[[Placed], Hashable | None]) -> Callable[[Placed], Hashable | None]:
    """A key that counts only inside a part that both versions have."""
    return lambda one: None if one.part is None or (found := key(one)) is None else (one.part, found)


def _with_value(key: Callable[[Placed], Hashable | None]) -> Callable[[Placed], Hashable | None]:
    return lambda one: None if (found := key(one)) is None else (found, _value(one.fact.quantity))


def _local(one: Placed) -> str | None:
    return local(one.fact) if one.fact.confidence >= _SURE else None


def _lasting(one: Placed) -> str | None:
    return lasting(one.fact) if one.fact.confidence >= _SURE else None


def _same(one: Placed) -> str | None:
    """The key that indicators of several names share; it is a key itself."""
    return one.fact.same if _lasting(one) is not None else None


# Equal values before other values; what is stated alike in a part, whatever its indicator, was only reworded.
_FIGURES: tuple[
    tuple[Callable[[Sequence[Placed], Sequence[Placed], Callable[[Placed], Hashable | None]], Joined[Placed]],
          Callable[[Placed], Hashable | None]], ...
] = (
    (alike, _in_part(_with_value(_local))),
    (unique, _in_part(_local)),
    (alike, _in_part(lambda one: _value(one.fact.quantity))),
    (alike, _with_value(_lasting)),
    (unique, _lasting),
    (alike, _with_value(_same)),
    (unique, _same),
)  # fmt: skip


def _slots(old: Side, new: Side, known: Matches) -> list[tuple[Slot, Slot]]:
    """Pairs from equal sentences of one part, from sentences that moved whole, then from clauses of one part."""
    olds = [_in_new(one, known.forth, "-") for one in old.statements.all if one.slots]
    news = [_in_new(one, {part: part for part in known.back}, "+") for one in new.statements.all if one.slots]
    left: Joined[Statement] = Joined([], olds, news)
    pairs: list[tuple[Statement, Statement]] = []
    for join, key in _SENTENCES:
        left = join(left.old, left.new, key)
        pairs += left.pairs
    left = Joined([], _cut(old, left.old), _cut(new, left.new))
    for join, key in _CLAUSES:
        left = join(left.old, left.new, key)
        pairs += left.pairs
    return [slots for first, second in pairs for slots in zip(first.slots, second.slots, strict=True)]


_SENTENCES: tuple[
    tuple[Callable[[Sequence[Statement], Sequence[Statement], Callable[[Statement], Hashable | None]], Joined[Statement]],
          Callable[[Statement], Hashable | None]], ...
] = (
    (alike, lambda one: (one.part, one.frame, one.values)),
    (counted, lambda one: (one.part, one.frame)),
    (alike, lambda one: (one.frame, one.values) if one.letters >= _TELLING else None),
)  # fmt: skip
_CLAUSES = ((alike, _SENTENCES[0][1]), (unique, _SENTENCES[1][1]))


def _in_new(one: Statement, parts: dict[str, str], mark: str) -> Statement:
    """With the id that its part has in the new version; a part of its own where it has none there."""
    return one._replace(part=parts.get(one.part, mark + one.part))


def _cut(side: Side, left: Sequence[Statement]) -> list[Statement]:
    return [clause for one in left for clause in side.statements.clauses(one)]
