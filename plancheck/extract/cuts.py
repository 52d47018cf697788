"""Whether a text is an excerpt: it begins inside a list, or breaks off before its end."""

import re

from plancheck.document.model import Block, Document, Label
from plancheck.extract.front import is_chrome
from plancheck.extract.statements import Statement
from plancheck.facts.vocabulary import Vocabulary
from plancheck.source.span import Span

_BROKEN = re.compile(r"[,、]$")
_CLOSED = re.compile(r"[。;:!?.)》”\"】…\]]\s*$")
_LONG = 20  # characters of a paragraph that should end in a stop
_MOST = 0.9


def cut_start(document: Document, found: list[Statement], titled: bool) -> Span | None:
    """The place where an excerpt shows that its beginning is lost.

    A text without a title begins with a line of units, or with a label that is not the first of its list.
    """
    blocks = [block for block in document.blocks if block.span.start < block.span.end]
    if not blocks or titled or blocks[0].cell is not None:
        return None
    first = blocks[0]
    if any(statement.own and statement.form == "line" and first.span.contains(_head(statement)) for statement in found):
        return first.span
    label = next((section.label for section in document.sections if section.cell is None), None)
    late = label is not None and label.ordinal > 1 and _opens(label, first)
    return first.span if late else None


def cut_end(document: Document, found: list[Statement], vocabulary: Vocabulary, start_lost: bool) -> Span | None:
    """The place where the text breaks off: inside a sentence, or in a task whose sisters all have units."""
    blocks = [block for block in document.blocks if not _is_page(document, block, vocabulary)]
    if not blocks or blocks[-1].cell is not None or blocks[-1].kind == "heading":
        return None
    last = blocks[-1].span
    if _breaks_off(document.folded, blocks) or _lacks_units(document, blocks, found, start_lost):
        return last
    return None


def _head(statement: Statement) -> Span:
    return Span(statement.span.start, statement.span.start)


def _opens(label: Label, first: Block) -> bool:
    return label.span.start == first.span.start


def _is_page(document: Document, block: Block, vocabulary: Vocabulary) -> bool:
    return block.cell is None and is_chrome(document.folded[block.span.start : block.span.end], vocabulary)


def _breaks_off(text: str, blocks: list[Block]) -> bool:
    """The last paragraph ends in a comma, or without a stop although it has sentences and all other paragraphs end in one."""
    last = text[blocks[-1].span.start : blocks[-1].span.end]
    if _BROKEN.search(last):
        return True
    if _CLOSED.search(last) or "。" not in last:
        return False
    long = [block.span for block in blocks[:-1] if block.cell is None and block.span.end - block.span.start >= _LONG]
    closed = [span for span in long if _CLOSED.search(text, span.end - 1, span.end)]
    return len(closed) >= _MOST * len(long)


def _lacks_units(document: Document, blocks: list[Block], found: list[Statement], start_lost: bool) -> bool:
    """One paragraph after the last line of units, under a heading whose sisters list numbered tasks, or in an excerpt."""
    lines = [statement for statement in found if statement.own and statement.form == "line"]
    if len(lines) < 3 or any(block.cell for block in document.blocks):
        return False
    tail = [block for block in blocks if block.span.start >= lines[-1].span.end]
    texts = [block for block in tail if block.kind != "heading"]
    if len(texts) != 1 or tail[-1] is not texts[0]:
        return False
    numbered = [section for section in document.sections if section.kind == "item" and section.cell is None]
    return start_lost or (len(tail) > 1 and texts[0].label is None and len(numbered) * 2 > len(lines))
