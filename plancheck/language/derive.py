"""Rows of the relations that rule files declare."""

from collections.abc import Mapping, Sequence
from typing import Any

from plancheck.facts.base import FactBase
from plancheck.facts.schema import Relation
from plancheck.facts.vocabulary import Vocabulary
from plancheck.language import ast
from plancheck.language.compile import Compiler
from plancheck.language.compile_rows import SCOPE, Environment
from plancheck.language.joins import joined, levels
from plancheck.language.operate import plain
from plancheck.language.scope import Scope, owner
from plancheck.language.types import Names


class DerivedFact:
    """A row of a declared relation: the place of its first source, and its own fields."""

    def __init__(self, identity: str, place: Any, confidence: float, fields: Mapping[str, Any]) -> None:
        """`place` is a fact with span, text and section; `fields` become attributes."""
        self.id, self.span, self.text, self.section = identity, place.span, place.text, place.section
        self.confidence = confidence
        for name, value in fields.items():
            setattr(self, name, value)


def derive(
    base: FactBase, declared: ast.DeclaredRelation, relations: Mapping[str, Relation], vocabulary: Vocabulary
) -> list[Any]:
    """The rows of one relation: each combination of its sources that fulfils its conditions."""
    kinds = {source.variable: f"fact {source.relation}" for source in declared.sources}
    names = Names(kinds, frozenset(), relations)
    gives = [Compiler(names, vocabulary).expression(give) for give in declared.gives]
    columns = [column.name for column in declared.columns]
    environment: Environment = {SCOPE: Scope(base)}
    rows: list[Any] = []
    for known in joined(levels(declared.sources, declared.where, names, vocabulary), environment):
        if known:
            sources = [environment[source.variable] for source in declared.sources]
            fields = {name: _stored(give(environment)) for name, give in zip(columns, gives, strict=True)}
            identity = f"{owner(sources[0].id)}{declared.name}{len(rows) + 1}"
            rows.append(DerivedFact(identity, sources[0], min(row.confidence for row in sources), fields))
    return rows


def completed(
    base: FactBase, declarations: Sequence[ast.DeclaredRelation], relations: Mapping[str, Relation], words: Vocabulary
) -> FactBase:
    """The base with the rows of all declared relations, in an order in which each finds those before it."""
    for declared in declarations:
        rows = derive(base, declared, relations, words)
        base = FactBase({**base.rows, declared.name: rows})
    return base


def _stored(value: Any) -> Any:
    """Facts are kept by their ids, as references are."""
    return plain(value) if hasattr(value, "span") else value
