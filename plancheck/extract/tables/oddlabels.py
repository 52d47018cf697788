"""Odd values in a column that holds a closed set of short labels (量化目标 among 量化指标)."""

from collections import Counter
from collections.abc import Iterator, Sequence

from plancheck.document.model import Cell, Table
from plancheck.extract.context import Context
from plancheck.facts.cellname import bare
from plancheck.facts.kinds import CellFact, OddLabelFact
from plancheck.facts.vocabulary import Vocabulary
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

_ROWS = 8  # fewer tell nothing about a set
_CHARS = 10
_LARGEST = 30  # values a closed set has at most
_DISTINCT = 3  # a value stands for three cells or more on average
_MINORITY = 3  # an odd character stands at most once for three of the common one


class _Edit(NamedTuple):
    """How two labels differ: `odd` stands in the rarer where `common` stands in the other; one of them may be empty."""

    odd: str
    common: str


def odd_labels(context: Context) -> dict[str, list[OddLabelFact]]:
    """The facts `oddlabel` of all tables."""
    found: list[OddLabelFact] = []
    cells = {(cell.table, cell.span): cell for cell in context.facts(CellFact)}
    for index, table in enumerate(context.document.tables):
        for column, places in sorted(_places(table).items()):
            for cell, odd, twin in _odd(places, context.vocabulary):
                found.append(_fact(context, cells, f"g{index + 1}", table, column, cell, odd, twin))
    found.sort(key=lambda fact: fact.span)
    return {"oddlabel": [fact._replace(id=f"o{n}") for n, fact in enumerate(found, 1)]}


def _fact(
    context: Context,
    cells: dict[tuple[str, Span], CellFact],
    table_id: str,
    table: Table,
    column: int,
    cell: Cell,
    seen: int,
    twin: Sequence[Cell],
) -> OddLabelFact:
    at = cells.get((table_id, twin[0].span))
    return OddLabelFact(
        "", cell.span, context.text(cell.span), context.section_at(cell.span.start), 0.9, table.headers[column], seen,
        twin[0].text, len(twin), at and at.id,
    )  # fmt: skip


def _places(table: Table) -> dict[int, dict[str, list[Cell]]]:
    """The cells of each column by what they say."""
    found: dict[int, dict[str, list[Cell]]] = {}
    for row in table.rows:
        for cell in row:
            if cell.spans and cell.sure:
                found.setdefault(cell.column, {}).setdefault(bare(cell.text), []).append(cell)
    return found


def _odd(places: dict[str, list[Cell]], vocabulary: Vocabulary) -> Iterator[tuple[Cell, int, list[Cell]]]:
    """Odd cells with how often their value is seen and the cells of the common twin."""
    counts = Counter({value: len(cells) for value, cells in places.items()})
    if not _closed(counts):
        return
    twins = _twins(counts, vocabulary.once(_contrasts))
    for value, twin in twins.items():
        for cell in places[value]:
            yield cell, counts[value], places[twin]


def _closed(counts: Counter[str]) -> bool:
    """Few distinct values, all short words, repeated often."""
    total = counts.total()
    words = all(len(value) <= _CHARS and value.isalpha() for value in counts)
    return total >= _ROWS and 1 < len(counts) <= _LARGEST and len(counts) * _DISTINCT <= total and words


def _contrasts(vocabulary: Vocabulary) -> dict[str, set[int]]:
    """Each character to the groups in which it may lawfully alternate."""
    groups: dict[str, set[int]] = {}
    for number, group in enumerate(vocabulary.words("labels", "contrast")):
        for character in group:
            groups.setdefault(character, set()).add(number)
    return groups


def _twins(counts: Counter[str], contrasts: dict[str, set[int]]) -> dict[str, str]:
    """Each odd value to the commoner one it may stand for.

    The differing characters are judged over all labels that alternate so: 目 for 指 in 关键量化_标 and 一般量化_标 together.
    """
    edits: dict[_Edit, list[tuple[str, str]]] = {}
    for odd in counts:
        for common in counts:
            edit = _edit(odd, common) if counts[odd] < counts[common] else None
            if edit is not None and not contrasts.get(edit.odd, set()) & contrasts.get(edit.common, set()):
                edits.setdefault(edit, []).append((odd, common))
    found: dict[str, str] = {}
    for pairs in edits.values():
        odds, commons = (sum(counts[value] for value in set(side)) for side in zip(*pairs, strict=True))
        if odds * _MINORITY <= commons:
            found.update(sorted(pairs, key=lambda pair: counts[pair[1]]))
    return found


def _edit(odd: str, common: str) -> _Edit | None:
    """One character changed, lost or added in labels of four characters or more."""
    if abs(len(odd) - len(common)) > 1 or max(len(odd), len(common)) < 4:
        return None
    start = 0
    while start < min(len(odd), len(common)) and odd[start] == common[start]:
        start += 1
    end = 0
    while end < min(len(odd), len(common)) - start and odd[-1 - end] == common[-1 - end]:
        end += 1
    edit = _Edit(odd[start : len(odd) - end], common[start : len(common) - end])
    return edit if len(edit.odd) <= 1 and len(edit.common) <= 1 else None
