"""Words written twice in a row: 推进推进."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plancheck.extract.context import Context
from plancheck.facts.kinds import Fact, RepetitionFact
from plancheck.facts.vocabulary import Vocabulary
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

_SURE, _LAWFUL = 0.95, 0.6
_MOST = 50  # doubled words of a document that are sought elsewhere in it
_BESIDE = 2  # letters on each side that are compared
_NUMERALS = frozenset("一二三四五六七八九十百千万亿零〇两")


class _Lawful(NamedTuple):
    """Words that may stand twice, and what may follow the second one so that a new word begins with it.

    No new word begins with one of `verbs`, and none goes on with one of `others` (法治 is not the 法 of 教育法).
    """

    words: frozenset[str]
    continuations: tuple[str, ...]
    verbs: frozenset[str]
    others: tuple[str, ...]


@lru_cache(maxsize=1)
def _doubled() -> re.Pattern[str]:
    return regex(r"([一-龥]{2,6}?)\1")


class _Run(NamedTuple):
    """A word written twice or more."""

    word: str
    span: Span


def _runs(folded: str) -> Iterator[_Run]:
    """What a search for more than one repetition would find in twice the time."""
    end = 0
    while match := _doubled().search(folded, end):
        word, end = match[1], match.end()
        while folded.startswith(word, end):
            end += len(word)
        yield _Run(word, Span(match.start(), end))


def _lawful(vocabulary: Vocabulary) -> _Lawful:
    return _Lawful(
        frozenset(vocabulary.words("lawful_repetitions", "words")),
        vocabulary.words("lawful_repetitions", "continuations"),
        frozenset(vocabulary.words("lawful_repetitions", "verbs")),
        vocabulary.words("lawful_repetitions", "others"),
    )


def words(context: Context) -> dict[str, list[Fact]]:
    """The `repetition` facts of a document."""
    folded, lawful = context.document.folded, context.vocabulary.once(_lawful)
    found: list[Fact] = []
    for word, span in _runs(folded):
        confidence = _confidence(folded, word, span, lawful)
        if confidence is None:
            continue
        if confidence < _SURE and len(found) < _MOST and _stands_once(folded, word, span):
            confidence = _SURE
        section = context.section_at(span.start)
        found.append(RepetitionFact(f"d{len(found) + 1}", span, context.text(span), section, confidence, word))
    return {"repetition": found}


def _confidence(folded: str, word: str, run: Span, lawful: _Lawful) -> float | None:
    """How sure a doubled word is a slip; None for lawful ones (一个一个, 二零二零, 人人人人)."""
    if word in lawful.words or word[0] == word[1] or _NUMERALS.issuperset(word):
        return None
    if word[0] in "一逐" and len(word) == 2:
        return None
    compound = folded.startswith(lawful.continuations, run.end) and not folded.startswith(lawful.others, run.end)
    if compound and word not in lawful.verbs:
        return _LAWFUL
    return _SURE


def _stands_once(folded: str, word: str, run: Span) -> bool:
    """Whether the same words stand elsewhere with the word once, and before it only so.

    省发展发展改革委 where 省发展改革委 is written too; not 新兴产业产业集群 where 新兴产业 also ends a phrase.
    """
    low, high = run.start - _BESIDE, run.end + _BESIDE
    before, behind = folded[max(low, 0) : run.start], folded[run.end : high]
    if len(before) < _BESIDE or len(behind) < _BESIDE or not (before[-1].isalnum() or before[-1] in "”》)"):
        return False
    once = folded.count(before + word + behind)
    return 0 < once == folded.count(before + word) - 1
