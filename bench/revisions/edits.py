"""Where a plan can be edited: sites come from simple patterns of this room, never from plancheck."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from random import Random
from typing import NamedTuple

from bench.mutations.fault import Fault, Text, other_digits
from bench.mutations.figures import sites

_LINE = re.compile(r"^责任单位[:：](?P<units>.+)\n", re.M)
_BRACKET = re.compile(
    r"（(?P<first>[^（）。；、，\n]{2,12})牵头，(?P<rest>[^（）。；\n]{2,80}?)(?:参与|配合|参加)(?:、?分工负责)?）"
)
_NAME = re.compile(r"(?:省|市|县)[一-龥]{2,8}(?:局|厅|委|办)")
_ITEM = re.compile(r"^\d+[.．、]\S[^\t\n]*\n(?:责任单位[:：].*\n)?", re.M)
_PARAGRAPH = re.compile(r"^(?=[^\d（(一二三四五六七八九十])\S{4,40}?。\S.{60,}\n", re.M)
_MEMBER = re.compile(r"[一二三四五六七八九]是[^。\n]{4,40}。[^\n]+?(?=[二三四五六七八九]是|\n)")
_MONTH = re.compile(r"(?<!\d)(?P<month>\d{1,2})(?=月底前)")
_YEAR_END = re.compile(r"(?<=到)(?P<year>20[2-4]\d)(?=年(?:底|末|，))|(?<![到年\d])年底前")


class Kind(NamedTuple):
    """A kind of edit; what `compare` should say of it: each expected (kind, how), and where (old, new or both)."""

    name: str
    title: str
    sites: Callable[[Text, Random], Iterator[Fault]]
    expected: tuple[tuple[str, str], ...]


def figures(document: Text, rng: Random) -> Iterator[Fault]:
    """Another value."""
    for site in sites(document):
        ways = list(other_digits(site.digits, rng).values())
        end = site.start + len(site.digits)
        yield Fault("figure", "changed", document.name, site.start, end, rng.choice(ways), site.start, site.end)


def dropped(document: Text, rng: Random) -> Iterator[Fault]:
    """A task with its units, a paragraph under a heading, a member of 一是…二是…, but the first: the rest is renumbered."""
    for one in _tasks(document):
        if one[0].startswith(("1", "一是")):
            continue
        yield Fault("task", "dropped", document.name, *one.span(), "", *one.span())


def moved(document: Text, rng: Random) -> Iterator[Fault]:
    """Two neighbours change places; numbers stay where they are."""
    found = list(_tasks(document))
    for one, other in pairwise(found):
        if one.end() == other.start() and one.re is other.re:
            first, second = _number(one[0]), _number(other[0])
            after = first + other[0][len(second) :] + second + one[0][len(first) :]
            yield Fault("task", "moved", document.name, one.start(), other.end(), after, one.start(), other.end())


def _number(words: str) -> str:
    found = re.match(r"\d+[.．、]|[一二三四五六七八九]是", words)
    return found[0] if found else ""


def _tasks(document: Text) -> Iterator[re.Match[str]]:
    """A report to a congress lists no tasks."""
    if "政府工作报告" in document.name:
        return
    for pattern in (_ITEM, _PARAGRAPH, _MEMBER):
        found = list(pattern.finditer(document.text))
        if len(found) > 3:
            yield from found
            return


def added_units(document: Text, rng: Random) -> Iterator[Fault]:
    """A unit of another task joins the last of a list."""
    lists = list(_LINE.finditer(document.text))
    names = sorted({name for one in lists for name in re.split("[、,，]", one["units"]) if _NAME.fullmatch(name)})
    for one in lists:
        others = [name for name in names if name not in one["units"]]
        if others:
            at = one.end("units")
            yield Fault("unit", "added", document.name, at, at, f"、{rng.choice(others)}", *one.span())


def dropped_units(document: Text, rng: Random) -> Iterator[Fault]:
    """One of several leaves."""
    for one in _LINE.finditer(document.text):
        for found in list(re.finditer(f"、(?P<name>{_NAME.pattern})(?=、|$)", one["units"])):
            start = one.start("units") + found.start()
            yield Fault("unit", "dropped", document.name, start, start + len(found[0]), "", *one.span())


def roles(document: Text, rng: Random) -> Iterator[Fault]:
    """The first of a list takes the lead; the lead of a bracket only takes part."""
    for one in _LINE.finditer(document.text):
        units = one["units"].split("、")
        if len(units) > 1 and _NAME.fullmatch(units[0]):
            after = f"牵头单位：{units[0]}\n责任单位：{'、'.join(units[1:])}\n"
            yield Fault("unit", "role", document.name, *one.span(), after, *one.span())
    for one in _BRACKET.finditer(document.text):
        start = one.end("first")
        yield Fault("unit", "role", document.name, start, start + 2, "配合", *one.span())


def deadlines(document: Text, rng: Random) -> Iterator[Fault]:
    """Another month or year."""
    for one in _MONTH.finditer(document.text):
        month = int(one["month"])
        other = rng.choice([each for each in range(3, 13) if each != month])
        yield Fault("deadline", "month", document.name, *one.span(), str(other), *one.span())
    for one in _YEAR_END.finditer(document.text):
        after = str(int(one["year"]) + 1) if one["year"] else f"{rng.choice((6, 9, 10))}月底前"
        yield Fault("deadline", "year", document.name, *one.span(), after, *one.span())


KINDS = (
    Kind("figure", "改一个数值", figures, (("target", "changed"), ("figure", "changed"))),
    Kind("dropped", "删一项任务", dropped, (("task", "dropped"), ("item", "dropped"))),
    Kind("moved", "两项任务对调", moved, (("task", "moved"), ("item", "moved"))),
    Kind("unit added", "加一个单位", added_units, (("unit", "added"),)),
    Kind("unit dropped", "去一个单位", dropped_units, (("unit", "dropped"),)),
    Kind("role", "改一个单位的职责", roles, (("unit", "role"),)),
    Kind("deadline", "改一个时限", deadlines, (("deadline", "changed"), ("deadline", "redated"))),
)
