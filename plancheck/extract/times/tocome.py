"""Words that only speak of what is to come: a year gone by among them was left over from the last plan."""

import re
from functools import lru_cache

from plancheck.source.patterns import regex
from plancheck.values.dates import TimeExpression

_BEFORE, _AHEAD = 24, 40  # characters looked at on either side of a year
_ECHO = 4  # characters of the title behind its year that the text repeats


@lru_cache(maxsize=1)
def _credited() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """纳入2023年度综合考核; the figures of 2023年度考核 may be used in any year."""
    return (
        regex(r"(?:纳入|列入|计入|作为)[^,;。:!?\n0-9]{0,12}$"),
        regex(
            r"[^,;。:!?\n]{0,20}?(?:考核|考评|考绩|绩效|评估|评价|目标责任)(?!结果|得分|对象|的(?!重要|主要|参考|依据|内容))"
        ),
    )


@lru_cache(maxsize=1)
def _drafted() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """制定局党组2023年度学习计划."""
    return (
        regex(r"(?:^|[,;。:、.)\s并])(?:制定|制订|编制|拟定|拟订)[^,;。:!?\n《0-9]{0,20}$"),
        regex(r"[^,;。:!?\n的]{0,16}?(?:计划|方案|要点|清单)"),
    )


@lru_cache(maxsize=1)
def _scheduled() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """从2017年9月10日开始至12月10日结束; 年终考核于2018年12月中旬组织实施."""
    return (
        regex(r"(?:[从自]|(?:考核|考评|验收|评估|检查|督查|督导)[^,;。:!?\n]{0,6}于)$"),
        regex(r"(?:开始|起)[,]?[至到][^,;。:]{2,14}(?:结束|为止|止)|(?:组织实施|组织开展|统一组织|进行)(?![了过])"),
    )


@lru_cache(maxsize=1)
def _announced() -> re.Pattern[str]:
    return regex(r"(?:现[就将对]|做好|完成好|为)$")


def is_to_come(folded: str, found: TimeExpression, title: str) -> bool:
    """Whether the words around a year, or the title they repeat with another year, speak of work not yet done."""
    before = folded[max(0, found.start - _BEFORE) : found.start]
    for opening, going_on in (_credited(), _drafted(), _scheduled()):
        if opening.search(before) and going_on.match(folded, found.end, found.end + _AHEAD):
            return True
    return _announced().search(before) is not None and _echoes(folded, found, title)


def _echoes(folded: str, found: TimeExpression, title: str) -> bool:
    """现就2023年重点工作分解如下, under the title 2024年重点工作分解方案."""
    words = folded[found.end : found.end + _ECHO]
    return len(words) == _ECHO and re.search(rf"(?:19|20)\d\d年度?{re.escape(words)}", title) is not None
