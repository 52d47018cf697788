"""Facts for a reader at a terminal: a table a kind and document, as wide as the screen allows."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from plancheck.facts.schema import schema
from plancheck.reporters.facts.view import Extracted, own_fields, present, views
from plancheck.reporters.paint import paint
from plancheck.reporters.show import Show
from plancheck.reporters.tables import grid
from plancheck.reporters.width import columns, printable, shortened
from plancheck.reporters.words import say

_CELL = 28  # columns a cell may take before it is cut
_TEXT = 40
_GAP = 2
_NARROW = 20
_ALWAYS = 4  # id, line and the first fields
_BOUNDS = {"ge": "≥", "gt": ">", "le": "≤", "lt": "<", "approx": "≈", "near": "→"}
_DEFAULT = "*"  # the key field is not stated: the document's default holds


def render(documents: Sequence[Extracted], kinds: Sequence[str], show: Show) -> str:
    """Every document with its facts; columns that say nothing are left out, those that do not fit are named."""
    return "".join(f"{line}\n" for one in documents for line in _document(one, kinds, show))


def _document(one: Extracted, kinds: Sequence[str], show: Show) -> Iterator[str]:
    if one.document is None or one.facts is None:
        reason = one.error.reason(show.lang) if one.error else ""
        word = paint(say(show.lang, "error"), "error", show)
        yield f"{printable(one.path)}: {word} DOC001 {say(show.lang, 'unreadable', reason=printable(reason))}"
        return
    yield paint(printable(one.path), "bold", show)
    shown = present([one], kinds)
    if not shown:
        yield say(show.lang, "no_facts")
    for kind in shown:
        rows = list(views(one.document, one.facts, kind))
        note = f" {schema()[kind].note}" if show.lang == "zh" else ""
        yield paint(f"\n{kind}{note} ({len(rows)})", "bold", show)
        yield from _table(kind, rows, show)
    yield ""


def _table(kind: str, rows: Sequence[dict[str, Any]], show: Show) -> Iterator[str]:
    cells = {"id": [view["id"] for view in rows], "line": [f"{view['line']}:{view['column']}" for view in rows]}
    own = {field.name: [_cell(view[field.name]) for view in rows] for field in own_fields(kind)}
    cells |= {name: column for name, column in _distinct(own) if set(column) - {"", _DEFAULT}}
    cells["confidence"] = [str(view["confidence"]) for view in rows]
    cells["text"] = [shortened(printable(view["text"]), _TEXT) for view in rows]
    if len(rows) == 1:
        yield from grid([(name, column[0]) for name, column in cells.items()], ())
        yield from _evidence(rows[0])
        return
    alike = {name: cells.pop(name)[0] for name in _alike(cells)}
    names = _fitting(cells, show.width)
    yield from grid(list(zip(*(cells[name] for name in names), strict=True)), names)
    if alike:
        yield say(show.lang, "alike", columns=_listed((f"{name}={cell}" for name, cell in alike.items()), show))
    if left_out := [name for name in cells if name not in names]:
        yield say(show.lang, "left_out", columns=_listed(left_out, show))


def _evidence(view: dict[str, Any]) -> Iterator[str]:
    """Why each field of a document fact is believed, a line each."""
    rows = [
        (each["field"], each["how"], shortened(printable(each["text"]), _TEXT)) for each in view.get("evidence", ())
    ]
    yield from grid(rows, ()) if rows else ()


def _distinct(cells: dict[str, list[str]]) -> Iterator[tuple[str, list[str]]]:
    """Columns that do not repeat an earlier one cell by cell."""
    seen: set[tuple[str, ...]] = set()
    for name, column in cells.items():
        if tuple(column) not in seen:
            seen.add(tuple(column))
            yield name, column


def _alike(cells: dict[str, list[str]]) -> list[str]:
    """Columns with one value throughout: one line below the table says it."""
    return [name for name, column in cells.items() if name not in ("id", "line", "text") and len(set(column)) == 1]


def _fitting(cells: dict[str, list[str]], width: int) -> list[str]:
    """Columns that fit side by side, in order; the first four and the text always, narrow ones before wide ones."""
    wide = {name: _GAP + max(columns(cell) for cell in (name, *column)) for name, column in cells.items()}
    always = [*list(cells)[:_ALWAYS], "text"]
    room = width + _GAP - sum(wide[name] for name in always)
    chosen = set(always)
    for name in sorted(cells, key=lambda name: wide[name] > _NARROW):
        if name not in chosen and wide[name] <= room:
            chosen.add(name)
            room -= wide[name]
    return [name for name in cells if name in chosen]


def _listed(parts: Iterable[str], show: Show) -> str:
    return say(show.lang, "list").join(parts)


def _cell(value: Any) -> str:
    if isinstance(value, dict):
        value = _quantity(value) if "bound" in value else _period(value)
    if isinstance(value, list):
        value = "；".join(map(str, value))
    if isinstance(value, bool):
        return "✓" if value else ""
    return "" if value is None else shortened(printable(str(value)), _CELL)


def _quantity(value: dict[str, Any]) -> str:
    return f"{_BOUNDS.get(value['bound'], '')}{value['text']}"


def _period(value: dict[str, Any]) -> str:
    if value["from"] is None and value["to"] is None:
        return str(value["relation"])
    if value["from"] == value["to"]:
        return str(value["from"])
    return f"{value['from'] or '…'}–{value['to'] or '…'}"
