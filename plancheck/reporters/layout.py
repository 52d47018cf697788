"""JSON that people can read and programs can load fast: the outer levels one entry a line, the inner ones compact."""

import json

from plancheck.values.plain import compact


def laid_out(value: object, depth: int, indent: str = "") -> str:
    """`value` as JSON, its first `depth` levels spread over lines."""
    if depth and isinstance(value, dict) and value:
        entries = [f"{json.dumps(key)}: {laid_out(item, depth - 1, indent + '  ')}" for key, item in value.items()]
        return _spread("{", entries, "}", indent)
    if depth and isinstance(value, list) and value:
        return _spread("[", [laid_out(item, depth - 1, indent + "  ") for item in value], "]", indent)
    return compact(value)


def _spread(opening: str, entries: list[str], closing: str, indent: str) -> str:
    inner = f",\n{indent}  ".join(entries)
    return f"{opening}\n{indent}  {inner}\n{indent}{closing}"
