"""Findings that are new, and findings that are gone."""

from collections.abc import Iterator

from plancheck.diagnostics.baseline import Baseline
from plancheck.diagnostics.comparison import Change
from plancheck.diagnostics.diagnostic import Diagnostic, Related
from plancheck.diff.joins import alike
from plancheck.diff.version import Version, plain


def finding_changes(old: Version, new: Version) -> Iterator[Change]:
    """As a baseline tells them apart, by rule, words and section; then more loosely.

    By rule and words where headings have changed, by rule and message where the place is a whole table or document.
    """
    left = alike(old.findings, new.findings, lambda one: _NOWHERE.entry(one).key[1:])
    left = alike(left.old, left.new, lambda one: (one.rule, *_words(one)))
    left = alike(left.old, left.new, lambda one: (one.rule, one.message, one.place))
    for one in left.old:
        yield Change("finding", "dropped", one.rule, old=_place(one), finding=one)
    for one in left.new:
        yield Change("finding", "added", one.rule, new=_place(one), finding=one)


_NOWHERE = Baseline("")


def _words(finding: Diagnostic) -> Iterator[str]:
    yield from (plain(finding.text), *sorted(plain(other.text) for other in finding.related))


def _place(finding: Diagnostic) -> Related:
    return Related(finding.path, finding.span, finding.location, finding.place, finding.text)
