"""Several measures at once: 项目62个，资金11560万元 over items that each state both. Where one adds up, so must the other."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from plancheck.extract.arithmetic.listing import wholeness
from plancheck.extract.arithmetic.parts import Found
from plancheck.extract.arithmetic.sentences import Sentence
from plancheck.extract.arithmetic.words import Words, summable
from plancheck.extract.context import Context
from plancheck.facts.kinds import FigureFact, SectionFact
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple

_SURE = 0.95
_FEWEST = 2  # parts, and measures
_MOST = 40  # parts
_AFTER = 4  # sentences behind the last item's begin among which one sums up
_BACK = 8  # sentences before the first item among which the total is sought
_WITHIN = 300  # characters of an item in which its measures stand
_OTHER_TIME = "年月累已完"  # 投资 of a year and of all years are two measures
_SMALL = 20  # a sum of two parts up to this may come out by chance


class Row(NamedTuple):
    """Figures of one sentence that follow one another: of the whole, or of one part."""

    sentence: Sentence
    positions: tuple[int, ...]

    @property
    def figures(self) -> list[FigureFact]:
        """The measures in order."""
        return [self.sentence.figures[index] for index in self.positions]

    def place(self, measure: int) -> tuple[Sentence, int]:
        """Sentence and position of one measure."""
        return self.sentence, self.positions[measure]

    def all(self) -> list[tuple[tuple[Sentence, int], FigureFact]]:
        """Places and figures of the measures."""
        return [((self.sentence, index), self.sentence.figures[index]) for index in self.positions]

    def name(self, measure: int) -> str:
        """The words right before one measure: 年度计划投资."""
        return self.sentence.name(self.positions[measure]).strip()


def parallel(context: Context, known: Sequence[Sentence], words: Words) -> Iterator[Found]:
    """Breakdowns of tables written as text: 其中，A项目7个，投资3.9亿元；B项目9个，投资5.7亿元, or one item a part."""
    for before, sentence in zip([None, *known], known, strict=False):
        yield from _divided(before, sentence, words)
    yield from _itemized(context, known, words)


def _divided(before: Sentence | None, sentence: Sentence, words: Words) -> Iterator[Found]:
    """Parts divided by ; behind 其中; the total stands before it, in this sentence or the one before."""
    begin = next((i for i, gap in enumerate(sentence.gaps[:-1]) if words.part.search(gap)), None)
    if begin is None:
        return
    cuts = [i for i in range(begin + 1, len(sentence.figures)) if ";" in sentence.gaps[i]] or _repeats(sentence, begin)
    bounds = zip([begin, *cuts], [*cuts, len(sentence.figures)], strict=True)
    rows = [_row(sentence, first, last) for first, last in bounds]
    near = before if before and before.paragraph == sentence.paragraph and begin == 0 else None
    yield from _reckoned([Row(sentence, tuple(range(begin)))] if near is None else [_whole(near)], rows, "其中", words)


def _repeats(sentence: Sentence, begin: int) -> list[int]:
    """Where each part begins that has the first part's units in their order: A项目50个、投资190亿元，B项目280个、投资330亿元."""
    units = [fact.quantity.unit for fact in sentence.figures]
    starts = [index for index in range(begin + 1, len(units)) if units[index] == units[begin]]
    size = starts[0] - begin if starts else 0
    even = size >= _FEWEST and (len(units) - begin) % size == 0
    alike = even and all(units[index] == units[begin + (index - begin) % size] for index in range(begin, len(units)))
    return list(range(begin + size, len(units), size)) if alike else []


def _itemized(context: Context, known: Sequence[Sentence], words: Words) -> Iterator[Found]:
    """One item a part; the total in a sentence before the first of them."""
    starts = [sentence.figures[0].at.start for sentence in known]
    children: dict[str, list[SectionFact]] = defaultdict(list)
    for section in context.facts(SectionFact):
        if section.parent:
            children[section.parent].append(section)
    for items in children.values():
        if _FEWEST < len(items) <= _MOST:
            begins = [item.span.start for item in items]
            rows = [
                _first(known, starts, begin, end)
                for begin, end in zip(begins, [*begins[1:], begins[-1] + _WITHIN], strict=True)
            ]
            first = bisect_left(starts, begins[0])
            wholes = [_whole(one) for one in reversed(known[max(0, first - _BACK) : first])]
            yield from _reckoned(wholes, rows, "分项", words)
            yield from _summed_up(known[bisect_left(starts, begins[-1]) :][:_AFTER], rows)


def _summed_up(after: Sequence[Sentence], rows: Sequence[Row | None]) -> Iterator[Found]:
    """以上五大工程总投资12.2亿元 behind items that each state one amount in that unit."""
    for sentence in after:
        total = next((i for i, fact in enumerate(sentence.figures) if summable(fact)), None)
        if total is not None and _above().match("".join(sentence.gaps[: total + 1])):
            unit = sentence.figures[total].quantity.unit
            found = [[place for place, fact in row.all() if fact.quantity.unit == unit] for row in rows if row]
            if len(found) == len(rows) and all(len(places) == 1 for places in found):
                yield Found((sentence, total), tuple(places[0] for places in found), "分项", True, False, _SURE)
            return


def _first(known: Sequence[Sentence], starts: Sequence[int], begin: int, end: int) -> Row | None:
    """The measures in the first sentence with figures of an item."""
    index = bisect_left(starts, begin)
    if index == len(starts) or starts[index] >= min(end, begin + _WITHIN):
        return None
    return _row(known[index], 0, len(known[index].figures))


def _row(sentence: Sentence, first: int, last: int) -> Row:
    """The figures that can be added, up to the first that cannot."""
    stop = next((i for i in range(first, last) if not summable(sentence.figures[i])), last)
    return Row(sentence, tuple(range(first, stop)))


def _whole(sentence: Sentence) -> Row:
    return Row(sentence, tuple(range(len(sentence.figures))))


def _reckoned(wholes: Sequence[Row], rows: Sequence[Row | None], form: str, words: Words) -> Iterator[Found]:
    """What the nearest total with the same measures claims, if one of them adds up."""
    parts = [row for row in rows if row is not None]
    shape = _common([_units(row) for row in parts])
    if len(parts) < len(rows) or len(parts) < _FEWEST or len(shape) < _FEWEST:
        return
    entire = wholeness(tuple(part.name(0) for part in parts), words)
    for whole in wholes:
        total = _matching(whole, shape)
        if total and entire and not any(words.no_part.search(row.name(0)) for row in (total, *parts)):
            yield Found(total.place(0), tuple(part.place(0) for part in parts), form, True, False, entire)
            return
        if total is not None and any(_adds_up(total, parts, measure) for measure in range(len(shape))):
            for measure in range(len(shape)):
                members = tuple(part.place(measure) for part in parts)
                if measure == 0 or _one_name(total.name(measure), [part.name(measure) for part in parts], words):
                    yield Found(total.place(measure), members, form, True, False, _SURE)
            return


def _matching(whole: Row, shape: Sequence[object]) -> Row | None:
    """The last figures of a sentence that have the measures of the parts."""
    units = _units(whole)
    for start in range(len(units) - len(shape), -1, -1):
        if units[start : start + len(shape)] == list(shape):
            return Row(whole.sentence, whole.positions[start : start + len(shape)])
    return None


def _one_name(whole: str, parts: Sequence[str], words: Words) -> bool:
    """Whether the parts are measured as the whole is: 投资 and 总投资, 资金 and 总投资; not 年度投资 and 总投资."""
    if whole in words.sums:
        return all(part in words.sums for part in parts)
    return all(_within(part, whole) or _within(whole, part) for part in parts)


def _within(short: str, long: str) -> bool:
    rest = set(long) - set(short)
    return set(short) <= set(long) and rest.isdisjoint(_OTHER_TIME)


def _adds_up(total: Row, parts: Sequence[Row], measure: int) -> bool:
    """Whether one measure's parts make its total exactly, and not by chance."""
    stated = total.figures[measure].quantity
    values = [part.figures[measure].quantity.value for part in parts]
    large = len([value for value in values if value]) > _FEWEST or stated.value > _SMALL
    return large and sum(values, Decimal(0)) == stated.value


def _units(row: Row) -> list[object]:
    return [(fact.quantity.unit, fact.quantity.dimension) if summable(fact) else None for fact in row.figures]


def _common(rows: Sequence[Sequence[object]]) -> list[object]:
    """The beginning that all rows share."""
    shared: list[object] = []
    for units in zip(*rows, strict=False):
        if len(set(units)) > 1:
            break
        shared.append(units[0])
    return shared


@lru_cache(maxsize=1)
def _above() -> re.Pattern[str]:
    return regex(r"\s*(?:以上|上述)[^,;:]{0,12}(?:共|合计|总计|总投资|总额)[^,;:]{0,6}$")
