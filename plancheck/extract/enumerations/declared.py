"""Declared totals (分解为146项任务, 共四个部分, 附件3件) beside the numbered entries of the document."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from plancheck.extract.context import Context
from plancheck.extract.enumerations.headed import Stated, headed_counts
from plancheck.extract.enumerations.tablegroups import group_counts
from plancheck.facts.kinds import AttachmentFact, DeclaredFact, Fact, RowFact, SectionFact, TableFact
from plancheck.source.patterns import regex
from plancheck.source.scan import scanned
from plancheck.source.span import Span
from plancheck.values.numeral import chinese_ordinal

_SURE, _LIKELY = 0.95, 0.8
_LEAST = 3  # a smaller total sums up no table or list of its own
_FAR = 0.3  # of the stated total: entries further off are others than those meant
_DIGITS = "一二两三四五六七八九十"
_COUNTS = ("pn", "fn", "tn", "an", "bn", "qn", "dn", "mn", "gn", "wn", "in")
_PARTS = {"部分": ("第X部分", "一、"), "章": ("第X章",), "篇": ("第X篇",), "条": ("第X条",)}


@lru_cache(maxsize=1)
def _forms() -> re.Pattern[str]:
    number = rf"(?P<{{}}>\d{{{{1,3}}}}|[{_DIGITS}]{{{{1,3}}}})"
    return regex(
        rf"(?P<parts>(?:全文|本(?:方案|规划|计划|意见|要点|办法|文))(?:共|分|共分|共有|分为|共分为|由){number.format('pn')}个?"
        r"(?P<part>部分|章|篇|条)(?!例|第))"
        rf"|(?P<files>附件(?:共|共计)?{number.format('fn')}(?:件|个|份))"
        rf"|(?P<tasks>(?:分解为|细化为|分解成|细化成|梳理出|梳理形成){number.format('tn')}[项条个]"
        r"(?:具体|重点|主要|年度|工作|细化){0,2}(?:任务|举措|措施|工作|事项))"
        rf"|(?P<sets>{number.format('sn')}(?:个方面|大?类|个部分|个领域)[、和共计]{{0,2}}{number.format('mn')}[项条个]"
        r"(?:具体|重点|主要|年度|工作|细化|目标){0,2}(?:任务|举措|措施|工作|事项|内容))"
        rf"|(?P<all>对 ?{number.format('an')} ?项(?:重点|主要|年度|目标){{0,2}}(?:任务|举措|措施|工作)"
        r"(?:实行|进行|逐项|建立|开展|的?(?:落实|完成|推进)情况))"
        rf"|(?P<above>[上前以][述上](?:的)? ?{number.format('bn')} ?项(?:重点|主要|年度|目标|具体){{0,2}}(?:任务|举措|措施|工作))"
        rf"|(?P<issues>(?:反馈|涉及|指出|梳理出)(?:意见|涉及|我[省市县区])?(?:的|了)? ?{number.format('qn')} ?个(?:具体|突出|主要)?问题)"
        rf"|(?P<table>[本附]表(?:中|内)?(?:所列|共列|列出|列有|共有|共){number.format('gn')}[项个条件]"
        r"(?:重点|主要|年度|目标|具体){0,2}(?:任务|举措|措施|工作|事项|项目))"
        rf"|(?P<offer>本(?:方案|规划|计划|意见|要点|措施|清单)(?:共)?(?:提出|推出|明确|部署|安排|包括|列出|列有){number.format('wn')}[项条个]"
        r"(?:具体|重点|主要|年度|工作|细化){0,2}(?:任务|举措|措施|工作|事项))"
        rf"|(?P<agenda>{number.format('in')}[项个]议[题程](?!的))"
        rf"|(?P<deeds>{number.format('dn')}件(?:重点|民生|惠民|为民|便民){{0,2}}实事)"
    )


@lru_cache(maxsize=1)
def _begin() -> re.Pattern[str]:
    return regex(
        rf"[全本附分细梳对上前以反涉指\d{_DIGITS}](?:(?=[文方规计意要办件解化理馈及出表措清])"
        rf"|(?=[\d{_DIGITS}]{{0,1}}(?:个[方部领]|大?类))|(?<=对)(?= ?[\d{_DIGITS}])|(?<=[上前以])(?=[述上]的? ?[\d{_DIGITS}])"
        rf"|(?=[\d{_DIGITS}]{{1,2}}件)|(?=[\d{_DIGITS}]{{0,1}}[项个]议[题程]))"
    )


def declared_totals(context: Context) -> dict[str, list[Fact]]:
    """The facts `declared`: totals for which the document numbers its entries from one without a gap."""
    found: list[DeclaredFact] = []
    for match in scanned(_begin(), _forms(), context.document.folded):
        fact = _READ[match.lastgroup or ""](context, match)
        if fact is not None:
            found.append(fact)
    found.extend(_as_fact(context, one) for one in (*headed_counts(context), *group_counts(context)))
    found.sort(key=lambda fact: fact.span)
    return {"declared": [fact._replace(id=f"ed{number}") for number, fact in enumerate(found, 1)]}


def _as_fact(context: Context, one: Stated) -> DeclaredFact:
    section = context.section_at(one.span.start)
    return DeclaredFact(
        "", one.span, context.text(one.span), section, one.confidence, one.what, one.stated, one.counted
    )


def _fact(context: Context, match: re.Match[str], what: str, counted: int | None, sure: bool) -> DeclaredFact | None:
    stated = chinese_ordinal(next(match[name] for name in _COUNTS if match[name]))
    if not stated or not counted:
        return None
    span = Span(*match.span())
    section = context.section_at(span.start)
    return DeclaredFact("", span, context.text(span), section, _SURE if sure else _LIKELY, what, stated, counted)


def _parts(context: Context, match: re.Match[str]) -> DeclaredFact | None:
    """Headings of the top level; of two schemes that may be meant the one that is there."""
    sections = context.facts(SectionFact)
    for scheme in _PARTS[match["part"]]:
        ordinals = [s.ordinal for s in sections if s.scheme == scheme and s.place == "body" and s.kind == "heading"]
        if ordinals:
            top = all(s.parent is None for s in sections if s.scheme == scheme and s.place == "body")
            whole = top or match["part"] == "条"
            return _fact(context, match, match["part"], _counted(ordinals) if whole else None, True)
    return None


def _files(context: Context, match: re.Match[str]) -> DeclaredFact | None:
    listed = [fact.number for fact in context.facts(AttachmentFact) if fact.place == "list" and fact.number]
    return _fact(context, match, "附件", _counted(listed), True)


def _agenda(context: Context, match: re.Match[str]) -> DeclaredFact | None:
    """三项议题, where the document numbers what is on the agenda at its top level and nothing else."""
    top = [fact for fact in context.facts(SectionFact) if fact.parent is None and fact.place == "body"]
    counted = _counted([fact.ordinal for fact in top]) if len({fact.scheme for fact in top}) == 1 else None
    stated = chinese_ordinal(match["in"]) or 0
    business = top and sum(1 for fact in top if _business().search(fact.title)) * 2 > len(top)
    near = counted and match.start() < top[0].span.start and abs(stated - counted) <= 1
    return _fact(context, match, "议题", counted, False) if near and business else None


@lru_cache(maxsize=1)
def _business() -> re.Pattern[str]:
    return regex("^(?:听取|审议|研究|讨论|传达|学习|通报|部署|选举|表决|通过|宣读|观看|汇报)")


def _deeds(context: Context, match: re.Match[str]) -> DeclaredFact | None:
    """十件民生实事, where the document is the list of them."""
    opening = context.document.blocks[0].span if context.document.blocks else Span(0, 0)
    return _tasks(context, match) if "实事" in context.text(opening) else None


def _tasks(context: Context, match: re.Match[str]) -> DeclaredFact | None:
    """The one table of tasks with serials, or the one running list, that is near the total; none if any agrees."""
    stated = chinese_ordinal(next(match[name] for name in _COUNTS if match[name])) or 0
    totals = [total for total in _numbered(context) if abs(total - stated) <= stated * _FAR]
    if stated < _LEAST or not totals:
        return None
    folded, end = context.document.folded, match.end()
    shown = any(word in folded[end : end + 20] for word in ("附件", "附表", "下表", "如下", "见表"))
    return _fact(context, match, "任务", stated if stated in totals else totals[0], shown and len(totals) == 1)


def _numbered(context: Context) -> Iterator[int]:
    """How many entries each table of tasks has by its serials, and each list that runs from one to its end."""
    named = {table.id for table in context.facts(TableFact) if table.sure}
    serials: dict[str, list[int]] = defaultdict(list)
    for row in context.facts(RowFact):
        if row.table in named and row.serial and row.serial.strip().isdecimal():
            serials[row.table].append(int(row.serial))
    runs: dict[str, list[SectionFact]] = defaultdict(list)
    for section in context.facts(SectionFact):
        if section.place == "body":
            runs[section.scheme].append(section)
    whole = ([section.ordinal for section in run] for run in runs.values())
    for ordinals in (*serials.values(), *whole, *_running(runs.values()), *_groups(context)):
        total = _counted(ordinals)
        if total:
            yield total


def _running(schemes: Iterable[Sequence[SectionFact]]) -> Iterator[list[int]]:
    """Lists that run on through several chapters, where the same form begins anew later: tasks 1 to 12, then steps 1 to 4."""
    for sections in schemes:
        cuts = [place for place, section in enumerate(sections) if section.ordinal == 1]
        for start, end in pairwise([*cuts, len(sections)]):
            if len({section.parent for section in sections[start:end]}) > 1:
                yield [section.ordinal for section in sections[start:end]]


def _groups(context: Context) -> Iterator[list[int]]:
    """The entries right under each heading that says it lists the tasks: 二、主要任务."""
    sections = context.facts(SectionFact)
    listing = {fact.id for fact in sections if fact.kind == "heading" and _listing().search(fact.title)}
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for fact in sections:
        if fact.parent in listing and fact.place == "body":
            groups[fact.parent, fact.scheme].append(fact.ordinal)
    yield from (ordinals for ordinals in groups.values() if len(ordinals) >= _LEAST)


@lru_cache(maxsize=1)
def _listing() -> re.Pattern[str]:
    return regex(r"(?:任务|举措|措施|问题|清单|重点工作)(?:分工|清单|及分工)?$")


def _counted(ordinals: list[int]) -> int | None:
    """How many there are if they are numbered from one upward without a gap."""
    return len(ordinals) if ordinals and ordinals == list(range(1, len(ordinals) + 1)) else None


_READ = {
    "parts": _parts, "files": _files, "tasks": _tasks, "sets": _tasks, "all": _tasks, "above": _tasks,
    "issues": _tasks, "deeds": _deeds, "table": _tasks, "offer": _tasks, "agenda": _agenda,
}  # fmt: skip
