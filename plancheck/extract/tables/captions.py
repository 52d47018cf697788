"""The title over a table, and the unit stated for all of it (单位：万元)."""

from bisect import bisect_left

from plancheck.document.model import Block, Table
from plancheck.extract.context import Context
from plancheck.extract.tables.words import TableWords, is_unit
from plancheck.facts.cellname import bare
from plancheck.source.fold import fold
from plancheck.source.records import NamedTuple

_LINES = 3  # blocks above a table that may hold its title and unit
_TITLE_CHARS = 60
_STOPS = "。;:,!?"


class Caption(NamedTuple):
    """`title` as written, `unit` bare; None where there is none."""

    title: str | None = None
    unit: str | None = None


def caption_of(context: Context, table: Table, words: TableWords) -> Caption:
    """What stands in the lines right above a table."""
    blocks = context.document.blocks
    index = bisect_left(blocks, table.span.start, key=lambda block: block.span.start)
    caption = Caption()
    for block in reversed(blocks[max(index - _LINES, 0) : index]):
        if block.cell is not None:
            break
        unit = _unit(context.text(block.span), words)
        if unit:
            caption = caption._replace(unit=caption.unit or unit)
        if _is_title(context, block, alone=not unit):
            return caption._replace(title=_title(context, block))
        if not unit:
            break
    return caption


def _unit(text: str, words: TableWords) -> str | None:
    match = words.caption.search(fold(text)) if len(text) <= _TITLE_CHARS else None
    return match[1] if match and is_unit(words, bare(match[1])) else None


def _is_title(context: Context, block: Block, alone: bool) -> bool:
    text = fold(context.text(block.span))
    return alone and block.kind in ("paragraph", "heading") and len(text) <= _TITLE_CHARS and text[-1] not in _STOPS


def _title(context: Context, block: Block) -> str:
    section = block.section if block.kind == "heading" else None
    return context.text(block.span if section is None else context.document.sections[section].title)
