"""JSON that people can read and programs can load fast: the outer levels one entry a line, the inner ones compact."""

import json
import re
from functools import lru_cache


@lru_cache(maxsize=1)
def _steering() -> re.Pattern[str]:
    """What JSON may hold raw and a terminal or a reader of the file may obey: controls, direction marks, halves of characters."""
    return re.compile(r"[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufffe\uffff]")


def compact(value: object) -> str:
    """`value` as JSON on one line, that shows what it says and does nothing."""
    plain = json.dumps(value, ensure_ascii=False)
    return _steering().sub(lambda found: f"\\u{ord(found[0]):04x}", plain)


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
