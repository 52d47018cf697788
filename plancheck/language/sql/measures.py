"""Quantities in SQL: what `values/quantity` and `operate` say of intervals, said of a column of values.

An element is a quantity, a number, or a measure: STRUCT(value, low, high, dimension) with the ends rounding allows.
"""

from collections.abc import Callable

from plancheck.values.quantity import APPROXIMATE_BAND, APPROXIMATE_POINTS

PLACES = 18  # after the point, of what is computed; 20 before it


def differ(first: str, second: str) -> str:
    """Whether two quantities are of different dimensions."""
    one, other = f"nullif(({first}).dimension, '')", f"nullif(({second}).dimension, '')"
    return f"coalesce({one} <> {other}, FALSE)"


def exact(number: str) -> str:
    """A number of one type whatever its source: in a list, a case or a struct the places of all would be those of the fewest."""
    return f"CAST({number} AS DECIMAL(38, {PLACES}))"


def measure(value: str, kind: str) -> str:
    """A value of any kind with the ends it may have been rounded from."""
    if kind == "sum":
        return value
    if kind == "number":
        return _measure(value, value, value, value, "NULL")
    low, high, half = _low(value), _high(value), _half(value)
    return _measure(value, f"({value}).value", f"{low} - {half}", f"{high} + {half}", f"({value}).dimension")


def _measure(known: str, value: str, low: str, high: str, dimension: str) -> str:
    named = (("value", value), ("low", low), ("high", high))
    numbers = ", ".join(f"{name} := {exact(number)}" for name, number in named)
    packed = f"struct_pack({numbers}, dimension := CAST({dimension} AS VARCHAR))"
    return f"(CASE WHEN {known} IS NULL THEN NULL ELSE {packed} END)"


def _band(value: str) -> str:
    """How far 约 and 左右 reach; nought for other bounds."""
    points = f"WHEN ({value}).dimension IN ('percent', 'point') THEN {APPROXIMATE_POINTS}"
    tenth = f"abs(({value}).value) * {APPROXIMATE_BAND}"
    return f"(CASE WHEN ({value}).bound <> 'approx' THEN 0 {points} ELSE {tenth} END)"


def _half(value: str) -> str:
    """Half a unit in the last place of a rounded figure."""
    whole = f"({value}).decimals = 0 AND coalesce(({value}).dimension, 'count') IN ('count', 'people')"
    places = " ".join(f"WHEN {places} THEN {5 / 10 ** (places + 1):.{places + 1}f}" for places in range(10))
    return f"(CASE WHEN {whole} THEN 0 ELSE ({value}).scale * (CASE ({value}).decimals {places} END) END)"


def _low(value: str) -> str:
    return f"(({value}).low - {_band(value)})"


def _high(value: str) -> str:
    return f"(({value}).high + {_band(value)})"


def within(value: str, low: str, high: str) -> str:
    """Whether a measure may lie between two others."""
    below = f"coalesce(({value}).high < ({low}).low, FALSE)"
    above = f"coalesce(({value}).low > ({high}).high, FALSE)"
    dimensions = " OR ".join(differ(one, other) for one, other in ((value, low), (value, high), (low, high)))
    unknown = " OR ".join(f"{part} IS NULL" for part in (value, low, high))
    return f"(CASE WHEN {unknown} OR {dimensions} THEN NULL ELSE NOT ({below} OR {above}) END)"


def aggregate(function: str, column: str, kind: str) -> str:
    """A function of all values in a column, NULL where one of them is unknown or their dimensions differ."""
    if function == "count":
        return "count(*)"
    if function == "distinct":
        return f"(CASE WHEN bool_or({column} IS NULL) THEN NULL ELSE count(DISTINCT {plain(column, kind)}) END)"
    found = _FUNCTIONS[function](column, kind)
    apart = f" OR count(DISTINCT nullif(({column}).dimension, '')) > 1" if kind in ("quantity", "sum") else ""
    return f"(CASE WHEN bool_or({column} IS NULL){apart} THEN NULL ELSE {found} END)"


def plain(value: str, kind: str) -> str:
    """What is compared: of a quantity and of a sum its stated number."""
    return f"({value}).value" if kind in ("quantity", "sum") else value


def _agree(column: str, kind: str) -> str:
    if kind != "quantity":
        known = measure(column, kind)
        return f"coalesce(max(({known}).low) <= min(({known}).high), TRUE)"
    low, high = f"max({_low(column)})", f"min({_high(column)})"
    open_low = f"{low} FILTER (({column}).bound = 'gt')"
    open_high = f"{high} FILTER (({column}).bound = 'lt')"
    touching = f"coalesce({open_low} = {high}, FALSE) OR coalesce({open_high} = {low}, FALSE)"
    apart = f"coalesce({high} < {low}, FALSE) OR ({high} = {low} AND ({touching}))"
    limits = " OR ".join(
        f"count(DISTINCT ({column}).value) FILTER (({column}).bound IN ({bounds})) > 1"
        for bounds in ("'ge', 'gt'", "'le', 'lt', 'near'", "'approx'")
    )
    return f"(count(*) < 2 OR NOT (coalesce({apart}, FALSE) OR {limits}))"


def _alike(column: str, kind: str) -> str:
    if kind != "quantity":
        return f"count(DISTINCT {plain(column, kind)}) <= 1"
    point = f"({column}).bound = 'range' AND ({column}).low = ({column}).high"
    bound = f"CASE WHEN {point} THEN 'eq' ELSE ({column}).bound END"
    return f"count(DISTINCT struct_pack(low := ({column}).low, high := ({column}).high, bound := {bound})) <= 1"


def _sum(column: str, kind: str) -> str:
    """The measure of a total; that of numbers has no rounding."""
    if kind != "quantity":
        stated = f"sum({plain(column, kind)})"
        return _measure(f"any_value({column})", stated, stated, stated, "NULL")
    known = measure(column, kind)
    low, high = (
        f"CASE WHEN bool_or(({known}).{end} IS NULL) THEN NULL ELSE sum(({known}).{end}) END" for end in ("low", "high")
    )
    return _measure(f"any_value({column})", f"sum(({column}).value)", low, high, "NULL")


_FUNCTIONS: dict[str, Callable[[str, str], str]] = {
    "agree": _agree,
    "alike": _alike,
    "sum": _sum,
    "min": lambda column, kind: f"min({column})",
    "max": lambda column, kind: f"max({column})",
}
