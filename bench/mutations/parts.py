"""Where in a document a place stands: its part (looking back, or a target) and its sentence."""

import re
from bisect import bisect_right
from functools import lru_cache

from bench.mutations.fault import Text

_HEADING = re.compile(r"^[ \t\u3000]*[一二三四五六七八九十]{1,3}、.*$", re.M)
_BACK = re.compile(r"回顾|过去|完成情况|成就|成效|上年|去年|上届|现状|形势")
_PERIOD = re.compile(r"“十.五”|五年规划|《[^》]*纲要")
_OUTLINE = re.compile(r"《[^》\n]*纲要")
_PAST = re.compile(r"已|去年|上年|五年来|一年来|以来")
_SENTENCE = re.compile(r"[^。；;！？\n]{12,}[。；;]")
_WORK = re.compile(r"推进|实施|建设|完善|加强|推动|开展|建立|打造|培育|支持|落实|提升|深化")


@lru_cache(maxsize=64)
def _headings(text: str) -> tuple[tuple[int, ...], tuple[str, ...]]:
    found = list(_HEADING.finditer(text))
    return tuple(one.start() for one in found), tuple(one[0] for one in found)


def chapter(document: Text, offset: int) -> int:
    """The number of the 一、 heading a place stands under; 0 before the first."""
    return bisect_right(_headings(document.text)[0], offset)


def part(document: Text, offset: int) -> str:
    """back, period (the goals of five years, or a paragraph about their outline) or target; a report begins by looking back."""
    number = chapter(document, offset)
    if not number:
        return "back" if document.origin == "wild" else "target"
    heading = _headings(document.text)[1][number - 1]
    if _BACK.search(heading):
        return "back"
    if _OUTLINE.search(document.text, document.text.rfind("\n", 0, offset) + 1, offset):
        return "period"
    return "period" if _PERIOD.search(heading) and str(document.year) not in heading else "target"


def clause(text: str, offset: int) -> str:
    """The sentence around a place."""
    marks = "。；;！？\n"
    start = max(text.rfind(mark, 0, offset) for mark in marks) + 1
    ends = [end for end in (text.find(mark, offset) for mark in marks) if end >= 0]
    return text[start : min(ends, default=len(text))]


def is_target(document: Text, offset: int) -> bool:
    """Whether a place states what is to be done, by its part and its own words."""
    return part(document, offset) == "target" and not _PAST.search(clause(document.text, offset))


def working(document: Text) -> list[tuple[int, int]]:
    """Sentences that say what is to be done, each with its final mark."""
    places = (found.span() for found in _SENTENCE.finditer(document.text))
    return [
        (start, end) for start, end in places if is_target(document, start) and _WORK.search(document.text, start, end)
    ]
