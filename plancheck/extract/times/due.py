"""Which time expressions set a deadline for work to come: 6月底前完成; never 截至6月底, 2018年底前建成的."""

import re
from typing import NamedTuple

from plancheck.extract.times.sentences import Sentence
from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.patterns import regex
from plancheck.values.dates import TimeExpression

_NEAR = 6  # characters before an expression that may turn it into something else


class _Words(NamedTuple):
    done: re.Pattern[str]
    at_once: re.Pattern[str]
    refused: re.Pattern[str]
    past: re.Pattern[str]


def is_due(folded: str, found: TimeExpression, sentence: Sentence | None, vocabulary: Vocabulary) -> bool:
    """Whether a task of the plan is due by the end of an expression."""
    if sentence is None or found.relation != "by" or sentence.role != "target":
        return False
    words = vocabulary.once(_words)
    before = folded[max(sentence.span.start, found.start - _NEAR) : found.start]
    if words.refused.search(before) or quoted(folded, sentence, found.start):
        return False
    ahead = {"前": words.done, "底": words.at_once, "末": words.at_once}.get(folded[found.end - 1])
    if ahead is None or ahead.match(folded, found.end, sentence.span.end) is None:
        return False
    return words.past.search(folded, sentence.span.start, sentence.span.end) is None


def quoted(folded: str, sentence: Sentence, offset: int) -> bool:
    """Whether a character stands inside 《》 or quotation marks that its sentence has opened."""
    before = folded[sentence.span.start : offset]
    return before.count("《") > before.count("》") or before.count("“") > before.count("”")


def _words(vocabulary: Vocabulary) -> _Words:
    def listed(group: str) -> str:
        return any_of(vocabulary.words("deadlines", group))

    done = f"(?:{listed('done')})(?![的了后前])"
    return _Words(
        # 的 between the day and the verb: the day belongs to a name (2018年底前建成的小区)
        regex(rf"[,]?[^,;。:的对]{{0,20}}?{done}(?![^,;。:]{{0,6}}的(?!目标|任务|要求|工作))"),
        regex(rf"(?:全面|全部|基本|力争|确保)?{done}"),
        regex(f"(?:{listed('not before')})$"),
        regex(listed("past")),
    )
