"""The JSON Schema of plancheck.toml, and the tables of docs/config.md, from the one table of keys.

`python -m plancheck.config.schema docs` renews docs/schema/config.schema.json and what stands between marks in the pages.
"""

import json
import sys
from pathlib import Path
from typing import Any

from plancheck.config.keys import TABLES, TOP, Key, TableKeys
from plancheck.config.kinds import KINDS

_PAGES = ("config.md", "config.en.md")


def schema() -> dict[str, Any]:
    """What a configuration may hold, for editors."""
    properties = _properties(TOP)
    for table in TABLES:
        properties[table.name] = {"type": "array", "description": table.about, "items": _object(table)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "config.schema.json",
        "title": "plancheck.toml",
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
    }


def written() -> str:
    """The schema as a file."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def table(keys: TableKeys, english: bool) -> str:
    """The keys of a table in Markdown."""
    head = ("key", "meaning", "example") if english else ("设置项", "含义", "例")
    rows = [
        (f"`{key.name}`{_must(key, english)}", key.about_en if english else key.about, f"`{key.example}`")
        for key in keys.keys
    ]
    return "".join("| " + " | ".join(row) + " |\n" for row in (head, ("---",) * 3, *rows))


def renewed(text: str, english: bool) -> str:
    """A page with each block `<!-- keys NAME -->…<!-- end -->` made anew."""
    for keys in (TOP, *TABLES):
        head, mark, rest = text.partition(f"<!-- keys {keys.name or 'top'} -->\n")
        _, end, tail = rest.partition("<!-- end -->")
        text = f"{head}{mark}{table(keys, english)}{end}{tail}" if mark and end else text
    return text


def _must(key: Key, english: bool) -> str:
    return "" if not key.required else " (required)" if english else "（必填）"


def _object(keys: TableKeys) -> dict[str, Any]:
    required = [key.name for key in keys.keys if key.required]
    return {"type": "object", "required": required, "properties": _properties(keys), "additionalProperties": False}


def _properties(keys: TableKeys) -> dict[str, Any]:
    return {key.name: {"description": key.about, **KINDS[key.kind].schema(key)} for key in keys.keys}


if __name__ == "__main__":
    docs = Path(sys.argv[1])
    (docs / "schema" / "config.schema.json").write_text(written(), encoding="utf-8")
    for name in _PAGES:
        page = docs / name
        page.write_text(renewed(page.read_text(encoding="utf-8"), name.endswith(".en.md")), encoding="utf-8")
