"""Facts held against rules: every failing row becomes a Diagnostic with its places."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from plancheck.check.found import Haystack
from plancheck.diagnostics.diagnostic import SURE, Diagnostic, Fix, Related, fingerprint
from plancheck.diagnostics.fix import keeps_figures
from plancheck.document.model import Document
from plancheck.document.places import Places
from plancheck.facts.base import FactBase
from plancheck.facts.kinds import Fact
from plancheck.language.ast import DeclaredFact
from plancheck.language.plan import CasePlan
from plancheck.language.ruleset import Ruleset
from plancheck.language.saying import Hit
from plancheck.language.scope import Scope
from plancheck.source.records import NamedTuple

NO_RULE = ""  # time that is no rule's; facts that rule files declare are of the first rule that asks for them


class Evaluation(NamedTuple):
    """What was found, each place once, and how many rows each rule could not judge."""

    findings: tuple[Diagnostic, ...]
    not_applicable: Mapping[str, int]


class _Home(NamedTuple):
    """A document with its places."""

    document: Document
    places: Places


def evaluate(
    ruleset: Ruleset, bases: Sequence[tuple[Document, FactBase]], joint: FactBase | None, lang: str = "zh"
) -> Evaluation:
    """All findings of a ruleset over each document, or with `joint` those of its cases across documents.

    Facts of `joint` carry the index of their document in their ids: `0:f12`.
    """
    homes = [_Home(document, Places(document)) for document, _ in bases]
    if joint is not None:
        return _evaluated(ruleset, joint, homes, None, lang)
    parts = [
        _evaluated(ruleset, base, [home], Haystack(home.document, ruleset.vocabulary), lang)
        for home, (_, base) in zip(homes, bases, strict=True)
    ]
    unknown: Counter[str] = Counter()
    for part in parts:
        unknown.update(part.not_applicable)
    return Evaluation(tuple(finding for part in parts for finding in part.findings), unknown)


def _evaluated(
    ruleset: Ruleset, base: FactBase, homes: Sequence[_Home], haystack: Haystack | None, lang: str
) -> Evaluation:
    """One run over one base; without a text to search it is the run across documents."""
    rules = ruleset.rules  # built at first use, which is no rule's own time
    scope = Scope(ruleset.completed(with_declared(ruleset, base, [home.document for home in homes], haystack)))
    findings: dict[tuple[object, ...], Diagnostic] = {}
    unknown: Counter[str] = Counter()
    ruleset.book(NO_RULE)
    for rule in rules:
        for number, case in enumerate(rule.cases):
            if case.across is (haystack is not None) or not all(scope.base.of(rows.relation) for rows in case.sources):
                continue
            for hit in _hits(ruleset.plan(rule, number), scope, haystack, lang):
                if hit is None:
                    unknown[rule.id] += 1
                    continue
                finding = _diagnostic(rule.id, hit, homes)
                findings.setdefault((finding.path, finding.span, finding.fingerprint), finding)
        ruleset.book(rule.id)
    return Evaluation(tuple(findings.values()), unknown)


def with_declared(
    ruleset: Ruleset, base: FactBase, documents: Sequence[Document], haystack: Haystack | None
) -> FactBase:
    """The base with the facts that rule files declare by patterns."""
    declared = [part for part in ruleset.declarations if isinstance(part, DeclaredFact)]
    if not declared:
        return base
    words = ruleset.vocabulary
    texts = {"": haystack} if haystack else {f"{n}:": Haystack(one, words) for n, one in enumerate(documents)}
    return base.with_later({part.name: partial(_declared, texts, part) for part in declared})


def _declared(texts: Mapping[str, Haystack], declared: DeclaredFact, base: FactBase) -> list[Any]:
    return [fact for owner, text in texts.items() for fact in text.facts(declared, owner)]


def _hits(plan: CasePlan, scope: Scope, haystack: Haystack | None, lang: str) -> Iterator[Hit | None]:
    if plan.pattern is None or haystack is None:
        return plan.run(scope, (), lang)
    return plan.run(scope, haystack.matches(plan.pattern, plan.unless, plan.only), lang)


def _diagnostic(rule: str, hit: Hit, homes: Sequence[_Home]) -> Diagnostic:
    document, places = home = _home(hit.place, homes)
    severity = "warning" if hit.severity == "error" and hit.confidence < SURE else hit.severity
    related = tuple(_related(fact, said, homes) for fact, said in hit.related)
    place = places.of(hit.place.section, hit.place.span)
    return Diagnostic(
        rule,
        severity,
        hit.message,
        hit.args,
        document.path,
        hit.place.span,
        document.source_map.locate(hit.place.span),
        place,
        hit.place.text,
        fingerprint(rule, _marks(hit, document.path, related), place),
        hit.confidence,
        related,
        _fix(hit, home),
    )


def _marks(hit: Hit, path: str, related: Sequence[Related]) -> list[str]:
    """The texts of a finding; one in another document carries that document's name."""
    texts = [other.text if other.path == path else f"{other.path.rpartition('/')[2]}:{other.text}" for other in related]
    return [hit.place.text, *texts]


def _related(fact: Fact, said: str, homes: Sequence[_Home]) -> Related:
    document, places = _home(fact, homes)
    location = document.source_map.locate(fact.span)
    return Related(document.path, fact.span, location, places.of(fact.section, fact.span), fact.text, said)


def _fix(hit: Hit, home: _Home) -> Fix | None:
    if hit.replacement is None or hit.replacement[1] == hit.place.text:
        return None
    safe, text = hit.replacement
    source = home.document.source_map
    place = source.canonical(hit.place.span)
    unbroken = place.of(source.text) == hit.place.text  # a tag in between is no fix's business
    fix = Fix(safe, ((place, text),))
    return fix._replace(safe=safe and keeps_figures(fix, source.text)) if unbroken else None


def _home(fact: Fact, homes: Sequence[_Home]) -> _Home:
    number, mark, _ = fact.id.partition(":")
    return homes[int(number)] if mark else homes[0]
