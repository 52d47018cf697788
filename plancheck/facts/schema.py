"""The public vocabulary of rules: relations, their fields and types."""

from functools import lru_cache

from plancheck.facts.fields import (
    arithmetic,
    document,
    duties,
    figures,
    links,
    lists,
    references,
    tables,
    times,
    wording,
)
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple

_COLUMNS = regex(r" {2,}")

_COMMON = """\
id          text          编号
text        text          原文
section     ref section   所在标题
confidence  number        可信度 0–1""".splitlines()

# Each table: a relation and its note; then a field a line: name, type, note, two blanks between.
_TABLES = (document, duties, figures, arithmetic, references, links, times, lists, tables, wording)


class Field(NamedTuple):
    """A field as rules write it, which is also its name in `facts/kinds.py`.

    `type`: text, number, boolean, quantity, period, list (of text), or `ref RELATION` for the id of another fact,
    through which a rule may go on: `c.a.quantity`.
    """

    name: str
    type: str
    note: str


class Relation(NamedTuple):
    """A kind of fact: name, Chinese note, fields by name."""

    name: str
    note: str
    fields: dict[str, Field]


@lru_cache(maxsize=1)
def schema() -> dict[str, Relation]:
    """The built-in relations by name."""
    relations: dict[str, Relation] = {}
    name = ""
    for line in "".join(table.TABLE for table in _TABLES).splitlines():
        if line.startswith("  "):
            field = _field(line)
            relations[name].fields[field.name] = field
        else:
            name, _, note = line.partition(" ")
            relations[name] = Relation(name, note, {field.name: field for field in map(_field, _COMMON)})
    return relations


def _field(line: str) -> Field:
    name, kind, note = _COLUMNS.split(line.strip(), maxsplit=2)
    return Field(name, kind, note)
