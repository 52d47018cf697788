"""Types of expressions: text, number, boolean, quantity, period, date, list, sum, `fact R`, `ref R`, `many T`, any."""

from collections.abc import Mapping

from plancheck.facts.schema import Field, Relation
from plancheck.language import ast
from plancheck.source.records import NamedTuple
from plancheck.source.said import Said, said

MEASURE = frozenset({"quantity", "number", "sum"})
TIME = frozenset({"period", "date"})
# Fields of values that are no facts.
STRUCTURES: dict[str, dict[str, str]] = {
    "quantity": {
        "value": "number",
        "low": "number",
        "high": "number",
        "unit": "text",
        "bound": "text",
        "dimension": "text",
        "decimals": "number",
        "scale": "number",
        "text": "text",
    },
    "period": {"first": "date", "last": "date", "relation": "text", "year": "number"},
    "date": {"year": "number", "month": "number", "day": "number"},
}
# Every fact leads to its document: within one document the only one, in a set its owner.
DOCUMENT = Field("document", "ref document", "所在文件")
COMMON = frozenset({"id", "text", "section", "confidence", DOCUMENT.name})  # fields of every fact
NAMES_OF_TYPES = {
    "text": Said("文字", "a text"),
    "number": Said("数", "a number"),
    "boolean": Said("是非", "a condition"),
    "quantity": Said("数量", "a quantity"),
    "period": Said("时间段", "a period"),
    "date": Said("日期", "a date"),
    "list": Said("多个值", "a list of values"),
    "sum": Said("合计", "a sum"),
}


def fields_of(kind: str, relations: Mapping[str, Relation]) -> dict[str, str] | None:
    """Types by field name of a fact, a reference or a structure; None for what has no fields."""
    word, _, relation = kind.partition(" ")
    if word in ("fact", "ref") and relation in relations:
        return {field.name: field.type for field in (*relations[relation].fields.values(), DOCUMENT)}
    return STRUCTURES.get(kind)


def field_names(kind: str, relations: Mapping[str, Relation]) -> dict[str, str]:
    """The fields of a fact by what they are called in Chinese."""
    relation = kind.partition(" ")[2]
    fields = relations[relation].fields.values() if relation in relations else ()
    return {noted(field.note): field.name for field in fields if field.note}


def noted(note: str) -> str:
    """What a note calls a relation or a field: its first word."""
    return note.partition(" ")[0].partition("（")[0]


def shown(kind: str) -> Said:
    """A type in words for a message."""
    word, _, rest = kind.partition(" ")
    if word in ("fact", "ref"):
        return Said(f"“{rest}”事实", f"a fact ({rest})")
    if word == "many":
        return said(("一组{kind}", "a group, each {kind}"), kind=shown(rest))
    return NAMES_OF_TYPES.get(kind, Said(kind, kind))


def single(kind: str) -> str:
    """The type of one member of a group."""
    return kind.removeprefix("many ")


class Names(NamedTuple):
    """What an expression may refer to: variables by name, and the paths that are one value for a whole group."""

    variables: Mapping[str, str]
    keys: frozenset[tuple[str, ...]]
    relations: Mapping[str, Relation]

    def with_variable(self, name: str, kind: str) -> "Names":
        """These and one more."""
        return self._replace(variables={**self.variables, name: kind})

    def grouped(self, keys: tuple[ast.Path, ...]) -> "Names":
        """The same, seen from behind `grouped by`: every variable is a group now."""
        groups = {name: kind if kind.startswith("many ") else f"many {kind}" for name, kind in self.variables.items()}
        return self._replace(variables=groups, keys=frozenset((path.name, *path.fields) for path in keys))

    def members(self) -> "Names":
        """The same, seen for one member of a group."""
        return self._replace(variables={name: single(kind) for name, kind in self.variables.items()}, keys=frozenset())


def comparable(left: str, right: str, equality: bool) -> bool:
    """Whether two types may be compared; facts and references by what they point to."""
    classes = {"number": MEASURE, "quantity": MEASURE, "sum": MEASURE}
    if left in classes:
        return right in MEASURE
    if not equality:
        return left == right and left in ("date", "text")
    first, second = (f"fact {kind[4:]}" if kind.startswith("ref ") else kind for kind in (left, right))
    return (
        first == second
        or {first.split()[0], second} == {"fact", "text"}
        or {second.split()[0], first}
        == {
            "fact",
            "text",
        }
    )


def pointer(names: Names, relation: str, target: str) -> str | None:
    """The field of a relation that refers to a kind of fact."""
    fields = names.relations[relation].fields.values() if relation in names.relations else ()
    return next((field.name for field in fields if field.type == f"ref {target}"), None)


def edge(names: Names, relation: str) -> tuple[str, str] | None:
    """The two ends of a relation for `reaches`: its first two own references, or itself and its parent."""
    fields = names.relations[relation].fields
    ends = [field.name for field in fields.values() if field.type.startswith("ref ") and field.name != "section"]
    if "parent" in ends:
        return "id", "parent"
    return (ends[0], ends[1]) if len(ends) > 1 else None
