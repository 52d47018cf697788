"""Expressions over rows to SQL: quantifiers and aggregates, with the look-ups the in-memory plan makes."""

from typing import Any, Self

from plancheck.language import ast
from plancheck.language.lookup import conjuncts, selection
from plancheck.language.sql import measures
from plancheck.language.sql.expressions import COLUMN, Expressions
from plancheck.language.sql.having import siblings_have
from plancheck.language.sql.refused import refuse
from plancheck.language.sql.text import both, name
from plancheck.language.types import pointer

_HELD = '"it holds"'


class Rows(Expressions):
    """Single values, and what is said of the rows of a relation."""

    def inner(self, source: ast.Source) -> Self:
        """The same inside `x in relation`."""
        inner = object.__new__(type(self))
        inner.__dict__.update(self.__dict__, names=self.names.with_variable(source.variable, f"fact {source.relation}"))
        return inner

    def _matching(self, source: ast.Source, condition: Any, value: str, decided: str) -> str:
        """`decided` over the rows of which a condition is true or unknown; unknown where their key is."""
        conditions = conjuncts([condition] if condition is not None else [])
        chosen, inner = selection(source, conditions, self.names.relations), self.inner(source)
        by_key = chosen.field is not None and not chosen.constant
        key = measures.plain(self.expression(chosen.key), self.kind(chosen.key)) if by_key else "TRUE"
        where = f" WHERE {name(source.variable)}.{name(chosen.field)} = {key}" if by_key and chosen.field else ""
        held = both(map(inner.expression, chosen.rest))
        rows = (
            f"SELECT ({held}) AS {_HELD}, {value} AS {COLUMN} FROM {name(source.relation)} AS {name(source.variable)}"
        )
        found = f"(SELECT {decided} FROM ({rows}{where}) WHERE {_HELD} IS NOT FALSE)"
        return f"(CASE WHEN {key} IS NULL THEN NULL ELSE {found} END)" if by_key else found

    def _quantified(self, node: ast.Quantified) -> str:
        if node.kind == "every":
            return self._every(node)
        decided = f"CASE WHEN bool_or({_HELD}) THEN TRUE WHEN count(*) > 0 THEN NULL ELSE FALSE END"
        found = self._matching(node.source, node.condition, "TRUE", decided)
        return f"(NOT {found})" if node.kind == "no" else found

    def _every(self, node: ast.Quantified) -> str:
        broken = f"coalesce(bool_or({_HELD} AND NOT {COLUMN}), FALSE)"
        unsure = f"bool_or({_HELD} IS NULL OR {COLUMN} IS NULL)"
        decided = f"CASE WHEN {broken} THEN FALSE WHEN {unsure} THEN NULL ELSE TRUE END"
        return self._matching(node.source, node.condition, self.inner(node.source).expression(node.claim), decided)

    def _aggregate(self, node: ast.Aggregate) -> str:
        inner = self.inner(node.source)
        value, kind = inner.expression(node.value), inner.kind(node.value)
        if kind == "list":
            refuse(f"{node.function} of lists", node.span)
        self.check(node.function, kind, node)
        found = measures.aggregate(node.function, COLUMN, kind)
        decided = f"CASE WHEN bool_or({_HELD} IS NULL) THEN NULL ELSE {found} END"
        return self._matching(node.source, node.condition, value, decided)

    def _have(self, node: ast.Have) -> str:
        if not isinstance(node.subject, ast.Call):
            refuse("have", node.span)
        field = pointer(self.names, node.relation, "task")
        return siblings_have(self.expression(node.subject.arguments[0]), node.relation, str(field))
