"""The report for a reader at a terminal: each finding with both places, then what was looked at."""

from collections.abc import Iterator

from plancheck.diagnostics.diagnostic import SEVERITIES, SURE, Diagnostic, Related
from plancheck.diagnostics.report import DocumentReport, Report
from plancheck.reporters.closing import counted, kept_back, looked_at, summary
from plancheck.reporters.frame import drawn
from plancheck.reporters.paint import paint
from plancheck.reporters.positions import position
from plancheck.reporters.show import Show
from plancheck.reporters.width import printable
from plancheck.reporters.words import say
from plancheck.source.errors import SourceError

_FRAMES = 4  # related places shown with their lines; further ones by position


def render(report: Report, show: Show) -> str:
    """The whole text report."""
    return "".join(f"{line}\n" for line in _lines(report, show))


def _lines(report: Report, show: Show) -> Iterator[str]:
    texts = {document.path: document.text for document in report.documents}
    findings: dict[str, list[Diagnostic]] = {}
    for diagnostic in report.shown(show.severity or "warning"):
        findings.setdefault(diagnostic.path, []).append(diagnostic)
    for document in report.documents:
        if document.error is not None:
            yield from (_unreadable(document, document.error, show), "")
        for diagnostic in findings.get(document.path, ()):
            yield from _finding(diagnostic, texts, show)
            yield ""
    if show.statistics or show.explain:
        from plancheck.reporters.tables import explanation, statistics

        yield from statistics(report, show.lang) if show.statistics else ()
        yield from explanation(report, show.lang) if show.explain else ()
    yield from _closing(report, show)


def _unreadable(document: DocumentReport, error: SourceError, show: Show) -> str:
    reason = say(show.lang, "unreadable", reason=printable(error.reason(show.lang)))
    return f"{paint(printable(document.path), 'bold', show)}: {_severity('error', show)} DOC001 {reason}"


def _finding(diagnostic: Diagnostic, texts: dict[str, str], show: Show) -> Iterator[str]:
    position = _position(diagnostic, show)
    word = say(show.lang, "sure" if diagnostic.confidence >= SURE else "fairly")
    rule = paint(diagnostic.rule, "bold", show)
    message = printable(diagnostic.message) + say(show.lang, "confidence", word=word)
    yield f"{paint(position, 'bold', show)}: {_severity(diagnostic.severity, show)} {rule} {message}"
    shown = diagnostic.related[:_FRAMES]
    places = (diagnostic.location, *(related.location for related in shown))
    gutter = len(str(max(location.end_line for location in places)))
    if diagnostic.place:
        yield f"{' ' * gutter} = {say(show.lang, 'place', place=printable(diagnostic.place))}"
    yield from drawn(texts[diagnostic.path], diagnostic.span, diagnostic.location, gutter, diagnostic.severity, show)
    for related in shown:
        yield f"{' ' * gutter} = {_other(related, show)}"
        yield from drawn(texts[related.path], related.span, related.location, gutter, "info", show)
    if rest := diagnostic.related[_FRAMES:]:
        where = say(show.lang, "list").join(_position(related, show) for related in rest)
        yield f"{' ' * gutter} = {say(show.lang, 'others', count=len(rest), where=where)}"


def _other(related: Related, show: Show) -> str:
    place = say(show.lang, "at_place", place=printable(related.place)) if related.place else ""
    label = printable(related.message) or say(show.lang, "other")
    return f"{label} {_position(related, show)}{place}"


def _position(at: Diagnostic | Related, show: Show) -> str:
    return printable(position(at.path, at.location, show.lang))


def _severity(severity: str, show: Show) -> str:
    return paint(say(show.lang, severity), severity, show)


def _closing(report: Report, show: Show) -> Iterator[str]:
    readable = sum(1 for document in report.documents if document.error is None)
    if not readable:
        yield say(show.lang, "nothing")
        return
    yield from _held_back(report, show)
    if report.skipped_files:
        yield say(show.lang, "skipped", count=report.skipped_files)
    if report.other_files:
        kinds = say(show.lang, "list").join(f"{printable(name) or '-'} {count}" for name, count in report.other_files)
        yield say(show.lang, "other_files", count=sum(count for _, count in report.other_files), kinds=kinds)
    if report.sets:
        yield say(show.lang, "sets", count=report.sets)
    yield looked_at(report.coverage, show.lang)
    yield _summary(report, readable, show)


def _held_back(report: Report, show: Show) -> Iterator[str]:
    """What was found and is not shown, by severity; what was accepted before."""
    hidden = SEVERITIES[SEVERITIES.index(show.severity or "warning") + 1 :]
    if counts := counted(report, hidden, show.lang):
        lowest = next(severity for severity in reversed(hidden) if report.count(severity))
        yield say(show.lang, "hidden", counts=counts, level=lowest)
    if kept := kept_back(report, show.lang):
        yield kept


def _summary(report: Report, readable: int, show: Show) -> str:
    if report.count("error") or report.count("warning"):
        style = "error" if report.count("error") else "warning"
    else:
        style = "info" if readable < len(report.documents) else "good"
    return paint(summary(report, show.lang), style, show)
