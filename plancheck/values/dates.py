"""Time expressions of plans, found and resolved: 2020年底前, 一季度, 1-9月, “十四五”末, 每年, 较2015年."""

import calendar
import datetime
import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.scan import scanned
from plancheck.values.numeral import DIGITS, chinese_ordinal
from plancheck.values.period import Period

Day = tuple[int | None, int, int]  # year (None: the document's), month, day (0: the month's last)


class TimeExpression(NamedTuple):
    """Where a time expression stands (offsets in the width-folded text), its first and last day, and their relation.

    A year of None is the document's own, moved by `shift` (-1 去年, 1 明年). `valid` is False for a day no calendar has.
    """

    start: int
    end: int
    first: Day | None
    last: Day | None
    relation: str
    shift: int = 0
    valid: bool = True


_YEAR = r"(?:19|20)\d{2}"
_TO = r"\s{0,4}(?:[-—~]{1,4}|至|到)\s{0,4}"
_END = r"(?P<{0}end>底|末)?(?P<{0}before>[之以]?前)?"
_FORMS = (
    rf"(?P<stamp>(?P<sy>{_YEAR})[-/.](?P<sm>\d{{1,2}})[-/.](?P<sd>\d{{1,2}})(?!\d)(?:\s{{0,4}}\d{{1,2}}:\d{{2}}(?::\d{{2}})?)?)",
    rf"(?P<docnum>[〔\[(](?P<dn>{_YEAR})[〕\])](?=\s{{0,4}}\d+\s{{0,4}}号))",
    rf"(?P<years>(?P<y1>{_YEAR})\s{{0,4}}年?度?{_TO}(?P<y2>{_YEAR})(?!\d)\s{{0,4}}(?:年度?)?)",
    rf"(?P<months>(?:(?P<my>{_YEAR})\s{{0,4}}年\s{{0,4}})?(?P<m1>\d{{1,2}})(?:月份?)?{_TO}(?P<m2>\d{{1,2}})\s{{0,4}}月份?{_END.format('m')})",
    rf"(?P<date>(?:(?P<dy>{_YEAR})\s{{0,4}}年\s{{0,4}})?(?P<dm>\d{{1,2}})\s{{0,4}}月(?:份|(?P<dd>\d{{1,2}})\s{{0,4}}日|(?P<dpart>[上中下]旬|初))?"
    rf"{_END.format('d')})",
    r"(?P<hanzi>(?P<hy>[一二][〇零O一二三四五六七八九]{3})年(?:(?P<hm>[一二三四五六七八九十]{1,2})月"
    r"(?:(?P<hd>[一二三四五六七八九十]{1,3})日)?)?)",
    r"(?P<five>[“\"]?十(?P<fn>[一二三四五六])五[”\"]?(?P<fend>末|期末)?(?:期间|时期|初)?"
    r"|(?<=第)十(?P<fifth>[一二三四五六])个五年(?=规划|计划))",
    rf"(?P<part>(?:(?P<py>{_YEAR})\s{{0,4}}年\s{{0,4}})?(?:(?P<half>[上下]半年)|(?P<quarters>前[一二三]季度|前三季)"
    rf"|第?(?P<quarter>[一二三四1-4])季度){_END.format('p')})",
    rf"(?P<year>(?P<yto>到)?(?P<yy>{_YEAR})\s{{0,4}}年(?!前|[一-龥]?多)(?:度|年?(?P<yend>底|末))?(?P<ybefore>[之以]?前)?)",
    r"(?P<recurrence>每半?年度?|每季度?|每个?月|半年度|(?<![一二三四\d第前])季度)",
    r"(?P<duration>(?P<early>提前)?(?<![一二两三四五六七八九十百\d.])(?<!学前)[一二两三四五六七八九十百\d]{1,6}(?:个月|周年|年(?!义务教育|[一制级]))(?P<ago>之?前)?)",
    r"(?P<relative>到?(?:年底|年末)(?P<rbefore>[之以]?前)?|年中|年初|年内|全年|今年|当年|本年度?|去年|上年度?|明年|下年度?"
    r"|(?<!半)年度)",
)
_FIRST = r"\d〔\[(“\"一二两三四五六七八九十百前上下第到每半季年今当本去明全提"  # every form begins with one of these
_NUMERALS = "一二两三四五六七八九十百"
_BEGIN = (  # and goes on in one of these ways
    rf"[{_FIRST}](?:(?<=\d)(?=\d{{0,5}}\s{{0,4}}[年度月个周季/.至到—~\-{_NUMERALS}])"
    rf"|(?<=[{_NUMERALS}])(?=[〇零O\d{_NUMERALS}]{{0,5}}[年个周季五])|(?<=[〔\[(“\"])(?=[12十])"
    rf"|(?<=[前上下第到每半季年今当本去明全提])(?=[半季年个月前度底末中初内一二三四1-4]))"
)
_YEAR_END, _YEAR_START = (12, 31), (1, 1)
_FIVE_YEARS = 5
_FIRST_PLAN_WITH_TEN = 2001  # “十五” began in 2001, “十N五” five years later each
_BASELINE_BEFORE = regex(r"(?:较|比|相比|对比|同比|以|(?P<beside>与))$")
_BESIDE = regex(r"[^,。;:\n]{0,8}(?:相比|比较|对比|持平|相当|一致|同口径)")  # 与2015年相比; not 计划与2023年草案
_SHIFTS = {"去年": -1, "上年": -1, "上年度": -1, "明年": 1, "下年": 1, "下年度": 1}


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    return regex("|".join(_FORMS))


@lru_cache(maxsize=1)
def _begin() -> re.Pattern[str]:
    return regex(_BEGIN)


def find_times(text: str) -> Iterator[TimeExpression]:
    """All time expressions of a width-folded text, in order."""
    for match in scanned(_begin(), _pattern(), text):
        found = _READERS[match.lastgroup or ""](match)
        if found is not None:
            yield _as_baseline(text, found)


def resolve(found: TimeExpression, year: int | None) -> Period:
    """The period of an expression in a document of `year`; open ends where the year is not known."""
    return Period(_day(found.first, found.shift, year), _day(found.last, found.shift, year), found.relation)


def five_years(numeral: str) -> tuple[int, int]:
    """First and last year of the five-year plan 十N五, by its N: 2021 and 2025 for 四."""
    first = _FIRST_PLAN_WITH_TEN + _FIVE_YEARS * DIGITS[numeral]
    return first, first + _FIVE_YEARS - 1


def _day(day: Day | None, shift: int, year: int | None) -> datetime.date | None:
    if day is None:
        return None
    stated, month, number = day
    if stated is None and year is None:
        return None
    full = stated if stated is not None else (year or 0) + shift
    longest = calendar.monthrange(full, month)[1]
    return datetime.date(full, month, min(number or longest, longest))


def _as_baseline(text: str, found: TimeExpression) -> TimeExpression:
    """较2015年下降: the year is what is compared with."""
    stated = found.relation == "during" and found.first and (found.first[0] or found.shift)
    before = _BASELINE_BEFORE.search(text[max(0, found.start - 2) : found.start]) if stated else None
    if before is None or (before["beside"] and not _BESIDE.match(text, found.end)):
        return found
    return found._replace(relation="baseline")


def _number(text: str | None) -> int | None:
    return int(text) if text else None


def _stamp(m: re.Match[str]) -> TimeExpression:
    return _on(m, int(m["sy"]), int(m["sm"]), int(m["sd"]))


def _on(m: re.Match[str], year: int | None, month: int, day: int, relation: str = "on") -> TimeExpression:
    """One day; a day that no calendar has keeps no period."""
    longest = calendar.monthrange(year or 2000, month)[1] if 1 <= month <= 12 else 0
    valid = 1 <= day <= longest
    point = (year, month, day) if valid else None
    return TimeExpression(m.start(), m.end(), point, point, relation, valid=valid)


def _span(m: re.Match[str], first: Day, last: Day, relation: str = "during", shift: int = 0) -> TimeExpression:
    return TimeExpression(m.start(), m.end(), first, last, relation, shift)


def _point(m: re.Match[str], day: Day, relation: str, shift: int = 0) -> TimeExpression:
    return TimeExpression(m.start(), m.end(), day, day, relation, shift)


def _vague(m: re.Match[str], relation: str) -> TimeExpression:
    return TimeExpression(m.start(), m.end(), None, None, relation)


def _docnum(m: re.Match[str]) -> TimeExpression:
    year = int(m["dn"])
    return TimeExpression(m.start("dn"), m.end("dn"), (year, 1, 1), (year, 12, 31), "docnum")


def _years(m: re.Match[str]) -> TimeExpression | None:
    first, last = int(m["y1"]), int(m["y2"])
    return _span(m, (first, 1, 1), (last, 12, 31)) if first <= last else None


def _months(m: re.Match[str]) -> TimeExpression | None:
    first, last, year = int(m["m1"]), int(m["m2"]), _number(m["my"])
    if not (1 <= first <= 12 and 1 <= last <= 12 and first < last):
        return None
    return _span(m, (year, first, 1), (year, last, 0))


def _date(m: re.Match[str]) -> TimeExpression | None:
    year, month = _number(m["dy"]), int(m["dm"])
    if m["dd"]:
        return _on(m, year, month, int(m["dd"]), "by" if m["dbefore"] else "on")
    if not 1 <= month <= 12:
        # 36月 alone may be an age (18月龄); with a year, a day or 底前 it can only be a date
        dated = year is not None or m["dend"] or m["dbefore"] or m["dpart"] or m[0].endswith("份")
        return TimeExpression(m.start(), m.end(), None, None, "during", valid=False) if dated else None
    if m["dend"] or m["dbefore"]:
        return _point(m, (year, month, 0), "by")
    days = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 0), "初": (1, 10)}.get(m["dpart"] or "", (1, 0))
    return _span(m, (year, month, days[0]), (year, month, days[1]))


def _hanzi(m: re.Match[str]) -> TimeExpression | None:
    year = int("".join(str(DIGITS.get(character, 0)) for character in m["hy"]))
    if not 1900 <= year <= 2100:
        return None
    if not m["hm"]:
        return _span(m, (year, 1, 1), (year, 12, 31))
    month, day = chinese_ordinal(m["hm"]) or 0, chinese_ordinal(m["hd"]) if m["hd"] else None
    if day is not None:
        return _on(m, year, month, day)
    return _span(m, (year, month, 1), (year, month, 0)) if 1 <= month <= 12 else None


def _five(m: re.Match[str]) -> TimeExpression:
    first, last = five_years(m["fn"] or m["fifth"])
    if m["fend"]:
        return _point(m, (last, 12, 31), "by")
    return _span(m, (first, 1, 1), (last, 12, 31))


def _part(m: re.Match[str]) -> TimeExpression:
    year = _number(m["py"])
    if m["half"]:
        start, end = (1, 6) if m["half"] == "上半年" else (7, 12)
    elif m["quarters"]:
        start, end = 1, 3 * DIGITS[m["quarters"][1]]
    else:
        end = 3 * (chinese_ordinal(m["quarter"]) or 1)
        start = end - 2
    if m["pend"] or m["pbefore"]:
        return _point(m, (year, end, 0), "by")
    return _span(m, (year, start, 1), (year, end, 0))


def _year(m: re.Match[str]) -> TimeExpression:
    year = int(m["yy"])
    if m["yto"] or m["yend"] or m["ybefore"]:
        return _point(m, (year, *_YEAR_END), "by")
    return _span(m, (year, *_YEAR_START), (year, *_YEAR_END))


def _recurrence(m: re.Match[str]) -> TimeExpression:
    return _vague(m, "recurrence")


def _duration(m: re.Match[str]) -> TimeExpression:
    return _vague(m, "relative" if m["early"] or m["ago"] else "duration")


def _relative(m: re.Match[str]) -> TimeExpression:
    word = m["relative"]
    shift = _SHIFTS.get(word, 0)
    if word.startswith("到") or m["rbefore"]:
        return _point(m, (None, *_YEAR_END), "by")
    if word in ("年底", "年末"):
        return _point(m, (None, *_YEAR_END), "around")
    if word in ("年中", "年初"):
        return _point(m, (None, *((6, 30) if word == "年中" else _YEAR_START)), "around")
    return _span(m, (None, *_YEAR_START), (None, *_YEAR_END), shift=shift)


_READERS: dict[str, Callable[[re.Match[str]], TimeExpression | None]] = {
    "stamp": _stamp, "docnum": _docnum, "years": _years, "months": _months, "date": _date, "hanzi": _hanzi,
    "five": _five, "part": _part, "year": _year, "recurrence": _recurrence, "duration": _duration, "relative": _relative,
}  # fmt: skip
