"""GitLab Code Quality: a list of issues, as the merge request widget reads it. It has no place for the coverage."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from typing import Any

from plancheck.diagnostics.diagnostic import Diagnostic
from plancheck.diagnostics.report import DocumentReport, Report
from plancheck.reporters.layout import laid_out
from plancheck.reporters.positions import in_lines
from plancheck.reporters.quoting import UNREADABLE, account, by_document, refusal
from plancheck.reporters.show import Show
from plancheck.reporters.width import printable

_SEVERITIES = {"error": "critical", "warning": "minor", "info": "info"}
_UNREADABLE = "blocker"


def render(report: Report, show: Show) -> str:
    """A JSON list, empty where nothing was found; GitLab shows only one of two issues with one fingerprint."""
    issues = []
    times: Counter[str] = Counter()
    for issue in _issues(report, show):
        times[issue["fingerprint"]] += 1
        count = times[issue["fingerprint"]]
        issues.append(issue if count == 1 else issue | {"fingerprint": _mark(issue["fingerprint"], str(count))})
    return laid_out(issues, 1) + "\n"


def _issues(report: Report, show: Show) -> Iterator[dict[str, Any]]:
    for document, findings in by_document(report, show):
        if document.error is not None:
            yield _unreadable(document, show.lang)
        yield from (_issue(finding, show.lang) for finding in findings)


def _unreadable(document: DocumentReport, lang: str) -> dict[str, Any]:
    return {
        "description": f"{UNREADABLE} {refusal(document, lang)}",
        "check_name": UNREADABLE,
        "fingerprint": _mark(document.path, UNREADABLE),
        "severity": _UNREADABLE,
        "location": {"path": printable(document.path), "lines": {"begin": 1}},
    }


def _issue(finding: Diagnostic, lang: str) -> dict[str, Any]:
    """The widget shows one line of text, so the places are part of it; files without lines are marked at their first."""
    first, last = (finding.location.line, finding.location.end_line) if in_lines(finding.location) else (1, 1)
    return {
        "description": f"{finding.rule} " + " ".join(account(finding, lang)),
        "check_name": finding.rule,
        "fingerprint": _mark(finding.path, finding.fingerprint),
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": printable(finding.path), "lines": {"begin": first, "end": last}},
    }


def _mark(*parts: str) -> str:
    """Equal words in two documents are two issues."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
