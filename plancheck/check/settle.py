"""Findings as found to findings as reported: the configuration's choice, silenced ones, accepted ones."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from plancheck.check.order import ordered
from plancheck.check.policy import Policy
from plancheck.diagnostics.diagnostic import Diagnostic
from plancheck.diagnostics.marks import DocumentMarks
from plancheck.diagnostics.report import RuleInfo
from plancheck.language.errors import hint
from plancheck.source.globs import relative
from plancheck.source.records import NamedTuple

if TYPE_CHECKING:  # imported where something is silenced or accepted: most runs have neither
    from plancheck.diagnostics.baseline import Baseline, Entry, Looked

SUPPRESSION_IDS = ("SUP001", "SUP002", "SUP003")  # see diagnostics/suppress.py


class Run(NamedTuple):
    """What a run did: documents read with their marks, in order; rules that ran; which documents were compared.

    `ids` are those of all rules, `across` of those that compare documents, `groups` the paths compared with each other.
    """

    marks: Mapping[str, DocumentMarks]
    ids: frozenset[str]
    ran: frozenset[str]
    across: frozenset[str] = frozenset()
    groups: Sequence[frozenset[str]] = ()
    lang: str = "zh"


class Settled(NamedTuple):
    """What a report says, how many findings it leaves out, what became of the baseline.

    `about` are findings about silencing, `rules` describe them.
    """

    findings: tuple[Diagnostic, ...]
    suppressed: int = 0
    accepted: int = 0
    stale: "tuple[Entry, ...]" = ()
    renewed: "Baseline | None" = None
    about: tuple[Diagnostic, ...] = ()
    rules: tuple[RuleInfo, ...] = ()


def settled(
    paths: Sequence[str], findings: Iterable[Diagnostic], policy: Policy, run: Run, wanted: Callable[[str], bool]
) -> Settled:
    """Choose, order, silence, accept. `wanted` tells of ids outside rule files whether they were selected."""
    chosen = [policy.judged(one) for one in findings if policy.runs(one.rule, one.path)]
    found = Settled(ordered(paths, chosen))
    if policy.suppressions or any(own.silences for own in run.marks.values()):
        found = _silenced(found.findings, policy, run, wanted)
    if policy.baseline or policy.earlier:
        found = _accepted(found, policy, run)
    return found._replace(findings=ordered(paths, (*found.findings, *found.about))) if found.about else found


def _silenced(findings: tuple[Diagnostic, ...], policy: Policy, run: Run, wanted: Callable[[str], bool]) -> Settled:
    from datetime import date

    from plancheck.diagnostics.suppress import SUPPRESSION_RULES, Known, suppress

    sacred = frozenset({"DOC001", *SUPPRESSION_IDS})
    known = Known(
        sacred.union(run.ids), sacred, lambda rule, path: _judged(rule, [path], policy, run),
        lambda rule: hint(rule, run.ids).told(run.lang), policy.today or date.today(), run.lang, policy.whole,
    )  # fmt: skip
    left = suppress(findings, run.marks, policy.suppressions, known)
    about = tuple(policy.judged(one) for one in left.findings if wanted(one.rule) and policy.runs(one.rule, one.path))
    said = {one.rule for one in about}
    rules = tuple(rule for rule in SUPPRESSION_RULES if rule.id in said)
    return Settled(left.kept, left.silenced, about=about, rules=rules)


def _accepted(found: Settled, policy: Policy, run: Run) -> Settled:
    """Leave out what was accepted; what is said about silencing is never accepted, but may stand in an earlier revision."""
    from plancheck.diagnostics.baseline import renewed, split, stale

    known = [one for one in (policy.baseline, policy.earlier) if one is not None]
    new, accepted = split(found.findings, known)
    about, before = split(found.about, [policy.earlier] if policy.earlier else ())
    left = found._replace(findings=new, about=about, accepted=len(accepted) + len(before))
    if policy.baseline is None:
        return left
    looked = _looked(policy, run, policy.baseline.root)
    return left._replace(
        stale=stale(policy.baseline, found.findings, looked), renewed=renewed(policy.baseline, found.findings, looked)
    )


def _judged(rule: str, paths: Sequence[str], policy: Policy, run: Run) -> bool:
    """Whether a rule was held against documents, and against them together where it would have to be."""
    if rule not in run.ran or not all(path in run.marks and policy.runs(rule, path) for path in paths):
        return False
    if len(paths) > 1:
        return any(group.issuperset(paths) for group in run.groups)
    alone = policy.apart(paths[0]) or any(paths[0] in group for group in run.groups)
    return alone or rule not in run.across


def _looked(policy: Policy, run: Run, root: str) -> "Looked":
    from plancheck.diagnostics.baseline import Looked

    known = {relative(path, root): path for path in run.marks}
    return Looked(
        lambda rule, seen: all(one in known for one in seen) and _judged(rule, [known[one] for one in seen], policy, run),
        lambda seen: seen in known or os.path.exists(os.path.join(root, seen)),
    )  # fmt: skip
