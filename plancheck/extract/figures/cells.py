"""Figures of bare table cells: the row names the indicator, the column says for whom or when."""

from plancheck.extract.context import Context
from plancheck.extract.figures.indicators import Subject, subject
from plancheck.extract.figures.keys import DEFAULT, Gates
from plancheck.extract.figures.maker import FigureMaker
from plancheck.extract.figures.phrases import Phrase
from plancheck.extract.figures.quantities import Found, unit_quantity
from plancheck.facts.kinds import CellFact, FigureFact, RowFact, WordedFact
from plancheck.source.fold import fold
from plancheck.source.span import Span
from plancheck.values.dates import find_times
from plancheck.values.quantity import Quantity

_FIGURE_ROLES = ("total", "part", "value")
_GUESSED = 0.85
_NOTHING = "（无数值）"


def cell_figures(context: Context, maker: FigureMaker) -> tuple[list[FigureFact], list[WordedFact]]:
    """FigureFacts of cells with a value, and WordedFacts of rows whose total is set in words or not at all."""
    rows = {row.id: row for row in context.facts(RowFact) if row.label}
    cells = [cell for cell in context.facts(CellFact) if cell.role in _FIGURE_ROLES and cell.row in rows]
    figures = [_figure(cell, rows[cell.row], cell.value, maker) for cell in cells if cell.value is not None]
    totals = {cell.row: cell for cell in cells if cell.role == "total"}
    tables = {cell.table for cell in totals.values()}
    without = [row for row in rows.values() if row.table in tables and _no_value(totals.get(row.id))]
    return figures, [_worded(row, totals.get(row.id), number, maker) for number, row in enumerate(without, 1)]


def _no_value(total: CellFact | None) -> bool:
    return total is None or total.value is None


def _figure(cell: CellFact, row: RowFact, value: Quantity, maker: FigureMaker) -> FigureFact:
    phrase, said = _said(cell.span, row, _counted(value, row), maker)
    times = [found for found in find_times(fold(cell.header)) if found.first]
    gates = Gates(
        period=fold(cell.header) if times else DEFAULT,
        region=DEFAULT if cell.role == "total" or times else cell.header,
        reference=said.reference or DEFAULT,
        scope=said.actor or DEFAULT,
    )
    fact = maker.fact(phrase, said, said.indicator, gates, None, role=_column_role(cell, maker))
    sure = min(fact.confidence, cell.confidence)
    return fact._replace(origin="cell", cell=cell.id, row=row.id, place=row.id, confidence=sure)


def _worded(row: RowFact, total: CellFact | None, number: int, maker: FigureMaker) -> WordedFact:
    """The key that a figure in this row would have had; the unit column says how it would be measured."""
    expected = _counted(unit_quantity(row.unit, maker.vocabulary), row)
    phrase, said = _said(row.span, row, expected, maker)
    gates = Gates(reference=said.reference or DEFAULT, scope=said.actor or DEFAULT)
    fact = maker.fact(phrase, said, said.indicator, gates, None)
    words = (total.worded if total else None) or _NOTHING
    sure = min(_GUESSED, row.confidence)
    return WordedFact(f"z{number}", row.span, row.text, row.section, sure, row.label or "", words, fact.key, row.id)


def _counted(value: Quantity, row: RowFact) -> Quantity:
    """Where the unit column is blank and the parts add up, things are counted."""
    if value.unit is None and value.dimension is None and row.additive:
        return value._replace(dimension="count")
    return value


def _said(span: Span, row: RowFact, value: Quantity, maker: FigureMaker) -> tuple[Phrase, Subject]:
    """The row's label read as the words before a number; of which it is a part (其中:) changes nothing in the name."""
    phrase = Phrase(Found(span, span, value), span, span, span, span, span.start)
    label = fold(row.label or "").removeprefix("其中").lstrip(":")
    return phrase, subject(phrase, label, "", maker.vocabulary)


def _column_role(cell: CellFact, maker: FigureMaker) -> str:
    words = maker.vocabulary.words("actual_headings", "header")
    return "actual" if any(word in cell.header for word in words) else "target"
