"""Marks whose partner is missing, each with the words beside it."""

from plancheck.extract.context import Context
from plancheck.extract.wording.partners import LEFT, PAIRS, Mark, unpaired
from plancheck.facts.kinds import DocumentFact, Fact, UnpairedFact
from plancheck.source.span import Span

_NAMES = {
    "“": "引号", "‘": "单引号", "(": "括号", "《": "书名号", "〈": "单书名号", "〔": "六角括号", "【": "方头括号",
    "[": "方括号", "「": "直角引号", "『": "双直角引号",
}  # fmt: skip
_SHOWN = 40  # characters beside a mark that a reader is shown
_FIRST = 60  # … of a title, which may be long


def marks(context: Context) -> dict[str, list[Fact]]:
    """The `unpaired` facts of a document."""
    lone = unpaired(context.document.folded, context.document.blocks)
    found = [mark for mark in lone if not _cut_away(context, mark)]
    return {"unpaired": [_fact(context, number, mark) for number, mark in enumerate(found, 1)]}


def _cut_away(context: Context, mark: Mark) -> bool:
    """Whether the partner may stand in what the text leaves out: an excerpt's ends, a line that trails off in dots.

    So for a mark alone in its block: 】 is what is left of a page's buttons.
    """
    blocks = context.document.blocks
    if blocks[mark.block].span.of(context.document.folded).strip() == mark.sign:
        return True
    document = context.facts(DocumentFact)[0]
    if mark.sign in PAIRS:
        line = context.document.folded[mark.at : blocks[mark.block].span.end]
        return line.endswith(("…", "...")) or (document.cut_end and mark.block == len(blocks) - 1)
    line = context.document.folded[blocks[mark.block].span.start : mark.at]
    return line.startswith(("…", "...")) or (document.cut_start and mark.block == 0)


def _fact(context: Context, number: int, mark: Mark) -> UnpairedFact:
    left = mark.sign in PAIRS
    name = _NAMES[LEFT.get(mark.sign, mark.sign)]
    block = context.document.blocks[mark.block]
    span = _shown(context.document.folded, block.span, mark, left)
    sides = ("左", "右") if left else ("右", "左")
    sure = 0.95 if block.cell is None else 0.85
    return UnpairedFact(
        f"n{number}", span, context.text(span), context.section_at(span.start), sure, *(side + name for side in sides)
    )


def _shown(folded: str, block: Span, mark: Mark, left: bool) -> Span:
    """The mark with the words between which its partner must have stood: up to a stop or the next such mark."""
    longest = _FIRST if mark.sign in "《》" else _SHOWN
    stops = f"。;!?\n{mark.sign}"
    place = mark.at
    if left:
        end = min(block.end, mark.at + longest)
        place += 1
        while place < end and folded[place] not in stops:
            place += 1
        return Span(mark.at, place)
    start = max(block.start, mark.at - longest)
    while place > start and folded[place - 1] not in stops:
        place -= 1
    return Span(place, mark.at + 1)
