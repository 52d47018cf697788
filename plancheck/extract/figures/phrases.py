"""A quantity and the words that belong to it: clause, list item, or number inside another's subject."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache

from plancheck.extract.figures.quantities import Found
from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span, stripped

_CHANGE = 12  # characters between a number and what it becomes
_LONGEST = 2000  # characters of a clause
_COUNTED = ("count", "rank", "people", None)


class Phrase(NamedTuple):
    """`left` and `right` are the words before and after the quantity that belong to it; `span` is all of it.

    `listed`: it goes on with a list, so a verb before the list is its verb too. `inner`: the number limits another
    number's subject (10亿元以上项目611个).
    `base`: it grew to the next number (481家增加到1076家). `grown`: from the one before,
    whose subject stands before 由. `sentence` and `clause` are the offsets where those begin.
    """

    found: Found
    span: Span
    left: Span
    right: Span
    clause: Span
    sentence: int
    listed: bool = False
    inner: bool = False
    base: bool = False
    grown: bool = False


class Clauses:
    """Clause and sentence boundaries of one block, marks inside quotes, titles and numbers left out."""

    def __init__(self, folded: str, block: Span, protected: bytearray) -> None:
        """`protected` is 1 where a mark is no boundary."""
        marks = [m for m in _marks().finditer(folded, block.start, block.end) if not protected[m.start()]]
        cuts = _short([(m.start(), m.end()) for m in marks], block)
        self.starts = [block.start, *(end for _, end in cuts)]
        self.ends = [*(start for start, _ in cuts), block.end]
        self._sentences = [block.start, *(m.end() for m in marks if m[0] in "。;!?…")]
        self._stops = frozenset(m.end() for m in marks if m[0] in "。!?…\n")

    def clause(self, offset: int) -> Span:
        """The clause that holds a character."""
        index = bisect_right(self.starts, offset) - 1
        return Span(self.starts[index], max(self.ends[index], self.starts[index]))

    def before(self, clause: Span, *, listed: bool = False) -> Span | None:
        """The clause before one, within its sentence; `listed`: or within the list of sentences that ; divides."""
        index = bisect_left(self.starts, clause.start)
        ends = clause.start in self._stops if listed else self.sentence(clause.start) == clause.start
        if index == 0 or ends:
            return None
        return Span(self.starts[index - 1], self.ends[index - 1])

    def sentence(self, offset: int) -> int:
        """Where the sentence that holds a character begins."""
        return self._sentences[bisect_right(self._sentences, offset) - 1]


def _short(marks: Sequence[tuple[int, int]], block: Span) -> list[tuple[int, int]]:
    """The marks between clauses, with cuts in what is too long for one: words without end belong to nobody's sentence."""
    found: list[tuple[int, int]] = []
    begun = block.start
    for start, end in (*marks, (block.end, block.end)):
        found += [(cut, cut) for cut in range(begun + _LONGEST, start, _LONGEST)]
        found.append((start, end))
        begun = end
    return found[:-1]


@lru_cache(maxsize=1)
def _marks() -> re.Pattern[str]:
    return regex(r"[,。;:!?\n()…]|——|-{2,}")


@lru_cache(maxsize=1)
def _list_marks() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return regex(r"的?(?:、|和|以及|及|与|并)"), regex(r"(?:、|和|以及|及|与)$")


def protect(folded: str, founds: Iterable[Found], masked: Iterable[Span]) -> bytearray:
    """Which characters cannot be boundaries: inside numbers, titles, quotes, and brackets without a number of their own."""
    flags = bytearray(len(folded) + 1)
    starts = []
    for found in founds:
        flags[found.at.start : found.at.end] = b"\1" * (found.at.end - found.at.start)
        starts.append(found.at.start)
    for span in masked:
        flags[span.start : span.end] = b"\1" * (span.end - span.start)
    for match in _brackets().finditer(folded):
        inside = bisect_left(starts, match.start())
        if inside == len(starts) or starts[inside] >= match.end():
            flags[match.start() : match.end()] = b"\1" * (match.end() - match.start())
    return flags


@lru_cache(maxsize=1)
def _brackets() -> re.Pattern[str]:
    return regex(r"\([^()\n]{1,40}\)|“[^“”\n]{1,40}”|《[^《》]{1,80}》")


def verbs_inside(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Verbs that begin a new statement in the middle of a clause."""
    words = vocabulary.words("plan_verbs", "increment", "cumulative", "open", "commitment")
    return regex(any_of(word for word in words if len(word) > 1))


def measures_end(vocabulary: Vocabulary) -> re.Pattern[str]:
    """七大产业增加值增幅高于|1个百分点: words that show that the subject before belongs to the next number."""
    words = vocabulary.words("measure_words", "growth", "decrease", "level", "difference")
    return regex(f"(?:{any_of(word for word in words if len(word) > 1)})[^、]{{0,12}}$")


def phrases(folded: str, clauses: Clauses, founds: Sequence[Found], skip: int, vocabulary: Vocabulary) -> list[Phrase]:
    """The phrases of one block in order; `skip` is where its text begins after a label."""
    result: list[Phrase] = []
    index = 0
    while index < len(founds):
        clause = clauses.clause(founds[index].at.start)
        stop = index
        while stop < len(founds) and founds[stop].at.start < clause.end:
            stop += 1
        stop = max(stop, index + 1)
        inner = Span(max(clause.start, min(skip, founds[index].whole.start)), clause.end)
        result += _divide(folded, inner, founds[index:stop], clauses, vocabulary)
        index = stop
    return result


def _divide(
    folded: str, clause: Span, founds: Sequence[Found], clauses: Clauses, vocabulary: Vocabulary
) -> list[Phrase]:
    """Deal out one clause among its quantities."""
    result: list[Phrase] = []
    start, listed, grown = clause.start, False, False
    sentence = clauses.sentence(clause.start)
    for found, following in zip(founds, [*founds[1:], None], strict=True):
        left = Span(min(start, found.whole.start), found.whole.start)
        grows, changes = following is not None and _grows(folded, found, following), False
        if following is None:
            cut, start, next_listed, inner = clause.end, clause.end, False, False
        else:
            gap = Span(found.whole.end, max(found.whole.end, following.whole.start))
            changes = grows and bool(_from().search(folded, left.start, left.end))
            cut, start, next_listed, inner = _cut(folded, gap, found, following, clause.end, vocabulary, changes)
        right = Span(found.whole.end, max(cut, found.whole.end))
        span = stripped(folded, left.start, right.end)
        result.append(Phrase(found, span, left, right, clause, sentence, listed, inner, grows, grown))
        listed, grown = next_listed, changes
    if len(result) > 1 and not result[-1].inner and _adjacent(result[-2], result[-1]):
        result[-1] = result[-1]._replace(inner=True)
    return result


def _grows(folded: str, found: Found, following: Found) -> bool:
    """Whether the second number is what the first becomes: 481家增加到1076家, 188个园区整合优化为120个."""
    between = folded[found.whole.end : following.whole.start].strip()
    return len(between) <= _CHANGE and bool(_becomes().search(between))


@lru_cache(maxsize=1)
def _becomes() -> re.Pattern[str]:
    """增加到, 提高到2021年的."""
    return regex(r"[到至为](?:(?:19|20)\d{2}年[底末]?的?)?$")


@lru_cache(maxsize=1)
def _from() -> re.Pattern[str]:
    return regex("[由从]")


def _adjacent(first: Phrase, second: Phrase) -> bool:
    """A limit right after a count belongs to what is counted: 10项十亿元以上项目."""
    return (
        second.left.start == second.left.end == first.found.whole.end
        and first.found.quantity.dimension in _COUNTED
        and second.found.quantity.dimension not in _COUNTED
    )


def _cut(
    folded: str, gap: Span, found: Found, following: Found, end: int, vocabulary: Vocabulary, changes: bool
) -> tuple[int, int, bool, bool]:
    """Where the first phrase ends and the second begins, whether that goes on a list, and whether the first is inner.

    `changes`: the first, after 由, is what the second has grown from.
    """
    text = folded[gap.start : gap.end]
    if changes:
        return gap.start, gap.start, False, False  # 企业由21户|增加到38户: what grew is said before both
    opening, closing = _list_marks()
    if match := opening.match(text):
        return gap.start, gap.start + match.end(), True, False
    if match := closing.search(text):
        return gap.start + match.start(), gap.end, True, False
    if "、" in text:
        position = gap.start + text.index("、")
        return position, position + 1, True, False
    verb = vocabulary.once(verbs_inside).search(text, 1)
    if verb:
        return gap.start + verb.start(), gap.start + verb.start(), False, False
    if found.quantity.dimension in _COUNTED and vocabulary.once(measures_end).search(text):
        return gap.end, found.at.start, False, False
    if not text.strip() and found.quantity.dimension in _COUNTED:
        return end, gap.end, False, False
    if found.quantity.dimension in _COUNTED:
        return gap.end, gap.end, False, False
    return gap.start, gap.start, False, True
