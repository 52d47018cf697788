"""Tasks and items: dropped, added, moved, retitled."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from zlib import crc32

from plancheck.diagnostics.comparison import Change
from plancheck.diagnostics.diagnostic import Related
from plancheck.diff.content import Side
from plancheck.diff.matching import Matches
from plancheck.diff.orders import moved
from plancheck.diff.parts import Part
from plancheck.diff.version import plain, told
from plancheck.facts.kinds import AssignmentFact, FigureFact, ReferenceFact, TaskFact
from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Cover

Couple = tuple[Part, Part]
NOWHERE = Cover(())
_NUMBERS = regex(r"\d+")


class Work(NamedTuple):
    """Tasks, or numbered parts that are none, of both versions in pairs, and those that only one of them has."""

    both: list[Couple]
    gone: list[Part]
    come: list[Part]


def tasks(old: Side, new: Side, known: Matches) -> Work:
    """In reading order."""
    return _work(old.parts.of_kind("task"), new.parts.of_kind("task"), new, known)


def items(old: Side, new: Side, known: Matches) -> Work:
    """Headings, numbered measures, rows of tables; what is a task, or the heading of one, is no item."""
    return _work(_items(old), _items(new), new, known)


def _items(side: Side) -> list[Part]:
    tasks = side.parts.of_kind("task")
    heads, rows = {part.head.start for part in tasks}, {one.row for one in side.version.of(TaskFact)}
    numbered = [part for part in side.parts.of_kind("section") if part.head.start not in heads]
    return [*numbered, *(part for part in side.parts.of_kind("row") if part.id not in rows)]


def _work(olds: Sequence[Part], news: Sequence[Part], new: Side, known: Matches) -> Work:
    parts = new.parts.by_id
    return Work(
        [(one, parts[known.forth[one.id]]) for one in olds if one.id in known.forth],
        [one for one in olds if one.id not in known.forth],
        [one for one in news if one.id not in known.back],
    )


def task_changes(old: Side, new: Side, found: Work, known: Matches) -> Iterator[Change]:
    """A task inside a dropped or added one is counted with it."""
    return _changes("task", old, new, found, NOWHERE, NOWHERE, known)


def item_changes(old: Side, new: Side, found: Work, work: Work, known: Matches) -> Iterator[Change]:
    """The same for items; those inside a task that came or went are told with it."""
    return _changes("item", old, new, found, around(work.gone), around(work.come), known)


def _changes(
    kind: str, old: Side, new: Side, found: Work, gone: Cover, come: Cover, known: Matches
) -> Iterator[Change]:
    for first, second in _moved(old, new, found.both, known):
        seats = _seat(old, first), _seat(new, second)
        yield Change(kind, "moved", told(second.words), _where(old, first), _where(new, second), "", *seats)
    for first, second in found.both:
        if _says(old, first) != _says(new, second):
            titles = told(first.words), told(second.words)
            yield Change(kind, "reworded", titles[1], _where(old, first), _where(new, second), "", *titles)
    for part in _outermost(found.gone, gone):
        yield Change(kind, "dropped", told(part.words), old=_where(old, part), holds=_holds(old, part))
    for part in _outermost(found.come, come):
        yield Change(kind, "added", told(part.words), new=_where(new, part), holds=_holds(new, part))


def around(parts: Iterable[Part]) -> Cover:
    """All that stands in some parts."""
    return Cover(part.span for part in parts)


def rewritten(old: Side, new: Side, found: Work) -> int:
    """How many tasks of both versions do not read word for word the same."""
    texts = old.version.document.text, new.version.document.text
    return sum(plain(first.span.of(texts[0])) != plain(second.span.of(texts[1])) for first, second in found.both)


def _outermost(parts: Sequence[Part], told_with: Cover) -> Iterator[Part]:
    ids = {part.id for part in parts}
    return (part for part in parts if part.parent not in ids and not told_with.overlaps(part.head))


def _says(side: Side, part: Part) -> str:
    """A title without figures, times and commitments, which are told as such."""
    if part.kind == "row":
        return _NUMBERS.sub("", part.title)
    return side.version.vocabulary.once(_commitments).sub("", side.statements.frame(part.head))


def _commitments(vocabulary: Vocabulary) -> re.Pattern[str]:
    return regex(any_of(vocabulary.words("commitments", *vocabulary.groups("commitments"))))


def _where(side: Side, part: Part) -> Related:
    return side.version.at(part.section, part.head)


def _seat(side: Side, part: Part) -> str:
    """The heading above a task, and its number there, where it has one of its own."""
    above = side.parts.by_id.get(part.parent)
    titles = [told(f"{above.number}{above.words}")] if above is not None and above.words else []
    own = [part.number] if above is not None and part.number and part.number != above.number else []
    return " › ".join((*titles, *own))


def _holds(side: Side, part: Part) -> tuple[tuple[str, int], ...]:
    """What comes or goes with a part."""
    duties = side.version.facts.where("assignment", "task", part.id)
    inside = {
        "figures": side.version.inside(FigureFact, part.span),
        "units": len({one.unit for one in duties if isinstance(one, AssignmentFact)}),
        "references": side.version.inside(ReferenceFact, part.span),
    }
    return tuple((name, count) for name, count in inside.items() if count)


def _moved(old: Side, new: Side, both: Sequence[Couple], known: Matches) -> Iterator[Couple]:
    """What stands under another heading, or in another task, than before; and what left the order under its own."""
    groups: dict[tuple[str, str], list[Couple]] = defaultdict(list)
    for first, second in both:
        before, after = _over(old, first), _over(new, second)
        twin = known.forth.get(before)
        if twin is not None and after in known.back and twin != after:
            yield first, second
        else:
            groups[before, after].append((first, second))
    for group in groups.values():
        places = {second.id: place for place, (_, second) in enumerate(sorted(group, key=lambda pair: pair[1].span))}
        left = moved([places[second.id] for _, second in group], [_weight(*pair) for pair in group])
        yield from (pair for index, pair in enumerate(group) if index in left)


def _over(side: Side, part: Part) -> str:
    """The task that an item stands in, else the heading above."""
    around = side.parts.around(part.head.start)
    return around if part.kind == "section" and side.parts.by_id[around].kind == "task" else part.parent


def _weight(first: Part, second: Part) -> int:
    """One task weighs more than another with more words; a checksum of the titles keeps two from weighing the same."""
    letters = sum(part.span.end - part.span.start for part in (first, second))
    return (1 << 80) + (letters << 40) + crc32("\n".join(sorted((first.title, second.title))).encode())
