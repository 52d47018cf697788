"""Dependencies that the text states: by a document's name, or by words such as 在……基础上 and 根据《X》."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from plancheck.extract.links.actions import Action
from plancheck.source.records import NamedTuple

MAKES = ("draft", "issue", "revise")
_USES = ("carry", "follow", "first")
_FIRST = ("first", "follow")  # what stands before the clause that needs it
_REVISED = 0.8  # the document held before it was changed: whether the work waits for the change is not said


class Dependency(NamedTuple):
    """What comes first, what needs it, why (`title`, `phrase`, `sentence`, `subject`), and how sure that is."""

    before: Action
    after: Action
    why: str
    confidence: float


def said(found: Sequence[Action]) -> Iterator[Dependency]:
    """What follows in its sentence after what is done first."""
    for one, other in pairwise(found):
        same = other.clause.sentence == one.clause.sentence and other.at > one.at
        if same and one.fact.does in _FIRST and other.fact.does not in _FIRST:
            yield Dependency(one, other, "phrase", min(one.fact.confidence, other.fact.confidence))


def named(found: Iterable[Action]) -> Iterator[Dependency]:
    """Each use of a document after what issues it, each issue after its draft."""
    by_name: dict[str, list[Action]] = {}
    for one in found:
        if one.fact.key is not None:
            by_name.setdefault(one.fact.key, []).append(one)
    for same in by_name.values():
        yield from _of_one(same)


def _of_one(found: Sequence[Action]) -> Iterator[Dependency]:
    """The links between all that is done with one document."""
    made = {does: [one for one in found if one.fact.does == does] for does in MAKES}
    drafts = made["draft"] or made["revise"]
    yield from _after(made["issue"], drafts)
    yield from _after([one for one in found if one.fact.does in _USES], made["issue"] or drafts)


def _after(later: Iterable[Action], makers: Sequence[Action]) -> Iterator[Dependency]:
    """Each after the maker in its own task, else after the first."""
    own: dict[str | None, Action] = {}
    for maker in makers:
        own.setdefault(maker.fact.task, maker)
    for one in later if makers else ():
        maker = own.get(one.fact.task, makers[0])
        sure = min(maker.fact.confidence, one.fact.confidence, _REVISED if maker.fact.does == "revise" else 1)
        if maker.at != one.at:
            yield Dependency(maker, one, "title", sure)
