"""Lists of members (成员单位：A、B、C), and how many tasks each member has."""

import re
from collections import Counter
from collections.abc import Iterator

from plancheck.extract.context import Context
from plancheck.extract.parties.lists import Name, read_parts, role_words
from plancheck.extract.parties.offices import Office, offices
from plancheck.facts.kinds import AssignmentFact, DocumentFact, Fact, MemberFact, UnitFact
from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.patterns import regex
from plancheck.source.span import Span

SURE = 0.9
_FEWEST = 3  # names; fewer are no list


def members(context: Context) -> dict[str, list[Fact]]:
    """A `member` for each unit in such a list, then the others that have tasks; none where no task has units."""
    given = [fact for fact in context.facts(AssignmentFact) if fact.task is not None and not fact.group]
    lists = list(_lists(context)) if given else []
    if not lists:
        return {}
    known, region = context.vocabulary.once(offices), _region(context)
    tasks: dict[Office, set[str | None]] = {}
    for fact in given:
        tasks.setdefault(known.office(fact.unit, region), set()).add(fact.task)
    inside = {known.office(name.unit, region): name for names in lists for name in names}
    used = {known.office(unit.name, region): unit for unit in reversed(context.facts(UnitFact)) if not unit.group}
    found = [(name.span, name.unit, office, True) for office, name in inside.items()]
    found += [(used[office].span, used[office].name, office, False) for office in tasks if office not in inside]
    return {
        "member": [
            _member(context, f"me{number}", span, name, len(tasks.get(office, ())), len(lists), listed)
            for number, (span, name, office, listed) in enumerate(sorted(found), 1)
        ]
    }


def _member(context: Context, identity: str, span: Span, name: str, uses: int, lists: int, listed: bool) -> MemberFact:
    text, section = context.text(span), context.section_at(span.start)
    return MemberFact(identity, span, text, section, SURE, name, uses, lists, listed)


def _lists(context: Context) -> Iterator[list[Name]]:
    """The names behind each label, if three at least are units, none of them a collective one."""
    text, words = context.document.folded, context.vocabulary.once(role_words)
    for match in context.vocabulary.once(_label).finditer(text):
        names = [name for part in read_parts(text, Span(*match.span("list")), words) for name in part.names]
        repeated = Counter(name.unit for name in names).most_common(1)
        whole = all(name.sure and not name.group for name in names)
        if len(names) >= _FEWEST and whole and repeated[0][1] == 1:
            yield names


def _region(context: Context) -> str | None:
    return next((fact.region for fact in context.facts(DocumentFact)), None)


def _label(vocabulary: Vocabulary) -> re.Pattern[str]:
    labels, links = any_of(vocabulary.words("links", "members")), any_of(vocabulary.words("links", "member verb"))
    return regex(rf"(?:{labels})(?::|{links}|\n)(?P<list>[^。;:\n]+)")
