"""docs/schema/facts.schema.json, built from facts/schema.py; run as a script it rewrites the file."""

import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
FILE = ROOT / "docs" / "schema" / "facts.schema.json"
sys.path += [str(ROOT)] if __name__ == "__main__" else []

from plancheck.facts.schema import Field, Relation, schema  # noqa: E402
from plancheck.reporters.facts.view import own_fields  # noqa: E402

TEXT, NUMBER, COUNT = {"type": "string"}, {"type": "number"}, {"type": "integer", "minimum": 0}
REFERENCE = {"type": "string", "pattern": "^([0-9]+:)?[a-z]+[0-9]*$"}
TYPES: dict[str, dict[str, Any]] = {
    "text": TEXT,
    "number": NUMBER,
    "boolean": {"type": "boolean"},
    "list": {"type": "array", "items": TEXT},
    "quantity": {"$ref": "#/$defs/quantity"},
    "period": {"$ref": "#/$defs/period"},
}
BOUNDS = ["eq", "ge", "gt", "le", "lt", "range", "approx", "near"]


def build() -> dict[str, Any]:
    """The whole schema."""
    kinds = {name: {"type": "array", "items": {"$ref": f"#/$defs/{name}-fact"}} for name in schema()}
    document = closed({
        "path": TEXT,
        "digest": {"type": ["string", "null"]},
        "error": {"oneOf": [{"type": "null"}, closed({"code": TEXT, "message": TEXT})]},
        "facts": {"type": "object", "properties": kinds, "additionalProperties": False},
    })  # fmt: skip
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "facts.schema.json",
        "title": "plancheck facts --format json",
        **closed({"version": {"const": 1}, "documents": {"type": "array", "items": document}}),
        "$defs": {**shared(), **{f"{name}-fact": fact(relation) for name, relation in schema().items()}},
    }


def shared() -> dict[str, Any]:
    bound = {"enum": BOUNDS}
    absolute = {"type": ["number", "null"], "description": "Absolute (万 and 亿 multiplied out); null where open"}
    day = {"type": ["string", "null"], "format": "date"}
    unit = {"type": ["string", "null"]}
    quantity = {**place(), "low": absolute, "high": absolute, "unit": unit, "bound": bound}
    return {"quantity": closed(quantity), "period": closed({"from": day, "to": day, "relation": TEXT})}


def fact(relation: Relation) -> dict[str, Any]:
    common = {
        "id": REFERENCE,
        **place(),
        "line": {"type": "integer", "minimum": 1},
        "column": {"type": "integer", "minimum": 1},
        "section": {"type": ["string", "null"], "description": "Id of the innermost heading"},
        "confidence": {"type": "number", "minimum": 0, "maximum": 1},
    }
    own = {field.name: or_null(field) for field in own_fields(relation.name)}
    if relation.name == "document":
        own["evidence"] = {"type": "array", "items": closed({"field": TEXT, "how": TEXT, **place()})}
    return {"description": relation.note, **closed({**common, **own})}


def place() -> dict[str, Any]:
    """Characters of the canonical text, and exactly that slice."""
    return {"start": COUNT, "end": COUNT, "text": TEXT}


def or_null(field: Field) -> dict[str, Any]:
    """Any field may be unknown."""
    kind = TYPES.get(field.type, REFERENCE)
    return {"description": field.note, "anyOf": [kind, {"type": "null"}]}


def closed(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "required": list(properties), "properties": properties, "additionalProperties": False}


def text() -> str:
    return json.dumps(build(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8", newline="\n")
