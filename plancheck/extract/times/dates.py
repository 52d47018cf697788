"""Time expressions as facts, resolved against the document's year."""

from plancheck.document.model import Document
from plancheck.extract.context import Context
from plancheck.extract.times.due import is_due
from plancheck.extract.times.leftover import is_aimed_at, is_leftover
from plancheck.extract.times.ranges import range_starts
from plancheck.extract.times.sentences import sentence_at
from plancheck.extract.times.tocome import is_to_come
from plancheck.facts.kinds import DocumentFact, Fact, PeriodFact
from plancheck.source.patterns import regex
from plancheck.source.span import Span
from plancheck.values.dates import TimeExpression, find_times, resolve
from plancheck.values.period import Period

_SURE, _YEARLESS = 0.97, 0.8
_YEAR = regex(r"(?<![\d较比])((?:19|20)\d\d)(?=年|[-—~])")
_OUTLOOK = regex(r"展望(?:到|至)?(20\d\d)|(20\d\d)年远景")
_STAGE = "阶段("  # width-folded
_HEADER = -1  # the row of header cells: 2025年底前完成 heads what has been done or will be, and is no deadline
_KNOWN = 0.9  # of the document's own period, for a day to be held against it


def dates(context: Context) -> dict[str, list[Fact]]:
    """PeriodFacts in reading order; ends stay open where the document's year is unknown."""
    own = next(iter(context.facts(DocumentFact)), None)
    year = own.year if own else context.given.year
    plan = own.period if own and own.confidence >= _KNOWN else None
    signed = own.issued.year if own and own.issued and plan is None else None
    found: list[Fact] = []
    headed = _heading_years(context.document)
    expressions = list(find_times(context.document.folded))
    starts = range_starts(context.document.folded, expressions)
    for place, expression in enumerate(expressions):
        span = Span(expression.start, expression.end)
        block = context.block_at(span.start)
        under = None if block is None or block.section is None else headed[block.section]
        period = resolve(expression, under or year)
        certain = expression.first is None or period.first is not None
        fact = PeriodFact(
            f"p{place + 1}",
            span,
            context.text(span),
            context.section_at(span.start),
            _SURE if certain else _YEARLESS,
            period,
            expression.valid,
            begins=f"p{starts[place] + 1}" if place in starts else None,
            stage=context.document.folded.startswith(_STAGE, span.start - len(_STAGE)) and _dated(expression),
        )
        heads = block is not None and block.cell is not None and block.cell[1] == _HEADER
        found.append(fact if heads else _judged(context, fact, expression, plan, signed))
    return {"period": found}


def _dated(found: TimeExpression) -> bool:
    """Whether an expression has its year, at both ends if it has two."""
    return all(end is None or end[0] is not None for end in (found.first, found.last))


def _heading_years(document: Document) -> list[int | None]:
    """By section, the year that its heading or the nearest above it names: under 二、2023年工作计划, 5月底 is that year's.

    较2025年 in a numbered paragraph only compares.
    """
    years: list[int | None] = []
    for section in document.sections:
        named = set(_YEAR.findall(document.folded, section.title.start, section.title.end))
        above = None if section.parent is None else years[section.parent]
        own = section.kind == "heading" and bool(named)
        years.append((int(named.pop()) if len(named) == 1 else None) if own else above)
    return years


def _judged(
    context: Context, fact: PeriodFact, found: TimeExpression, plan: Period | None, signed: int | None
) -> PeriodFact:
    """With what its sentence makes of it; a month without a year is a deadline in a plan of one year only.

    Where no plan's year is known, what 确保 and the like aim at lies not before the year of `signed`.
    """
    annual = None if plan is None else plan.year
    stated = found.last is not None and found.last[0] is not None
    if not (stated or annual):
        return fact
    folded, words = context.document.folded, context.vocabulary
    if found.relation == "by" and is_due(folded, found, sentence_at(context, fact.span.start), words, annual):
        return fact._replace(due=not _is_outlook(context, found, plan))
    year = annual or signed
    if year is None or not stated or found.last is None or found.last[0] != year - 1:
        return fact
    title = _title(context)
    if annual is None and not (is_aimed_at(folded, found) or is_to_come(folded, found, title)):
        return fact
    sentence = sentence_at(context, fact.span.start)
    return fact._replace(leftover=is_leftover(folded, found, year, sentence, words, title))


def _is_outlook(context: Context, found: TimeExpression, plan: Period | None) -> bool:
    """Whether a year behind the plan's own is one that the document looks out to: 规划期为2021—2025年，展望到2035年."""
    year = found.last[0] if found.last else None
    later = year is not None and plan is not None and plan.last is not None and year > plan.last.year
    return later and str(year) in context.once(_outlooks)


def _outlooks(context: Context) -> frozenset[str]:
    return frozenset("".join(years) for years in _OUTLOOK.findall(context.document.folded))


def _title(context: Context) -> str:
    own = next(iter(context.facts(DocumentFact)), None)
    return "" if own is None or own.title is None else own.title
