"""Figures of bare table cells: the row names the indicator, the column says for whom or when."""

from plancheck.extract.context import Context
from plancheck.extract.figure_facts import FigureMaker
from plancheck.extract.indicators import Subject, subject
from plancheck.extract.keys import DEFAULT, Gates
from plancheck.extract.phrases import Phrase
from plancheck.extract.quantities import Found, unit_quantity
from plancheck.facts.kinds import CellFact, FigureFact, RowFact, WordedFact
from plancheck.source.fold import fold
from plancheck.values.dates import find_times
from plancheck.values.quantity import Quantity

_FIGURE_ROLES = ("total", "part", "value")
_GUESSED = 0.85
_NOTHING = "（无数值）"


def cell_figures(context: Context, maker: FigureMaker) -> tuple[list[FigureFact], list[WordedFact]]:
    """FigureFacts of cells with a value, and WordedFacts of total cells that hold words or nothing."""
    rows = {row.id: row for row in context.facts(RowFact)}
    figures: list[FigureFact] = []
    worded: list[WordedFact] = []
    for cell in context.facts(CellFact):
        row = rows.get(cell.row)
        if row is None or not row.label or cell.role not in _FIGURE_ROLES:
            continue
        if cell.value is not None:
            figures.append(_figure(cell, row, _counted(cell.value, row), maker))
        elif cell.role == "total":
            worded.append(_worded(cell, row, len(worded) + 1, maker))
    return figures, worded


def _figure(cell: CellFact, row: RowFact, value: Quantity, maker: FigureMaker) -> FigureFact:
    phrase, said = _said(cell, row, value, maker)
    role = _column_role(cell, maker)
    fact = maker.fact(phrase, said, said.indicator, _gates(cell, said), None, role=role)
    return fact._replace(
        origin="cell", cell=cell.id, row=row.id, place=row.id, confidence=min(fact.confidence, cell.confidence)
    )


def _counted(value: Quantity, row: RowFact) -> Quantity:
    """Where the unit column is blank and the parts add up, things are counted."""
    if value.unit is None and value.dimension is None and row.additive:
        return value._replace(dimension="count")
    return value


def _worded(cell: CellFact, row: RowFact, number: int, maker: FigureMaker) -> WordedFact:
    """The key that a figure in this cell would have had; the unit column says how it would be measured."""
    expected = _counted(unit_quantity(row.unit, maker.vocabulary), row)
    phrase, said = _said(cell, row, expected, maker)
    fact = maker.fact(phrase, said, said.indicator, _gates(cell, said), None)
    confidence = min(_GUESSED, cell.confidence)
    return WordedFact(
        f"z{number}",
        row.span,
        row.text,
        row.section,
        confidence,
        row.label or "",
        cell.worded or _NOTHING,
        fact.key,
        row.id,
    )


def _said(cell: CellFact, row: RowFact, value: Quantity, maker: FigureMaker) -> tuple[Phrase, Subject]:
    """The row's label read as the words before a number; of which it is a part (其中:) changes nothing in the name."""
    found = Found(cell.span, cell.span, value)
    phrase = Phrase(found, cell.span, cell.span, cell.span, cell.span, cell.span.start)
    label = fold(row.label or "").removeprefix("其中").lstrip(":：")
    return phrase, subject(phrase, label, "", maker.vocabulary)


def _gates(cell: CellFact, said: Subject) -> Gates:
    """A part stands for the region or group of its column; a time in the heading is the figure's time."""
    times = [found for found in find_times(fold(cell.header)) if found.first]
    period = fold(cell.header) if times else DEFAULT
    region = DEFAULT if cell.role == "total" or times else cell.header
    return Gates(period=period, region=region, reference=said.reference or DEFAULT, scope=said.actor or DEFAULT)


def _column_role(cell: CellFact, maker: FigureMaker) -> str:
    words = maker.vocabulary.words("actual_headings", "header")
    return "actual" if any(word in cell.header for word in words) else "target"
