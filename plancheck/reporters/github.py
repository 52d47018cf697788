"""Workflow commands: what GitHub Actions shows beside the lines of a merge request."""

from collections.abc import Iterator

from plancheck.diagnostics.diagnostic import SEVERITIES, Diagnostic
from plancheck.diagnostics.report import Report
from plancheck.reporters.closing import kept_back, looked_at, summary
from plancheck.reporters.positions import in_lines
from plancheck.reporters.quoting import UNREADABLE, account, refusal, shown
from plancheck.reporters.show import Show
from plancheck.reporters.width import printable
from plancheck.reporters.words import say
from plancheck.source.sourcemap import Location

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
_LIMIT = 10  # annotations of one level that GitHub shows for a step; further ones are dropped without a word
_LONGEST = 8000  # characters of a message
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render(report: Report, show: Show) -> str:
    """A command a line: what was looked at, unreadable inputs, then findings, the gravest first."""
    return "".join(f"{line}\n" for line in _lines(report, show))


def _lines(report: Report, show: Show) -> Iterator[str]:
    lang = show.lang
    closing = filter(None, (summary(report, lang), kept_back(report, lang), looked_at(report.coverage, lang)))
    yield _command("notice", {"title": "plancheck"}, "\n".join(closing))
    for document in report.documents:
        if document.error is not None:
            yield _command("error", {"file": document.path, "title": UNREADABLE}, refusal(document, show.lang))
    findings = sorted(shown(report, show), key=lambda finding: SEVERITIES.index(finding.severity))
    yield from (_annotation(finding, show.lang) for finding in findings)
    extra = {"error": len(report.errors), "warning": 0, "info": 1}
    for severity, besides in extra.items():
        count = besides + sum(1 for finding in findings if finding.severity == severity)
        if count > _LIMIT:
            yield say(show.lang, "more_annotations", limit=_LIMIT, count=count, name=say(show.lang, severity))


def _annotation(finding: Diagnostic, lang: str) -> str:
    """Places in files without lines stand in the message; the annotation then belongs to the file."""
    where = _lines_of(finding.location) if in_lines(finding.location) else {}
    titled = {"file": finding.path, **where, "title": finding.rule}
    return _command(_COMMANDS[finding.severity], titled, "\n".join(account(finding, lang)))


def _lines_of(location: Location) -> dict[str, str]:
    """GitHub takes columns only where a place stays on one line."""
    lines = {"line": str(location.line), "endLine": str(location.end_line)}
    if location.line != location.end_line:
        return lines
    return lines | {"col": str(location.column), "endColumn": str(location.end_column)}


def _command(name: str, properties: dict[str, str], message: str) -> str:
    """`::name key=value,…::message`; nothing quoted can end it or begin another."""
    given = ",".join(f"{key}={printable(value).translate(_PROPERTY)}" for key, value in properties.items())
    return f"::{name} {given}::{message[:_LONGEST].translate(_DATA)}"
