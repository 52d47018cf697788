"""One record of a table that lost its borders, fitted to the header's columns."""

from collections.abc import Sequence

from plancheck.readers.lines import Line, Word
from plancheck.readers.records import Record, is_value, values_at_end
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

_UNIT_HEADS = ("单位", "计量单位")
_WORDS = 5  # characters from which a last word is a statement, not a unit


class Part(NamedTuple):
    """A cell of a record; `column` counts from 0 behind the serial. No spans: an explicit blank."""

    spans: tuple[Span, ...]
    column: int
    column_span: int = 1
    sure: bool = True


def units_of(records: Sequence[Record], names: Sequence[str]) -> frozenset[str]:
    """The units seen in rows that fill every column."""
    unit = _unit_column(names)
    if unit is None:
        return frozenset()
    full = (record.words for record in records if len(record.words) == len(names))
    return frozenset(words[unit].text for words in full if not is_value(words[unit]) or words[unit].text in "%‰")


def text_columns(records: Sequence[Record], names: Sequence[str]) -> int:
    """How many columns of words stand before those of values, by the rows that fill every column; 0: no values at all."""
    full = [record.words for record in records if len(record.words) == len(names) and is_value(record.words[-1])]
    counts = [len(words) - values_at_end(words) for words in full]
    return max(1, *counts, key=counts.count) if len(full) * 5 >= len(records) and full else 0


def numeric_cells(record: Record, names: Sequence[str], texts: int, units: frozenset[str]) -> list[Part]:
    """Words, unit, then as many values as there are columns, counted from the right."""
    words = _joined(record)
    unit = _unit_column(names)
    split = len(words)
    while split > 1 and is_value(words[split - 1][0]):
        split -= 1
    split = max(split, len(words) - (len(names) - texts))
    head, values = words[:split], words[split:]
    spanning = None
    if not values and len(head) > 1 and len(head[-1][0].text) >= _WORDS and head[-1][0].text not in units:
        spanning = head.pop()
    cells = _heads(head, texts, unit, units)
    if spanning:
        return [*cells, Part(_spans(spanning), texts, len(names) - texts, False)]
    return cells + _values(values, texts, len(names) - texts)


def textual_cells(record: Record, lines: Sequence[Line], names: Sequence[str]) -> list[Part]:
    """Words in order; a line behind an empty one goes on with its cell, a line that follows at once is the next cell."""
    first = [[word] for word in record.lines[0]]
    wrapped = [line for line in record.lines[1:] if line]
    cells = [list(cell) for cell in first[: len(names)]]
    for word in first[len(names) :]:
        cells[-1] += word
    exact = len(first) == len(names)
    missing = len(names) - len(cells)
    by_gap = sum(lines[line[0].line].gap == 0 for line in wrapped) == missing
    for position, line in enumerate(wrapped):
        begins = lines[line[0].line].gap == 0 if by_gap else position >= len(wrapped) - missing
        if begins and len(cells) < len(names):
            cells.append(list(line))
        else:
            cells[-1] += line
    sure = (exact and not wrapped) or (by_gap and len(cells) == len(names))
    return [Part(_spans(cell), column, 1, sure) for column, cell in enumerate(cells)]


def _unit_column(names: Sequence[str]) -> int | None:
    return next((place for place, name in enumerate(names) if name in _UNIT_HEADS), None)


def _joined(record: Record) -> list[list[Word]]:
    """Words as cells: a line of words without numbers goes on with the last cell of the line before."""
    cells = [[word] for word in record.lines[0]]
    for line in record.lines[1:]:
        for position, word in enumerate(line):
            if position == 0 and cells and not is_value(word) and not is_value(cells[-1][-1]):
                cells[-1].append(word)
            else:
                cells.append([word])
    return cells


def _heads(head: list[list[Word]], texts: int, unit: int | None, units: frozenset[str]) -> list[Part]:
    """The cells of words: one a column where they are as many, else label and unit."""
    if len(head) == texts and (unit is None or unit < texts):
        return [Part(_spans(cell), column, 1, len(cell) == 1) for column, cell in enumerate(head)]
    return _label_and_unit(head, unit, units)


def _label_and_unit(head: list[list[Word]], unit: int | None, units: frozenset[str]) -> list[Part]:
    """The last word is the unit if it is short or known as one; a label may hold blanks."""
    if unit is None or len(head) < 2:
        return [Part(_whole(head), 0, 1, len(head) == 1)] if head else []
    name = "".join(word.text for word in head[-1])
    if name not in units and len(head) > 2 and len(name) >= _WORDS:
        return [Part(_whole(head), 0, 1, False)]
    exact = len(head) == 2
    return [Part(_whole(head[:-1]), 0, 1, exact), Part(_spans(head[-1]), unit, 1, exact and len(head[-1]) == 1)]


def _values(values: Sequence[list[Word]], first: int, count: int) -> list[Part]:
    if len(values) == count:
        return [Part(_spans(value), first + place) for place, value in enumerate(values)]
    parts = [Part(_spans(value), first + place, 1, False) for place, value in enumerate(values)]
    if parts and values[-1][0].text.strip("—–-") == "" and values[-1][0].text:
        parts[:-1] = [part._replace(sure=True) for part in parts[:-1]]
        parts[-1] = parts[-1]._replace(column_span=count - len(values) + 1)
    return parts


def _spans(words: Sequence[Word]) -> tuple[Span, ...]:
    return tuple(word.span for word in words if word.text)


def _whole(cells: Sequence[Sequence[Word]]) -> tuple[Span, ...]:
    """One span a line over all words of a cell, blanks between them included."""
    by_line: dict[int, list[Span]] = {}
    for cell in cells:
        for word in cell:
            by_line.setdefault(word.line, []).append(word.span)
    return tuple(Span(spans[0].start, spans[-1].end) for spans in by_line.values())
