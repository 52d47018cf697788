import datetime

import pytest

from plancheck.values.dates import find_times, resolve

CASES = [
    ("前三季度增长8%", "前三季度", "2021-01-01", "2021-09-30", "during"),
    ("到2025年突破6万亿元", "到2025年", "2025-12-31", "2025-12-31", "by"),
    ("“十四五”末达到60%", "“十四五”末", "2025-12-31", "2025-12-31", "by"),
    ("“十四五”期间新增100家", "“十四五”期间", "2021-01-01", "2025-12-31", "during"),
    ("2021—2023年累计投入10亿元", "2021—2023年", "2021-01-01", "2023-12-31", "during"),
    ("2月底前报送", "2月底前", "2021-02-28", "2021-02-28", "by"),
    ("2021年3月至6月开展排查", "2021年3月至6月", "2021-03-01", "2021-06-30", "during"),
    ("较2020年增长7%", "2020年", "2020-01-01", "2020-12-31", "baseline"),
    ("比上年增长7%", "上年", "2020-01-01", "2020-12-31", "baseline"),
    ("与2020年相比下降7%", "2020年", "2020-01-01", "2020-12-31", "baseline"),
    ("情况与2020年计划草案", "2020年", "2020-01-01", "2020-12-31", "during"),
    ("第十四个五年规划纲要", "十四个五年", "2021-01-01", "2025-12-31", "during"),
    ("去年建成5万个", "去年", "2020-01-01", "2020-12-31", "during"),
    ("二○二一年三月", "二○二一年三月", "2021-03-01", "2021-03-31", "during"),
    ("每年新增10家", "每年", None, None, "recurrence"),
    ("提前一年完成", "提前一年", None, None, "relative"),
    ("五年倍增计划", "五年", None, None, "duration"),
    ("湖政办发〔2017〕13号", "2017", "2017-01-01", "2017-12-31", "docnum"),
    ("2017年2月16日", "2017年2月16日", "2017-02-16", "2017-02-16", "on"),
    ("2021年年底前完成", "2021年年底前", "2021-12-31", "2021-12-31", "by"),
    ("年底前完成", "年底前", "2021-12-31", "2021-12-31", "by"),
    ("下半年开展", "下半年", "2021-07-01", "2021-12-31", "during"),
]


@pytest.mark.parametrize(("text", "surface", "first", "last", "relation"), CASES)
def test_found_and_resolved(text: str, surface: str, first: str | None, last: str | None, relation: str) -> None:
    from plancheck.source.fold import fold

    found = next(iter(find_times(fold(text))))
    period = resolve(found, 2021)
    assert text[found.start : found.end] == surface
    assert [day and day.isoformat() for day in (period.first, period.last)] == [first, last]
    assert period.relation == relation


def test_without_a_document_year_only_stated_years_are_known() -> None:
    unknown, stated = (resolve(found, None) for found in find_times("6月底前完成,2022年6月底前验收"))
    assert (unknown.last, stated.last) == (None, datetime.date(2022, 6, 30))


@pytest.mark.parametrize("text", ["2021年2月30日前", "13月底前", "4月31日"])
def test_days_that_no_calendar_has(text: str) -> None:
    assert not next(iter(find_times(text))).valid


def test_a_leap_day_is_valid_in_its_year_only() -> None:
    assert [found.valid for found in find_times("2020年2月29日,2021年2月29日")] == [True, False]


@pytest.mark.parametrize("text", ["2.0版", "5G基站", "第1次全体会", "G60科创走廊"])
def test_what_is_no_time(text: str) -> None:
    assert list(find_times(text)) == []


@pytest.mark.parametrize("text", ["18月龄", "满36月", "24月以上"])
def test_months_of_an_age_are_no_dates(text: str) -> None:
    assert all(found.valid for found in find_times(text))
