"""Parameters of rules: each use stands for its value, which a configuration may set."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from plancheck.language import ast
from plancheck.language.bindings import MATCH
from plancheck.language.errors import SelectionError, hint
from plancheck.language.faults import fault
from plancheck.language.listed import Complain
from plancheck.language.messages import pieces
from plancheck.language.tree import rebuilt, walk
from plancheck.source.said import Said, words
from plancheck.source.span import Span

Values = Mapping[str, Mapping[str, Any]]  # rule id -> parameter -> text, number, truth or a list of texts and numbers


def applied(rule: ast.Rule) -> ast.Rule:
    """The rule with the value of each parameter in its place."""
    if not rule.parameters:
        return rule
    values = {parameter.name: parameter.value for parameter in rule.parameters}
    return rule._replace(cases=tuple(_replaced(case, values) for case in rule.cases))


def configured(rule: ast.Rule, values: Mapping[str, Any]) -> ast.Rule:
    """The rule with other values of its parameters; SelectionError where one is unknown or does not fit."""
    known = {parameter.name: parameter for parameter in rule.parameters}
    for name in values:
        if name not in known:
            guess = hint(name, known) or _available(known)
            raise SelectionError(fault("no_parameter", id=rule.id, name=name, guess=guess))
    changed = (
        parameter._replace(value=_value(rule, parameter, values[parameter.name]))
        if parameter.name in values
        else parameter
        for parameter in rule.parameters
    )
    return rule._replace(parameters=tuple(changed))


def check_parameters(rule: ast.Rule, complain: Complain) -> None:
    """Complain of parameters that are declared twice, hidden by a variable, never used or out of their own bounds."""
    used = {name for case in rule.cases for name in _used(case)}
    bound = {name for case in rule.cases for name in _bound(case)}
    seen: set[str] = set()
    for parameter in rule.parameters:
        if parameter.name in seen:
            complain(parameter.span, fault("parameter_used", name=parameter.name))
        elif parameter.name in bound:
            complain(parameter.span, fault("parameter_variable", name=parameter.name))
        elif parameter.name not in used:
            complain(parameter.span, fault("parameter_idle", name=parameter.name, guess=hint(parameter.name, used)))
        seen.add(parameter.name)
        if parameter.allowed and plain(parameter.value) not in map(plain, parameter.allowed):
            complain(parameter.value.span, fault("default", name=parameter.name))


def plain(value: Any) -> Any:
    """The value of a literal: a text, a Decimal, a truth, or a list of them."""
    if isinstance(value, ast.Choices):
        return [plain(item) for item in value.items]
    return Decimal(value.value) if isinstance(value, ast.Number) else value.value


def _replaced(node: Any, values: Mapping[str, Any]) -> Any:
    if isinstance(node, ast.Path) and not node.fields and node.name in values:
        value = values[node.name]
        return node if isinstance(value, ast.Choices) else value._replace(span=node.span)
    if isinstance(node, ast.Member) and node.vocabulary and node.vocabulary in values:
        value = values[node.vocabulary]
        items = value.items if isinstance(value, ast.Choices) else (value,)
        node = node._replace(choices=items, vocabulary=None)
    if isinstance(node, tuple) and not isinstance(node, Span):
        return rebuilt(node, [_replaced(part, values) for part in node])
    return node


def _used(case: ast.Case) -> set[str]:
    nodes = list(walk(case))
    names = {node.name for node in nodes if isinstance(node, ast.Path) and not node.fields}
    return names | {node.vocabulary for node in nodes if isinstance(node, ast.Member) and node.vocabulary}


def _bound(case: ast.Case) -> set[str]:
    names = {node.variable for node in walk(case) if isinstance(node, ast.Source)}
    names |= {piece.text.partition(":")[0].strip() for piece in pieces(case.find.pattern.value if case.find else "")}
    return names | {let.name for let in case.lets} | ({MATCH} if case.find is not None else set())


def _value(rule: ast.Rule, parameter: ast.Parameter, written: Any) -> Any:
    span = parameter.value.span
    value = _literal(written, span)
    if value is None or type(value) is not type(parameter.value):
        kind = _KINDS[type(parameter.value)]
        wrong = fault("parameter_kind", id=rule.id, name=parameter.name, kind=kind, value=repr(written))
        raise SelectionError(wrong.short(120, 120))
    if parameter.allowed and plain(value) not in map(plain, parameter.allowed):
        listed = words(str(plain(one)) for one in parameter.allowed)
        raise SelectionError(fault("parameter_value", id=rule.id, name=parameter.name, value=written, names=listed))
    return value


def _literal(written: Any, span: Span) -> Any:
    """The node of a value from a configuration; None for what is no value of a rule."""
    if isinstance(written, bool):
        return ast.Truth(written, span)
    if isinstance(written, int | float | Decimal):
        return ast.Number(format(Decimal(str(written)), "f"), span)
    if isinstance(written, str):
        return ast.Text(written, span)
    if not isinstance(written, list | tuple):
        return None
    items = tuple(one for one in (_literal(part, span) for part in written) if isinstance(one, ast.Text | ast.Number))
    return ast.Choices(items, span) if len(items) == len(written) else None


def _available(known: Mapping[str, ast.Parameter]) -> Said:
    return fault("parameters", names=words(known)) if known else fault("no_parameters")


_KINDS: Mapping[type, Said] = {
    ast.Text: Said("文字", "a text"),
    ast.Number: Said("数", "a number"),
    ast.Truth: Said(" true 或 false", "true or false"),
    ast.Choices: Said("列表", "a list"),
}
