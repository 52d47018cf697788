"""Parts listed one after another behind their first: 其中A a家、B b家，C c家."""

import re
from functools import lru_cache

from plancheck.extract.arithmetic.sentences import Sentence
from plancheck.extract.arithmetic.words import Words, divides, one_unit, summable
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple

_SURE, _LIKELY = 0.95, 0.85


class Listed(NamedTuple):
    """Positions and names of the parts; `tight` of them are joined by 、 and 和. `open`: 等 ends the list."""

    positions: tuple[int, ...]
    names: tuple[str, ...]
    tight: int
    open: bool


def listed(sentence: Sentence, position: int, name: str, known: Words) -> Listed:
    """The parts from `position` on, as far as they are listed alike; what they change by is passed over."""
    positions, names, loose = [position], [name.strip()], []
    verbal, cut = bool(known.verb.match(name)), False
    for index in range(position + 1, len(sentence.figures)):
        if _passed_over(sentence, index, known):
            continue
        match = _join().match(sentence.gaps[index])
        if not match or not _is_part(sentence, position, index, match["name"], known):
            break
        own = match["name"].strip()
        if known.verb.match(own) and not verbal and own.removesuffix("项目") not in known.classes:
            cut = match["mark"] not in ",;"  # 续建3个、新建2个、谋划1个: the list goes on
            break
        positions.append(index)
        names.append(own)
        loose.append(match["mark"] in ",;")
    tight = loose.index(True) + 1 if True in loose else len(positions)
    return Listed(tuple(positions), tuple(names), tight, cut or _ends_open(sentence, positions[-1]))


def settled(sentence: Sentence, run: Listed, known: Words) -> tuple[Listed, float]:
    """The parts that count, and how sure it is that they are the whole (0: they need not be).

    As many as divide a whole by their names (after them may stand what is no part: …、专项债务39亿元，控制在限额70亿元以内);
    else those joined by 、, for a comma may begin another subject.
    """
    for end in range(len(run.names), max(run.tight, 2) - 1, -1):
        sure = wholeness(run.names[:end], known)
        entire = end == len(run.names) or sure == _SURE or _begins_anew().match(run.names[end])
        if sure and entire:  # behind 中央、省级 may stand 市县配套
            return _first(sentence, run, end), sure
    return _first(sentence, run, run.tight), 0.0


def _first(sentence: Sentence, run: Listed, end: int) -> Listed:
    """The first parts of a list."""
    if end == len(run.positions):
        return run
    return Listed(
        run.positions[:end], run.names[:end], min(end, run.tight), _ends_open(sentence, run.positions[end - 1])
    )


def wholeness(names: tuple[str, ...], known: Words) -> float:
    """How sure it is that parts of these names are all there is: 中央 and 地方, 预期性 and 约束性, 其余."""
    if len(names) < 2:
        return 0.0
    if known.remainder.match(names[-1]) or any(divides(classes, names) for classes in known.complements):
        return _SURE
    return _LIKELY if any(divides(classes, names) for classes in known.usual) else 0.0


def _passed_over(sentence: Sentence, index: int, known: Words) -> bool:
    dimension = sentence.figures[index].quantity.dimension
    return bool(known.change.match(sentence.gaps[index])) or dimension in ("percent", "point")


def _is_part(sentence: Sentence, first: int, index: int, name: str, known: Words) -> bool:
    fact = sentence.figures[index]
    nested = known.part.search(sentence.gaps[index])
    return summable(fact) and one_unit(sentence.figures[first], fact) and not nested and not known.no_part.search(name)


def _ends_open(sentence: Sentence, position: int) -> bool:
    """等, or a line that breaks off behind a mark."""
    after = sentence.gaps[position + 1]
    return bool(_open().match(after)) or (position + 2 == len(sentence.gaps) and bool(_broken().match(after)))


@lru_cache(maxsize=1)
def _begins_anew() -> re.Pattern[str]:
    return regex(r"控制|占|达|实现|完成|比|较|同比|增|减|下降|用于|总|共|限额")


@lru_cache(maxsize=1)
def _join() -> re.Pattern[str]:
    after = "(?:以上|以下|以内|左右|上下)?"
    return regex(
        rf"{after}(?!中(?!央))[^,、;:()和与及]{{0,12}}(?P<mark>、|,|;|和|与|及|以及)(?P<name>[^,、;:()]{{0,30}})$"
    )


@lru_cache(maxsize=1)
def _open() -> re.Pattern[str]:
    return regex(r"(?:以上|左右)?[^,、;:()]{0,6}等")


@lru_cache(maxsize=1)
def _broken() -> re.Pattern[str]:
    return regex(r"[^,、;:()]{0,6}[,、;][^,、;:()]{0,5}$")
