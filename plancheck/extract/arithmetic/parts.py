"""Parts that follow their total: 其中A a家、B b家; 分别为…; （A a家、B b家）."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from plancheck.extract.arithmetic.listing import Listed, listed, settled
from plancheck.extract.arithmetic.sentences import Sentence
from plancheck.extract.arithmetic.words import Words, one_unit, summable
from plancheck.extract.arithmetic.yearly import all_years, by_year
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple

_SURE, _LIKELY = 0.95, 0.85
_SEVERAL = 3
_NEAR = Decimal("0.15")  # of a total


class Found(NamedTuple):
    """A total and its parts: the sentences and positions of the figures, and how sure each claim is."""

    total: tuple[Sentence, int]
    parts: tuple[tuple[Sentence, int], ...]
    form: str
    closed: bool
    open: bool
    confidence: float


def parts(sentence: Sentence, previous: Sentence | None, known: Words) -> Iterator[Found]:
    """Breakdowns whose total stands before its parts, in this sentence or at the end of the one before."""
    for position, fact in enumerate(sentence.figures):
        match = known.part.search(sentence.gaps[position])
        if match and summable(fact) and not known.no_part.search(match["name"]):
            yield from _after_word(sentence, previous, position, match, known)
        elif position and "(" in sentence.gaps[position]:
            yield from _bracketed(sentence, position, known)


def divides_again(whole: Sentence, sentence: Sentence, known: Words) -> bool:
    """Whether a sentence divides the total of one before it in one of several ways (分方式看, then 分年度看)."""
    match = known.part.search(sentence.gaps[0])
    return match is not None and match["word"][0] in "分按" and whole.paragraph == sentence.paragraph


def _after_word(
    sentence: Sentence, previous: Sentence | None, position: int, match: re.Match[str], known: Words
) -> Iterator[Found]:
    whole = _whole(sentence, previous, position, match.start(), known)
    if whole is None:
        return
    total, sure = whole
    named = listed(sentence, position, match["name"], known)
    if _fills(sentence, position, named) or _nearly_all(total, sentence, named):
        named = named._replace(tight=len(named.positions))
    run, entire = settled(sentence, named, known)
    if match["word"] in known.whole:
        entire = sure
    members = tuple((sentence, index) for index in run.positions)
    figures = [sentence.figures[index] for index in run.positions]
    if by_year(total[0].figures[total[1]], figures):
        lead = "".join((*total[0].gaps[: total[1] + 1], *sentence.gaps[: position + 1]))
        entire = all_years(lead, total[0].figures[total[1]], figures)
    elif not all(_like(total, member) for member in members) and not _halves(run.names):
        return
    if len(members) > 1 or match["word"] not in known.whole:
        closed = entire > 0 and not run.open and len(members) > 1
        yield Found(total, members, "其中", closed, run.open, min(sure, entire) if closed else sure)


def _fills(sentence: Sentence, position: int, run: Listed) -> bool:
    """Whether a colon opens the list and the sentence ends with it: 其中:A 3万亩，B 4万亩，C 1万亩."""
    after = sentence.gaps[run.positions[-1] + 1]
    ends = run.positions[-1] + 2 == len(sentence.gaps) and not _more().search(after)
    marks = {mark for index in run.positions[1:] for mark in _more().findall(sentence.gaps[index])}
    return ":" in sentence.gaps[position] and ends and len(marks) == 1


def _nearly_all(total: tuple[Sentence, int], sentence: Sentence, run: Listed) -> bool:
    """Whether commas join parts to the end of the sentence that together come near the total."""
    stated = total[0].figures[total[1]].quantity.value
    value = sum((sentence.figures[index].quantity.value for index in run.positions), Decimal(0))
    ends = run.positions[-1] + 2 == len(sentence.gaps) and not _more().search(sentence.gaps[-1])
    return ends and len(run.positions) >= _SEVERAL and abs(value - stated) <= stated * _NEAR


def _whole(
    sentence: Sentence, previous: Sentence | None, position: int, begins: int, known: Words
) -> tuple[tuple[Sentence, int], float] | None:
    """The figure that 其中 divides: the nearest one before it in the same unit that is no change and no average."""
    part = sentence.figures[position]
    direct = True
    for index in range(position - 1, -1, -1):
        fact, gap = sentence.figures[index], sentence.gaps[index]
        if known.change.match(gap) or fact.quantity.dimension in ("percent", "point") or _compared().match(gap):
            continue
        if summable(fact) and one_unit(fact, part):
            if known.average.search(_year_by_year().sub("", gap)) or _heads_a_list(sentence, index, known):
                return None
            return (sentence, index), _SURE if direct else _LIKELY
        direct = False
    if previous is None or previous.paragraph != sentence.paragraph or sentence.gaps[position][:begins].strip():
        return None
    return _of_sentence_before(previous, sentence, position, known)


def _of_sentence_before(
    previous: Sentence, sentence: Sentence, position: int, known: Words
) -> tuple[tuple[Sentence, int], float] | None:
    """“…共100家。其中，A 60家”: the only figure in that unit in the sentence before."""
    part = sentence.figures[position]
    fits = [
        index
        for index, fact in enumerate(previous.figures)
        if summable(fact)
        and one_unit(fact, part)
        and not known.change.match(previous.gaps[index])
        and not (index and known.average.search(previous.gaps[index]))  # 总投资2.88亿元,按每亩3000元安排
    ]
    if position or len(fits) != 1 or known.average.search(previous.gaps[fits[0]]):
        return None
    return (previous, fits[0]), _SURE


def _heads_a_list(sentence: Sentence, index: int, known: Words) -> bool:
    """Whether the total is itself the last item of a list in its unit: 其中 may then divide the list."""
    if index == 0 or known.total.fullmatch(sentence.gaps[index]):
        return False
    before, gap = sentence.figures[index - 1], sentence.gaps[index]
    return one_unit(before, sentence.figures[index]) and bool(_lists().match(gap))


def _bracketed(sentence: Sentence, position: int, known: Words) -> Iterator[Found]:
    """（A a家、B b家） right after a total, with nothing else inside."""
    head, _, name = sentence.gaps[position].rpartition("(")
    total, first = sentence.figures[position - 1], sentence.figures[position]
    if not (summable(total) and summable(first) and one_unit(total, first) and _short().fullmatch(head)):
        return
    if ")" in name or known.no_part.search(name) or known.change.match(sentence.gaps[position - 1]):
        return
    run = listed(sentence, position, name, known)
    tail = sentence.gaps[run.positions[-1] + 1]
    inside = all(")" not in sentence.gaps[index] for index in run.positions)
    members = tuple((sentence, index) for index in run.positions)
    if (
        len(members) > 1
        and inside
        and _close().match(tail)
        and all(_like((sentence, position - 1), m) for m in members)
    ):
        yield Found((sentence, position - 1), members, "括号", not run.open, run.open, _SURE)


def _like(total: tuple[Sentence, int], part: tuple[Sentence, int]) -> bool:
    """Whether both speak of one time: a part that names another time is no part."""
    whole, piece = total[0].figures[total[1]], part[0].figures[part[1]]
    return piece.period is None or piece.period == whole.period


def _halves(names: tuple[str, ...]) -> bool:
    """上半年完成8条、下半年完成10条: times that divide the year of the total."""
    return len(names) == 2 and "上半年" in names[0] and "下半年" in names[1]


@lru_cache(maxsize=1)
def _year_by_year() -> re.Pattern[str]:
    """每年安排15万元,其中A 8万元、B 7万元: what recurs is a whole of its own time."""
    return regex("每年(?!每)")


@lru_cache(maxsize=1)
def _more() -> re.Pattern[str]:
    return regex("[,;、]")


@lru_cache(maxsize=1)
def _lists() -> re.Pattern[str]:
    return regex(r"(?:以上|左右)?[^,、;:()和与及]{0,12}[,、和与及][^,、;:()]{0,30}$")


@lru_cache(maxsize=1)
def _compared() -> re.Pattern[str]:
    """What the total is measured by is no total: 完成36.2万亩,占年度任务|35万亩的103.4%,其中."""
    return regex(r"[^,、;:()]{0,6},(?:占|为|完成)[^,、;:()]{0,8}(?:任务|计划|预算|目标)[^,、;:()]{0,2}$")


@lru_cache(maxsize=1)
def _short() -> re.Pattern[str]:
    return regex(r"(?:以上|左右)?[^,、;:()]{0,12}")


@lru_cache(maxsize=1)
def _close() -> re.Pattern[str]:
    return regex(r"(?:以上|左右)?[^,、;:()]{0,10}\)")
