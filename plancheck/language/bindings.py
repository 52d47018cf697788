"""What each clause of a case may refer to."""

from collections.abc import Mapping

from plancheck.facts.schema import Relation
from plancheck.language import ast
from plancheck.language.faults import fault
from plancheck.language.infer import Inference
from plancheck.language.types import Names
from plancheck.source.records import NamedTuple

MATCH = "match"


class Bindings(NamedTuple):
    """`rows`: before grouping. `units`: a row, or a group, with all lets. `members`: one member of a group."""

    rows: Names
    units: Names
    members: Names


def bindings(case: ast.Case, relations: Mapping[str, Relation], inference: Inference) -> Bindings:
    """Names of a case, with complaints about sources, grouping and lets."""
    rows = Names({}, frozenset(), relations)
    if case.find is not None:
        rows = rows.with_variable(MATCH, "fact match")
        for hole in inference.pattern(case.find.pattern):
            rows = rows.with_variable(hole, "text")
    for source in case.sources:
        rows = inference.source(source, rows)
    for path in case.grouped:
        inference.type_of(path, rows)
    units = rows.grouped(case.grouped) if case.grouped else rows
    for let in case.lets:
        if let.name in units.variables:
            inference.complain(let.span, fault("name_used", name=let.name))
            continue
        units = units.with_variable(let.name, inference.type_of(let.value, units))
    return Bindings(rows, units, units.members())


def default_severities(rule: ast.Rule, case: ast.Case) -> tuple[ast.Severity, ...]:
    """The severities of a case; a further case without any has those of the first."""
    return case.severities or rule.cases[0].severities
