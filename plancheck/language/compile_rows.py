"""Expressions over rows to closures: quantifiers, aggregates, look-ups. Single values are compiled in `compile`."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from plancheck.facts.base import FactBase
from plancheck.facts.vocabulary import Vocabulary
from plancheck.language import ast, operate
from plancheck.language.functions import functions
from plancheck.language.lookup import conjuncts, free_names, selection
from plancheck.language.types import Names, edge, pointer

Environment = dict[str, Any]
Closure = Callable[[Environment], Any]
Rows = Callable[[Environment], Sequence[Any] | None]
SCOPE = ""  # where an environment holds the facts


class RowCompiler:
    """`names` says which variables are groups; `vocabulary` answers for word lists."""

    def __init__(self, names: Names, vocabulary: Vocabulary) -> None:
        """Nothing is compiled yet."""
        self.names, self.vocabulary = names, vocabulary

    def expression(self, node: Any) -> Closure:
        """A closure that gives the value, None for unknown."""
        closure: Closure = getattr(self, f"_{type(node).__name__.lower()}")(node)
        return closure

    def conjunction(self, conditions: list[Any]) -> Closure:
        """All conditions: False as soon as one is, unknown if one is and none is False."""
        closures = [self.expression(condition) for condition in conditions]
        return closures[0] if len(closures) == 1 else lambda environment: every(environment, closures)

    def rows(self, source: ast.Source, conditions: list[Any]) -> tuple[Rows, Closure | None]:
        """The rows that an equality selects (None: unknown), and what remains to be tested once a row is bound."""
        chosen = selection(source, conditions, self.names.relations)
        rest = self.inner(source).conjunction(list(chosen.rest)) if chosen.rest else None
        relation, field = source.relation, chosen.field
        if field is None:
            return lambda environment: environment[SCOPE].base.of(relation), rest
        key = self.expression(chosen.key)
        if chosen.also is not None:
            return self._narrowed(relation, field, key, chosen.also), rest

        def look_up(environment: Environment) -> Sequence[Any] | None:
            value = operate.plain(key(environment))
            return None if value is None else environment[SCOPE].base.where(relation, field, value)

        def may_match(environment: Environment) -> Sequence[Any]:
            base = environment[SCOPE].base
            value = operate.plain(key(environment))
            return (*base.where(relation, field, value), *base.where(relation, field, None))

        return may_match if chosen.constant else look_up, rest

    def _narrowed(self, relation: str, field: str, key: Closure, also: tuple[str, Any]) -> Rows:
        """Rows that two equalities select; those of which the second is unknown are tested with the rest."""
        other, second = also[0], self.expression(also[1])

        def look_up(environment: Environment) -> Sequence[Any] | None:
            value = operate.plain(key(environment))
            if value is None:
                return None
            base: FactBase = environment[SCOPE].base
            narrower = operate.plain(second(environment))
            if narrower is None:
                return base.where(relation, field, value)
            return base.where_both(relation, (field, other), (value, narrower))

        return look_up

    def inner(self, source: ast.Source) -> "RowCompiler":
        """The compiler inside `x in relation`."""
        return type(self)(self.names.with_variable(source.variable, f"fact {source.relation}"), self.vocabulary)

    def _reaches(self, node: ast.Call) -> Closure:
        relation = node.arguments[0]
        assert isinstance(relation, ast.Path)
        name, ends = relation.name, edge(self.names, relation.name)
        assert ends is not None
        start, goal = (self.expression(argument) for argument in node.arguments[1:])
        return lambda environment: environment[SCOPE].reaches(name, ends, start(environment), goal(environment))

    def _aggregate(self, node: ast.Aggregate) -> Closure:
        rows, value = self._matching(node.source, node.condition), self.inner(node.source).expression(node.value)
        run, count = functions()[node.function].run, node.function == "count"

        def closure(environment: Environment) -> Any:
            values = []
            for verdict in rows(environment):
                if verdict is None:
                    return None
                values.append(value(environment))
            return len(values) if count else run(*values)

        return self._constant(node, closure)

    def _quantified(self, node: ast.Quantified) -> Closure:
        if node.kind == "every":
            return self._every(node)
        rows = self._matching(node.source, node.condition)
        found, missing = node.kind == "some", node.kind == "no"

        def closure(environment: Environment) -> bool | None:
            result: bool | None = missing
            for verdict in rows(environment):
                if verdict:
                    return found
                result = None
            return result

        return self._constant(node, closure)

    def _every(self, node: ast.Quantified) -> Closure:
        rows, claim = self._matching(node.source, node.condition), self.inner(node.source).expression(node.claim)

        def closure(environment: Environment) -> bool | None:
            result: bool | None = True
            for verdict in rows(environment):
                held = claim(environment) if verdict else None
                if held is False:
                    return False
                result = result if held else None
            return result

        return self._constant(node, closure)

    def _matching(self, source: ast.Source, condition: Any) -> Callable[[Environment], Iterator[bool | None]]:
        """Binds each row that fulfils a condition (True) or may fulfil it (None)."""
        rows, test = self.rows(source, conjuncts([condition] if condition is not None else []))
        variable = source.variable

        def matching(environment: Environment) -> Iterator[bool | None]:
            found = rows(environment)
            if found is None:
                yield None
                return
            for row in found:
                environment[variable] = row
                verdict = True if test is None else test(environment)
                if verdict is not False:
                    yield verdict

        return matching

    def _constant(self, node: Any, closure: Closure) -> Closure:
        """What depends on no variable is computed once a run."""
        if free_names(node):
            return closure
        key = object()
        return lambda environment: environment[SCOPE].once(key, lambda: closure(environment))

    def _have(self, node: ast.Have) -> Closure:
        if isinstance(node.subject, ast.Call):
            task, field = self.expression(node.subject.arguments[0]), pointer(self.names, node.relation, "task")
            return lambda environment: environment[SCOPE].siblings_have(task(environment), node.relation, field)
        assert isinstance(node.subject, ast.Path)
        field = pointer(self.names, node.relation, self.names.variables[node.subject.name].split()[-1])
        members = self.expression(node.subject)
        return lambda environment: environment[SCOPE].most_have(members(environment), node.relation, field)


def every(environment: Environment, closures: Sequence[Closure]) -> bool | None:
    """Three-valued `and`: False as soon as one is False."""
    result: bool | None = True
    for closure in closures:
        value = closure(environment)
        if value is False:
            return False
        result = None if value is None else result
    return result
