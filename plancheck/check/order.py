"""Findings in reading order, each once, each with a fingerprint of its own."""

from collections import Counter
from collections.abc import Iterable, Sequence

from plancheck.diagnostics.diagnostic import SEVERITIES, Diagnostic, fingerprint


def ordered(paths: Sequence[str], findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sorted by document (in the order of `paths`), place and rule; of equal ones at one place the first stays.

    Equal words under one heading give equal fingerprints: the second and further places get one that counts them,
    so that no place is lost and a baseline can tell them apart.
    """
    positions = {path: index for index, path in enumerate(paths)}
    seen: set[tuple[str, int, int, str]] = set()
    times: Counter[tuple[str, str]] = Counter()
    kept: list[Diagnostic] = []
    for finding in sorted(findings, key=lambda one: _key(positions, one)):
        here = (finding.path, *finding.span, finding.fingerprint)
        if here in seen:
            continue
        seen.add(here)
        times[finding.path, finding.fingerprint] += 1
        kept.append(_numbered(finding, times[finding.path, finding.fingerprint]))
    return tuple(kept)


def _key(positions: dict[str, int], finding: Diagnostic) -> tuple[int, int, int, int, str, str]:
    severity = SEVERITIES.index(finding.severity)
    return positions[finding.path], *finding.span, severity, finding.rule, finding.message


def _numbered(finding: Diagnostic, time: int) -> Diagnostic:
    if time == 1:
        return finding
    return finding._replace(fingerprint=fingerprint(finding.rule, [finding.fingerprint, str(time)], ""))
