"""Sentences and figures of the old version with those of the new one."""

from collections.abc import Hashable, Sequence

from plancheck.diff.content import Side, lasting, local
from plancheck.diff.joins import Joined, Key, Round, alike, bigrams, counted, in_rounds, unique
from plancheck.diff.matching import Matches
from plancheck.diff.statements import Slot, Statement, of_kind
from plancheck.facts.kinds import FigureFact
from plancheck.source.records import NamedTuple
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
    figures = of_kind(FigureFact, slots)
    olds = _placed(old, known.forth, {first.id for first, _ in figures})
    news = _placed(new, {part: part for part in known.back}, {second.id for _, second in figures})
    left = in_rounds(olds, news, _FIGURES)
    figures += [(first.fact, second.fact) for first, second in left.pairs]
    return Paired(slots, figures, [one.fact for one in left.old], [one.fact for one in left.new])


def _placed(side: Side, parts: dict[str, str], taken: set[str]) -> list[Placed]:
    figures = (one for one in side.version.of(FigureFact) if one.id not in taken)
    return [Placed(one, parts.get(side.parts.around(one.at.start))) for one in figures]


def _value(quantity: Quantity) -> Hashable:
    return quantity.low, quantity.high, quantity.bound, None if quantity.dimension == "count" else quantity.unit


def _in_part(key: Key[Placed]) -> Key[Placed]:
    """A key that counts only inside a part that both versions have."""
    return lambda one: None if one.part is None or (found := key(one)) is None else (one.part, found)


def _with_value(key: Key[Placed]) -> Key[Placed]:
    return lambda one: None if (found := key(one)) is None else (found, _value(one.fact.quantity))


def _local(one: Placed) -> str | None:
    return local(one.fact) if one.fact.confidence >= _SURE else None


def _lasting(one: Placed) -> str | None:
    return lasting(one.fact) if one.fact.confidence >= _SURE else None


def _same(one: Placed) -> str | None:
    """The key that indicators of several names share; it is a key itself."""
    return one.fact.same if _lasting(one) is not None else None


def _restated(old: Sequence[Placed], new: Sequence[Placed], key: Key[Placed]) -> Joined[Placed]:
    """One value under two names that have something in common: only the words are others."""
    found = alike(old, new, key)
    strange = [pair for pair in found.pairs if not _akin(pair[0].fact.core, pair[1].fact.core)]
    kept = [pair for pair in found.pairs if pair not in strange]
    return Joined(kept, [*found.old, *(one for one, _ in strange)], [*found.new, *(one for _, one in strange)])


def _akin(first: str | None, second: str | None) -> bool:
    return first is None or second is None or bool(bigrams(first) & bigrams(second))


# Equal values before other values.
_FIGURES: tuple[Round[Placed], ...] = (
    (alike, _in_part(_with_value(_local))),
    (unique, _in_part(_local)),
    (_restated, _in_part(lambda one: _value(one.fact.quantity))),
    (alike, _with_value(_lasting)),
    (unique, _lasting),
    (alike, _with_value(_same)),
    (unique, _same),
)


def _slots(old: Side, new: Side, known: Matches) -> list[tuple[Slot, Slot]]:
    """Pairs from equal sentences of one part, from sentences that moved whole, then from clauses of one part."""
    olds = [_in_new(one, known.forth, "-") for one in old.statements.all if one.slots]
    own = {part: part for part in known.back}
    news = [_in_new(one, own, "+") for one in new.statements.all if one.slots]
    whole = in_rounds(olds, news, _SENTENCES)
    cut = in_rounds(_cut(old, whole.old), _cut(new, whole.new), _CLAUSES)
    pairs = [*whole.pairs, *cut.pairs]
    return [slots for first, second in pairs for slots in zip(first.slots, second.slots, strict=True)]


_SENTENCES: tuple[Round[Statement], ...] = (
    (alike, lambda one: (one.part, one.frame, one.values)),
    (counted, lambda one: (one.part, one.frame)),
    (alike, lambda one: (one.frame, one.values) if one.letters >= _TELLING else None),
)
_CLAUSES: tuple[Round[Statement], ...] = ((alike, _SENTENCES[0][1]), (unique, _SENTENCES[1][1]))


def _in_new(one: Statement, parts: dict[str, str], mark: str) -> Statement:
    """With the id that its part has in the new version; a part of its own where it has none there."""
    return one._replace(part=parts.get(one.part, mark + one.part))


def _cut(side: Side, left: Sequence[Statement]) -> list[Statement]:
    return [clause for one in left for clause in side.statements.clauses(one)]
