"""What a phrase takes over from the one before it in its sentence: the subject, the list's verb, the owner of a share."""

from plancheck.extract.figures.indicators import Subject
from plancheck.extract.figures.keys import DEFAULT
from plancheck.extract.figures.phrases import Phrase
from plancheck.facts.kinds import FigureFact


def same_kind(previous: FigureFact, phrase: Phrase) -> bool:
    """Whether an elided subject can be the one before: counts in 家 go on with counts in 家, money with money."""
    one, other = previous.quantity, phrase.found.quantity
    counters = {one.unit, other.unit} - {None} if one.dimension == "count" else set()
    return one.dimension == other.dimension and len(counters) < 2


def owned(indicator: str | None, phrase: Phrase, previous: FigureFact | None) -> str | None:
    """A share whose owner is said before it: 数字经济核心产业增加值达到485亿元，占GDP比重达到10.7%."""
    if indicator is None or not indicator.startswith("占") or previous is None or phrase.listed:
        return indicator
    return f"{(previous.indicator or '').partition('占')[0]}{indicator}"


def inherit(said: Subject, previous: FigureFact) -> Subject:
    """新增A 20家、B 30家: the verb before a list is the verb of each item."""
    open_count = said.aspect == "count" and previous.aspect in ("increment", "cumulative")
    return said._replace(
        aspect=previous.aspect if open_count else said.aspect,
        commitment=said.commitment or previous.commitment,
        actor=said.actor or previous.actor.removeprefix(DEFAULT),
    )
