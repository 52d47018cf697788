"""Dependencies between documents: what one plan issues and another carries out."""

from collections.abc import Iterable, Iterator, Sequence

from plancheck.facts.kinds import ActionFact, DocumentFact, Fact, LinkFact

SURE = 0.9
_MAKES, _USES = ("draft", "issue"), ("carry", "follow")


def between(actions: Iterable[Fact], documents: Iterable[Fact]) -> Iterator[LinkFact]:
    """A link for each use of a document that its own plan does not make, from the latest plan before it that does.

    Ids carry the document: `1:ax4`. A plan without a year links to none, nor do two of one year: which is first is not said.
    """
    years = {_document(fact): fact.year for fact in documents if isinstance(fact, DocumentFact)}
    by_name: dict[str, list[ActionFact]] = {}
    for fact in actions:
        if isinstance(fact, ActionFact) and fact.key is not None:
            by_name.setdefault(fact.key, []).append(fact)
    number = 0
    for same in by_name.values():
        makers = [fact for fact in same if fact.does in _MAKES]
        made = {_document(fact) for fact in makers}
        for use in same if makers else ():
            maker = _latest(makers, years, years.get(_document(use)))
            if use.does in _USES and _document(use) not in made and maker is not None:
                number += 1
                yield _link(f"{_document(use)}:lx{number}", maker, use)


def _latest(makers: Sequence[ActionFact], years: dict[str, int | None], year: int | None) -> ActionFact | None:
    """The first that makes it in the latest year before another, an issue rather than a draft."""
    earlier = [(known, maker) for maker in makers if (known := years.get(_document(maker))) and year and known < year]
    return max(earlier, key=lambda each: (each[0], each[1].does == "issue"), default=(0, None))[1]


def _link(identity: str, maker: ActionFact, use: ActionFact) -> LinkFact:
    sure = min(SURE, maker.confidence, use.confidence)
    link = LinkFact(identity, use.span, use.text, use.section, sure, "depends-on", True, maker.task, use.task)
    return link._replace(title=maker.title, before=maker.id, after=use.id, why="title")


def _document(fact: Fact) -> str:
    return fact.id.partition(":")[0]
