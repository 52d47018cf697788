"""Base, change and result in one sentence: 从A增长到B，增长C%; 由A增长C%，达到B; B，比上年增加D、增长C%; 由A增加到B，是…的C倍."""

import re
from collections.abc import Iterator
from decimal import Decimal

from plancheck.extract.arithmetic.intervals import derived, factor, is_number, minus, plus, product, spread
from plancheck.extract.arithmetic.sentences import Sentence
from plancheck.extract.arithmetic.verbs import Verbs
from plancheck.extract.arithmetic.words import Words, one_unit
from plancheck.source.records import NamedTuple
from plancheck.values.numeral import parse_numeral
from plancheck.values.quantity import Interval

_HUNDRED = Decimal(100)


class Grown(NamedTuple):
    """Positions of base, change and result in a sentence, the results that are possible, and the one that is stated."""

    form: str
    base: int | None
    change: int | None
    result: int
    possible: Interval
    computed: Decimal


def growth(sentence: Sentence, known: Words, moving: Verbs) -> Iterator[Grown]:
    """Claims of one sentence; silent where growth is not reckoned from the amounts stated (可比价, 实际)."""
    words = sentence.words(0, len(sentence.figures))
    for position in range(len(sentence.figures)):
        if not is_number(sentence.figures[position].quantity):
            continue
        for read in (_from_to, _from_by, _level_by):
            found = read(sentence, position, moving)
            if found and (found.form != "增长" or "名义" in words or not _real(sentence, found, words, known)):
                yield found


def _real(sentence: Sentence, found: Grown, words: str, known: Words) -> bool:
    """Whether the growth is likely reckoned in constant prices, or the figures are not counted as they were before."""
    places = [place for place in (found.base, found.change, found.result) if place is not None]
    near = sentence.words(min(places), max(places))
    return bool(known.other_basis.search(words) or known.own_basis.search(near))


def _from_to(sentence: Sentence, base: int, moving: Verbs) -> Grown | None:
    """从A增长到B，增长C% / 增加C家 / 提高C个百分点 / 翻一番."""
    result, change = base + 1, base + 2
    if result >= len(sentence.figures) or not _from(sentence.gaps[base]) or not _comparable(sentence, base, result):
        return None
    rise = moving.rise.match(sentence.gaps[result])
    if not rise:
        return None
    fold = moving.fold.match(sentence.gaps[change])
    if fold:
        return _doubled(sentence, base, result, fold)
    if change >= len(sentence.figures):
        return None
    if moving.times.match(sentence.gaps[change]):
        return _times(sentence, base, change, result)
    by = _by(sentence, change, moving, rise)
    if not by:
        return None
    if by["mean"]:
        return _each_year(sentence, base, change, result, down=bool(by["down"]))
    return _changed(sentence, base, change, result, down=bool(by["down"]))


def _by(sentence: Sentence, change: int, moving: Verbs, rise: re.Match[str]) -> re.Match[str] | None:
    """The words before a change that goes the way of the rise, and is reckoned from its base."""
    by = moving.by.match(sentence.gaps[change])
    return by if by and not by["than"] and bool(by["down"]) == bool(rise["down"]) else None


def _from_by(sentence: Sentence, base: int, moving: Verbs) -> Grown | None:
    """由A增长C%，达到B."""
    change, result = base + 1, base + 2
    if result >= len(sentence.figures) or not _from(sentence.gaps[base]) or not _comparable(sentence, base, result):
        return None
    grown, to = moving.grown.match(sentence.gaps[change]), moving.to.match(sentence.gaps[result])
    if not grown or not to:
        return None
    return _changed(sentence, base, change, result, down=bool(grown["down"]))


def _level_by(sentence: Sentence, result: int, moving: Verbs) -> Grown | None:
    """B，比上年增加D，增长C%; or the rate first."""
    figures = sentence.figures
    near = result + 1
    if (
        near < len(figures)
        and figures[near].quantity.dimension == "percent"
        and moving.aside.match(sentence.gaps[near])
    ):
        near += 1
    if near + 1 >= len(figures):
        return None
    first, second = moving.by.match(sentence.gaps[near]), moving.by.match(sentence.gaps[near + 1])
    turned = figures[near].quantity.dimension == "percent"
    amount, rate = (near + 1, near) if turned else (near, near + 1)
    if (
        not first
        or not second
        or second["than"]
        or first["mean"]
        or second["mean"]
        or bool(first["down"]) != bool(second["down"])
    ):
        return None
    if figures[rate].quantity.dimension != "percent" or not _comparable(sentence, result, amount):
        return None
    if figures[result].quantity.dimension in ("percent", "point") or not is_number(figures[rate].quantity):
        return None
    level, change, percent = (spread(figures[index].quantity) for index in (result, amount, rate))
    sign = -1 if first["down"] else 1
    base = Interval(level.low - change.high, level.high - change.low) if sign > 0 else plus(level, change)
    stated = figures[result].quantity.value - sign * figures[amount].quantity.value
    if base.low <= 0:
        return None
    computed = stated * (1 + sign * figures[rate].quantity.value / _HUNDRED)
    return Grown("增长", None, rate, result, product(base, factor(percent, sign)), computed)


def _from(gap: str) -> bool:
    """Whether 从 or 由 stands before the base in its own clause, and nothing is dealt out in turn (分别)."""
    clause = re.split("[,;:]", gap)[-1]
    return any(word in clause for word in "从由") and "分别" not in gap


def _comparable(sentence: Sentence, base: int, result: int) -> bool:
    first, second = sentence.figures[base], sentence.figures[result]
    words = sentence.words(base, result)
    return (
        one_unit(first, second)
        and first.quantity.unit is not None
        and is_number(first.quantity)
        and "分别" not in words
    )


def _changed(sentence: Sentence, base: int, change: int, result: int, *, down: bool) -> Grown | None:
    """By a rate, by an amount in the same unit, by points, or so many times."""
    facts = sentence.figures
    start, by, end = facts[base].quantity, facts[change].quantity, facts[result].quantity
    if not is_number(by) or start.value <= 0:
        return None
    sign = -1 if down else 1
    if (by.dimension == "point" and start.dimension == "percent") or one_unit(facts[base], facts[change]):
        if start.dimension == "percent" and by.dimension == "percent":
            return None
        moved = plus(spread(start), spread(by)) if sign > 0 else minus(spread(start), spread(by))
        return Grown("增加", base, change, result, moved, start.value + sign * by.value)
    if by.dimension == "percent" and end.dimension not in ("percent", "point"):
        computed = start.value * (1 + sign * by.value / _HUNDRED)
        return Grown("增长", base, change, result, product(spread(start), factor(spread(by), sign)), computed)
    if by.unit == "倍" and not down:
        # “增长3倍” is written both for three more and for three times: either will do.
        fold = spread(by)
        wide = Interval(fold.low, fold.high + 1)
        return Grown("倍", base, change, result, product(spread(start), wide), start.value * (1 + by.value))
    return None


def _times(sentence: Sentence, base: int, change: int, result: int) -> Grown | None:
    """是2006年的C倍: the result is so many times the base."""
    start, fold = sentence.figures[base].quantity, sentence.figures[change].quantity
    if fold.unit != "倍" or not is_number(fold) or start.value <= 0:
        return None
    return Grown("倍", base, change, result, product(spread(start), spread(fold)), start.value * fold.value)


def _each_year(sentence: Sentence, base: int, change: int, result: int, *, down: bool) -> Grown | None:
    """年均增长C% or 平均每年增加C between two stated years."""
    facts = sentence.figures
    first, last = facts[base].period, facts[result].period
    if first is None or last is None or first.last is None or last.last is None:
        return None
    years = last.last.year - (first.last.year if first != last or first.first is None else first.first.year - 1)
    start, by = facts[base].quantity, facts[change].quantity
    if years < 2 or not is_number(by) or start.value <= 0 or start.dimension in ("percent", "point"):
        return None
    sign = -1 if down else 1
    if by.dimension == "percent":
        yearly = factor(spread(by), sign)
        possible = product(spread(start), Interval(yearly.low**years, yearly.high**years))
        return Grown("增长", base, change, result, possible, start.value * (1 + sign * by.value / _HUNDRED) ** years)
    if not one_unit(facts[base], facts[change]):
        return None
    bounds = derived(by, start, facts[result].quantity)
    moved = Interval(bounds.low * years, bounds.high * years)
    possible = plus(spread(start), moved) if sign > 0 else minus(spread(start), moved)
    return Grown("增加", base, change, result, possible, start.value + sign * by.value * years)


def _doubled(sentence: Sentence, base: int, result: int, fold: re.Match[str]) -> Grown | None:
    """翻一番 is said of anything from about double to less than four times."""
    times = Decimal(2) ** int(parse_numeral(fold["times"] or "一").value)  # type: ignore[union-attr]
    start = spread(sentence.figures[base].quantity)
    possible = Interval(start.low * times * Decimal("0.95"), start.high * times * Decimal("1.9"))
    return Grown("翻番", base, None, result, possible, sentence.figures[base].quantity.value * times)
