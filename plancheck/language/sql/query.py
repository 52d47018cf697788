"""A case of a rule as one query: the ids of the rows, or of the members of each group, that are not as expected."""

from collections.abc import Callable, Mapping

from plancheck.facts.schema import Relation
from plancheck.facts.vocabulary import Vocabulary
from plancheck.language import ast
from plancheck.language.bindings import Bindings, bindings
from plancheck.language.parameters import applied
from plancheck.language.sql import measures
from plancheck.language.sql.having import has_row, most
from plancheck.language.sql.refused import RefusedError, refuse
from plancheck.language.sql.rows import Rows
from plancheck.language.sql.text import both, name, owner
from plancheck.language.trusting import Trusting
from plancheck.language.types import Names, pointer, single

_ROWS, _GROUPS = '"rows looked at"', '"groups of rows"'


def queries(
    rule: ast.Rule, relations: Mapping[str, Relation], vocabulary: Vocabulary
) -> tuple[str | RefusedError, ...]:
    """One query a case, or what stands against it."""
    found: list[str | RefusedError] = []
    for case in applied(rule).cases:
        try:
            found.append(query(case, relations, vocabulary))
        except RefusedError as refused:
            found.append(refused)
    return tuple(found)


def query(case: ast.Case, relations: Mapping[str, Relation], vocabulary: Vocabulary) -> str:
    """The query of a checked case, parameters in place: a column a variable. RefusedError names what SQL cannot say."""
    if case.find is not None:
        refuse("find", case.find.span)
    names = bindings(case, relations, Trusting(vocabulary))
    return _of_groups(case, names, vocabulary) if case.grouped else _of_rows(case, names, vocabulary)


def _of_rows(case: ast.Case, names: Bindings, vocabulary: Vocabulary) -> str:
    rows = Rows(names.units, vocabulary, {})
    wanted = both([*map(rows.expression, case.where), _failing(case, rows)])
    return f"SELECT {_identities(case)}\nFROM {_sources(case)}\nWHERE {wanted};"


def _of_groups(case: ast.Case, names: Bindings, vocabulary: Vocabulary) -> str:
    rows = Rows(names.rows, vocabulary, {})
    groups = _Groups(names.units, vocabulary, rows, case.grouped)
    failing = _failing(case, groups)
    keys = [name(f"key {number}") for number in range(len(case.grouped))]
    columns = [f"{rows.expression(path)} AS {key}" for path, key in zip(case.grouped, keys, strict=True)]
    columns += [f"{value} AS {name(f'value {number}')}" for number, value in enumerate(groups.values)]
    totals = [f"{total} AS {name(f'total {number}')}" for number, total in enumerate(groups.totals)]
    variables = [name(source.variable) for source in case.sources]
    members = [f"list({variable}) AS {variable}" for variable in variables]
    known = both(f"{key} IS NOT NULL" for key in keys)
    across = " OR ".join(f"count(DISTINCT {owner(variable)}) > 1" for variable in variables) if case.across else "TRUE"
    looked = f"SELECT {', '.join([_identities(case), *columns])}\nFROM {_sources(case)}\n"
    looked += f"WHERE {both(map(rows.expression, case.where))}"
    together = f"SELECT {', '.join([*members, *keys, *totals])}\nFROM {_ROWS}\nWHERE {known}\n"
    together += f"GROUP BY {', '.join(keys)}\nHAVING {across}"
    return f"WITH {_ROWS} AS ({looked}),\n{_GROUPS} AS ({together})\nSELECT {', '.join(variables)}\nFROM {_GROUPS}\nWHERE {failing};"


def _failing(case: ast.Case, writer: Rows) -> str:
    """That the expectations are false; a case without any expects that nothing is found."""
    lets: dict[str, str] = {}
    writer.lets = lets
    for let in case.lets:
        lets[let.name] = writer.expression(let.value)
    return f"({both(map(writer.expression, case.expects))}) IS FALSE" if case.expects else "TRUE"


def _identities(case: ast.Case) -> str:
    return ", ".join(f"{name(source.variable)}.id AS {name(source.variable)}" for source in case.sources)


def _sources(case: ast.Case) -> str:
    return ", ".join(f"{name(source.relation)} AS {name(source.variable)}" for source in case.sources)


class _Groups(Rows):
    """What is said of a group: its keys, and functions of all its members, each a column of the groups."""

    def __init__(self, names: Names, vocabulary: Vocabulary, rows: Rows, keys: tuple[ast.Path, ...]) -> None:
        """`rows` writes what is said of one member."""
        super().__init__(names, vocabulary, {})
        self.rows, self.keys = rows, [(key.name, *key.fields) for key in keys]
        self.values: list[str] = []
        self.totals: list[str] = []

    def _path(self, node: ast.Path) -> str:
        if (node.name, *node.fields) in self.keys:
            return f"{_GROUPS}.{name(f'key {self.keys.index((node.name, *node.fields))}')}"
        if self.names.variables[node.name].startswith("many "):
            refuse("a group where one value is meant", node.span)
        return super()._path(node)

    def _have(self, node: ast.Have) -> str:
        subject = node.subject
        if not isinstance(subject, ast.Path):
            return super()._have(node)
        field = pointer(self.names, node.relation, single(self.kind(subject)).removeprefix("fact "))
        held = has_row(self.rows.expression(subject), node.relation, str(field))
        return self._total(held, lambda column: most(f"count(*) FILTER ({column})", "count(*)"))

    def _total(self, value: str, function: Callable[[str], str]) -> str:
        """A function of a value of all members, as a column of the groups."""
        self.values.append(value)
        self.totals.append(function(name(f"value {len(self.values) - 1}")))
        return f"{_GROUPS}.{name(f'total {len(self.totals) - 1}')}"

    def _over_values(self, node: ast.Call) -> str:
        argument = node.arguments[0]
        if len(node.arguments) > 1 or not isinstance(argument, ast.Path) or not self.kind(argument).startswith("many "):
            return super()._over_values(node)
        kind = single(self.kind(argument))
        self.check(node.function, kind, node)
        if kind == "list" and node.function == "distinct":
            refuse("distinct of lists", node.span)
        return self._total(
            self.rows.expression(argument), lambda column: measures.aggregate(node.function, column, kind)
        )
