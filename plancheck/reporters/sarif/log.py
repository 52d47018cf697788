"""The log: one run with its tool and rules, the documents it read, what kept others from being read."""

from typing import Any

from plancheck.diagnostics.diagnostic import SEVERITIES
from plancheck.diagnostics.report import DocumentReport, Report, RuleInfo
from plancheck.reporters.layout import laid_out
from plancheck.reporters.quoting import UNREADABLE, refusal, shown
from plancheck.reporters.sarif.places import Artifacts
from plancheck.reporters.sarif.results import LEVELS, message, result
from plancheck.reporters.show import Show
from plancheck.reporters.words import say

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_MEDIA = {
    "plain": "text/plain", "markdown": "text/markdown", "html": "text/html", "csv": "text/csv",
    "tsv": "text/tab-separated-values", "pdf": "application/pdf",
}  # fmt: skip
_LANGUAGES = {"zh": "zh-CN", "en": "en-US"}
_BASES = {"error": "error", "warning": "warning", "info": "recommendation"}  # words of GitHub code scanning


def render(report: Report, show: Show) -> str:
    """One log with one run; `show.severity` limits the results, the summary counts all findings."""
    return laid_out({"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(report, show)]}, 5) + "\n"


def _run(report: Report, show: Show) -> dict[str, Any]:
    artifacts = Artifacts(report)
    rules = {rule.id: index for index, rule in enumerate(report.rules)}
    return {
        "tool": {"driver": _driver(report, show.lang)},
        "invocations": [_invocation(report, artifacts, show.lang)],
        "language": _LANGUAGES[show.lang],
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "artifacts": [_artifact(document, artifacts) for document in report.documents],
        "results": [result(finding, rules, artifacts, show.lang) for finding in shown(report, show)],
        "properties": {"coverage": report.coverage._asdict(), "summary": _summary(report)},
    }


def _driver(report: Report, lang: str) -> dict[str, Any]:
    unreadable = {"id": UNREADABLE, "defaultConfiguration": {"level": "error"}}
    return {
        "name": "plancheck",
        "version": report.version,
        "rules": [_rule(rule, lang) for rule in report.rules],
        "notifications": [unreadable],
    }


def _rule(rule: RuleInfo, lang: str) -> dict[str, Any]:
    """`help` says what the command line explains offline."""
    title = rule.title_en or rule.title if lang == "en" else rule.title
    told = say(lang, "rule_help", title=title, because=rule.because, rule=rule.id)
    return {
        "id": rule.id,
        "shortDescription": {"text": title},
        "fullDescription": {"text": title},
        "help": {"text": told},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": [rule.basis], "problem.severity": _BASES[rule.severity]},
    }


def _invocation(report: Report, artifacts: Artifacts, lang: str) -> dict[str, Any]:
    """A run that left inputs unread was not successful: its results are not the whole truth."""
    return {
        "executionSuccessful": not report.errors,
        "toolExecutionNotifications": [
            {
                "descriptor": {"id": UNREADABLE, "index": 0},
                "level": "error",
                "message": message([refusal(document, lang)]),
                "locations": [{"physicalLocation": {"artifactLocation": artifacts.location(document.path)}}],
            }
            for document in report.documents
            if document.error is not None
        ],
    }


def _artifact(document: DocumentReport, artifacts: Artifacts) -> dict[str, Any]:
    location = {key: value for key, value in artifacts.location(document.path).items() if key != "index"}
    entry: dict[str, Any] = {"location": location, "roles": ["analysisTarget"]}
    if document.digest:
        entry["hashes"] = {"sha-256": document.digest.removeprefix("sha256:")}
    if document.format in _MEDIA:
        entry["mimeType"] = _MEDIA[document.format]
    if document.error is None:
        entry["properties"] = {"coverage": document.coverage._asdict()}
    return entry


def _summary(report: Report) -> dict[str, int]:
    counts = {severity: report.count(severity) for severity in SEVERITIES}
    return counts | {"suppressed": report.suppressed, "baseline": report.baseline}
