"""Time expressions as facts, resolved against the document's year."""

from plancheck.extract.context import Context
from plancheck.facts.kinds import DocumentFact, Fact, PeriodFact
from plancheck.source.span import Span
from plancheck.values.dates import find_times, resolve

_SURE, _YEARLESS = 0.97, 0.8


def dates(context: Context) -> dict[str, list[Fact]]:
    """PeriodFacts in reading order; ends stay open where the document's year is unknown."""
    year = next((fact.year for fact in context.facts(DocumentFact)), context.given.year)
    found: list[Fact] = []
    for number, expression in enumerate(find_times(context.document.folded), 1):
        span = Span(expression.start, expression.end)
        period = resolve(expression, year)
        certain = expression.first is None or period.first is not None
        found.append(
            PeriodFact(
                f"p{number}",
                span,
                context.text(span),
                context.section_at(span.start),
                _SURE if certain else _YEARLESS,
                period,
                expression.valid,
            )
        )
    return {"period": found}
