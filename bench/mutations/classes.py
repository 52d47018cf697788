"""The classes of faults: where their sites come from and which rules may claim to have seen them."""

from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import NamedTuple

from bench.mutations import (
    benign,
    duties,
    figures,
    lists,
    marks,
    names,
    order,
    references,
    restated,
    structure,
    tables,
    times,
)
from bench.mutations.fault import Fault, Text
from bench.mutations.pages import plantable

Enumerator = Callable[[Text, Random], Iterator[Fault]]
_REAL = ("corpus", "wild")
_ALL = ("corpus", "wild", "page")


class Class(NamedTuple):
    """`families` are prefixes of rule ids; `origins` the documents used; `wide` where any site is tried too.

    `made` are ways that write a new sentence: they are no sites of the document and left out of the sample of any site.
    """

    name: str
    title: str
    title_zh: str
    sites: Enumerator
    families: tuple[str, ...]
    origins: tuple[str, ...] = _REAL
    wide: bool = False
    made: tuple[str, ...] = ()


CLASSES = (
    Class("figures", "figure restated", "复述的数值", figures.values, ("NUM", "TAB"), wide=True),
    Class("restated", "statement repeated otherwise", "换值重写的表述", restated.conflicting, ("NUM", "TAB")),
    Class("bounds", "bound of a figure restated", "复述数值的限定词", figures.bounds, ("NUM", "TAB"), wide=True),
    Class(
        "cells", "cell of an additive row", "可加行的单元格", tables.cells, ("TAB", "NUM"), (*_ALL, "table"), wide=True
    ),
    Class("duties", "responsible unit", "责任单位", duties.duties, ("RES", "GRA"), _ALL),
    Class("order", "work and what it waits for", "工作的先后", order.order, ("GRA003",)),
    Class("attachments", "attachment", "附件", references.attachments, ("REF", "FMT"), _ALL),
    Class("sections", "reference to a part", "章节引用", references.sections, ("REF",)),
    Class("numbering", "number of a heading", "标题序号", structure.numbering, ("STR", "ENU", "FMT"), _ALL),
    Class("titles", "title occurring again", "重复出现的文件名", names.titles, ("REF", "TRM", "FMT"), _ALL),
    Class("units", "unit occurring again", "重复出现的单位名", names.units, ("RES", "TRM", "REF", "GRA"), _ALL),
    Class("lists", "counted list", "计数列举", lists.counted, ("ENU", "NUM", "STR")),
    Class("dates", "date", "日期", times.dates, ("TIM", "FMT"), _ALL),
    Class("leftovers", "year left over", "遗留年份", times.leftovers, ("TIM", "REF"), wide=True, made=("deadline",)),
    Class("marks", "pair of marks", "成对标点", marks.marks, ("PUN", "FMT")),
    Class("doubled", "doubled word", "重复词", marks.doubled, ("TRM", "PUN")),
)
BENIGN = (
    Class("benign", "numbers rewritten", "", benign.rewritten, (), _ALL),
    Class("benign", "marks and lines", "", benign.reset, (), _ALL),
    Class("benign", "figures said again", "", restated.agreeing, (), _ALL),
    Class("benign", "words", "", benign.reworded, (), _ALL),
    Class("benign", "excerpts", "", benign.excerpted, (), _ALL),
)


def enumerated(one: Class, documents: Sequence[Text], seed: int) -> list[Fault]:
    """All sites of a class, in a fixed order."""
    found: list[Fault] = []
    for document in documents:
        if document.origin in one.origins:
            sites = one.sites(document, Random(f"{seed}/{one.name}/{one.title}/{document.name}"))
            found += (fault for fault in sites if plantable(document, fault))
    return found


def drawn(faults: Sequence[Fault], count: int, seed: int) -> list[Fault]:
    """`count` of them (all, if there are fewer), spread evenly over the ways in which they are made."""
    rng = Random(f"{seed}/draw")
    ways: dict[str, list[Fault]] = {}
    for fault in faults:
        ways.setdefault(fault.how, []).append(fault)
    for group in ways.values():
        rng.shuffle(group)
    chosen: list[Fault] = []
    while len(chosen) < min(count, len(faults)):
        chosen += [group.pop() for group in ways.values() if group]
    return chosen[:count]
