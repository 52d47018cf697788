"""Links: which task makes a document, and which work comes before which."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from plancheck.extract.context import Context
from plancheck.extract.links.actions import Action, actions
from plancheck.extract.links.keys import key_of
from plancheck.facts.kinds import ActionFact, Fact, LinkFact

_MAKES = ("draft", "issue", "revise")
_USES = ("carry", "follow", "first")
_STATED = 0.9  # a link under this confidence is inferred
_REVISED = 0.8  # the document held before it was changed: whether the work waits for the change is not said


class _Found(NamedTuple):
    """A dependency before it has an id: what comes first, what needs it, and why."""

    before: ActionFact
    after: ActionFact
    why: str
    confidence: float


def links(context: Context) -> dict[str, list[Fact]]:
    """The `action` and `link` facts of a document."""
    found = actions(context)
    facts = [action.fact for action in found]
    waiting = sorted([*_named(context, facts), *_said(found)], key=_place)
    rows = [*_single(facts), *map(_link, waiting)]
    return {"action": list(facts), "link": [row._replace(id=f"lk{number}") for number, row in enumerate(rows, 1)]}


def _place(one: _Found) -> tuple[int, int]:
    return one.after.span.start, one.before.span.start


def _single(facts: Iterable[ActionFact]) -> Iterator[LinkFact]:
    """What makes a document, and what refers to one."""
    for fact in facts:
        if fact.title is not None:
            kind = "issues" if fact.does in _MAKES else "refers-to"
            link = LinkFact("", fact.span, fact.text, fact.section, fact.confidence, kind, True)
            yield link._replace(source=fact.task, title=fact.title, before=fact.id)


def _link(one: _Found) -> LinkFact:
    before, after, why, sure = one
    stated = sure >= _STATED
    link = LinkFact("", after.span, after.text, after.section, sure, "depends-on", stated, before.task, after.task)
    return link._replace(title=before.title, before=before.id, after=after.id, why=why)


def _said(found: Sequence[Action]) -> Iterator[_Found]:
    """What follows in its sentence after what is done first."""
    for one, other in pairwise(found):
        if one.fact.does == "first" and other.clause.sentence == one.clause.sentence and other.fact.does != "first":
            yield _Found(one.fact, other.fact, "phrase", min(one.fact.confidence, other.fact.confidence))


def _named(context: Context, facts: Iterable[ActionFact]) -> Iterator[_Found]:
    """Each use of a document after what issues it, each issue after its draft."""
    by_name: dict[str, list[ActionFact]] = {}
    for fact in facts:
        key = key_of(fact.title, context.vocabulary) if fact.title else None
        if key is not None:
            by_name.setdefault(key, []).append(fact)
    for same in by_name.values():
        yield from _of_one(same)


def _of_one(facts: Sequence[ActionFact]) -> Iterator[_Found]:
    """The links between all that is done with one document."""
    made = {does: [fact for fact in facts if fact.does == does] for does in _MAKES}
    drafts = made["draft"] or made["revise"]
    yield from _after(made["issue"], drafts)
    yield from _after([fact for fact in facts if fact.does in _USES], made["issue"] or drafts)


def _after(later: Iterable[ActionFact], makers: Sequence[ActionFact]) -> Iterator[_Found]:
    """Each after the maker in its own task, else after the first."""
    own: dict[str | None, ActionFact] = {}
    for maker in makers:
        own.setdefault(maker.task, maker)
    for fact in later if makers else ():
        maker = own.get(fact.task, makers[0])
        sure = min(maker.confidence, fact.confidence, _REVISED if maker.does == "revise" else 1)
        if maker.span != fact.span:
            yield _Found(maker, fact, "title", sure)
