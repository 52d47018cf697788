"""Wholes divided without 其中: by years (分两年安排), into what is done and 剩余, and into parts of one size (分3批, 每批…)."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plancheck.extract.arithmetic.parts import Found
from plancheck.extract.arithmetic.sentences import Sentence
from plancheck.extract.arithmetic.words import one_unit, summable
from plancheck.extract.arithmetic.yearly import by_year
from plancheck.source.patterns import regex
from plancheck.values.numeral import chinese_ordinal

_LIKELY = 0.85
_MOST = 10  # parts
_YEARS = "[两二三四五六七八九十]|\\d{1,2}"


def divided(sentence: Sentence) -> Iterator[Found]:
    """Breakdowns whose words say that the parts are all there is."""
    for position in range(1, len(sentence.figures)):
        yield from _years(sentence, position)
        yield from _years_together(sentence, position)
        yield from _rest(sentence, position)
        yield from _batches(sentence, position)


def _run(sentence: Sentence, first: int) -> list[int]:
    """The figures from one on that are listed in its unit."""
    run = [first]
    for index in range(first + 1, min(len(sentence.figures), first + _MOST)):
        same = summable(sentence.figures[index]) and one_unit(sentence.figures[first], sentence.figures[index])
        if not same or not _list().match(sentence.gaps[index]):
            break
        run.append(index)
    return run


def _years(sentence: Sentence, position: int) -> Iterator[Found]:
    """总投资3200万元,分两年安排,2025年2000万元、2026年1200万元."""
    total, first = sentence.figures[position - 1 : position + 1]
    stated = _in_years().search(sentence.gaps[position])
    if stated is None or not (summable(total) and summable(first) and one_unit(total, first)):
        return
    run = _run(sentence, position)
    if by_year(total, [sentence.figures[index] for index in run]) and len(run) == _number(stated[1]):
        yield _found(sentence, position - 1, run)


def _years_together(sentence: Sentence, position: int) -> Iterator[Found]:
    """2023年、2024年、2025年分别完成40家、50家、60家,三年累计150家."""
    stated = _all_years().fullmatch(sentence.gaps[position])
    total = sentence.figures[position]
    if stated is None or not summable(total):
        return
    number = _number(stated[1])
    run = list(range(max(0, position - number), position))
    parts = [sentence.figures[index] for index in run]
    alike = all(summable(part) and one_unit(part, total) for part in parts)
    listed = all(_list().match(sentence.gaps[index]) for index in run[1:])
    if len(run) == number > 1 and alike and listed and (by_year(total, parts) or "分别" in sentence.gaps[run[0]]):
        yield _found(sentence, position, run)


def _rest(sentence: Sentence, position: int) -> Iterator[Found]:
    """改造193个网点,6月底前完成100个,12月底前完成剩余93个; behind 已 a rate may stand: 已整改90处,整改率90%;其余10处."""
    if position < 2 or not _remaining().search(sentence.gaps[position]):
        return
    rated = sentence.figures[position - 1].quantity.dimension == "percent" and "已" in sentence.gaps[position - 2]
    done = position - 2 if rated else position - 1
    if not done or "其中" in sentence.gaps[done] or len(_run(sentence, position)) > 1:  # 其余15件转办、5件在办
        return
    total, first, rest = (sentence.figures[index] for index in (done - 1, done, position))
    alike = all(summable(fact) for fact in (total, first, rest)) and one_unit(total, first) and one_unit(first, rest)
    if alike and first.quantity <= total.quantity and rest.quantity <= total.quantity:
        yield _found(sentence, done - 1, [done, position])


def _batches(sentence: Sentence, position: int) -> Iterator[Found]:
    """分3批发放消费券6000万元,每批2000万元."""
    total, each = sentence.figures[position - 1 : position + 1]
    piece = _each().fullmatch(sentence.gaps[position])
    if piece is None or not (summable(total) and summable(each) and one_unit(total, each)):
        return
    before = sentence.words(0, position - 1)
    stated = re.search(rf"分({_YEARS}){piece[1]}", before)
    number = _number(stated[1]) if stated else _counted(sentence, position - 1, piece[1])
    if 1 < number <= _MOST:
        yield _found(sentence, position - 1, [position] * number)


def _counted(sentence: Sentence, stop: int, word: str) -> int:
    """The number of pieces where it is a figure of its own behind 分."""
    for index in range(stop):
        fact = sentence.figures[index]
        if fact.quantity.unit == word and sentence.gaps[index].endswith("分"):
            return int(fact.quantity.value)
    return 0


def _found(sentence: Sentence, total: int, parts: list[int]) -> Found:
    members = tuple((sentence, index) for index in parts)
    return Found((sentence, total), members, "合计", True, False, _LIKELY)


def _number(text: str) -> int:
    return chinese_ordinal(text.replace("两", "二")) or 0


@lru_cache(maxsize=1)
def _list() -> re.Pattern[str]:
    return regex(r"(?:以上|左右)?[^,、;:()]{0,6}(?:、|,|;|和|及)[^,;:()]{0,20}$")


@lru_cache(maxsize=1)
def _in_years() -> re.Pattern[str]:
    return regex(rf"分({_YEARS})年[^,;:。0-9]{{0,6}}[,:][^,;:]{{0,12}}$")


@lru_cache(maxsize=1)
def _all_years() -> re.Pattern[str]:
    return regex(rf"[^,;:。]{{0,6}}[,;]({_YEARS})年(?:累计|共计|合计|总计|共)[一-龥]{{0,4}}")


@lru_cache(maxsize=1)
def _remaining() -> re.Pattern[str]:
    return regex(r"(?:剩余|其余|余下)的?$")


@lru_cache(maxsize=1)
def _each() -> re.Pattern[str]:
    return regex(r",每(批次?|期|轮|档)(?:发放|安排|投放|下达)?")
