"""How many places after the point an expression may have: a product has those of both sides."""

from decimal import Decimal
from typing import Any

from plancheck.language import ast
from plancheck.language.sql.measures import PLACES

_STORED = 9  # of a number in a table


def places(node: Any) -> int:
    """At most this many; what has more than `PLACES` has no exact type in SQL."""
    if isinstance(node, ast.Number):
        exponent = Decimal(node.value).as_tuple().exponent
        return max(0, -exponent) if isinstance(exponent, int) else PLACES
    if isinstance(node, ast.Arithmetic):
        found = places(node.first)
        for operator, operand in node.rest:
            found = found + places(operand) if operator == "*" else max(found, places(operand))
        return found
    if isinstance(node, ast.Call | ast.Aggregate):
        return 0 if node.function in ("count", "distinct") else PLACES
    return _STORED if isinstance(node, ast.Path) and node.fields else PLACES
