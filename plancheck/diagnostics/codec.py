"""What stage one makes of a document, as JSON and back: the cache keeps it, worker processes send it."""

import json
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from plancheck.diagnostics.diagnostic import Diagnostic, Fix, Related
from plancheck.diagnostics.layout import Grid, GridCell, Layout
from plancheck.diagnostics.marks import DocumentMarks, Silence, Spot
from plancheck.diagnostics.report import Coverage, DocumentReport
from plancheck.source.anchors import BoxAnchor, CellAnchor, LineAnchor, RunAnchor, TextAnchor
from plancheck.source.sourcemap import Location
from plancheck.source.span import Span

_KINDS = (
    Span, Location, LineAnchor, RunAnchor, BoxAnchor, CellAnchor, TextAnchor, Fix, Related, Diagnostic, Coverage,
    DocumentReport, Layout, Grid, GridCell, DocumentMarks, Silence, Spot,
)  # fmt: skip
_TUPLE = -1


def packed(value: object) -> bytes:
    """Plain values, tuples and the records of a report (a readable document's) as JSON."""
    return json.dumps(_packed(value), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def unpacked(data: bytes) -> Any:
    """The inverse of `packed`; ValueError where the data is something else."""
    try:
        return _unpacked(json.loads(data.decode("utf-8", "surrogatepass")), _makers())
    except (TypeError, IndexError, KeyError, RecursionError) as error:
        raise ValueError("no report") from error


def shape() -> str:
    """What the data looks like; data of another shape must not be read."""
    return repr([(kind.__name__, kind._fields) for kind in _KINDS])


def _packed(value: object) -> object:
    """[number of the kind, field, …] for a record, [-1, part, …] for a tuple."""
    if isinstance(value, tuple):
        kind = type(value)
        number = _TUPLE if kind is tuple else _numbers()[kind]
        return [number, *map(_packed, value)]
    return value


def _unpacked(data: Any, makers: Sequence[Callable[[Sequence[Any]], Any]]) -> Any:
    if type(data) is not list:
        return data
    parts = [part if type(part) is not list else _unpacked(part, makers) for part in data[1:]]
    return tuple(parts) if data[0] == _TUPLE else makers[data[0]](parts)


@lru_cache(maxsize=1)
def _numbers() -> dict[type, int]:
    return {kind: number for number, kind in enumerate(_KINDS)}


@lru_cache(maxsize=1)
def _makers() -> tuple[Callable[[Sequence[Any]], Any], ...]:
    return tuple(kind._make for kind in _KINDS)
