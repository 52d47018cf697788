"""Figures of bare table cells: the row names the indicator, the column says for whom or when."""

from collections.abc import Sequence

from plancheck.extract.context import Context
from plancheck.extract.figures.columns import AIM, DONE, TARGET, YEAR, Columns, columns, heading, of_all_years
from plancheck.extract.figures.indicators import Subject, subject
from plancheck.extract.figures.keys import DEFAULT, Gates
from plancheck.extract.figures.maker import FigureMaker
from plancheck.extract.figures.phrases import Phrase
from plancheck.extract.figures.quantities import Found, unit_quantity
from plancheck.extract.figures.times import dates_key, whole_year
from plancheck.facts.cellname import unbracketed
from plancheck.facts.kinds import CellFact, FigureFact, RowFact, WordedFact
from plancheck.source.fold import fold
from plancheck.source.patterns import regex
from plancheck.source.span import Span
from plancheck.values.dates import TimeExpression, find_times, resolve
from plancheck.values.quantity import Quantity

_FIGURE_ROLES = ("total", "part", "value")
_GUESSED = 0.85
_UNIT = regex(r"\([^()]*\)$")  # 总投资(亿元)
_NOTE = regex(r"\([^()]{1,4}\)$")  # 人均预期寿命(岁)
_AIMED = regex(r"目标|规划|计划|预期")
_BARE = regex(r"(?:建设|配备|储备|计划|目标|任务|年度)?(?:数量|数|值)(?:\([^()]*\))?")
_NOTHING = "（无数值）"


def value_cells(context: Context) -> list[CellFact]:
    """Cells that hold the bare value of a figure, in rows with a label."""
    rows = _rows(context)
    return [
        cell
        for cell in context.facts(CellFact)
        if cell.value is not None and cell.role in _FIGURE_ROLES and cell.row in rows
    ]


def cell_figures(context: Context, cells: Sequence[CellFact], maker: FigureMaker) -> list[FigureFact]:
    """FigureFacts of `value_cells`."""
    rows = _rows(context)
    known = columns(context)
    return [_figure(cell, rows[cell.row], cell.value, known, maker) for cell in cells if cell.value is not None]


def worded_rows(context: Context, maker: FigureMaker) -> list[WordedFact]:
    """WordedFacts of rows whose total is set in words or not at all."""
    rows = _rows(context)
    totals = {cell.row: cell for cell in context.facts(CellFact) if cell.role == "total" and cell.row in rows}
    tables = {cell.table for cell in totals.values()}
    without = [row for row in rows.values() if row.table in tables and _no_value(totals.get(row.id))]
    return [_worded(row, totals.get(row.id), number, maker) for number, row in enumerate(without, 1)]


def _rows(context: Context) -> dict[str, RowFact]:
    return {row.id: row for row in context.facts(RowFact) if row.label}


def _no_value(total: CellFact | None) -> bool:
    return total is None or total.value is None


def _figure(cell: CellFact, row: RowFact, value: Quantity, known: Columns, maker: FigureMaker) -> FigureFact:
    if cell.id in known.timed:
        return _grown(cell, row, value, known, maker)
    header = heading(cell, maker.plan)
    name, region = _named(cell, row, known, maker)
    phrase, said = _said(cell.span, name, _counted(value, row), maker)
    if said.aspect == "count" and TARGET.fullmatch(fold(header)):
        said = said._replace(aspect="level")
    times = [found for found in find_times(fold(header)) if found.first and not _of_the_year(found, header)]
    gates = Gates(
        period=_column_time(header, times, said, maker, summed=row.id in known.summed) if times else DEFAULT,
        region=DEFAULT if times and region == cell.header else region,
        stage=said.milestone or DEFAULT,
        reference=said.reference or DEFAULT,
        scope=said.actor or DEFAULT,
    )
    fact = maker.fact(phrase, said, said.indicator, gates, None, role=_role(cell, header, gates.period, maker))
    return _in_cell(fact, cell, row)


def _grown(cell: CellFact, row: RowFact, value: Quantity, known: Columns, maker: FigureMaker) -> FigureFact:
    """By how much per cent the row's indicator grew in the year of results beside it."""
    header, number = known.timed[cell.id], value.value / value.scale
    rate = Quantity(number, number, number, "%", "eq", "percent", value.decimals)
    name, _ = _named(cell, row, known, maker)
    phrase, said = _said(cell.span, name, rate, maker)
    said = said._replace(aspect="growth")
    header = known.timed[cell.id]
    gates = Gates(period=_column_time(header, list(find_times(header)), said, maker))
    return _in_cell(maker.fact(phrase, said, said.indicator, gates, None, role="actual"), cell, row)


def _in_cell(fact: FigureFact, cell: CellFact, row: RowFact) -> FigureFact:
    sure = min(fact.confidence, cell.confidence)
    return fact._replace(origin="cell", cell=cell.id, row=row.id, place=row.id, confidence=sure)


def _column_time(
    header: str, times: list[TimeExpression], said: Subject, maker: FigureMaker, *, summed: bool = False
) -> str:
    """A column headed 2025年目标 holds what is to be reached by that year; of any other time it stands for itself.

    So does what is added (新增供水能力): the text may speak of one work's share in it.
    Of years that a column adds up (`summed`: 2026年, 2027年, 两年合计) each holds what falls into it.
    """
    if summed and maker.plan and maker.plan.year is None and YEAR.fullmatch(fold(header)):
        return dates_key(resolve(times[0], None), "amount")
    if DONE.fullmatch(fold(header)):
        return dates_key(resolve(times[0], None), said.aspect)
    reached = said.aspect not in ("increment", "decrease") and TARGET.fullmatch(fold(header))
    period = resolve(times[0], None) if reached else None
    if period is None or period.last is None:
        return fold(header)
    own = maker.plan is not None and maker.plan.last == period.last
    return DEFAULT if own else f"→{period.last}"


def _worded(row: RowFact, total: CellFact | None, number: int, maker: FigureMaker) -> WordedFact:
    """The key that a figure in this row would have had; the unit column says how it would be measured."""
    expected = _counted(unit_quantity(row.unit, maker.vocabulary), row)
    phrase, said = _said(row.span, row.label or "", expected, maker)
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


def _named(cell: CellFact, row: RowFact, known: Columns, maker: FigureMaker) -> tuple[str, str]:
    """Indicator and region: the row's label and the column, or, where rows are places or their total, the other way."""
    label = fold(row.label or "").strip()
    totals = maker.vocabulary.words("tables", "total")
    total = label in totals
    if total or (cell.role == "value" and maker.places.is_place(label)):
        return _UNIT.sub("", fold(cell.header)), DEFAULT if total else label
    header = fold(cell.header)
    amount = _BARE.fullmatch(header) or (row.id in known.aims and AIM.fullmatch(header))  # of what the row names
    summed = cell.role == "total" and unbracketed(header.split("›")[-1]) in totals
    whole = summed or amount or of_all_years(header, maker.plan, known.years.get(row.id, frozenset()))
    return _NOTE.sub("", label) or label, DEFAULT if whole else cell.header


def _said(span: Span, name: str, value: Quantity, maker: FigureMaker) -> tuple[Phrase, Subject]:
    """The indicator's name read as the words before a number; of which it is a part (其中:) changes nothing in it."""
    phrase = Phrase(Found(span, span, value), span, span, span, span, span.start)
    return phrase, subject(phrase, fold(name).removeprefix("其中").lstrip(":"), "", maker.vocabulary)


def _of_the_year(found: TimeExpression, header: str) -> bool:
    """Whether a time in a heading is only the plan's own year: 年度投资, 全年目标."""
    return whole_year(fold(header)[found.start : found.end])


def _role(cell: CellFact, header: str, period: str | None, maker: FigureMaker) -> str:
    """What a year gone by reached is no target, unless its column says that it was (规划目标 › 2020年)."""
    past = period is not None and period.startswith("→") and maker.ended(period[1:])
    if DONE.fullmatch(fold(header)) or (past and not _AIMED.search(fold(cell.header))):
        return "actual"
    return _column_role(cell, maker)


def _column_role(cell: CellFact, maker: FigureMaker) -> str:
    words = maker.vocabulary.words("actual_headings", "header")
    return "actual" if any(word in cell.header for word in words) else "target"
