"""Paragraphs and table cells that break off: the last mark is a comma or 、, and nothing goes on from there."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from plancheck.document.model import Block
from plancheck.extract.context import Context
from plancheck.facts.kinds import CellFact, DocumentFact, Fact, UnfinishedFact
from plancheck.source.span import Span

_LONG = 15  # characters of a cell or paragraph that may be a sentence
_HABIT = 3  # so many of them, and the commas are a way of setting lists or lines
_FULL = "。;!?"  # what ends a sentence, or an item of a list


def ends(context: Context) -> dict[str, list[Fact]]:
    """The `unfinished` facts of a document."""
    found = sorted({*_cells(context), *_paragraphs(context)})
    if len(found) >= _HABIT:
        return {}
    return {"unfinished": [_fact(context, number, span, sure) for number, (span, sure) in enumerate(found, 1)]}


def _fact(context: Context, number: int, place: Span, sure: float) -> UnfinishedFact:
    before = (context.document.folded.rfind(mark, place.start, place.end - 1) for mark in f"{_FULL},、\n")
    span = Span(max(place.start, max(before) + 1), place.end)
    mark = context.text(Span(span.end - 1, span.end))
    return UnfinishedFact(f"we{number}", span, context.text(span), context.section_at(span.start), sure, mark)


def _cells(context: Context) -> Iterator[tuple[Span, float]]:
    """Cells of a column whose other sentences are whole."""
    columns: dict[tuple[str, int], list[CellFact]] = defaultdict(list)
    for cell in context.facts(CellFact):
        if len(cell.text) >= _LONG and cell.worded is None:
            columns[cell.table, cell.column].append(cell)
    for members in columns.values():
        whole = sum(_ends_with(context, cell.span, _FULL) for cell in members)
        if whole * 2 >= len(members):
            yield from ((cell.span, cell.confidence) for cell in members if _ends_with(context, cell.span, ",、"))


def _paragraphs(context: Context) -> Iterator[tuple[Span, float]]:
    """Paragraphs of whole sentences before a numbered one, or the last: before any other the line may just be broken."""
    blocks = context.document.blocks
    for index, block in enumerate(blocks):
        if block.cell is None and _breaks_off(context, block) and _is_last(context, blocks, index):
            yield block.span, 0.9


def _breaks_off(context: Context, block: Block) -> bool:
    text = block.span.of(context.document.folded)
    return len(text) >= _LONG and text.endswith((",", "、")) and "。" in text


def _is_last(context: Context, blocks: Sequence[Block], index: int) -> bool:
    if index + 1 < len(blocks):
        return blocks[index + 1].label is not None
    return not context.facts(DocumentFact)[0].cut_end


def _ends_with(context: Context, span: Span, marks: str) -> bool:
    return span.of(context.document.folded).endswith(tuple(marks))
