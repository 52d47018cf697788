"""Expressions to closures over an environment: variables by name, the Scope under the empty name."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from operator import attrgetter
from typing import Any

from plancheck.language import ast, operate
from plancheck.language.compile_rows import SCOPE, Closure, Environment, RowCompiler
from plancheck.language.functions import functions
from plancheck.language.types import STRUCTURES, fields_of, single


class Compiler(RowCompiler):
    """Single values, comparisons and connectives."""

    def _text(self, node: ast.Text) -> Closure:
        return lambda environment: node.value

    def _number(self, node: ast.Number) -> Closure:
        value = Decimal(node.value)
        return lambda environment: value

    def _truth(self, node: ast.Truth) -> Closure:
        return lambda environment: node.value

    def _path(self, node: ast.Path) -> Closure:
        name, fields, kind = node.name, node.fields, self.names.variables[node.name]
        read = self._reader(single(kind), fields)
        if kind.startswith("many "):
            if (name, *fields) in self.names.keys:
                return lambda environment: environment[SCOPE].follow(environment[name][0], fields)
            if read is not None:
                return lambda environment: list(map(read, environment[name]))
            return lambda environment: [environment[SCOPE].follow(row, fields) for row in environment[name]]
        if not fields:
            return lambda environment: environment[name]
        if read is not None:
            return lambda environment: read(environment[name])
        return lambda environment: environment[SCOPE].follow(environment[name], fields)

    def _reader(self, kind: str, fields: Sequence[str]) -> Callable[[Any], Any] | None:
        """How a path is read from a row itself; None where it leads over an id to another fact."""
        if not kind.startswith("fact ") or not fields or fields[0] == "document":
            return None
        outer = attrgetter(fields[0])
        if len(fields) == 1:
            return outer
        known = fields_of(kind, self.names.relations)
        if len(fields) > 2 or known is None or known[fields[0]] not in STRUCTURES:
            return None
        inner = attrgetter(fields[1])
        return lambda row: None if (value := outer(row)) is None else inner(value)

    def _call(self, node: ast.Call) -> Closure:
        if node.function == "reaches":
            return self._reaches(node)
        arguments = [self.expression(argument) for argument in node.arguments]
        if node.function == "siblings":
            return lambda environment: environment[SCOPE].siblings(arguments[0](environment))
        run = functions()[node.function].run
        if len(arguments) == 1:
            only = arguments[0]
            return lambda environment: run(only(environment))
        return lambda environment: run(*(argument(environment) for argument in arguments))

    def _member(self, node: ast.Member) -> Closure:
        item = self.expression(node.item)
        choices = frozenset(self.expression(choice)({}) for choice in node.choices)
        if node.vocabulary is not None:
            name, _, group = node.vocabulary.partition(".")
            choices = frozenset(self.vocabulary.words(name, *((group,) if group else ())))

        def closure(environment: Environment) -> bool | None:
            value = operate.plain(item(environment))
            return None if value is None else value in choices

        return closure

    def _known(self, node: ast.Known) -> Closure:
        item, known = self.expression(node.item), node.known
        return lambda environment: (item(environment) is not None) is known

    def _like(self, node: ast.Like) -> Closure:
        from plancheck.facts.pattern import compile_pattern, is_found

        item, source, vocabulary = self.expression(node.item), node.pattern.value, self.vocabulary

        def closure(environment: Environment) -> bool | None:
            value = item(environment)
            return None if value is None else is_found(compile_pattern(source, vocabulary), value)

        return closure

    def _compare(self, node: ast.Compare) -> Closure:
        left, compare = self.expression(node.left), operate.comparison(node.operator)
        if isinstance(node.right, ast.Text) and node.operator in ("=", "!="):
            return _against_text(left, node.right.value, node.operator == "=", compare)
        right = self.expression(node.right)
        return lambda environment: compare(left(environment), right(environment))

    def _arithmetic(self, node: ast.Arithmetic) -> Closure:
        first = self.expression(node.first)
        rest = [(operator, self.expression(operand)) for operator, operand in node.rest]

        def closure(environment: Environment) -> Any:
            value = first(environment)
            for operator, operand in rest:
                value = operate.arithmetic(operator, value, operand(environment))
            return value

        return closure

    def _not(self, node: ast.Not) -> Closure:
        item = self.expression(node.item)

        def closure(environment: Environment) -> bool | None:
            value = item(environment)
            return None if value is None else not value

        return closure

    def _all(self, node: ast.All) -> Closure:
        return self.conjunction(list(node.items))

    def _any(self, node: ast.Any) -> Closure:
        closures = [self.expression(item) for item in node.items]

        def closure(environment: Environment) -> bool | None:
            result: bool | None = False
            for item in closures:
                value = item(environment)
                if value:
                    return True
                result = None if value is None else result
            return result

        return closure


def _against_text(left: Closure, text: str, equal: bool, compare: Callable[[Any, Any], bool | None]) -> Closure:
    """The commonest condition (f.role = "target"), with as few calls as it can do with."""

    def closure(environment: Environment) -> bool | None:
        value = left(environment)
        return (value == text) is equal if type(value) is str else compare(value, text)

    return closure
