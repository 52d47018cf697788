"""Parts that stand before their total: A a家、B b家，共N家."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plancheck.extract.arithmetic.intervals import together
from plancheck.extract.arithmetic.parts import Found
from plancheck.extract.arithmetic.sentences import Sentence
from plancheck.extract.arithmetic.words import Words, one_unit, summable
from plancheck.source.patterns import regex

_SURE, _LIKELY = 0.95, 0.85
_MOST = 30  # parts of one total


def totals(sentence: Sentence, known: Words) -> Iterator[Found]:
    """Breakdowns whose total ends the list. Where some shorter list before it adds up, that is the one that is meant."""
    for position in range(2, len(sentence.figures)):
        total = sentence.figures[position]
        if not summable(total) or not known.total.fullmatch(sentence.gaps[position]):
            continue
        if _follows_parts(sentence, position, known):
            continue
        if run := _said(sentence, position, known):
            yield Found((sentence, position), tuple((sentence, index) for index in run), "合计", True, False, _LIKELY)
            continue
        run = _before(sentence, position, known)
        if _for_each(sentence, run):
            continue
        if len(run) < 2 or not _one_noun(sentence, run, position) or _begins_above(sentence, run, position):
            continue
        mixed = len({_mark(sentence, index) for index in run[1:]}) > 1
        chosen = _reconciled(sentence, run, position) or run
        members = tuple((sentence, index) for index in chosen)
        yield Found((sentence, position), members, "合计", True, False, _LIKELY if mixed else _SURE)


def _said(sentence: Sentence, position: int, known: Words) -> list[int]:
    """安排300亿元,比上年减少200亿元;…安排1221亿元,两项合计1521亿元: as many figures as are said, and no other in that unit."""
    count, total = sentence.figures[position - 1].quantity, sentence.figures[position]
    if count.unit != "项" or not count.is_point or not _sum().fullmatch(sentence.gaps[position]):
        return []
    run = [
        index
        for index in range(position - 1)
        if one_unit(sentence.figures[index], total) and not known.change.match(sentence.gaps[index])
    ]
    plain = all(summable(sentence.figures[i]) and not known.no_part.search(sentence.name(i)) for i in run)
    return run if len(run) == count.value > 1 and plain else []


def _before(sentence: Sentence, position: int, known: Words) -> list[int]:
    """The figures in the total's unit that are listed right before it, in order."""
    run: list[int] = []
    last = position - 1
    if not one_unit(sentence.figures[last], sentence.figures[position]) and not _aside().match(sentence.gaps[position]):
        last -= 1  # 两县合计: how many they are
    for index in range(last, max(-1, last - _MOST), -1):
        fact = sentence.figures[index]
        if fact.quantity.dimension in ("percent", "point") and known.change.match(sentence.gaps[index]):
            continue
        if (
            not summable(fact)
            or not one_unit(fact, sentence.figures[position])
            or known.total.fullmatch(sentence.gaps[index])
        ):
            break
        barred = known.no_part.search(sentence.name(index))
        if barred and barred[0] not in known.aims and not _shares_name(sentence, index, run):
            break
        run.insert(0, index)
        if barred:  # 争取甲a、乙b，合计c: the aim is that of the whole list
            break
        if index and not _listed().match(sentence.gaps[index]):
            break
    return run


def _shares_name(sentence: Sentence, index: int, run: list[int]) -> bool:
    """Whether the bare numbers of a list behind a figure are of its kind: 产值分别达到|412亿元、286亿元、195亿元."""
    after = sentence.gaps[run[0]] if run else ""
    return "分别" in sentence.name(index) and after.strip() in ("、", "和", "与", "及")


def _for_each(sentence: Sentence, run: list[int]) -> bool:
    """Whether a list is dealt out by 分别 to as many numbers of things: 一等奖3名、二等奖5名,分别奖励8000元、5000元."""
    if not run or "分别" not in sentence.name(run[0]):
        return False
    before = sentence.figures[max(0, run[0] - len(run)) : run[0]]
    counted = {fact.quantity.unit for fact in before if fact.quantity.dimension in ("count", "people")}
    return len(before) == len(run) and len(counted) == 1


def _begins_above(sentence: Sentence, run: list[int], position: int) -> bool:
    """Whether 收入总计 is of more than this line lists: what 加上 adds to is not here."""
    whole = re.search("(收入|支出)(?:总计|合计|共计)", sentence.gaps[position])
    if whole is None or f"预算{whole[1]}" in sentence.name(run[0]):
        return False
    return not any("加上" in sentence.gaps[index] for index in run[1:])


def _follows_parts(sentence: Sentence, position: int, known: Words) -> bool:
    """Whether the list before the total has a total of its own (其中)."""
    return any(known.part.search(gap) for gap in sentence.gaps[max(0, position - _MOST) : position])


def _reconciled(sentence: Sentence, run: list[int], position: int) -> list[int] | None:
    """The longest end of the list that adds up to the total."""
    total = sentence.figures[position].quantity
    for start in range(len(run) - 1):
        low, high = together((sentence.figures[index].quantity for index in run[start:]), total)
        if (low is None or low <= total.value) and (high is None or total.value <= high):
            return run[start:]
    return None


def _one_noun(sentence: Sentence, run: list[int], position: int) -> bool:
    """Whether the things counted are alike: 3个县、2个乡镇，共120个村 counts three things."""
    nouns = {_noun(sentence, index) for index in run} - {""}
    own = _noun(sentence, position)
    return not nouns or (not own and len(nouns) == 1) or all(noun[-2:] == own[-2:] for noun in nouns)


def _noun(sentence: Sentence, index: int) -> str:
    match = _tail().match(sentence.gaps[index + 1])
    return match["noun"].strip() if match else ""


def _mark(sentence: Sentence, index: int) -> str:
    match = _listed().match(sentence.gaps[index])
    return "," if match and match["mark"] in ",;" else "、"


@lru_cache(maxsize=1)
def _listed() -> re.Pattern[str]:
    return regex(r"(?:以上|左右)?[^,、;:()和与及]{0,12}(?P<mark>、|,|;|和|与|及|以及)[^,、;:()]{0,30}$")


@lru_cache(maxsize=1)
def _tail() -> re.Pattern[str]:
    return regex(r"(?:以上|以下|左右)?的?(?P<noun>[^,、;:()和与及。]{0,12})")


@lru_cache(maxsize=1)
def _sum() -> re.Pattern[str]:
    return regex(r"(?:合计|共计|总计|相加)(?:达到?|为|约)?")


@lru_cache(maxsize=1)
def _aside() -> re.Pattern[str]:
    return regex(r"[^,、;:()]*[,、;:]")
