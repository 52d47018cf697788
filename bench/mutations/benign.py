"""Changes that change nothing: a remark about one of them is a false alarm."""

import re
from collections.abc import Iterator
from decimal import Decimal
from random import Random

from bench.mutations.fault import Fault, Text
from bench.mutations.figures import sites

_DECIMAL = re.compile(r"(?<![\d.])\d+\.\d(?![\d.])(?=%|亿|万|个)")
_HUNDRED_MILLION = re.compile(r"(?<![\d.])(\d+(?:\.\d{1,4})?)亿(?=元|美元|吨|斤|千瓦时|人次)")
_TEN_THOUSAND = re.compile(r"(?<![\d.])(\d+)万(?=[人户个家套亩吨张元件](?!亿))")
_HALF, _FULL = ",;:()", "，；：（）"
_PARAGRAPH = re.compile(r"^.{60,}$", re.M)
_EXCERPT = 1000  # characters: of less there is little to check, which is said
_GOAL = re.compile("(?<!任务)目标(?!任务)")


def rewritten(document: Text, rng: Random) -> Iterator[Fault]:
    """Numbers written another way."""
    for found in _DECIMAL.finditer(document.text):
        yield _change("12.5 → 12.50", document, found, f"{found[0]}0")
    for found in _HUNDRED_MILLION.finditer(document.text):
        yield _change("1.2亿 → 12000万", document, found, f"{Decimal(found[1]) * 10000:f}".partition(".")[0] + "万")
    for found in _TEN_THOUSAND.finditer(document.text):
        yield _change("1万 → 10000", document, found, f"{found[1]}0000")


def reset(document: Text, rng: Random) -> Iterator[Fault]:
    """A paragraph with marks of the other width, or broken after forty characters."""
    half = sum(map(document.text.count, _HALF)) > sum(map(document.text.count, _FULL))
    widths = str.maketrans(_HALF, _FULL) if half else str.maketrans(_FULL, _HALF)
    for found in _PARAGRAPH.finditer(document.text):
        yield _change("marks of the other width", document, found, found[0].translate(widths))
        at = found.start() + 40
        yield Fault("benign", "line wrapped elsewhere", document.name, at, at, "\n", *found.span())


def excerpted(document: Text, rng: Random) -> Iterator[Fault]:
    """A quarter or half of the paragraphs left out, at the beginning or at the end, as where somebody copies a part."""
    if document.page or document.origin == "table":
        return
    ends = [found.end() for found in re.finditer(r"\n+", document.text)]
    for share in (4, 2):
        first, last = ends[len(ends) // share], ends[-len(ends) // share]
        if len(document.text) - first >= _EXCERPT:
            yield Fault("benign", "beginning left out", document.name, 0, first, "", 0, 0)
        if last >= _EXCERPT:
            yield Fault("benign", "end left out", document.name, last, len(document.text), "", last, last)


def reworded(document: Text, rng: Random) -> Iterator[Fault]:
    """Another commitment where no other place speaks of it; 任务 for 目标 in running text."""
    twins = [site.start for site in sites(document) if site.twin]
    for old, new in (("力争", "争取"), ("确保", "力争")):
        for found in re.finditer(old, document.text):
            if not any(0 < twin - found.end() < 40 for twin in twins):
                yield _change(f"{old} → {new}", document, found, new)
    for line in _PARAGRAPH.finditer(document.text):
        for found in _GOAL.finditer(line[0]):
            start = line.start() + found.start()
            if not _quoted(line[0], found.start()):
                yield Fault("benign", "目标 → 任务", document.name, start, start + 2, "任务", start, start + 2)


def _quoted(line: str, at: int) -> bool:
    """Inside 《》 or quotation marks a name is changed, not a word."""
    return any(line.count(first, 0, at) > line.count(last, 0, at) for first, last in ("《》", "“”"))


def _change(how: str, document: Text, found: re.Match[str], after: str) -> Fault:
    return Fault("benign", how, document.name, *found.span(), after, *found.span())
