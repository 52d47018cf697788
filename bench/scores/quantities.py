"""Are the stated numbers found, with their value, interval, unit and bound?"""

from decimal import Decimal

from bench.scores.data import Row, gold, span
from bench.scores.match import closest
from bench.scores.score import Result, score
from bench.scores.tool import Plans
from plancheck.facts.base import FactBase
from plancheck.facts.kinds import CellFact, FigureFact
from plancheck.source.span import Span
from plancheck.values.quantity import Quantity

_NUMERIC_ROLES = {"total", "part", "value"}


def quantities(plans: Plans) -> list[Result]:
    """The labelled quantities against `figure` facts and valued table cells."""
    rows = [row for row in gold("quantities") if row["kind"] == "quantity"]
    others = [row for row in gold("quantities") if row["kind"] != "quantity"]
    pool = {name: _stated(plan.facts) for name, plan in plans.items()}
    found = [(row, closest(span(row), pool[row["file"]])) for row in rows]
    false = [(row, closest(span(row), pool[row["file"]])) for row in others]
    return [
        score("quantities", "recall: found", ((q is not None, _say(r, q)) for r, q in found)),
        score("quantities", "value right", ((_value(r, q), _say(r, q)) for r, q in found)),
        score("quantities", "interval, unit and bound right", ((_whole(r, q), _say(r, q)) for r, q in found)),
        score("quantities", "non-quantities left alone", ((q is None, _say(r, q)) for r, q in false)),
    ]


def _stated(facts: FactBase) -> list[tuple[Span, Quantity]]:
    figures = [(fact.at, fact.quantity) for fact in facts.of("figure") if isinstance(fact, FigureFact)]
    cells = [fact for fact in facts.of("cell") if isinstance(fact, CellFact) and fact.role in _NUMERIC_ROLES]
    return figures + [(cell.span, cell.value) for cell in cells if cell.value is not None]


def _bounds(row: Row) -> tuple[Decimal | None, Decimal | None]:
    low, high = row["low"], row["high"]
    return (None if low is None else Decimal(str(low))), (None if high is None else Decimal(str(high)))


def _value(row: Row, quantity: Quantity | None) -> bool:
    """Whether the number itself is right, whatever its bound: the lower end where there is one."""
    if quantity is None:
        return False
    low, high = _bounds(row)
    stated = quantity.low if quantity.low is not None else quantity.high
    return stated == (low if low is not None else high)


def _whole(row: Row, quantity: Quantity | None) -> bool:
    if quantity is None:
        return False
    return (quantity.low, quantity.high, quantity.unit, quantity.bound) == (*_bounds(row), row["unit"], row["bound"])


def _say(row: Row, quantity: Quantity | None) -> str:
    label = f"{row['file']}:{row['start']} {row['surface']}"
    if row["kind"] == "quantity":
        label += f" {row['low']}..{row['high']} {row['unit']} {row['bound']}"
    else:
        label += f" ({row['why']})"
    if quantity is None:
        return label
    return f"{label} <- {quantity.text!r} {quantity.low}..{quantity.high} {quantity.unit} {quantity.bound}"
