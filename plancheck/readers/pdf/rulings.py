"""Straight lines drawn on a page: what a table's borders are made of."""

from collections.abc import Iterable, Iterator, Sequence
from ctypes import c_float, c_int
from itertools import pairwise
from typing import Any

from plancheck.readers.pdf.glyphs import Point, View, upright
from plancheck.source.records import NamedTuple

_THIN = 3.0  # points: a filled area no thicker is a line
_SHORT = 3.0
_FAR = 20_000.0  # points; a page is no larger
MOST = 20_000  # pieces on a page; more is a drawing


class Ruling(NamedTuple):
    """A horizontal or vertical line: `at` is its height or its distance from the left, `start` to `end` its reach."""

    upright: bool
    at: float
    start: float
    end: float


Matrix = tuple[float, float, float, float, float, float]
_UNMOVED: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def rulings_of(view: View) -> list[Ruling]:
    """The lines of a page as it is read; none where there are too many to be those of tables."""
    import pypdfium2.raw as pdfium

    shown = upright(view)
    found: list[Ruling] = []
    for path, moved in _paths(view.page.raw, pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject, _UNMOVED, 0):
        found += [one for one in _of_path(path, moved, shown) if -_FAR < one.at < _FAR and one.end - one.start < _FAR]
        if len(found) > MOST:
            return []
    return found


def _paths(holder: Any, count: Any, get: Any, moved: Matrix, depth: int) -> Iterator[tuple[Any, Matrix]]:
    """Every path, those inside of forms too, with where it is moved to."""
    import pypdfium2.raw as pdfium

    for index in range(count(holder)):
        item = get(holder, index)
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield item, _then(_matrix(item), moved)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < 4:
            inner = _then(_matrix(item), moved)
            yield from _paths(item, pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject, inner, depth + 1)


def _matrix(item: Any) -> Matrix:
    import pypdfium2.raw as pdfium

    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, matrix):
        return _UNMOVED
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _then(first: Matrix, second: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    k, m, n, p, q, r = second
    return (a * k + b * n, a * m + b * p, c * k + d * n, c * m + d * p, e * k + f * n + q, e * m + f * p + r)


def _of_path(path: Any, moved: Matrix, shown: Point) -> list[Ruling]:
    import pypdfium2.raw as pdfium

    fill, stroke = c_int(), c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    a, b, c, d, e, f = moved
    found: list[Ruling] = []
    for corners in _strokes(path):
        points = [shown(a * x + c * y + e, b * x + d * y + f) for x, y in corners]
        found += _edges(points) if stroke.value else _bar(points) if fill.value else []
    return found


def _strokes(path: Any) -> Iterator[list[tuple[float, float]]]:
    """The points of each unbroken part of a path; parts with a curve are left out."""
    import pypdfium2.raw as pdfium

    points: list[tuple[float, float]] = []
    x, y = c_float(), c_float()
    for index in range(min(pdfium.FPDFPath_CountSegments(path), MOST)):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_BEZIERTO:
            points = []
            continue
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            yield points
            points = []
        points.append((x.value, y.value))
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield [*points, points[0]]
            points = []
    yield points


def _edges(points: Sequence[tuple[float, float]]) -> Iterable[Ruling]:
    for (x, y), (u, v) in pairwise(points):
        if abs(x - u) < 1 and abs(y - v) >= _SHORT:
            yield Ruling(True, (x + u) / 2, min(y, v), max(y, v))
        elif abs(y - v) < 1 and abs(x - u) >= _SHORT:
            yield Ruling(False, (y + v) / 2, min(x, u), max(x, u))


def _bar(points: Sequence[tuple[float, float]]) -> Iterable[Ruling]:
    """A filled area so thin that it is seen as a line."""
    if len(points) < 3:
        return
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    if right - left <= _THIN <= bottom - top:
        yield Ruling(True, (left + right) / 2, top, bottom)
    elif bottom - top <= _THIN <= right - left:
        yield Ruling(False, (top + bottom) / 2, left, right)
