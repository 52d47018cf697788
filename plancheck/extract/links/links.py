"""Links: which task makes a document, and which work comes before which."""

from collections.abc import Iterable, Iterator, Sequence

from plancheck.extract.context import Context
from plancheck.extract.links.actions import Action, actions
from plancheck.extract.links.circles import circled
from plancheck.extract.links.clauses import Clauses
from plancheck.extract.links.dues import Dues
from plancheck.extract.links.inferred import inferred
from plancheck.extract.links.stated import MAKES, Dependency, named, said
from plancheck.extract.links.subjects import named_work
from plancheck.facts.kinds import ActionFact, Fact, LinkFact

_STATED = 0.9  # a link under this confidence is inferred


def links(context: Context) -> dict[str, list[Fact]]:
    """The `action`, `link` and `cycle` facts of a document."""
    clauses = Clauses(context)
    found = list(actions(context, clauses))
    waiting = [*named(found), *said(found), *named_work(context, clauses, found)]
    waiting += inferred(context, clauses, found, waiting)
    ends = (end for one in waiting for end in (one.before, one.after))
    facts = _numbered([*found, *ends], Dues(context))
    rows = [*_single(facts.values()), *_dependencies(waiting, facts)]
    rows, circles = circled([row._replace(id=f"lk{number}") for number, row in enumerate(rows, 1)], facts.values())
    return {"action": list(facts.values()), "link": list(rows), "cycle": list(circles)}


def _numbered(found: Iterable[Action], dues: Dues) -> dict[ActionFact, ActionFact]:
    """Each fact once, in reading order, with its id and its deadline."""
    clauses = {one.fact: one.clause for one in found}
    facts = sorted(clauses, key=lambda fact: fact.span)
    return {fact: fact._replace(id=f"ax{n}", due=dues.of(clauses[fact])) for n, fact in enumerate(facts, 1)}


def _single(facts: Iterable[ActionFact]) -> Iterator[LinkFact]:
    """What makes a document, and what refers to one."""
    for fact in facts:
        if fact.title is not None:
            kind = "issues" if fact.does in MAKES else "refers-to"
            link = LinkFact("", fact.span, fact.text, fact.section, fact.confidence, kind, True)
            yield link._replace(source=fact.task, title=fact.title, before=fact.id)


def _dependencies(waiting: Sequence[Dependency], facts: dict[ActionFact, ActionFact]) -> Iterator[LinkFact]:
    for one in sorted(waiting, key=lambda each: (each.after.fact.span, each.before.fact.span)):
        before, after, sure = facts[one.before.fact], facts[one.after.fact], one.confidence
        link = LinkFact("", after.span, after.text, after.section, sure, "depends-on", sure >= _STATED)
        link = link._replace(source=before.task, target=after.task, title=before.title)
        yield link._replace(before=before.id, after=after.id, why=one.why)
