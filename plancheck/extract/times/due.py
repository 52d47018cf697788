"""Which time expressions set a deadline for work to come: 6月底前完成; never 截至6月底, 2018年底前建成的."""

import re
from functools import lru_cache

from plancheck.extract.times.sentences import Sentence
from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.values.dates import TimeExpression

_NEAR = 6  # characters before an expression that may turn it into something else


class _Words(NamedTuple):
    done: re.Pattern[str]
    at_once: re.Pattern[str]
    refused: re.Pattern[str]
    past: re.Pattern[str]
    reached: re.Pattern[str]
    closing: re.Pattern[str]


def is_due(
    folded: str, found: TimeExpression, sentence: Sentence | None, vocabulary: Vocabulary, annual: int | None = None
) -> bool:
    """Whether a task of the plan is due by the end of an expression; `annual` is the year of a plan for one year."""
    if sentence is None or found.relation != "by" or sentence.role != "target":
        return False
    words = vocabulary.once(_words)
    before = folded[max(sentence.span.start, found.start - _NEAR) : found.start]
    if words.refused.search(before) or quoted(folded, sentence, found.start) or _every_year(folded, found, sentence):
        return False
    if words.closing.match(folded, found.end, sentence.span.end):
        return False
    ahead = _ahead(folded, found, sentence, words, annual)
    if ahead is None or ahead.match(folded, found.end, sentence.span.end) is None:
        return False
    return words.past.search(folded, sentence.span.start, sentence.span.end) is None


def _ahead(
    folded: str, found: TimeExpression, sentence: Sentence, words: _Words, annual: int | None
) -> re.Pattern[str] | None:
    """What must follow: right at once after 2020年底, further on after 到2020年底 where a heading has begun the plan.

    到2019年底 in a plan for 2020 is a year left over.
    """
    last = folded[found.end - 1]
    if folded[found.start] == "到" and last in "底末年" and not sentence.opening and annual is None:
        return words.reached
    return {"前": words.done, "底": words.at_once, "末": words.at_once}.get(last)


def _every_year(folded: str, found: TimeExpression, sentence: Sentence) -> bool:
    """每年3月底前发布通知,4月底前完成受理: a month of every year, or of the next."""
    stated = found.last is not None and found.last[0] is not None
    return not stated and _recurring().search(folded, sentence.span.start, found.start) is not None


@lru_cache(maxsize=1)
def _recurring() -> re.Pattern[str]:
    return regex("每年|次年|翌年|下一?年度?|每[一半]?[季学]|每个?月")


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
        regex(
            rf"[,]?[^,;。:的对]{{0,20}}?(?:{done}(?![^,;。:]{{0,6}}的(?!目标|任务|要求|工作))"
            r"|对[^,;。:]{1,60}?(?:进行|开展|予以|组织)(?![了的过]|[^,;。:]{1,8}的(?!目标|任务|要求|工作)))"
        ),
        regex(rf"(?:全面|全部|基本|力争|确保)?(?!(?:全面|全部|基本)[一-龥]){done}"),  # 年末全部金融机构: the noun's own
        regex(f"(?:{listed('not before')})$"),
        regex(listed("past")),
        regex(rf"[,]?[^,;。:的对]{{0,30}}?(?:{listed('reached')})"),
        regex(rf"[^,;。:]{{0,12}}?(?:{listed('closing')})"),
    )
