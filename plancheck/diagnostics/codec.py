"""Named tuples as JSON and back: data of kinds that are known beforehand, and nothing else."""

import json
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from plancheck.diagnostics.diagnostic import Diagnostic, Fix, Related
from plancheck.diagnostics.layout import Grid, GridCell, Layout
from plancheck.diagnostics.marks import DocumentMarks, Silence, Spot
from plancheck.diagnostics.report import Coverage, DocumentReport
from plancheck.source.anchors import BoxAnchor, CellAnchor, LineAnchor, RunAnchor, TextAnchor
from plancheck.source.sourcemap import Location
from plancheck.source.span import Span

_TUPLE, _DECIMAL, _DATE = -1, -2, -3  # numbers of the plain kinds, counted from the end


class Codec:
    """A record is [number of its kind, field, …], a tuple [-1, part, …]; numbers and texts stand for themselves."""

    def __init__(self, kinds: Sequence[type]) -> None:
        """`kinds` are named tuples."""
        self._kinds = tuple(kinds)

    @property
    def shape(self) -> str:
        """What the data looks like; data of another shape must not be read."""
        return repr([(kind.__name__, kind._fields) for kind in self._kinds])  # type: ignore[attr-defined]

    def packed(self, value: object) -> bytes:
        """The data for a value; KeyError or TypeError where it is of no known kind."""
        text = json.dumps(self._packed(value), ensure_ascii=False, separators=(",", ":"))
        return text.encode("utf-8", "surrogatepass")

    def unpacked(self, data: bytes) -> Any:
        """The inverse of `packed`; ValueError where the data is something else."""
        try:
            return _unpacked(json.loads(data.decode("utf-8", "surrogatepass")), self._makers)
        except (TypeError, IndexError, KeyError, RecursionError, ArithmeticError) as error:
            raise ValueError("nothing that was packed") from error

    def _packed(self, value: object) -> object:
        if isinstance(value, tuple):
            kind = type(value)
            return [_TUPLE if kind is tuple else self._numbers[kind], *map(self._packed, value)]
        if isinstance(value, Decimal):
            return [_DECIMAL, str(value)]
        return [_DATE, value.isoformat()] if isinstance(value, date) else value

    @cached_property
    def _numbers(self) -> dict[type, int]:
        return {kind: number for number, kind in enumerate(self._kinds)}

    @cached_property
    def _makers(self) -> tuple[Callable[[Sequence[Any]], Any], ...]:
        """By number."""
        return (*(kind._make for kind in self._kinds), _date, _decimal, tuple)  # type: ignore[attr-defined]


REPORTS = Codec(
    (
        Span, Location, LineAnchor, RunAnchor, BoxAnchor, CellAnchor, TextAnchor, Fix, Related, Diagnostic, Coverage,
        DocumentReport, Layout, Grid, GridCell, DocumentMarks, Silence, Spot,
    )
)  # fmt: skip


def _unpacked(data: Any, makers: Sequence[Callable[[Sequence[Any]], Any]]) -> Any:
    if type(data) is not list:
        return data
    return makers[data[0]]([part if type(part) is not list else _unpacked(part, makers) for part in data[1:]])


def _decimal(parts: Sequence[Any]) -> Decimal:
    return Decimal(parts[0])


def _date(parts: Sequence[Any]) -> date:
    return date.fromisoformat(parts[0])
