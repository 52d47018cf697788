"""Figures and their bounds: any number with a unit; eligible where the same words stand around the same number again."""

import re
from collections import Counter
from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from bench.mutations.fault import Fault, Text, other_digits
from bench.mutations.parts import is_target

NUMBER = re.compile(
    r"(?<![\d.\-—－~～])(?P<number>\d+(?:\.\d+)?)(?P<unit>%|％|个百分点|[万亿千百]*(?:元|美元|家|个|项|人次|人|户|公里|亩|吨|套|张|所|座|台|件|名|处"
    r"|平方米|立方米|公顷|斤|千瓦时|千瓦|倍|位|条|批|场|种|岁|辆|架|层|米|毫克|微克|标煤|吨标准煤))(?P<bound>以上|以下|以内|左右)?"
)
_LEFT = re.compile(r"[^，,。；;：:、！？\s（）()《》\d]*$")
_LEAD = re.compile(r"^(?:力争|确保|实现|争取|完成|推动|全年|全省|全市|全区|年内|今年|到|并|使)+")
_SCALES = {"万": "亿", "亿": "万"}
_WORDS, _FEWEST = 8, 4  # so many words before a number make it the same figure


class Site(NamedTuple):
    """A number with its unit: its span, digits, bound, and whether its words occur with it again."""

    start: int
    end: int
    digits: str
    bound: str
    twin: bool


def sites(document: Text) -> list[Site]:
    """All numbers with a unit, in reading order."""
    text = document.text
    found = [(one, _key(document, one)) for one in NUMBER.finditer(text)]
    times = Counter(key for _, key in found if key)
    return [Site(*one.span(), one["number"], one["bound"] or "", times[key] > 1) for one, key in found]


def _key(document: Text, one: re.Match[str]) -> tuple[str, ...]:
    """The last words before the number, the number and its unit; nothing where they say too little."""
    text = document.text
    left = _LEFT.search(text[max(0, one.start() - 20) : one.start()])
    words = _LEAD.sub("", left[0])[-_WORDS:] if left else ""
    if len(words) < _FEWEST or not is_target(document, one.start()):
        return ()
    return (words, one["number"], one["unit"])


def values(document: Text, rng: Random) -> Iterator[Fault]:
    """One figure says something else; where it stands twice, in every way."""
    for site in sites(document):
        end = site.start + len(site.digits)
        ways = list(other_digits(site.digits, rng).items())
        for how, after in ways if site.twin else [rng.choice(ways)]:
            yield Fault("figures", how, document.name, site.start, end, after, site.start, site.end, site.twin)
        if document.text[end] in _SCALES:
            after = _SCALES[document.text[end]]
            yield Fault("figures", "万 for 亿", document.name, end, end + 1, after, site.start, site.end, site.twin)


def bounds(document: Text, rng: Random) -> Iterator[Fault]:
    """以上, 以下, 以内 dropped, or 以上 added to a plain number."""
    for site in sites(document):
        if site.bound == "左右":
            continue
        start = site.end - len(site.bound)
        how, after = ("dropped", "") if site.bound else ("added", "以上")
        yield Fault("bounds", how, document.name, start, site.end, after, site.start, site.end, site.twin)
