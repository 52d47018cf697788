"""Rows of the relations that rule files declare."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from plancheck.facts.base import FactBase
from plancheck.facts.schema import Relation
from plancheck.facts.vocabulary import Vocabulary
from plancheck.language import ast
from plancheck.language.compile import Compiler
from plancheck.language.compile_rows import SCOPE, Closure, Environment
from plancheck.language.joins import Level, joined, levels
from plancheck.language.operate import plain
from plancheck.language.scope import Scope, owner
from plancheck.language.types import Names
from plancheck.source.records import NamedTuple


class DerivedFact:
    """A row of a declared relation: the place of its first source, and its own fields."""

    def __init__(self, identity: str, place: Any, confidence: float, fields: Mapping[str, Any]) -> None:
        """`place` is a fact with span, text and section; `fields` become attributes."""
        self.id, self.span, self.text, self.section = identity, place.span, place.text, place.section
        self.confidence = confidence
        for name, value in fields.items():
            setattr(self, name, value)


class Derivation(NamedTuple):
    """A declared relation, compiled: what its sources have to fulfil, and what each column is given."""

    name: str
    sources: tuple[Level, ...]
    gives: tuple[tuple[str, Closure], ...]


def compile_relation(
    declared: ast.DeclaredRelation, relations: Mapping[str, Relation], vocabulary: Vocabulary
) -> Derivation:
    """The derivation of a checked declaration."""
    kinds = {source.variable: f"fact {source.relation}" for source in declared.sources}
    names = Names(kinds, frozenset(), relations)
    compiler = Compiler(names, vocabulary)
    gives = [
        (column.name, compiler.expression(give)) for column, give in zip(declared.columns, declared.gives, strict=True)
    ]
    return Derivation(declared.name, tuple(levels(declared.sources, declared.where, names, vocabulary)), tuple(gives))


def derive(derivation: Derivation, base: FactBase) -> list[Any]:
    """The rows of one relation: each combination of its sources that fulfils its conditions."""
    environment: Environment = {SCOPE: Scope(base)}
    rows: list[Any] = []
    for known in joined(derivation.sources, environment):
        if known:
            sources = [environment[level.variable] for level in derivation.sources]
            fields = {name: _stored(give(environment)) for name, give in derivation.gives}
            identity = f"{owner(sources[0].id)}{derivation.name}{len(rows) + 1}"
            rows.append(DerivedFact(identity, sources[0], min(row.confidence for row in sources), fields))
    return rows


def completed(base: FactBase, derivations: Sequence[Derivation]) -> FactBase:
    """The base with all declared relations, each of which finds those it rests on."""
    return base.with_later({one.name: partial(derive, one) for one in derivations})


def _stored(value: Any) -> Any:
    """Facts are kept by their ids, as references are."""
    return plain(value) if hasattr(value, "span") else value
