"""Numbers before headings and items (GB/T 9704-2012, 7.3.3), read on width-folded text."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plancheck.document.model import Label
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span
from plancheck.values.numeral import chinese_ordinal

_NUMERAL = "一二三四五六七八九十百零〇"
_CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"
_BEFORE = {"division": "ordinal", "verb": "series"}  # the number's group before the one that ends a label
_SCHEMES = {
    "big": "一、",
    "bracket": "（一）",
    "open": "（一）",
    "shut": "（一）",
    "number": "1.",
    "round": "（1）",
    "half": "（1）",
    "circle": "①",
}

# Coarse to fine, where the document itself does not say. 第X条 and 一、 stand either way round.
RANKS = {
    "第X篇": 0, "第X部分": 1, "第X章": 1, "第X节": 2, "第X条": 3, "一、": 3, "（一）": 4, "1.": 5, "（1）": 6, "①": 7, "一是": 8,
    "1": 3, "1.1": 4, "1.1.1": 5, "1.1.1.1": 6,
}  # fmt: skip
DECIMAL = frozenset({"1.1", "1.1.1", "1.1.1.1"})
HEADINGS = frozenset({"一、", "（一）", "第X篇", "第X部分", "第X章", "第X节", "第X条", "#", "1"}) | DECIMAL


class Found(NamedTuple):
    """A label; `inline` inside a paragraph.

    `sure` is False for a number that a digit follows (2.5G…) and for （一 or 一） with one bracket only.
    """

    label: Label
    sure: bool = True
    inline: bool = False


@lru_cache(maxsize=1)
def _leading() -> re.Pattern[str]:
    return regex(
        rf"[*_]{{0,3}}(?P<label>)(?:(?P<big>[{_NUMERAL}]{{1,3}})(?:、|\.(?![{_NUMERAL}\d]))|\( ?(?P<bracket>[{_NUMERAL}]{{1,3}}) ?\)[、.]?"
        rf"|\((?P<open>[{_NUMERAL}]{{1,3}})(?![^()]*\))|(?P<shut>[{_NUMERAL}]{{1,3}})\)"
        rf"|(?P<number>\d{{1,2}})[.、]|\( ?(?P<round>\d{{1,2}}) ?\)[、.]?|(?P<half>\d{{1,2}})\)"
        rf"|(?P<circle>[{_CIRCLES}])[、.]?"
        rf"|第 ?(?P<ordinal>[{_NUMERAL}]{{1,5}}|\d{{1,3}}) ?(?P<division>部分|[篇编章节条])"
        rf"|(?P<series>[一二三四五六七八九十]{{1,2}})(?P<verb>是|要))"
    )


@lru_cache(maxsize=1)
def _inline() -> re.Pattern[str]:
    numeral = "[一二三四五六七八九十]"
    after = r"(?:(?<=[。;:!?,”）)].)|(?<=[。;:!?,”）)] .))"
    return regex(rf"(?P<label>(?P<series>{numeral}{after}{numeral}?)(?P<verb>是|要))")


@lru_cache(maxsize=1)
def _year() -> re.Pattern[str]:
    return regex(r"(?:19|20)\d\d ?(?:年|-)")


def leading(text: str, folded: str, span: Span) -> Found | None:
    """The label at the start of a block. `text` and `folded` are whole texts, `span` the block without its marker."""
    match = _leading().match(folded, span.start, span.end)
    if match is None:
        return None
    name = _BEFORE.get(match.lastgroup or "", match.lastgroup or "")
    ordinal = _CIRCLES.index(match[name]) + 1 if name == "circle" else chinese_ordinal(match[name])
    if not ordinal or not _plausible(folded, name, match, ordinal, span):
        return None
    place = Span(match.end("label"), match.end())
    return Found(Label(place.of(text), _scheme(name, match), ordinal, place), _certain(folded, name, place.end))


def inline(text: str, folded: str, span: Span) -> Iterator[Found]:
    """Every 一是, 二要 … inside a block that may be a label."""
    for match in _inline().finditer(folded, span.start, span.end):
        ordinal = chinese_ordinal(match["series"])
        if ordinal:
            place = Span(*match.span("label"))
            yield Found(Label(place.of(text), "一是", ordinal, place), inline=True)


def _scheme(name: str, match: re.Match[str]) -> str:
    if name == "ordinal":
        return "第X" + match["division"].replace("编", "篇")
    return _SCHEMES.get(name, "一是")


def _certain(folded: str, name: str, end: int) -> bool:
    """1.5亿元, 2、3号 and （一 are no labels of themselves; 1.2017年…计划 is one."""
    if name in ("open", "shut"):
        return False
    following = folded[end : end + 1]
    if name != "number" or not (following.isdecimal() or following == "%"):
        return True
    return _year().match(folded, end) is not None


def _plausible(folded: str, name: str, match: re.Match[str], ordinal: int, span: Span) -> bool:
    rest = folded[match.end() : span.end].strip(" *_\t")
    if "\t" in rest and name in ("big", "bracket", "ordinal"):
        return False  # the first cell of a row
    if name == "ordinal":
        return _division(match["division"], rest, spaced=folded[match.end() : match.end() + 1] in (" ", "\t", ""))
    if name == "big":
        return ordinal < 100 and bool(rest) and not _counts_on(rest, ordinal)
    return bool(rest)


def _division(kind: str, rest: str, spaced: bool) -> bool:
    """第三条 with a blank, a mark or nothing behind it; 第三条生产线 is text, 第一章总则 a short line of its own."""
    if not rest or rest[0] in ":、(【《":
        return True
    if spaced:
        return True
    return kind != "条" and len(rest) <= 24 and not rest.endswith(("。", ";", ",")) and rest[0] not in "的之所规"


def _counts_on(rest: str, ordinal: int) -> bool:
    """一、二产业: the next numeral follows at once, so it is a list of numerals."""
    run = len(rest) - len(rest.lstrip(_NUMERAL))
    return run > 0 and chinese_ordinal(rest[:run]) == ordinal + 1
