"""`have` in SQL: whether most of some facts have a row in a relation, as `scope.Scope` counts them."""

from plancheck.language.scope import FEWEST
from plancheck.language.sql.text import name, owner


def has_row(identity: str, relation: str, field: str) -> str:
    """Whether a relation has a row that points to a fact."""
    pointer = name(field)
    return f"({identity} IN (SELECT {pointer} FROM {name(relation)} WHERE {pointer} IS NOT NULL))"


def most(count: str, size: str) -> str:
    """Two thirds, and at least one."""
    return f"({count} > 0 AND 3 * ({count}) >= 2 * ({size}))"


def siblings_have(task: str, relation: str, field: str) -> str:
    """The tasks beside one, of its level under its heading, or in its document where those are fewer than three; NULL without the task."""
    near = f"{_OTHER}.parent IS NOT DISTINCT FROM {_KNOWN}.parent AS {_NEAR}"
    held = f"({_OTHER}.id <> {_KNOWN}.id AND {has_row(f'{_OTHER}.id', relation, field)}) AS {_HAS}"
    family = (
        f"SELECT {near}, {held} FROM task AS {_KNOWN} JOIN task AS {_OTHER} "
        f"ON {_OTHER}.level IS NOT DISTINCT FROM {_KNOWN}.level AND {owner(f'{_OTHER}.id')} = {owner(f'{_KNOWN}.id')} "
        f"WHERE {_KNOWN}.id = {task}"
    )
    of_heading = most(f"count(*) FILTER ({_NEAR} AND {_HAS})", f"count(*) FILTER ({_NEAR}) - 1")
    of_document = most(f"count(*) FILTER ({_HAS})", "count(*) - 1")
    chosen = f"WHEN count(*) FILTER ({_NEAR}) >= {FEWEST} THEN {of_heading} ELSE {of_document}"
    return f"(SELECT CASE WHEN count(*) = 0 THEN NULL {chosen} END FROM ({family}))"


_KNOWN, _OTHER = name("the task"), name("a task of its family")
_NEAR, _HAS = name("it is near"), name("it has one")
