"""Documents that plans name, make and use, and what points to what."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache

from plancheck.extract.titles.titlenames import letters
from plancheck.facts.kinds import (
    AttachmentFact,
    DocumentFact,
    LinkFact,
    ReferenceFact,
    SectionFact,
    TaskFact,
    TitleFact,
)
from plancheck.graph.building.holders import Holders
from plancheck.graph.building.labels import shortened
from plancheck.graph.building.sheet import Sheet
from plancheck.graph.kinds import ATTACHMENT, REFERS, TASK, TITLE
from plancheck.source.patterns import regex
from plancheck.source.span import Span

Clauses = dict[str, list[Span]]


class Papers:
    """The plans of a graph by what titles may call them: name or 发文字号; one that two plans bear names neither."""

    def __init__(self, sheets: Iterable[Sheet]) -> None:
        """All plans of the graph."""
        self._by_name: dict[str, str | None] = {}
        for sheet in sheets:
            for about in sheet.rows(DocumentFact):
                for name in {*_names(about.title or ""), letters(about.number or "")} - {""}:
                    self._by_name[name] = sheet.root if self._by_name.get(name, sheet.root) == sheet.root else None

    def node(self, sheet: Sheet, name: str, fact: TitleFact | LinkFact) -> str:
        """The plan that a name stands for, else a node for the name itself, shared by all plans."""
        number, issuer = (fact.number, fact.issuer) if isinstance(fact, TitleFact) else (None, None)
        keys = (letters(number or ""), letters(name))
        plan = next((self._by_name[key] for key in keys if self._by_name.get(key)), None)
        if plan is not None:
            return plan
        identity = f"{TITLE}:{name}"
        sheet.node(identity, TITLE, f"《{shortened(name)}》", fact, name=name, number=number, issuer=issuer)
        return identity


def papers(sheet: Sheet, holders: Holders, known: Papers) -> None:
    """Add titles, what makes and what uses them, and references to other places of the plan."""
    _titles(sheet, holders, known, _links(sheet, holders, known))
    for reference in sheet.rows(ReferenceFact):
        target = _target(sheet, holders, reference)
        if target is not None:
            _refer(sheet, holders, reference, target)


def _links(sheet: Sheet, holders: Holders, known: Papers) -> Clauses:
    """Edges to what a clause makes or uses; for each of these nodes the clauses, in reading order."""
    clauses: Clauses = {}
    for link in sorted(sheet.rows(LinkFact), key=lambda link: link.span):
        if link.title is not None and link.target is None and link.after is None:
            target = known.node(sheet, link.title, link)
            holder = holders.of(link.source, link.span, link.section)
            clauses.setdefault(target, []).append(link.span)
            if target not in (holder, sheet.root):
                sheet.edge(link.kind, holder, target, link, stated=link.stated)
    return clauses


def _titles(sheet: Sheet, holders: Holders, known: Papers, clauses: Clauses) -> None:
    """An edge from what mentions a title otherwise; a short title is the document it stands for."""
    facts = {title.id: title for title in sheet.rows(TitleFact)}
    meant = {
        reference.span: facts[reference.target] for reference in sheet.rows(ReferenceFact) if reference.target in facts
    }
    for title in facts.values():
        whole = meant.get(title.span, title)
        target = known.node(sheet, whole.name, whole)
        if not _within(title.span, clauses.get(target, [])):
            _refer(sheet, holders, title, target)


def _within(span: Span, clauses: list[Span]) -> bool:
    """Whether one of some clauses, which do not overlap, holds a span."""
    at = bisect_right(clauses, (span.start, float("inf"))) - 1
    return at >= 0 and clauses[at].contains(span)


def _refer(sheet: Sheet, holders: Holders, fact: TitleFact | ReferenceFact, target: str) -> None:
    """An edge to what is mentioned; a document does not refer to itself, and has its attachments already."""
    holder = holders.at(fact.span, fact.section)
    if target not in (holder, sheet.root) and not (holder == sheet.root and target.startswith(f"{ATTACHMENT}:")):
        sheet.edge(REFERS, holder, target, fact)


def _target(sheet: Sheet, holders: Holders, reference: ReferenceFact) -> str | None:
    """The node that a reference leads to; titles have their edges already, tables are no nodes."""
    fact = sheet.plan.facts.by_id(reference.target) if reference.target else None
    if isinstance(fact, SectionFact):
        return holders.section(fact.id)
    if isinstance(fact, TaskFact):
        return sheet.name(TASK, fact.id)
    return holders.attachments[fact.id] if isinstance(fact, AttachmentFact) else None


@lru_cache(maxsize=1)
def _wrapped() -> re.Pattern[str]:
    return regex(r"关于(?:印发|发布|公布|下达|转发|批转)?(.{4,}?)(?:的(?:通知|决定|公告|通告))?$")


def _names(title: str) -> set[str]:
    """What a document with this title may be called: the whole, and what stands behind 关于 or 关于印发."""
    found = _wrapped().search(title)
    return {letters(title), letters(found[1])} if found else {letters(title)}
