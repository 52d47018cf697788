"""The facts of one document (or of a set), with hash indexes built at first use."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from plancheck.facts.kinds import Fact

Maker = Callable[["FactBase"], Sequence[Any]]


class FactBase:
    """Rows by relation. Rows are immutable; indexes are derived and never change what is seen."""

    def __init__(self, rows: Mapping[str, Sequence[Fact]]) -> None:
        """`rows` maps a relation's name to its facts in reading order."""
        self.rows: dict[str, tuple[Fact, ...]] = {name: tuple(facts) for name, facts in rows.items()}
        self._indexes: dict[tuple[str, str], dict[object, list[Fact]]] = {}
        self._pairs: dict[tuple[str, str, str], dict[tuple[object, object], list[Fact]]] = {}
        self._by_id: dict[str, Fact] | None = None
        self._later: dict[str, Maker] = {}

    def with_later(self, makers: Mapping[str, Maker]) -> "FactBase":
        """A base with relations more, the rows of each made when they are first asked for."""
        base = FactBase({name: rows for name, rows in self.rows.items() if name not in makers})
        base._later = {**self._later, **makers}
        return base

    def of(self, relation: str) -> tuple[Fact, ...]:
        """All rows of a relation; none if the document has none."""
        if relation in self._later:
            self.rows[relation] = tuple(self._later.pop(relation)(self))
        return self.rows.get(relation, ())

    def whole(self) -> "FactBase":
        """The base itself, with all rows made."""
        for relation in tuple(self._later):
            self.of(relation)
        return self

    def by_id(self, identity: str) -> Fact | None:
        """The fact with this id."""
        if self._by_id is None:
            self._by_id = {fact.id: fact for facts in self.rows.values() for fact in facts}
        if identity not in self._by_id and self._later:
            self._by_id = None
            return self.whole().by_id(identity)
        return self._by_id.get(identity)

    def where(self, relation: str, attribute: str, value: object) -> Sequence[Fact]:
        """Rows of a relation whose attribute equals a value: a hash look-up."""
        key = (relation, attribute)
        if key not in self._indexes:
            index: dict[object, list[Fact]] = {}
            for fact in self.of(relation):
                index.setdefault(_key(fact, attribute), []).append(fact)
            self._indexes[key] = index
        return self._indexes[key].get(value, ())

    def where_both(self, relation: str, attributes: tuple[str, str], values: tuple[object, object]) -> Sequence[Fact]:
        """Rows of which the first attribute equals a value and the second another or is unknown: one hash look-up each."""
        key = (relation, *attributes)
        if key not in self._pairs:
            index: dict[tuple[object, object], list[Fact]] = {}
            for fact in self.of(relation):
                index.setdefault((_key(fact, attributes[0]), _key(fact, attributes[1])), []).append(fact)
            self._pairs[key] = index
        index = self._pairs[key]
        return [*index.get(values, ()), *index.get((values[0], None), ())]


def _key(fact: Fact, attribute: str) -> object:
    """The value of an attribute; a confidence as the decimal number it is written as, which rules compare with."""
    value = getattr(fact, attribute)
    return Decimal(str(value)) if type(value) is float else value
