"""A whole ruleset as a script for DuckDB: a table for each relation, a query for each case."""

from collections.abc import Iterator

from plancheck.language.ruleset import Ruleset
from plancheck.language.sql.query import queries
from plancheck.language.sql.refused import RefusedError
from plancheck.language.sql.tables import create
from plancheck.source.said import Said, said

_SAYS = {
    "tables": (
        "一种事实一张表，可由 plancheck facts --format json 填入；未知为 NULL。查询给出不符的各行的 id，分组的给出各组成员的 id。",
        "One table for each kind of fact, to be filled from plancheck facts --format json; unknown is NULL. "
        "A query gives the ids of the rows that fail, of groups those of all members.",
    ),
    "case": ("{id} 第{case}种情形：{title}", "{id} case {case}: {title}"),
    "memory": ("只能在内存中判断（{why}）", "judged in memory only ({why})"),
}


def script(ruleset: Ruleset, lang: str) -> Iterator[str]:
    """Its lines; a case that SQL cannot say is a comment with what stands against it."""
    yield _comment(said(_SAYS["tables"]), lang)
    yield from (create(relation) for relation in ruleset.relations().values())
    for rule in ruleset.rules:
        for number, found in enumerate(queries(rule, ruleset.relations(), ruleset.vocabulary), 1):
            title = Said(rule.title, rule.title_en or rule.title)
            yield "\n" + _comment(said(_SAYS["case"], id=rule.id, case=number, title=title), lang)
            if isinstance(found, RefusedError):
                found = _comment(said(_SAYS["memory"], why=found.construct), lang)
            yield found


def _comment(told: Said, lang: str) -> str:
    return "-- " + " ".join(told.told(lang).split())
