"""The report for programs: stable, versioned, described by docs/schema/lint.schema.json."""

from collections.abc import Mapping
from typing import Any

from plancheck.diagnostics.diagnostic import SEVERITIES, Diagnostic, Fix, Related
from plancheck.diagnostics.report import DocumentReport, Report
from plancheck.reporters.layout import laid_out
from plancheck.reporters.show import Show
from plancheck.source.errors import SourceError

FORMAT_VERSION = 1


def render(report: Report, show: Show) -> str:
    """One JSON object; `show.severity` limits the diagnostics, the summary counts all of them."""
    shown = report.diagnostics if show.severity is None else report.shown(show.severity)
    texts = {document.path: document.canonical for document in report.documents}
    content = {
        "version": FORMAT_VERSION,
        "tool": {"name": "plancheck", "version": report.version, "rules": len(report.rules)},
        "documents": [_document(document, show.lang) for document in report.documents],
        "diagnostics": [_diagnostic(diagnostic, texts) for diagnostic in shown],
        "summary": _summary(report),
    }
    return laid_out(content, 2) + "\n"


def trouble(error: SourceError | None, lang: str) -> dict[str, Any] | None:
    """Why a document could not be read: a stable code and a sentence."""
    return None if error is None else {"code": error.code, "message": error.reason(lang)}


def _document(document: DocumentReport, lang: str) -> dict[str, Any]:
    readable = document.error is None
    return {
        "path": document.path,
        "digest": document.digest or None,
        "format": document.format or None,
        "characters": len(document.canonical),
        "error": trouble(document.error, lang),
        "coverage": document.coverage._asdict() if readable else None,
    }


def _diagnostic(diagnostic: Diagnostic, texts: Mapping[str, str]) -> dict[str, Any]:
    return {
        "rule": diagnostic.rule,
        "severity": diagnostic.severity,
        "message": diagnostic.message,
        "args": dict(diagnostic.args),
        **placed(diagnostic, texts[diagnostic.path]),
        "fingerprint": diagnostic.fingerprint,
        "confidence": round(diagnostic.confidence, 4),
        "fix": None if diagnostic.fix is None else _fix(diagnostic.fix),
        "related": [
            {**placed(related, texts[related.path]), "message": related.message} for related in diagnostic.related
        ],
    }


def placed(at: Diagnostic | Related, text: str) -> dict[str, Any]:
    """A place in its canonical `text`; `location` is where the source itself has the place; its form depends on the format."""
    location = at.location
    return {
        "path": at.path,
        "start": location.span.start,
        "end": location.span.end,
        "line": location.line,
        "column": location.column,
        "end_line": location.end_line,
        "end_column": location.end_column,
        "location": location.anchor._asdict(),
        "place": at.place,
        "text": location.span.of(text),
    }


def _fix(fix: Fix) -> dict[str, Any]:
    edits = [{"start": span.start, "end": span.end, "text": text} for span, text in fix.edits]
    return {"safe": fix.safe, "edits": edits}


def _summary(report: Report) -> dict[str, int]:
    return {
        **{severity: report.count(severity) for severity in SEVERITIES},
        "suppressed": report.suppressed,
        "baseline": report.baseline,
        "not_applicable": sum(count for _, count in report.not_applicable),
    }
