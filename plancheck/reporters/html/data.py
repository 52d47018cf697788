"""What the script of the page knows of the report, as JSON that no tag can end."""

from collections.abc import Mapping, Sequence
from typing import Any

from plancheck.diagnostics.diagnostic import Diagnostic
from plancheck.diagnostics.report import Report, RuleInfo
from plancheck.page.clean import data_json
from plancheck.reporters.html.marked import shown
from plancheck.reporters.html.words import script_words, title
from plancheck.source.span import Span


def findings_json(report: Report, findings: Sequence[Diagnostic], lang: str) -> str:
    """Findings in the order of the page, each with its places as document, start, end."""
    numbers = {document.path: number for number, document in enumerate(report.documents)}
    used = {finding.rule for finding in findings}
    content = {
        "version": 1,
        "words": script_words(lang),
        "documents": [document.path for document in report.documents],
        "rules": {rule.id: _rule(rule, lang) for rule in report.rules if rule.id in used},
        "findings": [_finding(finding, report, numbers) for finding in findings],
    }
    return data_json(content)


def _rule(rule: RuleInfo, lang: str) -> dict[str, str]:
    return {"title": title(rule, lang), "because": rule.because}


def _finding(finding: Diagnostic, report: Report, numbers: Mapping[str, int]) -> dict[str, Any]:
    places = [(finding.path, finding.span), *((other.path, other.span) for other in finding.related)]
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "fingerprint": finding.fingerprint,
        "document": numbers[finding.path],
        "places": [_place(report, numbers[path], span) for path, span in places if path in numbers],
    }


def _place(report: Report, number: int, span: Span) -> list[int]:
    return [number, *shown(report.documents[number].text, span)]
