"""Lists with a stated count: “A、B、C三大X”, “N个X(A、B)”, “N项X:A、B”, “抓好三项X:一是…二是…”."""

from collections.abc import Iterator, Sequence

from plancheck.extract.context import Context
from plancheck.extract.enumerations.counts import Count, Words, counts, words
from plancheck.extract.enumerations.dashes import Dashed, named_lines
from plancheck.extract.enumerations.listed import Listed, after, before, bracketed
from plancheck.extract.enumerations.mottos import mottos
from plancheck.extract.enumerations.namedsets import harmonised, normal, set_name
from plancheck.extract.enumerations.series import Series, series
from plancheck.facts.kinds import EnumerationFact, Fact, ItemFact
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span


class _Read(NamedTuple):
    """A count, what is listed under it, and the span of both."""

    summed: Count
    items: tuple[Span, ...]
    span: Span
    open: bool
    confidence: float


def enumerations(context: Context) -> dict[str, list[Fact]]:
    """The `enumeration` and `item` facts of a document."""
    known = context.vocabulary.once(words)
    folded, runs, dashed = context.document.folded, series(context.document), Dashed(context.document)
    reads = [read for count in counts(folded, known) if (read := _read(context, count, known, runs, dashed))]
    reads += [_as_read(count, listed) for count, listed in (*mottos(folded), *named_lines(folded, dashed, runs))]
    reads.sort(key=lambda read: read.span)
    facts = harmonised([_fact(context, read, known, number) for number, read in enumerate(reads, 1)])
    return {"enumeration": list(facts), "item": list(_items(context, reads))}


def _read(context: Context, count: Count, known: Words, runs: Series, dashed: Dashed) -> _Read | None:
    """The list that agrees with the count; failing that, the one that belongs to it most surely."""
    folded, block = context.document.folded, context.block_at(count.span.start)
    if block is not None and block.label is not None:
        count = count._replace(after=max(count.after, block.label.span.end))  # of 一、推进三大工程 the label is no item
    found = [each for form in (before, bracketed, after) if (each := form(folded, count, known)) is not None]
    found += [each for each in (runs.after(folded, count, known), dashed.listed(count)) if each is not None]
    if not found:
        return None
    chosen = max(found, key=lambda each: (len(each.items) == count.number, each.confidence))
    return _as_read(count, chosen)  # of a run that follows, the count alone


def _as_read(count: Count, chosen: Listed) -> _Read:
    """The span of a count and its list together."""
    low = min(count.span.start, chosen.items[0].start)
    return _Read(count, chosen.items, Span(low, max(count.span.end, chosen.end)), chosen.open, chosen.confidence)


def _fact(context: Context, read: _Read, known: Words, number: int) -> EnumerationFact:
    items = tuple(normal(context.text(span), known, first=not place) for place, span in enumerate(read.items))
    return EnumerationFact(
        f"e{number}",
        read.span,
        context.text(read.span),
        context.section_at(read.span.start),
        read.confidence,
        read.summed.number,
        read.summed.label,
        items,
        set_name(read.summed, known),
        read.open,
        len(items),
    )


def _items(context: Context, reads: Sequence[_Read]) -> Iterator[ItemFact]:
    number = 0
    for index, read in enumerate(reads, 1):
        for position, span in enumerate(read.items, 1):
            number += 1
            section = context.section_at(span.start)
            yield ItemFact(f"i{number}", span, context.text(span), section, read.confidence, f"e{index}", position)
