"""A fact as plain values: what JSON, CSV and tables share."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from plancheck.document.model import Document
from plancheck.facts.base import FactBase
from plancheck.facts.kinds import DocumentFact, Fact
from plancheck.facts.schema import Field, schema
from plancheck.source.errors import SourceError
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span
from plancheck.values.period import Period
from plancheck.values.quantity import Quantity

COMMON = ("id", "start", "end", "line", "column", "text", "section", "confidence")
QUANTITY = ("start", "end", "text", "low", "high", "unit", "bound")
PERIOD = ("from", "to", "relation")


class Extracted(NamedTuple):
    """One input with its document and facts, or the error that kept it from being read."""

    path: str
    document: Document | None = None
    facts: FactBase | None = None
    error: SourceError | None = None


def own_fields(kind: str) -> Sequence[Field]:
    """The fields of a relation beyond those that all have, in the order of the schema."""
    return [field for field in schema()[kind].fields.values() if field.name not in COMMON]


def present(documents: Sequence[Extracted], kinds: Sequence[str]) -> list[str]:
    """The chosen kinds (all, if none is) that any document has facts of, in the order of the schema."""
    chosen = [kind for kind in schema() if not kinds or kind in kinds]
    return [kind for kind in chosen if any(one.facts is not None and one.facts.of(kind) for one in documents)]


def views(document: Document, facts: FactBase, kind: str) -> Iterator[dict[str, Any]]:
    """Each fact of a kind as names to text, numbers, lists and objects; unknown is None."""
    fields = own_fields(kind)
    for fact in facts.of(kind):
        yield (
            _common(document, fact)
            | {field.name: _value(document, fact, field) for field in fields}
            | _extra(document, fact)
        )


def _common(document: Document, fact: Fact) -> dict[str, Any]:
    source = document.source_map
    place = source.canonical(fact.span)
    line, column = source.position(place.start)
    return {
        "id": fact.id,
        **_stretch(document, fact.span),
        "line": line,
        "column": column,
        "text": place.of(source.text),
        "section": fact.section,
        "confidence": round(fact.confidence, 4),
    }


def _value(document: Document, fact: Fact, field: Field) -> Any:
    value = getattr(fact, field.name)
    if isinstance(value, Quantity):
        return _quantity(document, value, getattr(fact, "at", fact.span))
    if isinstance(value, Period):
        return {"from": _day(value.first), "to": _day(value.last), "relation": value.relation}
    if isinstance(value, Decimal):
        return number(value)
    return list(value) if field.type == "list" and value is not None else value


def _stretch(document: Document, span: Span) -> dict[str, int]:
    """Where a span stands in the canonical text."""
    return document.source_map.canonical(span)._asdict()


def _quantity(document: Document, quantity: Quantity, at: Span) -> dict[str, Any]:
    """`at` is where the quantity alone stands."""
    return {
        **_stretch(document, at),
        "text": at.of(document.text),
        "low": number(quantity.low),
        "high": number(quantity.high),
        "unit": quantity.unit,
        "bound": quantity.bound,
    }


def number(value: Decimal | None) -> int | float | None:
    """A whole number where it is one."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _day(day: Any) -> str | None:
    return None if day is None else day.isoformat()


def _extra(document: Document, fact: Fact) -> dict[str, Any]:
    """A document's facts come with the words that state them."""
    if not isinstance(fact, DocumentFact):
        return {}
    return {
        "evidence": [
            {"field": one.field, "how": one.how, **_stretch(document, one.span), "text": one.text}
            for one in fact.evidence
        ]
    }
