"""What the text says of a project against its row: 建设1个冷链物流基地，总投资26亿元, and the column 总投资（万元）."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from plancheck.extract.context import Context
from plancheck.extract.figures.opencounts import Pair
from plancheck.facts.kinds import CellFact, FigureFact
from plancheck.facts.vocabulary import Vocabulary
from plancheck.source.fold import fold
from plancheck.source.patterns import regex

_LIKELY = 0.85
_SHORTEST = 5  # characters of a project's name
_UNIT = regex(r"\([^()]*\)$")


def project_rows(context: Context) -> dict[str, str]:
    """Each row of a table whose rows are projects, by the heading of their names, to the table."""
    names = context.vocabulary.words("tables", "project")
    cells = (cell for cell in context.facts(CellFact) if cell.role == "label")
    return {cell.row: cell.table for cell in cells if fold(cell.header).strip().endswith(names)}


def projects(figures: Sequence[FigureFact], wholes: Mapping[str, str], vocabulary: Vocabulary) -> Iterator[Pair]:
    """A property (总投资) of what one clause names with the cell of the one row whose name ends so.

    `wholes`: by a figure's id, what it is a property of.
    """
    properties = frozenset(vocabulary.words("noun_tails", "property"))
    rows: dict[tuple[str, str], list[FigureFact]] = defaultdict(list)
    for fact in figures:
        if fact.origin == "cell" and fact.core and (column := _UNIT.sub("", fold(fact.region or ""))) in properties:
            for start in range(max(1, len(fact.core) - _SHORTEST + 1)):
                rows[fact.core[start:], column].append(fact)
    said: dict[tuple[str, str], list[FigureFact]] = defaultdict(list)
    for fact in figures if rows else ():
        name = wholes.get(fact.id, "")
        if fact.origin == "text" and fact.core in properties and len(name) >= _SHORTEST:
            said[name, fact.core].append(fact)
    for key, texts in said.items():
        cells = rows.get(key, [])
        if len(texts) == len(cells) == 1 and texts[0].quantity.unit == cells[0].quantity.unit:
            yield texts[0], cells[0], "同一项目", _LIKELY
