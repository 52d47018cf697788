"""Levels of labels: a stack in the order in which the document introduces its schemes."""

from collections.abc import Sequence

from plancheck.document.labels import DECIMAL, HEADINGS, RANKS, Found
from plancheck.document.model import Label
from plancheck.document.pieces import Piece
from plancheck.source.records import NamedTuple


class Node(NamedTuple):
    """A label with its place in the tree; `piece` and `parent` are indexes."""

    label: Label
    piece: int
    inline: bool
    level: int
    parent: int | None


class _Open(NamedTuple):
    scheme: str
    depth: int  # of a # heading, 0 for a plain number
    node: int


_Stack = tuple[_Open, ...]


class _Scope(NamedTuple):
    """The stack now, at the start of the table around, and under the table's group heading."""

    stack: _Stack = ()
    outer: _Stack = ()
    group: _Stack = ()
    cell: tuple[int, int, int] | None = None


def nest(
    pieces: Sequence[Piece], found: Sequence[Sequence[Found]], resets: frozenset[int]
) -> tuple[list[Node], list[int | None]]:
    """The nodes in reading order, and for each piece the innermost node it stands under.

    `resets` are the pieces that begin an attachment: no heading before them reaches over them.
    """
    nodes: list[Node] = []
    under: list[int | None] = []
    scope = _Scope()
    for index, piece in enumerate(pieces):
        scope = _Scope() if index in resets else _entered(scope, piece)
        stack = inner = scope.stack
        for item in found[index]:
            inner = _pushed(nodes, inner, item, index, piece.depth if not item.inline else 0)
            stack = stack if item.inline else inner
        scope = _left(scope, stack, piece, found[index])
        under.append(stack[-1].node if stack else None)
    return _lifted(nodes), under


def _pushed(nodes: list[Node], stack: _Stack, item: Found, piece: int, depth: int) -> _Stack:
    stack = _popped(stack, item.label.scheme, depth)
    nodes.append(Node(item.label, piece, item.inline, len(stack) + 1, stack[-1].node if stack else None))
    return (*stack, _Open(item.label.scheme, depth, len(nodes) - 1))


def _popped(stack: _Stack, scheme: str, depth: int) -> _Stack:
    """The stack a new label goes onto: a scheme on the stack pops to its level, a coarser one pops the finer ones."""
    if depth:
        return tuple(entry for entry in stack if 0 < entry.depth < depth)
    for position, entry in enumerate(stack):
        if entry.scheme == scheme and scheme != "#":
            return stack[:position]
    rank = RANKS.get(scheme, 0)
    while stack and not stack[-1].depth and RANKS.get(stack[-1].scheme, 0) > rank:
        if scheme in DECIMAL and stack[-1].scheme == "1.":
            break  # 1.1 under 1.
        stack = stack[:-1]
    return stack


def _entered(scope: _Scope, piece: Piece) -> _Scope:
    """The scope in which a piece's labels are read: every cell begins anew below its row's group heading."""
    if piece.cell is None:
        return _Scope(scope.outer) if scope.cell is not None else scope
    if scope.cell is None or scope.cell[0] != piece.cell[0]:
        outer = scope.stack if scope.cell is None else scope.outer
        return _Scope(outer, outer, outer, piece.cell)
    return scope if scope.cell == piece.cell else _Scope(scope.group, scope.outer, scope.group, piece.cell)


def _left(scope: _Scope, stack: _Stack, piece: Piece, found: Sequence[Found]) -> _Scope:
    """After a piece; a heading in the first column of a table is the group of the rows from there on."""
    heads = piece.cell is not None and piece.cell[2] == 0 and found and found[0].label.scheme in HEADINGS
    if heads and not found[0].inline:
        return _Scope(stack, scope.outer, stack, scope.cell)
    return scope if stack is scope.stack else _Scope(stack, scope.outer, scope.group, scope.cell)


def _lifted(nodes: list[Node]) -> list[Node]:
    """An excerpt that begins in the middle of a list: its items get the level the list has further on."""
    end = next((i for i, node in enumerate(nodes) if node.parent is None and i and _coarser(node, nodes[0])), 0)
    if not end or nodes[0].label.ordinal == 1:
        return nodes
    levels = [node.level for node in nodes[end:] if node.label.scheme == nodes[0].label.scheme]
    shift = max(set(levels), key=levels.count) - 1 if levels else 1
    return [node._replace(level=node.level + shift) for node in nodes[:end]] + nodes[end:]


def _coarser(node: Node, first: Node) -> bool:
    return RANKS.get(node.label.scheme, 0) < RANKS.get(first.label.scheme, 0)
