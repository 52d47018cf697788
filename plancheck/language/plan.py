"""A case of a rule to a function over a Scope: rows or groups, expectations, findings; linear in the facts."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from plancheck.facts.pattern import Pattern, compile_pattern
from plancheck.facts.schema import Relation
from plancheck.facts.vocabulary import Vocabulary
from plancheck.language import ast
from plancheck.language.bindings import Bindings, bindings
from plancheck.language.compile import Compiler
from plancheck.language.compile_rows import SCOPE, Closure, Environment, every
from plancheck.language.functions import functions
from plancheck.language.joins import MATCHES, Group, grouped, joined, levels, match_level
from plancheck.language.lookup import hole_texts
from plancheck.language.saying import Chosen, Hit, compile_saying
from plancheck.language.scope import Scope
from plancheck.language.spread import disagreeing, reading_order
from plancheck.language.tree import bare, walk
from plancheck.language.trusting import Trusting
from plancheck.source.records import NamedTuple

Run = Callable[[Scope, Sequence[Any], str], Iterator[Hit | None]]
Judge = Callable[[Environment], Iterator[bool | None]]
_Units = Callable[[Environment], Iterator[bool]]
_Groups = Callable[[Environment], list[Group]]
_Choose = Callable[[Environment], Chosen | None]


class CasePlan(NamedTuple):
    """`run(scope, matches, lang)` gives a Hit for each row or group that fails, None for each that cannot be judged.

    `matches` are the rows of `find`, otherwise none. `pattern` is None without `find`, `unless` are sources; `only` names the texts that holes
    have to hold, so that the others need not be made rows.
    """

    pattern: Pattern | None
    unless: tuple[str, ...]
    only: Mapping[str, frozenset[str]]
    run: Run


def compile_case(rule: ast.Rule, case: ast.Case, relations: Mapping[str, Relation], vocabulary: Vocabulary) -> CasePlan:
    """The plan of a checked case."""
    names = bindings(case, relations, Trusting(vocabulary))
    judge = compile_judge(case, names, vocabulary)
    choose = _chooser(case, names, vocabulary) if case.grouped else None
    say = compile_saying(rule, case, names, vocabulary)

    def run(scope: Scope, matches: Sequence[Any], lang: str) -> Iterator[Hit | None]:
        environment: Environment = {SCOPE: scope, MATCHES: matches}
        for verdict in judge(environment):
            if verdict is None:
                yield None
            elif not verdict:
                chosen = choose(environment) if choose is not None else None
                hit = say(environment, chosen, lang) if choose is None or chosen is not None else None
                yield from () if hit is None else (hit,)

    if case.find is None:
        return CasePlan(None, (), {}, run)
    pattern = compile_pattern(case.find.pattern.value, vocabulary)
    return CasePlan(pattern, tuple(text.value for text in case.find.unless), hole_texts(case.where), run)


def compile_judge(case: ast.Case, names: Bindings, vocabulary: Vocabulary) -> Judge:
    """Binds each row or group of a case in turn: whether it is as expected, None where that cannot be judged."""
    compiler = Compiler(names.units, vocabulary)
    units = _units(case, names, vocabulary)
    lets = [(let.name, compiler.expression(let.value)) for let in case.lets]
    expects = [compiler.expression(expect) for expect in case.expects]

    def judge(environment: Environment) -> Iterator[bool | None]:
        for known in units(environment):
            for name, value in lets if known else ():
                environment[name] = value(environment)
            held = every(environment, expects) if known and expects else False
            yield held if known else None

    return judge


def _units(case: ast.Case, names: Bindings, vocabulary: Vocabulary) -> _Units:
    sources = levels(case.sources, case.where, names.rows, vocabulary)
    if case.find is not None:
        sources = [match_level(case.where, names.rows, vocabulary)]
    if not case.grouped:
        return lambda environment: joined(sources, environment)
    keys = [Compiler(names.rows, vocabulary).expression(path) for path in case.grouped]
    variables = [source.variable for source in case.sources]

    def groups(environment: Environment) -> list[Group]:
        return grouped(joined(sources, environment), environment, variables, keys, case.across)

    return _bound(groups if case.find is not None else _shared(case, groups), variables)


def _shared(case: ast.Case, groups: _Groups) -> _Groups:
    """Groups that are computed once a run, for all cases that say the same of sources, conditions and keys."""
    key = bare((case.sources, case.where, case.grouped, case.across))

    def shared(environment: Environment) -> list[Group]:
        found: list[Group] = environment[SCOPE].once(key, lambda: groups(environment))
        return found

    return shared


def _bound(groups: _Groups, variables: Sequence[str]) -> _Units:
    """Binds the variables to the rows of each group; False for a row that belongs to no known group."""

    def units(environment: Environment) -> Iterator[bool]:
        for columns in groups(environment):
            if columns is not None:
                environment.update(zip(variables, columns, strict=True))
            yield columns is not None

    return units


def _chooser(case: ast.Case, names: Bindings, vocabulary: Vocabulary) -> _Choose:
    """Which members of a failing group are shown: those that disagree, else the last and then the others."""
    spread = _spread(case)
    if spread is None:
        variable = case.sources[0].variable
        return lambda environment: Chosen(variable, _last_first(environment[variable]))
    path, same, across = spread[0], functions()[spread[1]].run, case.across
    values, held = Compiler(names.units, vocabulary).expression(path), Compiler(names.units, vocabulary)
    test: Closure = held.expression(ast.Call(spread[1], (path,), path.span))

    def choose(environment: Environment) -> Chosen | None:
        rows = environment[path.name]
        if test(environment) is not False:
            return Chosen(path.name, _last_first(rows))
        positions = disagreeing(rows, values(environment), same, across)
        return Chosen(path.name, positions) if positions else None

    return choose


def _spread(case: ast.Case) -> tuple[ast.Path, str] | None:
    """The field of a group that `agree` or `alike` looks at, and which of the two."""
    for node in walk(case.expects):
        if isinstance(node, ast.Call) and node.function in ("agree", "alike") and len(node.arguments) == 1:
            path = node.arguments[0]
            if isinstance(path, ast.Path) and any(path.name == source.variable for source in case.sources):
                return path, node.function
    return None


def _last_first(rows: Sequence[Any]) -> list[int]:
    order = sorted(range(len(rows)), key=lambda position: reading_order(rows[position]))
    return [*order[-1:], *order[:-1]]
