"""The serial numbers of a table's rows, and which row each one follows."""

from bisect import bisect
from collections.abc import Sequence
from itertools import pairwise

from plancheck.facts.kinds import RowFact
from plancheck.source.fold import fold
from plancheck.source.patterns import regex
from plancheck.values.numeral import chinese_ordinal

_ROWS = 4  # numbered rows; fewer may be anything
_GOING_ON = regex(r"\s*(\d{1,3})[.、](\d+[^\d.,%\s][\s\S]*)")
_REGULAR = 0.6  # share of steps by one, or back to one, that makes a column a serial


def with_serials(rows: Sequence[RowFact]) -> list[RowFact]:
    """The rows of one table with `ordinal`, and with `before`, the row whose serial comes before.

    A number that is repeated for the rows of one group (several times in the table, or beside one label) has no `before`,
    nor has the first one of a new group (三、), which may leave out what it only counts.
    """
    every = [(row, ordinal) for row in rows if (ordinal := _ordinal(row.serial)) is not None]
    arabic = [pair for pair in every if pair[0].serial and pair[0].serial.strip(" .、").isdecimal()]
    numbered = arabic if len(arabic) * 2 >= len(every) else [pair for pair in every if pair not in arabic]
    steps = list(pairwise(numbered))
    regular = sum(second[1] in (first[1] + 1, 1) for first, second in steps)
    if len(numbered) < _ROWS or regular < _REGULAR * len(steps):
        return list(rows)
    repeats = sum(first[1] == second[1] for first, second in steps)
    own = {row.id for row, _ in numbered}
    groups = [row.position for row in rows if row.serial and row.id not in own]
    before = {
        second[0].id: first[0].id
        for first, second in steps
        if (first[1] != second[1] or (repeats == 1 and _name(first[0]) != _name(second[0])))
        and bisect(groups, first[0].position) == bisect(groups, second[0].position)
    }
    ordinals = {row.id: ordinal for row, ordinal in numbered}
    return [row._replace(ordinal=ordinals.get(row.id), before=before.get(row.id)) for row in rows]


def continued(rows: Sequence[RowFact]) -> list[RowFact]:
    """The rows with the number of labels that go on with a digit (3.5G基站), where the row above has the number before."""
    done: list[RowFact] = []
    for row in rows:
        last = done[-1].serial if done else None
        match = _GOING_ON.fullmatch(fold(row.label)) if row.label and not row.serial else None
        if match and row.label and last and last.isdecimal() and int(match[1]) == int(last) + 1:
            row = row._replace(serial=match[1], label=row.label[match.start(2) :], number=int(match[1]))
        done.append(row)
    return done


def _ordinal(serial: str | None) -> int | None:
    text = fold(serial or "").strip().rstrip(".、")
    return chinese_ordinal(text) if text else None


def _name(row: RowFact) -> str:
    return row.label or row.text
