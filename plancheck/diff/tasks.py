"""Tasks: dropped, added, moved, retitled."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple
from zlib import crc32

from plancheck.diagnostics.comparison import Change
from plancheck.diagnostics.diagnostic import Related
from plancheck.diff.content import Side
from plancheck.diff.matching import Matches
from plancheck.diff.orders import moved
from plancheck.diff.parts import Part
from plancheck.diff.version import plain, told

Couple = tuple[Part, Part]


class Tasks(NamedTuple):
    """Tasks of both versions in pairs, and those that only one of them has."""

    both: list[Couple]
    gone: list[Part]
    come: list[Part]


def tasks(old: Side, new: Side, known: Matches) -> Tasks:
    """In reading order."""
    olds, news = old.parts.of_kind("task"), new.parts.of_kind("task")
    return Tasks(
        [(one, new.parts.by_id[known.forth[one.id]]) for one in olds if one.id in known.forth],
        [one for one in olds if one.id not in known.forth],
        [one for one in news if one.id not in known.back],
    )


def task_changes(old: Side, new: Side, found: Tasks, known: Matches) -> Iterator[Change]:
    """A task inside a dropped or added one is counted with it."""
    for first, second in _moved(found.both, known):
        places = _where(old, first), _where(new, second)
        yield Change("task", "moved", told(second.words), *places, "", *(_seat(*each) for each in ((old, first), (new, second))))
    for first, second in found.both:
        if old.statements.frame(first.head) != new.statements.frame(second.head):
            places, titles = (_where(old, first), _where(new, second)), (told(first.words), told(second.words))
            yield Change("task", "reworded", titles[1], *places, "", *titles)
    for part in _outermost(found.gone):
        yield Change("task", "dropped", told(part.words), old=_where(old, part), holds=_holds(old, part))
    for part in _outermost(found.come):
        yield Change("task", "added", told(part.words), new=_where(new, part), holds=_holds(new, part))


def rewritten(old: Side, new: Side, found: Tasks) -> int:
    """How many tasks of both versions do not read word for word the same."""
    texts = old.version.document.text, new.version.document.text
    return sum(plain(first.span.of(texts[0])) != plain(second.span.of(texts[1])) for first, second in found.both)


def _outermost(parts: Sequence[Part]) -> Iterator[Part]:
    ids = {part.id for part in parts}
    return (part for part in parts if part.parent not in ids)


def _where(side: Side, part: Part) -> Related:
    return side.version.at(part.section, part.head)


def _seat(side: Side, part: Part) -> str:
    """The heading above a task, and its number there."""
    above = side.parts.by_id.get(part.parent)
    return told(f"{above.number}{above.words} {part.number}" if above is not None and above.words else part.number)


def _holds(side: Side, part: Part) -> tuple[tuple[str, int], ...]:
    """What comes or goes with a task."""
    facts = side.version.facts
    inside = {
        "figures": sum(part.span.contains(one.span) for one in facts.of("figure")),
        "units": len({one.unit for one in facts.where("assignment", "task", part.id) if hasattr(one, "unit")}),
        "references": sum(part.span.contains(one.span) for one in facts.of("reference")),
    }
    return tuple((name, count) for name, count in inside.items() if count)


def _moved(both: Sequence[Couple], known: Matches) -> Iterator[Couple]:
    """Tasks under another heading than before, and tasks that left the order under theirs."""
    groups: dict[tuple[str, str], list[Couple]] = defaultdict(list)
    for first, second in both:
        twin = known.forth.get(first.parent)
        if twin is not None and second.parent in known.back and twin != second.parent:
            yield first, second
        else:
            groups[first.parent, second.parent].append((first, second))
    for group in groups.values():
        places = {second.id: place for place, (_, second) in enumerate(sorted(group, key=lambda pair: pair[1].span))}
        left = moved([places[second.id] for _, second in group], [_weight(*pair) for pair in group])
        yield from (pair for index, pair in enumerate(group) if index in left)


def _weight(first: Part, second: Part) -> int:
    """One task weighs more than another with more words; a checksum of the titles keeps two from weighing the same."""
    letters = sum(part.span.end - part.span.start for part in (first, second))
    return (1 << 80) + (letters << 40) + crc32("\n".join(sorted((first.title, second.title))).encode())
