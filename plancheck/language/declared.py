"""Relations and facts that rule files declare: their fields, in an order in which each can rely on those before it."""

from collections.abc import Callable, Sequence
from graphlib import CycleError, TopologicalSorter

from plancheck.facts.schema import Field, Relation, schema
from plancheck.language import ast
from plancheck.language.errors import hint
from plancheck.language.infer import Inference
from plancheck.language.tree import walk
from plancheck.language.types import Names, single

Declaration = ast.DeclaredFact | ast.DeclaredRelation
NUMBERS = ("numeral", "number", "year")
_HIDDEN = ("id", "text", "section", "confidence", "span", "document")


def in_order(declarations: Sequence[Declaration]) -> list[Declaration]:
    """Declarations so that none refers to a later one; CycleError where there is no such order."""
    by_name = {declaration.name: declaration for declaration in declarations}
    graph = {name: {other for other in _used(declaration) if other in by_name} for name, declaration in by_name.items()}
    return [by_name[name] for name in TopologicalSorter(graph).static_order()]


def cycle(error: CycleError) -> str:
    """The members of a circle of declarations, for a message."""
    return " → ".join(error.args[1])


def declare(declarations: Sequence[Declaration], inference: Callable[[Declaration], Inference]) -> dict[str, Relation]:
    """Relations by name, the built-in ones included; complaints go to the inference of each declaration."""
    relations = dict(schema())
    for declaration in declarations:
        judge = inference(declaration)
        if declaration.name in relations:
            judge.complain(declaration.span, f"已有名为 {declaration.name} 的关系")
        _check_columns(declaration, judge)
        types = _fact_types(declaration, judge) if isinstance(declaration, ast.DeclaredFact) else None
        if isinstance(declaration, ast.DeclaredRelation):
            types = _relation_types(declaration, relations, judge)
        fields = {field.name: field for field in schema()["match"].fields.values()}
        for column, kind in zip(declaration.columns, types or (), strict=False):
            fields[column.name] = Field(column.name, kind, "")
        relations[declaration.name] = Relation(declaration.name, "", fields)
    return relations


def _check_columns(declaration: Declaration, judge: Inference) -> None:
    seen: set[str] = set()
    for column in declaration.columns:
        if column.name in seen or column.name in _HIDDEN:
            judge.complain(column.span, f"字段名 {column.name} 已经用过")
        seen.add(column.name)


def _fact_types(declaration: ast.DeclaredFact, judge: Inference) -> list[str]:
    names = {column.name for column in declaration.columns}
    for pattern in declaration.patterns:
        for hole in judge.pattern(pattern):
            if hole not in names:
                judge.complain(pattern.span, f"空位 {hole} 不是字段{hint(hole, names)}")
    return ["number" if column.type in NUMBERS else "text" for column in declaration.columns]


def _relation_types(declaration: ast.DeclaredRelation, relations: dict[str, Relation], judge: Inference) -> list[str]:
    names = Names({}, frozenset(), relations)
    for source in declaration.sources:
        names = judge.source(source, names)
    for condition in declaration.where:
        judge.condition(condition, names)
    if len(declaration.gives) != len(declaration.columns):
        judge.complain(declaration.span, f"字段有 {len(declaration.columns)} 个，give 给出 {len(declaration.gives)} 个")
    kinds = [single(judge.type_of(give, names)) for give in declaration.gives]
    return [f"ref {kind[5:]}" if kind.startswith("fact ") else kind for kind in kinds]


def _used(declaration: Declaration) -> set[str]:
    return {node.relation for node in walk(declaration) if isinstance(node, ast.Source | ast.Have)}
