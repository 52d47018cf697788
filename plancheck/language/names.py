"""Everything a rule file says is checked before any document is read; all complaints are gathered."""

from collections.abc import Callable, Mapping, Sequence
from graphlib import CycleError

from plancheck.facts.schema import Relation
from plancheck.facts.vocabulary import Vocabulary
from plancheck.language import ast
from plancheck.language.bindings import bindings
from plancheck.language.completeness import check_completeness, check_examples, check_wording
from plancheck.language.declared import Declaration, cycle, declare, in_order
from plancheck.language.errors import RuleError, rule_error
from plancheck.language.faults import fault
from plancheck.language.infer import Inference
from plancheck.language.listed import Complain
from plancheck.language.lookup import all_pairs
from plancheck.language.parameters import applied, check_parameters
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span


class RuleFile(NamedTuple):
    """A rule file: its path as shown, its text, and the statements in it."""

    path: str
    text: str
    statements: tuple[ast.Statement, ...]


class Checked(NamedTuple):
    """Complaints (errors keep a ruleset from loading), and the relations by name."""

    errors: tuple[RuleError, ...]
    warnings: tuple[RuleError, ...]
    relations: Mapping[str, Relation]


def check(files: Sequence[RuleFile], vocabulary: Vocabulary) -> Checked:
    """Check all files together: ids, names, fields, functions, types, holes, word lists, completeness."""
    errors: list[RuleError] = []
    warnings: list[RuleError] = []
    home = {id(statement): file for file in files for statement in file.statements}

    def complaints(statement: ast.Statement, into: list[RuleError]) -> Complain:
        file = home[id(statement)]
        return lambda span, message: into.append(rule_error(file.text, file.path, span, message))

    relations = _relations(files, vocabulary, lambda statement: complaints(statement, errors))
    seen: dict[str, str] = {}
    for file in files:
        for statement in file.statements:
            if isinstance(statement, ast.Rule):
                complain = complaints(statement, errors)
                if _folder(seen.get(statement.id)) == _folder(file.path):
                    complain(statement.span, fault("id_used", id=statement.id, path=seen[statement.id]))
                seen[statement.id] = file.path
                _rule(statement, relations, Inference(vocabulary, complain), complaints(statement, warnings))
    unique = {(error.path, error.line, error.column, error.message): error for error in errors}
    return Checked(tuple(sorted(unique.values())), tuple(warnings), relations)


def _folder(path: str | None) -> str | None:
    """Where a rule file stands: a rule of a later folder may replace one of an earlier folder, not one beside it."""
    return None if path is None else path.rpartition("/")[0]


def declarations(files: Sequence[RuleFile]) -> list[Declaration]:
    """The facts and relations that files declare, in file order."""
    return [part for file in files for part in file.statements if not isinstance(part, ast.Rule)]


def _relations(
    files: Sequence[RuleFile], vocabulary: Vocabulary, complain: Callable[[ast.Statement], Complain]
) -> Mapping[str, Relation]:
    declared = declarations(files)
    names = [declaration.name for declaration in declared]
    for position, declaration in enumerate(declared):
        if declaration.name in names[:position]:
            complain(declaration)(declaration.span, fault("relation_used", name=declaration.name))
    try:
        ordered = in_order(declared)
    except CycleError as error:
        first = next(declaration for declaration in declared if declaration.name in error.args[1])
        complain(first)(first.span, fault("circle", names=cycle(error)))
        ordered = []
    return declare(ordered, lambda declaration: Inference(vocabulary, complain(declaration)))


def _rule(rule: ast.Rule, relations: Mapping[str, Relation], judge: Inference, warn: Complain) -> None:
    check_completeness(rule, judge.complain)
    check_examples(rule, judge.complain)
    check_wording(rule, judge.complain)
    check_parameters(rule, judge.complain)
    for case in applied(rule).cases:
        _case(case, relations, judge)
        for span in all_pairs(case, relations):
            warn(span, fault("all_pairs", id=rule.id))


def _case(case: ast.Case, relations: Mapping[str, Relation], judge: Inference) -> None:
    names = bindings(case, relations, judge)
    for condition in case.where:
        judge.condition(condition, names.rows)
    for condition in (*case.expects, *(known.condition for known in case.severities if known.condition)):
        judge.condition(condition, names.units)
    reports = [*((case.report,) if case.report else ()), *case.notes]
    for report in reports:
        if report.place is not None:
            _place(judge.type_of(report.place, names.members), report.place.span, judge, report is not case.report)
    replaced = case.replace.message if case.replace else None
    for message in (*(told for report in reports for told in (report.message, report.english)), replaced):
        for part in message.parts if message is not None else ():
            if isinstance(part, ast.Hole):
                judge.type_of(part.value, names.members if isinstance(part.value, ast.Path) else names.units)


def _place(kind: str, span: Span, judge: Inference, note: bool) -> None:
    """A fact; for a note also a list of them."""
    if kind.split()[0] not in ("fact", "ref", "any", *(("list",) if note else ())):
        judge.complain(span, fault("place"))
