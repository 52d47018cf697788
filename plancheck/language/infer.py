"""The type of an expression, and complaints about names, arity and types on the way."""

from typing import Any

from plancheck.facts.vocabulary import Vocabulary
from plancheck.language import ast
from plancheck.language.errors import hint
from plancheck.language.faults import fault
from plancheck.language.functions import Function, functions
from plancheck.language.listed import Complain, check_list, holes_of, is_kind
from plancheck.language.types import (
    COMMON,
    MEASURE,
    Names,
    comparable,
    edge,
    field_names,
    fields_of,
    noted,
    pointer,
    shown,
    single,
)
from plancheck.language.words import FUNCTIONS
from plancheck.source.said import either, words
from plancheck.source.span import Span


class Inference:
    """`complain` takes each fault; the result after a fault is the type `any`, which fits everywhere."""

    def __init__(self, vocabulary: Vocabulary, complain: Complain) -> None:
        """`vocabulary` answers for word lists."""
        self.vocabulary, self.complain = vocabulary, complain

    def type_of(self, node: Any, names: Names) -> str:
        """The type of an expression."""
        return str(getattr(self, f"_{type(node).__name__.lower()}")(node, names))

    def condition(self, node: Any, names: Names) -> None:
        """An expression that has to be true or false."""
        kind = self.type_of(node, names)
        if kind not in ("boolean", "any"):
            self.complain(node.span, fault("condition", kind=shown(kind)))

    def source(self, source: ast.Source, names: Names) -> Names:
        """The names after `variable in relation`."""
        if source.variable in names.variables:
            self.complain(source.span, fault("name_used", name=source.variable))
        known = self.relation(source.relation, source.span, names)
        return names.with_variable(source.variable, f"fact {source.relation}" if known else "any")

    def relation(self, relation: str, span: Span, names: Names) -> bool:
        """Whether a relation exists."""
        if relation not in names.relations:
            known = {noted(kind.note): name for name, kind in names.relations.items() if kind.note}
            guess = hint(relation, names.relations, known)
            self.complain(span, fault("no_relation", name=relation, guess=guess))
        return relation in names.relations

    def _text(self, node: ast.Text, names: Names) -> str:
        return "text"

    def _number(self, node: ast.Number, names: Names) -> str:
        return "number"

    def _truth(self, node: ast.Truth, names: Names) -> str:
        return "boolean"

    def _path(self, node: ast.Path, names: Names) -> str:
        if node.name not in names.variables:
            guess = hint(node.name, names.variables)
            self.complain(node.span, fault("no_variable", name=node.name, guess=guess))
            return "any"
        kind = names.variables[node.name]
        many = kind.startswith("many ") and (node.name, *node.fields) not in names.keys
        kind = single(kind)
        for field in node.fields:
            kind = self._field(kind, field, node, names)
        return f"many {kind}" if many else kind

    def _field(self, kind: str, field: str, node: ast.Path, names: Names) -> str:
        if kind == "any":
            return "any"
        fields = fields_of(kind, names.relations)
        if fields is None:
            self.complain(node.span, fault("no_fields", kind=shown(kind), field=field))
        elif field not in fields:
            guess = hint(field, fields, field_names(kind, names.relations)) or fault(
                "fields", names=words(_own(fields))
            )
            self.complain(node.span, fault("no_field", kind=shown(kind), field=field, guess=guess))
        else:
            return fields[field]
        return "any"

    def _call(self, node: ast.Call, names: Names) -> str:
        function = functions().get(node.function)
        if function is None:
            chinese = (spelling for known in FUNCTIONS.values() for spelling in known)
            guess = hint(node.function, (*functions(), *chinese))
            self.complain(_name_span(node), fault("no_function", name=node.function, guess=guess))
            return "any"
        least, most = len(function.takes), None if function.rest else len(function.takes)
        if len(node.arguments) < least or (most is not None and len(node.arguments) > most):
            key = "least_arguments" if most is None else "few_arguments"
            self.complain(node.span, fault(key, name=node.function, count=least))
            return "any"
        if node.function == "reaches":
            return self._reaches(node, names)
        kinds = [self.type_of(argument, names) for argument in node.arguments]
        for position, kind in enumerate(kinds):
            self._argument(node, function, position, kind)
        return single(kinds[0]) if function.gives == "same" else function.gives

    def _argument(self, node: ast.Call, function: Function, position: int, kind: str) -> None:
        span = node.arguments[position].span
        if kind.startswith("many ") and not function.many:
            self.complain(span, fault("of_many", name=node.function))
        takes = function.takes[min(position, len(function.takes) - 1)]
        if takes is not None and single(kind) not in takes | {"any"}:
            self.complain(span, fault("of_kind", name=node.function, kind=shown(kind)))

    def _reaches(self, node: ast.Call, names: Names) -> str:
        relation = node.arguments[0]
        if not isinstance(relation, ast.Path) or relation.fields:
            self.complain(relation.span, fault("reaches_first"))
        elif self.relation(relation.name, relation.span, names) and edge(names, relation.name) is None:
            self.complain(relation.span, fault("reaches_ends", name=relation.name))
        for argument in node.arguments[1:]:
            self.type_of(argument, names)
        return "boolean"

    def _aggregate(self, node: ast.Aggregate, names: Names) -> str:
        inner = self._rows(node.source, node.condition, names)
        kind = self.type_of(node.value, inner)
        function = functions()[node.function]
        takes = function.takes[0]
        if takes is not None and kind not in takes | {"any"}:
            self.complain(node.value.span, fault("of_kind", name=node.function, kind=shown(kind)))
        return kind if function.gives == "same" else function.gives

    def _quantified(self, node: ast.Quantified, names: Names) -> str:
        inner = self._rows(node.source, node.condition, names)
        if node.claim is not None:
            self.condition(node.claim, inner)
        if (node.claim is not None) is not (node.kind == "every"):
            self.complain(node.span, fault("has"))
        return "boolean"

    def _rows(self, source: ast.Source, condition: Any, names: Names) -> Names:
        inner = self.source(source, names)
        if condition is not None:
            self.condition(condition, inner)
        return inner

    def _have(self, node: ast.Have, names: Names) -> str:
        subject = self.type_of(node.subject, names)
        if self.relation(node.relation, node.span, names) and subject != "any":
            relation = single(subject).removeprefix("fact ")
            if not subject.startswith("many fact ") or pointer(names, node.relation, relation) is None:
                self.complain(node.span, fault("have", kind=shown(subject), relation=node.relation))
        return "boolean"

    def _member(self, node: ast.Member, names: Names) -> str:
        kind = self._one(node.item, names)
        expected = {
            choice_type
            for choice in node.choices
            for choice_type in ("text", "number")
            if isinstance(choice, ast.Text) is (choice_type == "text")
        } or {"text"}
        if kind not in expected | {"any"} and not (kind in MEASURE and "number" in expected):
            self.complain(node.span, fault("compared", kind=shown(kind), other=either(map(shown, sorted(expected)))))
        if node.vocabulary is not None:
            check_list(node.vocabulary, node.span, self.vocabulary, self.complain)
        return "boolean"

    def _known(self, node: ast.Known, names: Names) -> str:
        self._one(node.item, names)
        return "boolean"

    def _like(self, node: ast.Like, names: Names) -> str:
        kind = self._one(node.item, names)
        if kind not in ("text", "any"):
            self.complain(node.span, fault("like", kind=shown(kind)))
        self.pattern(node.pattern)
        return "boolean"

    def kind(self, column: ast.Column) -> bool:
        """Whether a column may be of its type."""
        return is_kind(column.type, column.span, self.vocabulary, self.complain)

    def pattern(self, pattern: ast.Text) -> tuple[str, ...]:
        """The holes of a pattern, which has to be one."""
        return holes_of(pattern, self.vocabulary, self.complain)

    def _one(self, node: Any, names: Names) -> str:
        kind = self.type_of(node, names)
        if kind.startswith("many "):
            self.complain(node.span, fault("many"))
            return "any"
        return kind

    def _compare(self, node: ast.Compare, names: Names) -> str:
        left, right = self._one(node.left, names), self._one(node.right, names)
        if "any" not in (left, right) and not comparable(left, right, node.operator in ("=", "!=")):
            self.complain(node.span, fault("compared", kind=shown(left), other=shown(right)))
        return "boolean"

    def _arithmetic(self, node: ast.Arithmetic, names: Names) -> str:
        for operand in (node.first, *(operand for _, operand in node.rest)):
            kind = self._one(operand, names)
            if kind not in MEASURE | {"any"}:
                self.complain(operand.span, fault("calculated", kind=shown(kind)))
        return "number"

    def _not(self, node: ast.Not, names: Names) -> str:
        self.condition(node.item, names)
        return "boolean"

    def _all(self, node: ast.All, names: Names) -> str:
        for item in node.items:
            self.condition(item, names)
        return "boolean"

    _any = _all


def _name_span(node: ast.Call) -> Span:
    """Where the name of a function stands."""
    return Span(node.span.start, node.span.start + len(node.function))


def _own(fields: dict[str, str]) -> list[str]:
    """Fields worth naming: not those that every fact has."""
    return [name for name in fields if name not in COMMON] or list(fields)
