"""Who is responsible: a line or bracket dropped, a second lead."""

import re
from collections import Counter
from collections.abc import Iterator
from random import Random

from bench.mutations.fault import Fault, Text
from bench.mutations.parts import chapter

_LINE = re.compile(r"^责任单位[:：](?P<units>.+)\n", re.M)
_BRACKET = re.compile(r"（(?P<units>[^（）。；\n]{2,120}?)负责）$", re.M)
_NAME = re.compile(r"(?!各|.*牵头|.*职责)[一-龥]{2,12}")
_ITEM = re.compile(r"牵头(?P<work>[^，,。；;、]{6,24})(?=[，,。；;])")
_SERIAL = re.compile(r"^\d+ (?:市|湖州)\S+ .*$", re.M)


def duties(document: Text, rng: Random) -> Iterator[Fault]:
    """Responsible units of tasks that have at least two siblings with units, and works of a table of departments."""
    found = [*_LINE.finditer(document.text), *_BRACKET.finditer(document.text)]
    siblings = Counter(chapter(document, one.start()) for one in found)
    for one in found:
        if siblings[chapter(document, one.start())] > 2:
            yield from _of(document, one)
    yield from _table(document, rng)


def _of(document: Text, one: re.Match[str]) -> Iterator[Fault]:
    text, name = document.text, document.name
    line = one[0].endswith("\n")
    before = text.rfind("\n", 0, one.start() - 1 if line else one.start()) + 1
    yield Fault("duties", "units dropped", name, *one.span(), "", before, one.end())
    units = [unit for unit in re.split(r"[、，,]", one["units"]) if _NAME.fullmatch(unit)]
    if len(units) < 2:
        return
    first, second, rest = units[0], units[1], "、".join(units[2:])
    if line:
        after = f"牵头单位:{first}\n牵头单位:{second}\n" + (f"配合单位:{rest}\n" if rest else "")
    else:
        after = f"（{first}牵头，{second}牵头{f'，{rest}配合' if rest else ''}）"
    yield Fault("duties", "second lead", name, *one.span(), after, before, one.end())


def _table(document: Text, rng: Random) -> Iterator[Fault]:
    """A work one department leads is given to the next one as well."""
    rows = list(_SERIAL.finditer(document.text)) if document.origin == "corpus" else []
    for row, other in zip(rows, [*rows[1:], *rows[:1]], strict=True):
        for item in _ITEM.finditer(row[0]):
            at = other.end()
            yield Fault(
                "duties", "second lead in a table", document.name, at, at, f"牵头{item['work']}。", other.start(), at
            )
