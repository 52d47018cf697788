"""Attributes as formats with plain values hold them."""

from collections.abc import Iterable
from typing import Any

from plancheck.values.plain import lines_kept

Plain = str | int | float | bool
_TYPES = {bool: "boolean", int: "long", float: "double", str: "string"}


def flat(attributes: dict[str, Any]) -> dict[str, Plain]:
    """Lists joined with 、, objects as dotted names, nothing unknown, and in texts no character that XML cannot hold."""
    found: dict[str, Plain] = {}
    for name, value in attributes.items():
        if isinstance(value, str):
            found[name] = lines_kept(value)
        elif isinstance(value, dict):
            found |= {f"{name}.{inner}": item for inner, item in flat(value).items()}
        elif isinstance(value, list):
            found[name] = lines_kept(_joined(value))
        elif value is not None:
            found[name] = value
    return found


def _joined(value: Any) -> str:
    return "、".join(map(_joined, value)) if isinstance(value, list) else str(value)


def types(rows: Iterable[dict[str, Plain]]) -> dict[str, str]:
    """The narrowest of boolean, long, double and string that holds all values of each name, in the order they come."""
    seen: dict[str, dict[type, None]] = {}
    for row in rows:
        for name, value in row.items():
            seen.setdefault(name, {})[type(value)] = None
    return {name: _common(list(kinds)) for name, kinds in seen.items()}


def _common(kinds: list[type]) -> str:
    if len(kinds) == 1:
        return _TYPES[kinds[0]]
    return "double" if set(kinds) == {int, float} else "string"


def written(value: Plain) -> str:
    """A value as XML formats write it."""
    if isinstance(value, str):
        return value
    return str(value).lower() if isinstance(value, bool) else str(value)
