"""Expressions to SQL: NULL is unknown, and the connectives of SQL are those of three-valued logic."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from plancheck.facts.pattern import compile_pattern
from plancheck.facts.vocabulary import Vocabulary
from plancheck.language import ast
from plancheck.language.sql import measures
from plancheck.language.sql.places import places
from plancheck.language.sql.refused import refuse
from plancheck.language.sql.text import both, folded, literal, name, number, owner
from plancheck.language.trusting import Trusting
from plancheck.language.types import Names, fields_of, single

_OVER_VALUES = frozenset({"agree", "alike", "distinct", "sum", "min", "max", "count"})


class Expressions:
    """Single values, comparisons, connectives and functions; `lets` are the named values by name."""

    def __init__(self, names: Names, vocabulary: Vocabulary, lets: Mapping[str, str]) -> None:
        """`names` says what the variables are; `vocabulary` answers for word lists."""
        self.names, self.vocabulary, self.lets = names, vocabulary, lets

    def expression(self, node: Any) -> str:
        """The SQL of an expression; RefusedError where there is none."""
        write = getattr(self, f"_{type(node).__name__.lower()}", None)
        return str(write(node)) if write is not None else refuse("have", node.span)

    def kind(self, node: Any) -> str:
        """The type of an expression."""
        return Trusting(self.vocabulary).type_of(node, self.names)

    def _text(self, node: ast.Text) -> str:
        return literal(node.value)

    def _number(self, node: ast.Number) -> str:
        return number(Decimal(node.value))

    def _truth(self, node: ast.Truth) -> str:
        return literal(node.value)

    def _path(self, node: ast.Path) -> str:
        kind = self.names.variables[node.name]
        if node.name in self.lets:
            return self._follow(self.lets[node.name], kind, node.fields)
        if not node.fields or node.fields[0] == "document":
            identity = f"{name(node.name)}.id"
            value = f"({owner(identity)} || 'doc')" if node.fields else identity
            return self._follow(value, "ref document" if node.fields else f"ref {kind[5:]}", node.fields[1:])
        fields = fields_of(kind, self.names.relations) or {}
        first = node.fields[0]
        return self._follow(f"{name(node.name)}.{name(first)}", fields[first], node.fields[1:])

    def _follow(self, value: str, kind: str, fields: Sequence[str]) -> str:
        """A value behind a reference, or a field of a quantity, a period or a date."""
        for field in fields:
            word, _, relation = kind.partition(" ")
            kind = (fields_of(kind, self.names.relations) or {})[field]
            if word in ("ref", "fact"):
                found = name(f"{relation} of an id")
                field_of = f"{owner(f'{found}.id')} || 'doc'" if field == "document" else f"{found}.{name(field)}"
                value = f"(SELECT {field_of} FROM {name(relation)} AS {found} WHERE {found}.id = {value})"
            elif word == "date":
                value = f"extract({field} FROM {value})"
            else:
                value = _year(value) if (word, field) == ("period", "year") else f"({value}).{name(field)}"
        return value

    def _call(self, node: ast.Call) -> str:
        if node.function in _OVER_VALUES:
            return self._over_values(node)
        write = getattr(self, f"_call_{node.function}", None)
        return str(write(node)) if write is not None else refuse(node.function, node.span)

    def _over_values(self, node: ast.Call) -> str:
        """A function of its arguments, as a function of a column that holds them."""
        kinds = [self.kind(argument) for argument in node.arguments]
        if any(kind.startswith("many ") or kind == "list" for kind in kinds):
            refuse(node.function, node.span)
        values = [self.expression(argument) for argument in node.arguments]
        kind = kinds[0]
        if len(set(kinds)) > 1:
            alike = [measures.measure(*pair) for pair in zip(values, kinds, strict=True)]
            values, kind = alike, "sum"
        self.check(node.function, kind, node, mixed=len(set(kinds)) > 1)
        if kind == "number":
            values = [measures.exact(value) for value in values]
        listed = f"SELECT unnest([{', '.join(values)}]) AS {COLUMN}"
        return f"(SELECT {measures.aggregate(node.function, COLUMN, kind)} FROM ({listed}))"

    def check(self, function: str, kind: str, node: Any, mixed: bool = False) -> None:
        """Refuses what is not one number: the least of some quantities, which may be several; a mixed sum."""
        if function in ("min", "max") and kind in ("quantity", "sum"):
            refuse(f"{function} of quantities", node.span)
        if function in ("alike", "sum") and mixed:
            refuse(f"{function} of different kinds", node.span)

    def _call_within(self, node: ast.Call) -> str:
        values = [self.expression(argument) for argument in node.arguments]
        kinds = [self.kind(argument) for argument in node.arguments]
        if kinds == ["date"] * 3:
            return _unless_unknown(values, f"{values[0]} BETWEEN {values[1]} AND {values[2]}")
        if "date" in kinds:
            return "CAST(NULL AS BOOLEAN)"
        return measures.within(*(measures.measure(*pair) for pair in zip(values, kinds, strict=True)))

    def _days(self, node: Any, end: str) -> str:
        value = self.expression(node)
        return f"({value}).{end}" if self.kind(node) == "period" else value

    def _call_before(self, node: ast.Call) -> str:
        first, second = node.arguments
        return f"({self._days(first, 'last')} < {self._days(second, 'first')})"

    def _call_overlaps(self, node: ast.Call) -> str:
        ends = [self._days(argument, end) for argument in node.arguments for end in ("first", "last")]
        return _unless_unknown(ends, f"{ends[0]} <= {ends[3]} AND {ends[2]} <= {ends[1]}")

    def _call_same_unit(self, node: ast.Call) -> str:
        first, second = (self.expression(argument) for argument in node.arguments)
        return f"((({first}).unit = ({second}).unit) AND NOT {measures.differ(first, second)})"

    def _member(self, node: ast.Member) -> str:
        item = measures.plain(self.expression(node.item), self.kind(node.item))
        wanted = ast.Text if self.kind(node.item) == "text" else ast.Number
        choices = [self.expression(choice) for choice in node.choices if isinstance(choice, wanted)]
        if node.vocabulary is not None:
            listed, _, group = node.vocabulary.partition(".")
            choices = [literal(word) for word in sorted(self.vocabulary.words(listed, *((group,) if group else ())))]
        return f"({item} IN ({', '.join(choices)}))" if choices else _unless_unknown([item], "FALSE")

    def _known(self, node: ast.Known) -> str:
        return f"({self.expression(node.item)} IS {'NOT ' if node.known else ''}NULL)"

    def _like(self, node: ast.Like) -> str:
        pattern = compile_pattern(node.pattern.value, self.vocabulary)
        return f"regexp_matches({folded(self.expression(node.item))}, {literal(pattern.expression)})"

    def _compare(self, node: ast.Compare) -> str:
        left, right = self.expression(node.left), self.expression(node.right)
        kinds = self.kind(node.left), self.kind(node.right)
        decided = f"{measures.plain(left, kinds[0])} {_SIGN.get(node.operator, node.operator)} "
        decided += measures.plain(right, kinds[1])
        if kinds == ("quantity", "quantity"):
            return f"(CASE WHEN {measures.differ(left, right)} THEN NULL ELSE {decided} END)"
        return f"({decided})"

    def _arithmetic(self, node: ast.Arithmetic) -> str:
        if places(node) > measures.PLACES:
            refuse("a product of products", node.span)
        value = self._plain(node.first)
        for operator, operand in node.rest:
            if operator == "/":
                refuse("/", node.span)
            value = f"({value} {operator} {self._plain(operand)})"
        return value

    def _plain(self, node: Any) -> str:
        return measures.plain(self.expression(node), single(self.kind(node)))

    def _not(self, node: ast.Not) -> str:
        return f"(NOT {self.expression(node.item)})"

    def _all(self, node: ast.All) -> str:
        return f"({both(map(self.expression, node.items))})"

    def _any(self, node: ast.Any) -> str:
        return f"({' OR '.join(map(self.expression, node.items))})"


COLUMN = '"the value"'
_SIGN = {"!=": "<>"}


def _unless_unknown(values: Sequence[str], decided: str) -> str:
    unknown = " OR ".join(f"{value} IS NULL" for value in values)
    return f"(CASE WHEN {unknown} THEN NULL ELSE {decided} END)"


def _year(period: str) -> str:
    """The year if the whole period lies in one."""
    first, last = (f"extract(year FROM ({period}).{end})" for end in ("first", "last"))
    return f"(CASE WHEN {first} = {last} THEN {first} END)"
