"""The rows that a case of a rule refuses, found by the in-memory plan and by DuckDB."""

from typing import Any

from plancheck.facts.base import FactBase
from plancheck.facts.vocabulary import Vocabulary
from plancheck.language import ast
from plancheck.language.bindings import bindings
from plancheck.language.compile_rows import SCOPE
from plancheck.language.infer import Inference
from plancheck.language.parameters import applied
from plancheck.language.plan import compile_judge
from plancheck.language.ruleset import Ruleset
from plancheck.language.scope import Scope
from plancheck.language.sql.query import query
from plancheck.language.sql.refused import RefusedError
from plancheck.language.sql.tables import create, insert

Rows = list[tuple[tuple[str, ...], ...]]  # a row: for each variable its ids


def in_memory(case: ast.Case, ruleset: Ruleset, base: FactBase, vocabulary: Vocabulary) -> Rows:
    """What the plan finds, over a base with declared relations."""
    names = bindings(case, ruleset.relations(), Inference(vocabulary, lambda span, message: None))
    environment: dict[str, Any] = {SCOPE: Scope(base)}
    judge = compile_judge(case, names, vocabulary)
    variables = [source.variable for source in case.sources]
    return sorted(
        tuple(_ids(environment[variable]) for variable in variables)
        for verdict in judge(environment)
        if verdict is False
    )


def in_duckdb(case: ast.Case, ruleset: Ruleset, connection: Any, vocabulary: Vocabulary) -> Rows:
    """What the query finds, over tables that `filled` made."""
    found = connection.execute(query(case, ruleset.relations(), vocabulary)).fetchall()
    return sorted(tuple(tuple(sorted([ids] if isinstance(ids, str) else ids)) for ids in row) for row in found)


def filled(ruleset: Ruleset, base: FactBase, *names: str) -> Any:
    """A database in memory with a table a relation, or only these."""
    import duckdb

    connection = duckdb.connect()
    known = ruleset.relations()
    for relation in (known[name] for name in names or known):
        connection.execute(create(relation) + insert(relation, base.of(relation.name)))
    return connection


def translatable(ruleset: Ruleset, vocabulary: Vocabulary) -> list[tuple[str, int, ast.Case]]:
    """Rule id, number and case of all that can be said in SQL, parameters in place."""
    found = []
    for rule in map(applied, ruleset.rules):
        for number, case in enumerate(rule.cases):
            try:
                query(case, ruleset.relations(), vocabulary)
            except RefusedError:
                continue
            found.append((rule.id, number, case))
    return found


def _ids(value: Any) -> tuple[str, ...]:
    return tuple(sorted(row.id for row in value)) if isinstance(value, list) else (value.id,)
