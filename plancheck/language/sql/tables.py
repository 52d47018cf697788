"""Relations as tables: a column a field; a quantity is a STRUCT with exact bounds, unknown is NULL."""

from collections.abc import Iterable
from typing import Any

from plancheck.facts.schema import Relation
from plancheck.language.sql.text import literal, name

_NUMBER = "DECIMAL(38, 9)"
_COLUMNS = {
    "text": "VARCHAR",
    "number": _NUMBER,
    "boolean": "BOOLEAN",
    "date": "DATE",
    "list": "VARCHAR[]",
    "period": "STRUCT(first DATE, last DATE, relation VARCHAR)",
    "quantity": f"STRUCT(value {_NUMBER}, low {_NUMBER}, high {_NUMBER}, unit VARCHAR, bound VARCHAR, "
    f"dimension VARCHAR, decimals {_NUMBER}, scale {_NUMBER}, text VARCHAR)",
}


def create(relation: Relation) -> str:
    """The statement that makes the table of a relation."""
    columns = (f"{name(field.name)} {_COLUMNS.get(field.type, 'VARCHAR')}" for field in relation.fields.values())
    return f"CREATE TABLE {name(relation.name)} ({', '.join(columns)});"


def insert(relation: Relation, facts: Iterable[Any]) -> str:
    """The statement that fills it; nothing where there are no facts."""
    rows = [f"({', '.join(literal(getattr(fact, field)) for field in relation.fields)})" for fact in facts]
    return f"INSERT INTO {name(relation.name)} VALUES\n" + ",\n".join(rows) + ";" if rows else ""
