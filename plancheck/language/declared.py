"""Relations and facts that rule files declare: their fields, in an order in which each can rely on those before it."""

from collections.abc import Callable, Sequence
from graphlib import CycleError, TopologicalSorter

from plancheck.facts.pattern import SPELLINGS, typed
from plancheck.facts.schema import Field, Relation, schema
from plancheck.language import ast
from plancheck.language.errors import hint
from plancheck.language.faults import fault
from plancheck.language.infer import Inference
from plancheck.language.tree import walk
from plancheck.language.types import Names, single

Declaration = ast.DeclaredFact | ast.DeclaredRelation
# Types of columns by what their holes hold; any other hole (text, noun, title, unit, a word list) gives a text.
_VALUES = {"numeral": "number", "number": "number", "year": "number", "quantity": "quantity", "date": "date"}
_HIDDEN = ("id", "text", "section", "confidence", "span", "document")


def column_types(declared: ast.DeclaredFact) -> dict[str, str]:
    """The type of each column of a declared fact: text, number, quantity or date."""
    kinds = ((column.name, SPELLINGS.get(column.type, column.type)) for column in declared.columns)
    return {name: _VALUES.get(kind, "text") for name, kind in kinds}


def sources(declared: ast.DeclaredFact) -> tuple[str, ...]:
    """The patterns of a declared fact; a hole without a type has that of its column."""
    kinds = {column.name: column.type for column in declared.columns}
    return tuple(typed(text.value, kinds) for text in declared.patterns)


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
            judge.complain(declaration.span, fault("relation_used", name=declaration.name))
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
            judge.complain(column.span, fault("field_used", name=column.name))
        seen.add(column.name)


def _fact_types(declaration: ast.DeclaredFact, judge: Inference) -> list[str]:
    columns = {column.name: column for column in declaration.columns}
    filled: set[str] = set()
    wrong = {column.name for column in declaration.columns if not judge.kind(column)}
    for pattern, source in zip(declaration.patterns, sources(declaration), strict=True):
        for hole in judge.pattern(pattern._replace(value=source)) if not wrong else ():
            if hole not in columns:
                judge.complain(pattern.span, fault("hole", name=hole, guess=hint(hole, columns)))
            filled.add(hole)
    for column in declaration.columns:
        if column.name not in filled | wrong and not wrong:
            judge.complain(column.span, fault("no_hole", name=column.name))
    types = column_types(declaration)
    return [types[column.name] for column in declaration.columns]


def _relation_types(declaration: ast.DeclaredRelation, relations: dict[str, Relation], judge: Inference) -> list[str]:
    names = Names({}, frozenset(), relations)
    for source in declaration.sources:
        names = judge.source(source, names)
    for condition in declaration.where:
        judge.condition(condition, names)
    if len(declaration.gives) != len(declaration.columns):
        columns, gives = len(declaration.columns), len(declaration.gives)
        judge.complain(declaration.span, fault("gives", columns=columns, gives=gives))
    kinds = [single(judge.type_of(give, names)) for give in declaration.gives]
    return [f"ref {kind[5:]}" if kind.startswith("fact ") else kind for kind in kinds]


def _used(declaration: Declaration) -> set[str]:
    return {node.relation for node in walk(declaration) if isinstance(node, ast.Source | ast.Have)}
