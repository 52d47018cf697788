"""Headings that state how many entries stand under them: 二、六大行动; 一、提升效能（4项）; under a title （共5大类16项）."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from plancheck.document.model import Document, Section
from plancheck.extract.context import Context
from plancheck.extract.enumerations.counts import Words, words
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span
from plancheck.values.numeral import chinese_ordinal

SURE, LIKELY = 0.95, 0.8
_NUMBER = r"[二两三四五六七八九十]{1,3}|\d{1,2}"
_FAR = 2  # a heading further off counts something else
_GENERIC = frozenset({"工作", "任务", "措施", "举措", "事项", "环节"})  # what every entry is, whatever its title
_LISTED = 3  # headings that make a set of their own
_ENDING = 2  # characters that all entries share with the noun of the heading: 行动, 工程


class Stated(NamedTuple):
    """A count, where it stands, how many entries there are, of what, and how sure it is that these are meant."""

    span: Span
    what: str
    stated: int
    counted: int
    confidence: float


@lru_cache(maxsize=1)
def _bracketed() -> re.Pattern[str]:
    return regex(rf"\((?P<span>共?(?P<n>{_NUMBER})[项条件个])\)$")


@lru_cache(maxsize=1)
def _named() -> re.Pattern[str]:
    return regex(rf"(?P<span>[“\"]?(?P<n>{_NUMBER})(?:大|项|类|个方面)(?P<noun>(?:(?![和与及])[一-龥]){{2,8}}))[”\"]?$")


@lru_cache(maxsize=1)
def _line() -> re.Pattern[str]:
    kind = r"(?:个?大?类|个?方面|个?部分|大项|个?领域)"
    return regex(
        rf"(?m)^[^。;\n]{{0,60}}\((?P<span>共(?:(?P<groups>{_NUMBER}){kind})?[、,]?(?P<n>\d{{1,3}}|{_NUMBER})[项条件])\)[ ]*$"
    )


def headed_counts(context: Context) -> Iterator[Stated]:
    """Every such count whose entries are numbered without a gap."""
    document, known = context.document, context.vocabulary.once(words)
    below = _children(document)
    for index, section in enumerate(document.sections):
        if section.cell is None and not section.inline:
            yield from _heading(document.folded, section, below[index], known)
    yield from _under_title(document, below[None])
    yield from _named_before(document, below)


def _named_before(document: Document, below: dict[int | None, list[Section]]) -> Iterator[Stated]:
    """组织实施“五大行动”, and further on （一）实施产业强链行动 … （五）实施企业培育行动: the one run whose titles all end so."""
    runs = [run for run in below.values() if len(run) >= _LISTED and _run(run)]
    for match in _set().finditer(document.folded) if runs else ():
        named = [run for run in runs if all(_title(document, one).endswith(match["noun"]) for one in run)]
        stated = chinese_ordinal(match["n"]) or 0
        if len(named) != 1 or named[0][0].parent is None or match.start() > named[0][0].span.start:
            continue
        if abs(stated - len(named[0])) <= _FAR and not _inside(document, match.start(), named[0][0].parent):
            yield Stated(Span(match.start("n"), match.end("noun")), match["noun"], stated, len(named[0]), LIKELY)


def _title(document: Document, section: Section) -> str:
    return document.folded[section.title.start : section.title.end]


def _inside(document: Document, offset: int, parent: int) -> bool:
    """Whether the heading itself, which is compared with its entries anyway, states the number."""
    title = document.sections[parent].title
    return title.start <= offset < title.end


@lru_cache(maxsize=1)
def _set() -> re.Pattern[str]:
    return regex(
        r"(?<=[“施展进抓好])(?P<n>[三四五六七八九十])大(?P<noun>行动|工程|计划|攻坚|体系|机制|专项)(?=[”,。;])(?!”[、和“(:])"
    )


def _children(document: Document) -> dict[int | None, list[Section]]:
    found: dict[int | None, list[Section]] = defaultdict(list)
    for section in document.sections:
        if section.cell is None and not section.inline:
            found[section.parent].append(section)
    return found


def _heading(folded: str, section: Section, children: Sequence[Section], known: Words) -> Iterator[Stated]:
    counted = _run(children)
    title = Span(*section.title)
    named = _named().search(folded, *title)
    match = _bracketed().search(folded, *title) or named
    if not counted or match is None or folded.startswith(known.fixed, match.start("n")):
        return
    stated = chinese_ordinal(match["n"]) or 0
    if abs(stated - counted) > _FAR or stated < 2:
        return
    if match is not named:
        yield Stated(Span(*match.span("span")), "条目", stated, counted, SURE)
    elif known.leads.sub("", folded[title.start : match.start()]) == "":
        ending = match["noun"][-_ENDING:]
        same = all(folded[child.title.start : child.title.end].endswith(ending) for child in children)
        if same or ending in _GENERIC:
            yield Stated(Span(*match.span("span")), "条目", stated, counted, SURE if same else LIKELY)


def _under_title(document: Document, top: Sequence[Section]) -> Iterator[Stated]:
    """（共5大类16项）: headings of the top level, and the entries that run on through all of them."""
    first = document.sections[0].span.start if document.sections else 0
    for match in _line().finditer(document.folded, 0, first):
        span, items = Span(*match.span("span")), _running(document, bool(match["groups"]))
        groups = _run(top) if match["groups"] else 0
        for name, counted in (("groups", groups), ("n", items)):
            stated = chinese_ordinal(match[name]) if match[name] else None
            if stated and counted and abs(stated - counted) <= _FAR:
                yield Stated(span, "条目", stated, counted, SURE)


def _running(document: Document, grouped: bool) -> int:
    """Entries of the one form that is numbered from one to its end; none where several forms are."""
    runs: dict[str, list[Section]] = defaultdict(list)
    for section in document.sections:
        if section.cell is None and not section.inline and not (grouped and section.parent is None):
            runs[section.label.scheme].append(section)
    totals = [total for run in runs.values() if run[0].label.ordinal == 1 and (total := _run(run)) > 1]
    return totals[0] if len(totals) == 1 else 0


def _run(sections: Sequence[Section]) -> int:
    """How many there are if they are of one form and their numbers follow one another, from any number on."""
    ordinals = [section.label.ordinal for section in sections]
    whole = all(section.label.scheme == sections[0].label.scheme for section in sections)
    consecutive = ordinals == list(range(ordinals[0], ordinals[0] + len(ordinals))) if ordinals else False
    return len(ordinals) if whole and consecutive and len(ordinals) > 1 else 0
