"""Where a condition on a row is an equality with something else, the rows are found by a hash look-up."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from plancheck.facts.schema import Relation
from plancheck.language import ast
from plancheck.language.tree import walk
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

_INDEXED = ("text", "number", "boolean", "ref", "fact")


class Selection(NamedTuple):
    """Rows of a relation: by look-up of `field` = `key` where there is one, then those that fulfil `rest`.

    A row whose field is unknown never matches another's; against a `constant` it may, and is tested with the rest.
    `also` is a second equality among the rest: it narrows the rows found, so that many equals of one key stay few.
    """

    source: ast.Source
    field: str | None
    key: Any
    rest: tuple[Any, ...]
    constant: bool = False
    also: tuple[str, Any] | None = None


def conjuncts(conditions: Iterable[Any]) -> list[Any]:
    """Conditions that all have to hold, taken apart at every `and`."""
    found: list[Any] = []
    for condition in conditions:
        found += conjuncts(condition.items) if isinstance(condition, ast.All) else [condition]
    return found


def selection(source: ast.Source, conditions: Sequence[Any], relations: Mapping[str, Relation]) -> Selection:
    """How the rows of one source are found, given all that is known before it."""
    found = [(condition, _equality(source, condition, relations)) for condition in conditions]
    for condition, equality in found:
        if equality is not None and free_names(equality[1]):
            rest = tuple(other for other in conditions if other is not condition)
            others = (other for known, other in found if known is not condition and other is not None)
            return Selection(source, *equality, rest, also=next((o for o in others if o[0] != equality[0]), None))
    constant = next((equality for _, equality in found if equality is not None), None)
    field, key = constant or (None, None)
    return Selection(source, field, key, tuple(conditions), constant is not None)


def free_names(node: object) -> frozenset[str]:
    """Variables an expression takes from outside."""
    names: set[str] = set()
    inner: set[str] = set()
    waiting: list[Any] = [node]
    while waiting:
        part = waiting.pop()
        if type(part) is ast.Path:
            names.add(part.name)
        elif type(part) is ast.Source:
            inner.add(part.variable)
        elif isinstance(part, tuple) and type(part) is not Span:
            waiting += part
    return frozenset(names - inner)


def _equality(source: ast.Source, condition: Any, relations: Mapping[str, Relation]) -> tuple[str, Any] | None:
    if isinstance(condition, ast.Path):
        return _flag(source, condition, relations)
    if not isinstance(condition, ast.Compare) or condition.operator != "=":
        return None
    for own, other in ((condition.left, condition.right), (condition.right, condition.left)):
        field = _own_field(source, own, relations)
        if field is not None and source.variable not in free_names(other):
            return field, other
    return None


def _flag(source: ast.Source, condition: ast.Path, relations: Mapping[str, Relation]) -> tuple[str, Any] | None:
    """A condition that is a boolean field of the row: the field and the value it has to have."""
    field = _own_field(source, condition, relations)
    if field is None or field == "id" or relations[source.relation].fields[field].type != "boolean":
        return None
    return field, ast.Truth(True, condition.span)


def _own_field(source: ast.Source, node: Any, relations: Mapping[str, Relation]) -> str | None:
    if not isinstance(node, ast.Path) or node.name != source.variable or len(node.fields) > 1:
        return None
    if not node.fields:
        return "id"
    field = relations[source.relation].fields.get(node.fields[0])
    return field.name if field is not None and field.type.split()[0] in _INDEXED else None


def hole_texts(where: Sequence[Any]) -> dict[str, frozenset[str]]:
    """What a hole of `find` has to hold, where a condition says so: `m = ","`, `d in {"０", "１"}`."""
    found: dict[str, frozenset[str]] = {}
    for condition in conjuncts(where):
        match condition:
            case ast.Compare(ast.Path(name, (), _), "=", ast.Text() as text, _):
                choices = frozenset({text.value})
            case ast.Member(ast.Path(name, (), _), members, None, _) if all(
                isinstance(one, ast.Text) for one in members
            ):
                choices = frozenset(one.value for one in members)
            case _:
                continue
        found[name] = found.get(name, choices) & choices
    return found


def all_pairs(case: ast.Case, relations: Mapping[str, Relation]) -> list[Span]:
    """Where a case would hold every row against every other: a source or an inner row without a look-up."""
    spans = []
    bound: set[str] = set()
    waiting = conjuncts(case.where)
    variables = {source.variable for source in case.sources}
    for source in case.sources:
        usable = [known for known in waiting if not free_names(known) & (variables - bound - {source.variable})]
        if bound and _scans(source, usable, relations):
            spans.append(source.span)
        bound.add(source.variable)
    for node in walk(case):
        if isinstance(node, ast.Aggregate | ast.Quantified) and free_names(node):
            conditions = conjuncts([node.condition] if node.condition is not None else [])
            if (conditions or isinstance(node, ast.Aggregate)) and _scans(node.source, conditions, relations):
                spans.append(node.span)
    return spans


def _scans(source: ast.Source, conditions: Sequence[Any], relations: Mapping[str, Relation]) -> bool:
    if source.relation == "document" or source.relation not in relations:
        return False
    return selection(source, conditions, relations).field is None
