"""Where a document says its year, period and region: title, opening, headings, and weaker signs."""

import datetime
import re
from collections import Counter
from functools import lru_cache

from plancheck.document.model import Document
from plancheck.extract.layout.headings import HeadingWords
from plancheck.extract.parties.regions import Region, Regions, nation
from plancheck.source.deferred import Deferred
from plancheck.source.patterns import regex
from plancheck.source.span import Span
from plancheck.values.dates import find_times, resolve
from plancheck.values.period import Period

SEVERAL = regex(r"规划|纲要|[三五]年|中长期")  # in a title: a plan of several years
_STATED = ("during", "by", "baseline")  # …执行情况与2024年…草案 reads as a comparison
_NEAR = 300  # characters in which the line of the congress follows the title
_REPEATED, _MOST = 3, 0.8
_YEARS_REPEATED, _YEARS_MOST = 5, 0.6
_LEVELS = {
    "省": Deferred("全省|我省|省委|省政府|省人民政府|(?:^|[、:,])省级?[一-龥]{2,8}[厅局委办]"),
    "市": Deferred("全市|我市|市委|市政府|市人民政府|市直|市府"),
    "县": Deferred("全县|我县|县委|县政府|县人民政府|县直"),
}


@lru_cache(maxsize=1)
def _opening() -> re.Pattern[str]:
    return regex(
        r"(?P<year>(?:19|20)\d{2})年,?是[^。]{0,60}?(?:开局|起步|收官|决胜|攻坚|关键|之年|第[一二三四五]年)(?!的一年)"
    )


@lru_cache(maxsize=1)
def _looks_back() -> re.Pattern[str]:
    """关于2022年度工作完成情况及2023年工作计划的报告: of its two years the plan's is the second."""
    return regex(r"[^,。\n]{0,30}(?:情况|总结|回顾)(?:[和及与暨、]|以及)")


@lru_cache(maxsize=1)
def _heading_year() -> re.Pattern[str]:
    return regex(r"(?<![到至])(?P<year>(?:19|20)\d{2})年(?!.{0,6}目标)")


@lru_cache(maxsize=1)
def _session() -> re.Pattern[str]:
    return regex(
        r"(?P<day>[^\n]{8,20}?日)[^\n]{0,4}在(?P<place>[^\n]{0,20}?)(?:第?[一二三四五六七八九十]+届)(?P<nation>全国)?人民代表大会"
    )


@lru_cache(maxsize=1)
def _year() -> re.Pattern[str]:
    return regex(r"(?P<year>(?:19|20)\d{2})年")


def title_period(text: str, title: Span) -> tuple[Period, Span] | None:
    """The span of years or the year a title states: 2020-2022年, “十四五”, 2020年."""
    found = [
        (resolve(time, None), Span(title.start + time.start, title.start + time.end))
        for time in find_times(text[title.start : title.end])
        if time.relation in _STATED and time.first is not None and time.first[0] is not None
    ]
    years = [(period, span) for period, span in found if _whole_years(period)]
    single = [entry for entry in years if entry[0].year is not None and not text.startswith("远景", entry[1].end)]
    several = [entry for entry in years if entry[0].year is None and "五" not in text[entry[1].start : entry[1].end]]
    if not several and len(single) == 2 and _looks_back().fullmatch(text, single[0][1].end, single[1][1].start):
        return single[1]
    return next(iter(several or single or years), None)


def several_years(text: str, start: int) -> tuple[Period, Span] | None:
    """The span of years that a plan of several years states soon after its title."""
    for time in find_times(text[start : start + 2 * _NEAR]):
        period = resolve(time, None)
        if _whole_years(period) and period.year is None:
            return period, Span(start + time.start, start + time.end)
    return None


def _whole_years(period: Period) -> bool:
    first, last = period.first, period.last
    return first is not None and last is not None and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)


def annual(year: int) -> Period:
    """The whole of a year."""
    return Period(datetime.date(year, 1, 1), datetime.date(year, 12, 31), "during")


def session(text: str, start: int) -> tuple[int, Span] | None:
    """The year of the day on which a report was given: 2026年2月3日在上海市第十六届人民代表大会."""
    match = _session().search(text, start, start + _NEAR)
    if match is None:
        return None
    found = [time for time in find_times(match["day"]) if time.relation == "on"]
    year = resolve(found[-1], None).year if found else None
    return (year, Span(*match.span("day"))) if year is not None else None


def congress(text: str, start: int, regions: Regions) -> tuple[Region, Span] | None:
    """The place of the congress to which a report was given."""
    match = _session().search(text, start, start + _NEAR)
    if match is None:
        return None
    if match["nation"]:
        return nation(), Span(*match.span("nation"))
    found = regions.of_title(text, *match.span("place"))
    return (found.region, Span(found.start, found.end)) if found else None


def opening_year(text: str) -> tuple[int, Span] | None:
    """The year of 2021年是…开局之年, if the text says so of one year only."""
    found = [(int(match["year"]), Span(*match.span("year"))) for match in _opening().finditer(text)]
    return found[0] if found and len({year for year, _ in found}) == 1 else None


def heading_year(document: Document, words: HeadingWords) -> tuple[int, Span] | None:
    """The year that a chapter heading of work to come names."""
    for section in document.sections:
        if section.kind != "heading" or section.cell is not None:
            continue
        title = document.folded[section.title.start : section.title.end]
        match = _heading_year().search(title)
        if match and not words.is_past(title):
            at = section.title.start + match.start()
            return int(match["year"]), Span(at, at + 4)
    return None


def frequent_year(text: str) -> tuple[int, Span] | None:
    """The year a text names most often by far: weak."""
    found = list(_year().finditer(text))
    counts = Counter(match["year"] for match in found).most_common(1)
    if not counts or counts[0][1] < _YEARS_REPEATED or counts[0][1] < _YEARS_MOST * len(found):
        return None
    first = next(match for match in found if match["year"] == counts[0][0])
    return int(counts[0][0]), Span(*first.span("year"))


def stated_level(text: str) -> str | None:
    """The level whose words (全省, 我市, 县委) prevail in a text."""
    counts = {level: len(pattern.findall(text)) for level, pattern in _LEVELS.items()}
    level = max(counts, key=lambda name: counts[name])
    return level if counts[level] >= _REPEATED and counts[level] > _MOST * sum(counts.values()) else None


def repeated_region(text: str, regions: Regions) -> tuple[Region, Span] | None:
    """The province (or city) that nearly all places named in a text belong to."""
    level = stated_level(text)
    if level not in ("省", "市"):
        return None
    mentions = [found for found in regions.mentions(text) if level == "省" or found.region.level == "市"]
    names = [found.region.province if level == "省" else found.region.name for found in mentions]
    top = Counter(names).most_common(1)
    if not top or top[0][1] < _REPEATED or top[0][1] < _MOST * len(mentions):
        return None
    first = mentions[names.index(top[0][0])]
    region = first.region if level == "市" else Region(top[0][0] or "", "省", top[0][0])
    return region, Span(first.start, first.end)
