"""A fact as one row of cells: objects become dotted columns."""

from collections.abc import Iterator, Sequence
from typing import Any

from plancheck.facts.schema import Field
from plancheck.reporters.facts.view import COMMON, PERIOD, QUANTITY, own_fields

_PARTS = {"quantity": QUANTITY, "period": PERIOD}
Cell = str | int | float | None


def columns(kinds: Sequence[str]) -> list[str]:
    """Column names for rows of these kinds: the common ones, then each kind's own, each once."""
    own = (name for kind in kinds for field in own_fields(kind) for name in _names(field))
    return list(dict.fromkeys((*COMMON, *own)))


def flat(view: dict[str, Any]) -> dict[str, Cell]:
    """Column name to cell; the members of a list are joined by `；`."""
    return dict(_cells(view))


def _names(field: Field) -> Iterator[str]:
    if field.type in _PARTS:
        return (f"{field.name}.{part}" for part in _PARTS[field.type])
    return iter((field.name,))


def _cells(view: dict[str, Any]) -> Iterator[tuple[str, Cell]]:
    for name, value in view.items():
        if isinstance(value, dict):
            yield from ((f"{name}.{part}", cell) for part, cell in value.items())
        elif isinstance(value, list):
            yield name, "；".join(map(str, value))
        else:
            yield name, value
