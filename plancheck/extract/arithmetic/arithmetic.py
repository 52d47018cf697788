"""Facts that can be reckoned up, from the figures of each sentence."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from plancheck.extract.arithmetic.above import above
from plancheck.extract.arithmetic.balance import balance
from plancheck.extract.arithmetic.budget import budget
from plancheck.extract.arithmetic.colons import colons
from plancheck.extract.arithmetic.compared import compared
from plancheck.extract.arithmetic.dealt import dealt
from plancheck.extract.arithmetic.direction import Ordered, directions
from plancheck.extract.arithmetic.divided import divided
from plancheck.extract.arithmetic.growth import Grown, growth
from plancheck.extract.arithmetic.industries import industries
from plancheck.extract.arithmetic.intervals import together
from plancheck.extract.arithmetic.namedwhole import named_wholes
from plancheck.extract.arithmetic.ofwhich import proportions
from plancheck.extract.arithmetic.order import orders
from plancheck.extract.arithmetic.outline import outline
from plancheck.extract.arithmetic.parallel import parallel
from plancheck.extract.arithmetic.parts import Found, divides_again, parts
from plancheck.extract.arithmetic.portions import portions
from plancheck.extract.arithmetic.ranges import ranges
from plancheck.extract.arithmetic.repeated import repeated
from plancheck.extract.arithmetic.sentences import Sentence, sentences
from plancheck.extract.arithmetic.shares import shares
from plancheck.extract.arithmetic.showing import shown
from plancheck.extract.arithmetic.stocks import before, levels, stocks
from plancheck.extract.arithmetic.times import times, yearly
from plancheck.extract.arithmetic.totals import totals
from plancheck.extract.arithmetic.verbs import Verbs, verbs
from plancheck.extract.arithmetic.words import Words, words
from plancheck.extract.arithmetic.yearsums import yearsums
from plancheck.extract.context import Context
from plancheck.facts.kinds import (
    BreakdownFact,
    ContainmentFact,
    DealtFact,
    DocumentFact,
    Fact,
    FigureFact,
    GrowthFact,
    OrderFact,
    PartFact,
    RangeFact,
    SharesFact,
    StockFact,
)
from plancheck.source.span import Span

_SURE = 0.95
_EARLIER = 40  # figures of a paragraph that are looked back at


def arithmetic(context: Context) -> dict[str, list[Fact]]:
    """BreakdownFacts with their PartFacts, GrowthFacts, OrderFacts, DealtFacts, StockFacts, ContainmentFacts and RangeFacts."""
    known, vocabulary = sentences(context), context.vocabulary
    breakdowns: list[Fact] = []
    members: list[Fact] = []
    for found in _once([*_found(context, known), *outline(context, known)]):
        fact = _breakdown(context, found, len(breakdowns) + 1)
        breakdowns.append(fact)
        members += _members(context, found, fact.id, len(members))
    moving = vocabulary.once(verbs)
    rules = vocabulary.once(words)
    grown = [
        (one, sentence)
        for sentence, earlier in _with_earlier(known)
        for one in _reckoned(sentence, earlier, rules, moving)
    ]
    ordered = [(one, sentence) for sentence in known for one in (*directions(sentence, moving), *orders(sentence))]
    return {
        "breakdown": breakdowns,
        "part": members,
        "growth": [_growth(context, one, sentence, number) for number, (one, sentence) in enumerate(grown, 1)],
        "order": [_order(context, one, sentence, number) for number, (one, sentence) in enumerate(ordered, 1)],
        "dealt": list(_dealt(context, known)),
        "stock": list(_stocks(context, known)),
        "containment": list(_levels(context)),
        "shares": list(_shares(context, known)),
        "range": list(_ranges(context)),
    }


def _with_earlier(known: Sequence[Sentence]) -> Iterator[tuple[Sentence, list[FigureFact]]]:
    """Each sentence with the figures of its paragraph before it."""
    earlier: list[FigureFact] = []
    paragraph = None
    for sentence in known:
        if sentence.paragraph != paragraph:
            earlier, paragraph = [], sentence.paragraph
        yield sentence, earlier
        earlier = [*earlier, *sentence.figures][-_EARLIER:]


def _reckoned(sentence: Sentence, earlier: Sequence[FigureFact], rules: Words, moving: Verbs) -> Iterator[Grown]:
    """What one sentence says of a change or a share, with both numbers that it is reckoned from."""
    yield from growth(sentence, rules, moving)
    yield from portions(sentence, moving)
    yield from compared(sentence, moving)
    yield from proportions(sentence, rules)
    yield from times(sentence)
    yield from yearly(sentence)
    yield from industries(sentence)
    yield from named_wholes(sentence, earlier, rules)


def _once(found: Iterable[Found]) -> Iterator[Found]:
    """Each total with its parts once, however many ways there are to read them."""
    seen: set[tuple[str, ...]] = set()
    for one in found:
        names = tuple(sentence.figures[index].id for sentence, index in (one.total, *one.parts))
        if names not in seen:
            seen.add(names)
            yield one


def _found(context: Context, known: Sequence[Sentence]) -> Iterator[Found]:
    rules = context.vocabulary.once(words)
    previous: Sentence | None = None  # that a 其中 may divide
    last: Sentence | None = None
    for sentence in known:
        yield from parts(sentence, previous, rules)
        if previous is not None and sentence.lead.lstrip().startswith(("以上", "上述")):
            yield from above(previous, sentence, rules)
        yield from totals(sentence, rules)
        yield from repeated(sentence)
        yield from divided(sentence)
        yield from colons(sentence, rules)
        yield from balance(sentence)
        yield from budget(_whole(last, previous, rules), sentence, rules)
        if previous is None or not divides_again(previous, sentence, rules):
            previous = sentence
        last = sentence
    yield from parallel(context, known, rules)
    document = next(iter(context.facts(DocumentFact)), None)
    yield from yearsums(known, document.period if document else None)


def _whole(last: Sentence | None, previous: Sentence | None, known: Words) -> Sentence | None:
    """The sentence before, or where that only divides (其中), the one that it divides."""
    return previous if last is not None and known.part.search(last.lead) else last


def _breakdown(context: Context, found: Found, number: int) -> BreakdownFact:
    figures = [sentence.figures[index] for sentence, index in (found.total, *found.parts)]
    spans = sorted(fact.at for fact in figures)
    one_place = found.form not in ("分项", "逐年")
    span = Span(spans[0].start, max(at.end for at in spans)) if one_place else figures[0].span
    least, most = together((fact.quantity for fact in figures[1:]), figures[0].quantity)
    total = figures[0]
    computed = shown(sum((fact.quantity.value for fact in figures[1:]), Decimal(0)), total.quantity, exact=True)
    return BreakdownFact(
        f"ab{number}", span, context.text(span), total.section, found.confidence, total.at, total.id, found.form,
        found.closed, found.open, len(found.parts), total.quantity, computed, least, most,
    )  # fmt: skip


def _members(context: Context, found: Found, breakdown: str, known: int) -> Iterator[PartFact]:
    for number, (sentence, index) in enumerate(found.parts, known + 1):
        fact = sentence.figures[index]
        yield PartFact(
            f"ap{number}", fact.span, fact.text, fact.section, found.confidence, fact.at, breakdown, fact.id,
            fact.quantity,
        )  # fmt: skip


def _growth(context: Context, found: Grown, sentence: Sentence, number: int) -> GrowthFact:
    figures = sentence.figures
    places = [index for index in (found.base, found.change, found.result) if index is not None]
    span = sentence.span(min(places), max(places))
    result = figures[found.result]
    base, change = (None if index is None else figures[index].id for index in (found.base, found.change))
    return GrowthFact(
        f"ag{number}", span, context.text(span), result.section, _SURE, result.at, found.form, base, change, result.id,
        result.quantity, found.possible.low, found.possible.high, shown(found.computed, result.quantity),
    )  # fmt: skip


def _order(context: Context, found: Ordered, sentence: Sentence, number: int) -> OrderFact:
    first, last = sorted((found.less, found.more))
    span, end = sentence.span(first, last), sentence.figures[last]
    less, more = (sentence.figures[index].id for index in (found.less, found.more))
    return OrderFact(f"ao{number}", span, context.text(span), end.section, _SURE, end.at, found.form, less, more)


def _dealt(context: Context, known: Sequence[Sentence]) -> Iterator[DealtFact]:
    found = ((one, sentence) for sentence in known for one in dealt(sentence))
    for number, (one, sentence) in enumerate(found, 1):
        span, values = sentence.span(one.first, one.last), one.last - one.first + 1
        section = sentence.figures[one.first].section
        yield DealtFact(f"ae{number}", span, context.text(span), section, _SURE, values, one.least, one.most)


def _stocks(context: Context, known: Sequence[Sentence]) -> Iterator[StockFact]:
    homes = {fact.id: sentence for sentence in known for fact in sentence.figures}
    for number, (new, reached) in enumerate(stocks(context.facts(FigureFact)), 1):
        home = homes.get(new.id)
        first = before(home, new, reached) if home else None
        sure = min(new.confidence, reached.confidence)
        yield StockFact(
            f"as{number}", reached.span, reached.text, reached.section, sure, new.id, reached.id, first and first.id
        )


def _levels(context: Context) -> Iterator[ContainmentFact]:
    for number, (whole, part) in enumerate(levels(context.facts(FigureFact), context.vocabulary), 1):
        sure = min(whole.confidence, part.confidence)
        yield ContainmentFact(f"ac{number}", part.span, part.text, part.section, sure, whole.id, part.id)


def _shares(context: Context, known: Sequence[Sentence]) -> Iterator[SharesFact]:
    found = shares(context.document.folded, known, context.vocabulary.once(words))
    for number, one in enumerate(found, 1):
        section, text = context.section_at(one.span.start), context.text(one.span)
        yield SharesFact(f"ah{number}", one.span, text, section, _SURE, one.parts, one.total, one.least, one.most)


def _ranges(context: Context) -> Iterator[RangeFact]:
    for number, one in enumerate(ranges(context), 1):
        section = context.section_at(one.span.start)
        text = context.text(one.span)
        yield RangeFact(f"ar{number}", one.span, text, section, _SURE, one.first, one.last, one.bare, one.clearer)
