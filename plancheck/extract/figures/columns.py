"""What the headings of columns say of the numbers under them and beside them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from plancheck.extract.context import Context
from plancheck.extract.figures.keys import DEFAULT
from plancheck.facts.kinds import CellFact
from plancheck.source.fold import fold
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.values.dates import find_times, resolve
from plancheck.values.numeral import chinese_ordinal
from plancheck.values.period import Period

_FIRST_HALF = (1, 6)
DONE = regex(r"20\d\d年度?(?:实际|预计)?(?:完成|实绩|实际|执行|决算|实现)(?:数|值|情况)?(?:\([^()]*\))?")
YEAR = regex(r"20\d\d年?(?:\([^()]*\))?")
TARGET = regex(r"到?20\d\d年(?:底|末)?(?:规划|预期)?(?:目标|目标值|指标值|值)?(?:\([^()]*\))?")
AIM = regex(r"(?:规划|预期|主要|年度|全年|分年度)?(?:目标|指标|任务)(?:值|数)?(?:\([^()]*\))?")
_PLAN = r"[“\"]?十[一二三四五六]五[”\"]?(?:时期|期间)?"
_AIM = regex(rf"(?:{_PLAN})?{AIM.pattern}")
_OWN_AIM = regex(rf"({_PLAN})(?:规划|预期)?(?:目标|规划)(?:值|数)?")
_DATED = regex(r"(目标|规划|现状|基期|实际|完成)(?:目标)?(?:值|数|情况)?\((20\d\d年)\)")
_SAID = {"目标": "目标", "规划": "目标", "实际": "实际", "完成": "完成"}
_GROWTH = regex(r"(?:20\d\d年度?)?(?:同比|较上年|比上年)?(?:增速|增长|增幅|增长率|增减)(?:\([%±]\))?%?")
_PLANNED = regex(r"20\d\d年?.*(?:预算|计划|目标|预计|预期|安排|建议)|^(?:本年|当年|今年)?(?:预算|计划|目标)数?$")
_RESULT = regex(r"(?:完成|实际|实现|达成)(?:数|值|情况)?(?:\([^()]*\))?$|^实绩")
_SUM = regex(r"(?!年均)[^()/]{0,6}(?:合计|总计|共计|累计)(?:数|值)?(?:\([^()]*\))?")
_SCALE = regex("规模|(?:建设|工程|项目)内容")
_STEP = regex(r"年度|[本当今]年|20\d\d年|形象进度")
_YEARS = regex(r"([两三四五六七八九十])年(合计|总计|共计|累计)(?:数|值)?(?:\([^()]*\))?")


class Columns(NamedTuple):
    """What columns say of others: the year of results of growth rates by cell, and the rows whose years are added up.

    `aims`: the rows with one column of targets (目标值), which then are those of the whole plan; not where results
    stand to the right of it (规划目标, 2015年完成), for the plan reviewed is another.
    `years`: the years that have a column of their own, by row.
    """

    timed: Mapping[str, str]
    summed: frozenset[str]
    aims: frozenset[str]
    years: Mapping[str, frozenset[int]]


def columns(context: Context) -> Columns:
    """Of all cells of a document; 2026年, 2027年, 三年合计 add up years."""
    cells = context.facts(CellFact)
    summed = frozenset(cell.row for cell in cells if _SUM.fullmatch(fold(cell.header)))
    return Columns(_timed(context), summed, _aims(cells), _years(cells, summed))


def _aims(cells: Iterable[CellFact]) -> frozenset[str]:
    aims: Counter[str] = Counter()
    reviewed: set[str] = set()
    for cell in cells:
        if cell.role == "value" and AIM.fullmatch(fold(cell.header)):
            aims[cell.row] += 1
        elif cell.row in aims and _RESULT.search(fold(cell.header)):
            reviewed.add(cell.row)
    return frozenset(row for row, times in aims.items() if times == 1) - reviewed


def _years(cells: Iterable[CellFact], rows: frozenset[str]) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for cell in cells:
        if cell.row in rows and YEAR.fullmatch(fold(cell.header)):
            found[cell.row].add(int(cell.header[:4]))
    return {row: frozenset(years) for row, years in found.items()}


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


def of_all_years(header: str, plan: Period | None, years: frozenset[int]) -> bool:
    """Whether a column (its width-folded heading) adds up the years of the plan: 三年合计 in a plan for 2026-2028.

    五年累计 does only beside the `years` themselves: beside 2025年目标 it says by how much something changes.
    """
    stated = _YEARS.fullmatch(header)
    if stated is None or plan is None or plan.first is None or plan.last is None:
        return False
    first, last = plan.first.year, plan.last.year
    whole = stated[2] != "累计" or years.issuperset(range(first, last + 1))
    return whole and chinese_ordinal(stated[1].replace("两", "二")) == last - first + 1


def heading(cell: CellFact, plan: Period | None) -> str:
    """The heading of a cell; 2027年 of 目标值 › 2027年, for the other part says only that it is a target.

    2020年实现情况 of 实现情况 › 2020年, however the two rows of the heading are ordered; 2025年目标 of 目标值（2025年）, and
    of “十四五”目标 in the plan for those years.
    """
    if dated := _DATED.fullmatch(fold(cell.header).strip()):
        return dated[2] + _SAID.get(dated[1], "")
    own = _OWN_AIM.fullmatch(fold(cell.header).strip())
    if own and plan and plan.last and [resolve(found, None) for found in find_times(own[1])] == [plan]:
        return f"{plan.last.year}年目标"
    parts = [fold(part).strip() for part in cell.header.split("›")]
    for year, aim in (parts, parts[::-1]) if len(parts) == 2 else ():
        if TARGET.fullmatch(year) and _AIM.fullmatch(aim):
            return year
        if YEAR.fullmatch(year) and DONE.fullmatch(year + aim):
            return year + aim
    return cell.header


def column_period(header: str) -> str:
    """What a column heading says about time: the first half stands apart; the second half ends with the row's period."""
    for found in find_times(fold(header)):
        if found.first and found.last and (found.first[1], found.last[1]) == _FIRST_HALF:
            return "上半年"
    return DEFAULT


def steps(cells: Iterable[CellFact]) -> dict[str, str]:
    """By cell, the heading of a column that says what one year brings (年度计划, 形象进度), where another states the whole scale."""
    by_table: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for cell in cells:
        by_table[cell.table][cell.header].append(cell.id)
    found: dict[str, str] = {}
    for columns_of_one in by_table.values():
        headers = {header: fold(header) for header in columns_of_one}
        yearly = [header for header, folded in headers.items() if _STEP.search(folded)]
        if any(_SCALE.search(folded) and header not in yearly for header, folded in headers.items()):
            found.update((cell, headers[header]) for header in yearly for cell in columns_of_one[header])
    return found
