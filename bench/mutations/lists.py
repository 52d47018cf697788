"""Counted lists: A、B、C三大X, and paragraphs of 一是 to N是 under a stated count."""

import re
from collections.abc import Iterator
from random import Random

from bench.mutations.fault import Fault, Text
from bench.mutations.references import numeral

_ITEM = r"[^、，,。；;：:！？“”（）()《》\s\d]"
_COUNTED = re.compile(
    rf"(?P<items>{_ITEM}{{2,16}}(?:、{_ITEM}{{2,14}})*(?:、|和|及){_ITEM}{{2,14}}?)(?P<count>[两三四五六七八九十]|\d{{1,2}})(?:大|个|项|类)(?P<label>[一-龥]{{2,8}})"
)
_FIRST = re.compile(r"一是(?P<rest>.*)$", re.M)
_CLAIM = re.compile(r"(?P<count>[两三四五六七八九十])(?:个方面|项|方面)")
_VALUES = {**{numeral(number): number for number in range(1, 21)}, "两": 2}
_EXTRA = ("数字贸易", "文化创意", "航空物流", "现代种业")


def counted(document: Text, rng: Random) -> Iterator[Fault]:
    """An item of a list is dropped or added, or another count is stated."""
    for found in _COUNTED.finditer(document.text):
        items = re.split("、|(?:和|及)(?=[^和及、]*$)", found["items"])
        if "等" not in items[-1] and _value(found["count"]) == len(items) > 2:
            yield from _list_faults(document, found, items, rng)
    for first in _FIRST.finditer(document.text):
        yield from _claims(document, first, rng)


def _list_faults(document: Text, found: re.Match[str], items: list[str], rng: Random) -> Iterator[Fault]:
    text, name, place = document.text, document.name, found.span()
    dropped = rng.choice(items[1:-1])
    at = text.index(f"、{dropped}", found.start())
    yield Fault("lists", "item dropped", name, at, at + 1 + len(dropped), "", *place)
    yield Fault("lists", "item added", name, at, at, f"、{rng.choice(_EXTRA)}", *place)
    yield Fault("lists", "count changed", name, *found.span("count"), _other(found["count"], rng), *place)


def _claims(document: Text, first: re.Match[str], rng: Random) -> Iterator[Fault]:
    """The count stated shortly before 一是, in its paragraph."""
    count = 1
    while f"{numeral(count + 1)}是" in first["rest"]:
        count += 1
    start = max(document.text.rfind("\n", 0, first.start()) + 1, first.start() - 120)
    for claim in _CLAIM.finditer(document.text, start, first.start()):
        if _value(claim["count"]) == count > 1:
            after = _other(claim["count"], rng)
            yield Fault(
                "lists", "count before 一是", document.name, *claim.span("count"), after, claim.start(), first.end()
            )


def _value(count: str) -> int:
    return int(count) if count.isdigit() else _VALUES[count]


def _other(count: str, rng: Random) -> str:
    value = _value(count) + rng.choice((-1, 1))
    return str(value) if count.isdigit() else numeral(value)
