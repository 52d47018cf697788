"""Syntax trees as JSON for other tools, and the JSON Schema of what they hold, made from the node classes.

`python -m plancheck.language.treeschema FILE` writes the schema.
"""

import json
import sys
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from plancheck.language import ast, terms
from plancheck.language.ruleset import Ruleset
from plancheck.language.tree import described
from plancheck.source.span import Span

_SIMPLE = {str: "string", bool: "boolean", int: "integer", type(None): "null"}
_FILE = {"path": {"type": "string"}, "statements": {"type": "array", "items": {"$ref": "#/$defs/Statement"}}}


def exported(ruleset: Ruleset) -> dict[str, Any]:
    """Every file with its statements, in order."""
    pairs = zip(ruleset.texts, ruleset.stored.files, strict=True)
    return {
        "version": 1,
        "files": [
            {"path": text.path, "statements": [described(part.statement) for part in parts]} for text, parts in pairs
        ],
    }


def schema() -> dict[str, Any]:
    """What `exported` gives."""
    nodes = {name: kind for name, kind in vars(ast).items() if hasattr(kind, "_fields") and kind is not Span}
    known = {**vars(terms), **vars(ast)}
    definitions = {name: _node(name, get_type_hints(kind, known)) for name, kind in nodes.items()}
    definitions["Statement"] = _type(ast.Statement)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "rules.schema.json",
        "title": "plancheck rules export",
        **_object({"version": {"const": 1}, "files": {"type": "array", "items": _object(_FILE)}}),
        "$defs": definitions,
    }


def _node(name: str, fields: dict[str, Any]) -> dict[str, Any]:
    return _object({"node": {"const": name}, **{field: _type(kind) for field, kind in fields.items()}})


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def _type(kind: Any) -> dict[str, Any]:
    if kind is Span:
        return {"type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2}
    if kind in _SIMPLE:
        return {"type": _SIMPLE[kind]}
    arguments = get_args(kind)
    if get_origin(kind) in (Union, UnionType):
        return {"anyOf": [_type(one) for one in arguments]}
    if get_origin(kind) is tuple:
        if arguments[-1] is Ellipsis:
            return {"type": "array", "items": _type(arguments[0])}
        return {
            "type": "array",
            "prefixItems": [_type(one) for one in arguments],
            "minItems": len(arguments),
            "items": False,
        }
    return {"$ref": f"#/$defs/{kind.__name__}"}


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(json.dumps(schema(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
