"""Figures of one key that state several things after all: parts of several wholes, and lists of values."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from plancheck.facts.kinds import FigureFact

_LIST = 3  # so many values, no two alike, are the terms of a list (奖励10万元…20万元…50万元): a slip leaves two


def apart(figures: Iterable[FigureFact], wholes: Mapping[str, str]) -> Iterator[FigureFact]:
    """Figures whose `same` tells the parts of several wholes apart, and is unknown where the values are a list.

    `wholes`: by a figure's id, what it is a part of.
    """
    known = list(figures)
    divided = {same for same, group in by_same(known) if len({wholes.get(f.id, "") for f in group} - {""}) > 1}
    for fact in known:
        if fact.same in divided and fact.id in wholes:
            yield fact._replace(same=f"{fact.same}|{wholes[fact.id]}")
        else:
            yield fact


def of_rows(figures: Iterable[FigureFact], projects: Mapping[str, str]) -> Iterator[FigureFact]:
    """Figures whose `same` tells the rows of a table of projects apart, where two of them state it: each has its own 床位.

    `projects`: by a row's id, the table whose rows are projects.
    """
    known = list(figures)
    rows: dict[tuple[str, str], set[str]] = defaultdict(set)
    for fact in known if projects else ():
        if fact.same and fact.row and fact.row in projects:
            rows[fact.same, projects[fact.row]].add(fact.row)
    for fact in known:
        own = len(rows.get((fact.same or "", projects.get(fact.row or "", "")), ())) > 1
        yield fact._replace(same=f"{fact.same}|{fact.row}") if own else fact


def unlisted(figures: Iterable[FigureFact]) -> Iterator[FigureFact]:
    """Figures whose `same` is unknown where it has three values or more and each but once, or the grades of a scale."""
    known = list(figures)
    lists = {same for same, group in by_same(known) if _is_list(group) or _are_grades(group)}
    yield from (fact._replace(same=None) if fact.same in lists else fact for fact in known)


def _is_list(group: Sequence[FigureFact]) -> bool:
    values = [fact.quantity.value for fact in group]
    return len(values) >= _LIST and len(set(values)) == len(values)


def _are_grades(group: Sequence[FigureFact]) -> bool:
    """死亡30人以上 and 死亡3人以下: floors above every cap bound the grades of a scale, they are no targets."""
    floors = [fact.quantity.value for fact in group if fact.quantity.bound in ("ge", "gt")]
    caps = [fact.quantity.value for fact in group if fact.quantity.bound in ("le", "lt")]
    return bool(floors and caps) and min(floors) > max(caps)


def by_same(figures: Iterable[FigureFact]) -> list[tuple[str, list[FigureFact]]]:
    """What running text states more than once, by key."""
    groups: dict[str, list[FigureFact]] = defaultdict(list)
    for fact in figures:
        if fact.same and fact.origin == "text":
            groups[fact.same].append(fact)
    return [(same, group) for same, group in groups.items() if len(group) > 1]
