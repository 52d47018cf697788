"""Paragraphs, tables and rows as they follow each other, whatever they are wrapped in; cells with their spans."""

from collections.abc import Iterator, Sequence

from plancheck.readers.docx.names import Element, child, flag, name, number, tags, value
from plancheck.readers.docx.walk import MARKERS, chosen
from plancheck.source.records import NamedTuple

_WRAPPERS = frozenset({"sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "Choice", "Fallback"})
_MOST_COLUMNS = 63  # of a table in Word


class Place(NamedTuple):
    """A cell of a row: None for columns left free before the first; `continues` the cell above."""

    element: Element | None
    column: int
    width: int = 1
    merged: bool = False
    continues: bool = False


class Spanning(NamedTuple):
    """A cell that begins in its row."""

    element: Element | None
    row_span: int
    column_span: int
    header: bool


def inside(parent: Element, *wanted: str) -> Iterator[tuple[str, Element]]:
    """The children of these names in order, and markers of comments, those inside wrappers included."""
    stack = [iter(parent)]
    while stack:
        for element in stack[-1]:
            local = name(element)
            if local in wanted or local in MARKERS:
                yield local, element
                continue
            inner = chosen(element) if local == "AlternateContent" else element
            if inner is not None and (inner is not element or local in _WRAPPERS):
                stack.append(iter(inner))
                break
        else:
            stack.pop()


def rows(table: Element) -> list[list[Spanning]]:
    """The rows that are left when changes are accepted, each with the cells that begin in it."""
    kept = [row for local, row in inside(table, "tr") if local == "tr" and not _is_gone(row)]
    placed = _merged([_places(row) for row in kept])
    return [_begun(row, places, depths) for row, places, depths in zip(kept, placed, _reach(placed), strict=True)]


def ends_open(paragraph: Element, hidden: bool) -> bool:
    """Whether a paragraph's end is deleted, moved away or hidden, so that the next one goes on in its line."""
    mark = child(paragraph, "pPr", "rPr")
    if mark is None:
        return hidden
    vanishes = flag(child(mark, "vanish"))
    gone = next(mark.iterchildren(*tags("del"), *tags("moveFrom")), None) is not None
    return gone or (hidden if vanishes is None else vanishes)


def _begun(row: Element, places: Sequence[Place], depths: Sequence[int]) -> list[Spanning]:
    """The cells that begin in a row."""
    header = bool(flag(child(row, "trPr", "tblHeader")))
    return [
        Spanning(one.element, depth, one.width, header)
        for one, depth in zip(places, depths, strict=True)
        if not one.continues
    ]


def _is_gone(row: Element) -> bool:
    """A row that was deleted, or is hidden."""
    properties = child(row, "trPr")
    return child(properties, "del") is not None or bool(flag(child(properties, "hidden")))


def _places(row: Element) -> list[Place]:
    """The cells of a row with their columns; a cell merged with the one to its left widens it."""
    found: list[Place] = []
    column = _bounded(number(child(row, "trPr", "gridBefore")), 0)
    if column:
        found.append(Place(None, 0, column))
    for local, cell in inside(row, "tc"):
        properties = child(cell, "tcPr")
        if local != "tc" or child(properties, "cellDel") is not None:
            continue
        width = _bounded(number(child(properties, "gridSpan")), 1)
        if found and _continues(child(properties, "hMerge")):
            found[-1] = found[-1]._replace(width=found[-1].width + width)
        else:
            down = child(properties, "vMerge")
            found.append(Place(cell, column, width, down is not None, _continues(down)))
        column += width
    return found


def _bounded(count: int | None, least: int) -> int:
    return min(max(least, least if count is None else count), _MOST_COLUMNS)


def _continues(merge: Element | None) -> bool:
    return merge is not None and value(merge) in (None, "continue")


def _merged(placed: Sequence[Sequence[Place]]) -> list[list[Place]]:
    """A cell continues one above only where there is one to continue."""
    above: set[int] = set()
    found: list[list[Place]] = []
    for places in placed:
        found.append([one._replace(continues=one.continues and one.column in above) for one in places])
        above = {one.column for one in places if one.merged}
    return found


def _reach(placed: Sequence[Sequence[Place]]) -> list[list[int]]:
    """For each cell how many rows it takes."""
    found: list[list[int]] = []
    below: dict[int, int] = {}
    for places in reversed(placed):
        depths = [1 + below.get(one.column, 0) for one in places]
        below = {one.column: depth for one, depth in zip(places, depths, strict=True) if one.continues}
        found.append(depths)
    return found[::-1]
