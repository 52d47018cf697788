"""The sections of a document: labels, levels, titles and how far each one reaches."""

import re
from collections.abc import Sequence
from functools import lru_cache

from plancheck.document.annexes import annex_starts
from plancheck.document.labels import HEADINGS, Found
from plancheck.document.model import Label, Section
from plancheck.document.nesting import Node, nest
from plancheck.document.pieces import Piece
from plancheck.document.series import labelled
from plancheck.document.slips import relevelled
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span, stripped

_HEADING_CHARS = 40  # a numbered line of this length or less, without a stop, may be a heading
_STOPS = "。;,:!?、"


class Outline(NamedTuple):
    """Sections in reading order; for each piece its own section, if it begins one, and the innermost heading around it."""

    sections: tuple[Section, ...]
    own: tuple[int | None, ...]
    headings: tuple[int | None, ...]


@lru_cache(maxsize=1)
def _stop() -> re.Pattern[str]:
    return regex("[。!?\r\n]")


def outline(text: str, folded: str, pieces: Sequence[Piece]) -> Outline:
    """What the pieces' labels say about the structure of the text."""
    found = [
        _with_marker(text, piece, labels) for piece, labels in zip(pieces, labelled(text, folded, pieces), strict=True)
    ]
    resets = annex_starts(folded, pieces, found)
    nodes, under = nest(pieces, relevelled(pieces, found, resets), resets)
    kinds = _kinds(folded, pieces, nodes)
    ends = _ends(text, pieces, nodes, resets)
    sections = tuple(
        _section(text, folded, pieces[node.piece], node, kind, end)
        for node, kind, end in zip(nodes, kinds, ends, strict=True)
    )
    own = {node.piece: index for index, node in enumerate(nodes) if not node.inline}
    headings = tuple(_heading(sections, index) for index in under)
    return Outline(sections, tuple(own.get(index) for index in range(len(pieces))), headings)


def _with_marker(text: str, piece: Piece, found: tuple[Found, ...]) -> tuple[Found, ...]:
    """A Markdown heading without a number has its own marks as label."""
    if not piece.depth or (found and not found[0].inline):
        return found
    end = piece.content.start
    mark = stripped(text, piece.span.start, end)
    return (Found(Label(mark.of(text), "#", 0, mark if mark.end > mark.start else Span(end, end))), *found)


def _section(text: str, folded: str, piece: Piece, node: Node, kind: str, end: int) -> Section:
    start = node.label.span.start
    title = _title(text, folded, max(node.label.span.end, 0), min(end, piece.span.end))
    return Section(
        node.label, kind, title, node.level, node.parent, Span(start, end), node.inline, piece.cell, piece.sure
    )


def _title(text: str, folded: str, start: int, end: int) -> Span:
    """From the label to the first full stop, without marks at its end."""
    span = stripped(text, start, end)
    match = _stop().search(folded, span.start, span.end)
    stop = match.start() if match and match.start() > span.start else span.end
    while stop > span.start and folded[stop - 1] in "。;:,、!?#*_ \t":
        stop -= 1
    return Span(span.start, stop)


def _kinds(folded: str, pieces: Sequence[Piece], nodes: Sequence[Node]) -> list[str]:
    """`heading` or `item`: 1. is a heading where at least half of its siblings look like one."""
    heads: dict[tuple[int | None, str], list[bool]] = {}
    for node in nodes:
        if node.label.scheme not in HEADINGS:
            heads.setdefault((node.parent, node.label.scheme), []).append(_looks_like_heading(folded, pieces, node))
    plain = {key for key, votes in heads.items() if sum(votes) * 2 >= len(votes)}
    return ["heading" if _is_heading(pieces, node, plain) else "item" for node in nodes]


def _is_heading(pieces: Sequence[Piece], node: Node, plain: set[tuple[int | None, str]]) -> bool:
    piece = pieces[node.piece]
    if piece.cell is not None:
        return node.label.scheme in HEADINGS and piece.cell[2] == 0
    return bool(piece.depth) or node.label.scheme in HEADINGS or (node.parent, node.label.scheme) in plain


def _looks_like_heading(folded: str, pieces: Sequence[Piece], node: Node) -> bool:
    """A short line without a stop, and body text right under it."""
    piece, following = pieces[node.piece], pieces[node.piece + 1 : node.piece + 2]
    if node.inline or piece.cell is not None or not following or following[0].kind != "paragraph":
        return False
    line, body = piece.content, following[0].content
    short = line.end - line.start <= _HEADING_CHARS and folded[line.end - 1] not in _STOPS
    return (
        short and node.label.scheme in ("1.", "（1）") and folded[body.end - 1] in "。;:" and body.end - body.start > 15
    )


def _ends(text: str, pieces: Sequence[Piece], nodes: Sequence[Node], resets: frozenset[int]) -> list[int]:
    """Where each section's content ends: before the next label of its level or above, or with its cell or paragraph."""
    ends = [0] * len(nodes)
    limits = _limits(pieces, resets, {node.piece for node in nodes if node.label.scheme in HEADINGS})
    open_nodes: list[int] = []
    for index, node in enumerate(nodes):
        while open_nodes and nodes[open_nodes[-1]].level >= node.level:
            last = open_nodes.pop()
            ends[last] = _bounded(text, pieces, nodes[last], limits, node)
        open_nodes.append(index)
    for last in open_nodes:
        ends[last] = _bounded(text, pieces, nodes[last], limits, None)
    return ends


def _bounded(text: str, pieces: Sequence[Piece], node: Node, limits: Sequence[int], following: Node | None) -> int:
    piece = pieces[node.piece]
    end = piece.span.end if node.inline else limits[node.piece]
    if following is not None and following.label.span.start < end:
        end = pieces[following.piece - 1].span.end if following.piece > node.piece else following.label.span.start
        if following.inline and following.piece > node.piece:
            end = following.label.span.start
    return stripped(text, node.label.span.start, end).end


def _limits(pieces: Sequence[Piece], resets: frozenset[int], headed: set[int]) -> list[int]:
    """How far a label in each piece can reach at most: its cell, its table for a group heading, its part of the document."""
    limits = [0] * len(pieces)
    part = table = cell = 0
    for index in range(len(pieces) - 1, -1, -1):
        piece, following = pieces[index], pieces[index + 1] if index + 1 < len(pieces) else None
        fresh = following is None or index + 1 in resets
        part = piece.span.end if fresh else part
        if piece.cell is not None:
            beside = None if following is None else following.cell
            table = table if beside and beside[0] == piece.cell[0] else piece.span.end
            cell = cell if beside == piece.cell else piece.span.end
        group = piece.cell is not None and piece.cell[2] == 0 and index in headed
        limits[index] = part if piece.cell is None else table if group else cell
    return limits


def _heading(sections: Sequence[Section], index: int | None) -> int | None:
    while index is not None and sections[index].kind != "heading":
        index = sections[index].parent
    return index
