"""Organisations that a document writes in several ways: full, short and colloquial names, and slips of one character."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from plancheck.extract.context import Context
from plancheck.extract.duties.prose import Seen, colloquial, slipped
from plancheck.extract.parties.offices import Office, Offices, offices
from plancheck.extract.parties.slips import TIMES, Slip, slips
from plancheck.facts.kinds import AssignmentFact, DocumentFact, Fact, SpellingFact, TermFact, UnitFact
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

SURE = 0.9


class _Listed(NamedTuple):
    """A unit's name with its first place and the lists (or tasks) it stands in."""

    name: str
    span: Span
    lists: frozenset[str]


def spellings(context: Context) -> dict[str, list[Fact]]:
    """Each departing spelling behind the common one it answers to."""
    known = context.vocabulary.once(offices)
    listed = _listed(context)
    declared = {frozenset((term.short, term.full)) for term in context.facts(TermFact)}
    about = next(iter(context.facts(DocumentFact)), None)
    found = [
        *_named(context, listed, known, about.region if about else None),
        *_slipped(context, listed, known),
    ]
    twins: dict[str, list[Seen]] = {}
    for seen in found:
        if not _is_declared(seen, declared):
            twins.setdefault(seen.twin, []).append(seen)
    return {"spelling": list(_facts(context, listed, twins))}


def _listed(context: Context) -> dict[str, _Listed]:
    lists: dict[str, set[str]] = {}
    for one in context.facts(AssignmentFact):
        lists.setdefault(one.unit, set()).add(one.list or one.task or one.id)
    return {
        unit.name: _Listed(unit.name, unit.span, frozenset(lists[unit.name]))
        for unit in context.facts(UnitFact)
        if not unit.group and unit.name in lists
    }


def _named(context: Context, listed: Mapping[str, _Listed], known: Offices, region: str | None) -> Iterator[Seen]:
    """Names of one office in the lists, then colloquial ones of it in the text."""
    same: dict[Office, list[_Listed]] = {}
    for one in listed.values():
        same.setdefault(known.office(one.name, region), []).append(one)
    for names in same.values():
        main = _commonest(names)
        others = (one for one in names if known.bare(one.name) != known.bare(main.name))
        yield from (Seen(one.span, one.name, main.name, "short") for one in others)
    mains = {office: _commonest(names).name for office, names in same.items() if office.kind in known.spelled}
    yield from (seen for seen in colloquial(context.document.folded, mains, known) if seen.name not in listed)


def _slipped(context: Context, listed: Mapping[str, _Listed], known: Offices) -> Iterator[Seen]:
    """Slips in the lists, never between names of one list or known organisations; then slips in the text."""
    found = [
        slip
        for slip in slips({one.name: len(one.lists) for one in listed.values()}, known.contrast)
        if not (listed[slip.name].lists & listed[slip.twin].lists or known.parts_places(slip.name, slip.twin))
    ]
    bare = [slip for slip in found if _lacks_level(slip, known)]
    if bare and _says_level_once(listed, listed[bare[0].name], known):
        bare = []
    for slip in found:
        other = slip.how == "changed" and slip.name.endswith(known.many)
        if not (known.is_known(slip.name) or other) or bare == [slip]:
            yield Seen(listed[slip.name].span, *slip)
    common = [one.name for one in listed.values() if len(one.lists) >= TIMES]
    yield from (one for one in slipped(context.document.folded, common, known) if one.name not in listed)


def _says_level_once(listed: Mapping[str, _Listed], name: _Listed, known: Offices) -> bool:
    """Whether the lists of a name say the level for their first only: 省发展改革委、财政厅、商务厅."""
    beside = (one.name for one in listed.values() if one is not name and one.lists & name.lists)
    return any(known.is_known(other) and not known.office(other).level for other in beside)


def _lacks_level(slip: Slip, known: Offices) -> bool:
    return slip.how == "lost" and slip.twin.endswith(slip.name) and bool(known.office(slip.twin).level)


def _commonest(names: Sequence[_Listed]) -> _Listed:
    return max(names, key=lambda one: (len(one.lists), -one.span.start))


def _is_declared(seen: Seen, declared: Iterable[frozenset[str]]) -> bool:
    """Whether 以下简称 joins the two names, or names that end in them."""
    return any(
        any(first.endswith(seen.name) for first in pair) and any(first.endswith(seen.twin) for first in pair)
        for pair in declared
    )


def _facts(context: Context, listed: Mapping[str, _Listed], twins: Mapping[str, list[Seen]]) -> Iterator[SpellingFact]:
    number = 0
    for twin, others in sorted(twins.items(), key=lambda pair: listed[pair[0]].span):
        number += 1
        main = listed[twin]
        yield _fact(context, f"sp{number}", main.span, twin, len(main.lists), None, None)
        firsts = {seen.name: seen for seen in reversed(others)}
        head = f"sp{number}"
        for seen in sorted(firsts.values()):
            number += 1
            uses = sum(1 for other in others if other.name == seen.name)
            yield _fact(context, f"sp{number}", seen.span, seen.name, uses, seen.how, head)


def _fact(
    context: Context, identity: str, span: Span, name: str, uses: int, how: str | None, twin: str | None
) -> SpellingFact:
    text, section = context.text(span), context.section_at(span.start)
    return SpellingFact(identity, span, text, section, SURE, name, uses, how, twin)
