"""Work that another clause names as done first: 启动园区建设 … 园区建设完成后."""

import re
from collections.abc import Iterable, Iterator, Sequence

from plancheck.extract.context import Context
from plancheck.extract.links.actions import Action, Said, action
from plancheck.extract.links.clauses import Clause, Clauses
from plancheck.extract.links.stated import Dependency
from plancheck.extract.titles.titlenames import letters
from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple

SURE = 0.9
_SHORTEST = 4  # letters of a subject


class _Words(NamedTuple):
    """What stands around a subject: verbs before it, and the words that say it is done first."""

    verbs: re.Pattern[str]
    open: re.Pattern[str]
    close: re.Pattern[str]

    def subject(self, text: str) -> str:
        """What a clause is about, as letters."""
        inner = self.close.sub("", self.open.sub("", text))
        return letters(inner[self.verbs.match(inner).end() :])  # type: ignore[union-attr]


def named_work(context: Context, clauses: Clauses, found: Sequence[Action]) -> Iterator[Dependency]:
    """What is done first after the clause that does it, where one task alone has such a clause."""
    first = [one for one in found if one.fact.does == "first" and one.fact.title is None]
    if not first:
        return
    text, words = context.document.folded, context.vocabulary.once(_words)
    awaited: dict[str, list[Action]] = {}
    for one in first:
        awaited.setdefault(words.subject(one.clause.span.of(text)), []).append(one)
    awaited = {name: waiting for name, waiting in awaited.items() if len(name) >= _SHORTEST}
    doing: dict[str, list[Clause]] = {}
    for clause in clauses.around(_ends(text, awaited)):
        if clause.task is not None and not clause.first and (name := words.subject(clause.span.of(text))) in awaited:
            doing.setdefault(name, []).append(clause)
    for name, places in doing.items():
        if len({place.task for place in places}) == 1:
            before = action(context, places[0], Said("work", None, None, SURE))
            yield from (Dependency(before, one, "work", SURE) for one in awaited[name])


def _ends(text: str, names: Iterable[str]) -> list[int]:
    """Where clauses end with one of some names."""
    return [match.start() for match in re.finditer(rf"(?:{any_of(names)})(?=\w{{0,3}}(?:[\s,;:。!?]|\Z))", text)]


def _words(vocabulary: Vocabulary) -> _Words:
    verbs = any_of((*vocabulary.words("task_topics", "verb"), *vocabulary.words("links", "groundwork")))
    done = any_of(vocabulary.words("links", "done"))
    return _Words(
        regex(rf"(?:{verbs})*"),
        regex("^[待在经以]"),
        regex(rf"(?:全面|基本)?(?:{done})?(?:[之以]?后|为前提)$|的?基础上$|(?:等)?工作$"),
    )
