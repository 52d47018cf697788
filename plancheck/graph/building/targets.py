"""Targets and the time by which tasks are due."""

from decimal import Decimal

from plancheck.facts.kinds import DeadlineFact, FigureFact
from plancheck.graph.building.holders import Holders
from plancheck.graph.building.labels import joined, shortened
from plancheck.graph.building.sheet import Sheet, iso
from plancheck.graph.kinds import DUE, HAS_TARGET, PERIOD, TARGET, TASK
from plancheck.values.period import Period
from plancheck.values.quantity import Quantity

_NO_TARGET = ("threshold",)  # 投资10亿元以上的项目: tells which projects, aims at nothing
_BOUNDS = {"ge": "≥", "gt": ">", "le": "≤", "lt": "<", "approx": "约", "near": "近"}


def targets(sheet: Sheet, holders: Holders) -> None:
    """Add a node for each indicator aimed at; every place that states it has an edge with its own value."""
    groups: dict[str, list[FigureFact]] = {}
    for figure in sheet.rows(FigureFact):
        if figure.role == "target" and figure.indicator is not None and figure.aspect not in _NO_TARGET:
            groups.setdefault(figure.same or figure.id, []).append(figure)
    for figures in groups.values():
        identity = _target(sheet, figures)
        for figure in figures:
            holder = holders.of(figure.task, figure.span, figure.section)
            sheet.edge(
                HAS_TARGET, holder, identity, figure, value=_value(sheet, figure), commitment=figure.commitment or None
            )


def _target(sheet: Sheet, figures: list[FigureFact]) -> str:
    first = figures[0]
    by_bounds = {(one.quantity.low, one.quantity.high): _value(sheet, one) for one in reversed(figures)}
    values = list(reversed(by_bounds.values()))
    name = "".join((first.indicator or "").split())
    place = "" if first.region in (None, "*") else f"（{first.region}）"
    one = first.quantity if len(values) == 1 else None
    identity = sheet.name(TARGET, first.id)
    sheet.node(
        identity, TARGET, f"{shortened(name)}{place} {'/'.join(values)}", first,
        indicator=name, region=None if first.region == "*" else first.region, aspect=first.aspect, values=values,
        **_bounds(one),
    )  # fmt: skip
    return identity


def _value(sheet: Sheet, figure: FigureFact) -> str:
    value = joined(figure.at.of(sheet.plan.document.text))
    return f"{_BOUNDS.get(figure.quantity.bound, '')}{value}"


def _bounds(quantity: Quantity | None) -> dict[str, object]:
    """The interval as numbers, where all places state one quantity; an open end is left out."""
    if quantity is None:
        return {}
    return {
        "low": _number(quantity.low),
        "high": _number(quantity.high),
        "unit": quantity.unit,
        "bound": quantity.bound,
    }


def _number(value: Decimal | None) -> int | float | None:
    """A whole number where it is one."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def deadlines(sheet: Sheet) -> None:
    """Add the periods that tasks are due by or in."""
    for deadline in sheet.rows(DeadlineFact):
        period = deadline.period
        if period is None or (period.first is None and period.last is None):
            continue
        identity, label = _period(period)
        sheet.node(
            identity, PERIOD, label, deadline,
            **{"from": iso(period.first), "to": iso(period.last)}, relation=period.relation,
        )  # fmt: skip
        sheet.edge(DUE, sheet.name(TASK, deadline.task), identity, deadline, form=deadline.form)


def _period(period: Period) -> tuple[str, str]:
    """Id and label; plans share what they call by the same days."""
    first, last = iso(period.first) or "", iso(period.last) or ""
    if period.relation == "by" or first == last:
        return f"{PERIOD}:{last or first}", f"{last or first}{'前' if period.relation == 'by' else ''}"
    return f"{PERIOD}:{first}/{last}", f"{first or '…'}至{last or '…'}"
