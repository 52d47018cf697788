"""Which facts and fields a rule reads, for people who want to know what it rests on."""

from collections.abc import Iterator, Mapping, Sequence

from plancheck.facts.schema import Relation
from plancheck.language import ast
from plancheck.language.declared import Declaration
from plancheck.language.tree import walk
from plancheck.language.types import fields_of


def reads(
    rule: ast.Rule, relations: Mapping[str, Relation], declared: Sequence[Declaration]
) -> dict[str, tuple[str, ...]]:
    """Fields by kind of fact, both in order of their names; what declared relations read for the rule is included."""
    by_name = {declaration.name: declaration for declaration in declared}
    found: dict[str, set[str]] = {}
    waiting: list[tuple[object, ...]] = list(rule.cases)
    seen: set[str] = set()
    while waiting:
        for kind, field in _paths(waiting.pop(), relations):
            found.setdefault(kind, set()).update((field,) if field else ())
            if kind in by_name and kind not in seen:
                seen.add(kind)
                waiting.append(by_name[kind])
    return {kind: tuple(sorted(fields)) for kind, fields in sorted(found.items())}


def _paths(node: tuple[object, ...], relations: Mapping[str, Relation]) -> Iterator[tuple[str, str]]:
    """(kind, field) of every step of every path; (kind, "") of every source."""
    nodes = list(walk(node))
    variables = {part.variable: part.relation for part in nodes if isinstance(part, ast.Source)}
    for part in nodes:
        if isinstance(part, ast.Source | ast.Have):
            yield part.relation, ""
        if isinstance(part, ast.Path) and part.name in variables:
            yield from _steps(variables[part.name], part.fields, relations)


def _steps(kind: str, fields: Sequence[str], relations: Mapping[str, Relation]) -> Iterator[tuple[str, str]]:
    known = f"fact {kind}"
    for field in fields:
        word, _, relation = known.partition(" ")
        types = fields_of(known, relations)
        if word not in ("fact", "ref") or types is None or field not in types:
            return
        yield relation, field
        known = types[field]
