"""Figures: every quantity that is said of an indicator, with the gates that tell one statement from another."""

from collections.abc import Iterator, Sequence

from plancheck.document.model import Block
from plancheck.extract.context import Context
from plancheck.extract.figures.apart import apart, of_rows, unlisted
from plancheck.extract.figures.cells import cell_figures, value_cells, worded_rows
from plancheck.extract.figures.comparable import commitments, joined, with_same
from plancheck.extract.figures.likeness import likeness
from plancheck.extract.figures.maker import FigureMaker
from plancheck.extract.figures.milestones import dues, staged, together
from plancheck.extract.figures.onesentence import parallel
from plancheck.extract.figures.phrases import Clauses, Phrase, phrases, protect
from plancheck.extract.figures.projects import project_rows, projects
from plancheck.extract.figures.quantities import Found, find_quantities
from plancheck.extract.figures.wholes import wholes
from plancheck.facts.kinds import CellFact, Fact, FigureFact, PeriodFact, ReferenceFact, TitleFact
from plancheck.source.span import Span

_BARE_ROLES = ("total", "part", "value", "serial", "unit")


def figures(context: Context) -> dict[str, list[Fact]]:
    """FigureFacts of running text and bare table cells, what of them is comparable, and WordedFacts of rows set in words."""
    masked = _masked(context)
    folded = context.document.folded
    flags = bytearray(len(folded) + 1)
    for span in masked:
        flags[span.start : span.end] = b"\1" * (span.end - span.start)
    founds = list(find_quantities(folded, context.vocabulary, flags))
    protected = protect(folded, founds, masked)
    blocks, cells = list(_by_block(context, founds)), value_cells(context)
    starts = sorted(
        (*(found.at.start for _, inside in blocks for found in inside), *(cell.span.start for cell in cells))
    )
    maker = FigureMaker(context, {start: f"f{number}" for number, start in enumerate(starts, 1)})
    facts: list[FigureFact] = []
    for block, inside in blocks:
        clauses = Clauses(folded, block.span, protected)
        skip = block.label.span.end if block.label else block.span.start
        facts += _of_block(maker, clauses, phrases(folded, clauses, inside, skip, context.vocabulary))
    facts += cell_figures(context, cells, maker)
    facts.sort(key=lambda fact: fact.at.start)
    words = context.vocabulary.once(commitments)
    owners = wholes(context, facts)
    due = dues(context, facts)
    more = projects(facts, owners, context.vocabulary)
    pairs = together(joined(facts, folded, context.vocabulary.once(likeness), words, more), due)
    steps = staged(with_same(facts, pairs, words), due)
    told = of_rows(apart(steps, owners), project_rows(context))
    keyed = unlisted(parallel(told, folded, maker.timeline))
    return {"figure": list(keyed), "comparable": list(pairs), "worded": list(worded_rows(context, maker))}


def _of_block(maker: FigureMaker, clauses: Clauses, found: Sequence[Phrase]) -> list[FigureFact]:
    """Figures of one block; a phrase without a subject of its own takes the one before it in its sentence."""
    facts: list[FigureFact] = []
    previous: FigureFact | None = None
    sentence = -1
    for phrase in found:
        if phrase.sentence != sentence:
            previous, sentence = None, phrase.sentence
        fact = maker.figure(phrase, clauses, previous)
        if fact.aspect not in ("threshold", "duration") and fact.indicator:
            previous = fact
        facts.append(fact)
    return facts


def _masked(context: Context) -> list[Span]:
    """Where no quantity is looked for: times, titles, document numbers, labels, names in quotes."""
    spans = [fact.span for fact in context.facts(PeriodFact)]
    spans += [fact.span for fact in context.facts(TitleFact)]
    spans += [fact.span for fact in context.facts(ReferenceFact) if fact.kind != "title"]
    spans += [section.label.span for section in context.document.sections]
    spans += list(_quoted_names(context.document.folded))
    return spans


def _quoted_names(folded: str) -> Iterator[Span]:
    """“415”, “三个千亿”: names. “最多80天” states a bound and is read."""
    start = folded.find("“")
    while start >= 0:
        end = folded.find("”", start)
        if 0 < end - start <= 16 and not (folded.startswith(("最多", "至少", "不超过"), start + 1)):
            yield Span(start, end + 1)
        start = folded.find("“", start + 1)


def _by_block(context: Context, founds: Sequence[Found]) -> Iterator[tuple[Block, list[Found]]]:
    """Blocks of running text with the quantities inside them; bare cells are read as cells."""
    bare = {fact.span.start for fact in context.facts(CellFact) if fact.role in _BARE_ROLES and fact.worded is None}
    index = 0
    for block in context.document.blocks:
        while index < len(founds) and founds[index].at.start < block.span.start:
            index += 1
        inside = []
        while index < len(founds) and founds[index].at.start < block.span.end:
            inside.append(founds[index])
            index += 1
        header = block.cell is not None and block.cell[1] < 0
        if inside and not header and not (block.cell and block.span.start in bare) and block.kind != "code":
            yield block, inside
