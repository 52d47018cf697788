"""The outline as tasks see it: which blocks and numbered children stand directly under a heading or item."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from plancheck.document.model import Block, Document, Section
from plancheck.extract.parties.statements import Statement
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span, stripped

LEAD = " \n\r\t【[*_-·●"  # may stand before a statement


class Node(NamedTuple):
    """A section with what stands directly under it, in reading order; `place` indexes Document.sections, None for the document itself.

    `inline` are its members inside paragraphs (一是); `blocks` its own text blocks, the heading first; `statements` its own.
    """

    place: int | None
    section: Section | None
    children: "list[Node]"
    inline: list[int]
    blocks: list[Block]
    statements: list[Statement]


def outline(document: Document, found: list[Statement]) -> Node:
    """The tree of the sections outside tables, with every block and statement at its innermost place."""
    root = Node(None, None, [], [], [], [])
    path = [root]
    own = [statement.span for statement in found if statement.own]
    starts = [span.start for span in own]
    for start, _, thing in sorted(_things(document, found), key=lambda entry: entry[:2]):
        while len(path) > 1 and start >= _end(path[-1]):
            path.pop()
        if isinstance(thing, int):
            _open(document, path, thing)
        elif isinstance(thing, Statement):
            path[-1].statements.append(thing)
        elif not _is_statement(thing, own, starts, document.folded):
            path[-1].blocks.append(thing)
    return root


def _things(document: Document, found: list[Statement]) -> Iterator[tuple[int, int, int | Block | Statement]]:
    for index, section in enumerate(document.sections):
        if section.cell is None:
            yield section.label.span.start, 0, index
    for block in document.blocks:
        if block.cell is None:
            yield block.span.start, 1, block
    for statement in found:
        yield statement.span.start, 2, statement


def _open(document: Document, path: list[Node], index: int) -> None:
    section = document.sections[index]
    if section.inline:
        path[-1].inline.append(index)
        return
    node = Node(index, section, [], [], [], [])
    path[-1].children.append(node)
    path.append(node)


def _end(node: Node) -> int:
    return node.section.span.end if node.section else 0


def _is_statement(block: Block, own: list[Span], starts: list[int], text: str) -> bool:
    """Whether a block is nothing but a statement: one begins with it, marks and blanks aside, or runs on into it."""
    start = block.span.start
    while start < block.span.end and text[start] in LEAD:
        start += 1
    at = bisect_right(starts, start) - 1
    return at >= 0 and start < own[at].end


def body(text: str, blocks: list[Block], statements: list[Statement]) -> Span:
    """From the first block to the last, without a statement line at its end."""
    start, end = blocks[0].span.start, blocks[-1].span.end
    at = bisect_left(statements, end, key=begin) - 1
    if at >= 0 and statements[at].form == "line" and statements[at].span.end >= end:
        end = max(start, statements[at].span.start)
    return stripped(text, start, end)


def begin(thing: Block | Statement) -> int:
    """Where a block or statement begins: a key for looking up."""
    return thing.span.start
