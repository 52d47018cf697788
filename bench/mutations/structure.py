"""Numbers of headings: a gap or a repeat at one that is not the first."""

import re
from collections.abc import Iterator
from random import Random

from bench.mutations.fault import Fault, Text
from bench.mutations.references import numeral

_HEADING = re.compile(
    r"^[ \t\u3000]*(?:(?P<chapter>[一二三四五六七八九十]{1,3})、|[（(](?P<section>[一二三四五六七八九十]{1,3})[)）]"
    r"|第(?P<article>[一二三四五六七八九十]{1,3})[条章节])(?P<title>\S.*)$",
    re.M,
)
_ORDINALS = {numeral(number): number for number in range(1, 100)}


def numbering(document: Text, rng: Random) -> Iterator[Fault]:
    """Each heading that follows its predecessor is numbered one higher, or like it, or raised a level."""
    last: dict[str, int] = {}
    for found in _HEADING.finditer(document.text):
        scheme = found.lastgroup if found.lastgroup != "title" else _scheme(found)
        ordinal = _ORDINALS.get(found[scheme or ""], 0)
        if scheme == "chapter":
            last.pop("section", None)
        follows = last.get(scheme or "") == ordinal - 1 and ordinal > 1
        last[scheme or ""] = ordinal
        if follows:
            for how, number in (("gap", ordinal + 1), ("repeat", ordinal - 1)):
                at = found.span(scheme or "")
                yield Fault("numbering", f"{how}, {scheme}", document.name, *at, numeral(number), *found.span())
            if scheme == "section":
                mark = (found.start(scheme) - 1, found.end(scheme) + 1)
                yield Fault("numbering", "wrong level", document.name, *mark, f"{numeral(ordinal)}、", *found.span())


def _scheme(found: re.Match[str]) -> str:
    return next(name for name in ("chapter", "section", "article") if found[name])
