"""What the headings of columns say of the numbers under them and beside them."""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from plancheck.extract.context import Context
from plancheck.extract.figures.keys import DEFAULT
from plancheck.facts.kinds import CellFact
from plancheck.source.fold import fold
from plancheck.source.patterns import regex
from plancheck.values.dates import find_times
from plancheck.values.numeral import chinese_ordinal
from plancheck.values.period import Period

_FIRST_HALF = (1, 6)
DONE = regex(r"20\d\d年度?(?:实际|预计)?(?:完成|实绩|实际|执行|决算|实现)(?:数|值|情况)?(?:\([^()]*\))?")
YEAR = regex(r"20\d\d年?(?:\([^()]*\))?")
_GROWTH = regex(r"(?:20\d\d年度?)?(?:同比|较上年|比上年)?(?:增速|增长|增幅|增长率|增减)(?:\([%±]\))?%?")
_PLANNED = regex(r"20\d\d年?.*(?:预算|计划|目标|预计|预期|安排|建议)|^(?:本年|当年|今年)?(?:预算|计划|目标)数?$")
_SUM = regex(r"[^()]{0,6}(?:合计|总计|共计|累计)(?:数|值)?(?:\([^()]*\))?")
AIM = regex(r"(?:规划|预期|主要|年度|全年|分年度)?(?:目标|指标|任务)(?:值|数)?(?:\([^()]*\))?")
_YEARS = regex(r"([两三四五六七八九十])年(?:合计|总计|共计|累计)(?:数|值)?(?:\([^()]*\))?")


class Columns(NamedTuple):
    """What columns say of others: the year of results of growth rates by cell, and the rows whose years are added up.

    `aims`: the rows with one column of targets (目标值), which then are those of the whole plan.
    """

    timed: Mapping[str, str]
    summed: frozenset[str]
    aims: frozenset[str]


def columns(context: Context) -> Columns:
    """Of all cells of a document; 2026年, 2027年, 三年合计 add up years."""
    cells = context.facts(CellFact)
    summed = frozenset(cell.row for cell in cells if _SUM.fullmatch(fold(cell.header)))
    aims = Counter(cell.row for cell in cells if cell.role == "value" and AIM.fullmatch(fold(cell.header)))
    return Columns(_timed(context), summed, frozenset(row for row, times in aims.items() if times == 1))


def _timed(context: Context) -> dict[str, str]:
    """By cell, for a column of growth rates (增速): the nearest heading on its left that names a year of results.

    None where a plan's column stands between, for the rate may be the plan's: 2025年执行数, 2026年预算数, 增长率.
    """
    found: dict[str, str] = {}
    last: tuple[str, str] | None = None
    for cell in context.facts(CellFact):
        header = fold(cell.header)
        if DONE.fullmatch(header):
            last = cell.row, header
        elif _PLANNED.search(header):
            last = None
        elif last is not None and last[0] == cell.row and _GROWTH.fullmatch(header):
            found[cell.id] = last[1]
    return found


def of_all_years(header: str, plan: Period | None) -> bool:
    """Whether a column (its width-folded heading) adds up the years of the plan: 三年合计 in a plan for 2026-2028."""
    stated = _YEARS.fullmatch(header)
    if stated is None or plan is None or plan.first is None or plan.last is None:
        return False
    return chinese_ordinal(stated[1].replace("两", "二")) == plan.last.year - plan.first.year + 1


def column_period(header: str) -> str:
    """What a column heading says about time: the first half stands apart; the second half ends with the row's period."""
    for found in find_times(fold(header)):
        if found.first and found.last and (found.first[1], found.last[1]) == _FIRST_HALF:
            return "上半年"
    return DEFAULT
