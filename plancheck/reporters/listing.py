"""Findings as rows of cells: what CSV and spreadsheets share."""

from collections.abc import Iterator

from plancheck.diagnostics.diagnostic import Diagnostic
from plancheck.diagnostics.report import Coverage, DocumentReport, Report
from plancheck.reporters.positions import in_lines, within
from plancheck.reporters.quoting import UNREADABLE, by_document, quotations, quoted, refusal
from plancheck.reporters.show import Show
from plancheck.reporters.width import printable
from plancheck.reporters.words import say

Cell = str | int | float | None
COLUMNS = (
    "path", "severity", "rule", "message", "where", "place", "text", "others", "line", "column", "confidence",
    "fingerprint",
)  # fmt: skip


def header(lang: str) -> list[str]:
    """The names of the columns."""
    return [say(lang, f"column_{name}") for name in COLUMNS]


def rows(report: Report, show: Show) -> Iterator[list[Cell]]:
    """A row a finding, and one for each input that could not be read; in the order of the report."""
    for document, findings in by_document(report, show):
        if document.error is not None:
            said = [printable(document.path), say(show.lang, "error"), UNREADABLE, refusal(document, show.lang)]
            yield [*said, *([None] * (len(COLUMNS) - len(said)))]
        yield from (_row(finding, show.lang) for finding in findings)


def coverage_header(lang: str) -> list[str]:
    """The names of the columns of `coverage_rows`."""
    return [say(lang, f"column_{name}") for name in ("path", "unreadable", *Coverage._fields)]


def coverage_rows(report: Report, lang: str) -> Iterator[list[Cell]]:
    """What was looked at in each document, then in all."""
    for document in report.documents:
        yield [printable(document.path), refusal(document, lang) or None, *_counts(document)]
    yield [say(lang, "total"), None, *report.coverage]


def _counts(document: DocumentReport) -> list[Cell]:
    return [None] * len(Coverage._fields) if document.error is not None else list(document.coverage)


def _row(finding: Diagnostic, lang: str) -> list[Cell]:
    """Line and column only where the file has them."""
    others = (say(lang, "quoted", **other._asdict()) for other in quotations(finding, lang)[1:])
    position = (finding.location.line, finding.location.column) if in_lines(finding.location) else (None, None)
    return [
        printable(finding.path),
        say(lang, finding.severity),
        finding.rule,
        printable(finding.message),
        printable(within(finding.location, lang)),
        printable(finding.place),
        quoted(finding.text),
        "；".join(others),
        *position,
        round(finding.confidence, 4),
        finding.fingerprint,
    ]
