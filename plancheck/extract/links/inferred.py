"""What follows from a document without the text saying so: 制定X方案，组织开展…; 制定《X办法》 … 组织开展X."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice

from plancheck.extract.context import Context
from plancheck.extract.links.actions import Action, Said, action
from plancheck.extract.links.clauses import Clause, Clauses
from plancheck.extract.links.stated import Dependency
from plancheck.extract.titles.titlenames import letters
from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple

SURE = 0.8
_NEW = ("draft", "issue")
_NEAR = 12  # clauses in which the work follows its document
_SHARED, _TELLING = 4, 2  # letters of a subject that both must share, and those of them in no general word
_TAIL = 2  # letters at the end of a subject: what is done with it (评价, 创建)


class _Words(NamedTuple):
    """The end of a name behind its subject, names that cover a whole field, verbs of carrying out."""

    ending: re.Pattern[str]
    broad: re.Pattern[str]
    carried: re.Pattern[str]
    organised: re.Pattern[str]
    general: re.Pattern[str]


@lru_cache(maxsize=1)
def _counted() -> re.Pattern[str]:
    """What tells one round of a work from another."""
    return regex(r"([0-9一二三四五六七八九十.]+)(年|批|版|期|届|轮)")


def inferred(
    context: Context, clauses: Clauses, found: Sequence[Action], known: Iterable[Dependency]
) -> Iterator[Dependency]:
    """For each document made that nothing is known to wait for: the work that carries it out."""
    awaited = {one.before.at for one in known}
    taken = {one.at for one in found}
    for one in found:
        if one.fact.does in _NEW and one.at not in awaited:
            words = context.vocabulary.once(_words)
            work, why = _work(context.document.folded, clauses, one, words)
            if work is not None and work.span.start not in taken:
                yield Dependency(one, action(context, work, Said("then", None, None, SURE)), why, SURE)


def _work(text: str, clauses: Clauses, one: Action, words: _Words) -> tuple[Clause | None, str]:
    """The clause right behind a document that says what is organised, else the first one of its subject."""
    title = one.fact.title or ""
    subject = words.ending.sub("", title)
    if words.broad.search(title):
        return None, ""
    for number, clause in enumerate(islice(clauses.behind(one.clause), _NEAR)):
        said = clause.span.of(text)
        if number == 0 and clause.sentence == one.clause.sentence and words.organised.match(said):
            return clause, "sentence"
        carried = words.carried.match(said)
        if carried is not None and _is_subject(subject, said[carried.end() :], words):
            return clause, "subject"
    return None, ""


def _is_subject(subject: str, said: str, words: _Words) -> bool:
    """Whether a clause does what a name says: a long part of it, its last word, and no other year or batch."""
    one, other = letters(subject), letters(said)
    if one[-_TAIL:] not in other:
        return False
    from difflib import SequenceMatcher

    match = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    shared = one[match.a : match.a + match.size]
    return len(shared) >= _SHARED and len(words.general.sub("", shared)) >= _TELLING and _one_round(subject, said)


def _one_round(subject: str, said: str) -> bool:
    rounds = {unit: number for number, unit in _counted().findall(subject)}
    return all(rounds.get(unit, number) == number for number, unit in _counted().findall(said))


def _words(vocabulary: Vocabulary) -> _Words:
    def listed(*groups: str) -> str:
        return any_of(vocabulary.words("links", *groups))

    general = (*vocabulary.words("task_topics"), *vocabulary.words("links", "documents"))
    version = r"(?:\([^()]*\))?$"
    return _Words(
        ending=regex(rf"的?(?:{listed('kinds')})?(?:{listed('documents')}){version}"),
        broad=regex(rf"(?:{listed('broad')}){version}"),
        carried=regex(rf"[^《》]{{0,8}}?(?:{listed('carried')})"),
        organised=regex(rf"(?:{listed('elided adverb')})*(?:{listed('organised')})"),
        general=regex(any_of(general)),
    )
