"""Attributes as formats with plain values hold them."""

from typing import Any

from plancheck.values.plain import lines_kept

Plain = str | int | float | bool


def flat(attributes: dict[str, Any]) -> dict[str, Plain]:
    """Lists joined with 、, objects as dotted names, nothing unknown, and in texts no character that XML cannot hold."""
    found: dict[str, Plain] = {}
    for name, value in attributes.items():
        if isinstance(value, dict):
            found |= {f"{name}.{inner}": item for inner, item in flat(value).items()}
        elif value is not None:
            found[name] = value if isinstance(value, bool | int | float) else lines_kept(_text(value))
    return found


def _text(value: Any) -> str:
    return "、".join(map(_text, value)) if isinstance(value, list) else str(value)


def types(rows: list[dict[str, Plain]]) -> dict[str, str]:
    """The narrowest of boolean, long, double and string that holds all values of each name, in the order they come."""
    found: dict[str, str] = {}
    for row in rows:
        for name, value in row.items():
            own = _type(value)
            known = found.setdefault(name, own)
            if known != own:
                found[name] = "double" if {known, own} == {"long", "double"} else "string"
    return found


def written(value: Plain) -> str:
    """A value as XML formats write it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _type(value: Plain) -> str:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "long"
    return "double" if isinstance(value, float) else "string"
