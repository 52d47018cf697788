"""Names and literals of DuckDB's SQL."""

import datetime
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from plancheck.source.fold import pairs
from plancheck.values.period import Period
from plancheck.values.quantity import Quantity


def name(word: str) -> str:
    """A quoted name; SQL takes `a` and `A` for one, so a capital is marked."""
    marked = "".join(f"^{letter}" if letter.isupper() else letter for letter in word)
    return '"' + marked.replace('"', '""') + '"'


def literal(value: Any) -> str:
    """A value of a fact or of a rule; numbers are exact."""
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, datetime.date):
        return f"DATE '{value.isoformat()}'"
    if isinstance(value, int | float | Decimal):
        return number(Decimal(str(value)))
    if isinstance(value, Quantity | Period):
        fields = (f"{name(field)}: {literal(part)}" for field, part in zip(value._fields, value, strict=True))
        return "{" + ", ".join(fields) + "}"
    if isinstance(value, tuple | list):
        return "[" + ", ".join(map(literal, value)) + "]"
    return "'" + str(value).replace("'", "''") + "'"


def number(value: Decimal) -> str:
    """A decimal of its own width: beside a wider one it must not take that one's places."""
    digits = format(value, "f")
    width = sum(digit.isdigit() for digit in digits)
    return f"CAST({digits} AS DECIMAL({width}, {len(digits.partition('.')[2])}))"


def both(conditions: Iterable[str]) -> str:
    """Conditions that all have to hold."""
    return " AND ".join(f"({condition})" for condition in conditions) or "TRUE"


def owner(identity: str) -> str:
    """The document's part of an id in a set, as `scope.owner` has it."""
    return f"(CASE WHEN contains({identity}, ':') THEN split_part({identity}, ':', 1) || ':' ELSE '' END)"


def folded(text: str) -> str:
    """A text as patterns search it: RE2 in DuckDB as in memory, on half-width forms."""
    wide, narrow = pairs()
    return f"translate({text}, {literal(wide)}, {literal(narrow)})"
