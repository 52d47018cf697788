"""Whether a text is an excerpt: it begins inside a list, or breaks off before its end."""

import re
from functools import lru_cache

from plancheck.document.model import Block, Document, Label
from plancheck.extract.layout.chapters import begins_late
from plancheck.extract.layout.front import is_chrome
from plancheck.extract.layout.headings import HeadingWords, heading_words
from plancheck.extract.parties.statements import Statement
from plancheck.facts.vocabulary import Vocabulary
from plancheck.source.patterns import regex
from plancheck.source.span import Span

_LONG = 20  # characters of a paragraph that should end in a stop
_MOST = 0.9
_LISTS = 3  # lines of units that make them a habit of the document


@lru_cache(maxsize=1)
def _broken() -> re.Pattern[str]:
    return regex(r"[,、]$")


@lru_cache(maxsize=1)
def _closed() -> re.Pattern[str]:
    return regex(r"[。;:!?.)》”\"】…\]]\s*$")


def cut_start(document: Document, found: list[Statement], titled: bool) -> Span | None:
    """The place where an excerpt shows that its beginning is lost.

    A text without a title begins with a line of units, or its first heading, or the first of those above all others, is
    not the first of its list.
    """
    blocks = [block for block in document.blocks if block.span.start < block.span.end]
    if not blocks or titled or blocks[0].cell is not None:
        return None
    first = blocks[0]
    if any(statement.own and statement.form == "line" and first.span.contains(_head(statement)) for statement in found):
        return first.span
    label = next((section.label for section in document.sections if section.cell is None), None)
    late = label is not None and label.ordinal > 1 and _opens(label, first)
    return first.span if late or begins_late(document) else None


def cut_end(document: Document, found: list[Statement], vocabulary: Vocabulary, start_lost: bool) -> Span | None:
    """The place where the text breaks off: inside a sentence, or in a task whose sisters all have units."""
    last = next((block for block in reversed(document.blocks) if not _is_page(document, block, vocabulary)), None)
    if last is None or last.cell is not None or not (_is_open(document.folded, last) or _lists_units(found)):
        return None
    blocks = [block for block in document.blocks if not _is_page(document, block, vocabulary)]
    if _breaks_off(document.folded, blocks) or _lacks_units(
        document, blocks, found, vocabulary.once(heading_words), start_lost
    ):
        return last.span
    return None


def _head(statement: Statement) -> Span:
    return Span(statement.span.start, statement.span.start)


def _opens(label: Label, first: Block) -> bool:
    return label.span.start == first.span.start


def _is_page(document: Document, block: Block, vocabulary: Vocabulary) -> bool:
    return block.cell is None and is_chrome(document.folded[block.span.start : block.span.end], vocabulary)


def _is_open(text: str, last: Block) -> bool:
    """Whether a paragraph ends without a stop."""
    return not _closed().search(text[last.span.start : last.span.end])


def _lists_units(found: list[Statement]) -> bool:
    """Whether lines of units are a habit of the document."""
    return sum(1 for statement in found if statement.own and statement.form == "line") >= _LISTS


def _breaks_off(text: str, blocks: list[Block]) -> bool:
    """The last paragraph ends in a comma, or without a stop although it has sentences and all other paragraphs end in one."""
    last = text[blocks[-1].span.start : blocks[-1].span.end]
    if _broken().search(last):
        return True
    if _closed().search(last) or "。" not in last:
        return False
    long = [block.span for block in blocks[:-1] if block.cell is None and block.span.end - block.span.start >= _LONG]
    closed = [span for span in long if _closed().search(text, span.end - 1, span.end)]
    return len(closed) >= _MOST * len(long)


def _lacks_units(
    document: Document, blocks: list[Block], found: list[Statement], words: HeadingWords, start_lost: bool
) -> bool:
    """The last text has no units although lists of units run through the document, and it is a fragment by other signs.

    Either the beginning is lost too, or it is the one unnumbered paragraph under a heading whose sisters list numbered tasks.
    """
    lines = [statement for statement in found if statement.own and statement.form == "line"]
    last = blocks[-1]
    if len(lines) < _LISTS or any(block.cell for block in document.blocks) or last.span.start < lines[-1].span.end:
        return False
    return start_lost or _is_lone(document, blocks, words)


def _is_lone(document: Document, blocks: list[Block], words: HeadingWords) -> bool:
    last, sections = blocks[-1], document.sections
    if last.label is not None or last.section is None or blocks[-2].kind != "heading":
        return False
    heading = sections[last.section]
    title = document.folded[heading.title.start : heading.title.end]
    sisters = {
        index
        for index, section in enumerate(sections)
        if (section.parent, section.label.scheme) == (heading.parent, heading.label.scheme) and section is not heading
    }
    return not words.off(title) and any(section.kind == "item" and section.parent in sisters for section in sections)
