"""A case of a rule step by step: every row it looks at, how far it gets, and the values that decide."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from plancheck.facts.schema import Relation
from plancheck.facts.vocabulary import Vocabulary
from plancheck.language import ast
from plancheck.language.bindings import MATCH, Bindings, bindings
from plancheck.language.compile import Compiler
from plancheck.language.compile_rows import SCOPE, Closure, Environment, Rows
from plancheck.language.format import respelled
from plancheck.language.joins import MATCHES, grouped
from plancheck.language.lookup import conjuncts, free_names
from plancheck.language.scope import Scope
from plancheck.language.show import shown
from plancheck.language.tree import walk
from plancheck.language.trusting import Trusting
from plancheck.language.wording import expression
from plancheck.source.records import NamedTuple
from plancheck.source.said import NOTHING, Said, said

HELD, FAILED, UNKNOWN, PASSED = "held", "failed", "unknown", "passed"


class Looked(NamedTuple):
    """A row, or the first row of a group, with what became of it and why: conditions with the values in them."""

    place: Any
    outcome: str
    why: Said
    size: int = 1


class _Test(NamedTuple):
    words: Said
    closure: Closure
    values: tuple[tuple[Said, Closure], ...]


class _Step(NamedTuple):
    """One source: its rows, and each condition that can be decided once a row is bound."""

    variable: str
    relation: str
    rows: Rows
    tests: tuple[_Test, ...]


def trace(
    case: ast.Case, relations: Mapping[str, Relation], vocabulary: Vocabulary, scope: Scope, matches: Sequence[Any]
) -> Iterator[Looked]:
    """Every row or group of a checked case, parameters replaced; `matches` are the rows of `find`."""
    names = bindings(case, relations, Trusting(vocabulary))
    environment: Environment = {SCOPE: scope, MATCHES: matches}
    steps = _steps(case, names, vocabulary)
    lets = [(let.name, Compiler(names.units, vocabulary).expression(let.value)) for let in case.lets]
    tests = [_test(expect, names.units.variables, Compiler(names.units, vocabulary)) for expect in case.expects]
    first = steps[0].variable
    if not case.grouped:
        for looked in _rows(steps, environment, first):
            yield looked or _judged(environment, environment[first], 1, lets, tests)
        return
    ready: list[Looked] = []
    keys = [Compiler(names.rows, vocabulary).expression(path) for path in case.grouped]

    def bound() -> Iterator[bool]:
        for looked in _rows(steps, environment, first):
            if looked is not None:
                ready.append(looked)
            elif None in [key(environment) for key in keys]:
                ready.append(Looked(environment[first], UNKNOWN, said(_WHY["key"])))
            else:
                yield True

    variables = [step.variable for step in steps]
    judged = []
    for columns in filter(None, grouped(bound(), environment, variables, keys, case.across)):
        environment.update(zip(variables, columns, strict=True))
        judged.append(_judged(environment, environment[first][0], len(environment[first]), lets, tests))
    yield from (*ready, *judged)


def _steps(case: ast.Case, names: Bindings, vocabulary: Vocabulary) -> list[_Step]:
    compiler = Compiler(names.rows, vocabulary)
    if case.find is not None:
        tests = tuple(_test(one, names.rows.variables, compiler) for one in conjuncts(case.where))
        return [_Step(MATCH, MATCH, lambda environment: environment[MATCHES], tests)]
    found: list[_Step] = []
    waiting = conjuncts(case.where)
    unbound = {source.variable for source in case.sources}
    for number, source in enumerate(case.sources):
        unbound.discard(source.variable)
        now = [condition for condition in waiting if not free_names(condition) & unbound]
        waiting = [condition for condition in waiting if free_names(condition) & unbound]
        rows = compiler.rows(source, now if number else [])[0]  # of the first source every row is shown
        tests = tuple(_test(one, names.rows.variables, compiler) for one in now)
        found.append(_Step(source.variable, source.relation, rows, tests))
    return found


def _rows(steps: Sequence[_Step], environment: Environment, first: str) -> Iterator[Looked | None]:
    """None with a whole row bound, or what stopped it on the way."""
    step, deeper = steps[0], steps[1:]
    rows = step.rows(environment)
    if not rows and step.variable != first:
        outcome = UNKNOWN if rows is None else PASSED
        yield Looked(environment[first], outcome, said(_WHY["unmatched"], relation=step.relation))
    for row in rows or ():
        environment[step.variable] = row
        if step.variable == MATCH:
            environment.update(row.holes)
        stopped = _stopped(step.tests, environment)
        if stopped is not None:
            yield Looked(environment[first], *stopped)
        elif deeper:
            yield from _rows(deeper, environment, first)
        else:
            yield None


def _stopped(tests: Sequence[_Test], environment: Environment) -> tuple[str, Said] | None:
    """The first condition that is false, else the first that is unknown."""
    verdicts = [(test, test.closure(environment)) for test in tests]
    for verdict, outcome in ((False, PASSED), (None, UNKNOWN)):
        for test, known in verdicts:
            if known is verdict:
                return outcome, _said(test, known, environment)
    return None


def _judged(
    environment: Environment, place: Any, size: int, lets: Sequence[tuple[str, Closure]], tests: Sequence[_Test]
) -> Looked:
    for name, value in lets:
        environment[name] = value(environment)
    verdicts = [(test, test.closure(environment)) for test in tests]
    outcome = HELD if tests and all(known for _, known in verdicts) else FAILED
    if any(known is None for _, known in verdicts) and all(known is not False for _, known in verdicts):
        outcome = UNKNOWN
    telling = [one for one in verdicts if outcome == HELD or not one[1]]
    parts = [_said(test, known, environment) for test, known in telling] or [said(_WHY["found"])]
    why = Said("；".join(part.zh for part in parts), "; ".join(part.en for part in parts))
    return Looked(place, outcome, why, size)


def _test(condition: Any, variables: Mapping[str, str], compiler: Compiler) -> _Test:
    """A condition with the paths in it that have a value of their own."""
    paths = {
        expression(part): part for part in walk(condition) if isinstance(part, ast.Path) and part.name in variables
    }
    told = ((words, path) for words, path in paths.items() if path.fields or variables[path.name] in ("text", "number"))
    values = tuple((_worded(words), compiler.expression(path)) for words, path in told)
    return _Test(_worded(expression(condition)), compiler.expression(condition), values)


def _worded(chinese: str) -> Said:
    return Said(chinese, respelled(chinese, "en"))


def _said(test: _Test, verdict: bool | None, environment: Environment) -> Said:
    told = [said(_WHY["value"], words=words, value=_shown(value(environment))) for words, value in test.values]
    values = Said("，".join(one.zh for one in told), ", ".join(one.en for one in told))
    whole = said(_WHY["values"], values=values) if told else NOTHING
    verdict = None if verdict is None else bool(verdict)
    return said(_WHY["said"], words=test.words, verdict=_VERDICTS[verdict], values=whole)


def _shown(value: Any) -> Said:
    english = str(value).lower() if isinstance(value, bool) else "unknown" if value is None else shown(value)
    return Said(shown(value), english)


_VERDICTS = {True: Said("成立", "holds"), False: Said("不成立", "does not hold"), None: Said("未知", "is unknown")}
_WHY = {
    "key": ("分组所用的字段未知", "a field that groups are made by is unknown"),
    "unmatched": ("没有与之相配的 {relation}", "there is no {relation} that goes with it"),
    "found": ("见到所查找的样式", "the pattern was met"),
    "value": ("{words} 为 {value}", "{words} is {value}"),
    "values": ("（{values}）", " ({values})"),
    "said": ("{words} {verdict}{values}", "{words} {verdict}{values}"),
}
