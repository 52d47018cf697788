"""Walking, moving and storing trees; one generic shape for every node."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Any, TypeVar

from plancheck.language import ast
from plancheck.source.span import Span

_Node = TypeVar("_Node")
_BITS = 32  # of a stored span's length; its start stands above them
_LENGTH = (1 << _BITS) - 1


def shifted(node: _Node, by: int) -> _Node:
    """The same tree with every span moved."""
    if isinstance(node, Span):
        return Span(node.start + by, node.end + by)  # type: ignore[return-value]
    if isinstance(node, tuple):
        return rebuilt(node, [shifted(part, by) for part in node])  # type: ignore[no-any-return]
    return node


def walk(node: object) -> Iterator[tuple[Any, ...]]:
    """Every node of a tree, parents before children."""
    if isinstance(node, tuple) and not isinstance(node, Span):
        if hasattr(node, "_fields"):
            yield node
        for part in node:
            yield from walk(part)


def same(one: object, other: object) -> bool:
    """Whether two trees say the same, wherever their parts stand and however holes are written."""
    return bare(one) == bare(other)


def bare(node: object) -> object:
    """What a tree says, as nested tuples without places: equal for two trees that are `same`."""
    if isinstance(node, Span):
        return None
    if isinstance(node, ast.Hole):
        return bare(node.value)
    return (type(node).__name__, *map(bare, node)) if isinstance(node, tuple) else node


def packed(node: object) -> object:
    """A tree as JSON data: [class, field, …] for a node, [0, …] for a tuple, one whole number for a span."""
    if isinstance(node, Span):
        return node.start << _BITS | node.end - node.start
    if isinstance(node, tuple):
        return [type(node).__name__ if hasattr(node, "_fields") else 0, *map(packed, node)]
    return node


def unpacked(data: Any) -> Any:
    """The inverse of `packed` for a node or a tuple; KeyError, TypeError or IndexError where the data is no tree."""
    return _unpacked(data, _classes())


def _unpacked(data: list[Any], classes: dict[str, Callable[[Sequence[Any]], object]]) -> Any:
    """A rule has some 200 parts, most of them leaves and empty tuples: those cost no call."""
    parts = data[1:]
    for at, part in enumerate(parts):
        kind = type(part)
        if kind is int:
            start = part >> _BITS
            parts[at] = tuple.__new__(Span, (start, start + (part & _LENGTH)))
        elif kind is list:
            parts[at] = _unpacked(part, classes) if len(part) > 1 or part != [0] else ()
    return classes[data[0]](parts) if data[0] else tuple(parts)


def described(node: object) -> object:
    """A tree as JSON objects for tools: {"node": class, field: …}; spans are [start, end]."""
    if isinstance(node, Span):
        return list(node)
    if isinstance(node, tuple) and hasattr(node, "_fields"):
        names: tuple[str, ...] = node._fields
        return {"node": type(node).__name__, **dict(zip(names, map(described, node), strict=True))}
    return [described(part) for part in node] if isinstance(node, tuple) else node


@lru_cache(maxsize=1)
def shape() -> str:
    """A digest of the node classes: data of another shape is not read."""
    known = sorted((name, *kind._fields) for name, kind in vars(ast).items() if hasattr(kind, "_fields"))
    return hashlib.sha256(repr(known).encode()).hexdigest()


@lru_cache(maxsize=1)
def _classes() -> dict[str, Callable[[Sequence[Any]], object]]:
    """What makes a node of each class from its fields."""
    return {name: kind._make for name, kind in vars(ast).items() if hasattr(kind, "_fields")}


def rebuilt(node: tuple[Any, ...], parts: list[Any]) -> Any:
    """A node, or a plain tuple, with other parts."""
    return type(node)(*parts) if hasattr(node, "_fields") else tuple(parts)
