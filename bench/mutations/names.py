"""Names that occur again: one character of a 《title》 or of a unit changed, lost or doubled."""

import re
from collections import Counter
from collections.abc import Iterator
from random import Random

from bench.mutations.fault import Fault, Text

_TITLE = re.compile(r"《([^《》\n]{5,60})》")
_UNITS = re.compile(r"责任单位[:：](.+)|（([^（）。；\n]{4,120}?)负责）")
_UNIT = re.compile(r"(?<![^、，,()（）:： ])(?!各)[^、，,()（）等 ]+")
_HAN = re.compile(r"[一-龥]")


def titles(document: Text, rng: Random) -> Iterator[Fault]:
    """One of the places where a title stands."""
    found = list(_TITLE.finditer(document.text))
    times = Counter(one[1] for one in found)
    for one in found:
        if times[one[1]] > 1:
            yield from _spoiled("titles", document, one.span(1), one.span(), rng)


def units(document: Text, rng: Random) -> Iterator[Fault]:
    """One of three or more places where units are listed with this name."""
    places: list[tuple[int, int]] = []
    for found in _UNITS.finditer(document.text):
        group = 1 if found[1] else 2
        places += [one.span() for one in _UNIT.finditer(document.text, *found.span(group))]
    times = Counter(document.text[slice(*place)] for place in places)
    for place in places:
        if times[document.text[slice(*place)]] > 2 and place[1] - place[0] > 3:
            yield from _spoiled("units", document, place, place, rng)


def _spoiled(kind: str, document: Text, name: tuple[int, int], place: tuple[int, int], rng: Random) -> Iterator[Fault]:
    text = document.text
    letters = [at for at in range(*name) if _HAN.match(text[at])]
    if len(letters) < 4:
        return
    others = sorted(set(_HAN.findall(text)))
    for how in ("changed", "lost", "doubled"):
        at = rng.choice(letters)
        after = {"changed": rng.choice([x for x in others if x != text[at]]), "lost": "", "doubled": text[at] * 2}[how]
        yield Fault(kind, how, document.name, at, at + 1, after, *place)
