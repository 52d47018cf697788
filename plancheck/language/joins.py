"""Rows of `for each`: joins by hash look-up, and groups."""

from collections.abc import Iterator, Sequence
from typing import Any

from plancheck.facts.vocabulary import Vocabulary
from plancheck.language import ast
from plancheck.language.bindings import MATCH
from plancheck.language.compile import Compiler
from plancheck.language.compile_rows import Closure, Environment, Rows
from plancheck.language.lookup import conjuncts, free_names
from plancheck.language.scope import owner
from plancheck.language.types import Names
from plancheck.source.records import NamedTuple

Group = Sequence[Sequence[Any]] | None  # of each variable its rows; None: a row that belongs to no known group
MATCHES = " matches"  # where an environment holds what `find` has found


class Level(NamedTuple):
    """One source of a join: its rows, and what they have to fulfil."""

    variable: str
    rows: Rows
    test: Closure | None


def levels(sources: Sequence[ast.Source], where: Sequence[Any], names: Names, vocabulary: Vocabulary) -> list[Level]:
    """The sources of a join in order, each with the conditions that can be decided once it is bound."""
    compiler = Compiler(names, vocabulary)
    found: list[Level] = []
    waiting = conjuncts(where)
    unbound = {source.variable for source in sources}
    for source in sources:
        unbound.discard(source.variable)
        now = [condition for condition in waiting if not free_names(condition) & unbound]
        waiting = [condition for condition in waiting if free_names(condition) & unbound]
        found.append(Level(source.variable, *compiler.rows(source, now)))
    return found


def match_level(where: Sequence[Any], names: Names, vocabulary: Vocabulary) -> Level:
    """The one source of `find`."""
    return Level(MATCH, lambda environment: environment[MATCHES], _test(Compiler(names, vocabulary), conjuncts(where)))


def joined(sources: Sequence[Level], environment: Environment) -> Iterator[bool]:
    """Binds each row of the join in turn: True, or False where a condition on it is unknown."""
    level, deeper = sources[0], sources[1:]
    rows = level.rows(environment)
    if rows is None:
        yield False
        return
    for row in rows:
        environment[level.variable] = row
        if level.variable == MATCH:
            environment.update(row.holes)
        verdict = True if level.test is None else level.test(environment)
        if verdict is None:
            yield False
        elif verdict:
            if deeper:
                yield from joined(deeper, environment)
            else:
                yield True


def grouped(
    ready: Iterator[bool], environment: Environment, variables: Sequence[str], keys: Sequence[Closure], across: bool
) -> list[Group]:
    """For each group the rows of every variable, after a None for each row whose key is unknown.

    `across`: a group has to have members in two documents.
    """
    groups: dict[Any, list[list[Any]]] = {}
    unknown: list[Group] = []
    only = keys[0] if len(keys) == 1 else None
    for known in ready:
        key = _key(environment, keys, only) if known else None
        if key is None:
            unknown.append(None)
        elif (columns := groups.get(key)) is None:
            groups[key] = [[environment[name]] for name in variables]
        else:
            for name, column in zip(variables, columns, strict=True):
                column.append(environment[name])
    wanted = [columns for columns in groups.values() if not across or any(map(_spans_documents, columns))]
    return [*unknown, *wanted]


def _key(environment: Environment, keys: Sequence[Closure], only: Closure | None) -> Any:
    """What a row is grouped by, None where a part of it is unknown."""
    if only is not None:
        return only(environment)
    key = tuple([value(environment) for value in keys])
    return None if None in key else key


def _spans_documents(rows: Sequence[Any]) -> bool:
    return len({owner(row.id) for row in rows}) > 1


def _test(compiler: Compiler, conditions: list[Any]) -> Closure | None:
    return compiler.conjunction(conditions) if conditions else None
